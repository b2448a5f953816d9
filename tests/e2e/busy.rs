//! Busy stories in the diagram: everything has room, and a folded logon opens.

use logoff_playground::i18n::Locale;

use crate::harness::{Media, Wrong, keys, tell};

/// The label of the logon that is open, and what is drawn of the objects.
const OPEN: &str = "document.querySelector('.dg-press[aria-pressed=true]').ariaLabel";
const CARDS: &str =
    "[...document.querySelectorAll('.dg-name')].map(name => name.textContent).join()";

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
