// The switches of the sample sites: what each system does to its page when a reader changes colours
// or language, and, on one page, how a site steers a frame.
const root = document.documentElement;
const way = document.body.dataset.switch ?? "";

function paint(theme) {
  const [kind, name] = way.split(" ");
  if (kind === "attribute") root.setAttribute(name, theme);
  if (kind === "body") document.body.setAttribute(name, theme);
  if (kind === "class") root.classList.toggle(name, theme === "dark");
}

document.querySelector("#theme")?.addEventListener("click", ({ target }) => {
  const theme = target.getAttribute("aria-pressed") === "true" ? "light" : "dark";
  target.setAttribute("aria-pressed", String(theme === "dark"));
  paint(theme);
});

document.querySelector("#language")?.addEventListener("change", ({ target }) => {
  root.lang = target.value;
});

// Frames may come after the page.
document.querySelector("#more")?.addEventListener("click", () => {
  const frame = document.createElement("iframe");
  frame.src = "../?embed=1&scenario=release-only&id=late";
  frame.title = "A bare Release, runnable";
  frame.width = "100%";
  frame.height = "560";
  document.querySelector("main").append(frame);
});

// As mdBook does: arrow keys that nobody else has used turn the page.
addEventListener("keydown", (event) => {
  const turned = document.querySelector("#turned");
  if (!turned || event.defaultPrevented || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  turned.textContent = String(Number(turned.textContent) + 1);
});

// What a frame says, and a button that steers it.
const said = document.querySelector("#said");
addEventListener("playground-state", ({ detail }) => {
  if (said) said.textContent = `${detail.scenario}, ${detail.step} of ${detail.steps}`;
});
document.querySelector("#steer")?.addEventListener("click", () => {
  const frame = document.querySelector("iframe");
  window.logoffPlayground.set(frame, { scenario: "support-forgotten", step: "end" });
});
