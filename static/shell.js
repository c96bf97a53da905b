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
}
new MutationObserver(look).observe(document.getElementById("root"), { childList: true, subtree: true });
look();
