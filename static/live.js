// One EventSource a page, shared by every mounted listener: says which kinds of data changed, never what they are.
//
// The server sends JSON {"boot": id, "topic": name, "seq": number}; the first message of a connection has the topic
// "hello" and the newest seq, so that a listener which was away knows whether it missed anything.
const PAUSE = 300; // milliseconds: at most one rerun a listener in this time
const APART = 50; // between listeners: of what two fragments tell it in one go, Streamlit reruns only one
const RETRY = [1000, 2000, 4000, 8000, 15000, 30000];

const listeners = new Map(); // component key → listener
let source = null;
let attempt = 0;
let reopening = 0;
let flushedAt = -Infinity;
let last = null; // { boot, seq } of the newest message

function flush(listener) {
  const wait = flushedAt + APART - performance.now();
  if (wait > 0 && listener.waiting.size) {
    listener.timer = setTimeout(flush, wait, listener);
    return;
  }
  listener.timer = 0;
  if (listener.waiting.size === 0) return;
  const topics = [...listener.waiting];
  listener.waiting.clear();
  listener.sentAt = flushedAt = performance.now();
  listener.trigger("change", { topics, seq: last?.seq ?? 0 });
}

function notify(listener, topic) {
  listener.waiting.add(topic);
  if (listener.timer) return;
  const wait = Math.max(0, listener.sentAt + PAUSE - performance.now());
  listener.timer = setTimeout(flush, wait, listener);
}

function restarted(listener, tries = 0) {
  // The page's socket may come back after ours, and a trigger sent meanwhile is lost: repeat until the script has run
  // in the new process, which shows in `data.boot`. Give up when another replica answers our address than the page's.
  if (!listeners.has(listener.key) || listener.boot === last.boot || tries === RETRY.length) return;
  notify(listener, "restart");
  setTimeout(restarted, RETRY[tries], listener, tries + 1);
}

function receive(event) {
  let message;
  try {
    message = JSON.parse(event.data);
  } catch {
    return;
  }
  attempt = 0;
  const before = last;
  last = { boot: message.boot, seq: message.seq ?? 0 };
  const rebooted = before?.boot !== message.boot;
  const missed = before && message.topic === "hello" && (rebooted || before.seq !== last.seq);
  for (const listener of listeners.values()) {
    if (rebooted && listener.restarts && listener.boot !== message.boot) restarted(listener);
    else if (listener.topics.has(message.topic)) notify(listener, message.topic);
    else if (missed) for (const topic of listener.topics) notify(listener, topic);
  }
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
  const listener = listeners.get(key) ?? { key, waiting: new Set(), timer: 0, sentAt: -Infinity };
  Object.assign(listener, {
    topics: new Set(data.topics),
    boot: data.boot,
    restarts: data.restarts,
    trigger: setTriggerValue,
  });
  listeners.set(key, listener);
  if (Object.keys(data.counts).length) document.dispatchEvent(new CustomEvent("saydone:counts", { detail: data.counts }));
  open();
  return () => {
    clearTimeout(listener.timer);
    listeners.delete(key);
    // Going from one page to the next unmounts and mounts at once: keep the stream for that moment.
    setTimeout(() => listeners.size === 0 && close(), 1000);
  };
}
