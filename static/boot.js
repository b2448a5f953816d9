// Starts the page: loads the first part of the wasm and the words of one language at the same time,
// and says plainly if that fails; the reference text stays. When the page is drawn, it loads the
// later part of the wasm, with which the page can answer, and its style sheet.
const TEXT = {
  en: {
    loading: "Loading the runnable part of this page…",
    slow: "The runnable part is still loading. The reference text below is complete.",
    missing: "This browser does not run WebAssembly, so the paths cannot be run here. The reference text below is complete.",
    failed: "The runnable part of this page could not be loaded. Reload to try again; the reference text below is complete.",
    part: "A part of this page has not arrived yet; without it the page cannot answer.",
    again: "Try again",
  },
  de: {
    loading: "Der ausführbare Teil dieser Seite wird geladen …",
    slow: "Der ausführbare Teil lädt noch. Der Referenztext unten ist vollständig.",
    missing: "Dieser Browser führt kein WebAssembly aus; die Abläufe lassen sich hier nicht ausführen. Der Referenztext unten ist vollständig.",
    failed: "Der ausführbare Teil dieser Seite ließ sich nicht laden. Neu laden versucht es noch einmal; der Referenztext unten ist vollständig.",
    part: "Ein Teil dieser Seite ist noch nicht da; ohne ihn kann sie nicht antworten.",
    again: "Noch einmal versuchen",
  },
  es: {
    loading: "Cargando la parte ejecutable de esta página…",
    slow: "La parte ejecutable todavía se está cargando. El texto de referencia de abajo está completo.",
    missing: "Este navegador no ejecuta WebAssembly, por lo que los recorridos no se pueden ejecutar aquí. El texto de referencia de abajo está completo.",
    failed: "No se pudo cargar la parte ejecutable de esta página. Vuelva a cargarla para intentarlo de nuevo; el texto de referencia de abajo está completo.",
    part: "Una parte de esta página aún no ha llegado; sin ella la página no puede responder.",
    again: "Volver a intentarlo",
  },
  fr: {
    loading: "Chargement de la partie exécutable de cette page…",
    slow: "La partie exécutable se charge encore. Le texte de référence ci-dessous est complet.",
    missing: "Ce navigateur n’exécute pas WebAssembly : les scénarios ne peuvent pas être exécutés ici. Le texte de référence ci-dessous est complet.",
    failed: "La partie exécutable de cette page n’a pas pu être chargée. Rechargez pour réessayer ; le texte de référence ci-dessous est complet.",
    part: "Une partie de cette page n’est pas encore arrivée ; sans elle, la page ne peut pas répondre.",
    again: "Réessayer",
  },
  ja: {
    loading: "このページの実行部分を読み込んでいます…",
    slow: "実行部分をまだ読み込んでいます。下のリファレンスはこのまま読めます。",
    missing: "このブラウザーは WebAssembly を実行できないため、ここでは実行できません。下のリファレンスはこのまま読めます。",
    failed: "このページの実行部分を読み込めませんでした。再読み込みすると、もう一度試します。下のリファレンスはこのまま読めます。",
    part: "このページの一部がまだ届いていません。届くまで操作に応答できません。",
    again: "もう一度試す",
  },
  "zh-CN": {
    loading: "正在加载本页的可运行部分……",
    slow: "可运行部分仍在加载。下面的参考文本是完整的。",
    missing: "此浏览器不支持 WebAssembly，因此无法在这里运行。下面的参考文本是完整的。",
    failed: "无法加载本页的可运行部分。重新加载可再试一次；下面的参考文本是完整的。",
    part: "本页有一部分尚未加载完成，在此之前页面无法响应操作。",
    again: "重试",
  },
};

const SLOW_MS = 10_000;
// How long a press may go unanswered.
const PATIENCE_MS = 3_000;

// What the address says, by names in small letters; of a name that comes twice the first counts.
const query = new Map();
for (const [name, value] of new URLSearchParams(location.search)) {
  if (!query.has(name.toLowerCase())) query.set(name.toLowerCase(), value);
}

// The language that the page will choose: it reads the same places in the same order.
function language() {
  const { entry } = document.documentElement.dataset;
  const wanted = [query.get("lang"), query.get("locale"), entry, remembered(), ...navigator.languages];
  for (const tag of wanted) {
    const parts = (tag ?? "").toLowerCase().split(/[-_]/);
    if (parts[0] === "zh") {
      return parts.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "en" : "zh-CN";
    }
    if (Object.hasOwn(TEXT, parts[0])) return parts[0];
  }
  return "en";
}

function remembered() {
  try {
    return localStorage.getItem("logoff-playground.locale");
  } catch {
    // Blocked, as it is in many frames.
    return null;
  }
}

const tag = language();

// How much of the player there is, and whether it moves: what the author of an address may say beside
// what the page does itself. It is the page that tells of values which mean nothing.
for (const [name, values] of [["controls", ["minimal", "none"]], ["motion", ["reduce"]]]) {
  const text = query.get(name)?.toLowerCase();
  if (values.includes(text)) document.documentElement.dataset[name] = text;
}

// The site around the page, if there is one. Wherever the page is, it can be reached.
const host = parent === window || document.querySelector("[data-file]") ? undefined : import("./frame.js");
host?.catch((error) => console.warn("The page and the site around it cannot talk:", error));
if (host) {
  window.playgroundAttend = (names, wish) => host.then((it) => it.attend(names, wish), () => {});
  window.playgroundTold = (text) => host.then((it) => it.told(text), () => {});
}
const note = document.getElementById("boot");
// The script element that names the files, whose names carry a hash.
const { js, wasm, later, sheet, words } = document.querySelector("script[data-wasm]").dataset;

function say(key) {
  // Gone as soon as the page has started.
  if (!note?.isConnected) return;
  note.lang = tag;
  note.textContent = TEXT[tag][key];
  if (key === "failed" || key === "missing") host?.then((it) => it.failed("not-loaded"), () => {});
  if (key === "failed") note.append(" ", again(() => location.reload()));
}

function again(act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = TEXT[tag].again;
  button.addEventListener("click", act);
  return button;
}

// A page that is one file has the others inside, packed (`cargo xtask single`).
const inside = new Map();

async function unpack() {
  for (const { dataset, textContent } of document.querySelectorAll("script[data-file]")) {
    const bytes = Uint8Array.from(atob(textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    inside.set(dataset.file, await new Response(stream).arrayBuffer());
  }
}

async function get(path, options) {
  const kind = path.endsWith(".wasm") ? "application/wasm" : "text/plain";
  if (inside.size) return new Response(inside.get(path), { headers: { "content-type": kind } });
  const response = await fetch(new URL(path, document.baseURI), options);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}

// The words of each language that has been asked for: those of the first view under its tag, the
// rest under the tag with `-more`. What failed may be asked for again.
const files = new Map();

function file(tag) {
  if (!files.has(tag)) {
    // For tests: longer English, which no reader asks for.
    const longer = /[?&]lang=en-xa\b/i.test(location.search);
    const name = longer ? tag.replace(/^en\b/, "en-XA") : tag;
    const text = get(`${words}/${name}.txt`).then(async (response) => {
      const text = await response.text();
      // Some networks answer with a page of their own, and call it right. A number comes first.
      if (!/^\d+\n/.test(text)) throw new Error(`${name}.txt is something else`);
      return text;
    });
    files.set(tag, text);
    text.catch(() => files.delete(tag));
  }
  return files.get(tag);
}

// What the page calls: `told` gets the text of a language's file, or nothing.
window.playgroundWords = async (tag, told) => {
  let text;
  try {
    const words = await file(tag);
    if (!drawn && linked && !(await load())) throw new Error("a part of the page is missing");
    text = words;
  } catch (error) {
    console.warn("The words could not be loaded:", error);
    say("failed");
  }
  told(text);
  drawn ||= text !== undefined;
  if (drawn && !here) whenIdle(load);
};

// The later part. What Trunk builds for development has one part only.
let here = !later.endsWith(".wasm");
// An address with a place in it needs all of the page before it can be drawn.
const linked = location.hash.length > 1 || /[?&](scenario|step)=/i.test(location.search);
let drawn = false;
let coming;
let complaint;
// Something was stopped in the middle: only a fresh start helps.
let broken = false;
// The last press that nobody could answer yet.
let missed;
let begun;
const first = new Promise((done) => {
  begun = done;
});

// The later part has no state of its own: the first part lends it everything, the functions by the
// numbers of their slots. So nothing happens if it is joined twice.
function lent(first) {
  return { first, slot: new Proxy({}, { get: (none, slot) => first.slots.get(Number(slot)) }) };
}

// Before it is asked for again, and before anything is said of it: a network may lose a moment, and
// some browsers break off what a page is waiting for while its reader is leaving.
const PAUSE_MS = 1000;

// Whether the later part is there now.
function load(options) {
  if (here) return true;
  const anew = async () => {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    return here || join({ cache: "reload" });
  };
  coming ??= join(options).catch(anew).catch((error) => {
    console.warn("A part of the page could not be loaded:", error);
    coming = undefined;
    if (drawn) complain();
  });
  return coming.then(() => here);
}

async function join(options) {
  const bytes = get(later, options).then((response) => response.arrayBuffer());
  // Its words are asked for again by the page, and are there then.
  const [code, lender] = await Promise.all([bytes, first, file(`${tag}-more`), dress()]);
  await WebAssembly.instantiate(code, lent(lender));
  arrived();
}

// The style sheet of what the first view does not draw.
let dressed;
function dress() {
  // In one file, all of it is there.
  if (inside.size) return undefined;
  dressed ??= new Promise((done, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(sheet, document.baseURI);
    link.onload = done;
    link.onerror = () => {
      link.remove();
      dressed = undefined;
      failed(new Error(`${sheet} could not be loaded`));
    };
    document.head.append(link);
  });
  return dressed;
}

// What the page calls: `told` is called when all of it is there.
const waiting = [];
window.playgroundWhole = (told) => (here ? told() : waiting.push(told));

function retry() {
  if (broken) return location.reload();
  complaint?.remove();
  if (here) return dress()?.catch(complain);
  coming = undefined;
  // What is remembered may be what was wrong.
  load({ cache: "reload" });
}

function arrived() {
  if (here || broken) return;
  here = true;
  performance.mark("later");
  complaint?.remove();
  for (const told of waiting.splice(0)) told();
  const press = missed;
  missed = undefined;
  if (press) setTimeout(() => press.target.dispatchEvent(new press.constructor(press.type, press)));
}

function complain() {
  // Not a new one under the reader's finger.
  if (complaint?.isConnected) return;
  complaint = document.createElement("p");
  complaint.className = "panicked";
  complaint.setAttribute("role", "alert");
  complaint.lang = tag;
  complaint.append(TEXT[tag].part, " ", again(retry));
  document.body.prepend(complaint);
}

function atOnce(path) {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(path, document.baseURI), false);
  // A document gets no bytes in this way, but letters that end with them.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${request.status} for ${path}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}

// What the first part calls if it cannot go on without the later one: nothing else may happen in
// between. Presses do not come here, see below.
window.playgroundLater = (first) => {
  performance.mark("later-at-once");
  try {
    const code = inside.get(later) ?? atOnce(later);
    new WebAssembly.Instance(new WebAssembly.Module(code), lent(first));
    arrived();
    dress()?.catch(complain);
  } catch (error) {
    broken = true;
    say("failed");
    if (!note?.isConnected) complain();
    throw error;
  }
};

// A press before the later part is there waits for it, so that no failure can stop the page in the
// middle of something.
function wait(event) {
  const at = event.target.closest ? event.target : document.body;
  if (here || !drawn || at.closest(".panicked")) return;
  event.stopImmediatePropagation();
  // These are the browser's business, and there is nothing open yet that could be left.
  const moves = ["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key);
  if (moves || event.type === "blur" || at.closest("a[href^=http]")) return;
  // A key does at once what it does by itself; a click is made again.
  if (event.type === "click") event.preventDefault();
  missed = event;
  setTimeout(() => missed && complain(), PATIENCE_MS);
  load();
}

function whenIdle(act) {
  if (window.requestIdleCallback) requestIdleCallback(() => act(), { timeout: 300 });
  else setTimeout(act, 100);
}

async function start() {
  if (typeof WebAssembly !== "object") return say("missing");
  say("loading");
  for (const type of ["click", "change", "input", "keydown", "blur", "hashchange"]) {
    addEventListener(type, wait, true);
  }
  const slow = setTimeout(say, SLOW_MS, "slow");
  try {
    await unpack();
    if (linked) load();
    const glue = window.playgroundGlue ?? import(new URL(js, document.baseURI));
    const [{ default: init }, response] = await Promise.all([glue, get(wasm), file(tag)]);
    begun(await init({ module_or_path: response }));
  } catch (error) {
    console.warn("The page could not start:", error);
    say("failed");
  } finally {
    clearTimeout(slow);
  }
}

start();
