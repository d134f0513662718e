// What survives a reload: open chats, threads, drafts, scroll; another rehearsal begins without it.

const NAME = "frontdesk-page";
let kept = read();
let due = 0;

function read() {
  try {
    return JSON.parse(localStorage.getItem(NAME)) ?? {};
  } catch {
    return {};
  }
}

function write() {
  clearTimeout(due);
  due = 0;
  localStorage.setItem(NAME, JSON.stringify(kept));
}

// What was kept of another rehearsal is about chats that are gone.
export function begin(rehearsal) {
  if (kept.rehearsal === rehearsal) return;
  kept = { rehearsal };
  write();
}

export const recall = (topic, key) => kept[topic]?.[key];

export function keep(topic, key, value) {
  kept[topic] ??= {};
  if (kept[topic][key] === value) return;
  if (value === undefined || value === "") delete kept[topic][key];
  else kept[topic][key] = value;
  due ||= setTimeout(write, 300);
}

addEventListener("pagehide", () => due && write());
