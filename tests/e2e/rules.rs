//! From a rule to its line, and from the line back to the rule; to its sentence and to its step: by
//! keyboard.

use logoff_playground::i18n::{Locale, pieces, plain};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::keys::{ENTER, TAB};
use crate::harness::state::{address, english, give_back};
use crate::harness::{Page, tell};

/// Presses Tab until the focus is on something; it is near.
async fn tab_on_to(page: &Page, css: &str) {
    for _ in 0..12 {
        page.press(TAB).await;
        let there = format!("document.activeElement.matches({css:?})");
        if page.value(&there).await == true {
            return;
        }
    }
    panic!("{css} is not near");
}

/// The focus has come to something that can be seen.
async fn wait_for_focus(page: &Page, css: &str) {
    let there = format!(
        "(e => e.matches({css:?}) && (b => b.bottom > 0 && b.top < innerHeight)(e.getBoundingClientRect()))
           (document.activeElement)"
    );
    page.wait_for(&format!("the focus is on {css}"), &there).await;
}

#[tokio::test]
async fn a_rule_leads_to_its_line_its_sentence_and_its_step_and_back() {
    tell(async |page| {
        for size in [(1440, 900), (390, 844), (560, 420)] {
            page.size(size.0, size.1).await;
            page.open("?lang=en&scenario=release-only&step=end").await;
            page.panel("rules").await;
            page.run("document.querySelector('#rule-R81 .rule-step').focus()").await;
            tab_on_to(page, "#rule-R81 button.rule-link").await;
            // The sentence stands before the lines.
            page.press(ENTER).await;
            wait_for_focus(page, ".reference .claim-text").await;
            let sentence = plain(&pieces(english().reference.situation_2));
            assert_eq!(page.text(".claim-text:focus").await, sentence);

            page.run(
                "document.querySelector('#rule-R81 .rule-links button:nth-of-type(2)').focus()",
            )
            .await;
            page.press(ENTER).await;
            wait_for_focus(page, ".line-chosen[data-line='IMsgStore::Release.take']").await;
            assert_eq!(page.count("#tab-code[aria-selected=true]").await, 1);

            tab_on_to(page, ".line-chosen .line-rule").await;
            page.press(ENTER).await;
            wait_for_focus(page, "#rule-R81.rule-here").await;
            assert_eq!(page.count("#tab-rules[aria-selected=true]").await, 1);
            tab_on_to(page, "#rule-R81 .rule-step").await;
            page.press(ENTER).await;
            page.wait_for(
                "the step is shown",
                "Number(document.querySelector('#step').textContent) < 37",
            )
            .await;
        }
    })
    .await;
}

/// A line names what it is there for while it runs, and a rule that is broken leads there as well.
#[tokio::test]
async fn the_running_line_leads_to_the_card_of_a_broken_rule() {
    tell(async |page| {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&session, Action::Edit(give_back()));
        let session = update(&session, Action::End);
        page.open(&address("", &session)).await;
        page.panel("rules").await;
        page.wait_for("a card", "document.querySelector('.broken')").await;
        page.click(".broken .rule-links button:last-of-type").await;
        wait_for_focus(page, ".line-code").await;
        page.click(".line-code:focus .line-rule").await;
        wait_for_focus(page, ".broken, .rule").await;
    })
    .await;
}
