// Starts the page: words first, then the chats, drawn anew whenever the desk tells of a change.

import * as bar from "./bar.js";
import * as guide from "./guide.js";
import * as layout from "./layout.js";
import { notice } from "./notice.js";
import { listen, state, watch } from "./state.js";
import { loadWords, say } from "./words.js";

let isBuilt = false;
let wasLost = false;

function toggleGuide() {
  guide.toggle();
  draw();
}

function draw() {
  if (state.lost && !state.isOver) notice(say("connection-lost"), { stays: true });
  else if (wasLost) notice("");
  wasLost = Boolean(state.lost);
  if (!state.around) return;
  if (!isBuilt) {
    isBuilt = true;
    bar.build(toggleGuide);
    layout.build();
  }
  layout.update();
  bar.update();
  bar.showGuideState(guide.isShown());
  guide.update(toggleGuide);
}

await loadWords();
watch(draw);
matchMedia("(max-width: 759px)").addEventListener("change", draw);
listen();
