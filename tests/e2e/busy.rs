//! Busy stories and small frames: everything has room and can be read, what happens is in view, and
//! a folded logon opens.

use logoff_playground::i18n::Locale;

use crate::harness::cover::State;
use crate::harness::state::{address, english};
use crate::harness::{Media, Wrong, keys, tell};

/// The label of the logon that is open, and what is drawn of the objects.
const OPEN: &str = "document.querySelector('.dg-press[aria-pressed=true]').ariaLabel";
const CARDS: &str =
    "[...document.querySelectorAll('.dg-name')].map(name => name.textContent).join()";

/// The size of the smallest text in the picture, as it is seen.
const SMALLEST: &str = "(() => {
    const all = document.querySelector('svg.dg');
    const [box, view] = [all.getBoundingClientRect(), all.viewBox.baseVal];
    const scale = Math.min(box.width / view.width, box.height / view.height);
    const sizes = [...all.querySelectorAll('text')].map((e) => parseFloat(getComputedStyle(e).fontSize));
    return scale * Math.min(...sizes) })()";
/// Whether what happens now is inside the frame of the picture.
const IN_VIEW: &str = "(() => {
    const all = document.querySelector('.stage-diagram');
    const kinds = ['.dg-call:is(.dg-now, .dg-returned, .dg-failed, .dg-wrong) .dg-tag',
      '.dg-called, .dg-turned', '.dg-touched'];
    const now = kinds.map((css) => all.querySelector(css)).find(Boolean);
    if (!now) return true;
    const [box, its] = [all.getBoundingClientRect(), now.getBoundingClientRect()];
    return its.top >= box.top - 1 && its.bottom <= box.bottom + 1 })()";

#[tokio::test]
async fn a_small_frame_can_be_read_and_shows_what_happens() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        for (width, height) in [(560, 420), (360, 640)] {
            page.size(width, height).await;
            for scenario in ["late-calls", "three-stores"] {
                page.open(&format!("?lang=en&embed=1&scenario={scenario}")).await;
                for n in 1..=24 {
                    page.player(english().player.into).await;
                    page.wait_for_step(n).await;
                    page.wait_for(&format!("step {n} of {scenario} is in view"), IN_VIEW).await;
                    let size = page.value(SMALLEST).await.as_f64().unwrap();
                    assert!(size >= 7.5, "{scenario} {n} {width}x{height}: {size} px");
                }
            }
        }
        page.size(1440, 900).await;
    })
    .await;
}

/// Where a line runs through the name of a lane, it stops on both sides of the name.
#[tokio::test]
async fn on_a_phone_no_line_strikes_the_name_of_a_lane() {
    tell(async |page| {
        page.size(390, 844).await;
        page.open("?lang=en&scenario=store-close&step=31").await;
        let struck = page
            .value(
                "(() => {
                   const lines = [...document.querySelectorAll('svg.dg .dg-line')];
                   const names = [...document.querySelectorAll('svg.dg .dg-lane-name')];
                   const bare = (name) => getComputedStyle(name).paintOrder.startsWith('stroke') === false
                     || parseFloat(getComputedStyle(name).strokeWidth) < 4;
                   const under = (name) => lines.some((line) =>
                     name.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING);
                   return names.length < 4 ? ['no lanes']
                     : names.filter((name) => bare(name) || under(name)).map((e) => e.textContent)
                 })()",
            )
            .await;
        assert_eq!(struck, serde_json::json!([]));
        page.size(1440, 900).await;
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_ways_back_stand_beside_the_story() {
    tell(async |page| {
        page.size(390, 844).await;
        for locale in Locale::ALL {
            page.open(&address("", &State::Violation.session(locale))).await;
            let wrong = page
                .value(
                    "(() => {
                       const story = document.querySelector('.story').getBoundingClientRect();
                       const middle = (story.top + story.bottom) / 2;
                       return ['#restore-all', '#undo'].filter((css) => {
                         // A link has nothing to undo.
                         if (css === '#undo' && !document.querySelector(css)) return false;
                         const box = document.querySelector(css).getBoundingClientRect();
                         return box.top > middle || box.bottom < middle || box.right > innerWidth
                           || box.left < story.right })
                     })()",
                )
                .await;
            assert_eq!(wrong, serde_json::json!([]), "{}", locale.tag());
        }
        page.size(1440, 900).await;
    })
    .await;
}

#[tokio::test]
async fn a_busy_story_has_room_at_three_widths() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for (scenario, locale) in [("other-process", Locale::En), ("three-clients", Locale::Ja)] {
            for (width, height, embed) in [(1440, 900, ""), (720, 560, "&embed=1"), (390, 844, "")]
            {
                page.size(width, height).await;
                page.open(&format!("?lang={}&scenario={scenario}{embed}", locale.tag())).await;
                for (n, found) in page.boxes_of_every_step(scenario).await {
                    wrong.add(&format!("{scenario} {n} {} {width}", locale.tag()), found);
                }
            }
        }
        page.size(1440, 900).await;
        wrong.assert_none();
    })
    .await;
}

/// Much is scrolled rather than drawn too small to read.
#[tokio::test]
async fn a_busy_story_is_never_too_small_to_read() {
    tell(async |page| {
        for (width, height, embed) in [(1440, 900, ""), (720, 560, "&embed=1"), (390, 844, "")] {
            page.size(width, height).await;
            page.open(&format!("?lang=en&scenario=own-sessions&step=20{embed}")).await;
            page.settle().await;
            let scale = page
                .value(
                    "(() => { const all = document.querySelector('svg.dg');
                     const box = all.getBoundingClientRect();
                     const view = all.viewBox.baseVal;
                     return Math.min(box.width / view.width, box.height / view.height) })()",
                )
                .await;
            assert!(scale.as_f64().is_some_and(|scale| scale > 0.77), "{width}: {scale}");
        }
        page.size(1440, 900).await;
    })
    .await;
}

#[tokio::test]
async fn a_folded_logon_opens_by_mouse_and_keys() {
    tell(async |page| {
        page.open("?lang=en&scenario=three-stores&step=14").await;
        page.wait_for_step(14).await;
        let (open, cards) = (page.value(OPEN).await, page.value(CARDS).await);
        page.click(".dg-press[aria-pressed=false]").await;
        page.wait_for("another one is open", &format!("{OPEN} !== {open}")).await;
        assert_ne!(page.value(CARDS).await, cards, "its objects are drawn");

        // The focus is still on it: pressed again, it folds.
        page.press(" ").await;
        page.wait_for("what the step is about is open", &format!("{OPEN} === {open}")).await;
        assert_eq!(page.value(CARDS).await, cards);
        assert_eq!(page.step().await, 14, "the keys belong to the logon");
        page.press(keys::ENTER).await;
        page.wait_for("it is open again", &format!("{OPEN} !== {open}")).await;

        // The next step shows what it is about.
        page.player(Locale::En.catalog().player.into).await;
        page.wait_for_step(15).await;
        page.wait_for("what the step is about is open", &format!("{OPEN} === {open}")).await;
    })
    .await;
}
