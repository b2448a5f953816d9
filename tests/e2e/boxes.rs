//! Boxes: nothing is cut off, sticks out, overlaps or is too small, at any width in any language.

use logoff_playground::i18n::Locale;
use logoff_playground::session::Theme;

use crate::harness::cover::{Cell, Size, State};
use crate::harness::{Media, Wrong, tell};

const WIDTHS: [u32; 5] = [1440, 1024, 720, 390, 320];

#[tokio::test]
async fn every_text_has_room_in_every_language() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for locale in Locale::ALL {
            for state in State::ALL {
                let size = Size { width: WIDTHS[0], height: 900, embed: false };
                let cell = Cell { state, size, theme: Theme::Light, locale };
                cell.open(page).await;
                for width in WIDTHS {
                    page.size(width, 900).await;
                    page.settle().await;
                    let cell = Cell { size: Size { width, ..size }, ..cell };
                    wrong.add(&cell.name(), page.boxes().await);
                }
            }
        }
        wrong.assert_none();
    })
    .await;
}

/// On a desk the columns scroll, and the page around them does not.
#[tokio::test]
async fn the_page_is_as_high_as_the_window() {
    tell(async |page| {
        page.size(1440, 900).await;
        for address in ["?lang=de&step=0", "?lang=de&step=end", "?embed=1&step=20"] {
            page.open(address).await;
            page.settle().await;
            let beyond = page.value("document.documentElement.scrollHeight - innerHeight").await;
            assert_eq!(beyond, 0, "{address}");
        }
    })
    .await;
}

/// How far each sign on the scrubber reaches into the next one, at most, in pixels.
const INTO: &str = "
    [...document.querySelectorAll('.scrub-sign')]
        .map(sign => {
          const drawn = document.querySelector(sign.getAttribute('marker-start').slice(4, -1));
          const box = drawn.querySelector('path').getBBox();
          const size = parseFloat(getComputedStyle(sign).strokeWidth);
          const left = sign.x1.baseVal.value + (box.x - drawn.refX.baseVal.value) * size;
          return { left, right: left + box.width * size };
        })
        .sort((one, other) => one.left - other.left)
        .reduce(([most, end], sign) => [Math.max(most, end - sign.left), sign.right], [-99, -99])[0]";

/// The longest stories have more than sixty steps.
#[tokio::test]
async fn the_signs_of_a_run_stand_apart() {
    tell(async |page| {
        for (width, height) in [(1440, 900), (720, 560), (560, 420), (390, 844), (320, 700)] {
            page.size(width, height).await;
            for story in ["store-close", "late-calls"] {
                page.open(&format!("?lang=en&scenario={story}&step=0")).await;
                page.settle().await;
                let signs = page.count(".scrub-sign").await;
                assert!(signs > 40, "{story} at {width} has {signs} signs");
                let into = page.value(INTO).await.as_f64().unwrap();
                assert!(into < 1.5, "{story} at {width}: {into}");
            }
        }
    })
    .await;
}

/// The middles of what stands in the head, one above the other.
const ROWS: &str = "
    new Set([...document.querySelectorAll('.stage-head > *')]
        .map(e => e.getBoundingClientRect())
        .filter(box => box.width > 1)
        .map(box => Math.round((box.top + box.bottom) / 20))).size";

/// What a frame shows besides its picture takes the room of the picture.
#[tokio::test]
async fn the_head_of_a_frame_is_one_row() {
    tell(async |page| {
        for locale in Locale::ALL {
            for state in State::ALL {
                let size = Size { width: 720, height: 560, embed: true };
                let cell = Cell { state, size, theme: Theme::Light, locale };
                cell.open(page).await;
                page.settle().await;
                assert_eq!(page.value(ROWS).await, 1, "{}", cell.name());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn every_text_has_room_in_a_frame() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for locale in Locale::ALL {
            for state in State::ALL {
                for (width, height) in [(720, 560), (560, 420), (390, 640)] {
                    let size = Size { width, height, embed: true };
                    let cell = Cell { state, size, theme: Theme::Light, locale };
                    cell.open(page).await;
                    wrong.add(&cell.name(), page.boxes().await);
                }
            }
        }
        wrong.assert_none();
    })
    .await;
}

#[tokio::test]
async fn every_panel_has_room_for_its_texts() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for locale in Locale::ALL {
            let size = Size { width: 1440, height: 900, embed: false };
            let cell = Cell { state: State::Violation, size, theme: Theme::Light, locale };
            cell.open(page).await;
            for tab in [
                "code", "rules", "search", "state", "sequence", "actions", "steps", "missions",
                "runs",
            ] {
                page.panel(tab).await;
                page.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
                    .await;
                for width in [1440, 390, 320] {
                    page.size(width, 900).await;
                    page.settle().await;
                    let place = format!("{} {tab} {width}", locale.tag());
                    wrong.add(&place, page.boxes().await);
                }
                page.size(1440, 900).await;
            }
        }
        wrong.assert_none();
    })
    .await;
}

#[tokio::test]
async fn every_step_has_room_for_its_labels() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for scenario in ["store-close", "session-logoff", "late-calls"] {
            for (locale, width) in [(Locale::De, 1440), (Locale::De, 390), (Locale::Ja, 390)] {
                page.size(width, 900).await;
                page.open(&format!("?lang={}&scenario={scenario}", locale.tag())).await;
                for (n, found) in page.boxes_of_every_step(scenario).await {
                    wrong.add(&format!("{scenario} {n} {} {width}", locale.tag()), found);
                }
            }
        }
        wrong.assert_none();
    })
    .await;
}

/// Readers may space texts out by as much as this without losing anything (WCAG 1.4.12).
#[tokio::test]
async fn texts_can_be_spaced_out() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for locale in [Locale::En, Locale::De] {
            for state in [State::MidRun, State::Violation] {
                let size = Size { width: 1440, height: 900, embed: false };
                Cell { state, size, theme: Theme::Light, locale }.open(page).await;
                page.run(
                    "const sheet = new CSSStyleSheet();
                     sheet.replaceSync(`:not(svg, svg *) { line-height: 1.5 !important;
                         letter-spacing: .12em !important; word-spacing: .16em !important }
                       svg { letter-spacing: normal; word-spacing: normal }`);
                     document.adoptedStyleSheets = [sheet]",
                )
                .await;
                for width in [1440, 720, 390] {
                    page.size(width, 900).await;
                    page.settle().await;
                    let found = page.boxes().await.into_iter();
                    let place = format!("{} {width}", locale.tag());
                    wrong.add(&place, found.filter(|what| !what.starts_with("label")).collect());
                }
            }
        }
        wrong.assert_none();
    })
    .await;
}

/// A look that finds nothing may be blind: it has to find what is planted.
#[tokio::test]
async fn what_is_planted_is_found() {
    tell(async |page| {
        for (what, script) in [
            (
                "text on ",
                "document.querySelector('.say-source').style.marginTop = '-24px'",
            ),
            ("text outside the page", "Object.assign(document.querySelector('.top-title').style, { position: 'relative', left: '1400px' })"),
            ("small target", "document.querySelector('#play').style.height = '12px'"),
            ("covered by ", "document.querySelector('.controls').style.marginTop = '-90px'"),
            (
                "text cut off at a side",
                "Object.assign(document.querySelector('.top-title').style, { width: '40px', overflow: 'hidden', display: 'block' })",
            ),
            (
                "label outside the picture",
                "document.querySelector('svg.dg text').setAttribute('x', '5000')",
            ),
            (
                "label cut short",
                "document.querySelector('svg.dg text').textContent = 'so …'",
            ),
            (
                "label on ",
                "{ const label = document.querySelector('.dg-card text');
                   const other = label.cloneNode(true);
                   other.textContent = 'other'; label.after(other) }",
            ),
            ("the page is ", "document.querySelector('.page').style.width = '2000px'"),
        ] {
            page.open("?lang=en&step=5").await;
            page.settle().await;
            page.run(script).await;
            let found = page.boxes().await;
            assert!(found.iter().any(|line| line.starts_with(what)), "{what} not in {found:#?}");
        }
        page.open("?lang=en").await;
        page.run("document.querySelector('#play').removeAttribute('aria-label')").await;
        let found = page.axe(false).await;
        assert!(found.iter().any(|line| line.starts_with("button-name")), "{found:#?}");
    })
    .await;
}
