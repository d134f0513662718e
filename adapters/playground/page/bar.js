// The bar on top: whose desk, what time it is there, moving that time forward, and the page's own buttons.

import { moveClock, restart } from "./acts.js";
import { ask } from "./ask.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { notice } from "./notice.js";
import { clockTime, deskNow, shortDayOf, state } from "./state.js";
import * as theme from "./theme.js";
import { choose, others, say } from "./words.js";

const SYMBOLS = { auto: "auto", light: "sun", dark: "moon" };

let clock;
let guideButton;
let themeButton;
let lost;

export function build(toggleGuide) {
  clock = el("time");
  const steps = ["5min", "1h", "shift"].map((step) =>
    el("button", { type: "button", "data-step": step, title: say(`clock-${step}-title`), onclick: () => moveClock(step) }, say(`clock-${step}`)),
  );
  guideButton = tool("guide-toggle", "flag", say("guide-show"), toggleGuide);
  themeButton = tool("theme", SYMBOLS[theme.theme()], "", () => { theme.next(); showTheme(); });
  lost = el("span", { class: "lost", role: "status" });
  document.getElementById("bar").append(
    el("img", { src: "/page/icon.svg", alt: "" }),
    el("div", { class: "brand" }, el("h1", {}, state.around.desk), el("p", {}, say("brand-note"))),
    lost,
    el("div", { class: "time", role: "group", "aria-label": say("clock-label") }, clock, steps),
    guideButton,
    ...others.map(({ tag, name }) =>
      el("button", { type: "button", class: "quiet", lang: tag, "data-language": tag, title: say("language-switch", { name }), onclick: () => choose(tag) }, name),
    ),
    themeButton,
    state.around.can_restart ? tool("restart", "restart", say("restart"), startAgain) : "",
  );
  showTheme();
  setInterval(update, 1000);
}

// A button of the page itself: a drawing, and its words where there is room for them.
function tool(id, symbol, words, onclick) {
  return el("button", { type: "button", class: "quiet", id, title: words, "aria-label": words, onclick }, icon(symbol), words && el("span", {}, words));
}

export function update() {
  const now = deskNow();
  const zone = state.around.zone.split("/").at(-1).replaceAll("_", " ");
  clock.dateTime = now.toISOString();
  clock.replaceChildren(el("span", {}, shortDayOf(now)), el("b", {}, clockTime(now)), el("span", {}, zone));
}

export function showUnread(count) {
  const title = say("page-title", { desk: state.around.desk });
  document.title = count ? `(${count}) ${title}` : title;
}

export function showLost(isLost) {
  const words = isLost ? say("reconnecting") : "";
  if (lost.textContent !== words) lost.textContent = words;
  document.body.classList.toggle("is-lost", isLost);
}

export function showGuideState(shown) {
  guideButton.setAttribute("aria-pressed", String(shown));
}

function showTheme() {
  const chosen = theme.theme();
  const words = say(`theme-${chosen}`);
  themeButton.replaceChildren(icon(SYMBOLS[chosen]));
  themeButton.title = words;
  themeButton.setAttribute("aria-label", words);
}

async function startAgain() {
  const sure = await ask({ title: say("restart-title"), text: say("restart-sure"), yes: say("restart"), danger: true });
  if (sure && (await restart())) notice(say("restarting"), { stays: true });
}
