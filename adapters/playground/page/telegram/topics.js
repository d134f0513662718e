// The topics of a forum as tabs over its messages.

import { keep, recall } from "../kept.js";
import { changed, partOf } from "../state.js";
import { say } from "../words.js";

// "" is everything, "general" what stands in no topic.
export function topicOf(key) {
  const part = partOf(key);
  const chosen = recall("topic", key) ?? "";
  const there = chosen === "general" || part.topics?.some((each) => each.thread === chosen);
  return part.forum && there ? chosen : "";
}

export function chooseTopic(key, topic) {
  keep("topic", key, topic);
  changed();
}

export function topicTabs(key) {
  const { forum, topics } = partOf(key);
  if (!forum) return [];
  return [
    { id: "", label: say("topic-all") },
    { id: "general", label: say("topic-general") },
    ...topics.map((each) => ({ id: each.thread, label: each.closed ? say("topic-closed", { name: each.name }) : each.name })),
  ];
}

export function isClosed(key, topic) {
  return Boolean(partOf(key).topics?.find((each) => each.thread === topic)?.closed);
}
