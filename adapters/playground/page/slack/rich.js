// Slack's rich text, which people's messages are made of.

import { el } from "../dom.js";
import { link } from "../links.js";
import { emoji } from "./emoji.js";
import { escaped, inline, mention } from "./mrkdwn.js";

const STYLES = [["bold", "b"], ["italic", "i"], ["strike", "s"], ["code", "code"]];

export function fromRichText(block) {
  return block.elements.map((part) => {
    const inside = () => (part.elements ?? []).map(element);
    if (part.type === "rich_text_list") {
      return el(part.style === "ordered" ? "ol" : "ul", {}, part.elements.map((each) => el("li", {}, each.elements.map(element))));
    }
    if (part.type === "rich_text_quote") return el("blockquote", {}, inside());
    if (part.type === "rich_text_preformatted") return el("pre", {}, inside());
    return el("p", {}, inside());
  });
}

function element(part) {
  if (part.type === "user") return mention(part.user_id);
  if (part.type === "link") return link(part.url, part.text ?? part.url);
  if (part.type === "emoji") return part.unicode ? String.fromCodePoint(...part.unicode.split("-").map((each) => parseInt(each, 16))) : emoji(part.name);
  // What a person types with marks is shown with them, as their field would have done.
  let node = part.style ? (part.text ?? "") : inline(escaped(part.text ?? ""));
  for (const [style, tag] of STYLES) {
    if (part.style?.[style]) node = el(tag, {}, node);
  }
  return node;
}
