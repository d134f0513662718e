// Messages as Telegram shows them: bubbles, quotes of replies, keyboards under the bubble.

import { act } from "./acts.js";
import { el } from "./dom.js";
import { fileNode } from "./files.js";
import { fromHtml } from "./markup.js";
import { actor, clockTime, dayOf, place, shownTo } from "./state.js";
import { say } from "./words.js";

// The list of what is shown: days, and messages with what their neighbours make of them.
export function telegramItems(key) {
  const person = actor(key);
  const items = [];
  let day = "";
  let last = null;
  for (const message of shownTo(key, person)) {
    const today = dayOf(new Date(message.at));
    if (today !== day) {
      items.push({ key: `day-${today}`, day: today });
      last = null;
    }
    day = today;
    const follows = last && !message.service && last.sender === message.sender && new Date(message.at) - new Date(last.at) < 300_000;
    items.push({ key: message.id, message, mine: message.actor === person, follows: Boolean(follows), group: place(key).kind === "group" });
    last = message.service ? null : message;
  }
  return items;
}

export function telegramItem(item, pane) {
  if (item.day) return el("li", { class: "day" }, el("span", {}, item.day));
  const { message } = item;
  if (message.service) return serviceLine(message);
  if (message.deleted) {
    return el("li", { class: "day" }, el("span", { class: "ghost" }, say("deleted-telegram")));
  }
  const classes = ["message", item.mine ? "mine" : "theirs", item.follows && "follows"];
  return el(
    "li",
    { class: classes.filter(Boolean).join(" "), "data-message": message.id },
    el("div", { class: "line" }, bubble(item, pane), tools(item, pane)),
    keyboard(message, pane),
  );
}

function serviceLine(message) {
  const key = `service-${message.service}`;
  const text = say(key, { name: message.sender });
  return el("li", { class: "day" }, el("span", {}, text === key ? say("service-other") : text));
}

function bubble(item, pane) {
  const { message } = item;
  const startReply = (event) => {
    if (event.target.closest("a, button, .spoiler") || String(getSelection())) return;
    pane.composer.replyTo(message);
  };
  return el(
    "div",
    { class: "bubble", onclick: startReply },
    item.group && !item.mine && !item.follows && el("div", { class: `sender hue-${hue(message.sender)}` }, message.sender),
    message.reply_to && el("div", { class: "quote" }, el("b", {}, message.reply_to.sender), el("span", {}, message.reply_to.text)),
    message.file && fileNode(message.file),
    message.place && el("p", {}, `${say("location")}: ${message.place.join(", ")}`),
    message.contact && el("p", {}, `${say("contact")}: ${message.contact.join(", ")}`),
    message.html && el("div", { class: "text" }, fromHtml(message.html)),
    el(
      "span",
      { class: "meta" },
      message.edited && el("span", { title: say("edited-from", { text: message.history.at(-1) ?? "" }) }, say("edited"), " "),
      el("time", { dateTime: message.at }, clockTime(new Date(message.at))),
    ),
  );
}

function tools(item, pane) {
  const { message } = item;
  const own = item.mine && !message.file;
  return el(
    "span",
    { class: "tools", role: "group", "aria-label": say("more") },
    el("button", { type: "button", onclick: () => pane.composer.replyTo(message) }, say("reply")),
    own && el("button", { type: "button", onclick: () => pane.composer.edit(message) }, say("edit")),
    item.mine && el("button", { type: "button", onclick: () => act({ kind: "delete", place: pane.key, actor: actor(pane.key), message: message.id }) }, say("delete")),
  );
}

function keyboard(message, pane) {
  if (!message.buttons.length) return null;
  return el(
    "div",
    { class: "keyboard" },
    message.buttons.map((row) =>
      el(
        "div",
        { class: "keys" },
        row.map((button) =>
          button.url
            ? el("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.label)
            : el("button", { type: "button", class: "key", "data-button": button.data, onclick: (event) => press(event, message, button, pane) }, button.label),
        ),
      ),
    ),
  );
}

async function press(event, message, button, pane) {
  const key = event.currentTarget;
  key.classList.add("busy");
  const answer = await act({ kind: "press", place: pane.key, actor: actor(pane.key), message: message.id, button: button.data });
  key.classList.remove("busy");
  if (answer?.toast) pane.toast(answer.toast, answer.alert);
}

export function hue(name) {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0);
  return sum % 6;
}

export function telegramAvatar(key) {
  const name = place(key).title;
  if (place(key).kind === "private") return el("img", { class: "avatar round", src: "/page/icon.svg", alt: "" });
  return el("span", { class: `avatar round hue-${hue(name)}`, "aria-hidden": "true" }, initials(name));
}

export function initials(name) {
  return name.replace(/^[#@]/, "").split(/[\s-]+/).map((each) => each[0]).slice(0, 2).join("").toUpperCase();
}
