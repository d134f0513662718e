// Where there is room beside something for a mark that covers neither words nor anything to press.

// Pixels: the mark, the gap between it and what it stands beside, and how far it moves away and back.
const LARGE = { size: 26, gap: 7, nod: 4 };
const SMALL = { size: 16, gap: 2, nod: 0 };
const TINY = { size: 13, gap: 2, nod: 0 };
const STEP = 6.5; // no line of words is lower

const context = document.createElement("canvas").getContext("2d");

// Every free spot, the best first: { left, top, size, side, within }. It lies on that side of what is
// wanted, or within it at that side, where the wanted thing's own words leave room.
export function* spots(wanted) {
  const place = wanted.getBoundingClientRect();
  const around = (wanted.closest(".stage, .thread, .pane") ?? document.body).getBoundingClientRect();
  for (const spot of [LARGE, SMALL, TINY].flatMap((mark) => candidates(place, mark))) {
    const room = roomOf(spot);
    const inside = room.left >= around.left && room.right <= around.right && room.top >= around.top && room.bottom <= around.bottom;
    if (inside && isFree(room, spot.within ? wanted : null)) yield spot;
  }
}

function candidates(place, { size, gap, nod }) {
  const middle = place.top + (place.height - size) / 2;
  const centre = place.left + (place.width - size) / 2;
  const starts = [place.left, centre, place.right - size];
  const within = [
    { left: place.right - size - gap, top: middle, side: "right", within: true },
    { left: place.left + gap, top: middle, side: "left", within: true },
  ];
  const all = [
    { left: place.left - size - gap, top: middle, side: "left" },
    { left: place.right + gap, top: middle, side: "right" },
    ...(place.height >= size ? within : []),
    ...starts.map((left) => ({ left, top: place.top - size - gap, side: "above" })),
    ...starts.map((left) => ({ left, top: place.bottom + gap, side: "below" })),
  ];
  return all.map((each) => ({ ...each, size, nod }));
}

// The spot, and the way on which the mark nods.
function roomOf({ left, top, size, nod, side, within }) {
  const more = (wanted) => (side === wanted && !within ? nod : 0);
  return new DOMRect(left - more("left"), top - more("above"), size + more("left") + more("right"), size + more("above") + more("below"));
}

const PRESSED = "button, a, input, select, textarea, img, svg, .avatar";

function isFree(room, own) {
  const seen = new Set();
  for (let x = room.left; x <= room.right; x += STEP) {
    for (let y = room.top; y <= room.bottom; y += STEP) {
      for (const each of document.elementsFromPoint(x, y)) seen.add(each);
    }
  }
  for (const each of seen) {
    if (each !== own && each.matches(PRESSED)) return false;
    if (wordsOf(each).some((words) => meet(words, room))) return false;
  }
  return true;
}

// Where an element's own words stand.
function wordsOf(node) {
  if (node.matches("input, textarea")) return [written(node)];
  const range = document.createRange();
  return [...node.childNodes]
    .filter((child) => child.nodeType === Node.TEXT_NODE && child.data.trim())
    .flatMap((child) => {
      range.selectNodeContents(child);
      return [...range.getClientRects()];
    });
}

// What stands in a field, or is suggested there, has no place of its own that could be asked for.
function written(field) {
  const place = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  context.font = style.font;
  const { width } = context.measureText(field.value || field.placeholder);
  return new DOMRect(place.left, place.top, parseFloat(style.paddingLeft) + width, place.height);
}

const meet = (one, other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
