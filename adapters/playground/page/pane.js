// One chat: who one is there, the messages, the toasts over them, and the field to write in.

import { Composer } from "./composer.js";
import { el, icon, keepInLine, kept } from "./dom.js";
import { slackAvatar, slackItem, slackItems } from "./slack.js";
import { actor, changed, messagesOf, nameOf, place, state } from "./state.js";
import { telegramAvatar, telegramItem, telegramItems } from "./telegram.js";
import { has, say } from "./words.js";

export class Pane {
  constructor(key, chats, choose) {
    this.key = key;
    this.chats = chats;
    this.choose = choose;
    this.thread = "";
    this.sticks = true;
    this.top = 0;
    this.heard = null;
    const { platform } = place(key);
    this.header = el("header");
    this.back = el("div", { class: "thread-bar", hidden: true });
    this.list = el("ol", { class: "messages" });
    this.scroll = el("div", { class: "scroll", role: "log", tabIndex: 0, "aria-relevant": "additions", onscroll: () => this.#scrolled() }, this.list);
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.composer = new Composer(this);
    this.node = el("section", { class: `pane ${platform}`, "data-place": key }, this.header, this.back, el("div", { class: "stage" }, this.scroll, this.toasts), this.composer.node);
    new ResizeObserver(() => this.#stick()).observe(this.list);
    new ResizeObserver(() => this.#stick()).observe(this.scroll);
  }

  get isShown() {
    return this.node.offsetParent !== null;
  }

  update() {
    const chat = place(this.key);
    this.node.setAttribute("aria-label", `${say(`place-${this.key}`)}, ${say(`platform-${chat.platform}`)}`);
    this.scroll.setAttribute("aria-label", say("messages-of", { place: say(`place-${this.key}`) }));
    if (this.thread && !messagesOf(this.key).some((each) => each.id === this.thread)) this.thread = "";
    const slack = chat.platform === "slack";
    this.#header(chat);
    this.#threadBar();
    const items = slack ? slackItems(this.key, this.thread) : telegramItems(this.key);
    if (!items.length) items.push({ key: "empty", empty: true });
    keepInLine(this.list, items, (item) => {
      if (item.empty) return el("li", { class: "empty" }, say("no-messages"));
      return slack ? slackItem(item, this) : telegramItem(item, this);
    });
    this.composer.update();
    this.#whispers();
    this.#stick();
  }

  openThread(thread) {
    this.thread = thread;
    this.sticks = true;
    this.composer.clear();
    this.list.replaceChildren();
    this.update();
    changed();
  }

  toast(text, alert) {
    const node = alert
      ? el("div", { class: "alert", role: "alertdialog", "aria-label": text }, el("p", {}, text), el("button", { type: "button", onclick: () => node.remove() }, say("alert-close")))
      : el("div", { class: "toast" }, text);
    this.toasts.append(node);
    if (alert) node.querySelector("button").focus();
    else setTimeout(() => node.remove(), 5000);
  }

  #header(chat) {
    const person = actor(this.key);
    const print = JSON.stringify([chat, person, state.around.desk]);
    if (this.header.dataset.print === print) return;
    this.header.dataset.print = print;
    const name = nameOf(this.key, person);
    const role = has(`role-${person}`) ? say(`role-${person}`) : "";
    const group = chat.kind === "group";
    const parts = [
      chat.platform === "telegram" ? telegramAvatar(this.key) : slackAvatar(chat.title, !group),
      el(
        "div",
        { class: "names" },
        el("h2", {}, group ? chat.title : name),
        el("p", {}, say(`platform-${chat.platform}`), " · ", group ? say("chat-group", { name }) : role),
      ),
      group ? this.#actors(chat, person) : this.#platforms(),
    ];
    this.header.replaceChildren(...kept(parts));
  }

  #actors(chat, person) {
    const pick = (key) => {
      state.acting.set(this.key, key);
      changed();
    };
    return segments(say("act-as"), chat.people.map((each) => ({ label: each.name, on: each.key === person, pick: () => pick(each.key), key: each.key })));
  }

  #platforms() {
    if (this.chats.length < 2) return null;
    return segments(
      say("tabs-label"),
      this.chats.map((key) => ({ label: say(`platform-${place(key).platform}`), on: key === this.key, pick: () => this.choose(key), key })),
    );
  }

  #threadBar() {
    this.back.hidden = !this.thread;
    if (!this.thread || this.back.childElementCount) {
      if (!this.thread) this.back.replaceChildren();
      return;
    }
    const label = say("thread-back", { place: say(`place-${this.key}`) });
    this.back.replaceChildren(
      el("button", { type: "button", class: "plain", "aria-label": label, title: label, onclick: () => this.openThread("") }, icon("back")),
      el("b", {}, say("thread")),
      el("span", {}, say(`place-${this.key}`)),
    );
  }

  // An answer only this person sees may stand outside the open thread: it is also shown over it.
  #whispers() {
    const person = actor(this.key);
    const mine = messagesOf(this.key).filter((each) => each.only_for === person);
    const ids = new Set(mine.map((each) => each.id));
    if (this.heard?.person === person) {
      for (const each of mine) {
        if (!this.heard.ids.has(each.id) && this.thread && each.thread !== this.thread) this.toast(each.text, false);
      }
    }
    this.heard = { person, ids };
  }

  // Only a person scrolls up; what grows or is laid out anew moves nobody away from the end.
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    if (scrollHeight - scrollTop - clientHeight < 40) this.sticks = true;
    else if (clientHeight && scrollTop < this.top - 1) this.sticks = false;
    this.top = scrollTop;
  }

  #stick() {
    if (!this.sticks) return;
    this.scroll.scrollTop = this.scroll.scrollHeight;
    this.top = this.scroll.scrollTop;
  }
}

function segments(label, choices) {
  return el(
    "div",
    { class: "segments", role: "group", "aria-label": label },
    choices.map((each) => el("button", { type: "button", "aria-pressed": String(each.on), "data-choice": each.key, onclick: each.pick }, each.label)),
  );
}
