// Making elements; text is always text, never markup.

export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && !name.startsWith("aria-") && name !== "list") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...kept(children));
  return node;
}

// Children may be lists, and what is not there may be said with null, undefined, false or "".
export function kept(children) {
  return children.flat(3).filter((child) => child !== null && child !== undefined && child !== "" && child !== false);
}

export const classes = (...names) => names.filter(Boolean).join(" ");

// Whether it has a place on the page and is not hidden behind something.
export const isSeen = (node) => node.checkVisibility({ visibilityProperty: true });

// Brings a list's children in line with `items`; a child is made anew only when its item changed.
export function keepInLine(list, items, make) {
  const there = new Map();
  for (const child of list.children) there.set(child.dataset.key, child);
  let before = null;
  for (const item of items) {
    const print = JSON.stringify(item);
    let node = there.get(item.key);
    if (!node || node.dataset.print !== print) {
      const fresh = make(item, node);
      fresh.dataset.key = item.key;
      fresh.dataset.print = print;
      if (node) exchange(node, fresh);
      node = fresh;
    }
    there.delete(item.key);
    const place = before ? before.nextSibling : list.firstChild;
    if (place !== node) list.insertBefore(node, place);
    before = node;
  }
  for (const left of there.values()) left.remove();
}

// Whoever works with the keyboard stays where they were: at the same button, or at its message.
function exchange(node, fresh) {
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  node.replaceWith(fresh);
  if (!focused) return;
  const same = focused.dataset.button && fresh.querySelector(`[data-button="${CSS.escape(focused.dataset.button)}"]`);
  (same || fresh).focus({ preventScroll: true });
}

const FOCUSABLE = "a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex='0']";

export function focusFirst(node) {
  const found = [...node.querySelectorAll(FOCUSABLE)].find((each) => each.offsetParent);
  (found ?? node).focus();
}
