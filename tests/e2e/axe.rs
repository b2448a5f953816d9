//! axe-core finds nothing, on any kind of page.

use logoff_playground::i18n::Locale;
use logoff_playground::session::Theme;

use crate::harness::cover::{Cell, SIZES, State, THEMES, pairwise, whole};
use crate::harness::{Page, Wrong, tell};

#[tokio::test]
async fn axe_finds_nothing_on_any_kind_of_page() {
    tell(async |page| {
        let mut wrong = Wrong::default();
        let cells = if page.setup.whole { whole() } else { pairwise() };
        for cell in cells {
            cell.open(page).await;
            check(page, &cell, &mut wrong).await;
        }
        wrong.assert_none();
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_language() {
    tell(async |page| {
        let mut wrong = Wrong::default();
        for locale in Locale::ALL {
            let cell =
                Cell { state: State::Violation, size: SIZES[0], theme: Theme::Light, locale };
            cell.open(page).await;
            check(page, &cell, &mut wrong).await;
        }
        wrong.assert_none();
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_panel() {
    tell(async |page| {
        let mut wrong = Wrong::default();
        for theme in THEMES {
            let cell = Cell { state: State::Violation, size: SIZES[0], theme, locale: Locale::En };
            cell.open(page).await;
            for tab in [
                "code", "rules", "search", "state", "sequence", "actions", "steps", "missions",
                "runs",
            ] {
                page.panel(tab).await;
                page.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
                    .await;
                check(page, &cell, &mut wrong).await;
            }
        }
        wrong.assert_none();
    })
    .await;
}

async fn check(page: &Page, cell: &Cell, wrong: &mut Wrong) {
    let strong = cell.theme == Theme::Contrast;
    wrong.add(&cell.name(), page.axe_of(cell.size.embed, strong).await);
}
