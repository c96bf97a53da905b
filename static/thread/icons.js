// Icons as values of patch.js. Shapes are ours; nothing a person or a model wrote ever becomes markup.
import { h } from "./patch.js";

const line = { fill: "none", stroke: "currentColor", "stroke-linecap": "round", "stroke-linejoin": "round", "stroke-width": "1.4" };
const ring = h("circle", { ...line, cx: 8, cy: 8, r: 6.3 });
const stroke = (d) => h("path", { ...line, d });
const icon = (...shapes) => h("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" }, ...shapes);

export const done = icon(ring, stroke("M5.2 8.2l2 2 3.7-4"));
export const undone = icon(stroke("M5.5 3L2.6 5.9l2.9 2.9M2.8 5.9h6.4a4 4 0 0 1 0 8H6"));
export const failed = icon(ring, stroke("M8 4.8v3.9M8 11.2v.1"));
export const running = h("svg", { viewBox: "0 0 16 16", class: "icon turning", "aria-hidden": "true" }, stroke("M8 1.7A6.3 6.3 0 1 1 1.7 8"));
export const check = icon(h("rect", { ...line, x: 1.8, y: 2.4, width: 12.4, height: 11.2, rx: 1.6 }), stroke("M4.3 6.2h3.2M4.3 9.9h3.2M9.3 8.2l1.2 1.2 2-2.4"));
export const down = icon(stroke("M8 3v10M3.8 8.9L8 13l4.2-4.1"));
