// Slack's blocks: sections, fields, context, pictures, and the buttons in them.

import { act } from "./acts.js";
import { el } from "./dom.js";
import { fromMrkdwn, fromRichText, textOf } from "./markup.js";
import { actor } from "./state.js";

export function blocksOf(message, pane) {
  return message.blocks.map((block) => blockNode(block, message, pane)).filter(Boolean);
}

function blockNode(block, message, pane) {
  switch (block.type) {
    case "header":
      return el("h3", {}, block.text.text);
    case "section":
      return el(
        "div",
        { class: "section" },
        el(
          "div",
          {},
          block.text && textOf(block.text),
          block.fields && el("div", { class: "fields" }, block.fields.map((field) => el("div", {}, textOf(field)))),
        ),
        block.accessory && element(block.accessory, message, pane),
      );
    case "context":
      return el("div", { class: "context" }, block.elements.map((each) => element(each, message, pane)));
    case "actions":
      return el("div", { class: "actions" }, block.elements.map((each) => element(each, message, pane)));
    case "rich_text":
      return el("div", {}, fromRichText(block));
    case "markdown":
      return el("div", {}, fromMrkdwn(block.text));
    case "image":
      return el("p", { class: "context" }, block.alt_text);
    case "divider":
      return el("hr");
    default:
      return null;
  }
}

function element(each, message, pane) {
  switch (each.type) {
    case "button":
      return el("button", { type: "button", class: `press ${each.style ?? ""}`, "data-button": each.value ?? each.action_id, onclick: (event) => press(event, each, message, pane) }, each.text.text);
    case "mrkdwn":
    case "plain_text":
      return el("span", {}, textOf(each));
    case "image":
      return el("span", {}, each.alt_text);
    default:
      return el("span", { class: "context" }, each.placeholder?.text ?? each.type);
  }
}

async function press(event, button, message, pane) {
  const key = event.currentTarget;
  key.classList.add("busy");
  const answer = await act({ kind: "press", place: pane.key, actor: actor(pane.key), message: message.id, button: button.action_id });
  key.classList.remove("busy");
  if (answer?.toast) pane.toast(answer.toast, false);
  // What the Reply button asks for is written in the thread, so it is opened.
  if (button.value?.startsWith("1:reply:") && !pane.thread) pane.openThread(message.thread || message.id);
}
