// An arrow that stands over the place to act at, wherever that is scrolled to.

import { el } from "./dom.js";
import { icon } from "./icons.js";

let node;
let target = null;

function put() {
  if (!target) return;
  const place = target.getBoundingClientRect();
  const around = (target.closest(".stage, .thread, .pane") ?? document.body).getBoundingClientRect();
  const isSeen = place.width > 0 && place.bottom > around.top + 8 && place.top < around.bottom && !target.closest("[inert]");
  // Whoever is there already needs no arrow over what they write.
  node.hidden = !isSeen || document.activeElement === target;
  node.style.left = `${Math.min(place.left + Math.min(place.width / 2, 60), innerWidth - 24)}px`;
  node.style.top = `${Math.max(place.top - 34, 0)}px`;
}

export function pointAt(wanted) {
  if (!node) {
    node = el("div", { id: "pointer", "aria-hidden": "true", hidden: true }, icon("point"));
    document.body.append(node);
    addEventListener("scroll", put, true);
    addEventListener("resize", put);
    addEventListener("focusin", () => requestAnimationFrame(put));
    addEventListener("focusout", () => requestAnimationFrame(put));
  }
  target = wanted;
  node.hidden = !target;
  requestAnimationFrame(put);
}
