// A file inside a message: pictures are shown, the rest can be downloaded.

import { el, icon } from "./dom.js";
import { say } from "./words.js";

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function fileNode(file) {
  if (file.kind === "photo" || file.kind === "sticker") {
    const picture = el("img", { src: file.url, alt: file.name || say("file-telegram"), loading: "lazy" });
    return el("a", { href: file.url, target: "_blank", rel: "noopener", class: "picture" }, picture);
  }
  const kinds = { voice: "voice", video: "video", video_note: "video" };
  const name = file.name || say(kinds[file.kind] ?? "file-telegram");
  return el(
    "a",
    { href: file.url, download: file.name || "file", class: "document", title: say("download", { name }) },
    el("span", { class: "document-icon" }, icon("file")),
    el("span", { class: "document-name" }, name, el("small", {}, size(file.size))),
  );
}
