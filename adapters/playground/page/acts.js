// What the person at the page does, sent as JSON; a failure is said where it happened.

import { notice } from "./notice.js";
import { has, say } from "./words.js";

// In the page's words; what it has none for is told apart by its code, and the desk's log says more.
function refusal({ reason = "unknown", values = {} }) {
  const key = `reason-${reason}`;
  return has(key) ? say(key, values) : say("failed", { code: reason });
}

// What the platform alone says of an act: a toast of the desk, or that the desk was not heard in time.
export const toastOf = (answer) => (answer?.outcome ? say(`outcome-${answer.outcome}`) : (answer?.toast ?? ""));

async function post(path, body, complain) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    complain(say("act-lost"));
    return null;
  }
  const said = await answer.json().catch(() => ({ error: answer.statusText }));
  if (!answer.ok) {
    complain(refusal(said));
    return null;
  }
  return said;
}

export const act = (body, complain = notice) => post("/act/chat", body, complain);
export const moveClock = (step) => post("/act/clock", { step }, notice);
export const planFault = (fault) => post("/act/fault", { kind: "plan", ...fault }, notice);
export const endFault = (id) => post("/act/fault", { kind: "off", id }, notice);
export const endFaults = () => post("/act/fault", { kind: "clear" }, notice);
export const restart = () => post("/act/restart", {}, notice);

export function contentOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
