// Tells the whole document which of the two themes Streamlit shows. Streamlit sets `color-scheme` on .stApp only,
// but dialogs, menus and toasts live outside it, and app.css resolves every colour with light-dark().
const root = document.documentElement;

function follow(app) {
  const copy = () => {
    const scheme = getComputedStyle(app).colorScheme;
    if (scheme === "light" || scheme === "dark") root.style.colorScheme = scheme;
  };
  copy();
  // A theme change gives .stApp another class; no rerun happens, so only watching the page can notice it.
  new MutationObserver(copy).observe(app, { attributes: true, attributeFilter: ["class"] });
}

let followed = null;
function look() {
  const app = document.querySelector(".stApp");
  if (app && app !== followed) follow((followed = app));
  if (!app && followed) setTimeout(mend, 500);
}

// Where Streamlit breaks off, it leaves an empty page: load it again, but not over and over.
function mend() {
  const [{ type }] = performance.getEntriesByType("navigation");
  const justDone = type === "reload" && performance.now() < 10_000;
  if (!document.querySelector(".stApp") && !justDone) location.reload();
}
new MutationObserver(look).observe(document.getElementById("root"), { childList: true, subtree: true });
look();

// The sidebar's numbers: Streamlit draws its navigation only with the whole page, and a task is ticked within a part of
// it. They hang on the links as attributes, which app.css shows, and are put back whenever the links are drawn anew.
let counts = {};
function number() {
  for (const link of document.querySelectorAll('[data-testid="stSidebarNavLink"]')) {
    const path = new URL(link.href).pathname.split("/").pop();
    const count = counts[path];
    if (count && link.dataset.count !== String(count)) link.dataset.count = count;
    else if (!count && "count" in link.dataset) delete link.dataset.count;
    link.classList.toggle("sd-urgent", path === "today" && counts.overdue > 0);
  }
}
document.addEventListener("saydone:counts", (event) => {
  counts = event.detail;
  number();
});
new MutationObserver(number).observe(document.getElementById("root"), { childList: true, subtree: true });

// Streamlit shows what was done in a dialog without a name, which no screen reader speaks of: it is read out, and named.
function announce() {
  for (const words of document.querySelectorAll('[data-testid="stToastText"]:not([role])')) {
    words.setAttribute("role", "alert");
    words.id = words.closest("[aria-labelledby]")?.getAttribute("aria-labelledby") ?? "";
  }
}

// While the server restarts, Streamlit asks about the internet, or how to start Streamlit. Its words are hidden, not
// replaced, as it may still change them; with the connection it takes the whole dialog away.
function reassure() {
  for (const title of document.querySelectorAll('[role="dialog"] > [slot="title"]')) {
    if (title.textContent !== "Connection error") continue;
    title.textContent = "Saydone cannot be reached";
    const theirs = title.nextElementSibling;
    const ours = theirs.cloneNode();
    ours.textContent = "It may be restarting, or your connection is interrupted. This page goes on by itself.";
    theirs.before(ours);
    theirs.style.display = "none";
  }
}
new MutationObserver(() => {
  announce();
  reassure();
}).observe(document.body, { childList: true, subtree: true });

// On a phone the sidebar lies over the page: once a page was chosen in it, it goes, as Streamlit leaves it open.
const NARROW = matchMedia("(max-width: 640px)");
document.addEventListener("click", (event) => {
  if (!NARROW.matches || !event.target.closest?.("[data-testid=stSidebarNavLink]")) return;
  document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
});

// What a field has no room for, Streamlit drops without a word: the field is as it was before. What no page could send is
// not even let in, as a field would take minutes to lay it out.
const FIELDS = "[data-testid=stChatInputTextArea], [data-testid=stTextInputField], [data-testid=stTextArea] textarea";
const LONGEST = 120_000; // characters, LONGEST_SENT in pages/ui.py
function tooLong(field) {
  field.setCustomValidity("This is too long for the field, and was left out.");
  field.reportValidity();
}
window.addEventListener(
  "beforeinput",
  (event) => {
    if (!event.target.matches?.(FIELDS) || !(event.data?.length > LONGEST)) return;
    event.preventDefault();
    tooLong(event.target);
  },
  { capture: true },
);
window.addEventListener(
  "input",
  ({ target }) => {
    if (!target.matches?.(FIELDS)) return;
    const { length } = target.value;
    target.setCustomValidity("");
    setTimeout(() => target.value.length < length && tooLong(target));
  },
  { capture: true },
);

// How going back works. Streamlit makes steps of its own, to addresses that nobody has seen: where a list is narrowed or
// sorted, one more for its first page; and on the way to another page, one where the address says nothing any more.
const push = history.pushState.bind(history);
const replace = history.replaceState.bind(history);
const beyondPages = (address) => {
  const named = [...new URL(address).searchParams].filter(([name]) => !/^(\w+_)?page$/.test(name));
  return JSON.stringify(named.sort());
};
let last = null; // the last step within a page
let isTouched = false; // before, an address that somebody has typed is at most written otherwise
for (const type of ["pointerdown", "keydown"]) {
  window.addEventListener(type, () => (isTouched = true), { capture: true, once: true });
}
history.pushState = (state, unused, address) => {
  const to = new URL(address ?? "", location);
  const before = last && performance.now() - last.at < 1000 ? last : null;
  if (to.pathname !== location.pathname) {
    last = null;
    if (before?.isNew) return replace(state, unused, address);
    if (before) replace(null, "", before.from);
    return push(state, unused, address);
  }
  const isNew = isTouched && beyondPages(to) !== beyondPages(location);
  last = { from: location.href, isNew, at: performance.now() };
  return (isNew ? push : replace)(state, unused, address);
};
