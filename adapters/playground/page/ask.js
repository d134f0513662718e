// A question before something that cannot be taken back.

import { el } from "./dom.js";
import { say } from "./words.js";

export function ask({ title, text, yes, no = say("ask-no"), danger = false }) {
  return new Promise((resolve) => {
    const answer = (sure) => {
      dialog.close();
      dialog.remove();
      resolve(sure);
    };
    const dialog = el(
      "dialog",
      { class: "ask", "aria-label": title, oncancel: () => answer(false) },
      el("h2", {}, title),
      el("p", {}, text),
      el(
        "div",
        { class: "choices" },
        el("button", { type: "button", class: "soft", onclick: () => answer(false) }, no),
        el("button", { type: "button", class: danger ? "strong danger" : "strong", onclick: () => answer(true) }, yes),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("button").focus();
  });
}
