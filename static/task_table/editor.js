// The title as a text field, in place. What is typed belongs to the store, so it survives updates and remounts.
import { make } from "./row.js";

let count = 0;

export class Editor {
  constructor(row, draft, { save, cancel }) {
    const errorId = `error-${++count}`;
    this.input = make("input", {
      type: "text",
      class: "field",
      dir: "auto",
      "aria-label": "Title",
      "aria-describedby": errorId,
      autocomplete: "off",
      enterkeyhint: "done",
    });
    this.error = make("span", { class: "error", id: errorId });
    this.element = make("div", { class: "editor" }, this.input, this.error);
    this.input.value = draft.text;
    this.input.addEventListener("input", () => {
      this.draft.text = this.input.value;
      this.draft.error = "";
      this.update(this.row, this.draft);
    });
    this.input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      // Enter that ends the composition of a character is not the Enter that saves.
      if (event.isComposing) return;
      if (event.key === "Enter") save();
      else if (event.key === "Escape") cancel();
      else return;
      event.preventDefault();
    });
    this.update(row, draft);
  }

  update(row, draft) {
    this.row = row;
    this.draft = draft;
    const said = draft.error || hint(row, draft);
    this.error.textContent = said;
    this.error.classList.toggle("hint", !draft.error);
    this.input.setAttribute("aria-invalid", Boolean(draft.error));
  }

  get changed() {
    return this.draft.text.trim() !== this.draft.base;
  }

  focus(all) {
    this.input.focus({ preventScroll: true });
    if (all) this.input.select();
  }
}

function hint(row, draft) {
  if (draft.gone) return "This task has left the list.";
  return row.title === draft.base ? "" : `Now called “${row.title}”.`;
}
