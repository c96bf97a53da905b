// Elements as plain values, and a page changed into them in place: what stays the same is not touched, so focus,
// selection and scrolling live through every update. Text becomes text nodes only; there is no way to give markup.
const DRAWN = new Set(["svg", "path", "circle", "rect"]);

export function h(tag, attributes, ...children) {
  const given = {};
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined && value !== false) given[name] = value === true ? "" : String(value);
  }
  const kept = children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== "");
  return { tag, attributes: given, children: kept };
}

export function build(wanted) {
  if (typeof wanted === "string") return document.createTextNode(wanted);
  const element = DRAWN.has(wanted.tag)
    ? document.createElementNS("http://www.w3.org/2000/svg", wanted.tag)
    : document.createElement(wanted.tag);
  for (const child of wanted.children) element.append(build(child));
  dress(element, wanted.attributes); // last: dir="auto" looks through all children, and would at each
  return element;
}

// Makes the children of an element those that are wanted.
export function patch(parent, wanted) {
  let at = parent.firstChild;
  for (const child of wanted) {
    // A keyed child that is further on was not changed: what stood before it has gone.
    while (at && !fits(at, child) && later(at, child)) at = removed(at);
    if (at && fits(at, child)) {
      change(at, child);
      at = at.nextSibling;
    } else if (at && !keyOf(at)) {
      const made = build(child);
      at.replaceWith(made);
      at = made.nextSibling;
    } else {
      parent.insertBefore(build(child), at);
    }
  }
  while (at) at = removed(at);
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function keyOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.dataset.key : undefined;
}

function fits(node, wanted) {
  if (typeof wanted === "string") return node.nodeType === Node.TEXT_NODE;
  return node.localName === wanted.tag && keyOf(node) === wanted.attributes["data-key"];
}

function later(node, wanted) {
  const key = wanted.attributes?.["data-key"];
  if (key === undefined) return false;
  for (let next = node.nextSibling; next; next = next.nextSibling) if (keyOf(next) === key) return true;
  return false;
}

function change(node, wanted) {
  if (typeof wanted !== "string") {
    dress(node, wanted.attributes);
    return patch(node, wanted.children);
  }
  if (node.data === wanted) return;
  // Adding to a text leaves what is selected in it selected.
  if (wanted.startsWith(node.data)) node.appendData(wanted.slice(node.data.length));
  else node.data = wanted;
}

function dress(element, attributes) {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
