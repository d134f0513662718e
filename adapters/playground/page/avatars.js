// Faces: a person's initials on their colour, the desk's bell.

import { el } from "./dom.js";

export function hue(name) {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0);
  return sum % 6;
}

function initials(name) {
  if (name.startsWith("#")) return "#";
  return name.split(/[\s-]+/).map((each) => each[0]).slice(0, 2).join("").toUpperCase();
}

export function avatar(name, { shape, bot = false }) {
  if (bot) return el("img", { class: `avatar ${shape}`, src: "/page/icon.svg", alt: "" });
  return el("span", { class: `avatar ${shape} hue-${hue(name)}`, "aria-hidden": "true" }, initials(name));
}
