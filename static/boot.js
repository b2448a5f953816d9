// Starts the page: loads the wasm and the words of one language at the same time, and says plainly
// if that fails. The reference text stays.
const TEXT = {
  en: {
    loading: "Loading the runnable part of this page…",
    slow: "The runnable part is still loading. The reference text below is complete.",
    missing: "This browser does not run WebAssembly, so the paths cannot be run here. The reference text below is complete.",
    failed: "The runnable part of this page could not be loaded. Reload to try again; the reference text below is complete.",
    again: "Try again",
  },
  de: {
    loading: "Der ausführbare Teil dieser Seite wird geladen …",
    slow: "Der ausführbare Teil lädt noch. Der Referenztext unten ist vollständig.",
    missing: "Dieser Browser führt kein WebAssembly aus; die Abläufe lassen sich hier nicht ausführen. Der Referenztext unten ist vollständig.",
    failed: "Der ausführbare Teil dieser Seite ließ sich nicht laden. Neu laden versucht es noch einmal; der Referenztext unten ist vollständig.",
    again: "Noch einmal versuchen",
  },
  es: {
    loading: "Cargando la parte ejecutable de esta página…",
    slow: "La parte ejecutable todavía se está cargando. El texto de referencia de abajo está completo.",
    missing: "Este navegador no ejecuta WebAssembly, por lo que los recorridos no se pueden ejecutar aquí. El texto de referencia de abajo está completo.",
    failed: "No se pudo cargar la parte ejecutable de esta página. Vuelva a cargarla para intentarlo de nuevo; el texto de referencia de abajo está completo.",
    again: "Volver a intentarlo",
  },
  fr: {
    loading: "Chargement de la partie exécutable de cette page…",
    slow: "La partie exécutable se charge encore. Le texte de référence ci-dessous est complet.",
    missing: "Ce navigateur n’exécute pas WebAssembly : les scénarios ne peuvent pas être exécutés ici. Le texte de référence ci-dessous est complet.",
    failed: "La partie exécutable de cette page n’a pas pu être chargée. Rechargez pour réessayer ; le texte de référence ci-dessous est complet.",
    again: "Réessayer",
  },
  ja: {
    loading: "このページの実行部分を読み込んでいます…",
    slow: "実行部分をまだ読み込んでいます。下のリファレンスはこのまま読めます。",
    missing: "このブラウザーは WebAssembly を実行できないため、ここでは実行できません。下のリファレンスはこのまま読めます。",
    failed: "このページの実行部分を読み込めませんでした。再読み込みすると、もう一度試します。下のリファレンスはこのまま読めます。",
    again: "もう一度試す",
  },
  "zh-CN": {
    loading: "正在加载本页的可运行部分……",
    slow: "可运行部分仍在加载。下面的参考文本是完整的。",
    missing: "此浏览器不支持 WebAssembly，因此无法在这里运行。下面的参考文本是完整的。",
    failed: "无法加载本页的可运行部分。重新加载可再试一次；下面的参考文本是完整的。",
    again: "重试",
  },
};

const SLOW_MS = 10_000;

// The language that the page will choose: it reads the same places in the same order.
function language() {
  const query = new URLSearchParams(location.search);
  const wanted = [query.get("lang") ?? query.get("locale"), remembered(), ...navigator.languages];
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
const note = document.getElementById("boot");
// The script element that names the files, whose names carry a hash.
const { js, wasm, words } = document.querySelector("script[data-wasm]").dataset;

function say(key) {
  // Gone as soon as the page has started.
  if (!note?.isConnected) return;
  note.lang = tag;
  note.textContent = TEXT[tag][key];
  if (key !== "failed") return;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = TEXT[tag].again;
  again.addEventListener("click", () => location.reload());
  note.append(" ", again);
}

async function get(path) {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}

// The words of each language that has been asked for. What failed may be asked for again.
const files = new Map();

function file(tag) {
  if (!files.has(tag)) {
    // For tests: longer English, which no reader asks for.
    const name = tag === "en" && /[?&]lang=en-xa\b/i.test(location.search) ? "en-XA" : tag;
    const text = get(`${words}/${name}.txt`).then((response) => response.text());
    files.set(tag, text);
    text.catch(() => files.delete(tag));
  }
  return files.get(tag);
}

// What the page calls: `told` gets the text of a language, or nothing.
window.playgroundWords = async (tag, told) => {
  let text;
  try {
    text = await file(tag);
  } catch (error) {
    console.warn("The words could not be loaded:", error);
    say("failed");
  }
  told(text);
};

async function start() {
  if (typeof WebAssembly !== "object") return say("missing");
  say("loading");
  const slow = setTimeout(say, SLOW_MS, "slow");
  try {
    const glue = import(new URL(js, document.baseURI));
    const [{ default: init }, response] = await Promise.all([glue, get(wasm), file(tag)]);
    await init({ module_or_path: response });
  } catch (error) {
    console.warn("The page could not start:", error);
    say("failed");
  } finally {
    clearTimeout(slow);
  }
}

start();
