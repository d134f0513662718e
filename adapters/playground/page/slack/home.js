// The Home tab of the desk's app, as its one reader sees it.

import { el } from "../dom.js";
import { homeOf } from "../state.js";
import { say } from "../words.js";
import { blockNodes } from "./blocks.js";
import { controlOf } from "./controls.js";
import { ViewSurface } from "./surfaces.js";

export class Home {
  constructor(pane) {
    this.pane = pane;
    this.node = el("div", { class: "home", role: "tabpanel", tabIndex: 0, "aria-label": say("home"), hidden: true });
  }

  update(person) {
    const view = homeOf(person);
    const print = JSON.stringify(view ?? null);
    if (this.node.dataset.print === print) return;
    this.node.dataset.print = print;
    const top = this.node.scrollTop;
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.button : null;
    this.node.replaceChildren(...(view ? this.#blocks(view) : [el("p", { class: "empty" }, say("home-empty"))]));
    this.node.scrollTop = top;
    if (focused) this.node.querySelector(`[data-button="${CSS.escape(focused)}"]`)?.focus();
  }

  #blocks(view) {
    const controls = new Map();
    const values = () => Object.fromEntries([...controls].map(([name, control]) => [name, control.read()]));
    const remember = (name, control) => controls.set(name, control);
    const surface = new ViewSurface(view, this.pane, { values, remember });
    const field = (block) => {
      const control = controlOf(block.element, { label: block.label.text });
      remember(block.block_id, control);
      return el("div", { class: "form-input" }, el("span", { class: "form-label" }, block.label.text), control.node);
    };
    return [el("div", { class: "blocks" }, blockNodes(view.blocks, surface, field))];
  }
}
