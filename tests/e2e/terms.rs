//! Terms of the glossary: their cards come and go by pointer, by keys and by finger, and hide nothing.

use logoff_playground::i18n::Locale;
use serde_json::json;

use crate::harness::keys::{ENTER, TAB};
use crate::harness::{Page, tell};

/// Escape.
const ESCAPE: &str = "\u{e00c}";
/// The cards that can be seen.
const OPEN: &str = "document.querySelectorAll('.gloss-card:popover-open').length";
/// What is wrong with the place of the card that is open.
const MISPLACED: &str = "(() => {
    const card = document.querySelector('.gloss-card:popover-open')?.getBoundingClientRect();
    if (!card) return 'no card';
    const { clientWidth, clientHeight } = document.documentElement;
    if (card.left < 0 || card.top < 0 || card.right > clientWidth || card.bottom > clientHeight)
      return 'outside: ' + [card.left, card.top, card.right, card.bottom];
    const over = [...document.querySelector('.gloss[data-open=\"1\"]').getClientRects()].some((term) =>
      card.left < term.right && term.left < card.right && card.top < term.bottom - 2 && term.top + 2 < card.bottom);
    return over ? 'over its term' : '';
  })()";

async fn ready(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_for("terms are marked", "document.querySelector('.say-sentence .gloss')").await;
    page.settle().await;
}

#[tokio::test]
async fn a_card_stands_beside_its_term_at_every_size_in_every_language() {
    tell(async |page| {
        let sizes =
            [(1440, 900, ""), (390, 844, ""), (720, 560, "&embed=1"), (560, 420, "&embed=1")];
        for (width, height, more) in sizes {
            page.size(width, height).await;
            for locale in Locale::ALL {
                let tag = locale.tag();
                ready(page, &format!("?lang={tag}&scenario=store-close&step=23{more}")).await;
                let count = page.count(".say-sentence .gloss").await;
                assert!((1..=3).contains(&count), "{tag}: {count} terms in one sentence");
                for n in 0..count {
                    page.run(&format!(
                        "document.querySelectorAll('.say-sentence .gloss')[{n}].focus()"
                    ))
                    .await;
                    page.wait_for("a card", &format!("{OPEN} === 1")).await;
                    let wrong = page.value(MISPLACED).await;
                    assert_eq!(wrong, json!(""), "{tag} {width} x {height}, term {n}");
                }
                let live = page.text("#live").await;
                assert_eq!(
                    live,
                    page.text(".say-sentence").await,
                    "what is spoken is the sentence"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_pointer_brings_a_card_that_it_can_go_to() {
    tell(async |page| {
        ready(page, "?lang=en&scenario=store-close&step=23").await;
        let term = page.driver.find(thirtyfour::By::Css(".say-sentence .gloss")).await.unwrap();
        page.driver.action_chain().move_to_element_center(&term).perform().await.unwrap();
        page.wait_for("a card", &format!("{OPEN} === 1")).await;
        let css = ".gloss-card:popover-open";
        let card = page.driver.find(thirtyfour::By::Css(css)).await.unwrap();
        page.driver.action_chain().move_to_element_center(&card).perform().await.unwrap();
        page.run_async("setTimeout(() => done(true), 600)").await;
        assert_eq!(page.value(OPEN).await, json!(1), "it stays while it is pointed at");
        page.press(ESCAPE).await;
        page.wait_for("no card", &format!("{OPEN} === 0")).await;
        page.driver.action_chain().move_to_element_center(&term).perform().await.unwrap();
        page.wait_for("a card again", &format!("{OPEN} === 1")).await;
        page.driver.action_chain().move_to(5, 5).perform().await.unwrap();
        page.wait_for("it goes with the pointer", &format!("{OPEN} === 0")).await;
    })
    .await;
}

#[tokio::test]
async fn keys_open_a_card_reach_its_link_and_leave_it() {
    tell(async |page| {
        ready(page, "?lang=en&scenario=store-close&step=23").await;
        page.run("document.querySelector('.say-sentence .gloss').focus()").await;
        page.wait_for("a card", &format!("{OPEN} === 1")).await;
        let said = "(t => t.ariaDescribedByElements[0] === document.querySelector('.gloss-card:popover-open'))
                    (document.activeElement)";
        assert_eq!(page.value(said).await, json!(true), "the card describes the term");
        page.press(ENTER).await;
        page.wait_for("its link", "document.activeElement.closest('.gloss-card a')").await;
        page.press(ESCAPE).await;
        page.wait_for("back at the term", "document.activeElement.matches('.gloss')").await;
        assert_eq!(page.value(OPEN).await, json!(0), "Escape closes");
        let step = page.step().await;
        page.press(ENTER).await;
        page.wait_for("open again", &format!("{OPEN} === 1")).await;
        page.press(ENTER).await;
        page.press(TAB).await;
        let on = "!document.activeElement.closest('.gloss-card') && document.activeElement !== document.body";
        page.wait_for("on in the page", on).await;
        assert_eq!(page.step().await, step, "no key has moved the run");
    })
    .await;
}

#[tokio::test]
async fn a_step_closes_the_card_about_the_one_before() {
    tell(async |page| {
        ready(page, "?lang=en&scenario=store-close&step=23").await;
        page.click(".say-sentence .gloss").await;
        page.wait_for("a card", &format!("{OPEN} === 1")).await;
        page.press(crate::harness::keys::RIGHT).await;
        page.wait_for_step(24).await;
        page.wait_for("no card", &format!("{OPEN} === 0")).await;
    })
    .await;
}

/// A mark after a term stays with it, and a long term breaks where the sentence does.
#[tokio::test]
async fn a_term_flows_with_its_sentence() {
    tell(async |page| {
        page.open("?lang=es&step=12").await;
        page.wait_for("terms are marked", "document.querySelector('.reference-lead .gloss')").await;
        let boxed = "[...document.querySelectorAll('.gloss')].filter((e) =>
            getComputedStyle(e).display !== 'inline').map((e) => e.textContent)";
        assert_eq!(page.value(boxed).await, json!([]));
    })
    .await;
}
