// A Slack chat: a thread beside it, forms over it, and in one's own chat the desk's Home tab.

import { act, toastOf } from "../acts.js";
import { badge } from "../badge.js";
import { Composer } from "../composer.js";
import { el, isSeen } from "../dom.js";
import { Feed } from "../feed.js";
import { icon } from "../icons.js";
import { keep, recall } from "../kept.js";
import { Pane } from "../pane.js";
import { actor, changed, formsOf, markSeen, markTold, messagesOf, place, state } from "../state.js";
import { say } from "../words.js";
import { Form } from "./form.js";
import { Home } from "./home.js";
import { channelItems, threadItems } from "./items.js";
import { slackItem } from "./message.js";

// In which chat a person did what may open a form; it is shown there.
const formPlaces = new Map();

export class SlackPane extends Pane {
  constructor(key, chats, choose) {
    super(key, chats, choose);
    this.form = null;
    this.feed = new Feed(key, { make: (item) => slackItem(item, this) });
    const shortcuts = state.around.slack.shortcuts.filter((each) => !each.on_message);
    this.composer = new Composer(this, { thread: () => "", beside: shortcuts.map((each) => this.#shortcut(each)) });
    this.main.append(this.feed.node, this.composer.node);
    this.threadFeed = new Feed(`${key} thread`, { make: (item) => slackItem(item, this, true) });
    this.threadComposer = new Composer(this, { thread: () => this.thread });
    this.panel = el("aside", { class: "thread", hidden: true, onkeydown: (event) => event.key === "Escape" && this.openThread("") }, this.#threadBar(), this.threadFeed.node, this.threadComposer.node);
    this.home = new Home(this);
    // Beside the chat and not in it: a form may need more room than its chat has.
    this.over = el("div", { class: "veil slack", hidden: true, "data-form-of": key });
    this.body.append(this.panel, this.home.node);
  }

  get thread() {
    return recall("thread", this.key) ?? "";
  }

  get tab() {
    return this.#hasHome ? (recall("tab", this.key) ?? "messages") : "messages";
  }

  get #hasHome() {
    return state.around.slack.has_home && place(this.key).kind === "private";
  }

  update() {
    if (this.thread && !messagesOf(this.key).some((each) => each.id === this.thread)) keep("thread", this.key, undefined);
    super.update();
    const atHome = this.tab === "home";
    this.main.hidden = atHome;
    this.home.node.hidden = !atHome;
    this.home.update(actor(this.key));
    this.panel.hidden = !this.thread || atHome;
    this.node.classList.toggle("threaded", !this.panel.hidden);
    if (this.thread) {
      this.threadFeed.update(threadItems(this.key, this.thread), say("thread"));
      this.threadComposer.update();
    }
    this.#forms();
    this.#whispers();
  }

  items() {
    return channelItems(this.key);
  }

  get feeds() {
    return [this.feed, this.threadFeed];
  }

  feedOf(composer) {
    return composer === this.threadComposer ? this.threadFeed : this.feed;
  }

  markSeen() {
    super.markSeen();
    if (this.thread && isSeen(this.panel)) markSeen(this.key, this.thread);
  }

  // What is new behind the thread or the Home tab is counted on the way there.
  showUnread(count) {
    const label = say("thread-close");
    const words = count ? `${label}, ${say("unread", { count })}` : label;
    for (const name of ["aria-label", "title"]) this.back.setAttribute(name, words);
    badge(this.back, count);
    const messages = this.tabs.querySelector("[data-tab-id=messages]");
    if (messages) badge(messages, count);
  }

  uncover(node) {
    if (this.tab === "home") this.chooseTab("messages");
    this.update();
    if (this.main.contains(node) && !isSeen(this.main)) this.openThread("");
  }

  // Threads

  openThread(thread) {
    if (thread === this.thread) {
      if (thread) this.threadComposer.text.focus();
      return;
    }
    const before = this.thread;
    keep("thread", this.key, thread || undefined);
    if (thread && this.tab === "home") keep("tab", this.key, "messages");
    this.threadFeed.list.replaceChildren();
    this.threadFeed.sticks = true;
    this.threadComposer.moved();
    this.update();
    changed();
    if (thread) this.threadComposer.text.focus();
    else (this.feed.rowOf(before)?.querySelector(".replies") ?? this.composer.text).focus();
  }

  #threadBar() {
    this.back = el("button", { type: "button", class: "plain", onclick: () => this.openThread("") }, icon("back"), icon("close"));
    return el(
      "div",
      { class: "thread-bar" },
      this.back,
      el("b", {}, say("thread")),
      el("span", {}, say(`place-${this.key}`)),
    );
  }

  // Home

  tabsShown() {
    return this.#hasHome ? [{ id: "home", label: say("home") }, { id: "messages", label: say("messages") }] : [];
  }

  chooseTab(id) {
    if (id === this.tab) return;
    keep("tab", this.key, id);
    if (id === "home") {
      this.holdsForm();
      act({ kind: "home", ...this.who }, this.complain);
    }
    changed();
  }

  // Forms and shortcuts

  holdsForm() {
    formPlaces.set(actor(this.key), this.key);
  }

  async useShortcut(body) {
    this.holdsForm();
    const answer = await act({ ...body, ...this.who }, this.complain);
    if (toastOf(answer)) this.toast(toastOf(answer), false);
  }

  #shortcut(each) {
    return el("button", { type: "button", class: "plain", title: each.name, "aria-label": each.name, onclick: () => this.useShortcut({ kind: "global-shortcut", callback: each.callback_id }) }, icon("bolt"));
  }

  #forms() {
    const person = actor(this.key);
    const chosen = formPlaces.get(person);
    const at = chosen && actor(chosen) === person ? chosen : `${person}-slack`;
    const view = at === this.key ? formsOf(person).at(-1) : undefined;
    if (!view) {
      this.#closeForm();
      return;
    }
    if (this.form?.view.id === view.id) {
      this.form.update(view);
      return;
    }
    this.#beforeForm ??= document.activeElement;
    this.form = new Form(view, this);
    this.over.replaceChildren(this.form.node);
    this.over.hidden = false;
    this.node.inert = true;
    this.form.focus();
  }

  #beforeForm = null;

  #closeForm() {
    if (!this.form) return;
    const hadFocus = this.over.contains(document.activeElement);
    this.form = null;
    this.over.hidden = true;
    this.over.replaceChildren();
    this.node.inert = false;
    if (hadFocus) (this.#beforeForm?.isConnected ? this.#beforeForm : this.composer.text).focus();
    this.#beforeForm = null;
  }

  // An answer only this person sees may stand outside the open thread: it is also shown over it.
  #whispers() {
    const person = actor(this.key);
    const mine = messagesOf(this.key).filter((each) => each.only_for === person);
    const ids = new Set(mine.map((each) => each.id));
    if (this.heard?.person === person) {
      for (const each of mine) {
        const isHidden = this.thread ? each.thread !== this.thread : this.tab === "home";
        if (this.heard.ids.has(each.id) || !isHidden) continue;
        this.toast(each.text, false);
        if (this.isShown) markTold(this.key, each.id);
      }
    }
    this.heard = { person, ids };
  }
}
