// Making elements; text is always text, never markup.

export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && !name.startsWith("aria-")) node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...kept(children));
  return node;
}

// Children may be lists, and what is not there may be said with null, undefined, false or "".
export function kept(children) {
  return children.flat().filter((child) => child !== null && child !== undefined && child !== "" && child !== false);
}

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
      if (node) node.replaceWith(fresh);
      node = fresh;
    }
    there.delete(item.key);
    const place = before ? before.nextSibling : list.firstChild;
    if (place !== node) list.insertBefore(node, place);
    before = node;
  }
  for (const left of there.values()) left.remove();
}

const paths = {
  clip: "M16.5 6.5v9a4.5 4.5 0 0 1-9 0V6a3 3 0 0 1 6 0v9a1.5 1.5 0 0 1-3 0V7",
  send: "M4 12l16-8-5 16-3.5-6.5z",
  close: "M6 6l12 12M18 6L6 18",
  back: "M14 6l-6 6 6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  dots: "M6 12h.01M12 12h.01M18 12h.01",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
