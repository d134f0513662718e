// Telegram's formatted text as nodes, through an allow-list.

import { el } from "../dom.js";
import { link } from "../links.js";

const TAGS = new Set(["B", "I", "U", "S", "CODE", "PRE", "BLOCKQUOTE"]);

export function fromHtml(html) {
  return copied(new DOMParser().parseFromString(html, "text/html").body);
}

export function plainOf(html) {
  return new DOMParser().parseFromString(html ?? "", "text/html").body.textContent;
}

function copied(node) {
  const parts = [];
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      // A quotation is a block of its own, so the line break after it is not seen.
      const ends = child.previousSibling?.nodeName === "BLOCKQUOTE";
      parts.push(ends ? child.data.replace(/^\n/, "") : child.data);
    } else if (child.nodeName === "A") parts.push(link(child.getAttribute("href") ?? "#", ...copied(child)));
    else if (TAGS.has(child.nodeName)) parts.push(el(child.nodeName, {}, ...copied(child)));
    else if (child.nodeName === "TG-SPOILER") parts.push(spoiler(child));
    else parts.push(...copied(child));
  }
  return parts;
}

function spoiler(child) {
  const show = () => node.classList.add("open");
  const node = el("span", { class: "spoiler", tabIndex: 0, onclick: show, onkeydown: (event) => event.key === "Enter" && show() }, ...copied(child));
  return node;
}
