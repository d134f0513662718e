// What the page knows: the newest snapshot of each chat and person, and who looks at what.

import { keep, recall } from "./kept.js";

import { locale } from "./words.js";

const watchers = new Set();
const EMPTY = { messages: [] };

export const state = {
  around: null,
  places: new Map(),
  people: new Map(),
  lost: false,
  kinds: [],
  faults: { now: [], happened: [] },
};

export function watch(callback) {
  watchers.add(callback);
}

let due = false;

// Several changes before the next frame are shown once.
export function changed() {
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    for (const callback of watchers) callback();
  });
}

export function place(key) {
  return state.around?.places.find((each) => each.key === key);
}

export const partOf = (key) => state.places.get(key) ?? EMPTY;
export const formsOf = (person) => state.people.get(person)?.forms ?? [];
export const homeOf = (person) => state.people.get(person)?.home;

export function actor(key) {
  const people = place(key)?.people ?? [];
  const chosen = recall("acting", key);
  return people.some((each) => each.key === chosen) ? chosen : people[0]?.key;
}

export function actAs(key, person) {
  keep("acting", key, person);
}

export function nameOf(key, person) {
  return place(key)?.people.find((each) => each.key === person)?.name ?? person;
}

export function messagesOf(key) {
  return partOf(key).messages;
}

// What a person sees in a chat: everything, and of the private answers only their own.
export function shownTo(key, person) {
  return messagesOf(key).filter((each) => !each.only_for || each.only_for === person);
}

// Ids grow: Telegram's as numbers, Slack's as texts of one length.
const isAfter = (one, other) => one.length - other.length || (one > other ? 1 : one < other ? -1 : 0);

// What stands out of sight, but was shown over the chat when it came.
const told = new Set();
export const markTold = (key, id) => told.add(`${key} ${id}`);

export const isMarked = (key) => recall("seen", key) !== undefined;

// Before a chat has a mark, the page has not heard of its rehearsal yet.
export function unread(key) {
  const known = recall("seen", key);
  if (known === undefined) return 0;
  const person = actor(key);
  const isNew = (each) => isAfter(each.id, known) > 0 && isAfter(each.id, recall("seen", `${key} ${each.thread}`) ?? "0") > 0;
  return shownTo(key, person).filter((each) => isNew(each) && !told.has(`${key} ${each.id}`) && each.actor !== person && !each.deleted).length;
}

// All of a chat, or of it only what stands in this thread.
export function markSeen(key, thread = "") {
  const seen = messagesOf(key).filter((each) => !thread || each.thread === thread);
  const newest = seen.reduce((last, each) => (isAfter(each.id, last) > 0 ? each.id : last), "0");
  keep("seen", thread ? `${key} ${thread}` : key, newest);
}

export function deskNow() {
  return new Date(Date.now() + (state.around?.ahead ?? 0) * 1000);
}

const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
};
const formats = new Map();

// Making a format is slow, and every message needs two.
function format(shape, at) {
  const timeZone = state.around?.zone;
  const key = `${shape} ${timeZone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone }));
  return formats.get(key).format(at);
}

export const clockTime = (at) => format("time", at);
export const dayOf = (at) => format("day", at);
export const shortDayOf = (at) => format("short", at);
