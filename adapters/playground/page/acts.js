// What the person at the page does, sent as JSON; failures are said where everybody sees them.

import { notice } from "./notice.js";
import { say } from "./words.js";

async function post(path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    notice(say("connection-lost"));
    return null;
  }
  const said = await answer.json().catch(() => ({ error: answer.statusText }));
  if (!answer.ok) {
    notice(say("failed", { reason: said.error }));
    return null;
  }
  return said;
}

export const act = (body) => post("/act/chat", body);
export const moveClock = (step) => post("/act/clock", { step });
export const restart = () => post("/act/restart", {});

export function contentOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
