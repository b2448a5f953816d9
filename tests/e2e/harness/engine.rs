//! The browsers that stories are told in, and how each of them wants to be started.

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

const CHROMIUM: [&str; 15] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    // In a process of their own, the driver would not hear what they say on the console.
    "--disable-features=IsolateSandboxedIframes",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--no-proxy-server",
    "--hide-scrollbars",
    "--lang=en-US",
    "--window-size=1440,900",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The browser's program, where the environment names one. `cargo xtask test` does so for each
    /// that it has found or installed.
    pub fn program(self) -> Option<String> {
        let name = match self {
            Self::Chromium => "LOGOFF_CHROMIUM",
            Self::Firefox => "LOGOFF_FIREFOX",
            Self::WebKit => "LOGOFF_WEBKIT",
        };
        let program = std::env::var(name).ok()?;
        Some(found(&program))
    }

    /// The program through which it is told what to do.
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// Whether the driver hands out what the console has said and what has been asked for, and takes
    /// commands to the browser's own interface. Where it does not, the pages tell the server, and a
    /// proxy stands for everybody else.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// No window is narrower than this, in CSS pixels.
    pub fn narrowest(self) -> u32 {
        match self {
            Self::Chromium => 0,
            Self::Firefox => 500,
            Self::WebKit => 450,
        }
    }

    /// What is asked of the driver; what is for others than our server goes to a proxy's port.
    pub fn wanted(self, others: u16) -> Capabilities {
        let program = self.program();
        let mut wanted = match self {
            Self::Chromium => return chromium(program.as_deref()),
            Self::Firefox => {
                // Its own services, which have nothing to do with the page.
                let quiet = json!({ "services.settings.server": "data:,nobody" });
                let mut wanted = Capabilities::new();
                let options = json!({ "binary": program, "args": ["-headless"], "prefs": quiet });
                wanted.set("moz:firefoxOptions", options).unwrap();
                wanted
            }
            Self::WebKit => {
                let mut wanted = Capabilities::new();
                let options = json!({ "binary": program, "args": ["--automation"] });
                wanted.set("webkitgtk:browserOptions", options).unwrap();
                wanted
            }
        };
        let others = format!("127.0.0.1:{others}");
        let proxy = json!({
            "proxyType": "manual", "httpProxy": others, "sslProxy": others,
            "noProxy": ["127.0.0.1"],
        });
        wanted.set("proxy", proxy).unwrap();
        wanted
    }
}

fn chromium(program: Option<&str>) -> Capabilities {
    let mut wanted = DesiredCapabilities::chrome();
    for argument in CHROMIUM {
        wanted.add_arg(argument).unwrap();
    }
    if let Some(program) = program {
        wanted.set_binary(program).unwrap();
    }
    for log in ["browser", "performance"] {
        wanted.set_logging_prefs(log, LoggingPrefsLogLevel::All).unwrap();
    }
    wanted.into()
}

/// The whole path of a program: drivers do not look for it.
fn found(name: &str) -> String {
    if name.contains('/') {
        return name.to_owned();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file());
    found.map_or_else(|| name.to_owned(), |file| file.display().to_string())
}

/// Stories, as functions, that are told in every engine that is there: a test for each in each.
macro_rules! in_every_engine {
    ($($story:ident)+) => {
        in_every_engine!(chromium Chromium: $($story)+);
        in_every_engine!(firefox Firefox: $($story)+);
        in_every_engine!(webkit WebKit: $($story)+);
    };
    ($module:ident $engine:ident: $($story:ident)+) => {
        mod $module {
            $(
                #[tokio::test]
                async fn $story() {
                    use $crate::harness::{Engine, tell_in};
                    tell_in(Engine::$engine, super::$story).await;
                }
            )+
        }
    };
}
pub(crate) use in_every_engine;
