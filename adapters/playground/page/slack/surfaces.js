// Where blocks stand, in a message, in a form or on the Home tab: what working an element does there.

import { act, toastOf } from "../acts.js";
import { ask } from "../ask.js";

async function sure(element) {
  const question = element.confirm;
  if (!question) return true;
  return ask({ title: question.title.text, text: question.text.text, yes: question.confirm.text, no: question.deny.text, danger: question.style === "danger" });
}

async function worked(body, node, pane) {
  node.classList.add("busy");
  node.setAttribute("aria-busy", "true");
  pane.holdsForm();
  const answer = await act({ ...body, ...pane.who }, pane.complain);
  node.classList.remove("busy");
  node.removeAttribute("aria-busy");
  if (toastOf(answer)) pane.toast(toastOf(answer), false);
  return answer;
}

export class MessageSurface {
  constructor(message, pane) {
    this.message = message;
    this.pane = pane;
  }

  async work(element, value, node) {
    if (!(await sure(element))) return;
    await worked({ kind: "press", message: this.message.id, button: element.action_id, value }, node, this.pane);
    // What the Reply button asks for is written in the thread, so it is opened.
    if (element.value?.startsWith("1:reply:")) this.pane.openThread(this.message.thread || this.message.id);
  }
}

export class ViewSurface {
  // `was` and `remember` keep what is chosen in elements that stand in no input block.
  constructor(view, pane, { values, was = () => undefined, remember = () => {} }) {
    this.view = view;
    this.pane = pane;
    this.values = values;
    this.was = was;
    this.remember = remember;
  }

  async work(element, value, node) {
    if (!(await sure(element))) return;
    await worked({ kind: "choose", view: this.view.id, button: element.action_id, value, values: this.values() }, node, this.pane);
  }
}
