//! The help: opened by its button and by a key, left by keys and by a press beside it, at any size.

use logoff_playground::i18n::Locale;
use serde_json::json;

use crate::harness::keys::{ENTER, ESCAPE, LEFT, RIGHT, TAB};
use crate::harness::{Media, Page, Wrong, tell};

const OPEN: &str = "document.querySelector('dialog.help:modal')";
const CLOSED: &str = "!document.querySelector('dialog')";
const PARTS: [&str; 4] = ["help-picture", "help-keys", "help-words", "help-rules"];

async fn focus(page: &Page) -> String {
    let id = page.value("document.activeElement.id || document.activeElement.className").await;
    id.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn its_button_opens_it_and_gets_the_focus_back() {
    tell(async |page| {
        for embed in [0, 1] {
            page.open(&format!("?lang=en&embed={embed}&step=3")).await;
            page.run("document.querySelector('#open-help').focus()").await;
            page.press(ENTER).await;
            page.wait_for("it is open", OPEN).await;
            assert_eq!(focus(page).await, PARTS[0]);
            for (key, part) in [(RIGHT, 1), (RIGHT, 2), (LEFT, 1), (LEFT, 0), (LEFT, 3)] {
                page.press(key).await;
                let there = format!("document.querySelector('#{}[tabindex=\"0\"]')", PARTS[part]);
                page.wait_for("its part", &there).await;
                assert_eq!(focus(page).await, PARTS[part]);
            }
            page.press(TAB).await;
            assert_eq!(focus(page).await, "help-part", "after the tabs comes what they show");
            page.press(TAB).await;
            assert_eq!(focus(page).await, "help-party");
            page.press(ESCAPE).await;
            page.wait_for("it is closed", CLOSED).await;
            assert_eq!(focus(page).await, "open-help");
            assert_eq!(page.step().await, 3, "no key has moved the run");

            page.click("#open-help").await;
            page.wait_for("it is open", OPEN).await;
            page.click(".help-head button").await;
            page.wait_for("it is closed", CLOSED).await;
            assert_eq!(focus(page).await, "open-help");
        }
    })
    .await;
}

#[tokio::test]
async fn a_key_opens_it_where_no_text_is_written() {
    tell(async |page| {
        page.open("?lang=en&step=3").await;
        page.press("?").await;
        page.settle().await;
        assert_eq!(page.value(CLOSED).await, json!(true), "not from outside of stage and panels");
        for from in ["stage", "play", "scrubber", "tab-code"] {
            page.run(&format!("document.getElementById({from:?}).focus()")).await;
            page.press("?").await;
            page.wait_for("it is open", OPEN).await;
            assert_eq!(focus(page).await, PARTS[1], "{from}");
            page.press(ESCAPE).await;
            page.wait_for("it is closed", CLOSED).await;
            assert_eq!(focus(page).await, from);
        }
        for field in ["scenario", "speed"] {
            page.run(&format!("document.getElementById({field:?}).focus()")).await;
            page.press("?").await;
            page.settle().await;
            assert_eq!(page.value(CLOSED).await, json!(true), "{field}");
        }
        assert_eq!(page.step().await, 3);
    })
    .await;
}

#[tokio::test]
async fn rules_are_looked_for_and_lead_to_their_panel() {
    tell(async |page| {
        page.open("?lang=en&step=end").await;
        page.click("#open-help").await;
        page.wait_for("it is open", OPEN).await;
        page.click("#help-rules").await;
        let rules = |n: usize| format!("document.querySelectorAll('.help .rule').length === {n}");
        page.wait_for("all rules are there", &rules(122)).await;
        page.run("document.querySelector('#help-find').focus()").await;
        page.press("r81?").await;
        page.wait_for("what is typed is looked for", &rules(0)).await;
        page.press("\u{E003}").await;
        page.wait_for("one rule is there", &rules(1)).await;
        page.choose("#help-party", "help-client").await;
        page.wait_for("it is not the client's", &rules(0)).await;
        page.choose("#help-party", "help-provider").await;
        page.wait_for("it is the provider's", &rules(1)).await;
        page.click(".help .rule-step").await;
        page.wait_for("it is closed", CLOSED).await;
        page.wait_for("the panel is there", "document.querySelector('#panel .rule-counts')").await;
        assert_eq!(focus(page).await, "tab-rules");
    })
    .await;
}

#[tokio::test]
async fn a_press_beside_it_closes_it() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.click("#open-help").await;
        page.wait_for("it is open", OPEN).await;
        page.click(".help-body").await;
        page.settle().await;
        assert_eq!(page.value(CLOSED).await, json!(false), "inside of it, it stays");
        for kind in ["mousePressed", "mouseReleased"] {
            let press =
                json!({ "type": kind, "x": 8, "y": 400, "button": "left", "clickCount": 1 });
            page.devtools("Input.dispatchMouseEvent", press).await;
        }
        page.wait_for("it is closed", CLOSED).await;
    })
    .await;
}

#[tokio::test]
async fn it_fits_at_any_size_and_axe_finds_nothing() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for (width, height, embed) in
            [(1440, 900, 0), (720, 560, 1), (390, 844, 0), (320, 640, 0), (360, 225, 1)]
        {
            page.size(width, height).await;
            for (at, locale) in Locale::ALL.into_iter().enumerate() {
                let theme = if at % 2 == 0 { "light" } else { "dark" };
                let tag = locale.tag();
                page.open(&format!("?lang={tag}&theme={theme}&embed={embed}&step=12")).await;
                page.run("document.querySelector('#open-help').click()").await;
                page.wait_for("it is open", OPEN).await;
                for part in PARTS {
                    page.click(&format!("#{part}")).await;
                    let shown = format!("document.querySelector('#{part}[tabindex=\"0\"]')");
                    page.wait_for("its part", &shown).await;
                    page.settle().await;
                    let place = format!("{width}x{height} {tag} {theme} {part}");
                    wrong.add(&place, serde_json::from_value(page.run(FITS).await).unwrap());
                    // Every language and size meets it, not every two of them.
                    if width == 1440 || at == 1 {
                        wrong.add(&place, page.axe(embed == 1).await);
                    }
                }
            }
        }
        wrong.assert_none();
        page.size(1440, 900).await;
    })
    .await;
}

const FITS: &str = "
    const box = document.querySelector('.help').getBoundingClientRect();
    const wrong = [];
    if (box.left < 0 || box.right > innerWidth) wrong.push('wider than the window');
    if (box.top < 0 || box.bottom > innerHeight) wrong.push('higher than the window');
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider');
    const part = document.querySelector('#help-part');
    if (part.clientHeight < 60) wrong.push('no room for its part');
    if (part.getBoundingClientRect().bottom > box.bottom) wrong.push('the part is cut off');
    for (const inner of document.querySelectorAll('.help *:not(.visually-hidden)')) {
      if (inner.scrollWidth > inner.clientWidth + 1 && inner.clientWidth > 0
        && getComputedStyle(inner).display !== 'inline') wrong.push(`cut: ${inner.textContent}`);
    }
    return wrong";
