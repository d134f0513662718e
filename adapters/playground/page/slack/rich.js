// Slack's rich text, which people's messages are made of.

import { el } from "../dom.js";
import { link } from "../links.js";
import { emoji } from "./emoji.js";
import { mention } from "./mrkdwn.js";

const STYLES = [["bold", "b"], ["italic", "i"], ["strike", "s"], ["underline", "u"], ["code", "code"]];

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
  if (part.type === "link") return styled(part, link(part.url, part.text ?? part.url));
  if (part.type === "emoji") return part.unicode ? String.fromCodePoint(...part.unicode.split("-").map((each) => parseInt(each, 16))) : emoji(part.name);
  return styled(part, part.text ?? "");
}

// Nothing in rich text is read as markup: it looks as its styles say.
function styled(part, shown) {
  let node = shown;
  for (const [style, tag] of STYLES) {
    if (part.style?.[style]) node = el(tag, {}, node);
  }
  return node;
}
