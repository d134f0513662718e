// What one may be about to write: commands after "/", names after "@"; chosen with arrow keys or Tab.

import { classes, el } from "./dom.js";
import { partOf, place, state } from "./state.js";
import { say } from "./words.js";

const MOST = 30;

// Entries are { label, note, text }, where text is what stands in the field then.
function offered(key, written) {
  const telegram = place(key).platform === "telegram";
  const named = (entries) => entries.filter((each) => each.text.toLowerCase().startsWith(written.toLowerCase()) && each.text.trim() !== written.trim());
  if (/^\/\S*$/.test(written)) {
    const commands = telegram
      ? (partOf(key).commands ?? []).map(([name, does]) => ({ label: `/${name}`, note: does, text: `/${name}` }))
      : state.around.slack.commands.map((each) => ({ label: each.command, note: each.description, text: `${each.command} ` }));
    return named(commands);
  }
  const slash = telegram ? null : state.around.slack.commands.find((each) => written.startsWith(`${each.command} `));
  if (slash) {
    return named(state.around.commands.map(([name, does]) => ({ label: `${slash.command} ${name}`, note: does, text: `${slash.command} ${name}` })));
  }
  const mention = /(?:^|\s)@(\w*)$/.exec(written);
  if (mention && !telegram) {
    const before = written.slice(0, written.length - mention[1].length);
    return Object.values(state.around.slack_names)
      .filter((name) => name.startsWith(mention[1].toLowerCase()) && name !== mention[1])
      .map((name) => ({ label: `@${name}`, note: "", text: `${before}${name} ` }));
  }
  return [];
}

let numbers = 0;

export class Completion {
  constructor(field, key, choose) {
    this.field = field;
    this.key = key;
    this.choose = choose;
    this.entries = [];
    this.active = -1;
    numbers += 1;
    this.id = `completion-${numbers}`;
    this.node = el("div", { class: "completion", role: "listbox", id: this.id, "aria-label": say("completion"), hidden: true });
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.id);
  }

  get isOpen() {
    return this.entries.length > 0;
  }

  update() {
    const { value, selectionEnd } = this.field;
    this.show(value && selectionEnd === value.length ? offered(this.key, value) : []);
  }

  // The menu button shows all commands, whatever is written.
  toggleAll() {
    if (this.isOpen) this.close();
    else this.show(offered(this.key, "/"));
    this.field.focus();
  }

  show(entries) {
    this.entries = entries.slice(0, MOST);
    this.active = -1;
    this.#draw();
  }

  close() {
    this.show([]);
  }

  // Whether the key was meant for the list.
  takes(event) {
    if (!this.isOpen || event.isComposing) return false;
    const count = this.entries.length;
    if (event.key === "ArrowDown") this.active = (this.active + 1) % count;
    else if (event.key === "ArrowUp") this.active = (this.active <= 0 ? count : this.active) - 1;
    else if (event.key === "Tab" && !event.shiftKey) this.#take(Math.max(this.active, 0));
    else if (event.key === "Enter" && !event.shiftKey && this.active >= 0) this.#take(this.active);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.#draw();
    return true;
  }

  #take(number) {
    const entry = this.entries[number];
    if (!entry) return;
    this.close();
    this.choose(entry.text);
  }

  #draw() {
    this.node.hidden = !this.isOpen;
    this.node.replaceChildren(
      ...this.entries.map((each, number) =>
        el(
          "div",
          { role: "option", id: `${this.id}-${number}`, class: classes(number === this.active && "active"), "aria-selected": String(number === this.active), onpointerdown: (event) => { event.preventDefault(); this.#take(number); } },
          el("b", {}, each.label),
          each.note && el("span", {}, each.note),
        ),
      ),
    );
    this.field.setAttribute("aria-expanded", String(this.isOpen));
    if (this.active >= 0) {
      this.field.setAttribute("aria-activedescendant", `${this.id}-${this.active}`);
      this.node.children[this.active].scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }
}
