// Slack's mrkdwn as nodes: quotes, code, lists of marks within a line, mentions and links.

import { el } from "../dom.js";
import { link } from "../links.js";
import { state } from "../state.js";
import { withEmoji } from "./emoji.js";

const plain = (text) => withEmoji(text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));

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

export function inline(text) {
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
  if (target.startsWith("#")) return el("span", { class: "mention" }, `#${state.around?.slack_channels[target.slice(1)] ?? label ?? target.slice(1)}`);
  if (target.startsWith("!")) return label ?? `@${target.slice(1).split("^")[0]}`;
  return link(plain(target), plain(label ?? target.replace(/^mailto:/, "")));
}

export function mention(id, label) {
  return el("span", { class: "mention" }, `@${state.around?.slack_names[id] ?? label ?? id}`);
}

export function fromMrkdwn(text) {
  // What stands between the fences is code, every second part.
  return text.split("```").flatMap((part, number) => {
    if (number % 2) return el("pre", {}, plain(part.replace(/^\n/, "")));
    return lines(number ? part.replace(/^\n/, "") : part);
  });
}

function lines(text) {
  const parts = [];
  let quote = [];
  let run = [];
  const close = () => {
    if (quote.length) parts.push(el("blockquote", {}, ...inline(quote.join("\n"))));
    quote = [];
  };
  const flush = () => {
    if (run.some(Boolean)) parts.push(el("p", {}, ...inline(run.join("\n"))));
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
  return object.type === "mrkdwn" ? fromMrkdwn(object.text) : [el("p", {}, withEmoji(object.text ?? ""))];
}
