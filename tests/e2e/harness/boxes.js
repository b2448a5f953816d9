// Boxes of a page: what sticks out, what is cut off, what lies on something else, what is too small.
// The caller says in `pictureOnly` whether only the diagram is meant.
const all = (css) => (pictureOnly ? [] : document.querySelectorAll(css));
const wrong = [];
const round = (box) => [box.left, box.top, box.width, box.height].map(Math.round).join(" ");
const name = (e) => {
  const own = e.id ? `#${e.id}` : `.${[...e.classList].join(".")}`;
  return `${e.tagName.toLowerCase()}${own} "${e.ariaLabel ?? e.textContent.trim().slice(0, 40)}"`;
};
const tell = (what, e, box) => wrong.push(`${what}: ${name(e)} [${round(box)}]`);
const width = document.documentElement.clientWidth;

// Taken out of sight on purpose, for voices.
const unseen = (e) => {
  // Inside of what is folded, too.
  if (!e.checkVisibility()) return true;
  for (let at = e; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === "none" || style.visibility !== "visible") return true;
    if (at.classList.contains("visually-hidden") || style.clipPath !== "none") return true;
    if (at.classList.contains("skip") && !at.matches(":focus")) return true;
  }
  return false;
};

if (document.scrollingElement.scrollWidth > width) {
  wrong.push(`the page is ${document.scrollingElement.scrollWidth} wide in ${width}`);
}

// Texts: inside the page, and inside every box that cuts.
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
const printed = [];
while (!pictureOnly && texts.nextNode()) {
  const node = texts.currentNode;
  const parent = node.parentElement;
  if (!node.textContent.trim() || parent.closest("option, script, noscript, title, desc")) continue;
  if (unseen(parent)) continue;
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (box.width === 0) continue;
  let scrolls = false;
  let cutOff = false;
  const lines = [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  for (let at = parent; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    const edge = at.getBoundingClientRect();
    if (["auto", "scroll"].includes(style.overflowX)) scrolls = true;
    if (style.overflowY !== "visible") {
      for (const line of lines) {
        line.top = Math.max(line.top, edge.top);
        line.bottom = Math.min(line.bottom, edge.bottom);
      }
    }
    const cutsX = ["hidden", "clip"].includes(style.overflowX) && !(at instanceof SVGElement);
    const cutsY = ["hidden", "clip"].includes(style.overflowY) && !(at instanceof SVGElement);
    if (cutsX && !scrolls && !cutOff && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
      tell("text cut off at a side", parent, box);
    }
    if (cutsY && !cutOff && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2)) {
      tell("text cut off at top or bottom", parent, box);
    }
    if (["auto", "scroll"].includes(style.overflowY)) cutOff = true;
  }
  if (!scrolls && (box.right > width + 1 || box.left < -1)) tell("text outside the page", parent, box);
  if (!parent.closest("svg")) {
    printed.push(...lines.filter((line) => line.bottom - line.top > 6).map((line) => [parent, line]));
  }
}

// Lines of text do not lie on each other.
printed.sort(([, a], [, b]) => a.top - b.top);
printed.forEach(([e, line], at) => {
  for (const [other, its] of printed.slice(at + 1)) {
    if (its.top > line.bottom) break;
    const across = Math.min(line.right, its.right) - Math.max(line.left, its.left);
    const down = Math.min(line.bottom, its.bottom) - its.top;
    const low = Math.min(line.bottom - line.top, its.bottom - its.top);
    // Boxes of lines of text are taller than what is printed in them.
    if (across > 2 && down > 0.4 * low) tell(`text on ${name(other)}`, e, e.getBoundingClientRect());
  }
});

// Sideways scrolling is for listings, and for pictures of many lifelines.
for (const e of all("body *")) {
  if (e instanceof SVGElement || e.matches("select, option, input") || unseen(e)) continue;
  const style = getComputedStyle(e);
  const sideways = e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0;
  if (sideways && ["auto", "scroll"].includes(style.overflowX) && !e.matches("pre, .signature, .seq-scroll")) {
    tell(`scrolls sideways (${e.scrollWidth} in ${e.clientWidth})`, e, e.getBoundingClientRect());
  }
}

// Labels of the picture: whole, inside it and their frames, and not on each other.
const meet = (a, b) => [
  Math.min(a.right, b.right) - Math.max(a.left, b.left),
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
];
const inside = (inner, outer, slack) => inner.left >= outer.left - slack
  && inner.right <= outer.right + slack && inner.top >= outer.top - slack
  && inner.bottom <= outer.bottom + slack;
for (const picture of document.querySelectorAll("svg.dg")) {
  const boxes = (css) => [...picture.querySelectorAll(css)]
    .map((e) => [e, e.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0);
  const edge = picture.getBoundingClientRect();
  const labels = boxes("text");
  const [badges, tags, cards] = [boxes(".dg-badge"), boxes(".dg-tag"), boxes(".dg-card .dg-frame")];
  labels.forEach(([e, box], at) => {
    if (!inside(box, edge, 1)) tell("label outside the picture", e, box);
    if (e.textContent.includes("…")) tell("label cut short", e, box);
    const frame = e.closest("g").querySelector(".dg-tag, .dg-frame") ?? e.closest(".dg-card")?.querySelector(".dg-frame");
    if (frame && !inside(box, frame.getBoundingClientRect(), 2)) {
      tell("label outside its frame", e, box);
    }
    for (const [other, its] of labels.slice(at + 1)) {
      const [across, down] = meet(box, its);
      // Boxes of lines of text are taller than what is printed in them.
      if (across > 2 && down > 0.4 * Math.min(box.height, its.height)) {
        tell(`label on "${other.textContent}"`, e, box);
      }
    }
    for (const [other, its] of [...badges, ...tags]) {
      const [across, down] = meet(box, its);
      if (across > 2 && down > 4 && other.parentElement !== e.parentElement) {
        tell(`label under a ${other.classList[0]}`, e, box);
      }
    }
  });
  tags.forEach(([e, box], at) => {
    for (const [other, its] of [...cards, ...tags.slice(at + 1)]) {
      const [across, down] = meet(box, its);
      if (across > 3 && down > 3) {
        tell(`tag "${e.parentElement.textContent}" on "${other.parentElement.textContent}"`, e, box);
      }
    }
  });
}

// Controls: large enough, and with nothing else on top.
const controls = "button, a[href], input, select, summary, [role=tab], [role=switch]";
for (const e of all(controls)) {
  if (unseen(e)) continue;
  const box = e.getBoundingClientRect();
  if (box.width === 0) continue;
  const inline = e.matches("a") && getComputedStyle(e).display === "inline";
  const labelled = e.matches("input[type=radio]");
  if (!inline && !labelled && (box.width < 23.5 || box.height < 23.5)) tell("small target", e, box);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
  const top = document.elementFromPoint(x, y);
  const scrolledOff = top && !top.contains(e) && e.closest(".panel, .listings, .reference, .side");
  if (top && !e.contains(top) && !top.contains(e) && !scrolledOff) {
    tell(`covered by ${name(top)}`, e, box);
  }
}
return [...new Set(wrong)].slice(0, 40);
