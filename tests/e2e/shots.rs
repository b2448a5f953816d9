//! Pictures for looking at, on one sheet: written only where they are wanted, with names that tell
//! what they show. With `LOGOFF_WHOLE=1` every moment, size, colours and language; without, each
//! moment at each size in each language, and the colours in turn.

use std::fmt::Write;

use logoff_playground::i18n::Locale;
use logoff_playground::session::Theme;
use logoff_playground::session::permalink::fragment;

use crate::harness::cover::{Cell, LOCALES, SIZES, State, THEMES, whole};
use crate::harness::{Media, Page, tell};

/// Every tab of the panels.
const PANELS: [&str; 10] =
    ["code", "rules", "search", "state", "sequence", "actions", "steps", "missions", "runs", "log"];
/// The stories in which most is to be seen, each at a busy step.
const BUSY: [(&str, u32); 6] = [
    ("three-clients", 14),
    ("three-stores", 40),
    ("own-sessions", 30),
    ("other-process", 30),
    ("logoff-waits", 5),
    ("session-mail", 20),
];
/// Parts of the help, by the tabs that open them.
const HELP: [&str; 4] = ["help-picture", "help-keys", "help-words", "help-rules"];

#[tokio::test]
async fn shots() {
    if crate::harness::setup::shots().is_none() {
        return;
    }
    tell(async |page| {
        // What moves would be caught in the midst.
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut names = Vec::new();
        for cell in if page.setup.whole { whole() } else { in_turn() } {
            cell.open(page).await;
            names.push(shoot(page, &cell.name()).await);
        }
        busy(page, &mut names).await;
        panels(page, &mut names).await;
        dialogs(page, &mut names).await;
        forced(page, &mut names).await;
        page.media(Media::default()).await;
        assert!(names.len() >= 40, "{} pictures", names.len());
        std::fs::write(folder(page).join("index.html"), sheet(&names)).unwrap();
    })
    .await;
}

/// Each moment at each size in each language; the colours in turn, so that each meets every other.
fn in_turn() -> Vec<Cell> {
    let mut cells = Vec::new();
    for (row, state) in State::ALL.into_iter().enumerate() {
        for (column, size) in SIZES.into_iter().enumerate() {
            for (layer, locale) in LOCALES.into_iter().enumerate() {
                let theme = THEMES[(row + column + layer) % THEMES.len()];
                cells.push(Cell { state, size, theme, locale });
            }
        }
    }
    cells
}

/// A language and colours, in turn.
fn turn(n: usize) -> (&'static str, &'static str) {
    let locale = Locale::ALL[n % Locale::ALL.len()];
    (locale.tag(), if n.is_multiple_of(2) { "light" } else { "dark" })
}

async fn busy(page: &Page, names: &mut Vec<String>) {
    for (at, (story, step)) in BUSY.into_iter().enumerate() {
        for (column, size) in SIZES.into_iter().enumerate() {
            let (width, height, embed) = (size.width, size.height, u8::from(size.embed));
            page.size(width, height).await;
            let (tag, theme) = turn(at + column);
            let look = format!("lang={tag}&theme={theme}&embed={embed}");
            page.open(&format!("?{look}&scenario={story}&step={step}")).await;
            page.settle().await;
            let name = format!("{width}x{height}-story-{story}-{theme}-{tag}");
            names.push(shoot(page, &name).await);
        }
    }
}

async fn panels(page: &Page, names: &mut Vec<String>) {
    for (at, panel) in PANELS.into_iter().enumerate() {
        let (tag, theme) = turn(at);
        let wide = at % 3 != 2;
        page.size(if wide { 1440 } else { 390 }, if wide { 900 } else { 844 }).await;
        let look = format!("?lang={tag}&theme={theme}");
        let address = match panel {
            // A provider that leaks: its shortest failing run is found at once on any machine.
            "search" => format!("{look}#{}", fragment(&State::Violation.session(Locale::En))),
            _ => format!("{look}&scenario=late-calls&step=31"),
        };
        page.open(&address).await;
        page.panel(panel).await;
        match panel {
            "search" => {
                page.click("#search").await;
                page.wait_for("it has ended", "document.querySelector('#open-found')").await;
            }
            "missions" => page.click("[data-start=leak]").await,
            "log" => {
                page.click("#log-sample").await;
                page.wait_for("it is judged", "document.querySelector('.log-line')").await;
            }
            "runs" => {
                page.panel("actions").await;
                page.click("#panel .action-button").await;
                page.panel("runs").await;
            }
            _ => {}
        }
        page.run("document.activeElement.blur(); document.querySelector('.side').scrollIntoView()")
            .await;
        page.settle().await;
        let size = if wide { "1440x900" } else { "390x844" };
        names.push(shoot(page, &format!("{size}-panel-{panel}-{theme}-{tag}")).await);
    }
    page.size(1440, 900).await;
}

/// What lies over the page: the help, the list of stories, a term's card.
async fn dialogs(page: &Page, names: &mut Vec<String>) {
    for (at, part) in HELP.into_iter().enumerate() {
        let (tag, theme) = turn(at + 1);
        page.open(&format!("?lang={tag}&theme={theme}&step=12")).await;
        page.click("#open-help").await;
        page.wait_for("the help is open", "document.querySelector('dialog.help:modal')").await;
        page.click(&format!("#{part}")).await;
        let shown = format!("document.querySelector('#{part}[tabindex=\"0\"]')");
        page.wait_for("its part", &shown).await;
        page.settle().await;
        names.push(shoot(page, &format!("1440x900-{part}-{theme}-{tag}")).await);
    }
    for (at, (width, height)) in [(1440, 900), (390, 844)].into_iter().enumerate() {
        let (tag, theme) = turn(at);
        page.size(width, height).await;
        page.open(&format!("?lang={tag}&theme={theme}")).await;
        page.click("#scenario").await;
        page.wait_for("the list is open", "document.querySelector('.stories-list')").await;
        page.settle().await;
        names.push(shoot(page, &format!("{width}x{height}-stories-{theme}-{tag}")).await);
    }
    page.size(1440, 900).await;
    page.open("?lang=en&theme=light").await;
    page.wait_for("a term is marked", "document.querySelector('.say .gloss')").await;
    page.run("document.querySelector('.say .gloss').focus()").await;
    page.wait_for("its card", "document.querySelector('.gloss-card:popover-open')").await;
    page.settle().await;
    names.push(shoot(page, "1440x900-term-light-en").await);
}

/// In the colours of the reader's own system.
async fn forced(page: &Page, names: &mut Vec<String>) {
    for dark in [false, true] {
        page.media(Media { forced_colours: true, dark, reduced_motion: true, print: false }).await;
        for size in SIZES {
            for (state, locale) in State::ALL.into_iter().zip(LOCALES) {
                // Of the two schemes one is enough for most.
                if dark && state != State::Violation && !page.setup.whole {
                    continue;
                }
                let cell = Cell { state, size, theme: Theme::Auto, locale };
                cell.open(page).await;
                let colours = if dark { "forced-dark" } else { "forced-light" };
                names.push(shoot(page, &cell.name().replace("auto", colours)).await);
            }
        }
    }
}

/// Writes what is seen, and gives back the file's name.
async fn shoot(page: &Page, name: &str) -> String {
    let file = format!("{name}.png");
    let bytes = page.driver.screenshot_as_png().await.unwrap();
    std::fs::create_dir_all(folder(page)).unwrap();
    std::fs::write(folder(page).join(&file), bytes).unwrap();
    file
}

fn folder(page: &Page) -> &std::path::Path {
    page.setup.shots.as_deref().expect("a folder is wanted")
}

/// All of them on one page.
fn sheet(names: &[String]) -> String {
    let mut html = String::from("<!doctype html><meta charset=utf-8><title>Screenshots</title>\n");
    for name in names {
        writeln!(
            html,
            "<figure><figcaption>{name}</figcaption><img src={name} loading=lazy></figure>"
        )
        .unwrap();
    }
    html
}
