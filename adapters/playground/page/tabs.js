// Tabs over a chat, moved through with the arrow keys.

import { el } from "./dom.js";

export function tabRow(label, tabs, chosen, choose) {
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const here = tabs.findIndex((each) => each.id === chosen);
    choose(tabs[(here + step + tabs.length) % tabs.length].id);
  };
  return el(
    "div",
    { class: "pane-tabs", role: "tablist", "aria-label": label },
    tabs.map((each) =>
      el("button", { type: "button", role: "tab", "aria-selected": String(each.id === chosen), tabIndex: each.id === chosen ? 0 : -1, "data-tab-id": each.id, onclick: () => choose(each.id), onkeydown: move }, each.label),
    ),
  );
}
