// The first minute: which steps really happened, what is next, and where.

import { el, icon } from "./dom.js";
import { paneOf, show } from "./layout.js";
import { nameOf, state } from "./state.js";
import { say } from "./words.js";

const KEPT = "frontdesk-guide";
let shown = localStorage.getItem(KEPT) !== "hidden";

export const isShown = () => shown;

export function toggle() {
  shown = !shown;
  localStorage.setItem(KEPT, shown ? "shown" : "hidden");
}

export function update(hide) {
  const node = document.getElementById("guide");
  const { founding, guide } = state.around;
  node.hidden = !shown && founding.state === "ready";
  const print = JSON.stringify([founding, guide, shown]);
  if (node.dataset.print !== print) {
    node.dataset.print = print;
    node.setAttribute("aria-label", say("guide-title"));
    node.replaceChildren(...(founding.state === "ready" ? checklist(guide, hide) : arriving(founding)));
  }
  mark(shown && founding.state === "ready" ? guide.hint : null);
}

function arriving(founding) {
  const step = founding.step ? say(`founding-${founding.step}`) : "";
  const meter = el("progress", { max: founding.steps, value: founding.done });
  return [meter, el("p", { class: "hint" }, say(`founding-${founding.state}`, { ...founding, step }))];
}

function checklist(guide, hide) {
  const { current } = guide;
  const steps = guide.steps.map((step, number) =>
    el(
      "li",
      { class: guide.done[number] ? "done" : number === current ? "current" : "", "data-step": step, "aria-current": number === current ? "step" : null },
      el("span", { class: "tick" }, guide.done[number] ? icon("check") : number + 1),
      say(`step-${step}`),
    ),
  );
  const count = guide.done.filter(Boolean).length;
  return [
    el("h2", {}, say("guide-title"), el("small", {}, say("guide-progress", { done: count, steps: guide.steps.length }))),
    el("ol", {}, steps),
    el("p", { class: "hint", role: "status" }, guide.hint ? sentence(guide.hint) : say(count === guide.steps.length ? "guide-over" : "guide-over-partly")),
    guide.hint?.button || guide.hint?.write ? go(guide.hint) : "",
    el("button", { type: "button", class: "plain", title: say("guide-hide"), "aria-label": say("guide-hide"), onclick: hide }, icon("close")),
  ];
}

function sentence(hint) {
  return say(`hint-${hint.key}`, { actor: nameOf(hint.place, hint.actor) });
}

function go(hint) {
  return el("button", { type: "button", class: "go", onclick: () => lead(hint) }, say(hint.write ? "guide-write" : "guide-where"));
}

function lead(hint) {
  const pane = show(hint.place, { as: hint.actor, thread: hint.thread });
  if (hint.write) {
    pane.composer.write(say(hint.write));
    return;
  }
  const button = find(pane, hint);
  button?.scrollIntoView({ block: "nearest" });
  button?.focus();
}

function find(pane, hint) {
  if (!hint.button) return null;
  const row = pane.node.querySelector(`[data-message="${CSS.escape(hint.message)}"]`);
  return row?.querySelector(`[data-button="${CSS.escape(hint.button)}"]`);
}

// The chat to use, and the button in it, stand out until the step is done.
function mark(hint) {
  for (const old of document.querySelectorAll(".guided")) old.classList.remove("guided");
  if (!hint) return;
  if (hint.key === "finish-wait") document.querySelector('#bar [data-step="5min"]').classList.add("guided");
  const pane = paneOf(hint.place);
  pane.node.classList.add("guided");
  find(pane, hint)?.classList.add("guided");
  const { seat } = pane.node.closest(".seat").dataset;
  for (const tab of document.querySelectorAll(`[data-tab="${seat}"]`)) tab.classList.add("guided");
}
