// The conversation of pages/components/thread.py. Streamlit calls the default export on every new message.
import { ending } from "../mounting.js";
import * as icons from "./icons.js";
import { markdown } from "./markdown.js";
import { read } from "./message.js";
import { Outbox } from "./outbox.js";
import { build, h, patch } from "./patch.js";
import { Scroll } from "./scroll.js";
import { choice, pager, stop, turn } from "./turn.js";

async function load(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error("The conversation's style did not load.");
  return new CSSStyleSheet().replace(await answer.text());
}

// Fetched before anything is drawn, so the conversation never shows without its style.
const styles = await Promise.all(["./style.css", "./answer.css", "./cards.css"].map(load));

const DONE = { undo: "Undone", decide: "Sent", retry: "Trying again", say: "Sent", stop: "Stopping", rate: "Thank you", page: "", branch: "A branch of the conversation" };
const threads = new Map(); // whose and key → Thread: outlives a remount, and with it unanswered clicks and the reader's place

const isWriting = () => document.activeElement?.localName === "textarea";

class Thread {
  message = null;
  shown = new Map(); // turn id → { element, drawn: what it was drawn from }
  root = null;
  commenting = ""; // the turn whose rating may be explained

  constructor(whose) {
    this.outbox = new Outbox(whose, () => this.draw());
    this.column = build(h("div", { class: "column" }));
    this.log = build(h("div", { class: "log", role: "log", "aria-label": "Conversation", "aria-live": "off", tabindex: "0" }));
    this.before = build(h("div", { class: "more" }));
    this.after = build(h("div", { class: "more" }));
    const whole = build(h("div", { class: "whole" }));
    whole.append(this.before, this.column, this.after);
    this.log.append(whole);
    this.jump = build(h("button", { type: "button", class: "jump", hidden: true }, icons.down, "Jump to latest"));
    this.suggestions = build(h("div", { class: "suggestions", role: "group", "aria-label": "Suggestions" }));
    this.stop = build(h("div", { class: "stop" }));
    // Read out as a whole when an answer is complete: word by word, as it grows, would be unbearable.
    this.spoken = build(h("div", { class: "unseen", role: "status" }));
    this.element = build(h("div", { class: "thread" }));
    const upper = build(h("div", { class: "upper" }));
    upper.append(this.log, this.jump);
    this.element.append(upper, this.stop, this.suggestions, this.spoken);
    this.element.addEventListener("click", (event) => this.click(event.target.closest("button[data-act]")));
    this.scroll = new Scroll(this.log, whole, this.jump);
  }

  attach(root) {
    if (this.root === root) return;
    this.root = root;
    root.adoptedStyleSheets = styles;
    root.replaceChildren(this.element); // somebody else's may be there
    this.returned = true;
  }

  detach() {
    this.root = null;
    this.outbox.pause();
  }

  receive(message) {
    const before = this.message;
    this.message = message;
    const settled = this.outbox.settle(message.answer);
    const other = before?.conversation !== message.conversation;
    const said = settled.some(([{ kind }, why]) => kind === "say" && !why);
    // The question that appears is the reader's own when they are at the line to type in, or clicked on it.
    const mine = message.turns.at(-1)?.id !== before?.turns.at(-1)?.id && (said || isWriting());
    const changed = this.draw();
    const onward = settled.some(([{ kind, subject }]) => kind === "page" && subject !== "0" && subject === String(before?.later));
    if (onward) this.scroll.toStart();
    else if (other || mine) this.scroll.toEnd();
    else if (changed) this.scroll.follow();
    if (this.returned) this.comeBack();
    // For the list of conversations, which is drawn apart from this one.
    document.documentElement.dataset.conversation = message.conversation.split(" ")[0];
    document.dispatchEvent(new Event("saydone:conversation"));
    this.tell(settled, other ? null : before);
  }

  comeBack() {
    this.returned = false;
    this.scroll.comeBack();
    this.outbox.send();
  }

  // Returns whether there is anything to see that was not there.
  draw() {
    const { message, outbox } = this;
    const focus = this.root?.activeElement;
    const holder = focus?.closest(".turn");
    let changed = false;
    const last = message.turns.at(-1)?.id;
    const waiting = JSON.stringify([outbox.pending, [...outbox.notes], this.commenting]);
    patch(this.before, message.earlier ? [pager("Show earlier", message.earlier, outbox)] : []);
    patch(this.after, message.later ? [pager("Show later", message.later, outbox), pager("Go to the end", 0, outbox)] : []);
    const order = message.turns.map((given) => {
      const drawn = JSON.stringify([given, given.id === last]);
      let shown = this.shown.get(given.id);
      if (!shown) this.shown.set(given.id, (shown = { element: build(h("article", { class: "turn", tabindex: "-1", "data-turn": given.id })) }));
      if (shown.drawn !== drawn || shown.waiting !== waiting) {
        changed ||= shown.drawn !== drawn;
        Object.assign(shown, { drawn, waiting });
        patch(shown.element, turn(given, outbox, given.id === last, { ratable: message.ratable, commenting: this.commenting === given.id && given.rating }));
      }
      return shown.element;
    });
    this.arrange(order);
    const live = message.turns.findLast((each) => each.state === "live");
    patch(this.stop, live ? [stop(live, outbox)] : []);
    patch(this.suggestions, live ? [] : message.suggestions.map((text) => choice(text, outbox, "pill")));
    // A button that had the focus has done its work and is gone: stay where it was.
    if (focus && !focus.isConnected) (holder?.isConnected ? holder : this.log).focus({ preventScroll: true });
    return changed;
  }

  arrange(order) {
    if (order.length === 0) {
      this.shown.clear();
      return patch(this.column, [h("div", { class: "answer welcome" }, markdown(this.message.welcome))]);
    }
    const kept = new Set(order);
    for (const child of [...this.column.children]) if (!kept.has(child)) child.remove();
    for (const [id, { element }] of this.shown) if (!kept.has(element)) this.shown.delete(id);
    let at = this.column.firstElementChild;
    for (const element of order) {
      if (element === at) at = at.nextElementSibling;
      else this.column.insertBefore(element, at);
    }
  }

  tell(settled, before) {
    const refused = settled.find(([, why]) => why);
    if (settled.length) this.say(refused ? `Not done: ${refused[1]}` : DONE[settled.at(-1)[0].kind]);
    const given = this.message.turns.at(-1);
    const old = before?.turns.find((each) => each.id === given?.id);
    if (!before || !given || (old && old.state === given.state && old.progress === given.progress)) return;
    if (given.state === "live") this.say(`${given.progress || "Thinking"}…`);
    else if (old?.state === "live" || !old) this.say(`${this.shown.get(given.id).element.querySelector(".answer").innerText}\n${given.error}`);
  }

  comment(turnId, button) {
    const { rating } = this.message.turns.find((each) => each.id === turnId);
    const words = button.closest(".comment").querySelector("textarea").value.trim();
    this.outbox.add("rate", turnId, rating, words);
    this.explain("");
  }

  explain(turnId) {
    this.commenting = turnId;
    this.draw();
  }

  say(text) {
    this.spoken.textContent = text;
  }

  click(button) {
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const { act, subject, more } = button.dataset;
    if (act === "comment") return this.comment(subject, button);
    if (act === "close") return this.explain("");
    if (act === "rate") this.commenting = more ? subject : "";
    this.outbox.add(act, subject, ...(more ? [more] : []));
    this.draw();
    // What it should be instead is said in words.
    if (act === "decide" && more === "edit") document.querySelector("[data-testid=stChatInputTextArea]")?.focus();
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const message = read(data);
  const name = `${message.whose} ${message.key}`;
  let thread = threads.get(name);
  if (!thread) threads.set(name, (thread = new Thread(message.whose)));
  thread.outbox.connect(setTriggerValue);
  thread.attach(parentElement);
  thread.receive(message);
  return ending(thread, () => thread.detach());
}
