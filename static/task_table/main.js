// The task table of pages/components/task_table.py. Streamlit calls the default export on every new message.
import { ending } from "../mounting.js";
import { turn } from "../telling.js";
import { listen } from "./input.js";
import { read } from "./message.js";
import { Store, isClosed } from "./store.js";
import { View } from "./view.js";

async function load(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error("The task table's style did not load.");
  return new CSSStyleSheet().replace(await answer.text());
}

// Fetched before anything is drawn, so the list never shows without its style.
const styles = await Promise.all(["./style.css", "./states.css"].map(load));

const UNDO = "[class*=st-key-undo_bar_] button";
const GOING = `.st-key-bulk_bar, [role=dialog], ${UNDO}`; // what takes the focus along when it goes
const SOON = 50; // milliseconds
const BRIEFLY = 2000; // milliseconds: unmounted for longer than this, a table does not take the focus back
const PAUSE = 300; // milliseconds: at most one reading a table in this time
const AGAIN = 3000; // milliseconds after which it is made sure that it was read
let undoing = false; // whether the last click was on Undo: its bar may be gone before the rows come
document.addEventListener("click", (event) => (undoing = Boolean(event.target.closest(UNDO))));
const tables = new Map(); // whose and key → Table: outlives a remount, and with it half-typed titles and unanswered ticks

class Table {
  root = null;
  left = -Infinity; // when it was unmounted
  reading = 0; // the timer of a reading that is to come
  asked = -Infinity; // when the rows were last read

  constructor(whose) {
    this.store = new Store(whose);
    this.view = new View(this.store, this);
    listen(this.view, this.store, this);
    document.addEventListener("saydone:live", () => this.hear());
    const elsewhere = (event) => event.composedPath().includes(this.view.element) || this.store.reportNow();
    for (const kind of ["pointerdown", "keydown"]) window.addEventListener(kind, elsewhere, { capture: true });
  }

  // Where tasks have changed since the rows were read, they are read again, in the table's own fragment.
  hear() {
    if (!this.root || this.reading || !this.isBehind()) return;
    this.reading = setTimeout(() => this.readAgain(), Math.max(0, this.asked + PAUSE - performance.now()));
  }

  isBehind() {
    const { seen } = this.store.message;
    return seen && document.saydoneNews?.isBehind(seen, "tasks");
  }

  readAgain() {
    const news = document.saydoneNews;
    const wait = turn();
    if (wait > 0) {
      this.reading = setTimeout(() => this.readAgain(), wait);
      return;
    }
    this.reading = 0;
    // Perhaps it was read meanwhile, for another reason.
    const known = this.store.message.seen[0] === news.boot;
    if (known && !this.isBehind()) return;
    this.asked = performance.now();
    this.store.refresh();
    if (known) setTimeout(() => this.hear(), AGAIN); // should the trigger have come to nothing
  }

  attach(root) {
    if (this.root === root) return;
    this.root = root;
    this.store.adopt = true;
    root.adoptedStyleSheets = styles;
    root.replaceChildren(this.view.element); // somebody else's may be there
    root.host?.setAttribute("data-drawn", ""); // app.css takes the rows to come away
    this.returned = true;
  }

  detach() {
    this.left = performance.now();
    this.root = null;
    clearTimeout(this.reading);
    this.reading = 0;
    this.store.pause();
  }

  receive(message) {
    const { store, view } = this;
    const chosen = store.selection.ids;
    const group = store.find(view.current)?.group;
    const next = view.nextBut(chosen);
    const closed = store.message.open !== null && message.open === null ? store.message.open : null;
    view.element.style.setProperty("--reserved", message.reserved[0]);
    view.element.style.setProperty("--reserved-phone", message.reserved[1]);
    if (message.sidebar) document.dispatchEvent(new CustomEvent("saydone:counts", { detail: message.sidebar }));
    const refused = store.receive(message);
    view.draw();
    for (const [action, why] of refused) this.tell(action, why);
    if (document.saydoneNews?.boot === message.seen?.[0]) this.hear();
    if (this.returned) this.comeBack();
    if (closed !== null) this.takeBack(() => (store.find(closed) ? view.moveTo(closed) : view.focusRow()));
    else if (chosen.size > 0 && store.selection.ids.size === 0) this.takeBack(() => this.stay(group, next));
    else if (undoing) this.takeBack(() => view.focusRow());
  }

  // The drawer, or the bar for what is selected or was done, goes with the focus: it is taken back once they are gone, unless
  // something else has it by then.
  takeBack(take, until = performance.now() + BRIEFLY) {
    const holder = document.activeElement;
    if (holder === document.body) {
      undoing = false;
      take();
    } else if (holder.closest(GOING) && performance.now() < until) setTimeout(() => this.takeBack(take, until), SOON);
  }

  // What was done to the selected tasks may have moved the keyboard's to another group: it does not take the list there.
  stay(group, next) {
    const { store, view } = this;
    const moved = next !== null && store.find(view.current)?.group !== group;
    view.moveTo(moved ? next : view.current);
  }

  comeBack() {
    this.returned = false;
    const { store, view } = this;
    store.send();
    view.grid.scrollTop = view.scrolled;
    const free = document.activeElement === document.body;
    if (free && performance.now() - this.left < BRIEFLY) view.kept?.focus({ preventScroll: true });
  }

  tell({ kind, id }, why) {
    const { view } = this;
    view.say(`Not saved: ${why}`);
    const atRow = view.current === id && this.view.holdsFocus();
    if (kind === "rename" && atRow) view.editors.get(id)?.focus(false);
  }

  toggle(ids) {
    const { store, view } = this;
    const rows = ids.map((id) => view.rowOf(id)).filter((row) => row && !row.gone);
    const finish = rows.some((row) => !isClosed(row));
    const changing = rows.filter((row) => isClosed(row) !== finish);
    for (const row of changing) {
      if (row.id === view.current) store.hold(row.id, finish ? "done" : "todo");
      store.act(finish ? "complete" : "reopen", row);
    }
    const what = changing.length === 1 ? changing[0].title : `${changing.length} tasks`;
    view.say(`${finish ? "Completed" : "Reopened"} ${what}`);
    view.draw();
  }

  // Lets the row that was kept in its place go where it belongs, unless the keyboard is still at it.
  release(id) {
    if (!this.store.held || this.store.held.id === id) return;
    this.store.held = null;
    this.view.draw();
  }

  remove(ids) {
    const rows = ids.map((id) => this.view.rowOf(id)).filter((row) => row && !row.gone);
    for (const row of rows) this.store.act("delete", row);
    this.view.say(`Deleted ${rows.length === 1 ? rows[0].title : `${rows.length} tasks`}`);
    this.view.draw();
  }

  open(id) {
    const row = this.view.rowOf(id);
    if (row && !row.gone) this.store.act("open", row);
  }

  select(ids) {
    this.store.select(ids);
    this.view.say(`${this.store.selection.ids.size} selected`);
    this.view.draw();
  }

  edit(id) {
    const row = this.view.rowOf(id);
    if (!row) return;
    const fresh = !this.store.drafts.has(id);
    if (fresh) this.store.draft(id, this.store.find(id));
    this.view.draw();
    this.view.editors.get(id).focus(fresh);
  }

  save(id) {
    const { store, view } = this;
    const draft = store.drafts.get(id);
    const row = view.rowOf(id);
    const title = draft.text.trim();
    if (!title) {
      draft.error = "A task needs a title.";
      return view.draw();
    }
    // After a refusal the person has seen what is there now, and saves over it knowingly.
    const version = draft.error ? row.version : draft.version;
    if (title !== row.title) store.act("rename", row, title, version);
    this.close(id);
  }

  cancel(id) {
    this.close(id);
    this.view.draw();
  }

  // Leaving the field keeps what was typed: it is neither thrown away nor saved unasked.
  leave(id) {
    const editor = this.view.editors.get(id);
    if (!editor || editor.changed || editor.draft.error) return;
    this.store.drafts.delete(id);
    this.view.draw();
  }

  close(id) {
    const focus = this.view.holdsFocus();
    this.store.drafts.delete(id);
    this.view.draw();
    if (focus) this.view.moveTo(id);
  }
}

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const message = read(data);
  const name = `${message.whose} ${message.key}`;
  let table = tables.get(name);
  if (!table) tables.set(name, (table = new Table(message.whose)));
  table.store.connect(setStateValue, setTriggerValue);
  table.attach(parentElement);
  table.receive(message);
  return ending(table, () => table.detach());
}
