// Writing: text, a file, a reply or an edit; Enter sends.

import { act, contentOf } from "./acts.js";
import { el, icon } from "./dom.js";
import { size } from "./files.js";
import { notice } from "./notice.js";
import { actor, place } from "./state.js";
import { say } from "./words.js";

const LARGEST = 20_000_000;

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.reply = null;
    this.edited = null;
    this.file = null;
    this.text = el("textarea", { rows: 1, onkeydown: (event) => this.#key(event), oninput: () => this.#grow(), onpaste: (event) => this.#pasted(event) });
    this.picker = el("input", { type: "file", hidden: true, onchange: () => this.attach(this.picker.files[0]) });
    this.context = el("div", { class: "writing", hidden: true });
    this.asFile = el("input", { type: "checkbox" });
    this.node = el(
      "form",
      { class: "composer", onsubmit: (event) => { event.preventDefault(); this.send(); } },
      this.context,
      el(
        "div",
        { class: "input" },
        el("button", { type: "button", class: "plain", title: say("attach"), "aria-label": say("attach"), onclick: () => this.picker.click() }, icon("clip")),
        this.text,
        el("button", { type: "submit", class: "plain send", title: say("send"), "aria-label": say("send") }, icon("send")),
      ),
      this.picker,
    );
  }

  // What stands in the empty field depends on where one writes.
  update() {
    const { key, thread } = this.pane;
    const title = say(`place-${key}`);
    const chat = place(key);
    const to = chat.kind === "group" ? title : `@${chat.title}`;
    let words = chat.platform === "telegram" ? say("write-telegram") : say("write-slack", { place: to });
    if (thread) words = say("write-thread");
    this.text.placeholder = words;
    this.text.setAttribute("aria-label", words);
  }

  write(text) {
    this.text.value = text;
    this.#grow();
    this.text.focus();
  }

  replyTo(message) {
    this.edited = null;
    this.reply = message;
    this.#show();
    this.text.focus();
  }

  edit(message) {
    this.reply = null;
    this.edited = message;
    const row = this.pane.node.querySelector(`[data-message="${CSS.escape(message.id)}"]`);
    const words = row?.querySelector(".text") ?? row?.querySelector(".blocks");
    this.#show();
    this.write((words?.innerText ?? "").replace(`(${say("edited")})`, "").trim());
  }

  attach(file) {
    if (!file) return;
    if (file.size > LARGEST) {
      notice(say("attachment-too-large"));
      return;
    }
    this.file = file;
    this.asFile.checked = !file.type.startsWith("image/");
    this.#show();
    this.text.focus();
  }

  async send() {
    const text = this.text.value.trim();
    const common = { place: this.pane.key, actor: actor(this.pane.key), text, thread: this.pane.thread };
    let done;
    this.pane.sticks = true; // whoever writes wants to see it
    if (this.edited) {
      done = text && (await act({ ...common, kind: "edit", message: this.edited.id }));
    } else if (this.file) {
      const { name, type } = this.file;
      done = await act({ ...common, kind: "file", files: [{ name, mime: type, content: await contentOf(this.file) }], as_photo: !this.asFile.checked, reply_to: this.reply?.id });
    } else if (text) {
      // The field is emptied at once; a person goes on writing while the message travels.
      this.text.value = "";
      done = await act({ ...common, kind: "say", reply_to: this.reply?.id });
      if (!done && !this.text.value) this.text.value = text;
      if (done?.toast) this.pane.toast(done.toast, false);
    }
    if (!done) return;
    if (this.edited || this.file) this.text.value = "";
    this.reply = this.edited = this.file = null;
    this.picker.value = "";
    this.#show();
    this.#grow();
  }

  clear() {
    if (this.edited) this.text.value = "";
    this.reply = this.edited = this.file = null;
    this.picker.value = "";
    this.#show();
    this.#grow();
  }

  #show() {
    const parts = [];
    if (this.reply) parts.push(el("span", { class: "about" }, el("b", {}, say("replying-to", { name: this.reply.sender })), snippet(this.reply)));
    if (this.edited) parts.push(el("span", { class: "about" }, el("b", {}, say("editing"))));
    if (this.file) parts.push(el("span", { class: "about" }, el("b", {}, this.file.name), size(this.file.size), this.#photoChoice()));
    const label = this.file ? "attachment-remove" : this.edited ? "stop-editing" : "stop-replying";
    const close = el("button", { type: "button", class: "plain", "aria-label": say(label), title: say(label), onclick: () => this.clear() }, icon("close"));
    this.context.replaceChildren(...parts, close);
    this.context.hidden = !parts.length;
  }

  #photoChoice() {
    if (place(this.pane.key).platform !== "telegram" || !this.file.type.startsWith("image/")) return null;
    return el("label", {}, this.asFile, say("attach-as-file"));
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.clear();
    }
  }

  #pasted(event) {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    this.attach(file);
  }

  #grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 140)}px`;
  }
}

function snippet(message) {
  const node = new DOMParser().parseFromString(message.html ?? "", "text/html");
  return el("span", { class: "snippet" }, node.body.textContent.slice(0, 120) || message.file?.name || "");
}
