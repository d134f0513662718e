// Writing: text, files, a reply or an edit; Enter sends, Shift+Enter begins a line, Escape gives up.

import { act, toastOf } from "./acts.js";
import { Attachments } from "./attachments.js";
import { Completion } from "./completion.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { keep, recall } from "./kept.js";
import { changed, partOf, place, state } from "./state.js";
import { plainOf } from "./telegram/html.js";
import { isClosed } from "./telegram/topics.js";
import { say } from "./words.js";

const TALLEST = 160; // pixels

export class Composer {
  // `thread` tells into which thread or topic is written; "" is the chat itself.
  constructor(pane, { thread, beside = [], beneath = [] }) {
    this.pane = pane;
    this.thread = thread;
    this.reply = null;
    this.edited = null;
    const telegram = place(pane.key).platform === "telegram";
    this.text = el("textarea", { rows: 1, onkeydown: (event) => this.#key(event), oninput: () => this.#typed(), onpaste: (event) => this.#pasted(event) });
    this.completion = new Completion(this.text, pane.key, (text) => this.write(text));
    this.text.addEventListener("blur", () => this.completion.close());
    this.trouble = el("div", { class: "trouble", role: "alert", hidden: true });
    this.attachments = new Attachments({ canShow: telegram, changed: () => this.#show(), complain: (words) => this.complain(words) });
    this.context = el("div", { class: "writing", hidden: true });
    this.commands = el("button", { type: "button", class: "commands", hidden: true, title: say("commands"), "aria-label": say("commands"), onclick: () => this.completion.toggleAll() }, icon("menu"), el("span", {}, say("commands")));
    const clip = el("button", { type: "button", class: "plain", title: say("attach"), "aria-label": say("attach"), onclick: () => this.attachments.picker.click() }, icon(telegram ? "clip" : "plus"));
    this.button = el("button", { type: "submit", class: "plain send", title: say("send"), "aria-label": say("send") }, icon("send"));
    this.node = el(
      "form",
      { class: "composer", onsubmit: (event) => { event.preventDefault(); this.send(); } },
      this.completion.node,
      this.trouble,
      el("div", { class: "box" }, this.context, this.attachments.node, el("div", { class: "input" }, this.commands, clip, this.text, beside, this.button)),
      this.attachments.picker,
      beneath,
    );
    this.text.value = recall("draft", this.#draft) ?? "";
    this.wasWritten = this.isWritten;
  }

  // Whether something stands here that only needs to be sent.
  get isWritten() {
    return !this.edited && Boolean(this.text.value.trim());
  }

  get #draft() {
    return `${this.pane.key} ${this.thread()}`;
  }

  // What stands in the empty field depends on where one writes.
  update() {
    const { key } = this.pane;
    const chat = place(key);
    const part = partOf(key);
    let words = say("write-telegram");
    if (chat.platform === "slack") words = say("write-slack", { place: chat.title });
    if (part.keyboard?.placeholder) words = part.keyboard.placeholder;
    if (chat.platform === "slack" && this.thread()) words = say("write-thread");
    const closed = chat.platform === "telegram" && isClosed(key, this.thread());
    if (closed) words = say("write-closed");
    this.text.disabled = closed;
    this.text.placeholder = words;
    this.text.setAttribute("aria-label", words);
    this.commands.hidden = !part.commands?.length;
    this.commands.classList.toggle("short", chat.kind === "group");
    this.#grow();
  }

  // Another thread or topic has a draft of its own.
  moved() {
    this.clear();
    this.text.value = recall("draft", this.#draft) ?? "";
    this.#grow();
    this.#tell();
  }

  write(text) {
    this.text.value = text;
    this.#typed();
    this.text.focus();
  }

  replyTo(message) {
    this.clear();
    this.reply = message;
    this.#show();
    this.text.focus();
  }

  edit(message) {
    this.clear();
    this.edited = message;
    this.#show();
    this.write(message.html === undefined ? named(message.text) : plainOf(message.html));
  }

  complain(words) {
    const close = el("button", { type: "button", class: "plain", "aria-label": say("trouble-close"), onclick: () => this.complain("") }, icon("close"));
    this.trouble.replaceChildren(...(words ? [icon("warning"), el("span", {}, words), close] : []));
    this.trouble.hidden = !words;
  }

  async send() {
    // On Slack a space before "/" makes it a message.
    const isSlack = place(this.pane.key).platform === "slack";
    const text = isSlack && this.text.value.trim() ? this.text.value.trimEnd() : this.text.value.trim();
    const common = { ...this.pane.who, text, thread: this.thread() };
    const complain = (words) => this.complain(words);
    let done;
    this.pane.wrote(this);
    this.completion.close();
    if (this.edited) {
      done = text && (await act({ ...common, kind: "edit", message: this.edited.id }, complain));
    } else if (this.attachments.files.length) {
      const { areShown } = this.attachments;
      done = await act({ ...common, kind: "file", files: await this.attachments.contents(), as_photo: areShown, reply_to: this.reply?.id }, complain);
    } else if (text) {
      // The field is emptied at once; a person goes on writing while the message travels.
      this.#empty();
      done = await act({ ...common, kind: "say", reply_to: this.reply?.id }, complain);
      if (!done && !this.text.value) this.write(text);
      if (toastOf(done)) this.pane.toast(toastOf(done), false);
    }
    if (!done) return;
    this.complain("");
    if (this.edited || this.attachments.files.length) this.#empty();
    this.clear();
  }

  clear() {
    if (this.edited) this.#empty();
    this.reply = this.edited = null;
    if (this.attachments.files.length) this.attachments.clear();
    this.#show();
  }

  #empty() {
    this.text.value = "";
    this.#typed();
  }

  #typed() {
    if (!this.edited) keep("draft", this.#draft, this.text.value);
    this.completion.update();
    this.#grow();
    this.#tell();
  }

  // The first minute leads on from what is written to Send.
  #tell() {
    if (this.isWritten === this.wasWritten) return;
    this.wasWritten = this.isWritten;
    changed();
  }

  #show() {
    const about = this.reply ? say("replying-to", { name: this.reply.sender }) : this.edited ? say("editing") : "";
    const label = say(this.edited ? "stop-editing" : "stop-replying");
    this.context.hidden = !about;
    this.context.replaceChildren(
      icon(this.edited ? "edit" : "reply"),
      el("span", { class: "about" }, el("b", {}, about), el("span", { class: "snippet" }, snippet(this.reply ?? this.edited))),
      el("button", { type: "button", class: "plain", "aria-label": label, title: label, onclick: () => this.clear() }, icon("close")),
    );
    if (this.attachments.files.length) this.text.focus();
  }

  #key(event) {
    if (this.completion.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && (this.reply || this.edited || this.attachments.files.length)) {
      event.stopPropagation();
      this.clear();
    }
  }

  #pasted(event) {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    this.attachments.add(event.clipboardData.files);
  }

  #grow() {
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${Math.min(this.text.scrollHeight, TALLEST)}px`;
  }
}

function snippet(message) {
  const words = message?.html === undefined ? message?.text : plainOf(message.html);
  return words?.slice(0, 120) || message?.file?.name || "";
}

// What was written as a name is edited as a name.
const named = (text) =>
  text.replace(/<@(\w+)>/g, (whole, id) => `@${state.around.slack_names[id] ?? id}`).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
