// Which chats are side by side, which behind tabs, and on a phone the one that is open.

import { badge } from "./badge.js";
import { el } from "./dom.js";
import { keep, recall } from "./kept.js";
import { SlackPane } from "./slack/pane.js";
import { actAs, changed, place, unread } from "./state.js";
import { TelegramPane } from "./telegram/pane.js";
import { say } from "./words.js";

// A seat is one person's chats, or one team's; the staff's seats share the last column.
const SEATS = {
  carla: ["carla-telegram"],
  colin: ["colin-slack"],
  berlin: ["berlin"],
  lisbon: ["lisbon"],
  maria: ["maria-telegram", "maria-slack"],
  ann: ["ann-slack", "ann-telegram"],
  luis: ["luis-telegram"],
  ben: ["ben-slack"],
};
const COLUMNS = { clients: ["carla", "colin"], berlin: ["berlin"], lisbon: ["lisbon"], staff: ["maria", "ann", "luis", "ben"] };

const panes = new Map();
const seats = new Map();

const openIn = (seat) => recall("open", seat) ?? SEATS[seat][0];
const staffTab = () => recall("page", "tab") ?? "maria";
const current = () => recall("page", "seat") ?? "carla";

export const paneOf = (key) => panes.get(key);

export function build() {
  const desk = document.getElementById("desk");
  for (const [name, members] of Object.entries(COLUMNS)) {
    const column = el("div", { class: `column ${name}` });
    if (name === "staff") column.append(el("div", { class: "tabs", role: "tablist", "aria-label": say("column-staff") }));
    for (const seat of members) {
      const node = el("div", { class: "seat", "data-seat": seat, id: `seat-${seat}` });
      for (const key of SEATS[seat]) {
        const Kind = place(key).platform === "telegram" ? TelegramPane : SlackPane;
        const pane = new Kind(key, SEATS[seat], (chosen) => show(chosen));
        panes.set(key, pane);
        node.append(pane.node, pane.over ?? "");
      }
      seats.set(seat, node);
      column.append(node);
    }
    desk.append(column);
  }
  document.getElementById("switcher").setAttribute("aria-label", say("tabs-label"));
  document.addEventListener("visibilitychange", changed);
}

export function update() {
  for (const [seat, node] of seats) {
    node.classList.toggle("away", seat !== current());
    node.classList.toggle("off", COLUMNS.staff.includes(seat) && seat !== staffTab());
    for (const key of SEATS[seat]) panes.get(key).node.hidden = openIn(seat) !== key;
  }
  for (const [key, pane] of panes) {
    pane.update();
    if (pane.isShown && !document.hidden) pane.markSeen();
    pane.showUnread(unread(key));
  }
  const pick = (seat) => show(openIn(seat));
  drawTabs(document.querySelector(".tabs"), COLUMNS.staff, staffTab(), pick);
  drawTabs(document.getElementById("switcher"), Object.keys(SEATS), current(), pick);
  for (const button of document.querySelectorAll(".segments [data-choice]")) {
    if (panes.has(button.dataset.choice)) badge(button, unread(button.dataset.choice));
  }
}

export const allUnread = () => [...panes.keys()].reduce((sum, key) => sum + unread(key), 0);

// Brings a chat to where it can be seen, as this person and with this thread if they are named.
export function show(key, { as, thread } = {}) {
  const seat = Object.keys(SEATS).find((each) => SEATS[each].includes(key));
  keep("open", seat, key);
  if (COLUMNS.staff.includes(seat)) keep("page", "tab", seat);
  keep("page", "seat", seat);
  if (as) actAs(key, as);
  const pane = panes.get(key);
  if (thread !== undefined && pane.thread !== undefined && pane.thread !== thread) pane.openThread(thread);
  update();
  changed();
  scrollTo(seats.get(seat).parentElement);
  return pane;
}

function scrollTo(column) {
  const desk = document.getElementById("desk");
  if (column.offsetLeft + column.offsetWidth > desk.scrollLeft + desk.clientWidth) desk.scrollLeft = column.offsetLeft + column.offsetWidth - desk.clientWidth + 8;
  else if (column.offsetLeft < desk.scrollLeft) desk.scrollLeft = column.offsetLeft - 8;
  const switcher = document.getElementById("switcher");
  const chosen = switcher.querySelector("[aria-selected=true]");
  // Not scrollIntoView, which would also move the page beside it.
  switcher.scrollLeft = chosen.offsetLeft - (switcher.clientWidth - chosen.offsetWidth) / 2;
}

function drawTabs(bar, members, chosen, pick) {
  bar.setAttribute("role", "tablist");
  const print = JSON.stringify([members, chosen, members.map(openIn)]);
  if (bar.dataset.print !== print) {
    const focused = bar.contains(document.activeElement);
    bar.dataset.print = print;
    bar.replaceChildren(...members.map((seat) => tabNode(seat, seat === chosen, pick, members)));
    if (focused) bar.querySelector("[aria-selected=true]").focus();
  }
  for (const button of bar.children) {
    const count = SEATS[button.dataset.tab].reduce((sum, key) => sum + unread(key), 0);
    badge(button, count);
  }
}

function tabNode(seat, on, pick, members) {
  const keys = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) pick(members[(members.indexOf(seat) + step + members.length) % members.length]);
  };
  return el(
    "button",
    { type: "button", role: "tab", "aria-selected": String(on), "aria-controls": `seat-${seat}`, tabIndex: on ? 0 : -1, "data-tab": seat, onclick: () => pick(seat), onkeydown: keys },
    el("span", { class: `dot ${place(openIn(seat)).platform}`, "aria-hidden": "true" }),
    say(`place-${openIn(seat)}`),
  );
}
