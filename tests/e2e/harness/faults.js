// One of each thing that is complained about; each by itself, so that none keeps another away.
setTimeout(() => console.error("said by error"), 0);
setTimeout(() => {
  throw new Error("thrown by a script");
}, 0);
setTimeout(() => Promise.reject(new Error("a promise that is broken")), 0);
setTimeout(() => {
  new Image().src = "http://elsewhere.invalid/forbidden.png";
}, 0);
