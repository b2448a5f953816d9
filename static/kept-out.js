// Says why the page does not run where `boot.js` may not be loaded: modules need a server that lets
// everybody read it if the page is in a frame without an origin, and are not loaded from a folder.
// This is no module, and so is loaded there too.
{
  const TEXT = {
    en: {
      framed: "The frame around this page keeps its runnable part out. The reference text below is complete; to run it, open the page by itself:",
      alone: "The runnable part of this page could not be loaded; out of a folder it never is, only from a web server. The reference text below is complete.",
    },
    de: {
      framed: "Der Rahmen um diese Seite hält ihren ausführbaren Teil fern. Der Referenztext unten ist vollständig; zum Ausführen öffnen Sie die Seite für sich:",
      alone: "Der ausführbare Teil dieser Seite ließ sich nicht laden; aus einem Ordner geht das nie, nur von einem Webserver. Der Referenztext unten ist vollständig.",
    },
    es: {
      framed: "El marco que rodea esta página no deja pasar su parte ejecutable. El texto de referencia de abajo está completo; para ejecutarlo, abra la página por separado:",
      alone: "No se pudo cargar la parte ejecutable de esta página; desde una carpeta nunca se carga, solo desde un servidor web. El texto de referencia de abajo está completo.",
    },
    fr: {
      framed: "Le cadre autour de cette page ne laisse pas passer sa partie exécutable. Le texte de référence ci-dessous est complet ; pour l’exécuter, ouvrez la page seule :",
      alone: "La partie exécutable de cette page n’a pas pu être chargée ; elle ne l’est jamais depuis un dossier, seulement depuis un serveur web. Le texte de référence ci-dessous est complet.",
    },
    ja: {
      framed: "このページを囲むフレームでは、実行部分を読み込めません。下のリファレンスはこのまま読めます。実行するには、このページを単独で開いてください:",
      alone: "このページの実行部分を読み込めませんでした。フォルダーからは読み込めず、Web サーバーが必要です。下のリファレンスはこのまま読めます。",
    },
    "zh-CN": {
      framed: "包含本页的框架不允许加载可运行部分。下面的参考文本是完整的；要运行，请单独打开本页：",
      alone: "无法加载本页的可运行部分；从文件夹打开时无法加载，需要通过 Web 服务器访问。下面的参考文本是完整的。",
    },
  };

  const query = new Map();
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!query.has(name.toLowerCase())) query.set(name.toLowerCase(), value);
  }

  // As `boot.js` chooses it, but for what the page remembers, which such a frame may not read.
  const language = () => {
    const { entry } = document.documentElement.dataset;
    for (const tag of [query.get("lang"), query.get("locale"), entry, ...navigator.languages]) {
      const parts = (tag ?? "").toLowerCase().split(/[-_]/);
      if (parts[0] === "zh") {
        return parts.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "en" : "zh-CN";
      }
      if (Object.hasOwn(TEXT, parts[0])) return parts[0];
    }
    return "en";
  };

  // The address of the whole page, for the reader to copy: a link would stay in the same frame.
  const address = () => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()]) {
      if (name.toLowerCase() === "embed") url.searchParams.delete(name);
    }
    const code = document.createElement("code");
    code.textContent = url.href;
    return code;
  };

  // By then a module has run, or never will; `boot.js` says something at once.
  document.addEventListener("DOMContentLoaded", () => {
    const note = document.getElementById("boot");
    if (!note || note.textContent) return;
    const framed = parent !== window && origin === "null";
    note.lang = language();
    note.textContent = TEXT[note.lang][framed ? "framed" : "alone"];
    if (framed) note.append(" ", address());
    if (parent === window) return;
    const said = query.get("id") ?? "";
    const id = [...said].length <= 64 ? said : "";
    parent.postMessage({ ns: "logoff-playground", v: 1, id, type: "error", code: "not-loaded" }, "*");
  });
}
