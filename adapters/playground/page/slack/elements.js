// The elements a person works at once, in messages, forms and on Home: buttons, selects, pickers.

import { classes, el } from "../dom.js";
import { icon } from "../icons.js";
import { linkNode } from "../links.js";
import { openMenu } from "../menu.js";
import { say } from "../words.js";
import { controlOf } from "./controls.js";

export function elementNode(element, surface) {
  switch (element.type) {
    case "button":
      return button(element, surface);
    case "overflow":
      return overflow(element, surface);
    default:
      return choice(element, surface);
  }
}

function button(element, surface) {
  const look = classes("press", element.style);
  const work = (event) => surface.work(element, element.value, event.currentTarget);
  if (element.url) return linkNode(element.url, { look, used: work }, element.text.text);
  const label = element.accessibility_label;
  return el("button", { type: "button", class: look, "aria-label": label, "data-button": element.value ?? element.action_id, onclick: work }, element.text.text);
}

function overflow(element, surface) {
  const entries = element.options.map((each) => ({ label: each.text.text, note: each.description?.text, act: () => surface.work(element, each.value, node) }));
  const node = el("button", { type: "button", class: "press square", "aria-label": say("more-choices"), "aria-haspopup": "menu", onclick: () => openMenu(node, entries, say("more-choices")) }, icon("more"));
  return node;
}

function choice(element, surface) {
  const control = controlOf(element, {
    label: element.placeholder?.text ?? say("choose"),
    was: surface.was?.(element.action_id),
    onchange: () => surface.work(element, control.read(), control.node),
  });
  control.node.classList.add("inline-choice");
  surface.remember?.(element.action_id, control);
  return control.node;
}
