// The files that wait to be sent: from the button, pasted, or dropped; shown before they go.

import { contentOf } from "./acts.js";
import { el } from "./dom.js";
import { size } from "./files.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

const LARGEST = 20_000_000;
const MOST = 10;

export class Attachments {
  constructor({ canShow, changed, complain }) {
    this.files = [];
    this.changed = changed;
    this.complain = complain;
    this.canShow = canShow; // whether pictures may also go as plain files
    this.picker = el("input", { type: "file", multiple: true, hidden: true, onchange: () => { this.add(this.picker.files); this.picker.value = ""; } });
    this.asFiles = el("input", { type: "checkbox" });
    this.node = el("div", { class: "attachments", hidden: true });
  }

  get areShown() {
    return this.canShow && !this.asFiles.checked && this.files.every((each) => each.file.type.startsWith("image/"));
  }

  add(files) {
    const wanted = [...this.files.map((each) => each.file), ...files];
    if (!files.length) return;
    if (wanted.reduce((sum, each) => sum + each.size, 0) > LARGEST) {
      this.complain(say("attachment-too-large"));
    } else if (wanted.length > MOST) {
      this.complain(say("attachment-too-many", { most: MOST }));
    } else {
      for (const file of files) this.files.push({ file, url: file.type.startsWith("image/") ? URL.createObjectURL(file) : "" });
      this.#draw();
    }
  }

  clear() {
    for (const { url } of this.files) if (url) URL.revokeObjectURL(url);
    this.files = [];
    this.asFiles.checked = false;
    this.#draw();
  }

  contents() {
    return Promise.all(this.files.map(async ({ file }) => ({ name: file.name, mime: file.type, content: await contentOf(file) })));
  }

  #remove(entry) {
    if (entry.url) URL.revokeObjectURL(entry.url);
    this.files = this.files.filter((each) => each !== entry);
    this.#draw();
  }

  #draw() {
    this.node.hidden = !this.files.length;
    const pictures = this.files.length > 0 && this.files.every((each) => each.url);
    this.node.replaceChildren(
      ...this.files.map((entry) => this.#card(entry)),
      ...(this.canShow && pictures ? [el("label", { class: "as-files" }, this.asFiles, say("attach-as-file"))] : []),
    );
    this.changed();
  }

  #card(entry) {
    const { file, url } = entry;
    const label = say("attachment-remove", { name: file.name });
    return el(
      "div",
      { class: "attachment" },
      url ? el("img", { src: url, alt: "" }) : el("span", { class: "document-icon other" }, icon("file")),
      el("span", { class: "document-name" }, el("span", {}, file.name), el("small", {}, size(file.size))),
      el("button", { type: "button", class: "plain", "aria-label": label, title: label, onclick: () => this.#remove(entry) }, icon("close")),
    );
  }
}
