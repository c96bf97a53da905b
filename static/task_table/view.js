// The grid: keeps one element a task and a group, and puts them where the store says, without losing the focus.
import { Editor } from "./editor.js";
import { Row, make } from "./row.js";

const NAMES = {
  overdue: "Overdue",
  today: "Today",
  week: "This week",
  next_week: "Next week",
  later: "Later",
  none: "No date",
  done: "Done",
};

let count = 0;

function put(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const element of wanted) {
    if (element === at) {
      at = at.nextElementSibling;
    } else if (element.isConnected && parent.isConnected && parent.moveBefore) {
      parent.moveBefore(element, at); // keeps focus and scrolling, where browsers have it
    } else {
      parent.insertBefore(element, at);
    }
  }
}

export class View {
  rows = new Map(); // task id → Row
  editors = new Map(); // task id → Editor
  groups = new Map(); // name → { section, name, total }
  order = []; // the rows shown, from top to bottom, as { id, row }
  current = null; // the task the keyboard is at
  drawing = false;
  kept = null; // what has the focus in the grid, remembered even when the grid is taken out of the page
  scrolled = 0; // the same for how far it is scrolled

  constructor(store, act) {
    this.store = store;
    this.act = act;
    this.said = make("div", { class: "unseen", role: "status" });
    this.grid = make("div", { role: "grid", class: "grid", "aria-label": "Tasks", "aria-multiselectable": "true" });
    this.element = make("div", { class: "table" }, this.grid, this.said);
    this.grid.addEventListener("focusin", (event) => (this.kept = event.target));
    // Taking the grid out of the page ends the focus too, but that is not somebody going elsewhere.
    const forget = () => this.element.isConnected && !this.holdsFocus() && (this.kept = null);
    this.grid.addEventListener("focusout", () => setTimeout(forget));
    this.grid.addEventListener("scroll", () => (this.scrolled = this.grid.scrollTop), { passive: true });
  }

  get focused() {
    return this.element.getRootNode().activeElement ?? null;
  }

  holdsFocus() {
    return this.grid.contains(this.focused);
  }

  draw() {
    this.drawing = true;
    const focus = this.focused;
    const within = this.grid.contains(focus);
    const typing = focus instanceof HTMLInputElement ? [focus.selectionStart, focus.selectionEnd] : null;
    const before = this.order.findIndex(({ id }) => id === this.current);

    const shown = this.store.groups();
    this.order = shown.flatMap((group) => group.rows.map((row) => ({ id: row.id, row })));
    this.forget();
    for (const { row } of this.order) this.drawRow(row);
    put(this.grid, shown.map((group) => this.drawGroup(group)));
    this.grid.toggleAttribute("data-choosing", this.store.selection.ids.size > 0);

    if (!this.rows.has(this.current)) {
      const next = this.order[Math.min(Math.max(before, 0), this.order.length - 1)];
      this.current = next?.id ?? null;
    }
    for (const [id, { element }] of this.rows) element.tabIndex = id === this.current ? 0 : -1;
    if (within && this.focused !== focus) {
      if (focus.isConnected) focus.focus({ preventScroll: true });
      else this.focusRow();
      if (typing && this.focused === focus) focus.setSelectionRange(...typing);
    }
    this.drawing = false;
  }

  forget() {
    const ids = new Set(this.order.map(({ id }) => id));
    for (const id of this.rows.keys()) if (!ids.has(id)) this.rows.delete(id);
    for (const id of this.editors.keys()) if (!this.store.drafts.has(id)) this.editors.delete(id);
  }

  drawRow(row) {
    const { drafts, selection, message } = this.store;
    let view = this.rows.get(row.id);
    if (!view) this.rows.set(row.id, (view = new Row(row.id)));
    const draft = drafts.get(row.id);
    let editor = draft ? this.editors.get(row.id) : null;
    if (draft && !editor) {
      const on = { save: () => this.act.save(row.id), cancel: () => this.act.cancel(row.id) };
      this.editors.set(row.id, (editor = new Editor(row, draft, on)));
      editor.input.addEventListener("blur", () => this.drawing || this.act.leave(row.id));
    }
    editor?.update(row, draft);
    view.update(row, { selected: selection.ids.has(row.id), open: message.open === row.id, editor });
  }

  drawGroup({ name, total, rows }) {
    let group = this.groups.get(name);
    if (!group) {
      const id = `group-${++count}`;
      const title = make("span", { class: "name", id });
      title.textContent = NAMES[name];
      const number = make("span", { class: "count" });
      const heading = make("div", { role: "gridcell", class: "heading", "aria-colspan": "6" }, title, number);
      const head = make("div", { role: "row", class: "head" }, heading);
      const section = make("div", { role: "rowgroup", class: "group", "aria-labelledby": id, "data-group": name }, head);
      this.groups.set(name, (group = { section, head, number }));
    }
    group.number.textContent = total;
    put(group.section, [group.head, ...rows.map((row) => this.rows.get(row.id).element)]);
    return group.section;
  }

  rowOf(id) {
    return this.order.find((each) => each.id === id)?.row ?? null;
  }

  // The task nearest to the keyboard's that is none of these, rather below it than above.
  nextBut(ids) {
    const at = this.order.findIndex(({ id }) => id === this.current);
    const near = [...this.order.slice(at), ...this.order.slice(0, at).reverse()];
    return near.find(({ id }) => !ids.has(id))?.id ?? null;
  }

  moveTo(id) {
    if (!this.rows.has(id)) return;
    this.rows.get(this.current)?.element.setAttribute("tabindex", "-1");
    this.current = id;
    this.focusRow();
  }

  focusRow() {
    const element = this.rows.get(this.current)?.element;
    if (!element) return;
    element.tabIndex = 0;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  step(by) {
    const at = this.order.findIndex(({ id }) => id === this.current);
    const to = Math.min(Math.max(at + by, 0), this.order.length - 1);
    if (to >= 0) this.moveTo(this.order[to].id);
  }

  say(text) {
    this.said.textContent = text;
  }
}
