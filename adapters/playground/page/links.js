// Links that lead out of a chat, and never to a script.

import { el } from "./dom.js";

export function link(href, ...children) {
  const safe = /^(https?|mailto|tg):/i.test(href) ? href : "#";
  return el("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, ...children);
}
