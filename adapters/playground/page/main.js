// Starts the page: words first, then the chats, drawn anew whenever the desk tells of a change.

import * as bar from "./bar.js";
import * as faults from "./faults.js";
import * as guide from "./guide.js";
import * as layout from "./layout.js";
import { listen } from "./listen.js";
import { notice } from "./notice.js";
import { walkRegions } from "./regions.js";
import { state, watch } from "./state.js";
import { apply } from "./theme.js";
import { loadWords, say } from "./words.js";

let isBuilt = false;

function toggleGuide() {
  guide.toggle();
  draw();
}

function draw() {
  if (!state.around) {
    // Nothing is there yet that could say it.
    notice(say(state.lost ? "reconnecting" : "founding-waiting"), { stays: true });
    return;
  }
  if (!isBuilt) {
    isBuilt = true;
    notice("");
    bar.build(toggleGuide);
    faults.build();
    layout.build();
  }
  layout.update();
  bar.update();
  bar.showLost(state.lost);
  bar.showUnread(layout.allUnread());
  bar.showGuideState(guide.isShown());
  guide.update(toggleGuide);
  faults.update();
}

apply();
await loadWords();
watch(draw);
addEventListener("keydown", walkRegions);
matchMedia("(max-width: 759px)").addEventListener("change", draw);
draw();
listen();
