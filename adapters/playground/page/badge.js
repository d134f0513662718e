// How much is new behind a button.

import { el } from "./dom.js";
import { say } from "./words.js";

export function badge(button, count) {
  const there = button.querySelector(".badge");
  if (!count) there?.remove();
  else if (there) there.textContent = count;
  else button.append(el("span", { class: "badge", title: say("unread", { count }) }, count));
}
