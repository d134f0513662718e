// A message as Telegram shows it: a bubble with a tail, its quote, its marks, and what can be done.

import { act } from "../acts.js";
import { arrivalsNode } from "../arrivals.js";
import { avatar, hue } from "../avatars.js";
import { classes, el } from "../dom.js";
import { icon } from "../icons.js";
import { openMenu } from "../menu.js";
import { clockTime } from "../state.js";
import { has, say } from "../words.js";
import { fromHtml } from "./html.js";
import { keyboard } from "./keys.js";
import { attached, isWide } from "./media.js";

export function telegramItem(item, pane) {
  if (item.arrivals) return arrivalsNode(item, pane);
  if (item.day) return el("li", { class: "day" }, el("span", {}, item.day));
  const { message } = item;
  if (message.service) return serviceLine(item);
  if (message.deleted) return el("li", { class: "day" }, el("span", { class: "ghost" }, say("deleted-telegram")));
  const entries = choices(item, pane);
  const open = (anchor, at) => openMenu(anchor, entries, say("more"), at);
  const faced = item.group && !item.mine;
  const node = el(
    "li",
    {
      class: classes("message", item.mine ? "mine" : "theirs", item.follows && "follows", item.ends && "ends", faced && "faced"),
      "data-message": message.id,
      tabIndex: -1,
      onkeydown: (event) => {
        if (event.target !== node || (event.key !== "Enter" && event.key !== "ContextMenu")) return;
        event.preventDefault();
        open(node);
      },
      oncontextmenu: (event) => {
        if (event.target.closest("a") || String(getSelection())) return;
        event.preventDefault();
        open(node, new DOMRect(event.clientX, event.clientY, 0, 0));
      },
    },
    faced && item.ends && avatar(message.sender, { shape: "round small", bot: message.bot }),
    el("div", { class: "line" }, bubble(item, pane), tools(item, pane, open)),
    keyboard(message, pane),
  );
  return node;
}

function serviceLine({ message, topic }) {
  const key = `service-${message.service}`;
  return el("li", { class: "day", "data-message": message.id }, el("span", {}, has(key) ? say(key, { name: message.sender, topic }) : say("service-other")));
}

function bubble(item, pane) {
  const { message } = item;
  const parts = item.album ?? [message];
  const words = parts.find((each) => each.html);
  const signs = [...new Set(parts.flatMap((each) => each.signs))];
  const bare = !words && (message.file?.kind === "sticker" || message.file?.kind === "video_note");
  return el(
    "div",
    { class: classes("bubble", isWide(parts) && "with-picture", bare && "bare", !words && "wordless"), ondblclick: () => pane.composer.replyTo(message) },
    item.group && !item.mine && !item.follows && el("div", { class: `sender hue-${hue(message.sender)}` }, message.sender),
    message.reply_to && quote(message.reply_to, pane),
    attached(parts, message),
    words && el("div", { class: "text" }, fromHtml(words.html)),
    signs.length > 0 && el("div", { class: "signs" }, signs.map((sign) => el("span", {}, sign))),
    el(
      "span",
      { class: "meta" },
      parts.some((each) => each.edited) && el("span", { title: say("edited-from", { text: message.history.at(-1) ?? "" }) }, say("edited"), " "),
      el("time", { dateTime: message.at }, clockTime(new Date(message.at))),
      item.mine && icon("checks"),
    ),
  );
}

// The stripe has the colour of whom is quoted, and leads to what they wrote.
function quote(original, pane) {
  const words = original.text || (original.kind ? say(has(original.kind) ? original.kind : "file") : say("message"));
  return el(
    "button",
    { type: "button", class: `quote hue-${hue(original.sender)}`, title: say("quote-jump"), onclick: () => pane.jumpTo(original.id) },
    el("b", {}, original.sender),
    el("span", {}, original.gone ? say("deleted-telegram") : words),
  );
}

function tools(item, pane, open) {
  const menu = el("button", { type: "button", tabIndex: -1, "aria-label": say("more"), title: say("more"), "aria-haspopup": "menu", onclick: () => open(menu) }, icon("more"));
  return el(
    "span",
    { class: "tools" },
    el("button", { type: "button", tabIndex: -1, "aria-label": say("reply"), title: say("reply"), onclick: () => pane.composer.replyTo(item.message) }, icon("reply")),
    menu,
  );
}

function choices({ message, mine, album }, pane) {
  const entries = [{ label: say("reply"), symbol: "reply", act: () => pane.composer.replyTo(message) }];
  if (mine && !album && !message.place && !message.contact) entries.push({ label: say("edit"), symbol: "edit", act: () => pane.composer.edit(message) });
  if (mine) {
    const remove = async () => {
      for (const each of album ?? [message]) await act({ kind: "delete", ...pane.who, message: each.id }, pane.complain);
    };
    entries.push({ label: say("delete"), symbol: "trash", danger: true, act: remove });
  }
  return entries;
}
