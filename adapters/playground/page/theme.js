// Light, dark, or as the machine is set.

const KEPT = "frontdesk-theme";
const ORDER = ["auto", "light", "dark"];

export const theme = () => localStorage.getItem(KEPT) ?? "auto";

export function apply() {
  const chosen = theme();
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function next() {
  localStorage.setItem(KEPT, ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length]);
  apply();
  return theme();
}
