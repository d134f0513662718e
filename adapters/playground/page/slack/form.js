// A form over the chat: its inputs, its errors beside them, and what is under way.

import { act } from "../acts.js";
import { el, focusFirst } from "../dom.js";
import { icon } from "../icons.js";
import { nameOf } from "../state.js";
import { say } from "../words.js";
import { blockNodes } from "./blocks.js";
import { controlOf } from "./controls.js";
import { textOf } from "./mrkdwn.js";
import { ViewSurface } from "./surfaces.js";

export class Form {
  constructor(view, pane) {
    this.pane = pane;
    this.controls = new Map();
    this.notice = el("p", { class: "form-notice", role: "alert" });
    this.body = el("div", { class: "form-body", onscroll: () => this.#showMore() });
    // Whoever walks by keys is led through the inputs anyway.
    this.more = el("button", { type: "button", class: "form-more", tabIndex: -1, hidden: true, onclick: () => this.#goOn() }, icon("down"), say("form-more"));
    this.send = el("button", { type: "submit", class: "press primary" });
    this.title = el("h2", { tabIndex: -1 });
    this.leave = el("button", { type: "button", class: "press", onclick: () => this.close() });
    this.node = el(
      "form",
      {
        class: "form",
        role: "dialog",
        noValidate: true,
        onsubmit: (event) => { event.preventDefault(); this.submit(); },
        onkeydown: (event) => { if (event.key === "Escape") { event.stopPropagation(); this.close(); } },
      },
      el("header", {}, el("div", { class: "names" }, this.title, el("p", {}, nameOf(pane.key, pane.who.actor), " · ", say("platform-slack"))), el("button", { type: "button", class: "plain", "aria-label": say("form-close"), title: say("form-close"), onclick: () => this.close() }, icon("close"))),
      this.notice,
      el("div", { class: "form-middle" }, this.body, this.more),
      el("footer", {}, this.leave, this.send),
    );
    this.update(view);
    new ResizeObserver(() => this.#showMore()).observe(this.body);
  }

  // A form that is cut says so.
  #showMore() {
    const { scrollHeight, scrollTop, clientHeight } = this.body;
    this.more.hidden = scrollHeight - scrollTop - clientHeight < 8;
  }

  #goOn() {
    this.body.scrollBy({ top: this.body.clientHeight * 0.8 });
  }

  // Only what the desk changed is drawn anew, so that what is being typed stays.
  update(view) {
    const isNew = this.view?.hash !== view.hash;
    this.view = view;
    this.title.textContent = view.title;
    this.node.setAttribute("aria-label", view.title);
    this.leave.textContent = view.close ?? say(view.submit ? "form-cancel" : "form-close");
    this.send.hidden = !view.submit;
    this.send.replaceChildren(view.submit ?? "");
    this.notice.textContent = view.trouble && say(`outcome-${view.trouble}`);
    if (isNew) this.#draw();
    this.#showMore();
    for (const [block, { error, node }] of this.controls) {
      const words = view.errors[block] ?? "";
      if (!error) continue;
      error.textContent = words;
      node.toggleAttribute("data-wrong", Boolean(words));
      node.setAttribute("aria-invalid", String(Boolean(words)));
    }
    this.#leadToErrors(JSON.stringify(view.errors));
  }

  // Whoever sent the form is led to the first input that was refused.
  #leadToErrors(print) {
    if (print === this.errors) return;
    this.errors = print;
    const wrong = this.body.querySelector("[data-wrong]");
    (wrong?.matches("input, select, textarea") ? wrong : wrong?.querySelector("input"))?.focus();
  }

  focus() {
    const wanted = this.body.querySelector("[data-first]");
    if (wanted) wanted.focus();
    else if (this.controls.size) focusFirst(this.body);
    else this.title.focus();
  }

  values() {
    const values = {};
    for (const [name, { read }] of this.controls) {
      const value = read();
      if (value !== undefined) values[name] = value;
    }
    return values;
  }

  async submit() {
    if (this.isSending) return;
    this.isSending = true;
    this.send.classList.add("loading");
    this.send.setAttribute("aria-busy", "true");
    this.notice.textContent = "";
    await act({ kind: "submit", view: this.view.id, values: this.values(), ...this.pane.who }, (words) => { this.notice.textContent = words; });
    this.isSending = false;
    this.send.classList.remove("loading");
    this.send.removeAttribute("aria-busy");
  }

  close() {
    act({ kind: "close", view: this.view.id, ...this.pane.who }, this.pane.complain);
  }

  #draw() {
    const typed = this.values();
    const hadFocus = this.body.contains(document.activeElement) ? document.activeElement.dataset.button : null;
    this.controls = new Map();
    const surface = new ViewSurface(this.view, this.pane, {
      values: () => this.values(),
      was: (name) => typed[name] ?? undefined,
      remember: (name, control) => this.controls.set(name, control),
    });
    this.body.replaceChildren(...blockNodes(this.view.blocks, surface, (block) => this.#input(block, typed[block.block_id], surface)));
    if (hadFocus) this.body.querySelector(`[data-button="${CSS.escape(hadFocus)}"]`)?.focus();
  }

  #input(block, was, surface) {
    const id = `${this.view.id}-${block.block_id}`;
    const name = block.label.text;
    const onchange = block.dispatch_action ? () => surface.work(block.element, control.read(), control.node) : null;
    const control = controlOf(block.element, { label: name, id, was: was ?? undefined, describedBy: `${id}-error`, onchange });
    const error = el("p", { class: "form-error", id: `${id}-error`, role: "alert" });
    this.controls.set(block.block_id, { ...control, error });
    const isGroup = control.node.classList.contains("boxes");
    const label = [name, block.optional && el("small", {}, say("form-optional"))];
    return el(
      "div",
      { class: "form-input" },
      isGroup ? el("span", { class: "form-label" }, label) : el("label", { class: "form-label", htmlFor: id }, label),
      control.node,
      error,
      block.hint && el("div", { class: "form-hint" }, textOf(block.hint)),
    );
  }
}
