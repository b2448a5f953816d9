//! The browsers beside Chromium in which the built page is tested, where they can be had. Where one
//! cannot, that is said, and the tests go on without it: a release may not hang on somebody else's
//! package. `LOGOFF_ENGINES=all` makes it an error, `LOGOFF_ENGINES=chromium` does without them.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::error::Failure;
use crate::install::{apt, cargo_install, say};
use crate::tools::{output_of, run_within};

const GECKODRIVER: &str = "0.37.1";
/// For one step; on two cores geckodriver takes two or three minutes, the rest less than one.
const LIMIT: Duration = Duration::from_secs(12 * 60);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Engine {
    Firefox,
    WebKit,
}

/// Tries to install what is missing; says aloud which engine is left out, and why.
pub fn install() -> Result<(), Failure> {
    let wish = Wish::of_environment()?;
    if wish == Wish::Chromium {
        println!("Firefox and WebKit are left out, as LOGOFF_ENGINES says");
        return Ok(());
    }
    for engine in Engine::ALL {
        let installed = engine.install();
        let missing = engine.missing();
        if missing.is_empty() {
            continue;
        }
        let why = installed.err().map(|failure| format!(": {failure}")).unwrap_or_default();
        let what = format!("{} cannot be tested: no {}", engine.name(), missing.join(", no "));
        if wish == Wish::All {
            return Err(Failure::new(
                format!("{what}{why}"),
                "unset LOGOFF_ENGINES to go on without",
            ));
        }
        println!("\n!! NOT TESTED IN {}: {what}{why}\n", engine.name());
    }
    Ok(())
}

/// Names, for the tests, every engine that is there.
pub fn name_in(test: &mut Command) {
    if Wish::of_environment().is_ok_and(|wish| wish == Wish::Chromium) {
        return;
    }
    for engine in Engine::ALL.into_iter().filter(|engine| engine.missing().is_empty()) {
        test.env(engine.variable(), engine.browser().unwrap_or_default());
    }
}

/// The engines in which the page has not been tested, for the last line of the output.
pub fn left_out() -> Vec<&'static str> {
    let unwanted = Wish::of_environment().is_ok_and(|wish| wish == Wish::Chromium);
    let out = Engine::ALL.into_iter().filter(|engine| unwanted || !engine.missing().is_empty());
    out.map(Engine::name).collect()
}

/// What `LOGOFF_ENGINES` says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// All that can be had.
    Some,
    All,
    Chromium,
}

impl Wish {
    fn of_environment() -> Result<Self, Failure> {
        match std::env::var("LOGOFF_ENGINES").as_deref() {
            Err(_) | Ok("") => Ok(Self::Some),
            Ok("all") => Ok(Self::All),
            Ok("chromium") => Ok(Self::Chromium),
            Ok(other) => Err(Failure::new(
                format!("LOGOFF_ENGINES is `{other}`"),
                "say `all` or `chromium`, or unset it",
            )),
        }
    }
}

impl Engine {
    const ALL: [Self; 2] = [Self::Firefox, Self::WebKit];

    fn name(self) -> &'static str {
        match self {
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// By which the tests are told of it.
    fn variable(self) -> &'static str {
        match self {
            Self::Firefox => "LOGOFF_FIREFOX",
            Self::WebKit => "LOGOFF_WEBKIT",
        }
    }

    /// The browser's program.
    fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Firefox => {
                let names = ["firefox-esr", "firefox"].into_iter();
                names.map(PathBuf::from).find(|name| {
                    name.to_str().is_some_and(|name| output_of(name, &["--version"]).is_some())
                })
            }
            Self::WebKit => mini_browsers().into_iter().find(|path| path.is_file()),
        }
    }

    /// Which of its programs are not here.
    fn missing(self) -> Vec<&'static str> {
        let here = |program: &str, option| output_of(program, &[option]).is_some();
        let all = match self {
            Self::Firefox => {
                let driver = here("geckodriver", "--version");
                vec![("firefox", self.browser().is_some()), ("geckodriver", driver)]
            }
            Self::WebKit => vec![
                ("MiniBrowser", self.browser().is_some()),
                ("WebKitWebDriver", here("which", "WebKitWebDriver")),
                ("Xvfb", here("which", "Xvfb")),
            ],
        };
        all.into_iter().filter(|(_, here)| !here).map(|(name, _)| name).collect()
    }

    fn install(self) -> Result<(), Failure> {
        let missing = self.missing();
        let apt_has: &[&str] = match self {
            Self::Firefox if missing.contains(&"firefox") => &["firefox-esr"],
            Self::WebKit if !missing.is_empty() => &["webkit2gtk-driver", "xvfb"],
            Self::Firefox | Self::WebKit => &[],
        };
        if !apt_has.is_empty() {
            let manual = "install them by other means";
            say(&format!("{} (Debian)", apt_has.join(", ")), "the page is tested in it too");
            let update = &mut apt(&["update", "-qq"])?;
            run_within("apt-get update", update, manual, LIMIT)?;
            let mut install = apt(&["install", "-y", "-qq", "--no-install-recommends"])?;
            run_within("apt-get install", install.args(apt_has), manual, LIMIT)?;
        }
        if missing.contains(&"geckodriver") {
            let what = format!("geckodriver {GECKODRIVER}");
            say(&what, "the tests speak with Firefox through it; some minutes");
            let mut install = cargo_install("geckodriver", GECKODRIVER);
            // It only hands things on: made quickly is better than made quick.
            install.args(["--locked", "--debug"]);
            run_within(
                "cargo install geckodriver",
                &mut install,
                "look at the output above",
                LIMIT,
            )?;
        }
        Ok(())
    }
}

/// Where systems put the small browser that comes with the library.
fn mini_browsers() -> Vec<PathBuf> {
    let mut dirs = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    let below = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    dirs.extend(below.map(|entry| entry.path()));
    let versions = ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"];
    let all = dirs.iter().flat_map(|dir| versions.map(|version| dir.join(version)));
    all.map(|dir| dir.join("MiniBrowser")).collect()
}
