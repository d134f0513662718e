// A sentence at the foot of the page that goes away by itself.

let timer;

export function notice(text, { stays = false, seconds = 6 } = {}) {
  const place = document.getElementById("notice");
  place.textContent = text;
  place.classList.toggle("shown", Boolean(text));
  clearTimeout(timer);
  if (text && !stays) timer = setTimeout(() => place.classList.remove("shown"), seconds * 1000);
}
