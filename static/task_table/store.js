// What the table knows: the server's rows, the actions it has not answered yet, the selection and half-typed titles.
//
// Ticks are shown at once by laying the unanswered actions over the server's rows. An answer, yes or no, takes its
// action away, and what the server sent shows again: so a refused tick rolls back by itself.
import { isLeaving, telling } from "../telling.js";

const RESEND = [4000, 8000, 16000, 32000]; // milliseconds after which unanswered actions are sent again
const SETTLE = 150; // milliseconds of quiet before a changed selection is reported, or what waits is tried again

function newName() {
  // Not crypto.randomUUID: that exists on https and localhost only.
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (each) => each.toString(36)).join("");
}

export const isClosed = (row) => row.status === "done" || row.status === "dropped";

export class Store {
  number = 0;
  pending = []; // { number, kind, id, version, title, place }
  notes = new Map(); // task id → why its last action was refused
  drafts = new Map(); // task id → { text, base, version, error, place, gone: its place once the row has left }
  selection = { number: 0, ids: new Set() };
  message = { groups: [], open: null };
  held = null; // the row kept in its place, see hold
  adopt = true; // whether the next message's selection is to be taken over, whatever its number
  timer = 0;
  resending = 0;
  tries = 0;
  queued = false;
  news = 0; // how often the rows were asked for

  constructor(whose) {
    this.client = `${whose}-${newName()}`;
  }

  connect(setStateValue, setTriggerValue) {
    this.setStateValue = telling(setStateValue);
    this.setTriggerValue = telling(setTriggerValue);
  }

  // Takes the server's word; returns what it refused just now as [action, why].
  receive(message) {
    const before = this.message;
    this.message = message;
    const told = message.selection.number > this.selection.number && !this.adopt;
    if (this.adopt || told) {
      this.selection = { number: message.selection.number, ids: new Set(message.selection.ids) };
      this.adopt = false;
    }
    if (told) this.report(); // the server keeps what the browser says, and nothing of its own
    const refused = this.settle(message.answer);
    this.followDrafts(before);
    if (this.pending.length === 0) clearTimeout(this.resending);
    return refused;
  }

  settle(answer) {
    if (answer?.client !== this.client) return [];
    const refused = [];
    for (const action of this.pending.filter((each) => each.number <= answer.seen)) {
      const why = answer.refused.get(action.number);
      const row = this.find(action.id)?.row;
      // Sent twice, a rename that was done finds its own work in the way: that is no refusal.
      if (why === undefined || (action.kind === "rename" && row?.title === action.title)) continue;
      refused.push([action, why]);
      if (action.kind === "rename") this.draft(action.id, action.place, { text: action.title, error: why });
      else this.notes.set(action.id, why);
    }
    this.pending = this.pending.filter((each) => each.number > answer.seen);
    return refused;
  }

  // A title being typed survives anything that happens to its row, even that it leaves the list.
  followDrafts(before) {
    for (const [id, draft] of this.drafts) {
      const found = this.find(id);
      if (found) {
        draft.gone = null;
        // Somebody changed another field: our new title does not contradict that.
        if (found.row.title === draft.base) draft.version = found.row.version;
      } else {
        draft.gone ??= this.find(id, before) ?? draft.place;
      }
      if (found) draft.place = found;
    }
  }

  find(id, message = this.message) {
    for (const group of message.groups) {
      const index = group.rows.findIndex((row) => row.id === id);
      if (index >= 0) return { group: group.name, index, row: group.rows[index] };
    }
    return null;
  }

  // The groups as they are to be shown.
  groups() {
    const placed = this.placed();
    const groups = this.message.groups.map((group) => ({
      ...group,
      rows: group.rows.filter((row) => !placed.has(row.id)).map((row) => this.overlaid(row)),
    }));
    for (const { group: name, index, row } of placed.values()) {
      let group = groups.find((each) => each.name === name);
      if (!group) groups.unshift((group = { name, total: 0, rows: [] }));
      group.rows.splice(index, 0, this.overlaid(row));
    }
    for (const group of groups) group.rows = group.rows.filter((row) => !row.deleted);
    return groups.filter((group) => group.rows.length > 0);
  }

  // Rows shown where they were and not where the server has them now, by task id.
  placed() {
    const places = [...this.drafts.values()].map((draft) => draft.gone);
    for (const { kind, id, place } of this.pending) {
      if (kind === "rename" && !this.drafts.has(id) && !this.find(id)) places.push(place);
    }
    const placed = new Map();
    for (const place of places) if (place) placed.set(place.row.id, { ...place, row: { ...place.row, gone: true } });
    const held = this.held && this.find(this.held.id);
    if (this.held && !placed.has(this.held.id) && held?.group !== this.held.place.group) {
      const row = held?.row ?? { ...this.held.place.row, status: this.held.status };
      placed.set(row.id, { ...this.held.place, row });
    }
    return placed;
  }

  // A task just ticked stays in its place while it has the focus: nothing jumps under a pointer, a second Space
  // takes the tick back, and j goes to the row below.
  hold(id, status) {
    const place = this.held?.id === id ? this.held.place : this.find(id);
    this.held = place && { id, place, status };
  }

  overlaid(row) {
    const shown = { ...row, note: this.notes.get(row.id) ?? "" };
    for (const action of this.pending) {
      if (action.id !== row.id) continue;
      if (action.kind === "complete") shown.status = "done";
      else if (action.kind === "reopen") shown.status = "todo";
      else if (action.kind === "rename") shown.title = action.title;
      else if (action.kind === "delete") shown.deleted = true;
    }
    return shown;
  }

  act(kind, row, title = "", version = row.version) {
    this.notes.delete(row.id);
    const place = this.find(row.id) ?? this.drafts.get(row.id)?.place;
    this.pending.push({ number: ++this.number, kind, id: row.id, version, title, place });
    this.tries = 0;
    this.send();
  }

  // All unanswered actions go each time: of several triggers that arrive during a run Streamlit keeps the last only.
  // They go again until they are answered, since an answer comes once, with the run that they caused.
  send() {
    if (this.queued) return;
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      clearTimeout(this.resending);
      if (this.pending.length === 0) return;
      if (isLeaving()) return (this.resending = setTimeout(() => this.send(), SETTLE));
      const pause = RESEND[Math.min(this.tries++, RESEND.length - 1)];
      this.resending = setTimeout(() => this.send(), pause);
      const actions = this.pending.map(({ number, kind, id, version, title }) => [number, kind, id, version, title]);
      this.setTriggerValue("act", [this.client, actions]);
    });
  }

  // Asks for the rows as they are now. The answer to an action brings them anyway, and a trigger sent after the
  // action's could take its place.
  refresh() {
    if (this.pending.length === 0) this.setTriggerValue("news", ++this.news);
  }

  pause() {
    clearTimeout(this.resending);
    clearTimeout(this.timer);
    this.timer = 0;
  }

  select(ids) {
    this.selection.ids = new Set(ids);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.report(), SETTLE);
  }

  // At once, should it wait: what somebody does next, they do to what they see selected.
  reportNow() {
    if (this.timer) this.report();
  }

  report() {
    clearTimeout(this.timer);
    this.timer = isLeaving() ? setTimeout(() => this.report(), SETTLE) : 0;
    if (this.timer) return;
    this.setStateValue("selected", [this.selection.number, [...this.selection.ids]]);
  }

  // Opens a title for editing, or opens it again; `place` is where its row last was.
  draft(id, place, more = {}) {
    const { row } = place;
    const fresh = { text: row.title, base: row.title, version: row.version, error: "", gone: null, place };
    this.drafts.set(id, { ...fresh, ...more });
  }
}
