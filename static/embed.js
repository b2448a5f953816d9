// For sites that embed the logoff playground: gives its frames the height that they need, and the
// colours and the language of the site. Version 1. docs/embedding.md says how to use it.
(() => {
  const NS = "logoff-playground";
  const VERSION = 1;
  // Heights in CSS pixels, and the share of the window that a frame may have: picture and player are
  // to be seen at once, below whatever the site keeps at the top. Below the floor it has no use of it.
  const LEAST = 200;
  const FLOOR = 420;
  const SHARE = 0.9;
  if (window.logoffPlayground?.version === VERSION) return;

  // The folder of this script, which is that of the page too.
  const folder = new URL(".", document.currentScript?.src ?? location.href).href;
  const root = document.documentElement;
  // By frame: what it was told last, so that it is told nothing twice, and the height that it asked for.
  const frames = new Map();

  const isOurs = (frame) => frame.hasAttribute("data-logoff-playground") || frame.src.startsWith(folder);
  const asked = (frame, ...names) => {
    const query = new URL(frame.src, document.baseURI).searchParams;
    return [...query.keys()].some((name) => names.includes(name.toLowerCase()));
  };

  function post(frame, type, content) {
    // A sandboxed frame has no origin that could be named, and nothing here is private.
    frame.contentWindow?.postMessage({ ns: NS, v: VERSION, id: "", type, ...content }, "*");
  }

  // Light or dark, as it is behind the frame: the first background that can be seen.
  function theme(frame) {
    for (let at = frame.parentElement; at; at = at.parentElement) {
      const light = lightness(getComputedStyle(at).backgroundColor);
      if (light !== undefined) return light < 0.5 ? "dark" : "light";
    }
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    if (scheme === "dark" || scheme === "light") return scheme;
    return "auto";
  }

  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext("2d", { willReadFrequently: true });

  // From 0 to 1, of any colour that the browser knows; nothing if it can be seen through.
  function lightness(color) {
    if (!brush || !CSS.supports("color", color)) return undefined;
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    if (alpha < 128) return undefined;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }

  function follow(frame) {
    const known = frames.get(frame);
    if (!known?.ready) return;
    const wanted = {};
    if (frame.dataset.height !== "fixed") wanted.fit = "content";
    if (!asked(frame, "theme")) wanted.theme = theme(frame);
    const lang = document.documentElement.lang;
    if (lang && !asked(frame, "lang", "locale")) wanted.lang = lang;
    const news = Object.entries(wanted).filter(([name, value]) => known.told[name] !== value);
    if (news.length === 0) return;
    Object.assign(known.told, wanted);
    post(frame, "set", Object.fromEntries(news));
  }

  function size(frame) {
    const { asked } = frames.get(frame);
    if (asked === undefined || frame.dataset.height === "fixed") return;
    // What a phone's browser shows and hides at its edges does not change this one.
    const seen = (document.scrollingElement ?? root).clientHeight;
    const most = Math.max(Math.floor(seen * SHARE), FLOOR);
    frame.style.height = `${Math.min(Math.max(Math.ceil(asked), LEAST), most)}px`;
  }

  function heed({ source, data }) {
    if (!source || data?.ns !== NS || data.v !== VERSION) return;
    const frame = [...frames.keys()].find((one) => one.contentWindow === source);
    if (!frame) return;
    switch (data.type) {
      case "ready":
        // It may have been loaded anew, and remembers nothing then.
        frames.set(frame, { ready: true, told: {} });
        follow(frame);
        break;
      case "resize":
        if (frame.dataset.height === "fixed" || !Number.isFinite(data.height)) return;
        frames.get(frame).asked = data.height;
        size(frame);
        return;
      case "state":
      case "error":
        break;
      default:
        return;
    }
    frame.dispatchEvent(new CustomEvent(`playground-${data.type}`, { bubbles: true, detail: data }));
  }

  function find() {
    for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
    for (const frame of document.querySelectorAll("iframe")) {
      if (frames.has(frame) || !isOurs(frame)) continue;
      frames.set(frame, { ready: false, told: {} });
      // It may have been ready before anybody listened.
      post(frame, "ping");
    }
  }

  let due = false;
  function later() {
    if (due) return;
    due = true;
    // What the site changes together is looked at once, when its colours have changed too.
    setTimeout(() => {
      due = false;
      find();
      for (const frame of frames.keys()) follow(frame);
    }, 50);
  }

  addEventListener("message", heed);
  addEventListener("resize", () => {
    for (const frame of frames.keys()) size(frame);
  });
  // Systems say light or dark on one of these two; frames come anywhere.
  const switches = new MutationObserver(later);
  const comings = new MutationObserver(later);
  switches.observe(root, { attributes: true });
  comings.observe(root, { childList: true, subtree: true });
  const body = () => document.body && switches.observe(document.body, { attributes: true });
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => (body(), find()));
  else (body(), find());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", later);
  // Colours that fade are what they will be only at their end.
  addEventListener("transitionend", ({ target }) => (target === root || target === document.body) && later());

  window.logoffPlayground = {
    ...window.logoffPlayground,
    version: VERSION,
    /** Tells a frame to show something else: scenario, step, theme, lang, playing, motion. */
    set: (frame, settings) => post(frame, "set", { ...settings }),
    /** The frames that are known, in the order of their coming. */
    frames: () => [...frames.keys()],
  };
})();
