// The first minute: which steps really happened, what is next, and where.

import { el, isSeen } from "./dom.js";
import { icon } from "./icons.js";
import { keep, recall } from "./kept.js";
import { paneOf, show } from "./layout.js";
import { pointAt } from "./pointer.js";
import { nameOf, state } from "./state.js";
import { say } from "./words.js";

// The list whose end was left to show where to act; when that is done, it goes back there.
let left = null;

export const isShown = () => recall("page", "guide") !== "hidden";

export function toggle() {
  keep("page", "guide", isShown() ? "hidden" : undefined);
}

export function update(hide) {
  const node = document.getElementById("guide");
  const { founding, guide } = state.around;
  const shown = isShown();
  node.hidden = !shown && founding.state === "ready";
  const isWritten = Boolean(guide.hint?.write) && hasWords(guide.hint);
  const print = JSON.stringify([founding, guide, shown, isWritten]);
  if (node.dataset.print !== print) {
    const hadFocus = node.contains(document.activeElement);
    node.dataset.print = print;
    left?.stayAtEnd();
    left = null;
    node.setAttribute("aria-label", say("guide-title"));
    node.replaceChildren(...(founding.state === "ready" ? checklist(guide, isWritten, hide) : arriving(founding)));
    if (hadFocus) node.querySelector(".go")?.focus();
  }
  mark(shown && founding.state === "ready" ? guide.hint : null);
}

function arriving(founding) {
  const step = founding.step ? say(`founding-${founding.step}`) : "";
  const meter = el("progress", { max: founding.steps, value: founding.done, "aria-label": say("guide-title") });
  return [meter, el("p", { class: "hint", role: "status" }, say(`founding-${founding.state}`, { ...founding, step }))];
}

function checklist(guide, isWritten, hide) {
  const { current } = guide;
  const steps = guide.steps.map((step, number) => {
    const state = guide.done[number] ? "done" : number === current ? "current" : isPassed(guide, number) ? "passed" : "";
    const mark = { done: icon("check"), passed: icon("skip") }[state] ?? number + 1;
    return el(
      "li",
      { class: state, "data-step": step, "aria-current": state === "current" ? "step" : null, title: state === "passed" ? say("guide-passed") : null },
      el("span", { class: "tick" }, mark),
      say(`step-${step}`),
    );
  });
  const count = guide.done.filter(Boolean).length;
  const over = say(count === guide.steps.length ? "guide-over" : "guide-over-partly");
  return [
    el("h2", {}, say("guide-title"), el("small", {}, say("guide-progress", { done: count, steps: guide.steps.length }))),
    el("ol", {}, steps),
    el("p", { class: "hint", role: "status" }, isWritten ? say("hint-send") : guide.hint ? sentence(guide.hint) : over),
    guide.hint ? go(guide.hint, isWritten) : "",
    el("button", { type: "button", class: "plain", title: say("guide-hide"), "aria-label": say("guide-hide"), onclick: hide }, icon("close")),
  ];
}

// A step that was not done, although a later one is next or all is over.
const isPassed = (guide, number) => (guide.current === null ? true : number < guide.current);

function sentence(hint) {
  return say(`hint-${hint.key}`, { actor: nameOf(hint.place, hint.actor), button: hint.label });
}

function go(hint, isWritten) {
  return el("button", { type: "button", class: "go", onclick: () => lead(hint) }, say(hint.write && !isWritten ? "guide-write" : "guide-where"));
}

function composerFor(hint) {
  const pane = paneOf(hint.place);
  return hint.thread ? pane.threadComposer : pane.composer;
}

// Whether what is to be written stands in the field already, whoever put it there.
function hasWords(hint) {
  return composerFor(hint).isWritten && (!hint.thread || paneOf(hint.place).thread === hint.thread);
}

function lead(hint) {
  const pane = show(hint.place, { as: hint.actor, thread: hint.thread || undefined });
  const composer = composerFor(hint);
  if (hint.write && !hasWords(hint)) {
    pane.uncover(composer.node);
    composer.write(say(hint.write));
    return;
  }
  const target = find(pane, hint);
  if (!target) return;
  pane.uncover(target);
  left = pane.feeds.find((each) => each.sticks && each.list.contains(target));
  target.scrollIntoView({ block: "nearest" });
  target.focus();
}

// Where to act: a button in a message, or else the field to write in.
function find(pane, hint) {
  if (hint.key === "finish-wait") return document.querySelector('#bar [data-step="5min"]');
  if (hint.write) {
    const composer = composerFor(hint);
    return hasWords(hint) ? composer.button : composer.text;
  }
  if (!hint.button) return null;
  const rows = [...pane.node.querySelectorAll(`[data-message="${CSS.escape(hint.message)}"]`)];
  const buttons = rows.map((row) => row.querySelector(`[data-button="${CSS.escape(hint.button)}"]`)).filter(Boolean);
  return buttons.find(isSeen) ?? buttons[0] ?? null;
}

// The chat to use and the button in it stand out until the step is done, and an arrow points there.
function mark(hint) {
  for (const old of document.querySelectorAll(".guided")) old.classList.remove("guided");
  if (!hint) {
    pointAt(null);
    return;
  }
  const pane = paneOf(hint.place);
  const target = find(pane, hint);
  pane.node.classList.add("guided");
  target?.classList.add("guided");
  const { seat } = pane.node.closest(".seat").dataset;
  for (const tab of document.querySelectorAll(`[data-tab="${seat}"]`)) tab.classList.add("guided");
  pointAt(target);
}
