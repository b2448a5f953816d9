// What an embedded page and the site around it tell each other, by messages (docs/embedding.md).
// `boot.js` loads this only where there is a site around the page.
const NS = "logoff-playground";
const VERSION = 1;

// A frame has no use for less or more, in CSS pixels.
const LEAST = 360;
const MOST = 1_200;
// Nor is its picture any clearer when it is larger than this, as a multiple of what it is drawn at.
const LARGEST = 1.25;

// What a site may set, and what each may be. The page itself reads the values, as it reads those of
// its address; here it is only seen to that nothing else gets through.
const SETTABLE = ["theme", "lang", "scenario", "step", "playing", "speed", "motion", "fit"];
const LONGEST = 64;

// Of these it is not the page that reads the values.
const VALUES = { fit: ["content", "frame"], motion: ["auto", "reduce"] };

// Tells two frames of one site apart; whatever the site has chosen, if it is no longer than it may be.
const said = [...new URLSearchParams(location.search)].find(([name]) => name.toLowerCase() === "id");
const id = said && [...said[1]].length <= LONGEST ? said[1] : "";

let scenarios;
let wish;
let state;
// Wishes that came before the page could do anything about them.
let early = "";

function post(type, content) {
  // Nothing in it is private, and the site's origin may be hidden from a sandboxed frame.
  parent.postMessage({ ns: NS, v: VERSION, id, type, ...content }, "*");
}

function ready() {
  if (!state) return;
  const locales = ["en", "de", "es", "fr", "ja", "zh-CN"];
  post("ready", { locales, scenarios: scenarios ?? [], ...state });
  measure();
}

// What the site asks for as a query, and the names of what is not understood.
function asked(data) {
  const known = new URLSearchParams();
  const bad = [];
  for (const [name, value] of Object.entries(data)) {
    if (["ns", "v", "id", "type"].includes(name)) continue;
    const plain = ["string", "number", "boolean"].includes(typeof value);
    const text = typeof value === "boolean" ? String(Number(value)) : String(value);
    if (SETTABLE.includes(name) && plain && text.length <= LONGEST) known.set(name, text);
    else bad.push(name.slice(0, LONGEST));
  }
  return { known, bad };
}

function set(data) {
  const { known, bad } = asked(data);
  for (const name of bad) post("error", { code: "unknown-setting", name });
  for (const [name, values] of Object.entries(VALUES)) {
    const value = known.get(name)?.toLowerCase();
    known.delete(name);
    if (value === undefined) continue;
    if (!values.includes(value)) complain(name);
    else if (name === "fit") fits = value === "content";
    else document.documentElement.dataset[name] = value;
  }
  measure();
  const text = known.toString();
  if (!text) return;
  if (wish) complain(wish(text));
  else early += `&${text}`;
}

// The page names what it has not understood.
function complain(names) {
  for (const name of names.split(" ").filter(Boolean)) post("error", { code: "bad-value", name });
}

addEventListener("message", ({ source, data }) => {
  if (source !== parent || data?.ns !== NS || data.v !== VERSION) return;
  if (data.type === "ping") ready();
  else if (data.type === "set") set(data);
  else post("error", { code: "unknown-type", name: String(data.type).slice(0, LONGEST) });
});

// What the page calls when all of it is there: the names of its stories, and who takes wishes.
export function attend(names, take) {
  scenarios = names.split(" ");
  wish = take;
  if (early) complain(wish(early.slice(1)));
  early = "";
  ready();
}

// What the page calls whenever it shows something else.
export function told(text) {
  const shown = new URLSearchParams(text);
  const number = (name) => Number(shown.get(name));
  const first = !state;
  state = {
    scenario: shown.get("scenario"),
    step: number("step"),
    steps: number("steps"),
    playing: shown.get("playing") === "1",
    lang: shown.get("lang"),
    theme: shown.get("theme"),
  };
  if (first) watch();
  post("state", state);
  measure();
}

export function failed(code) {
  post("error", { code });
}

// How high the page would like to be at its width. The picture says how wide it is to its height;
// the rest is as high as it is. The frame only ever grows while its width stays, so that nothing
// below it moves with every step.
let fits = false;
let width = 0;
let highest = 0;
let due = false;

function wanted() {
  const stage = document.getElementById("stage");
  const box = stage?.querySelector(".stage-diagram");
  const picture = box?.querySelector("svg");
  if (!picture) return 0;
  const { width: w, height: h } = picture.viewBox.baseVal;
  const around = document.documentElement.clientHeight - box.clientHeight;
  return Math.ceil(around + h * Math.min(box.clientWidth / Math.max(w, 1), LARGEST));
}

function measure() {
  if (!fits || due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    const now = document.documentElement.clientWidth;
    if (Math.abs(now - width) > 1) [width, highest] = [now, 0];
    const height = Math.min(Math.max(wanted(), LEAST), MOST);
    // A picture that would be larger than it needs to be asks for nothing.
    if (!picture() || height <= highest + 1) return;
    highest = height;
    post("resize", { height });
  });
}

function picture() {
  return document.querySelector("#stage svg");
}

function watch() {
  new ResizeObserver(measure).observe(document.documentElement);
}
