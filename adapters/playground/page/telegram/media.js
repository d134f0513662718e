// What a Telegram message carries besides words: pictures, albums, voice, places, people.

import { avatar } from "../avatars.js";
import { el } from "../dom.js";
import { fileNode, pictureNode, size } from "../files.js";
import { icon } from "../icons.js";
import { say } from "../words.js";

const BARS = 36;

export const isWide = (parts) => parts.every((each) => ["photo", "video", "animation"].includes(each.file?.kind)) || Boolean(parts[0].place);

export function attached(parts, message) {
  if (parts.length > 1) return album(parts);
  if (message.place) return place(message.place);
  if (message.contact) return contact(message.contact);
  return message.file && single(message.file, message.id);
}

function single(file, id) {
  switch (file.kind) {
    case "photo":
      return pictureNode(file, say("photo"));
    case "video":
    case "animation":
    case "video_note":
      return film(file);
    case "sticker":
      return sticker(file);
    case "voice":
    case "audio":
      return voice(file, id);
    default:
      return fileNode(file);
  }
}

// Pictures as a mosaic; documents one below the other.
function album(parts) {
  const files = parts.map((each) => each.file);
  if (!isWide(parts)) return el("div", { class: "documents" }, files.map(fileNode));
  const nodes = files.map((file, number) => (file.kind === "photo" ? pictureNode(file, say("photo-of", { number: number + 1, count: files.length })) : film(file)));
  return el("div", { class: `mosaic of-${files.length}`, role: "group", "aria-label": say("album", { count: files.length }) }, nodes);
}

function film(file) {
  return el(
    "a",
    { href: file.url, download: file.name || "video.mp4", class: `film ${file.kind}`, "aria-label": say("download", { name: say("video") }) },
    el("span", { class: "play" }, icon("play")),
    el("small", {}, `${say("video")} · ${size(file.size)}`),
  );
}

function sticker(file) {
  const emoji = () => el("span", { class: "sticker-emoji" }, file.emoji || "🙂");
  if (!file.mime.startsWith("image/")) return emoji();
  const picture = el("img", { class: "sticker", src: file.url, alt: `${say("sticker")} ${file.emoji}`, onerror: () => picture.replaceWith(emoji()) });
  return picture;
}

function voice(file, id) {
  const minutes = Math.floor(file.duration / 60);
  const length = `${minutes}:${String(file.duration % 60).padStart(2, "0")}`;
  return el(
    "a",
    { href: file.url, download: file.name || "voice.ogg", class: "voice", "aria-label": `${say("voice")}, ${length}` },
    el("span", { class: "play" }, icon("play")),
    el("span", { class: "sound" }, wave(Number(id) + file.size), el("small", {}, `${length} · ${size(file.size)}`)),
  );
}

// Not what is said, which the page does not hear, but the same picture for the same message.
function wave(seed) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", `0 0 ${BARS * 4} 24`);
  svg.setAttribute("class", "wave");
  svg.setAttribute("aria-hidden", "true");
  let state = seed % 233280;
  for (let number = 0; number < BARS; number += 1) {
    state = (state * 9301 + 49297) % 233280;
    const swell = 0.45 + 0.55 * Math.abs(Math.sin(number / 4 + seed));
    const height = 3 + Math.round((state / 233280) * 19 * swell);
    const bar = document.createElementNS(space, "rect");
    for (const [name, value] of Object.entries({ x: number * 4, y: 24 - height, width: 2.5, height, rx: 1.2 })) bar.setAttribute(name, value);
    svg.append(bar);
  }
  return svg;
}

function place([latitude, longitude]) {
  return el(
    "div",
    { class: "map", role: "img", "aria-label": say("location-at", { latitude, longitude }) },
    el("span", { class: "map-pin" }, icon("pin")),
    el("small", {}, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`),
  );
}

function contact([name, phone]) {
  return el("div", { class: "contact" }, avatar(name, { shape: "round" }), el("span", { class: "document-name" }, el("span", {}, name), el("small", {}, phone)));
}
