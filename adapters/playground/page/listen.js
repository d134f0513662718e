// Hears of every change from the desk, and comes back by itself when the desk was away.

import { begin } from "./kept.js";
import { changed, isMarked, markSeen, state } from "./state.js";

const PAUSE = 1000;

export function listen() {
  const source = new EventSource("/events");
  source.addEventListener("around", (event) => {
    const around = JSON.parse(event.data);
    // Somebody started again, here or elsewhere: nothing on this page is true any more.
    if (state.around && state.around.rehearsal !== around.rehearsal) location.reload();
    begin(around.rehearsal);
    const wasFounding = state.around ? state.around.founding.state !== "ready" : around.founding.state !== "ready";
    state.around = around;
    // How the people came is history, not news, and so is what this page finds when it is new here.
    for (const key of state.places.keys()) if (wasFounding || !isMarked(key)) markSeen(key);
    changed();
  });
  source.addEventListener("place", (event) => {
    const part = JSON.parse(event.data);
    state.places.set(part.key, part);
    changed();
  });
  source.addEventListener("person", (event) => {
    const part = JSON.parse(event.data);
    state.people.set(part.key, part);
    changed();
  });
  source.addEventListener("faults", (event) => {
    const part = JSON.parse(event.data);
    if (part.kinds) state.kinds = part.kinds;
    else state.faults = part;
    changed();
  });
  source.addEventListener("open", () => {
    state.lost = false;
    changed();
  });
  source.addEventListener("error", () => {
    state.lost = true;
    changed();
    // A refused connection is final for the browser; for us it is a desk that starts again.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, PAUSE);
  });
}
