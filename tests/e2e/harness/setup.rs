//! Where the built page, the browser and axe are, and how a story gets a page of its own.

use std::path::PathBuf;

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
}

impl Setup {
    /// Nothing where no built page is named, so that plain `cargo test` needs no browser.
    pub fn of_environment() -> Option<Self> {
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        Some(Self {
            dist: path("LOGOFF_DIST")?,
            chromium: path("LOGOFF_CHROMIUM"),
            axe: path("LOGOFF_AXE"),
            shots: path("LOGOFF_SHOTS"),
        })
    }
}

/// Tells a story in a browser of its own. At its end nothing may have been complained about on the
/// console, and nothing may have been asked of another origin.
pub async fn tell(story: impl AsyncFnOnce(&Page)) {
    let Some(setup) = Setup::of_environment() else {
        println!("LOGOFF_DIST is not set: the browser tests are left out");
        return;
    };
    assert!(
        setup.dist.join("index.html").is_file(),
        "no built page in {}: run `cargo xtask build`",
        setup.dist.display()
    );
    let server = Server::of(setup.dist.clone());
    let chromedriver = Chromedriver::start();
    let page = Page::start(setup, server, chromedriver).await;
    story(&page).await;
    page.assert_quiet().await;
    page.quit().await;
}
