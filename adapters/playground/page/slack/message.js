// A message as Slack shows it: a row with a face, its blocks, its thread, and a bar of what can be done.

import { act } from "../acts.js";
import { arrivalsNode } from "../arrivals.js";
import { avatar } from "../avatars.js";
import { classes, el } from "../dom.js";
import { fileNode, pictureNode } from "../files.js";
import { icon } from "../icons.js";
import { openMenu } from "../menu.js";
import { clockTime, state } from "../state.js";
import { say } from "../words.js";
import { blockNodes } from "./blocks.js";
import { emoji } from "./emoji.js";
import { fromMrkdwn } from "./mrkdwn.js";
import { MessageSurface } from "./surfaces.js";

export function slackItem(item, pane, inThread = false) {
  if (item.arrivals) return arrivalsNode(item, pane);
  if (item.day) return el("li", { class: "divider" }, el("span", {}, item.day));
  if (item.count) return el("li", { class: "divider count" }, el("span", {}, replies(item.count)));
  if (item.gone) {
    return el(
      "li",
      { class: "row gone", "data-message": item.key, tabIndex: -1 },
      el("span", { class: "avatar square" }, icon("trash")),
      el("div", { class: "body" }, el("p", {}, say("deleted-slack")), threadLink(item, pane)),
    );
  }
  const { message } = item;
  const entries = choices(item, pane, inThread);
  const open = (anchor, at) => entries.length && openMenu(anchor, entries, say("more"), at);
  const node = el(
    "li",
    {
      class: classes("row", item.follows && "follows", message.only_for && "whisper"),
      "data-message": message.id,
      tabIndex: -1,
      onkeydown: (event) => {
        if (event.target !== node || (event.key !== "Enter" && event.key !== "ContextMenu")) return;
        event.preventDefault();
        open(node);
      },
      oncontextmenu: (event) => {
        if (!entries.length || event.target.closest("a") || String(getSelection())) return;
        event.preventDefault();
        open(node, new DOMRect(event.clientX, event.clientY, 0, 0));
      },
    },
    item.follows ? el("time", { class: "side", dateTime: message.at }, clockTime(new Date(message.at))) : avatar(message.sender, { shape: "square", bot: message.bot }),
    el(
      "div",
      { class: "body" },
      message.only_for && el("div", { class: "only" }, icon("eye"), say("only-you")),
      message.broadcast && el("div", { class: "only" }, say("thread-also")),
      !item.follows && heading(message),
      content(message, pane),
      message.files.map((file) => (file.kind === "photo" ? el("div", { class: "shared" }, el("small", {}, file.name), pictureNode(file)) : fileNode(file))),
      message.reactions.length > 0 && el("div", { class: "reactions" }, message.reactions.map(([name, count]) => el("span", {}, `${emoji(name)} ${count}`))),
      threadLink(item, pane),
    ),
    tools(item, pane, inThread, entries, open),
  );
  return node;
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
  const blocks = message.blocks.length ? blockNodes(message.blocks, new MessageSurface(message, pane)) : fromMrkdwn(message.text);
  const mark = message.edited && !message.bot && el("span", { class: "edited", title: say("edited-from", { text: message.history.at(-1) ?? "" }) }, `(${say("edited")})`);
  return el("div", { class: classes("blocks", mark && "is-edited") }, blocks, mark);
}

export const replies = (count) => (count === 1 ? say("thread-replies-one") : say("thread-replies", { count }));

function threadLink(item, pane) {
  if (!item.heads) return null;
  const { count, who, last } = item.heads;
  return el(
    "button",
    { type: "button", class: "replies", "data-button": `thread-${item.key}`, onclick: () => pane.openThread(item.key) },
    el("span", { class: "faces" }, who.map(([name, bot]) => avatar(name, { shape: "square tiny", bot }))),
    el("b", {}, replies(count)),
    el("span", {}, say("thread-last", { at: clockTime(new Date(last)) })),
  );
}

function tools(item, pane, inThread, entries, open) {
  if (!entries.length) return null;
  const { message } = item;
  const more = el("button", { type: "button", tabIndex: -1, class: "more", "aria-label": say("more"), title: say("more"), "aria-haspopup": "menu", onclick: () => open(more) }, icon("more"));
  const start = el("button", { type: "button", tabIndex: -1, "aria-label": say("thread-start"), title: say("thread-start"), onclick: () => pane.openThread(message.id) }, icon("thread"));
  return el("span", { class: "tools" }, !inThread && !message.thread && start, more);
}

// What a message's menu offers; an app's shortcuts stand in it under their own names.
function choices({ message, mine }, pane, inThread) {
  if (message.only_for) return [];
  const entries = [];
  if (!inThread && !message.thread) entries.push({ label: say("thread-start"), symbol: "thread", act: () => pane.openThread(message.id) });
  if (mine && !message.files.length) entries.push({ label: say("edit"), symbol: "edit", act: () => (inThread ? pane.threadComposer : pane.composer).edit(message) });
  for (const each of state.around.slack.shortcuts.filter((one) => one.on_message)) {
    const use = () => pane.useShortcut({ kind: "shortcut", message: message.id, callback: each.callback_id });
    entries.push({ label: each.name, note: state.around.desk, symbol: "bolt", act: use });
  }
  if (mine) entries.push({ label: say("delete"), symbol: "trash", danger: true, act: () => act({ kind: "delete", ...pane.who, message: message.id }, pane.complain) });
  return entries;
}
