// Links in a chat: what is on this machine opens beside the page, what leads out of it never does.

import { classes, el } from "./dom.js";
import { notice } from "./notice.js";
import { say } from "./words.js";

const START = /^(?:https:\/\/t\.me\/\w+\?|tg:\/\/resolve\?domain=\w+&)start=([\w-]+)$/i;

export function link(href, ...children) {
  return linkNode(href, {}, children);
}

// `look` is the class of a link that looks like a button; `used` hears of a click.
export function linkNode(href, { look, used }, children) {
  if (isHere(href)) return el("a", { class: look, href, target: "_blank", rel: "noopener noreferrer", onclick: used }, children);
  if (!/^(https?|mailto|tg|slack):/i.test(href)) return el("span", { class: look }, children);
  const use = (event) => {
    used?.(event);
    offer(href);
  };
  const byKey = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    use(event);
  };
  return el("a", { class: classes("outward", look), role: "button", tabIndex: 0, title: say("link-out", { address: href }), onclick: use, onkeydown: byKey }, children);
}

function isHere(href) {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return /^https?:$/.test(protocol) && ["127.0.0.1", "localhost", "[::1]", location.hostname].includes(hostname);
}

// What the address would do, as something to write here; else the address itself.
async function offer(href) {
  const code = START.exec(href)?.[1];
  const text = code ? `/start ${code}` : href;
  const isCopied = await copied(text);
  const words = code ? say("link-start", { text }) : say("link-kept", { address: href });
  notice(isCopied ? `${words} ${say("link-copied")}` : words, { seconds: 12 });
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // a browser may not allow it; the words stand in the note anyway
  }
}
