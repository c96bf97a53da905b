// Keys, clicks and touches of the table, turned into what they mean.
const PAGE = 10; // rows a PageUp or PageDown goes
const HOLD = 450; // milliseconds a finger rests on a row to select it
const SLIP = 10; // pixels it may move meanwhile

export function listen(view, store, table) {
  const { grid } = view;
  let pressed = false;
  const idAt = (event) => {
    const row = event.target.closest?.(".row");
    return row ? Number(row.dataset.id) : null;
  };
  const chosen = () => {
    const { ids } = store.selection;
    // With several rows selected, an action on one of them means all of them.
    return ids.has(view.current) ? view.order.map(({ id }) => id).filter((id) => ids.has(id)) : [view.current];
  };
  const flip = (id) => {
    const ids = new Set(store.selection.ids);
    if (!ids.delete(id)) ids.add(id);
    table.select(ids);
  };
  const extend = (to) => {
    const order = view.order.map(({ id }) => id);
    const [from, until] = [order.indexOf(view.current), order.indexOf(to)].sort((a, b) => a - b);
    table.select([...store.selection.ids, ...order.slice(Math.max(from, 0), until + 1)]);
  };
  const stepAndExtend = (by) => {
    const from = view.current;
    view.step(by);
    table.select([...store.selection.ids, from, view.current]);
  };

  const keys = {
    j: () => view.step(1),
    k: () => view.step(-1),
    ArrowDown: () => view.step(1),
    ArrowUp: () => view.step(-1),
    "Shift+ArrowDown": () => stepAndExtend(1),
    "Shift+ArrowUp": () => stepAndExtend(-1),
    PageDown: () => view.step(PAGE),
    PageUp: () => view.step(-PAGE),
    Home: () => view.step(-Infinity),
    End: () => view.step(Infinity),
    " ": () => table.toggle(chosen()),
    x: () => flip(view.current),
    e: () => table.edit(view.current),
    F2: () => table.edit(view.current),
    Enter: () => table.open(view.current),
    Delete: () => table.remove(chosen()),
    Escape: () => store.selection.ids.size > 0 && table.select([]),
  };

  grid.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement || view.current === null) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;
    const does = keys[name];
    if (!does) return;
    // Held down, a key moves on but does not tick, delete or open again and again.
    if (event.repeat && !/[jk]|Arrow|Page/.test(event.key)) return event.preventDefault();
    event.preventDefault();
    event.stopPropagation(); // Streamlit has shortcuts of its own
    does();
  });

  grid.addEventListener("focusin", (event) => {
    const id = idAt(event);
    if (id === null) return;
    view.rows.get(view.current)?.element.setAttribute("tabindex", "-1");
    view.current = id;
    view.rows.get(id)?.element.setAttribute("tabindex", "0");
    // Between pressing and letting go of the mouse no row may move, or the click is lost.
    if (!pressed && !view.drawing) table.release(id);
  });
  grid.addEventListener("focusout", () => {
    setTimeout(() => pressed || view.holdsFocus() || table.release(null));
  });

  grid.addEventListener("mousedown", (event) => {
    const id = idAt(event);
    if (id === null || event.target instanceof HTMLInputElement) return;
    // Focus goes to the row, never to a button in it, so that the keys always mean the same.
    event.preventDefault();
    if (event.shiftKey) extend(id);
    pressed = true;
    view.moveTo(id);
  });
  window.addEventListener("mouseup", () => {
    setTimeout(() => {
      pressed = false;
      table.release(view.holdsFocus() ? view.current : null);
    });
  });

  let held = { id: null, timer: 0, x: 0, y: 0, done: false };
  const release = () => clearTimeout(held.timer);
  grid.addEventListener("pointerdown", (event) => {
    release();
    const id = idAt(event);
    held = { id, timer: 0, x: event.clientX, y: event.clientY, done: false };
    if (event.pointerType !== "touch" || id === null) return;
    held.timer = setTimeout(() => {
      held.done = true;
      flip(id);
    }, HOLD);
  });
  grid.addEventListener("pointermove", (event) => {
    if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLIP) release();
  });
  for (const name of ["pointerup", "pointercancel"]) grid.addEventListener(name, release);
  grid.addEventListener("contextmenu", (event) => held.done && event.preventDefault());

  grid.addEventListener("click", (event) => {
    const id = idAt(event);
    if (id === null || event.target.closest(".editor")) return;
    // The second click of a double click may hit the row that moved up under the pointer.
    if (event.detail > 1 || event.shiftKey) return;
    if (held.done) held.done = false;
    else if (event.target.closest(".tick")) table.toggle([id]);
    else if (event.target.closest(".pen")) table.edit(id);
    else if (event.target.closest(".pick") || event.ctrlKey || event.metaKey) flip(id);
    else if (store.selection.ids.size > 0 && held.id === id && event.pointerType === "touch") flip(id);
    else if (!view.editors.has(id)) table.open(id);
  });
}
