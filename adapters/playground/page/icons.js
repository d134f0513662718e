// The page's small drawings, as lines of one weight.

const PATHS = {
  clip: "M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.6 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.6",
  plus: "M12 5v14M5 12h14",
  send: "M4.5 12L3 4.5 21 12 3 19.5 4.5 12zM4.5 12H13",
  close: "M6 6l12 12M18 6L6 18",
  back: "M14.5 5.5L8 12l6.5 6.5",
  down: "M5.5 9.5L12 16l6.5-6.5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checks: "M2.5 13l4 4L15 8M10.5 16l1 1L21 8",
  skip: "M6 12h12",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  reply: "M10 6L4 12l6 6M4 12h9a7 7 0 0 1 7 7",
  thread: "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12.5h5",
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z",
  trash: "M5 7h14M9 7V4.5h6V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  keys: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  auto: "M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17z",
  play: "M8 5.5l11 6.5-11 6.5z",
  pin: "M12 21c4.5-5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6 6.5 11zM12 12.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z",
  bolt: "M13 3L5 13.5h6L10.5 21 19 10h-6.5z",
  restart: "M5 12a7 7 0 1 1 2.2 5.1M5 12V7M5 12h5",
  flag: "M6 21V4h12l-3 4.5L18 13H6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  point: "M12 3v13M6.5 11L12 16.5 17.5 11",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5v.01",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.300v.01",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
