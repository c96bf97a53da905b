// Reads the message of pages/components/thread_message.py: compact UTF-8 JSON without what is empty.
const text = new TextDecoder();

function readTurn({ i, q = "", a = "", s = "done", c = [], v = [], o = [], p = "", e = "", h = "", m = "", x = 0 }) {
  return {
    id: i,
    question: q,
    answer: a,
    state: s,
    cards: c.map(([fact, subject = "", details = "", state = "", undo = ""]) => ({ fact, subject, details, state: state || "done", undo })),
    approvals: v.map(([id, title, summary, changes, state]) => ({ id, title, summary, changes, state })),
    choices: o,
    progress: p,
    error: e,
    rating: h,
    comment: m,
    stopping: x === 1,
  };
}

export function read(bytes) {
  const { k, u, n = "", t, r, w = "", g = [], b = 0, l = 0, f = 0 } = JSON.parse(text.decode(bytes));
  return {
    key: k,
    whose: u,
    conversation: n,
    turns: t.map(readTurn),
    answer: r ? { client: r[0], seen: r[1], refused: new Map(r[2]) } : null,
    welcome: w,
    suggestions: g,
    earlier: b,
    later: l,
    ratable: f === 1,
  };
}
