// A Telegram chat as a list: days, albums, and messages with what their neighbours make of them.

import { foldArrivals } from "../arrivals.js";
import { actor, dayOf, partOf, place, shownTo } from "../state.js";

const TOGETHER = 300_000; // milliseconds

export function telegramItems(key, topic) {
  const person = actor(key);
  const { kept: shown, line } = foldArrivals(key, inTopic(shownTo(key, person), key, topic));
  const group = place(key).kind === "group";
  const items = line;
  let day = "";
  let last = null;
  for (const message of shown) {
    const today = dayOf(new Date(message.at));
    if (today !== day) {
      items.push({ key: `day-${today}`, day: today });
      last = null;
    }
    day = today;
    if (last && message.album && message.album === last.message.album && message.sender === last.message.sender && !message.deleted) {
      last.album.push(message);
      continue;
    }
    const mine = message.actor === person;
    const follows = last && !message.service && joins(last.message, message);
    if (follows) last.ends = false;
    const item = { key: message.id, message, album: message.album && !message.deleted ? [message] : null, mine, follows: Boolean(follows), ends: true, group };
    if (message.service) item.topic = partOf(key).topics?.find((each) => each.thread === message.thread)?.name ?? "";
    items.push(item);
    last = message.service || message.deleted ? null : item;
  }
  return items;
}

function joins(one, other) {
  return one.sender === other.sender && new Date(other.at) - new Date(one.at) < TOGETHER;
}

// Without a topic everything is shown; "general" is what stands in none.
function inTopic(messages, key, topic) {
  if (!topic || !partOf(key).forum) return messages;
  return messages.filter((each) => (topic === "general" ? !each.thread : each.thread === topic));
}
