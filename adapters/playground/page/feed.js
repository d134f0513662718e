// The list of messages: it stays at its end, unless a person scrolled up, and can be walked by keys.

import { el, keepInLine } from "./dom.js";
import { icon } from "./icons.js";
import { keep, recall } from "./kept.js";
import { say } from "./words.js";

export class Feed {
  // `name` is the place, and the thread if it is one: what is kept is kept under it.
  constructor(name, { make, empty = "no-messages" }) {
    this.name = name;
    this.make = make;
    this.empty = empty;
    const top = recall("scroll", name);
    this.sticks = top === undefined;
    this.top = top ?? 0;
    this.isPlaced = this.sticks;
    this.list = el("ol", { class: "messages" });
    this.scroll = el(
      "div",
      { class: "scroll", role: "log", tabIndex: 0, "aria-live": "polite", "aria-relevant": "additions", onscroll: () => this.#scrolled(), onkeydown: (event) => this.#walk(event) },
      this.list,
    );
    this.toEnd = el("button", { type: "button", class: "to-end", hidden: true, "aria-label": say("to-end"), title: say("to-end"), onclick: () => this.goToEnd() }, icon("down"));
    this.node = el("div", { class: "stage" }, this.scroll, this.toEnd);
    new ResizeObserver(() => this.stick()).observe(this.list);
    new ResizeObserver(() => this.stick()).observe(this.scroll);
  }

  update(items, label) {
    this.scroll.setAttribute("aria-label", label);
    if (!items.length) items.push({ key: "empty", empty: true });
    keepInLine(this.list, items, (item) => (item.empty ? el("li", { class: "empty" }, say(this.empty)) : this.make(item)));
    this.stick();
  }

  stick() {
    if (!this.scroll.clientHeight) return;
    if (!this.sticks && !this.isPlaced) this.scroll.scrollTop = this.top;
    this.isPlaced = true;
    if (this.sticks) this.scroll.scrollTop = this.scroll.scrollHeight;
    this.top = this.scroll.scrollTop;
    this.toEnd.hidden = this.sticks;
  }

  stayAtEnd() {
    this.sticks = true;
    keep("scroll", this.name, undefined);
    this.stick();
  }

  goToEnd() {
    this.stayAtEnd();
    this.scroll.focus({ preventScroll: true });
  }

  rowOf(id) {
    return this.list.querySelector(`[data-message="${CSS.escape(id)}"]`);
  }

  jumpTo(id) {
    const row = this.rowOf(id);
    if (!row) return;
    this.sticks = false;
    row.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    row.focus({ preventScroll: true });
    row.classList.add("found");
    setTimeout(() => row.classList.remove("found"), 1600);
  }

  // Only a person scrolls up; what grows or is laid out anew moves nobody away from the end.
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    if (!clientHeight) return;
    if (scrollHeight - scrollTop - clientHeight < 40) this.sticks = true;
    else if (scrollTop < this.top - 1) this.sticks = false;
    this.top = scrollTop;
    this.toEnd.hidden = this.sticks;
    if (this.isPlaced) keep("scroll", this.name, this.sticks ? undefined : Math.round(scrollTop));
  }

  #walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !(event.target === this.scroll || event.target.matches("li"))) return;
    const rows = [...this.list.querySelectorAll("[data-message][tabindex]")];
    const here = rows.indexOf(document.activeElement);
    const next = here < 0 ? rows.at(-1) : rows[here + step];
    event.preventDefault();
    next?.focus();
  }
}
