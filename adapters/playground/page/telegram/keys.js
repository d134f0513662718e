// Buttons under a message, and the keyboard under the field.

import { act } from "../acts.js";
import { classes, el } from "../dom.js";
import { icon } from "../icons.js";
import { keep, recall } from "../kept.js";
import { linkNode } from "../links.js";
import { partOf } from "../state.js";
import { say } from "../words.js";

export function keyboard(message, pane) {
  if (!message.buttons.length) return null;
  return el(
    "div",
    { class: "keyboard" },
    message.buttons.map((row) => el("div", { class: "keys" }, row.map((button) => key(button, message, pane)))),
  );
}

function key(button, message, pane) {
  const look = classes("key", button.style);
  if (button.url) return linkNode(button.url, { look }, button.label);
  return el("button", { type: "button", class: look, "data-button": button.data, onclick: (event) => press(event.currentTarget, message, button, pane) }, button.label);
}

async function press(node, message, button, pane) {
  node.classList.add("busy");
  node.setAttribute("aria-busy", "true");
  const answer = await act({ kind: "press", ...pane.who, message: message.id, button: button.data }, pane.complain);
  node.classList.remove("busy");
  node.removeAttribute("aria-busy");
  if (answer?.toast) pane.toast(answer.toast, answer.alert);
}

// The keyboard that stays with the chat; one that is not persistent can be folded away.
export class ReplyKeyboard {
  constructor(pane) {
    this.pane = pane;
    this.node = el("div", { class: "reply-keyboard", role: "group", "aria-label": say("keyboard"), hidden: true });
    this.toggle = el("button", { type: "button", class: "plain", hidden: true, onclick: () => this.#fold(!this.isFolded) }, icon("keys"));
  }

  get #print() {
    return JSON.stringify(partOf(this.pane.key).keyboard);
  }

  get isFolded() {
    return recall("folded", this.pane.key) === this.#print;
  }

  update() {
    const shown = partOf(this.pane.key).keyboard;
    const print = this.#print;
    if (this.node.dataset.print !== print) {
      this.node.dataset.print = print;
      const rows = shown?.rows ?? [];
      this.node.replaceChildren(...rows.map((row) => el("div", { class: "keys" }, row.map((each) => this.#key(each)))));
    }
    this.node.hidden = !shown || this.isFolded;
    this.toggle.hidden = !shown || shown.is_persistent;
    const label = say(this.isFolded ? "keyboard-show" : "keyboard-hide");
    this.toggle.setAttribute("aria-label", label);
    this.toggle.setAttribute("aria-expanded", String(!this.node.hidden));
    this.toggle.title = label;
  }

  #key(each) {
    return el("button", { type: "button", class: "reply-key", onclick: () => this.#use(each) }, each.label);
  }

  async #use(each) {
    const { pane } = this;
    const shown = partOf(pane.key).keyboard;
    pane.feed.sticks = true;
    const body = each.asks ? { kind: "share", what: each.asks } : { kind: "say", text: each.label, thread: pane.topicThread };
    const done = await act({ ...body, ...pane.who }, pane.complain);
    if (done && shown.is_once) this.#fold(true);
  }

  #fold(folded) {
    keep("folded", this.pane.key, folded ? this.#print : undefined);
    this.update();
  }
}
