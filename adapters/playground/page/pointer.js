// An arrow at the place to act at, wherever that is scrolled to: beside it, where it covers nothing.

import { el, isSeen } from "./dom.js";
import { icon } from "./icons.js";
import { spots } from "./room.js";

let node;
let target = null;

function put() {
  // Whoever is there already needs no arrow over what they write.
  const spot = target && document.activeElement !== target && isInSight(target) ? spots(target).next().value : null;
  node.hidden = !spot;
  if (!spot) return;
  node.dataset.side = spot.side;
  node.classList.toggle("still", spot.within || !spot.nod);
  node.style.width = node.style.height = `${spot.size}px`;
  node.style.left = `${spot.left}px`;
  node.style.top = `${spot.top}px`;
}

let due = 0;

// Once a frame is enough, however much is scrolled.
function putSoon() {
  due ||= requestAnimationFrame(() => {
    due = 0;
    put();
  });
}

function isInSight(wanted) {
  const place = wanted.getBoundingClientRect();
  const around = (wanted.closest(".stage, .thread, .pane") ?? document.body).getBoundingClientRect();
  return isSeen(wanted) && place.width > 0 && place.bottom > around.top + 8 && place.top < around.bottom && !wanted.closest("[inert]");
}

export function pointAt(wanted) {
  if (!node) {
    node = el("div", { id: "pointer", "aria-hidden": "true", hidden: true }, icon("point"));
    document.body.append(node);
    addEventListener("scroll", putSoon, true);
    for (const change of ["resize", "focusin", "focusout"]) addEventListener(change, putSoon);
  }
  target = wanted;
  if (!target) node.hidden = true;
  putSoon();
}
