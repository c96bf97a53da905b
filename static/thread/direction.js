// Which way a line of an answer goes. `dir="auto"` asks its first letter, and that is often one of somebody's title:
// what is said of the task ("30 min · due today") would stand scrambled behind it. So the words outside titles decide,
// and titles, which are in bold or isolated (core/domain/bidi.py), keep a direction of their own.
import { h } from "./patch.js";

const ISOLATED = /\u2068[^\u2069]*\u2069?/g;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const said = (child) => (typeof child === "string" ? child.replace(ISOLATED, "") : child.tag === "strong" ? "" : child.children.map(said).join(""));

export function directed(tag, attributes, children) {
  const first = LETTER.exec(children.map(said).join(""));
  if (!first) return h(tag, { ...attributes, dir: "auto" }, children); // nothing but titles
  const apart = children.map((child) => (child.tag === "strong" ? h("strong", { dir: "auto" }, child.children) : child));
  return h(tag, { ...attributes, dir: RIGHT_TO_LEFT.test(first[0]) ? "rtl" : "ltr" }, apart);
}
