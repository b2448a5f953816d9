// Put before every page where the driver keeps no log: tells the server of the stories what the
// page complains about. As a picture, which every policy here allows of one's own server.
(() => {
  const tell = (what) => {
    new Image().src = `/said?${encodeURIComponent(what)}`;
  };
  for (const level of ["warn", "error"]) {
    const real = console[level];
    console[level] = (...said) => {
      tell(`${level} ${said.map(String).join(" ")}`);
      real.apply(console, said);
    };
  }
  const failed = ({ message, target }) => tell(message ?? `not loaded: ${target.src ?? target.href}`);
  addEventListener("error", failed, true);
  addEventListener("unhandledrejection", ({ reason }) => tell(`nobody has caught: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    tell(`${effectiveDirective} forbids ${blockedURI}`);
  });
})();
