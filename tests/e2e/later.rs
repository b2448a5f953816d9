//! The later part of the wasm: the page draws itself without it, waits for it where a press comes
//! early, and says so where it does not come.

use logoff_playground::i18n::Locale;
use serde_json::json;

use crate::harness::server::{Fault, PLAIN};
use crate::harness::state::english;
use crate::harness::{Page, tell};

/// The page does not ask for the later part by itself, until `window.idle()` is called.
const NEVER_IDLE: &str = "window.requestIdleCallback = (act) => { window.idle = act; return 0 };";
/// Nothing catches early presses: they reach the first part.
const NO_WAITING: &str = "const add = window.addEventListener;
    window.addEventListener = (type, act, how) => how === true || add.call(window, type, act, how);";

/// Each time that the later part fails, the page warns.
const COUNTS_WARNINGS: &str = "window.warnings = 0; const warn = console.warn;
    console.warn = (...words) => { window.warnings += 1; warn(...words) }";

/// The step list, which comes with the later part: here only screen readers and print have it.
const STEPS: &str = "[data-transcript]";
/// Everything that is seen; terms are marked later, and look the same but for a line under them.
const SEEN: &str = "(() => { const page = document.querySelector('.page').cloneNode(true);
    page.querySelectorAll('.steps, .gloss-cards, .hint').forEach((part) => part.remove());
    page.querySelectorAll('.gloss').forEach((term) => term.replaceWith(term.textContent));
    return page.outerHTML })()";

/// What keeps the later part from being complete.
const FAULTS: [Fault; 4] = [Fault::NoLater, Fault::BadLater, Fault::NoMore, Fault::NoSheet];

/// The sheet of the first view, and the one that comes with the later part.
const DRESSED: &str = "document.styleSheets.length === 2";

const HERE: &str = "performance.getEntriesByName('later').length === 1";

/// How often the first part could not go on without the later one.
async fn at_once(page: &Page) -> i64 {
    let marks = page.value("performance.getEntriesByName('later-at-once').length").await;
    marks.as_i64().unwrap()
}

/// Two frames have been painted.
async fn painted(page: &Page) {
    page.run_async("requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))")
        .await;
}

async fn drawn(page: &Page, address: &str) {
    page.visit(&format!("{PLAIN}{address}")).await;
    page.wait_for("the page is drawn", "document.querySelector('.page')").await;
}

#[tokio::test]
async fn the_first_view_needs_no_later_part() {
    tell(async |page| {
        page.before_load(NEVER_IDLE).await;
        for (w, h, embed) in [(1440, 900, ""), (390, 844, ""), (720, 560, "&embed=1")] {
            page.size(w, h).await;
            for locale in Locale::ALL {
                let address = format!("?lang={}{embed}", locale.tag());
                page.server.take_log();
                drawn(page, &address).await;
                painted(page).await;
                assert_eq!(at_once(page).await, 0, "{w} {address}");
                let log = page.server.take_log();
                let later = |path: &str| path.contains("/later-") || path.contains("-more");
                assert!(
                    !log.iter().any(|(path, _)| later(path)),
                    "{w} {address}: the later part is asked for too early"
                );
                let before = page.value(SEEN).await;
                assert_eq!(page.count(STEPS).await, 0, "{w} {address}: nobody sees the list yet");
                page.run("idle()").await;
                page.wait_for("the later part is there", HERE).await;
                page.wait_for(
                    "the step list is there",
                    &format!("document.querySelector('{STEPS}')"),
                )
                .await;
                painted(page).await;
                assert_eq!(page.value(SEEN).await, before, "{w} {address}");
                assert_eq!(at_once(page).await, 0, "{w} {address}");
            }
        }
        page.size(1440, 900).await;
    })
    .await;
}

#[tokio::test]
async fn an_address_with_a_place_in_it_waits_for_all_of_the_page() {
    tell(async |page| {
        page.before_load(NEVER_IDLE).await;
        for address in ["?step=3", "?scenario=release-only&step=3", "#v=1&s=release-only&n=3"] {
            page.open(address).await;
            page.wait_for_step(3).await;
            assert_eq!(page.value(DRESSED).await, json!(true), "{address}: dressed");
            assert_eq!(at_once(page).await, 0, "{address}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_press_that_comes_early_is_answered_late() {
    tell(async |page| {
        page.server.set_fault(Fault::LateLater);
        drawn(page, "?lang=en").await;
        page.player(english().player.into).await;
        painted(page).await;
        assert_eq!(page.step().await, 0);
        page.server.set_fault(Fault::None);
        page.wait_for_step(1).await;
        assert_eq!(at_once(page).await, 0);

        // The same for keys, fields and the address.
        page.server.set_fault(Fault::LateLater);
        drawn(page, "?lang=en").await;
        page.click("#scenario").await;
        painted(page).await;
        assert_eq!(page.count(".stories").await, 0);
        page.server.set_fault(Fault::None);
        page.wait_for("the list is open", "document.querySelector('#story-release-only')").await;
        assert_eq!(at_once(page).await, 0);
        page.click("#story-release-only").await;
        page.wait_for("the story is another one", "location.hash.includes('release-only')").await;

        page.server.set_fault(Fault::LateLater);
        drawn(page, "?lang=en").await;
        page.run("document.querySelector('#scenario').select()").await;
        page.press("r").await;
        painted(page).await;
        page.server.set_fault(Fault::None);
        page.wait_for("what was typed is looked for", "document.querySelector('.stories')").await;
        assert_eq!(page.value("document.querySelector('#scenario').value").await, json!("r"));
        assert_eq!(at_once(page).await, 0);

        page.server.set_fault(Fault::LateLater);
        drawn(page, "?lang=en").await;
        page.run("location.hash = 'v=1&s=release-only&n=3'").await;
        page.server.set_fault(Fault::None);
        page.wait_for_step(3).await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_wait_fetches_the_later_part_at_once() {
    tell(async |page| {
        page.before_load(NEVER_IDLE).await;
        page.before_load(NO_WAITING).await;
        drawn(page, "?lang=en").await;
        page.player(english().player.into).await;
        assert_eq!(at_once(page).await, 1);
        page.wait_for_step(1).await;
        page.wait_for("its sheet comes too", DRESSED).await;
        page.player(english().player.end).await;
        page.wait_for_step(page.last().await).await;
        assert_eq!(at_once(page).await, 1, "once is enough");
    })
    .await;
}

#[tokio::test]
async fn a_later_part_that_does_not_come_is_told_and_nothing_is_lost() {
    tell(async |page| {
        let mut told = Vec::new();
        page.before_load(COUNTS_WARNINGS).await;
        for (locale, fault) in Locale::ALL.into_iter().zip(FAULTS.into_iter().cycle()) {
            page.server.set_fault(fault);
            drawn(page, &format!("?lang={}", locale.tag())).await;
            page.run("window.same = true").await;
            page.wait_for("it is told", "document.querySelector('.panicked button')").await;
            let lang = page.value("document.querySelector('.panicked').lang").await;
            assert_eq!(lang, json!(locale.tag()));
            told.push(page.text(".panicked").await);
            // A press fails too, and breaks nothing.
            page.player(locale.catalog().player.into).await;
            page.wait_for("it has failed again", "window.warnings === 2").await;
            assert_eq!(page.step().await, 0);
            assert!(!page.take_console().await.is_empty());

            page.server.set_fault(Fault::None);
            page.click(".panicked button").await;
            page.wait_for_step(1).await;
            assert_eq!(page.value(DRESSED).await, json!(true), "{}: dressed", locale.tag());
            let gone = page.value("!document.querySelector('.panicked') && window.same").await;
            assert_eq!(gone, json!(true), "{}: on the same page", locale.tag());
            assert_eq!(at_once(page).await, 0);
        }
        told.sort();
        told.dedup();
        assert_eq!(told.len(), Locale::ALL.len(), "{told:#?}");
    })
    .await;
}

#[tokio::test]
async fn a_moment_without_a_network_is_waited_for_and_not_told() {
    // As a browser breaks off what a page waits for, once.
    const LOST: &str = "const get = window.fetch; window.lost = 0;
        window.fetch = (url, how) => String(url).includes('/later-') && window.lost++ === 0
          ? Promise.reject(new TypeError('the network is gone')) : get(url, how);";
    tell(async |page| {
        page.before_load(COUNTS_WARNINGS).await;
        page.before_load(LOST).await;
        for address in ["?lang=en", "?lang=en&step=3"] {
            drawn(page, address).await;
            page.wait_for("the later part is there", HERE).await;
            assert_eq!(page.value("window.lost").await, json!(2), "it is asked for again");
            assert_eq!(page.value("window.warnings").await, json!(0));
            assert_eq!(page.count(".panicked").await, 0, "nothing is told");
        }
    })
    .await;
}

#[tokio::test]
async fn where_it_was_needed_at_once_and_fails_the_page_can_be_loaded_again() {
    tell(async |page| {
        page.before_load(NEVER_IDLE).await;
        page.before_load(NO_WAITING).await;
        page.server.set_fault(Fault::NoLater);
        drawn(page, "?lang=de").await;
        page.player(Locale::De.catalog().player.into).await;
        page.wait_for("it is told", "document.querySelector('.panicked button')").await;
        assert!(!page.take_console().await.is_empty());
        page.server.set_fault(Fault::None);
        page.click(".panicked button").await;
        page.wait_for("it is a new page", "!document.querySelector('.panicked')").await;
        page.wait_for("the page is drawn", "document.querySelector('.page')").await;
        page.player(Locale::De.catalog().player.into).await;
        page.wait_for_step(1).await;
    })
    .await;
}

#[tokio::test]
async fn an_address_with_a_place_in_it_says_that_it_cannot_be_shown() {
    tell(async |page| {
        page.server.set_fault(Fault::NoLater);
        page.visit(&format!("{PLAIN}?lang=fr&step=3")).await;
        page.wait_for("a way to try again", "document.querySelector('#boot button')").await;
        assert!(!page.take_console().await.is_empty());
        page.server.set_fault(Fault::None);
        page.click("#boot button").await;
        page.wait_for("the page runs", "document.querySelector('.page')").await;
        page.wait_for_step(3).await;
    })
    .await;
}
