// Formatted text as nodes: Telegram's HTML through an allow-list, Slack's mrkdwn and rich text.

import { el } from "./dom.js";
import { state } from "./state.js";

const TAGS = new Set(["B", "I", "U", "S", "CODE", "PRE", "BLOCKQUOTE"]);

function link(href, ...children) {
  const safe = /^(https?|mailto|tg):/i.test(href) ? href : "#";
  return el("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function fromHtml(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return copied(parsed.body);
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
    else if (child.nodeName === "TG-SPOILER") parts.push(el("span", { class: "spoiler", tabIndex: 0 }, ...copied(child)));
    else parts.push(...copied(child));
  }
  return parts;
}

const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const INLINE = new RegExp(
  [
    "<(?<mark>[^<>]+)>",
    "(?<url>https?:\\/\\/[^\\s<>|]+)",
    "`(?<code>[^`\\n]+)`",
    "(?<![\\w*])\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*(?![\\w*])",
    "(?<!\\w)_(?<italic>\\S(?:[^_\\n]*\\S)?)_(?!\\w)",
    "(?<!\\w)~(?<struck>\\S(?:[^~\\n]*\\S)?)~(?!\\w)",
  ].join("|"),
  "g",
);

function inline(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(plain(text.slice(end, match.index)));
    const { mark, url, code, bold, italic, struck } = match.groups;
    if (mark) parts.push(marked(mark));
    else if (url) parts.push(link(plain(url), plain(url)));
    else if (code) parts.push(el("code", {}, plain(code)));
    else if (bold) parts.push(el("b", {}, ...inline(bold)));
    else if (italic) parts.push(el("i", {}, ...inline(italic)));
    else parts.push(el("s", {}, ...inline(struck)));
    end = match.index + match[0].length;
  }
  parts.push(plain(text.slice(end)));
  return parts;
}

function marked(mark) {
  const [target, label] = mark.split("|", 2);
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) return el("span", { class: "mention" }, `#${label ?? target.slice(1)}`);
  if (target.startsWith("!")) return label ?? `@${target.slice(1).split("^")[0]}`;
  return link(plain(target), plain(label ?? target.replace(/^mailto:/, "")));
}

function mention(id, label) {
  return el("span", { class: "mention" }, `@${state.around?.slack_names[id] ?? label ?? id}`);
}

export function fromMrkdwn(text) {
  const parts = [];
  let quote = [];
  const close = () => {
    if (quote.length) parts.push(el("blockquote", {}, ...inline(quote.join("\n"))));
    quote = [];
  };
  let run = [];
  const flush = () => {
    if (run.length) parts.push(el("p", {}, ...inline(run.join("\n"))));
    run = [];
  };
  for (const line of text.split("\n")) {
    if (/^(&gt;|>) ?/.test(line)) {
      flush();
      quote.push(line.replace(/^(&gt;|>) ?/, ""));
    } else {
      close();
      run.push(line);
    }
  }
  close();
  flush();
  return parts;
}

export function textOf(object) {
  if (!object) return [];
  return object.type === "mrkdwn" ? fromMrkdwn(object.text) : [el("p", {}, object.text ?? "")];
}

export function fromRichText(block) {
  return block.elements.map((part) => {
    const inside = () => (part.elements ?? []).map(richElement);
    if (part.type === "rich_text_list") {
      return el(part.style === "ordered" ? "ol" : "ul", {}, part.elements.map((each) => el("li", {}, each.elements.map(richElement))));
    }
    if (part.type === "rich_text_quote") return el("blockquote", {}, inside());
    if (part.type === "rich_text_preformatted") return el("pre", {}, inside());
    return el("p", {}, inside());
  });
}

function richElement(part) {
  if (part.type === "user") return mention(part.user_id);
  if (part.type === "link") return link(part.url, part.text ?? part.url);
  if (part.type === "emoji") return part.unicode ? String.fromCodePoint(...part.unicode.split("-").map((each) => parseInt(each, 16))) : `:${part.name}:`;
  let node = part.text ?? "";
  for (const [style, tag] of [["bold", "b"], ["italic", "i"], ["strike", "s"], ["code", "code"]]) {
    if (part.style?.[style]) node = el(tag, {}, node);
  }
  return node;
}
