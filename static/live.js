// One EventSource a page, shared by every mounted listener: says which kinds of data changed, never what they are.
//
// The server sends JSON {"boot": id, "topic": name, "newest": {topic: number}}; the first message of a connection has
// the topic "hello". Whoever shows data says how new they are, as [boot, number]: what was read before the newest
// change is read again, whenever that is found out, so that nothing is missed while a page loads or is hidden.
// Components that are no listeners find the newest message at `document.saydoneNews`, and hear of it by the event
// "saydone:live".
import { ending } from "./mounting.js";
import { telling, turn } from "./telling.js";

const PAUSE = 600; // milliseconds: at most two reruns a listener in this time
const AGAIN = 3000; // milliseconds after which it is made sure that a rerun has come of it
const RETRY = [1000, 2000, 4000, 8000, 15000, 30000];

const listeners = new Map(); // component key → listener
let source = null;
let attempt = 0;
let reopening = 0;
let last = null; // the newest message, and the topics that may have changed with it

function flush(listener) {
  const wait = turn();
  if (wait > 0) {
    listener.timer = setTimeout(flush, wait, listener);
    return;
  }
  listener.timer = 0;
  // What has been read meanwhile, for another reason, need not be read again.
  const known = listener.seen[0] === last.boot;
  const topics = [...listener.waiting].filter((topic) => topic === "restart" || !known || isBehind(listener.seen, topic));
  listener.waiting.clear();
  if (topics.length === 0) return;
  listener.sent = [listener.sent[1], performance.now()];
  listener.trigger("change", topics);
  // A trigger that came to nothing is sent again.
  if (known) setTimeout(() => listeners.get(listener.key) === listener && look(listener), AGAIN);
}

function notify(listener, topic) {
  listener.waiting.add(topic);
  if (listener.timer) return;
  const wait = Math.max(0, listener.sent[0] + PAUSE - performance.now());
  listener.timer = setTimeout(flush, wait, listener);
}

function restarted(listener, tries = 0) {
  // The page's socket may come back after ours, and a trigger sent meanwhile is lost: repeat until the script has run
  // in the new process, which shows in `data.seen`. Give up when another replica answers our address than the page's.
  if (!listeners.has(listener.key) || listener.seen[0] === last.boot || tries === RETRY.length) return;
  notify(listener, "restart");
  setTimeout(restarted, RETRY[tries], listener, tries + 1);
}

// Another replica's numbers say nothing about what ours has shown: then every message counts.
function isBehind([boot, number], topic) {
  return boot === last.boot ? (last.newest[topic] ?? 0) > number : last.changed.includes(topic);
}

function changedSince(before, message) {
  if (message.topic !== "hello") return [message.topic];
  const topics = Object.keys(message.newest);
  return topics.filter((topic) => before && (before.boot !== message.boot || before.newest[topic] !== message.newest[topic]));
}

function receive(event) {
  let message;
  try {
    message = JSON.parse(event.data);
  } catch {
    return;
  }
  attempt = 0;
  const rebooted = last?.boot !== message.boot;
  last = { ...message, changed: changedSince(last, message), isBehind };
  for (const listener of listeners.values()) {
    if (rebooted && listener.restarts && listener.seen[0] !== message.boot) restarted(listener);
    else look(listener);
  }
  document.saydoneNews = last;
  document.dispatchEvent(new CustomEvent("saydone:live"));
}

function look(listener) {
  for (const topic of listener.topics) if (isBehind(listener.seen, topic)) notify(listener, topic);
}

function open() {
  clearTimeout(reopening);
  // A hidden tab needs no news, and six open event streams would use up a browser's connections to one host.
  if (source || listeners.size === 0 || document.hidden) return;
  source = new EventSource(new URL("events", document.baseURI));
  source.onmessage = receive;
  source.onerror = () => {
    // After a refused connection the browser tries again itself; after an HTTP error it does not.
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    reopening = setTimeout(open, RETRY[Math.min(attempt++, RETRY.length - 1)]);
  };
}

function close() {
  clearTimeout(reopening);
  source?.close();
  source = null;
}

document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));

export default function ({ key, data, setTriggerValue }) {
  const listener = listeners.get(key) ?? { key, waiting: new Set(), timer: 0, sent: [-Infinity, -Infinity] };
  Object.assign(listener, {
    topics: new Set(data.topics),
    seen: data.seen,
    restarts: data.restarts,
    trigger: telling(setTriggerValue, false),
  });
  listeners.set(key, listener);
  if (last?.boot === data.seen[0]) look(listener);
  if (data.counts.length) document.dispatchEvent(new CustomEvent("saydone:counts", { detail: Object.fromEntries(data.counts) }));
  open();
  return ending(listener, () => {
    clearTimeout(listener.timer);
    listeners.delete(key);
    // Going from one page to the next unmounts and mounts at once: keep the stream for that moment.
    setTimeout(() => listeners.size === 0 && close(), 1000);
  });
}
