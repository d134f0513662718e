// The page's own sentences, by key; what people and the desk say comes from the chats.
// It speaks the browser's language, or the one that was chosen here.

const LANGUAGES = {
  en: { name: "English", locale: "en-GB" },
  de: { name: "Deutsch", locale: "de-DE" },
  ru: { name: "Русский", locale: "ru-RU" },
};
const CHOSEN = "frontdesk-language";

const wanted = [localStorage.getItem(CHOSEN), ...navigator.languages].map((tag) => tag?.split("-")[0]);
const language = wanted.find((tag) => Object.hasOwn(LANGUAGES, tag ?? "")) ?? "en";
let words = {};

export const { locale } = LANGUAGES[language];

// Those that the page does not speak now: tag and name of each.
export const others = Object.entries(LANGUAGES)
  .filter(([tag]) => tag !== language)
  .map(([tag, { name }]) => ({ tag, name }));

export function choose(tag) {
  localStorage.setItem(CHOSEN, tag);
  location.reload();
}

export async function loadWords() {
  const answer = await fetch(`/page/words.${language}.json`);
  words = await answer.json();
  document.documentElement.lang = language;
}

export function say(key, values = {}) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function has(key) {
  return key in words;
}
