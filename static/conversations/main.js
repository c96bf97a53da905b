// The list of pages/components/conversation_menu.py: links to conversations, each with a menu of its own.
import { ending } from "../mounting.js";
import { telling } from "../telling.js";
import { Outbox } from "../thread/outbox.js";
import { build, h, patch } from "../thread/patch.js";
import * as icons from "../thread/icons.js";

async function load(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error("The list's style did not load.");
  return new CSSStyleSheet().replace(await answer.text());
}
const style = await load("./style.css");
const PHONE = matchMedia("(max-width: 768px)"); // where Streamlit's sidebar lies over the page
const lists = new Map(); // whose and key → List: outlives a remount

class List {
  message = null;
  chosen = null; // clicked, and not yet shown
  naming = null; // the conversation whose title is a field
  menuOf = null;
  root = null;

  constructor(whose) {
    this.outbox = new Outbox(whose, () => this.draw());
    this.element = build(h("nav", { class: "list", "aria-label": "Conversations" }));
    this.menu = build(h("div", { class: "menu", popover: "auto", role: "menu" }));
    this.spoken = build(h("div", { class: "unseen", role: "status" }));
    this.element.addEventListener("click", (event) => this.click(event));
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("focusout", (event) => event.target.localName === "input" && this.name(event.target.value));
    this.menu.addEventListener("click", (event) => this.choose(event.target.closest("[data-act]")));
    this.menu.addEventListener("keydown", (event) => this.walk(event));
    this.menu.addEventListener("toggle", (event) => event.newState === "closed" && this.closed());
  }

  attach(root) {
    if (this.root === root) return;
    this.root = root;
    root.adoptedStyleSheets = [style];
    root.replaceChildren(this.element, this.menu, this.spoken); // somebody else's may be there
    this.outbox.send();
  }

  detach() {
    this.root = null;
    this.outbox.pause();
  }

  receive(message) {
    this.message = message;
    const settled = this.outbox.settle(message.answer);
    const refused = settled.find(([, why]) => why);
    if (refused) this.spoken.textContent = `Not done: ${refused[1]}`;
    this.draw();
  }

  draw() {
    const { items, more, words } = this.message;
    const current = this.chosen ?? document.documentElement.dataset.conversation;
    const group = (name, rows) => (rows.length ? [h("h2", null, name), h("ul", null, rows.map((row) => this.row(row, row.id === current)))] : []);
    const found = words.length > 0;
    const rest = found ? group("Found", items) : [...group("Pinned", items.filter((row) => row.pinned)), ...group("Recent", items.filter((row) => !row.pinned))];
    const none = found && items.length === 0 ? h("p", null, "No conversation has these words.") : null;
    const others = more ? h("p", null, found ? "There are more. Add a word." : "Older ones are found by searching.") : null;
    patch(this.element, [...rest, none, others].filter(Boolean));
    const field = this.element.querySelector("input");
    if (field && this.root?.activeElement !== field && this.naming?.fresh) {
      this.naming.fresh = false;
      field.focus();
      field.select();
    }
  }

  row(row, isCurrent) {
    const { id, title, pinned, excerpt } = row;
    const attributes = { "data-key": id, class: "row", "data-current": isCurrent };
    const note = ["rename", "pin", "delete"].map((kind) => this.outbox.note(kind, id)).find(Boolean);
    const said = note ? h("div", { class: "note" }, note) : null;
    if (this.naming?.id === id) {
      return h("li", attributes, h("input", { class: "name", "aria-label": "Title", value: title, maxlength: 120, dir: "auto" }), said);
    }
    const shown = this.outbox.waitsFor("rename", id)?.more[0] ?? title;
    const link = h(
      "a",
      { class: "link", href: this.address(row), "data-id": id, "aria-current": isCurrent ? "page" : null },
      h("span", { class: "title", dir: "auto" }, pinned ? icons.pin : null, h("span", { class: "words" }, shown)),
      excerpt ? h("span", { class: "excerpt", dir: "auto" }, marked(excerpt, this.message.words)) : null,
    );
    const button = h("button", { type: "button", class: "more", "data-menu": id, "aria-label": `Actions for ${shown}`, "aria-haspopup": "menu" }, icons.more);
    const going = this.outbox.waitsFor("delete", id);
    return h("li", { ...attributes, "data-going": Boolean(going) }, link, button, said);
  }

  address({ id, turn }) {
    const address = new URL("chat", document.baseURI);
    address.searchParams.set("c", id);
    if (turn) address.searchParams.set("upto", turn);
    return address.href;
  }

  click(event) {
    const more = event.target.closest("[data-menu]");
    if (more) return this.open(more);
    const link = event.target.closest("a");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.chosen = link.dataset.id;
    this.draw();
    this.trigger("open", [this.chosen, this.message.items.find((row) => row.id === this.chosen)?.turn ?? 0]);
    if (PHONE.matches) document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }

  key(event) {
    if (event.target.localName !== "input") return;
    event.stopPropagation();
    if (event.key === "Enter") this.name(event.target.value);
    if (event.key === "Escape") this.name("");
  }

  name(title) {
    const named = this.naming;
    if (!named) return;
    this.naming = null;
    const words = title.trim().replace(/\s+/g, " ");
    if (words && words !== named.title) this.outbox.add("rename", named.id, words);
    this.draw();
    this.element.querySelector(`[data-menu="${named.id}"]`)?.focus({ preventScroll: true });
  }

  open(button) {
    const row = this.message.items.find(({ id }) => id === button.dataset.menu);
    this.menuOf = { row, button };
    const act = (name, kind, icon, more = null) => h("button", { type: "button", role: "menuitem", class: kind, "data-act": kind, "data-more": more }, icon, name);
    const file = (name, format) => {
      const address = new URL(`api/v1/conversations/${row.id}/export`, document.baseURI);
      address.searchParams.set("format", format);
      return h("a", { role: "menuitem", href: address.href, download: true, "data-act": "export" }, icons.download, name);
    };
    patch(this.menu, [
      act("Rename", "rename", icons.pencil),
      act(row.pinned ? "Unpin" : "Pin", "pin", icons.pin, row.pinned ? "no" : "yes"),
      file("Save as Markdown", "markdown"),
      file("Save as JSON", "json"),
      act("Delete", "delete", icons.bin),
    ]);
    this.menu.setAttribute("aria-label", `Actions for ${row.title}`);
    this.menu.showPopover();
    button.setAttribute("aria-expanded", "true");
    const place = button.getBoundingClientRect();
    const { width, height } = this.menu.getBoundingClientRect();
    this.menu.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8))}px`;
    this.menu.style.top = `${place.bottom + 4 + height > innerHeight ? Math.max(8, place.top - height - 4) : place.bottom + 4}px`;
    this.menu.firstElementChild.focus();
  }

  choose(entry) {
    if (!entry) return;
    const { row } = this.menuOf;
    const { act, more } = entry.dataset;
    this.menu.hidePopover();
    if (act === "export") return; // the link does it
    if (act === "rename") this.naming = { id: row.id, title: row.title, fresh: true };
    else this.outbox.add(act, row.id, ...(more ? [more] : []));
    this.draw();
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const entries = [...this.menu.children];
    const at = entries.indexOf(this.root.activeElement);
    entries[(at + step + entries.length) % entries.length].focus();
  }

  closed() {
    const button = this.menuOf?.button;
    button?.removeAttribute("aria-expanded");
    if (button?.isConnected && !this.naming) button.focus({ preventScroll: true });
  }
}

// What the conversation beside this list shows, says static/thread/main.js.
document.addEventListener("saydone:conversation", () => {
  for (const list of lists.values()) {
    list.chosen = null;
    if (list.message) list.draw();
  }
});

// The words that were looked for, wherever they are.
function marked(text, words) {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!escaped.length) return text;
  return text.split(new RegExp(`(${escaped.join("|")})`, "iu")).map((part, place) => (place % 2 ? h("mark", null, part) : part));
}

function read({ key, words, items, more, answer }) {
  return {
    key,
    words,
    more,
    items: items.map(([id, title, pinned = 0, excerpt = "", turn = 0]) => ({ id, title, pinned: Boolean(pinned), excerpt, turn })),
    answer: answer ? { client: answer[0], seen: answer[1], refused: new Map(answer[2]) } : null,
  };
}

export default function ({ data, parentElement, setTriggerValue }) {
  const name = `${data.whose} ${data.key}`;
  let list = lists.get(name);
  if (!list) lists.set(name, (list = new List(data.whose)));
  list.trigger = telling(setTriggerValue);
  list.outbox.connect(setTriggerValue);
  list.attach(parentElement);
  list.receive(read(data));
  return ending(list, () => list.detach());
}
