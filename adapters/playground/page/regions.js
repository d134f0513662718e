// F6 goes from one part of the page to the next: the first minute, each chat's field, the bar.

const PARTS = "#guide .go, .form .field, .form footer button, .pane textarea, #switcher [aria-selected=true], .tabs [aria-selected=true], #bar button";

export function walkRegions(event) {
  if (event.key !== "F6") return;
  event.preventDefault();
  const regions = new Map();
  for (const part of document.querySelectorAll(PARTS)) {
    const region = part.closest(".form, .thread, .pane, #guide, #bar, #switcher, .tabs");
    if (part.offsetParent && !part.closest("[inert]") && !regions.has(region)) regions.set(region, part);
  }
  const all = [...regions];
  const here = all.findLastIndex(([region]) => region.contains(document.activeElement));
  const next = event.shiftKey ? (here <= 0 ? all.length : here) - 1 : (here + 1) % all.length;
  all[next]?.[1].focus();
}
