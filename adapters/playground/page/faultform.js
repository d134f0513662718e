// Choosing a fault: platform, kind, its parameters and how often; the form is made of the catalogue.

import { el } from "./dom.js";
import { state } from "./state.js";
import { has, say } from "./words.js";

const METHODS = {
  telegram: ["*", "send*", "edit*", "sendMessage", "sendMediaGroup", "answerCallbackQuery", "getUpdates", "file", "everything"],
  slack: ["*", "chat.*", "chat.postMessage", "chat.update", "views.open", "files.completeUploadExternal", "upload", "download", "response_url", "conversations.*", "apps.connections.open"],
};
const NATURES = ["call", "arrival", "socket", "moment", "state"];
const TIMES = { once: 1, some: 3, always: 0 };

export class FaultForm {
  constructor(plan) {
    this.platform = "telegram";
    this.kind = el("select", { id: "fault-kind", onchange: () => this.#showKind() });
    this.seen = el("p", { class: "seen", id: "fault-seen" });
    this.values = el("div", { class: "fields" });
    this.often = oftenFields();
    this.submit = el("button", { type: "submit", class: "go" });
    this.kind.setAttribute("aria-describedby", "fault-seen");
    this.platforms = el("div", { class: "platforms", role: "group", "aria-label": say("faults-platform") }, ["telegram", "slack"].map((each) => this.#platformButton(each)));
    this.node = el(
      "form",
      { class: "fault", onsubmit: (event) => { event.preventDefault(); this.#send(plan); } },
      this.platforms,
      labelled("fault-kind", say("faults-kind"), this.kind),
      this.seen,
      this.values,
      this.often.node,
      this.submit,
    );
  }

  // The catalogue comes once, after the page.
  update() {
    if (this.kind.options.length || !state.kinds.length) return;
    this.#showPlatform(this.platform);
  }

  get #chosen() {
    return state.kinds.find((each) => each.platform === this.platform && each.name === this.kind.value);
  }

  #platformButton(platform) {
    return el("button", { type: "button", "data-platform": platform, "aria-pressed": "false", onclick: () => this.#showPlatform(platform) }, el("span", { class: `dot ${platform}`, "aria-hidden": "true" }), say(`platform-${platform}`));
  }

  #showPlatform(platform) {
    const kept = this.kind.value;
    this.platform = platform;
    for (const button of this.platforms.children) button.setAttribute("aria-pressed", String(button.dataset.platform === platform));
    const ours = state.kinds.filter((each) => each.platform === platform);
    this.kind.replaceChildren(
      ...NATURES.map((nature) => ({ nature, kinds: ours.filter((each) => each.nature === nature) }))
        .filter(({ kinds }) => kinds.length)
        .map(({ nature, kinds }) => el("optgroup", { label: say(`nature-${nature}`) }, kinds.map((each) => el("option", { value: each.name }, say(`fault-${each.name}`))))),
    );
    if (ours.some((each) => each.name === kept)) this.kind.value = kept;
    this.#showKind();
  }

  #showKind() {
    const kind = this.#chosen;
    this.seen.textContent = say(`fault-${kind.name}-seen`);
    this.values.replaceChildren(...kind.parameters.map((each) => this.#field(each)));
    this.often.node.hidden = !kind.repeats && !kind.ends;
    this.often.show(kind);
    this.submit.textContent = say(kind.nature === "moment" || kind.nature === "state" ? "faults-do" : "faults-plan");
  }

  #field(parameter) {
    const id = `fault-value-${parameter.name}`;
    const input = this.#input(parameter);
    input.id = id;
    input.dataset.value = parameter.name;
    return labelled(id, say(`value-${parameter.name}`), input);
  }

  #input({ name, sort, default: usual, choices, least, most }) {
    switch (sort) {
      case "number":
        return el("input", { type: "number", value: usual, min: least, max: most, step: "any", required: true });
      case "flag":
        return el("input", { type: "checkbox", checked: usual });
      case "choice":
        return options(choices.map((each) => [each, each]), usual);
      case "method": {
        const there = [...new Set([usual, ...METHODS[this.platform]])];
        return options(there.map((each) => [each, methodName(each)]), usual);
      }
      case "chat":
        return options([...(choices.length ? [] : [["", say("faults-any-chat")]]), ...this.#places(choices)], "");
      case "person":
        return options([["", say("faults-nobody")], ...this.#people()], "");
      default:
        return el("input", { type: "text", value: usual, name });
    }
  }

  #places(kinds) {
    return state.around.places
      .filter((each) => each.platform === this.platform && (!kinds.length || kinds.includes(each.kind)))
      .map((each) => [each.key, say(`place-${each.key}`)]);
  }

  #people() {
    const there = state.around.places.filter((each) => each.platform === this.platform).flatMap((each) => each.people);
    return [...new Map(there.map((each) => [each.key, each.name]))];
  }

  async #send(plan) {
    const { name, platform } = this.#chosen;
    const values = Object.fromEntries([...this.values.querySelectorAll("[data-value]")].map((input) => [input.dataset.value, valueOf(input)]));
    await plan({ platform, name, values, often: this.often.read() });
  }
}

export function methodName(method) {
  return has(`method-${method}`) ? say(`method-${method}`) : method;
}

function oftenFields() {
  const number = (name, usual, least, most) => el("input", { type: "number", id: `often-${name}`, value: usual, min: least, max: most, required: true });
  const times = number("times", 3, 1, 1000);
  const mode = options(Object.keys(TIMES).map((each) => [each, say(`often-${each}`)]), "once");
  const every = number("every", 1, 1, 1000);
  const percent = number("percent", 100, 1, 100);
  const seed = number("seed", 7, 0, 1_000_000);
  const lasts = number("lasts", 0, 0, 86_400);
  const count = labelled("often-times", say("often-times"), times);
  const repeats = el("div", { class: "fields" }, labelled("often-mode", say("often"), mode), count, labelled("often-every", say("often-every"), every), labelled("often-percent", say("often-percent"), percent), labelled("often-seed", say("often-seed"), seed));
  mode.id = "often-mode";
  const showCount = () => (count.hidden = mode.value !== "some");
  mode.addEventListener("change", showCount);
  const node = el("fieldset", {}, el("legend", {}, say("often")), repeats, el("div", { class: "fields" }, labelled("often-lasts", say("often-lasts"), lasts)));
  let isRepeated = true;
  return {
    node,
    show(kind) {
      isRepeated = kind.repeats;
      repeats.hidden = !isRepeated;
      showCount();
    },
    read() {
      if (!isRepeated) return { lasts: Number(lasts.value) };
      const many = mode.value === "some" ? Number(times.value) : TIMES[mode.value];
      return { times: many, every: Number(every.value), percent: Number(percent.value), seed: Number(seed.value), lasts: Number(lasts.value) };
    },
  };
}

function labelled(id, words, input) {
  const isTick = input.type === "checkbox";
  return el("label", { class: isTick ? "tick" : "", htmlFor: id }, isTick ? [input, words] : [el("span", {}, words), input]);
}

function options(pairs, usual) {
  return el("select", {}, pairs.map(([value, words]) => el("option", { value, selected: value === usual }, words)));
}

function valueOf(input) {
  if (input.type === "checkbox") return input.checked;
  return input.type === "number" ? Number(input.value) : input.value;
}
