//! What a reader takes away: pictures and texts of every story in every language.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod golden;
mod pictures;
mod snippets;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

use logoff_playground::export::{Look, Sheet};
use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::sim::scenario::ScenarioId;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// All sheets of the page, in its order.
fn sheet() -> Sheet {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let links = page.split("rel=\"css\" href=\"").skip(1);
    let paths: Vec<_> = links.map(|part| part.split('"').next().unwrap()).collect();
    assert!(paths.len() > 20, "{paths:?}");
    let all: String = paths.iter().map(|p| fs::read_to_string(root().join(p)).unwrap()).collect();
    Sheet::read(&all)
}

fn look(locale: Locale, dark: bool) -> Look {
    Look { dark, contrast: false, lang: locale.tag() }
}

/// Every story in every language, at its start.
fn sessions() -> impl Iterator<Item = Session> {
    let all = Locale::ALL
        .into_iter()
        .flat_map(|locale| ScenarioId::ALL.into_iter().map(move |scenario| (locale, scenario)));
    all.map(|(locale, scenario)| Session::new(locale, scenario))
}

/// The same at the end.
fn ended(mut session: Session) -> Session {
    session.cursor = session.last();
    session
}
