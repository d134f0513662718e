// A small menu beside a button: arrow keys move in it, Escape and a click elsewhere close it.

import { el } from "./dom.js";
import { icon } from "./icons.js";

let close = () => {};

// Entries are { label, act, symbol, note, danger }.
export function openMenu(anchor, entries, label, at = null) {
  close();
  const node = el(
    "div",
    { class: "menu", role: "menu", "aria-label": label, onkeydown: (event) => move(event, node) },
    entries.map((entry) =>
      el(
        "button",
        { type: "button", role: "menuitem", tabIndex: -1, class: entry.danger ? "danger" : null, onclick: () => choose(entry) },
        entry.symbol && icon(entry.symbol),
        el("span", {}, entry.label, entry.note && el("small", {}, entry.note)),
      ),
    ),
  );
  const choose = (entry) => {
    close();
    entry.act();
  };
  const outside = (event) => {
    if (!node.contains(event.target)) close();
  };
  close = () => {
    close = () => {};
    removeEventListener("pointerdown", outside, true);
    const hadFocus = node.contains(document.activeElement);
    node.remove();
    anchor.removeAttribute("aria-expanded");
    if (hadFocus && anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  document.body.append(node);
  put(node, at ?? anchor.getBoundingClientRect());
  anchor.setAttribute("aria-expanded", "true");
  addEventListener("pointerdown", outside, true);
  node.firstChild?.focus();
}

function put(node, place) {
  const { offsetWidth: width, offsetHeight: height } = node;
  const left = Math.min(Math.max(8, place.right - width), innerWidth - width - 8);
  const below = place.bottom + 4;
  node.style.left = `${Math.max(8, left)}px`;
  node.style.top = `${below + height < innerHeight ? below : Math.max(8, place.top - height - 4)}px`;
}

function move(event, node) {
  const all = [...node.children];
  const here = all.indexOf(document.activeElement);
  const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 };
  if (event.key in steps) {
    event.preventDefault();
    all.at(steps[event.key] % all.length).focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}
