// Reads the message of pages/components/task_message.py: compact UTF-8 JSON, in which words are named by their place.
export const STATUSES = ["todo", "doing", "done", "dropped"];
export const PRIORITIES = ["none", "low", "medium", "high", "urgent"];
const TONES = ["", "overdue", "today"];
const text = new TextDecoder();

function readRow([id, version, title, bits, due, project, minutes, ...tags], words) {
  return {
    id,
    version,
    title,
    status: STATUSES[bits & 3],
    priority: PRIORITIES[(bits >> 2) & 7],
    repeats: Boolean((bits >> 5) & 1),
    tone: TONES[(bits >> 6) & 3],
    due: words[due],
    project: words[project],
    minutes,
    tags: tags.map((place) => words[place]),
  };
}

export function read(bytes) {
  const { k, u, h, g, w, s, a, o, c, n } = JSON.parse(text.decode(bytes));
  return {
    key: k,
    whose: u,
    reserved: h,
    groups: g.map(([name, total, rows]) => ({ name, total, rows: rows.map((row) => readRow(row, w)) })),
    selection: { number: s[0], ids: s[1] },
    answer: a ? { client: a[0], seen: a[1], refused: new Map(a[2]) } : null,
    open: o ?? null,
    sidebar: c ?? null,
    seen: n ?? null,
  };
}
