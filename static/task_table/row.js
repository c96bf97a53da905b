// One row: its cells are made once, so that focus, hover and an open editor live through every update.
import * as icons from "./icons.js";
import { isClosed } from "./store.js";

const STATUS_WORDS = { todo: "To do", doing: "In progress", done: "Done", dropped: "Dropped" };
const DOTS = ["blue", "violet", "green", "yellow", "gray"];

export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const cell = (name, ...children) => make("div", { role: "gridcell", class: name }, ...children);
const button = (name) => make("button", { type: "button", role: "checkbox", class: name, tabindex: "-1" });

// The same label has the same colour everywhere, without a list of colours to keep.
function dot(label) {
  let hash = 0;
  for (const letter of label) hash = (hash * 31 + letter.codePointAt(0)) % 9973;
  return DOTS[hash % DOTS.length];
}

export function lasting(minutes) {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest ? `${Math.floor(minutes / 60)} h ${rest}` : `${minutes / 60} h`;
}

function label(row) {
  const parts = [row.title, STATUS_WORDS[row.status]];
  if (row.priority !== "none") parts.push(`${row.priority} priority`);
  if (row.due) parts.push(`due ${row.due}${row.tone === "overdue" ? ", overdue" : ""}`);
  if (row.repeats) parts.push("repeats");
  if (row.minutes) parts.push(lasting(row.minutes));
  if (row.project) parts.push(row.project);
  if (row.tags.length) parts.push(`labels ${row.tags.join(", ")}`);
  if (row.note) parts.push(`not saved: ${row.note}`);
  return parts.join(", ");
}

export class Row {
  constructor(id) {
    this.id = id;
    this.tick = button("tick");
    this.pick = button("pick");
    this.pick.append(icons.box());
    this.pen = make("button", { type: "button", class: "pen", tabindex: "-1", title: "Rename (E)" }, icons.pen());
    this.priority = cell("priority");
    this.main = cell("main");
    this.due = cell("due");
    this.project = cell("project");
    this.element = make(
      "div",
      { role: "row", class: "row", tabindex: "-1" },
      cell("status", this.tick),
      this.priority,
      this.main,
      this.due,
      this.project,
      cell("choice", this.pick),
    );
    this.element.dataset.id = id;
  }

  update(row, { selected, open, editor }) {
    const shown = JSON.stringify([row, selected, open]);
    if (shown !== this.shown) {
      this.shown = shown;
      this.paint(row, selected, open);
      this.content = this.describe(row);
    }
    const content = editor ? [editor.element] : this.content;
    if (this.main.firstChild !== content[0]) this.main.replaceChildren(...content);
  }

  paint(row, selected, open) {
    const { element, tick, pick } = this;
    element.dataset.status = row.status;
    element.dataset.tone = isClosed(row) ? "" : row.tone;
    element.dataset.priority = row.priority;
    element.toggleAttribute("data-gone", Boolean(row.gone));
    element.setAttribute("aria-selected", selected);
    element.setAttribute("aria-label", label(row));
    if (open) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
    tick.setAttribute("aria-checked", isClosed(row));
    tick.setAttribute("aria-label", `Done: ${row.title}`);
    tick.replaceChildren(icons.status(row.status));
    pick.setAttribute("aria-checked", selected);
    pick.setAttribute("aria-label", `Select: ${row.title}`);
    this.pen.setAttribute("aria-label", `Rename: ${row.title}`);
    this.priority.replaceChildren(...(row.priority === "none" ? [] : [icons.priority(row.priority)]));
    this.due.textContent = row.due;
    this.project.textContent = row.project;
  }

  describe(row) {
    const title = make("span", { class: "title", dir: "auto" });
    title.textContent = row.title;
    const content = [title];
    if (row.note) {
      const note = make("span", { class: "note" });
      note.textContent = row.note;
      content.push(note);
    }
    if (row.minutes) {
      content.push(make("span", { class: "extra" }, icons.clock(), document.createTextNode(lasting(row.minutes))));
    }
    if (row.repeats) content.push(make("span", { class: "extra" }, icons.repeats()));
    if (row.tags.length) content.push(make("span", { class: "tags" }, ...row.tags.map(pill)));
    return [...content, this.pen];
  }
}

function pill(tag) {
  const element = make("span", { class: "tag", "data-dot": dot(tag) }, make("bdi"));
  element.firstChild.textContent = tag;
  return element;
}
