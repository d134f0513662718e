// What the page knows: the newest snapshot of each chat, and who looks at what.

const watchers = new Set();

export const state = {
  around: null,
  messages: new Map(),
  acting: new Map(),
  threads: new Map(),
  seen: new Map(),
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

export function actor(key) {
  return state.acting.get(key) ?? place(key)?.people[0].key;
}

export function nameOf(key, person) {
  return place(key)?.people.find((each) => each.key === person)?.name ?? person;
}

export function messagesOf(key) {
  return state.messages.get(key) ?? [];
}

// What a person sees in a chat: everything, and of the private answers only their own.
export function shownTo(key, person) {
  return messagesOf(key).filter((each) => !each.only_for || each.only_for === person);
}

export function unread(key) {
  const known = state.seen.get(key);
  if (!known) return 0;
  const person = actor(key);
  return shownTo(key, person).filter((each) => !known.has(each.id) && each.actor !== person && !each.deleted).length;
}

export function markSeen(key) {
  state.seen.set(key, new Set(messagesOf(key).map((each) => each.id)));
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
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-GB", { ...SHAPES[shape], timeZone }));
  return formats.get(key).format(at);
}

export const clockTime = (at) => format("time", at);
export const dayOf = (at) => format("day", at);
export const shortDayOf = (at) => format("short", at);

export function listen() {
  const source = new EventSource("/events");
  source.addEventListener("around", (event) => {
    state.around = JSON.parse(event.data);
    changed();
  });
  source.addEventListener("place", (event) => {
    const part = JSON.parse(event.data);
    state.messages.set(part.key, part.messages);
    // How the people came is history, not news.
    if (!state.seen.has(part.key) || state.around?.founding.state !== "ready") markSeen(part.key);
    changed();
  });
  source.addEventListener("open", () => {
    if (state.isOver) location.reload();
    state.lost = false;
    changed();
  });
  source.addEventListener("error", () => {
    state.lost = true;
    changed();
  });
}
