// A line of markdown as values of patch.js: bold, italic, code, and links that show where they lead.
//
// Nothing is ever fetched: a picture is shown as the address it would have been loaded from. HTML is text.
import { h } from "./patch.js";

const ESCAPE = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/iy;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const LINK = /!?\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
const ADDRESS = /https?:\/\/[^\s<>"`]+/iy;
const AFTER = ".,:;!?'*_~"; // punctuation of the sentence rather than of the address
const SPACE = /^\s?$/;
const MARK = /[\p{P}\p{S}]/u;
const DEEPEST = 12; // emphasis within emphasis
const WIDEST = 2000; // parts within one emphasis
const PLAIN = /[^\\`*_&![<h\n]+/y; // characters that begin nothing

export function inline(text) {
  const parts = []; // strings, values, and runs of * or _ that may become emphasis
  const ticks = new Set(); // lengths of runs of backticks that nothing closes
  let at = 0;
  const say = (words) => {
    if (typeof parts.at(-1) === "string") parts[parts.length - 1] += words;
    else parts.push(words);
  };
  const take = (pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const letter = text[at];
    let found;
    if (letter === "\n") {
      if (typeof parts.at(-1) === "string") parts.push(parts.pop().trimEnd());
      parts.push(h("br"));
      at += 1;
    } else if (letter === "\\" && ESCAPE.test(text[at + 1] ?? "")) {
      say(text[at + 1]);
      at += 2;
    } else if (letter === "\\" && text[at + 1] === "\n") {
      at += 1; // the line break that follows says it
    } else if (letter === "`") {
      at = code(text, at, ticks, parts, say);
    } else if (letter === "*" || letter === "_") {
      let end = at;
      while (text[end] === letter) end += 1;
      parts.push(run(text, at, end));
      at = end;
    } else if (letter === "&" && (found = take(ENTITY))) {
      say(character(found));
      at = ENTITY.lastIndex;
    } else if ((letter === "[" || letter === "!") && (found = take(LINK))) {
      at = LINK.lastIndex;
      parts.push(...link(found));
    } else if ((letter === "h" || letter === "H") && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && (found = take(ADDRESS))) {
      const address = trimmed(found[0]);
      parts.push(anchor(address) ?? address);
      at += address.length;
    } else {
      found = take(PLAIN);
      say(found ? found[0] : letter);
      at += found ? found[0].length : 1;
    }
  }
  return emphasised(parts);
}

function code(text, start, ticks, parts, say) {
  let end = start;
  while (text[end] === "`") end += 1;
  const size = end - start;
  for (let from = end; !ticks.has(size); ) {
    const open = text.indexOf("`", from);
    if (open < 0) {
      ticks.add(size);
      break;
    }
    let close = open;
    while (text[close] === "`") close += 1;
    if (close - open === size) {
      const inside = text.slice(end, open).replace(/\n/g, " ");
      const padded = inside.length > 2 && inside.startsWith(" ") && inside.endsWith(" ");
      parts.push(h("code", null, padded ? inside.slice(1, -1) : inside));
      return close;
    }
    from = close;
  }
  say(text.slice(start, end));
  return end;
}

function character([, name, decimal, hexadecimal]) {
  if (name) return NAMED[name.toLowerCase()];
  const point = decimal ? parseInt(decimal, 10) : parseInt(hexadecimal, 16);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : "\ufffd";
}

function trimmed(address) {
  let end = address.length;
  let unopened = address.split(")").length - address.split("(").length;
  for (; AFTER.includes(address[end - 1]) || (address[end - 1] === ")" && unopened > 0); end -= 1) {
    if (address[end - 1] === ")") unopened -= 1;
  }
  return address.slice(0, end);
}

// A link to a web address, null for anything else; its text is the address that is really gone to.
function anchor(source) {
  let address;
  try {
    address = new URL(source);
  } catch {
    return null;
  }
  if (address.protocol !== "http:" && address.protocol !== "https:") return null;
  const shown = address.href === `${source}/` ? source : address.href;
  return h("a", { href: address.href, rel: "noopener noreferrer", target: "_blank" }, shown);
}

function link([source, label, address]) {
  const made = anchor(address);
  if (!made) return [source];
  if (!label.trim() || label === address) return [made];
  return [...inline(label), " (", made, ")"];
}

// A run of * or _, and whether emphasis may begin or end with it, by the rules of CommonMark.
function run(text, start, end) {
  const before = text.slice(0, start).at(-1) ?? "";
  const after = text[end] ?? "";
  const left = !SPACE.test(after) && (!MARK.test(after) || SPACE.test(before) || MARK.test(before));
  const right = !SPACE.test(before) && (!MARK.test(before) || SPACE.test(after) || MARK.test(after));
  const sign = text[start];
  const inWord = sign === "_";
  return {
    sign,
    size: end - start,
    opens: left && (!inWord || !right || MARK.test(before)),
    closes: right && (!inWord || !left || MARK.test(after)),
  };
}

const isRun = (part) => part.sign !== undefined;
const depth = (part) => part.depth ?? 0;

function emphasised(parts) {
  const done = []; // what was read so far; runs in it may still be opened
  const floor = { "*": 0, _: 0 }; // below it there is nothing to close
  for (const part of parts) {
    if (!isRun(part) || !part.closes) {
      done.push(part);
      continue;
    }
    const closing = { ...part };
    while (closing.size > 0) {
      let open = done.length - 1;
      const lowest = floor[closing.sign];
      while (open >= lowest && !(isRun(done[open]) && done[open].sign === closing.sign && done[open].opens && done[open].size > 0)) open -= 1;
      if (open < lowest) {
        floor[closing.sign] = done.length;
        break;
      }
      const level = 1 + Math.max(0, ...done.slice(open + 1, open + 1 + WIDEST).map(depth));
      if (level > DEEPEST || done.length - open > WIDEST) break;
      const size = Math.min(2, closing.size, done[open].size);
      const inside = done.splice(open + 1).map(written);
      for (const sign of ["*", "_"]) floor[sign] = Math.min(floor[sign], done.length);
      done[open] = { ...done[open], size: done[open].size - size };
      done.push({ ...h(size === 2 ? "strong" : "em", null, inside), depth: level });
      closing.size -= size;
    }
    if (closing.size > 0) done.push(closing);
  }
  return joined(done.map(written));
}

const written = (part) => (isRun(part) ? part.sign.repeat(part.size) : part);

function joined(parts) {
  const kept = [];
  for (const part of parts) {
    if (typeof part === "string" && typeof kept.at(-1) === "string") kept[kept.length - 1] += part;
    else if (part !== "") kept.push(part);
  }
  return kept;
}
