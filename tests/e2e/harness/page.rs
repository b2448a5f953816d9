//! A page in a browser: going to it, acting on it as a reader does, waiting for what it shows.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;

use super::driver::Driver;
use super::proxy::Proxy;
use super::server::{PLAIN, Server};
use super::setup::Setup;
use super::{DEADLINE, Engine};

/// Where the page stands, for the message of a story that fails.
const SEEN: &str =
    "[location.href, ...['.fallback-note', '.notices', '.stage-head', '.say', '.counter', '.side']
    .map(css => document.querySelector(css)?.innerText.slice(0, 400) ?? '')].join('\\n')";

/// A style sheet's surroundings.
#[derive(Clone, Copy, Debug, Default)]
pub struct Media {
    pub dark: bool,
    pub forced_colours: bool,
    pub reduced_motion: bool,
    pub print: bool,
}

pub struct Page {
    // In this order: the session ends before its driver does.
    pub driver: WebDriver,
    pub engine: Engine,
    pub setup: Setup,
    pub server: Server,
    /// Everybody else, where the driver does not tell what is asked for.
    pub others: Proxy,
    _driver: Driver,
}

impl Page {
    pub async fn start(engine: Engine, setup: Setup, server: Server) -> Self {
        let others = Proxy::start();
        let (driver, process) = browser(engine, engine.wanted(others.port)).await;
        driver.set_script_timeout(DEADLINE * 8).await.unwrap();
        let page = Self { driver, engine, setup, server, others, _driver: process };
        page.size(1440, 900).await;
        page
    }

    pub async fn quit(self) {
        self.driver.quit().await.unwrap();
    }

    /// Opens the page with a query and a fragment, afresh, and waits until it runs.
    pub async fn open(&self, address: &str) {
        self.visit(&format!("{PLAIN}{address}")).await;
        self.wait_for("the page runs", "document.querySelector('.page')").await;
    }

    /// Opens any path of the server, afresh.
    pub async fn visit(&self, path: &str) {
        // Otherwise a new fragment alone would not load anything.
        self.driver.goto("about:blank").await.unwrap();
        self.driver.goto(format!("{}{path}", self.server.origin())).await.unwrap();
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.unwrap();
        self.wait_for("the page runs again", "document.querySelector('.page')").await;
    }

    /// The value of an expression in the page.
    pub async fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression})")).await
    }

    /// Runs a few lines in the page.
    pub async fn run(&self, script: &str) -> Value {
        match self.driver.execute(script, vec![]).await {
            Ok(answer) => answer.json().clone(),
            Err(error) => panic!("in the page: {error}\n{script}"),
        }
    }

    /// Runs lines that call `done` at their end.
    pub async fn run_async(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.driver.execute_async(script, vec![]).await.unwrap().json().clone()
    }

    /// Looks at every frame until an expression holds; its value. What holds is said in words, for
    /// the message when it does not come true.
    pub async fn wait_for(&self, what: &str, expression: &str) -> Value {
        let script = format!(
            "const end = performance.now() + {};
             const look = () => {{
               let value = null;
               try {{ value = ({expression}) }} catch (error) {{ value = null }}
               if (value) return done(value instanceof Node ? true : value);
               if (performance.now() > end) return done(null);
               requestAnimationFrame(look);
             }};
             look();",
            DEADLINE.as_millis()
        );
        let value = self.run_async(&script).await;
        if value.is_null() {
            let seen = self.value(SEEN).await;
            panic!(
                "does not come true: {what}\n{expression}\n{}",
                seen.as_str().unwrap_or_default()
            );
        }
        value
    }

    /// Clicks with the mouse; fails where something else lies on top.
    pub async fn click(&self, css: &str) {
        let found = self.driver.find(By::Css(css)).await;
        let element = found.unwrap_or_else(|error| panic!("no {css}: {error}"));
        let clicked = element.click().await;
        clicked.unwrap_or_else(|error| panic!("cannot click {css}: {error}"));
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: impl AsRef<str>) {
        self.driver.action_chain().send_keys(keys.as_ref()).perform().await.unwrap();
    }

    /// Chooses from a native list, and tells the page as the browser would.
    pub async fn choose(&self, css: &str, value: &str) {
        let script = format!(
            "const list = document.querySelector({css:?});
             list.value = {value:?};
             list.dispatchEvent(new Event('input', {{ bubbles: true }}));
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));
             return list.value"
        );
        assert_eq!(self.run(&script).await, json!(value), "{css} offers {value}");
    }

    /// Runs a few lines before anything of the page does, from the next load on.
    pub async fn before_load(&self, script: &str) {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    }

    /// The size of what is seen, in CSS pixels; no narrower than the engine's windows can be.
    pub async fn size(&self, width: u32, height: u32) {
        if self.engine.has_devtools() {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
            return;
        }
        let wanted = (width.max(self.engine.narrowest()), height);
        // A window has more than the page in it, which is only known when it is there.
        let mut around = (0, 0);
        let mut seen = (0, 0);
        for _ in 0..8 {
            let rect = (wanted.0 + around.0, wanted.1 + around.1);
            self.driver.set_window_rect(0, 0, rect.0, rect.1).await.unwrap();
            seen = self.size_once_it_holds(wanted).await;
            if seen == wanted {
                return;
            }
            around = (rect.0.saturating_sub(seen.0), rect.1.saturating_sub(seen.1));
        }
        panic!("no window of {wanted:?}, but of {seen:?}");
    }

    /// What is seen of the page as soon as it is what is wanted, or else when it has not changed for
    /// half a second: a window gets its new size some time after it was asked for.
    async fn size_once_it_holds(&self, (width, height): (u32, u32)) -> (u32, u32) {
        let script = format!(
            "let last = '', since = 0;
             const look = () => {{
               const now = [innerWidth, innerHeight];
               if (`${{now}}` !== last) [last, since] = [`${{now}}`, performance.now()];
               const there = last === '{width},{height}';
               if (there || performance.now() > since + 500) return done(now);
               setTimeout(look, 10);
             }};
             look();"
        );
        serde_json::from_value(self.run_async(&script).await).unwrap()
    }

    pub async fn media(&self, media: Media) {
        let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
        let features = [
            feature("prefers-color-scheme", if media.dark { "dark" } else { "light" }),
            feature("forced-colors", if media.forced_colours { "active" } else { "none" }),
            feature(
                "prefers-reduced-motion",
                if media.reduced_motion { "reduce" } else { "no-preference" },
            ),
        ];
        let kind = if media.print { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": kind, "features": features }))
            .await;
    }

    /// A command to the browser's own interface, by way of the driver.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}

/// A browser and the driver that it hangs on. One that does not come up on a busy machine says nothing
/// of the page: it gets another try, and twice the time, for it may be stuck or only slow.
async fn browser(engine: Engine, wanted: Capabilities) -> (WebDriver, Driver) {
    let mut told = Vec::new();
    for patience in [1, 2, 4, 8] {
        match try_browser(engine, wanted.clone(), DEADLINE * patience).await {
            Ok(both) => return both,
            Err(error) => told.push(error.to_string()),
        }
    }
    panic!("{engine:?} does not start: {told:#?}")
}

async fn try_browser(
    engine: Engine,
    wanted: Capabilities,
    patience: Duration,
) -> WebDriverResult<(WebDriver, Driver)> {
    let process = Driver::start(engine);
    let address = format!("http://127.0.0.1:{}", process.port);
    let start = WebDriver::builder(address, wanted).request_timeout(DEADLINE * 9);
    match tokio::time::timeout(patience, start.into_future()).await {
        Ok(driver) => Ok((driver?, process)),
        Err(_) => Err(WebDriverError::Timeout(format!("no answer in {patience:?}"))),
    }
}
