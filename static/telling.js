// When Streamlit can be told something. It sends what it is told a moment later, as one request that names the page that
// is shown and one fragment: of what two fragments tell it in that moment it runs only one; and what names a page that
// is being left makes it stay there, or run a part of one page within the other, at which it clears the page or breaks
// off. So one thing is told at a time, what has time waits for the next page, and that page's predecessor takes nothing.
const APART = 50; // milliseconds between two things that are told without being asked for
const LONG = 3000; // milliseconds that the way to another page may take
const BACK = 1000; // the same for going back
const BEGUN = 100; // after which a run that somebody has asked for is known to go on
const ENDED = 1000; // that such a run may take

let going = false; // whether something is told and not sent
let told = -Infinity; // when something was told that had time
let asked = -Infinity; // when somebody did something that makes the page run
let leaving = { from: "", until: 0 }; // the address at which a link was clicked, and how long that may take

// Streamlit's setTriggerValue or setStateValue, made to wait for what was told in the same moment; `isAsked` for what
// somebody does, and not what the page does by itself.
export function telling(set, isAsked = true) {
  return function tell(...what) {
    if (going) return void setTimeout(tell, 0, ...what);
    going = true;
    if (isAsked) asked = performance.now();
    set(...what);
    // Streamlit sends by such a timer, which was started before.
    setTimeout(() => (going = false));
  };
}

// Takes the turn to tell Streamlit what has time; or says how many milliseconds to wait for it. A run that somebody has
// asked for is let be: told something meanwhile, Streamlit would break it off and begin again.
export function turn() {
  const wait = isLeaving() || isAnswering() ? APART : told + APART - performance.now();
  if (wait <= 0) told = performance.now();
  return Math.max(0, wait);
}

function isAnswering() {
  const since = performance.now() - asked;
  const runs = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "running";
  return since < BEGUN || (runs && since < ENDED);
}

export function isLeaving() {
  if (location.href !== leaving.from) leaving = { from: "", until: 0 };
  return performance.now() < leaving.until;
}

// Lets what somebody does with Streamlit's own widgets happen again when what was told has gone.
function postpone(event) {
  const target = event.composedPath()[0];
  if (!going || target !== event.target) return false; // our components tell by `telling`
  event.preventDefault();
  event.stopImmediatePropagation();
  setTimeout(() => target.dispatchEvent(new event.constructor(event.type, event)));
  return true;
}

function hold() {
  const main = document.querySelector("[data-testid=stMain]");
  if (!main) return;
  main.inert = isLeaving();
  if (main.inert) setTimeout(hold, APART);
}

function click(event) {
  if (postpone(event)) return;
  const link = event.target.closest?.("[data-testid=stSidebarNavLink], [data-testid=stPageLink-NavLink]");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey; // in another tab
  if (!link || elsewhere || link.pathname === location.pathname) return;
  leaving = { from: location.href, until: performance.now() + LONG };
  hold();
}

window.addEventListener("click", click, { capture: true });
// Where Enter is a line break there is nothing to wait for, and what is made to happen again would break no line.
const SENDS = "input, [data-testid=stChatInputTextArea]";
const isSent = (event) => event.key === "Enter" && !event.shiftKey && event.target.matches?.(SENDS);
window.addEventListener(
  "keydown",
  (event) => {
    if (isSent(event) && !postpone(event)) asked = performance.now();
  },
  { capture: true },
);
// Going back, the address is the other page's before that page is there. It may be this very page, with another filter,
// which must not lose the focus: it goes on taking what somebody does.
window.addEventListener("popstate", () => (leaving = { from: location.href, until: performance.now() + BACK }));
