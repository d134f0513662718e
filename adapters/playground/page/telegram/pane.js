// A Telegram chat: topics over it, the bot's keyboard under it.

import { openArrivals } from "../arrivals.js";
import { Composer } from "../composer.js";
import { Feed } from "../feed.js";
import { Pane } from "../pane.js";
import { telegramItems } from "./items.js";
import { ReplyKeyboard } from "./keys.js";
import { telegramItem } from "./message.js";
import { chooseTopic, topicOf, topicTabs } from "./topics.js";

export class TelegramPane extends Pane {
  constructor(key, chats, choose) {
    super(key, chats, choose);
    this.keyboard = new ReplyKeyboard(this);
    this.feed = new Feed(key, { make: (item) => telegramItem(item, this) });
    this.composer = new Composer(this, { thread: () => this.topicThread, beside: [this.keyboard.toggle], beneath: [this.keyboard.node] });
    this.main.append(this.feed.node, this.composer.node);
  }

  get tab() {
    return topicOf(this.key);
  }

  // Into the thread of the topic that is open; what is written in "All" goes to General.
  get topicThread() {
    return this.tab === "general" ? "" : this.tab;
  }

  update() {
    super.update();
    this.keyboard.update();
  }

  // What is quoted may be folded away.
  jumpTo(id) {
    if (!this.feed.rowOf(id)) {
      openArrivals(this.key, true);
      this.update();
    }
    this.feed.jumpTo(id);
  }

  items() {
    return telegramItems(this.key, this.tab);
  }

  tabsShown() {
    return topicTabs(this.key);
  }

  chooseTab(id) {
    this.feed.sticks = true;
    chooseTopic(this.key, id);
    this.composer.moved();
  }
}
