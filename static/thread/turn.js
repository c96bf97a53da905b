// One turn as values of patch.js: its parts always stand in the same places, so that an update touches what changed.
import * as icons from "./icons.js";
import { markdown } from "./markdown.js";
import { h } from "./patch.js";

const STATES = { approved: "Approved", rejected: "Rejected", expired: "Expired: nothing was changed" };

export function turn(given, outbox, last, { ratable = false, commenting = false } = {}) {
  const live = given.state === "live";
  return [
    h("div", { class: "question" }, said("You"), h("div", { class: "bubble", dir: "auto" }, given.question)),
    h("div", { class: "approvals" }, given.approvals.map((each) => approval(each, given, outbox))),
    h("div", { class: "cards" }, given.cards.map((each) => card(each, outbox))),
    h("div", { class: "progress" }, live && !given.answer && !isDoing(given) ? [icons.running, h("span", null, `${given.progress || "Thinking"}…`)] : null),
    h("div", { class: live && given.answer ? "answer live" : "answer" }, given.answer ? [said("Saydone"), markdown(given.answer)] : null),
    h("div", { class: "choices" }, last && !live ? given.choices.map((each) => choice(each, outbox)) : null),
    h("div", { class: "foot" }, foot(given, outbox)),
    h("div", { class: "tools" }, ratable && !live ? tools(given, outbox) : null),
    h("div", { class: "comment" }, ratable && commenting ? comment(given) : null),
  ];
}

// A card says already what is being done.
const isDoing = ({ cards }) => cards.some(({ state }) => state === "running");

const said = (who) => h("span", { class: "unseen" }, who);

// A button: `act` and `subject` are what a click on it means; while it waits it stays focused, but does nothing.
function button(name, kind, act, subject, { more = null, waits = false, title = null } = {}) {
  const attributes = { type: "button", class: kind, title, "data-act": act, "data-subject": subject, "data-more": more };
  return h("button", { ...attributes, "aria-disabled": waits ? "true" : null }, name);
}

function tool(name, icon, act, subject, { more = null, pressed = null, waits = false } = {}) {
  const attributes = { type: "button", class: "tool", title: name, "aria-label": name, "data-act": act, "data-subject": subject, "data-more": more };
  return h("button", { ...attributes, "aria-pressed": pressed === null ? null : String(pressed), "aria-disabled": waits ? "true" : null }, icon);
}

// A thumb that is pressed takes the rating back. Whoever clicks sees it at once.
function tools({ id, rating, answer }, outbox) {
  const sent = outbox.waitsFor("rate", id);
  const now = sent ? (sent.more[0] ?? "") : rating;
  const thumb = (name, icon, value) => tool(name, icon, "rate", id, { more: now === value ? null : value, pressed: now === value });
  const thumbs = answer ? [thumb("Good answer", icons.up, "up"), thumb("Bad answer", icons.thumbDown, "down")] : null;
  const waits = outbox.waitsFor("branch", id);
  return [thumbs, tool("Branch from here", icons.branch, "branch", id, { waits }), note(outbox.note("rate", id) || outbox.note("branch", id))];
}

function comment({ id, rating, comment }) {
  const asked = rating === "down" ? "What went wrong? (optional)" : "What was good? (optional)";
  return [
    h("textarea", { rows: 2, maxlength: 2000, "aria-label": asked, placeholder: asked, dir: "auto" }, comment),
    h("div", { class: "details" }, "Whoever runs this Saydone may read answers you rate, with your question and comment, to make the agent better."),
    h("div", { class: "decisions" }, button("Send", "outlined", "comment", id), button("Close", "plain", "close", id)),
  ];
}

export const choice = (text, outbox, kind = "choice") => h("div", { class: "offer" }, button(h("bdi", null, text), kind, "say", text, { waits: outbox.waitsFor("say") }), note(outbox.note("say", text)));

export const pager = (name, upto, outbox) => button(name, "pill", "page", String(upto), { waits: Boolean(outbox.waitsFor("page")) });

// Stops an answer before its next step; what is done stays, and can be taken back. Ours, since the stop button of
// Streamlit's own line to type in stops the page's script, and answers are not made there.
export function stop({ id, stopping }, outbox) {
  const waits = stopping || Boolean(outbox.waitsFor("stop", id));
  return h("div", { class: "offer" }, button([icons.square, waits ? "Stopping…" : "Stop"], "pill", "stop", id, { waits }), note(outbox.note("stop", id)));
}

const note = (why) => (why ? h("div", { class: "note" }, why) : null);

function card({ fact, subject, details, state, undo }, outbox) {
  const waits = outbox.waitsFor("undo", undo);
  const end = {
    done: undo ? button(waits ? "Undoing" : "Undo", "text", "undo", undo, { waits }) : null,
    undone: h("span", { class: "state" }, "Undone"),
    failed: h("span", { class: "state" }, "Failed"),
    running: null,
    coming: h("span", { class: "state" }, "To come"),
    left: h("span", { class: "state" }, "Not done"),
  }[state];
  const named = subject ? h("strong", null, fact ? h("bdi", null, subject) : subject) : null;
  const line = h("div", { class: "fact" }, icons[state], h("span", { dir: "auto" }, fact, fact && subject ? " " : null, named));
  const told = h("div", { class: "told" }, line, details ? h("div", { class: "details", dir: "auto" }, details) : null, note(outbox.note("undo", undo)));
  return h("div", { class: "card", "data-state": state }, told, h("div", { class: "end" }, end));
}

// A row of a diff; one of a single text is the heading of those that follow.
function change([what, before, after]) {
  if (after === undefined) return h("li", { class: "heading", dir: "auto" }, what);
  const becomes = h("span", { class: "becomes", role: "img", "aria-label": "becomes" }, "→");
  return h("li", null, h("span", { dir: "auto" }, what), h("span", null, before ? [h("del", { dir: "auto" }, before), " "] : null, becomes, " ", h("ins", { dir: "auto" }, after)));
}

function approval({ id, title, summary, changes, state }, { id: turnId, cards }, outbox) {
  const stopping = outbox.waitsFor("stop", turnId);
  const waits = outbox.waitsFor("decide", id) || stopping;
  const decide = (name, kind, decision) => button(name, kind, "decide", id, { more: decision, waits });
  const several = changes.some((each) => each.length === 1);
  // A rejected act is followed by what comes after it. Where nothing does, this would be the same.
  const stops = cards.some((each) => each.state === "coming");
  const stop = () => button(stopping ? "Stopping…" : "Stop", "plain", "stop", turnId, { waits, title: "Leaves this and all that comes after it undone" });
  const buttons = [decide(several ? "Approve all" : "Approve", "primary", "approve"), decide("Edit", "outlined", "edit"), decide("Reject", "plain", "reject"), stops && stop()];
  return h(
    "section",
    { class: "approval", "data-key": id, "data-state": state, "aria-label": title },
    h("div", { class: "fact" }, icons.check, h("strong", { dir: "auto" }, title)),
    summary ? h("div", { class: "details", dir: "auto" }, summary) : null,
    h("ul", { class: "changes", tabindex: changes.length > 8 ? "0" : null, "aria-label": "Changes" }, changes.map(change)),
    h("div", { class: "decisions" }, state === "pending" ? buttons : h("span", { class: "state" }, STATES[state])),
    note(outbox.note("decide", id) || outbox.note("stop", turnId)),
  );
}

function foot({ id, state, answer, error }, outbox) {
  if (state !== "failed" && state !== "stopped") return null;
  const waits = outbox.waitsFor("retry", id);
  const why = state === "failed" ? h("span", { class: "error", dir: "auto" }, icons.failed, h("span", null, error || "Something went wrong.")) : null;
  const stopped = state === "stopped" && !answer ? h("span", { class: "state" }, "Stopped.") : null;
  return [why, stopped, button(waits ? "Trying again" : "Try again", "text", "retry", id, { waits }), note(outbox.note("retry", id))];
}
