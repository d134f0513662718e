// What the person at the page does, sent as JSON; a failure is said where it happened.

import { notice } from "./notice.js";
import { say } from "./words.js";

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
    complain(say("failed", { reason: said.error }));
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
