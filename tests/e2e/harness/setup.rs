//! Where the built page, the browser and axe are, and how a story gets a page of its own.

use std::any::Any;
use std::io::Write;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Once;

use tokio::task::{JoinError, LocalSet, spawn_local};

use super::Engine;
use super::page::Page;
use super::server::Server;

/// What `cargo xtask test` says in the environment.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The folder of the built page.
    pub dist: PathBuf,
    pub axe: Option<PathBuf>,
    /// Where screenshots are wanted.
    pub shots: Option<PathBuf>,
    /// Every kind of page is wanted, not only every two values together.
    pub whole: bool,
}

impl Setup {
    /// Nothing where no built page is named, so that plain `cargo test` needs no browser.
    pub fn of_environment() -> Option<Self> {
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        Some(Self {
            dist: path("LOGOFF_DIST")?,
            axe: path("LOGOFF_AXE"),
            shots: shots(),
            whole: path("LOGOFF_WHOLE").is_some(),
        })
    }
}

/// Where screenshots are wanted, if they are.
pub fn shots() -> Option<PathBuf> {
    std::env::var_os("LOGOFF_SHOTS").map(PathBuf::from)
}

/// Whether it is to be measured.
pub fn bench() -> Option<()> {
    std::env::var_os("LOGOFF_BENCH").map(|_| ())
}

/// What the environment says; says itself, once, what is left out for want of what.
fn wanted(engine: Engine) -> Option<Setup> {
    static TOLD: [Once; 3] = [Once::new(), Once::new(), Once::new()];
    let setup = Setup::of_environment();
    // Chromium is found by its driver where nobody names it.
    let there = engine == Engine::Chromium || engine.program().is_some();
    let missing = match (&setup, there) {
        (None, _) => {
            "the browser stories need the built page. \
             `cargo xtask test browser` runs them (after `cargo xtask build`)."
        }
        (Some(_), false) => {
            "its stories need the browser; `cargo xtask test` says why it is missing."
        }
        (Some(_), true) => return setup,
    };
    assert!(
        setup.is_none() || std::env::var_os("LOGOFF_ENGINES").is_none_or(|which| which != "all"),
        "{engine:?}: {missing}"
    );
    TOLD[engine as usize].call_once(|| print(&format!("\nNOT RUN in {engine:?}: {missing}\n")));
    None
}

/// Tells a story in a browser of its own. At its end nothing may have been complained about on the
/// console, and nothing may have been asked of another origin.
pub async fn tell(story: impl AsyncFnOnce(&Page) + 'static) {
    if let Err(failure) = told(Engine::Chromium, story).await {
        resume_unwind(failure);
    }
}

/// The same in any engine. The drivers of Firefox and WebKit lose a window or an answer now and then,
/// whatever the page does: there a story that has failed is told once more from its beginning, and
/// the failure is printed even if that goes well.
pub async fn tell_in(engine: Engine, story: impl AsyncFn(&Page) + Copy + 'static) {
    let Err(first) = told(engine, story).await else {
        return;
    };
    if engine == Engine::Chromium {
        resume_unwind(first);
    }
    let why = first.downcast_ref::<String>().map_or("no words", String::as_str);
    print(&format!("\nFAILED in {engine:?}, and is told once more: {why}\n"));
    if let Err(second) = told(engine, story).await {
        resume_unwind(second);
    }
}

/// What a story has failed with.
type Failure = Box<dyn Any + Send>;

async fn told(engine: Engine, story: impl AsyncFnOnce(&Page) + 'static) -> Result<(), Failure> {
    let Some(setup) = wanted(engine) else {
        return Ok(());
    };
    assert!(
        setup.dist.join("index.html").is_file(),
        "no built page in {}: run `cargo xtask build`",
        setup.dist.display()
    );
    let server = Server::of(setup.dist.clone(), !engine.has_devtools());
    let page = Rc::new(Page::start(engine, setup, server).await);
    let told = Rc::clone(&page);
    let whole = async move {
        story(&told).await;
        told.assert_quiet("at the end").await;
    };
    // As a task, so that the browser is closed in order even where the story fails.
    let end = LocalSet::new().run_until(async { spawn_local(whole).await }).await;
    match Rc::try_unwrap(page) {
        Ok(page) => page.quit().await,
        Err(_) => unreachable!("the story is over"),
    }
    end.map_err(JoinError::into_panic)
}

/// Past the test harness, which keeps to itself what a passing test prints.
fn print(text: &str) {
    std::io::stderr().write_all(text.as_bytes()).unwrap();
}
