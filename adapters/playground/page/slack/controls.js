// Every kind of input as a control: a node, and what it holds as the desk is told of it.

import { el } from "../dom.js";
import { state } from "../state.js";
import { say } from "../words.js";

const TYPED = { plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "number" };
const PICKED = { datepicker: "date", timepicker: "time" };
let groups = 0;

// `was` is what the person had put in before the form was drawn anew.
export function controlOf(element, { label = "", id, was, onchange = null, describedBy } = {}) {
  const shared = { id, "aria-label": id ? null : label, "aria-describedby": describedBy, "data-button": element.action_id };
  const changed = onchange && (() => onchange());
  const { type } = element;
  if (type in TYPED || type === "rich_text_input") return typed(element, shared, was, changed);
  if (type in PICKED || type === "datetimepicker") return picked(element, shared, was, changed);
  if (type === "radio_buttons" || type === "checkboxes") return boxes(element, label, was, changed);
  if (type.startsWith("multi_")) return boxes({ ...element, options: optionsOf(element) }, label, was, changed);
  if (type.endsWith("_select")) return select(element, shared, was, changed);
  return { node: el("p", { class: "context" }, say("input-elsewhere")), read: () => undefined };
}

function typed(element, shared, was, changed) {
  const isLong = element.multiline || element.type === "rich_text_input";
  const node = el(isLong ? "textarea" : "input", {
    ...shared,
    class: "field",
    type: isLong ? null : TYPED[element.type],
    rows: isLong ? 4 : null,
    placeholder: element.placeholder?.text ?? "",
    maxLength: element.max_length,
    value: was ?? element.initial_value ?? "",
    step: element.type === "number_input" ? "any" : null,
    "data-first": element.focus_on_load ? "" : null,
    // An input that tells the app at once does so on Enter, as Slack's own does by default.
    onkeydown: changed && ((event) => { if (event.key === "Enter" && !isLong) { event.preventDefault(); changed(); } }),
  });
  const rich = (text) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] });
  return { node, read: () => (element.type === "rich_text_input" && node.value ? rich(node.value) : node.value) };
}

function picked(element, shared, was, changed) {
  if (element.type !== "datetimepicker") {
    const type = PICKED[element.type];
    const node = el("input", { ...shared, class: "field", type, value: was ?? element[`initial_${type}`] ?? "", onchange: changed });
    return { node, read: () => node.value || null };
  }
  const local = (seconds) => new Date(seconds * 1000 - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const begins = was ?? element.initial_date_time;
  const node = el("input", { ...shared, class: "field", type: "datetime-local", value: begins ? local(begins) : "", onchange: changed });
  return { node, read: () => (node.value ? Math.floor(new Date(node.value) / 1000) : null) };
}

function select(element, shared, was, changed) {
  const begins = was ?? element.initial_option?.value ?? element.initial_user ?? element.initial_conversation ?? element.initial_channel ?? "";
  const option = (each) => el("option", { value: each.value, selected: each.value === begins }, each.text.text);
  const listed = element.option_groups
    ? element.option_groups.map((group) => el("optgroup", { label: group.label.text }, group.options.map(option)))
    : optionsOf(element).map(option);
  const node = el(
    "select",
    { ...shared, class: "field", onchange: changed },
    el("option", { value: "", selected: !begins }, element.placeholder?.text ?? say("choose")),
    listed,
  );
  return { node, read: () => node.value || null };
}

function boxes(element, label, was, changed) {
  const isOne = element.type === "radio_buttons";
  const initial = isOne ? [element.initial_option] : [...(element.initial_options ?? []), ...(element.initial_users ?? []).map((value) => ({ value }))];
  const begins = was ?? initial.filter(Boolean).map((each) => each.value);
  groups += 1;
  const inputs = element.options.map((each) =>
    el("input", { type: isOne ? "radio" : "checkbox", name: `choice-${groups}`, value: each.value, checked: [begins].flat().includes(each.value), onchange: changed }),
  );
  const node = el(
    "div",
    { class: "boxes", role: isOne ? "radiogroup" : "group", "aria-label": label },
    element.options.map((each, number) =>
      el("label", {}, inputs[number], el("span", {}, each.text.text, each.description && el("small", {}, each.description.text))),
    ),
  );
  const values = () => inputs.filter((each) => each.checked).map((each) => each.value);
  return { node, read: () => (isOne ? (values()[0] ?? null) : values()) };
}

// People and channels are offered as options too.
function optionsOf(element) {
  const made = (value, text) => ({ value, text: { text } });
  if (/users_select$/.test(element.type)) return state.around.slack_people.map((each) => made(each.id, each.name));
  if (/(channels|conversations)_select$/.test(element.type)) return Object.entries(state.around.slack_channels).map(([id, name]) => made(id, `#${name}`));
  return element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
}
