// What a person asked for and the server has not answered yet: sent again until it has, see pages/components/actions.py.
import { isLeaving, telling } from "../telling.js";

const SOON = 150; // milliseconds after which what waits is tried again
const PAUSES = [4000, 8000, 16000, 32000]; // milliseconds until an unanswered action is sent again

function newName() {
  // Not crypto.randomUUID: that exists on https and localhost only.
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (each) => each.toString(36)).join("");
}

export class Outbox {
  number = 0;
  pending = []; // { number, kind, subject, more }
  notes = new Map(); // kind and subject → why it was refused
  tries = 0;
  timer = 0;

  constructor(whose, changed) {
    this.client = `${whose}-${newName()}`;
    this.changed = changed; // called when an action is given up
  }

  connect(setTriggerValue) {
    this.trigger = telling(setTriggerValue);
  }

  waitsFor(kind, subject) {
    return this.pending.find((each) => each.kind === kind && (subject === undefined || each.subject === subject));
  }

  note(kind, subject) {
    return this.notes.get(`${kind} ${subject}`) ?? "";
  }

  add(kind, subject, ...more) {
    this.notes.delete(`${kind} ${subject}`);
    this.pending.push({ number: ++this.number, kind, subject, more });
    this.tries = 0;
    this.send();
  }

  // All unanswered actions go each time: of several triggers that arrive during a run Streamlit keeps the last only.
  send() {
    clearTimeout(this.timer);
    if (this.pending.length === 0) return;
    if (isLeaving()) return (this.timer = setTimeout(() => this.send(), SOON));
    if (this.tries > PAUSES.length) return this.giveUp();
    this.trigger("act", [this.client, this.pending.map(({ number, kind, subject, more }) => [number, kind, subject, ...more])]);
    this.timer = setTimeout(() => this.send(), PAUSES[Math.min(this.tries++, PAUSES.length - 1)]);
  }

  pause() {
    clearTimeout(this.timer);
  }

  // Takes the server's answer; returns the actions it settles, each with why it was refused or "".
  settle(answer) {
    if (answer?.client !== this.client) return [];
    const settled = this.pending.filter((each) => each.number <= answer.seen);
    this.pending = this.pending.filter((each) => each.number > answer.seen);
    if (this.pending.length === 0) clearTimeout(this.timer);
    return settled.map((action) => [action, this.refuse(action, answer.refused.get(action.number) ?? "")]);
  }

  refuse({ kind, subject }, why) {
    if (why) this.notes.set(`${kind} ${subject}`, why);
    return why;
  }

  giveUp() {
    for (const action of this.pending) this.refuse(action, "There was no answer. Check the connection and try again.");
    this.pending = [];
    this.changed();
  }
}
