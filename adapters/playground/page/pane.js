// One chat: who one is there, its messages, the toasts over them, and the field to write in.

import { avatar } from "./avatars.js";
import { el, isSeen, kept } from "./dom.js";
import { icon } from "./icons.js";
import { actAs, actor, changed, markSeen, nameOf, place, state } from "./state.js";
import { tabRow } from "./tabs.js";
import { Toasts } from "./toasts.js";
import { has, say } from "./words.js";

// What both platforms' chats have in common; the platforms add what is theirs.
export class Pane {
  constructor(key, chats, choose) {
    this.key = key;
    this.chats = chats;
    this.choose = choose;
    const { platform } = place(key);
    this.toasts = new Toasts();
    this.complain = (words) => this.composer.complain(words);
    this.header = el("header");
    this.tabs = el("div", { class: "tab-place", hidden: true });
    this.main = el("div", { class: "main" });
    this.body = el("div", { class: "pane-body" }, this.main, this.toasts.node);
    this.node = el("section", { class: `pane ${platform}`, "data-place": key }, this.header, this.tabs, this.body);
    this.#takeDrops();
  }

  // Who acts where, as every act names it.
  get who() {
    return { place: this.key, actor: actor(this.key) };
  }

  get isShown() {
    return this.node.offsetParent !== null;
  }

  update() {
    const chat = place(this.key);
    const name = say(`place-${this.key}`);
    this.node.setAttribute("aria-label", `${name}, ${say(`platform-${chat.platform}`)}`);
    this.#header(chat);
    this.#tabs();
    this.feed.update(this.items(), say("messages-of", { place: name }));
    this.composer.update();
  }

  // Of a chat only what can be seen is seen: not what lies behind a thread or the Home tab.
  markSeen() {
    if (isSeen(this.main)) markSeen(this.key);
  }

  showUnread() {}

  // Brings to sight what stands behind something of this chat.
  uncover() {}

  toast(text, alert) {
    this.toasts.show(text, alert);
  }

  wrote(composer) {
    // Whoever writes wants to see it.
    this.feedOf(composer).goToEnd();
    composer.text.focus();
  }

  get feeds() {
    return [this.feed];
  }

  feedOf() {
    return this.feed;
  }

  tabsShown() {
    return [];
  }

  #tabs() {
    const tabs = this.tabsShown();
    const chosen = this.tab;
    const print = JSON.stringify([tabs, chosen]);
    this.tabs.hidden = !tabs.length;
    if (this.tabs.dataset.print === print) return;
    const hadFocus = this.tabs.contains(document.activeElement);
    this.tabs.dataset.print = print;
    this.tabs.replaceChildren(...(tabs.length ? [tabRow(say("pane-tabs"), tabs, chosen, (id) => this.chooseTab(id))] : []));
    if (hadFocus) this.tabs.querySelector("[aria-selected=true]")?.focus();
  }

  #header(chat) {
    const person = actor(this.key);
    const print = JSON.stringify([chat, person, state.around.desk]);
    if (this.header.dataset.print === print) return;
    const focused = this.header.contains(document.activeElement) ? document.activeElement.dataset.choice : null;
    this.header.dataset.print = print;
    const name = nameOf(this.key, person);
    const role = has(`role-${person}`) ? say(`role-${person}`) : "";
    const group = chat.kind === "group";
    const shape = chat.platform === "telegram" ? "round" : "square";
    const parts = [
      avatar(group ? chat.title : name, { shape }),
      el(
        "div",
        { class: "names" },
        el("h2", {}, group ? chat.title : name),
        el("p", {}, say(`platform-${chat.platform}`), " · ", group ? say("chat-group", { name }) : role),
      ),
      group ? this.#actors(chat, person) : this.#platforms(),
    ];
    this.header.replaceChildren(...kept(parts));
    if (focused) this.header.querySelector(`[data-choice="${CSS.escape(focused)}"]`)?.focus();
  }

  #actors(chat, person) {
    const pick = (key) => {
      actAs(this.key, key);
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

  // Files may be dropped anywhere on the chat.
  #takeDrops() {
    let depth = 0;
    const veil = el("div", { class: "drop-veil", hidden: true }, icon("clip"), say("drop-here"));
    const holdsFiles = (event) => [...event.dataTransfer.types].includes("Files");
    const count = (event, step) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += step;
      veil.hidden = depth <= 0;
    };
    this.node.append(veil);
    this.node.addEventListener("dragenter", (event) => count(event, 1));
    this.node.addEventListener("dragleave", (event) => count(event, -1));
    this.node.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
    this.node.addEventListener("drop", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      veil.hidden = true;
      (this.thread ? this.threadComposer : this.composer).attachments.add(event.dataTransfer.files);
    });
  }
}

function segments(label, choices) {
  return el(
    "div",
    { class: "segments", role: "group", "aria-label": label },
    choices.map((each) => el("button", { type: "button", "aria-pressed": String(each.on), "data-choice": each.key, onclick: each.pick }, each.label)),
  );
}
