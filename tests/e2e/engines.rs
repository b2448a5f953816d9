//! What a reader does in a first quarter of an hour, told in every engine; and that the harness hears
//! in each of them what a page may not do.

use logoff_playground::i18n::Locale;
use logoff_playground::session::permalink::fragment;
use serde_json::json;

use crate::harness::cover::State;
use crate::harness::keys::{ESCAPE, LEFT, RIGHT};
use crate::harness::server::{ISOLATED, OPEN, PLAIN};
use crate::harness::state::english;
use crate::harness::{Engine, Page, in_every_engine};

in_every_engine! {
    a_reader_steps_breaks_searches_and_shares
    the_whole_page_has_its_boxes_in_order
    what_is_complained_about_is_heard
}

async fn a_reader_steps_breaks_searches_and_shares(page: &Page) {
    let words = english();
    page.open("?lang=en").await;
    page.wait_for("all of it is there", "document.querySelector('[data-transcript] > li')").await;
    page.assert_quiet("at the start").await;

    page.pick("release-only").await;
    for n in 1..=3 {
        page.player(words.player.into).await;
        page.wait_for_step(n).await;
    }
    page.press(RIGHT).await;
    page.wait_for_step(4).await;
    page.press(LEFT).await;
    page.wait_for_step(3).await;
    page.player(words.player.back).await;
    page.wait_for_step(2).await;
    let place = "location.hash.includes('s=release-only') && location.hash.includes('n=2')";
    page.wait_for("the address says where", place).await;
    page.assert_quiet("after some steps").await;

    // A provider that does not give the support object back.
    let broken = State::Violation.session(Locale::En);
    page.visit(&format!("{PLAIN}?lang=en#{}", fragment(&broken))).await;
    page.wait_for("the verdict says so", "document.querySelector('.say-violation, .say-verdict')")
        .await;
    for tab in ["rules", "search", "sequence", "state", "runs", "missions", "code"] {
        page.panel(tab).await;
        page.wait_for("it shows something", "document.querySelector('[role=tabpanel]').innerText")
            .await;
    }
    page.assert_quiet("after every panel").await;

    page.click("#theme").await;
    page.wait_for("it has other colours", "document.documentElement.dataset.theme").await;
    page.choose("#language", "ja").await;
    page.wait_for("it has another language", "document.documentElement.lang === 'ja'").await;
    page.choose("#language", "en").await;
    page.wait_for("and the first again", "document.documentElement.lang === 'en'").await;
    page.assert_quiet("after other languages").await;

    page.click("#open-share").await;
    page.wait_for("the dialog is open", "document.querySelector('dialog[open]')").await;
    let height = page.value("document.querySelector('dialog[open]').clientHeight").await;
    assert!(height.as_f64().is_some_and(|height| height > 400.), "it is {height} high");
    page.press(ESCAPE).await;
    page.wait_for("it is closed", "!document.querySelector('dialog[open]')").await;
    let focus = page.value("document.activeElement.id").await;
    assert_eq!(focus, json!("open-share"), "the focus is back where it came from");
}

/// Texts and controls are where they belong, in a window, in a frame and in the narrowest that the
/// engine has.
async fn the_whole_page_has_its_boxes_in_order(page: &Page) {
    for (width, height, embed) in [(1440, 900, 0), (720, 560, 1), (390, 844, 0)] {
        page.size(width, height).await;
        for locale in [Locale::En, Locale::De, Locale::Ja] {
            let session = State::MidRun.session(locale);
            let tag = locale.tag();
            page.open(&format!("?lang={tag}&embed={embed}#{}", fragment(&session))).await;
            page.settle().await;
            assert_eq!(page.boxes().await, [""; 0], "{width} {tag}");
        }
    }
    page.size(1440, 900).await;
}

/// Whoever hears nothing would call everything quiet.
async fn what_is_complained_about_is_heard(page: &Page) {
    for (path, framed) in [
        (format!("{PLAIN}?lang=en"), false),
        (format!("{PLAIN}host/strict.html"), false),
        (format!("{PLAIN}host/strict.html"), true),
        (format!("{OPEN}host/sandboxed.html"), true),
        (format!("{ISOLATED}host/isolated.html"), true),
    ] {
        if page.engine == Engine::WebKit && path.contains("sandboxed") {
            // It may run nothing there, see `hosts`.
            continue;
        }
        page.visit(&path).await;
        if framed {
            page.run("document.querySelector('iframe').scrollIntoView()").await;
            let there = "(inside => !inside || inside.querySelector('.page-embed'))
                (document.querySelector('iframe').contentDocument)";
            page.wait_for("its page is there, or hidden", &format!("Boolean({there})")).await;
            page.driver.enter_frame(0).await.unwrap();
            page.wait_for("the frame runs", "document.querySelector('.page-embed')").await;
        }
        page.misbehave().await;
        let mut said = String::new();
        for part in ["said by error", "thrown by a script", "promise that is broken", "img-src"] {
            for _ in 0..40 {
                if said.contains(part) {
                    break;
                }
                page.settle().await;
                said += &page.take_console().await.join("\n");
            }
            assert!(said.contains(part), "{path}, in a frame: {framed}: {part}: {said}");
        }
        // It was forbidden: whether it counts as asked for is the engine's own idea.
        page.take_requests().await;
        page.driver.enter_default_frame().await.unwrap();
    }
    // A site without a policy may ask whom it likes; that must not go unnoticed.
    page.visit(&format!("{PLAIN}host/plain.html")).await;
    page.run_async(
        "const image = new Image();
         image.onerror = image.onload = () => done(true);
         image.src = 'http://elsewhere.invalid/asked.png'",
    )
    .await;
    let asked = page.take_requests().await;
    assert!(asked.iter().any(|url| url.contains("elsewhere.invalid")), "{asked:?}");
    page.take_console().await;
}
