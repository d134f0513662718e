// Messages as Slack shows them: rows with avatars, blocks, threads behind a count of replies.

import { act } from "./acts.js";
import { blocksOf } from "./blocks.js";
import { el } from "./dom.js";
import { fileNode } from "./files.js";
import { fromMrkdwn } from "./markup.js";
import { actor, clockTime, dayOf, shownTo } from "./state.js";
import { hue, initials } from "./telegram.js";
import { say } from "./words.js";

// The channel without its threads, or one thread with its first message on top.
export function slackItems(key, thread) {
  const person = actor(key);
  const all = shownTo(key, person);
  const shown = all.filter((each) => (thread ? each.id === thread || each.thread === thread : !each.thread || each.broadcast));
  const items = [];
  let day = "";
  let last = null;
  for (const message of shown) {
    const replies = all.filter((each) => each.thread === message.id && !each.deleted);
    if (message.deleted && !replies.length) {
      items.push({ key: message.id, gone: true });
      last = null;
      continue;
    }
    const today = dayOf(new Date(message.at));
    if (today !== day) {
      items.push({ key: `day-${today}`, day: today });
      last = null;
    }
    day = today;
    const isCard = message.bot && message.blocks.length > 0;
    const follows = last && !isCard && last.sender === message.sender && last.only_for === message.only_for && new Date(message.at) - new Date(last.at) < 300_000;
    const heads = thread ? null : threadOf(replies);
    items.push({ key: message.id, message, mine: message.actor === person, follows: Boolean(follows), heads, parent: thread === message.id });
    last = thread === message.id ? null : message;
  }
  return items;
}

function threadOf(replies) {
  if (!replies.length) return null;
  const who = [...new Map(replies.map((each) => [each.sender, each.bot])).entries()].slice(0, 4);
  return { count: replies.length, who, last: replies.at(-1).at };
}

export function slackItem(item, pane) {
  if (item.day) return el("li", { class: "divider" }, el("span", {}, item.day));
  if (item.gone || item.message.deleted) {
    return el("li", { class: "row gone" }, el("span"), el("div", { class: "body" }, say("deleted-slack"), threadLink(item, pane)));
  }
  const { message } = item;
  const classes = ["row", item.follows && "follows", message.only_for && "whisper", item.parent && "parent"];
  return el(
    "li",
    { class: classes.filter(Boolean).join(" "), "data-message": message.id },
    item.follows ? el("time", { class: "side", dateTime: message.at }, clockTime(new Date(message.at))) : slackAvatar(message.sender, message.bot),
    el(
      "div",
      { class: "body" },
      message.only_for && el("div", { class: "only" }, say("only-you")),
      message.broadcast && el("div", { class: "only" }, say("thread-also")),
      !item.follows && heading(message),
      el("div", { class: "blocks" }, content(message, pane)),
      message.files.map(fileNode),
      message.reactions.length > 0 && el("div", { class: "reactions" }, message.reactions.map(([name, count]) => el("span", {}, `:${name}: ${count}`))),
      threadLink(item, pane),
    ),
    tools(item, pane),
  );
}

function heading(message) {
  return el(
    "div",
    { class: "heading" },
    el("b", {}, message.sender),
    message.bot && el("span", { class: "app" }, say("app")),
    el("time", { dateTime: message.at }, clockTime(new Date(message.at))),
  );
}

function content(message, pane) {
  const nodes = message.blocks.length ? blocksOf(message, pane) : fromMrkdwn(message.text);
  if (!message.edited || message.bot) return nodes;
  return [...nodes, el("span", { class: "edited", title: say("edited-from", { text: message.history.at(-1) ?? "" }) }, `(${say("edited")})`)];
}

function threadLink(item, pane) {
  if (!item.heads) return null;
  const { count, who, last } = item.heads;
  return el(
    "button",
    { type: "button", class: "replies", "data-thread": item.key, onclick: () => pane.openThread(item.key) },
    el("span", { class: "faces" }, who.map(([name, bot]) => slackAvatar(name, bot))),
    el("b", {}, count === 1 ? say("thread-replies-one") : say("thread-replies", { count })),
    el("span", {}, say("thread-last", { at: clockTime(new Date(last)) })),
  );
}

function tools(item, pane) {
  const { message } = item;
  if (message.only_for) return null;
  const own = item.mine && !message.files.length;
  return el(
    "span",
    { class: "tools", role: "group", "aria-label": say("more") },
    !message.thread && !pane.thread && el("button", { type: "button", onclick: () => pane.openThread(message.id) }, say("thread-start")),
    own && el("button", { type: "button", onclick: () => pane.composer.edit(message) }, say("edit")),
    item.mine && el("button", { type: "button", onclick: () => act({ kind: "delete", place: pane.key, actor: actor(pane.key), message: message.id }) }, say("delete")),
  );
}

export function slackAvatar(name, bot = false) {
  if (bot) return el("img", { class: "avatar square", src: "/page/icon.svg", alt: "" });
  return el("span", { class: `avatar square hue-${hue(name)}`, "aria-hidden": "true" }, initials(name));
}
