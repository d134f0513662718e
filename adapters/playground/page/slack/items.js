// A Slack channel as a list: days, and messages with what their neighbours make of them.

import { foldArrivals } from "../arrivals.js";
import { actor, dayOf, shownTo } from "../state.js";

const TOGETHER = 300_000; // milliseconds

// The channel without its threads.
export function channelItems(key) {
  const all = shownTo(key, actor(key));
  const { kept, line } = foldArrivals(key, all.filter((each) => !each.thread || each.broadcast));
  return [...line, ...items(key, kept, (message) => threadOf(all.filter((each) => each.thread === message.id && !each.deleted)))];
}

// One thread, with its first message on top and a line that counts the answers.
export function threadItems(key, thread) {
  const shown = shownTo(key, actor(key)).filter((each) => each.id === thread || each.thread === thread);
  // The first answer does not follow the first message: a line stands between them.
  const [root, ...rest] = shown;
  const listed = [...items(key, root ? [root] : [], () => null), ...items(key, rest, () => null)].filter((each) => !each.day);
  const count = shown.filter((each) => each.thread === thread && !each.deleted).length;
  if (count && listed.length) listed.splice(1, 0, { key: "count", count });
  return listed;
}

function items(key, shown, heads) {
  const person = actor(key);
  const listed = [];
  let day = "";
  let last = null;
  for (const message of shown) {
    const answered = heads(message);
    const today = dayOf(new Date(message.at));
    if (today !== day) {
      listed.push({ key: `day-${today}`, day: today });
      last = null;
    }
    day = today;
    if (message.deleted) {
      listed.push({ key: message.id, message, heads: answered, gone: true });
      last = null;
      continue;
    }
    const isCard = message.bot && message.blocks.length > 0;
    const follows = last && !isCard && last.sender === message.sender && last.only_for === message.only_for && new Date(message.at) - new Date(last.at) < TOGETHER;
    listed.push({ key: message.id, message, mine: message.actor === person, follows: Boolean(follows), heads: answered });
    last = message;
  }
  return listed;
}

function threadOf(replies) {
  if (!replies.length) return null;
  const who = [...new Map(replies.map((each) => [each.sender, each.bot])).entries()].slice(0, 4);
  return { count: replies.length, who, last: replies.at(-1).at };
}
