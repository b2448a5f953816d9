//! The line for who is here for the first time: shown once, in room that is there anyway.

use logoff_playground::i18n::Locale;
use serde_json::{Value, json};

use crate::harness::keys::{ENTER, ESCAPE};
use crate::harness::state::english;
use crate::harness::{Media, Page, Wrong, tell};

const THERE: &str = "document.querySelector('.hint-line')?.checkVisibility()";
const GONE: &str = "!document.querySelector('.hint')";
/// The page is whole, so that the hint would be there if it were to come.
const WHOLE: &str = "document.querySelector('.gloss-cards')";
const FORGET: &str = "localStorage.clear()";

/// Where everything around the hint lies.
const LAYOUT: &str = "[...document.querySelectorAll(
    '.stage, .stage-head, .stage-diagram, svg.dg, .say, .say-sentence, .say-orb, .player, #play')]
    .map((e) => e.getBoundingClientRect()).map((b) => [b.x, b.y, b.width, b.height])";

async fn open_whole(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_for("the page is whole", WHOLE).await;
    page.settle().await;
}

#[tokio::test]
async fn it_is_shown_until_the_first_step_and_never_again() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.wait_for("the hint is there", THERE).await;
        let free = page.value("document.activeElement === document.body").await;
        assert_eq!(free, json!(true), "it takes no focus");
        let spoken = page.value("document.querySelector('.hint').closest('[aria-live]')").await;
        assert_eq!(spoken, Value::Null, "nobody is interrupted");
        page.player(english().player.into).await;
        page.wait_for("it is gone", GONE).await;
        page.player(english().player.start).await;
        page.wait_for_step(0).await;
        assert_eq!(page.value(GONE).await, json!(true));
        open_whole(page, "?lang=de").await;
        assert_eq!(page.value(GONE).await, json!(true), "it is remembered");

        // A link to a step is not the beginning, and does not use the hint up.
        page.run(FORGET).await;
        open_whole(page, "?lang=en&step=3").await;
        page.player(english().player.start).await;
        page.wait_for_step(0).await;
        assert_eq!(page.value(GONE).await, json!(true));
        page.open("?lang=en").await;
        page.wait_for("the hint is there", THERE).await;
    })
    .await;
}

#[tokio::test]
async fn it_opens_the_legend_and_is_put_away() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.wait_for("the hint is there", THERE).await;
        page.run("document.querySelector('#hint-signs').focus()").await;
        page.press(ENTER).await;
        let samples = "document.querySelector('dialog.help:modal .samples')";
        page.wait_for("the signs are explained", samples).await;
        page.press(ESCAPE).await;
        page.wait_for("the help is closed", "!document.querySelector('dialog')").await;
        let back = page.value("document.activeElement.id").await;
        assert_eq!(back, "hint-signs");
        page.click("#hint-dismiss").await;
        page.wait_for("it is gone", GONE).await;
        page.settle().await;
        // The arrow keys work there.
        assert_eq!(page.value("document.activeElement.id").await, "stage");
        assert_eq!(page.step().await, 0);
        page.reload().await;
        page.wait_for("the page is whole", WHOLE).await;
        page.settle().await;
        assert_eq!(page.value(GONE).await, json!(true), "it is remembered");
    })
    .await;
}

#[tokio::test]
async fn a_blocked_storage_costs_only_the_memory() {
    tell(async |page| {
        page.before_load(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })",
        )
        .await;
        for _ in 0..2 {
            page.open("?lang=en").await;
            page.wait_for("the hint is there", THERE).await;
            page.player(english().player.into).await;
            page.wait_for_step(1).await;
            page.wait_for("it is gone", GONE).await;
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_when_it_comes_or_goes_at_any_size() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for (width, height, embed) in [
            (1440, 900, 0),
            (1024, 768, 0),
            (720, 560, 1),
            (560, 420, 1),
            (390, 844, 0),
            (360, 640, 1),
            (360, 420, 1),
            (320, 640, 0),
        ] {
            page.size(width, height).await;
            for locale in Locale::ALL {
                let tag = locale.tag();
                page.open(&format!("?lang={tag}&embed={embed}")).await;
                page.wait_for("the hint has come", "document.querySelector('.hint')").await;
                page.settle().await;
                let place = format!("{width}x{height} {tag}");
                wrong.add(&place, page.boxes().await);
                let seen = page.value(THERE).await == json!(true);
                if embed == 0 && width > 320 {
                    assert!(seen, "{place}: there is room for it");
                }
                if seen && (width == 1440 || tag == "fr") {
                    wrong.add(&place, page.axe(embed == 1).await);
                }
                if !seen {
                    // Nobody can press what is not to be seen.
                    continue;
                }
                let with = page.value(LAYOUT).await;
                // Not by a press: what the pointer is over looks different.
                page.run("document.querySelector('#hint-dismiss').click()").await;
                page.wait_for("it is gone", GONE).await;
                page.settle().await;
                assert_eq!(page.value(LAYOUT).await, with, "{place}");
                page.run(FORGET).await;
            }
        }
        wrong.assert_none();
        page.size(1440, 900).await;
    })
    .await;
}
