// The bar on top: whose desk, what time it is there, and moving that time forward.

import { moveClock, restart } from "./acts.js";
import { el } from "./dom.js";
import { notice } from "./notice.js";
import { clockTime, deskNow, shortDayOf, state } from "./state.js";
import { say } from "./words.js";

let clock;
let guideButton;

export function build(toggleGuide) {
  clock = el("time");
  const steps = ["5min", "1h", "shift"].map((step) =>
    el("button", { type: "button", "data-step": step, title: say(`clock-${step}-title`), onclick: () => moveClock(step) }, say(`clock-${step}`)),
  );
  guideButton = el("button", { type: "button", class: "quiet", id: "guide-toggle", onclick: toggleGuide }, say("guide-show"));
  document.getElementById("bar").append(
    el("img", { src: "/page/icon.svg", alt: "" }),
    el("div", { class: "brand" }, el("h1", {}, state.around.desk), el("p", {}, say("brand-note"))),
    el("div", { class: "time", role: "group", "aria-label": say("clock-label") }, clock, steps),
    guideButton,
    state.around.can_restart ? el("button", { type: "button", class: "quiet", id: "restart", onclick: startAgain }, say("restart")) : "",
  );
  document.title = say("page-title", { desk: state.around.desk });
  setInterval(update, 1000);
}

export function update() {
  const now = deskNow();
  const zone = state.around.zone.split("/").at(-1).replaceAll("_", " ");
  clock.dateTime = now.toISOString();
  clock.replaceChildren(el("span", {}, shortDayOf(now)), el("b", {}, clockTime(now)), el("span", {}, zone));
}

export function showGuideState(shown) {
  guideButton.setAttribute("aria-pressed", String(shown));
}

async function startAgain() {
  if (!confirm(say("restart-sure"))) return;
  if (!(await restart())) return;
  state.isOver = true;
  notice(say("restarting"), { stays: true });
}
