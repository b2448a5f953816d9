//! Where the built page, the browser and axe are, and how a story gets a page of its own.

use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Once;

use tokio::task::{LocalSet, spawn_local};

use super::chromedriver::Chromedriver;
use super::page::Page;
use super::server::Server;

/// What `cargo xtask test` says in the environment.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The folder of the built page.
    pub dist: PathBuf,
    pub chromium: Option<PathBuf>,
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
            chromium: path("LOGOFF_CHROMIUM"),
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

/// What the environment says; says itself, once, that it says nothing.
fn wanted() -> Option<Setup> {
    static TOLD: Once = Once::new();
    let setup = Setup::of_environment();
    if setup.is_none() {
        // Past the test harness, which keeps to itself what a passing test prints.
        TOLD.call_once(|| {
            let text = "\nNOT RUN: the browser stories need the built page. \
                        `cargo xtask test browser` runs them (after `cargo xtask build`).\n";
            std::io::stderr().write_all(text.as_bytes()).unwrap();
        });
    }
    setup
}

/// Tells a story in a browser of its own. At its end nothing may have been complained about on the
/// console, and nothing may have been asked of another origin.
pub async fn tell(story: impl AsyncFnOnce(&Page) + 'static) {
    let Some(setup) = wanted() else {
        return;
    };
    assert!(
        setup.dist.join("index.html").is_file(),
        "no built page in {}: run `cargo xtask build`",
        setup.dist.display()
    );
    let server = Server::of(setup.dist.clone());
    let page = Rc::new(Page::start(setup, server, Chromedriver::start()).await);
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
    if let Err(failure) = end {
        std::panic::resume_unwind(failure.into_panic());
    }
}
