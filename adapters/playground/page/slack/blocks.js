// Slack's blocks as nodes; what can be worked in them tells the surface they stand on.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { elementNode } from "./elements.js";
import { withEmoji } from "./emoji.js";
import { fromMrkdwn, textOf } from "./mrkdwn.js";
import { fromRichText } from "./rich.js";

// `field` makes the node of an input block, which only forms and the Home tab have.
export function blockNodes(blocks, surface, field = null) {
  return blocks.map((block) => blockNode(block, surface, field)).filter(Boolean);
}

function blockNode(block, surface, field) {
  switch (block.type) {
    case "header":
      return el("h3", {}, withEmoji(block.text.text));
    case "section":
      return section(block, surface);
    case "context":
      return el("div", { class: "context" }, block.elements.map((each) => contextPart(each)));
    case "actions":
      return el("div", { class: "actions" }, block.elements.map((each) => elementNode(each, surface)));
    case "rich_text":
      return el("div", { class: "rich" }, fromRichText(block));
    case "markdown":
      return el("div", { class: "rich" }, fromMrkdwn(block.text));
    case "image":
      return picture(block);
    case "divider":
      return el("hr");
    case "input":
      return field?.(block) ?? null;
    default:
      return null;
  }
}

function section(block, surface) {
  const words = el(
    "div",
    { class: "words" },
    block.text && textOf(block.text),
    block.fields && el("div", { class: "fields" }, block.fields.map((each) => el("div", {}, textOf(each)))),
  );
  if (!block.accessory) return el("div", { class: "section" }, words);
  const beside = block.accessory.type === "image" ? picture(block.accessory) : elementNode(block.accessory, surface);
  return el("div", { class: "section" }, words, el("div", { class: "accessory" }, beside));
}

function contextPart(each) {
  return each.type === "image" ? picture(each) : el("span", {}, textOf(each));
}

// Nothing is fetched from elsewhere: such a picture is only named.
function picture(block) {
  const id = block.slack_file?.id;
  const title = block.title && el("figcaption", {}, block.title.text);
  if (id) return el("figure", {}, title, el("img", { src: `/files/slack/${id}`, alt: block.alt_text }));
  return el("figure", { class: "elsewhere" }, title, icon("image"), el("span", {}, block.alt_text));
}
