// A file as something to keep: its icon by kind, its name and its size.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const ending = (name) => (name.includes(".") ? name.split(".").at(-1).slice(0, 4).toLowerCase() : "");

const KINDS = [
  ["paper", /^(pdf|docx?|odt|txt|md|rtf)$/],
  ["table", /^(xlsx?|ods|csv)$/],
  ["slides", /^(pptx?|odp|key)$/],
  ["sound", /^(mp3|ogg|oga|wav|m4a)$/],
  ["film", /^(mp4|mov|webm)$/],
];

export function fileNode(file) {
  const name = file.name || say(file.kind === "video" || file.kind === "video_note" ? "video" : "file");
  const kind = ending(name);
  const colour = KINDS.find(([, shape]) => shape.test(kind))?.[0] ?? "other";
  return el(
    "a",
    { href: file.url, download: file.name || "file", class: "document", title: say("download", { name }) },
    el("span", { class: `document-icon ${colour}` }, kind ? el("b", {}, kind) : icon("file")),
    el("span", { class: "document-name" }, el("span", {}, name), el("small", {}, size(file.size))),
  );
}

export function pictureNode(file, label = file.name || say("photo")) {
  return el(
    "a",
    { href: file.url, target: "_blank", rel: "noopener", class: "picture", "aria-label": say("picture-open", { name: label }) },
    el("img", { src: file.url, alt: label, loading: "lazy" }),
  );
}
