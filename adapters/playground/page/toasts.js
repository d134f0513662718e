// What only the person who acted sees over a chat: a toast that fades, or an alert to be closed.

import { el } from "./dom.js";
import { say } from "./words.js";

export class Toasts {
  constructor() {
    this.node = el("div", { class: "toasts", role: "status" });
  }

  show(text, alert) {
    const before = document.activeElement;
    const end = () => {
      node.remove();
      before?.focus?.({ preventScroll: true });
    };
    const node = alert
      ? el(
          "div",
          { class: "alert", role: "alertdialog", "aria-label": text, onkeydown: (event) => event.key === "Escape" && end() },
          el("p", {}, text),
          el("button", { type: "button", onclick: end }, say("alert-close")),
        )
      : el("div", { class: "toast" }, text);
    this.node.append(node);
    if (alert) node.querySelector("button").focus();
    else setTimeout(() => node.remove(), 5000);
  }
}
