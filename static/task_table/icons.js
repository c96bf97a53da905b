// Icons as SVG elements. Shapes are ours; nothing a user wrote ever becomes markup.
const SVG = "http://www.w3.org/2000/svg";

function draw(label, ...shapes) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "icon");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

const line = { fill: "none", stroke: "currentColor", "stroke-linecap": "round", "stroke-linejoin": "round" };
const ring = ["circle", { ...line, cx: 8, cy: 8, r: 6.6, "stroke-width": 1.5 }];
const paper = { ...line, stroke: "var(--paper)" };

const STATUS = {
  todo: [ring],
  doing: [ring, ["path", { d: "M8 4.2a3.8 3.8 0 0 1 0 7.6z", fill: "currentColor" }]],
  done: [
    ["circle", { cx: 8, cy: 8, r: 7.35, fill: "currentColor" }],
    ["path", { ...paper, d: "M4.9 8.2l2.2 2.2 4.1-4.4", "stroke-width": 1.7 }],
  ],
  dropped: [ring, ["path", { ...line, d: "M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4", "stroke-width": 1.5 }]],
};

export const status = (name) => draw("", ...STATUS[name]);

const bars = [
  { x: 1.5, y: 9.5, height: 4.5 },
  { x: 6.4, y: 6, height: 8 },
  { x: 11.3, y: 2.5, height: 11.5 },
];

const URGENT = [
  ["rect", { x: 1.5, y: 1.5, width: 13, height: 13, rx: 3, fill: "currentColor" }],
  ["path", { ...paper, d: "M8 4.6v4.2M8 11.3v.1", "stroke-width": 1.9 }],
];

export function priority(name) {
  const said = `${name[0].toUpperCase()}${name.slice(1)} priority`;
  if (name === "urgent") return draw(said, ...URGENT);
  const filled = { low: 1, medium: 2, high: 3 }[name];
  return draw(
    said,
    ...bars.map((bar, place) => [
      "rect",
      { ...bar, width: 3.4, rx: 1, fill: "currentColor", "fill-opacity": place < filled ? 1 : 0.25 },
    ]),
  );
}

export const repeats = () =>
  draw("Repeats", [
    "path",
    { ...line, d: "M2.7 7A5.3 5.3 0 0 1 12.4 5M12.7 2v3.2H9.5M13.3 9A5.3 5.3 0 0 1 3.6 11M3.3 14v-3.2h3.2", "stroke-width": 1.4 },
  ]);

export const clock = () => draw("", ring, ["path", { ...line, d: "M8 4.5V8l2.2 1.5", "stroke-width": 1.4 }]);

export const pen = () =>
  draw("", ["path", { ...line, d: "M2.8 13.2l.6-2.9 7.3-7.3a1.6 1.6 0 0 1 2.3 2.3l-7.3 7.3z", "stroke-width": 1.4 }]);

export const box = () =>
  draw(
    "",
    ["rect", { ...line, class: "frame", x: 1.75, y: 1.75, width: 12.5, height: 12.5, rx: 3, "stroke-width": 1.4 }],
    ["path", { ...paper, class: "mark", d: "M4.9 8.2l2.2 2.2 4.1-4.4", "stroke-width": 1.7 }],
  );
