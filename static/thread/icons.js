// Icons as values of patch.js. Shapes are ours; nothing a person or a model wrote ever becomes markup.
import { h } from "./patch.js";

const line = { fill: "none", stroke: "currentColor", "stroke-linecap": "round", "stroke-linejoin": "round", "stroke-width": "1.4" };
const ring = h("circle", { ...line, cx: 8, cy: 8, r: 6.3 });
const stroke = (d) => h("path", { ...line, d });
const icon = (...shapes) => h("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" }, ...shapes);

export const done = icon(ring, stroke("M5.2 8.2l2 2 3.7-4"));
export const coming = icon(h("circle", { ...line, cx: 8, cy: 8, r: 6.3, "stroke-dasharray": "1.6 2.4" }));
export const left = icon(ring, stroke("M5.2 8h5.6"));
export const square = h("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" }, h("rect", { fill: "currentColor", x: 3.5, y: 3.5, width: 9, height: 9, rx: 1.6 }));
export const undone = icon(stroke("M5.5 3L2.6 5.9l2.9 2.9M2.8 5.9h6.4a4 4 0 0 1 0 8H6"));
export const failed = icon(ring, stroke("M8 4.8v3.9M8 11.2v.1"));
export const running = h("svg", { viewBox: "0 0 16 16", class: "icon turning", "aria-hidden": "true" }, stroke("M8 1.7A6.3 6.3 0 1 1 1.7 8"));
export const check = icon(h("rect", { ...line, x: 1.8, y: 2.4, width: 12.4, height: 11.2, rx: 1.6 }), stroke("M4.3 6.2h3.2M4.3 9.9h3.2M9.3 8.2l1.2 1.2 2-2.4"));
export const down = icon(stroke("M8 3v10M3.8 8.9L8 13l4.2-4.1"));
const filled = (cx, cy) => h("circle", { fill: "currentColor", cx, cy, r: 1.3 });
export const more = icon(filled(3.2, 8), filled(8, 8), filled(12.8, 8));
export const pin = icon(stroke("M5.5 1.8h5M6.4 1.8v4.6L4 9.2v1h8v-1L9.6 6.4V1.8M8 10.2v4"));
export const pencil = icon(stroke("M2.6 13.4l.7-3L10.6 3a1.3 1.3 0 0 1 1.9 0l.5.5a1.3 1.3 0 0 1 0 1.9l-7.4 7.3z"));
export const download = icon(stroke("M8 2v8M4.6 6.9L8 10.2l3.4-3.3M2.4 13.6h11.2"));
export const bin = icon(stroke("M2.6 4.2h10.8M6 4V2.4h4V4M4 4.4l.6 9.2h6.8l.6-9.2M6.7 7v4M9.3 7v4"));
const THUMB = "M5 7.2L7.6 1.9c1 0 1.7.8 1.7 1.8v2.6h3.4c.9 0 1.5.8 1.3 1.7l-.9 4.3c-.2.8-.8 1.3-1.6 1.3H5zM5 7.2H2.2v6.4H5";
export const up = icon(stroke(THUMB));
export const thumbDown = h("svg", { viewBox: "0 0 16 16", class: "icon turned", "aria-hidden": "true" }, stroke(THUMB));
export const branch = icon(h("circle", { ...line, cx: 4, cy: 3.4, r: 1.7 }), h("circle", { ...line, cx: 4, cy: 12.6, r: 1.7 }), h("circle", { ...line, cx: 12, cy: 5.4, r: 1.7 }), stroke("M4 5.1v5.8M12 7.1c0 2.6-2 3.2-6.4 4.4"));
export const earlier = icon(stroke("M8 13V3M3.8 7.1L8 3l4.2 4.1"));
