// The page's own sentences, by key; what people and the desk say comes from the chats.

let words = {};

export async function loadWords() {
  const answer = await fetch("/page/words.en.json");
  words = await answer.json();
}

export function say(key, values = {}) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function has(key) {
  return key in words;
}
