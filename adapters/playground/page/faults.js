// The panel "Bad day": what is to go wrong on which platform, what is active, and what happened.

import { endFault, endFaults, planFault } from "./acts.js";
import { el, focusFirst, keepInLine } from "./dom.js";
import { FaultForm, methodName } from "./faultform.js";
import { icon } from "./icons.js";
import { clockTime, state } from "./state.js";
import { has, say } from "./words.js";

let panel;
let toggle;
let count;
let form;
let now;
let happened;
let clear;

export function build() {
  count = el("b", { class: "badge", hidden: true });
  toggle = el("button", { type: "button", class: "quiet", id: "faults-toggle", "aria-controls": "faults", "aria-expanded": "false", title: say("faults"), onclick: () => (panel.hidden ? open() : close()) }, icon("bolt"), el("span", {}, say("faults")), count);
  const bar = document.getElementById("bar");
  bar.insertBefore(toggle, document.getElementById("guide-toggle"));
  form = new FaultForm(planFault);
  now = el("ul", { class: "now" });
  happened = el("ol", { class: "happened", "aria-live": "polite" });
  clear = el("button", { type: "button", class: "small", id: "faults-clear", onclick: endFaults }, say("faults-clear"));
  panel = el(
    "aside",
    { id: "faults", hidden: true, "aria-label": say("faults"), onkeydown: (event) => event.key === "Escape" && close() },
    el("header", {}, el("h2", {}, say("faults")), el("button", { type: "button", class: "plain", title: say("faults-close"), "aria-label": say("faults-close"), onclick: close }, icon("close"))),
    el("p", { class: "note" }, say("faults-note")),
    form.node,
    el("div", { class: "title" }, el("h3", {}, say("faults-now")), clear),
    now,
    el("div", { class: "title" }, el("h3", {}, say("faults-happened"))),
    happened,
  );
  document.body.append(panel);
}

function open() {
  panel.hidden = false;
  update();
  focusFirst(form.node);
}

function close() {
  panel.hidden = true;
  update();
  toggle.focus();
}

export function update() {
  const { faults } = state;
  toggle.setAttribute("aria-expanded", String(!panel.hidden));
  count.hidden = !faults.now.length;
  count.textContent = faults.now.length;
  if (panel.hidden) return;
  // Below the first minute's hint, which may be there or not.
  panel.style.top = `${Math.max(document.getElementById("desk").getBoundingClientRect().top, 0) + 8}px`;
  form.update();
  clear.hidden = !faults.now.length && !faults.happened.length;
  keepInLine(now, faults.now.length ? faults.now.map((each) => ({ key: each.id, ...each })) : [{ key: "none" }], standing);
  const past = faults.happened.map((each, number) => ({ key: `${faults.happened.length - number}`, ...each }));
  keepInLine(happened, past.length ? past : [{ key: "none" }], happening);
}

function standing(fault) {
  if (fault.key === "none") return el("li", { class: "none" }, say("faults-none"));
  return el(
    "li",
    {},
    el("span", { class: `dot ${fault.platform}`, "aria-hidden": "true" }),
    el("span", { class: "what" }, el("b", {}, say(`fault-${fault.name}`)), el("small", {}, details(fault))),
    el("button", { type: "button", class: "small", "aria-label": say("faults-off-this", { fault: say(`fault-${fault.name}`) }), onclick: () => endFault(fault.id) }, say("faults-off")),
  );
}

// Where it is meant for, and how often it is still to come.
function details({ platform, nature, values, often, left, shown }) {
  const said = [say(`platform-${platform}`)];
  if (values.chat) said.push(say(`place-${values.chat}`));
  if (values.method && values.method !== "*") said.push(methodName(values.method));
  if (nature === "state") said.push(say("faults-active"));
  else if (left === null) said.push(say("faults-until-off", { shown }));
  else said.push(say("faults-left", { left }));
  if (often.every > 1) said.push(say("faults-every", { every: often.every }));
  if (often.percent < 100) said.push(say("faults-percent", often));
  if (often.lasts) said.push(say("faults-lasts", often));
  return said.join(" · ");
}

function happening(each) {
  if (each.key === "none") return el("li", { class: "none" }, say("faults-nothing"));
  const effect = say(has(`effect-${each.name}`) ? `effect-${each.name}` : "effect-other", {
    ...each.facts,
    subject: methodName(each.subject),
    fault: say(`fault-${each.name}`),
  });
  const after = each.after === null ? "" : say("faults-after", { after: Math.round(each.after * 10) / 10 });
  return el(
    "li",
    { "data-fault": each.name },
    el("time", { datetime: each.at }, clockTime(new Date(each.at))),
    el("span", { class: `dot ${each.platform}`, title: say(`platform-${each.platform}`) }),
    el("span", { class: "what" }, each.place && el("span", { class: "where" }, say(`place-${each.place}`)), effect, after && el("em", {}, after)),
  );
}
