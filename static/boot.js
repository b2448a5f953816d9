// Starts the page: loads the wasm, and says plainly if that fails. The reference text stays.
const TEXT = {
  en: {
    loading: "Loading the runnable part of this page…",
    slow: "The runnable part is still loading. The reference text below is complete.",
    missing: "This browser does not run WebAssembly, so the paths cannot be run here. The reference text below is complete.",
    failed: "The runnable part of this page could not be loaded. Reload to try again; the reference text below is complete.",
  },
  de: {
    loading: "Der ausführbare Teil dieser Seite wird geladen …",
    slow: "Der ausführbare Teil lädt noch. Der Referenztext unten ist vollständig.",
    missing: "Dieser Browser führt kein WebAssembly aus; die Abläufe lassen sich hier nicht ausführen. Der Referenztext unten ist vollständig.",
    failed: "Der ausführbare Teil dieser Seite ließ sich nicht laden. Neu laden versucht es noch einmal; der Referenztext unten ist vollständig.",
  },
  es: {
    loading: "Cargando la parte ejecutable de esta página…",
    slow: "La parte ejecutable todavía se está cargando. El texto de referencia de abajo está completo.",
    missing: "Este navegador no ejecuta WebAssembly, por lo que los recorridos no se pueden ejecutar aquí. El texto de referencia de abajo está completo.",
    failed: "No se pudo cargar la parte ejecutable de esta página. Vuelva a cargarla para intentarlo de nuevo; el texto de referencia de abajo está completo.",
  },
  fr: {
    loading: "Chargement de la partie exécutable de cette page…",
    slow: "La partie exécutable se charge encore. Le texte de référence ci-dessous est complet.",
    missing: "Ce navigateur n’exécute pas WebAssembly : les scénarios ne peuvent pas être exécutés ici. Le texte de référence ci-dessous est complet.",
    failed: "La partie exécutable de cette page n’a pas pu être chargée. Rechargez pour réessayer ; le texte de référence ci-dessous est complet.",
  },
  ja: {
    loading: "このページの実行部分を読み込んでいます…",
    slow: "実行部分をまだ読み込んでいます。下のリファレンスはこのまま読めます。",
    missing: "このブラウザーは WebAssembly を実行できないため、ここでは実行できません。下のリファレンスはこのまま読めます。",
    failed: "このページの実行部分を読み込めませんでした。再読み込みすると、もう一度試します。下のリファレンスはこのまま読めます。",
  },
  "zh-CN": {
    loading: "正在加载本页的可运行部分……",
    slow: "可运行部分仍在加载。下面的参考文本是完整的。",
    missing: "此浏览器不支持 WebAssembly，因此无法在这里运行。下面的参考文本是完整的。",
    failed: "无法加载本页的可运行部分。重新加载可再试一次；下面的参考文本是完整的。",
  },
};

const SLOW_MS = 10_000;

function language() {
  const query = new URLSearchParams(location.search);
  for (const tag of [query.get("lang"), query.get("locale"), ...navigator.languages]) {
    const lower = (tag ?? "").toLowerCase();
    if (/^zh(-(cn|sg|hans.*))?$/.test(lower)) return "zh-CN";
    const short = lower.split("-")[0];
    if (short !== "zh" && short in TEXT) return short;
  }
  return "en";
}

const tag = language();
const note = document.getElementById("boot");

function say(key) {
  // Gone as soon as the page has started.
  if (!note?.isConnected) return;
  note.lang = tag;
  note.textContent = TEXT[tag][key];
}

async function start() {
  if (typeof WebAssembly !== "object") return say("missing");
  say("loading");
  const slow = setTimeout(say, SLOW_MS, "slow");
  try {
    // The script element that names the two files, whose names carry a hash.
    const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
    const here = (path) => new URL(path, document.baseURI).href;
    const [glue, response] = await Promise.all([import(here(js)), fetch(here(wasm))]);
    if (!response.ok) throw new Error(`${response.status} for ${wasm}`);
    await glue.default({ module_or_path: response });
  } catch (error) {
    console.warn("The page could not start:", error);
    say("failed");
  } finally {
    clearTimeout(slow);
  }
}

start();
