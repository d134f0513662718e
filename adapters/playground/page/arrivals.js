// How the people came, with codes and invitations: folded away once they are there.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { keep, recall } from "./kept.js";
import { changed, place, state } from "./state.js";
import { say } from "./words.js";

const isOpen = (key) => recall("arrivals", key) === "open";

export function openArrivals(key, open) {
  keep("arrivals", key, open ? "open" : undefined);
  changed();
}

// The messages without those that are folded, and the line that stands for them, if there are any.
export function foldArrivals(key, shown) {
  const { founding } = state.around;
  const said = founding.state === "ready" ? new Set(founding.said[key]) : new Set();
  if (!shown.some((each) => said.has(each.id))) return { kept: shown, line: [] };
  const open = isOpen(key);
  return {
    kept: open ? shown : shown.filter((each) => !said.has(each.id)),
    line: [{ key: "arrivals", arrivals: place(key).kind, open }],
  };
}

export function arrivalsNode({ arrivals, open }, pane) {
  const toggle = () => {
    // What is unfolded is to be seen; what is folded away leads back to the end.
    pane.feed.sticks = open;
    openArrivals(pane.key, !open);
  };
  return el(
    "li",
    { class: "arrivals" },
    el("button", { type: "button", "aria-expanded": String(open), "data-button": "arrivals", onclick: toggle }, icon("down"), el("span", {}, say(`arrivals-${arrivals}`))),
  );
}
