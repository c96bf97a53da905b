// The blocks of a model's markdown as values of patch.js: a subset without HTML, pictures or anything that is fetched.
import { directed } from "./direction.js";
import { inline } from "./inline.js";
import { h } from "./patch.js";

const DEEPEST = 6; // lists and quotes within each other; deeper ones are text
const FENCE = /^ {0,3}(`{3,}|~{3,}(?!~))[^`]*$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/;
const RULE = /^ {0,3}([-*_])\s*(?:\1\s*){2,}$/;
const QUOTE = /^ {0,3}> ?/;
const POINT = /^( *)([-*+•]|\d{1,9}[.)])(?:( +)(.*)|)$/;
const DIVIDER = /^:?-+:?$/; // of one cell

export function markdown(text) {
  return blocks(text.replace(/\r\n?/g, "\n").replace(/\t/g, "    ").split("\n"), 0);
}

function blocks(lines, depth) {
  const made = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const reader = !line.trim() ? null : (READERS.find(([begins]) => begins(lines, at, depth))?.[1] ?? paragraph);
    if (!reader) {
      at += 1;
      continue;
    }
    const [block, next] = reader(lines, at, depth);
    made.push(block);
    at = next;
  }
  return made;
}

const READERS = [
  [(lines, at) => FENCE.test(lines[at]), fenced],
  [(lines, at) => HEADING.test(lines[at]), heading],
  [(lines, at) => RULE.test(lines[at]), (_, at) => [h("hr"), at + 1]],
  [(lines, at, depth) => depth < DEEPEST && QUOTE.test(lines[at]), quote],
  [(lines, at, depth) => depth < DEEPEST && POINT.test(lines[at]), list],
  [isTable, table],
];

function fenced(lines, at) {
  const [, fence] = FENCE.exec(lines[at]);
  const kept = [];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next].trim();
    if (line.length >= fence.length && line === fence[0].repeat(line.length)) break;
    kept.push(lines[next]);
  }
  return [h("pre", { tabindex: "0", dir: "ltr" }, h("code", null, kept.join("\n"))), next + 1];
}

function heading(lines, at) {
  return [h("p", { class: "heading", dir: "auto" }, h("strong", null, inline(HEADING.exec(lines[at])[1]))), at + 1];
}

function quote(lines, at, depth) {
  let next = at;
  while (next < lines.length && QUOTE.test(lines[next])) next += 1;
  const inside = lines.slice(at, next).map((line) => line.replace(QUOTE, ""));
  return [h("blockquote", null, blocks(inside, depth + 1)), next];
}

function list(lines, at, depth) {
  const [, before, sign] = POINT.exec(lines[at]);
  const numbered = /\d/.test(sign);
  const points = [];
  let next = at;
  while (next < lines.length) {
    const found = POINT.exec(lines[next]);
    if (!found || found[1].length > before.length + 1 || /\d/.test(found[2]) !== numbered || RULE.test(lines[next])) break;
    const [point, after] = pointed(lines, next, found);
    points.push(directed("li", null, tight(blocks(point, depth + 1))));
    next = after;
    while (next < lines.length && !lines[next].trim()) next += 1;
  }
  const start = numbered ? parseInt(sign, 10) : 1;
  const dir = points.map(({ attributes }) => attributes.dir).find((each) => each !== "auto") ?? "auto";
  return [h(numbered ? "ol" : "ul", { start: start === 1 ? null : start, dir }, points), next];
}

// The lines of one point without its sign, and where the next one may begin.
function pointed(lines, at, [, before, sign, , text]) {
  const least = before.length + 2; // two spaces are enough to belong to it
  const width = before.length + sign.length + 1;
  const kept = [text ?? ""];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    const indent = line.length - line.trimStart().length;
    if (line.trim() && indent < least) break;
    if (!line.trim() && !/^ {2}/.test(lines[next + 1] ?? "")) break;
    kept.push(line.slice(Math.min(indent, width)));
  }
  return [kept, next];
}

// A paragraph that a point begins with needs no element of its own.
function tight(inside) {
  const [first, ...rest] = inside;
  return first?.tag === "p" && !first.attributes.class ? [...first.children, ...rest] : inside;
}

const cells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

function isTable(lines, at) {
  if (!lines[at].includes("|")) return false;
  const divider = cells(lines[at + 1] ?? "");
  return divider.every((cell) => DIVIDER.test(cell)) && cells(lines[at]).length === divider.length;
}

function table(lines, at) {
  const head = cells(lines[at]);
  let next = at + 2;
  const rows = [];
  for (; next < lines.length && lines[next].includes("|") && lines[next].trim(); next += 1) rows.push(cells(lines[next]));
  const row = (tag, values, more) => h("tr", null, head.map((_, place) => directed(tag, more, inline(values[place] ?? ""))));
  const body = rows.map((values) => row("td", values));
  const whole = h("table", null, h("thead", null, row("th", head, { scope: "col" })), h("tbody", null, body));
  return [h("div", { class: "wide", tabindex: "0" }, whole), next];
}

function paragraph(lines, at, depth) {
  let next = at + 1;
  while (next < lines.length && lines[next].trim() && !interrupts(lines, next, depth)) next += 1;
  const text = lines
    .slice(at, next)
    .map((line) => line.trimStart())
    .join("\n")
    .trimEnd();
  return [directed("p", null, inline(text)), next];
}

// A number in running text begins no list, unless it is a 1.
function interrupts(lines, at, depth) {
  const point = POINT.exec(lines[at]);
  if (point && (!point[4] || (/\d/.test(point[2]) && parseInt(point[2], 10) !== 1))) return false;
  return READERS.some(([begins]) => begins(lines, at, depth));
}
