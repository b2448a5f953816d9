//! Changing the provider: a struck line leaks, the Rules panel says who holds what, and every old
//! future can be returned to.

use logoff_playground::i18n::{Locale, fill};
use logoff_playground::scene::code::used_methods;
use logoff_playground::scene::rules::RulesScene;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::compare::is_idle;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{Edit, LineId, ReadingId, Side, Style, provider_lines};
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::state::{english, give_back};
use crate::harness::transcript::assert_same;
use crate::harness::{Page, Row, tell};

#[tokio::test]
async fn a_struck_line_leaks_and_comes_back() {
    tell(async |page| {
        let words = english();
        page.open("?lang=en&step=end").await;
        assert!(page.text(".say-verdict").await.contains(words.page.verdict_clean_store));
        page.panel("code").await;
        page.click(&tool(give_back())).await;
        page.wait_for("the line is struck", "document.querySelector('.line-struck del')").await;
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&update(&session, Action::End), Action::Edit(give_back()));
        // Where the two futures part.
        assert_eq!(page.step().await, session.cursor);
        page.player(words.player.end).await;
        page.wait_for_step(session.last()).await;
        let session = update(&session, Action::End);
        assert_same(&page.transcript().await, &Row::all_of(&session), "struck");
        assert_eq!(page.text(".program").await, words.page.one_change);
        the_rules_name_who_holds_what(page, &session).await;

        page.click(".broken[data-rule=R81] .button-strong").await;
        let plain = format!(
            "document.querySelector('.program-text').textContent === {:?}",
            words.page.as_documented
        );
        page.wait_for("the program is as documented again", &plain).await;
        assert_eq!(page.count(".broken").await, 0);
        page.player(words.player.end).await;
        page.wait_for("the run is clean again", "document.querySelector('.say-verdict')").await;
        assert!(page.text(".say-verdict").await.contains(words.page.verdict_clean_store));
    })
    .await;
}

/// Whoever strikes a line that this run does not come by is told so, and not left to look for it.
#[tokio::test]
async fn an_edit_that_changes_nothing_says_so() {
    tell(async |page| {
        let start = Session::new(Locale::En, ScenarioId::StoreClose);
        let struck = |edit| update(&start, Action::Edit(edit));
        let (program, shown) = (start.branch().program.clone(), used_methods(&start.branch().run));
        let idle = |line: &LineId| {
            let edit = Edit::Strike(*line);
            shown.contains(&line.method)
                && program.edits().with(edit, program.readings()).is_ok()
                && is_idle(struck(edit).branch())
        };
        let line = provider_lines().find(idle).expect("a line that the run does not come by");
        page.open("?lang=en&step=5").await;
        page.panel("code").await;
        page.click(&tool(Edit::Strike(line))).await;
        page.wait_for("the line is struck", "document.querySelector('.line-struck del')").await;
        let said = Locale::En.more().runs.idle_one;
        assert_eq!(page.text(".program").await, said);
        assert_eq!(page.step().await, 5, "there is nothing to go to");
        page.click(&tool(give_back())).await;
        let two = fill(english().page.changes, &[("n", "2")]);
        let told = format!("document.querySelector('.program-text').textContent === {two:?}");
        page.wait_for("together they do something", &told).await;
    })
    .await;
}

/// The cards of the page are those of the core, and the card of R81 names object and holder.
async fn the_rules_name_who_holds_what(page: &Page, session: &Session) {
    page.panel("rules").await;
    let scene = RulesScene::of(session);
    let rules: Vec<_> = scene.broken.iter().map(|card| card.finding.rule.name()).collect();
    let shown = page
        .value("[...document.querySelectorAll('.broken')].map(card => card.dataset.rule)")
        .await;
    assert_eq!(shown, serde_json::json!(rules));
    let card = page.text(".broken[data-rule=R81]").await;
    for word in [english().rules.held_by, "IMAPISupport", "IMSLogon"] {
        assert!(card.contains(word), "no {word} in {card}");
    }
    assert_eq!(page.text(".tab-count").await, rules.len().to_string());
}

#[tokio::test]
async fn every_edit_can_be_undone_and_taken_back_where_it_was_made() {
    tell(async |page| {
        let words = english();
        page.open("?lang=en&step=3").await;
        page.click(&tool(give_back())).await;
        page.wait_for("there is something to undo", "document.querySelector('#undo')").await;
        page.click("#undo").await;
        page.wait_for_step(3).await;
        assert_eq!(page.text(".program").await, words.page.as_documented);
        page.click(&tool(give_back())).await;
        let restore = format!("[data-edit=\"restore {}\"]", give_back().name());
        page.wait_for("it can be restored", &format!("document.querySelector({restore:?})")).await;
        page.click(&restore).await;
        page.wait_for("nothing is struck", "!document.querySelector('.line-struck')").await;
    })
    .await;
}

#[tokio::test]
async fn going_back_and_choosing_differently_keeps_the_old_future() {
    tell(async |page| {
        page.open("?lang=en&step=end").await;
        let old = page.transcript().await;
        page.player(english().player.start).await;
        page.wait_for_step(0).await;
        page.panel("actions").await;
        page.click("[data-command=\"release(store1)\"]").await;
        page.wait_for_step(1).await;
        let new = page.transcript().await;
        assert_ne!(old, new);
        assert_eq!(page.count("#branch option").await, 2);
        page.choose("#branch", "0").await;
        page.wait_for("the old future is back", "document.querySelector('#branch').value === '0'")
            .await;
        assert_same(&page.transcript().await, &old, "the first branch");
        page.choose("#branch", "1").await;
        page.wait_for("the new one too", "document.querySelector('#branch').value === '1'").await;
        assert_same(&page.transcript().await, &new, "the second branch");
    })
    .await;
}

#[tokio::test]
async fn a_guard_is_removed_and_logoff_comes_twice() {
    tell(async |page| {
        page.open("?lang=en&scenario=session-logoff&step=end").await;
        page.click("#guards").await;
        page.wait_for("they are drawn", "document.querySelector('#guard-1')").await;
        page.click("#guard-1").await;
        page.wait_for("the guard is off", "document.querySelector('#guard-1[aria-checked=false]')")
            .await;
        page.player(english().player.end).await;
        page.wait_for("the run is at its end", "document.querySelector('.say-verdict')").await;
        let rows = page.transcript().await;
        let calls = rows.iter().filter(|row| row.brief().starts_with("call IMSLogon::Logoff"));
        assert_eq!(calls.count(), 2);
        assert!(rows.iter().any(|row| row.get("kind") == "finding"));
    })
    .await;
}

#[tokio::test]
async fn readings_are_chosen_where_the_pages_disagree() {
    tell(async |page| {
        page.open("?lang=en&step=end").await;
        page.click("#readings").await;
        page.wait_for("they are drawn", "document.querySelector('#reading-C01-B')").await;
        page.click("label[for=\"reading-C01-B\"]").await;
        page.wait_for("the other reading is taken", "location.hash.includes('r=C01')").await;
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&session, Action::Read(ReadingId::C01, Side::B));
        assert_same(&page.transcript().await, &Row::all_of(&session), "C01 late");
    })
    .await;
}

#[tokio::test]
async fn a_style_of_provider_is_chosen_and_travels_in_the_link() {
    tell(async |page| {
        page.open("?lang=en&scenario=session-logoff&step=end").await;
        page.click("#styles").await;
        page.wait_for("they are drawn", "document.querySelector('#style-minimal')").await;
        page.click("label[for=\"style-minimal\"]").await;
        page.wait_for("the style is in the link", "location.hash.includes('t=minimal')").await;
        let session = Session::new(Locale::En, ScenarioId::SessionLogoff);
        let session = update(&session, Action::Style(Style::Minimal));
        assert_same(&page.transcript().await, &Row::all_of(&session), "minimal");
        page.reload().await;
        page.click("#styles").await;
        page.wait_for("the style is kept", "document.querySelector('#style-minimal')?.checked")
            .await;
        assert_same(&page.transcript().await, &Row::all_of(&session), "minimal, by its link");
    })
    .await;
}

#[tokio::test]
async fn a_story_of_another_group_is_picked_and_told() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.pick("logoff-waits").await;
        page.wait_for("the story is in the link", "location.hash.includes('s=logoff-waits')").await;
        page.player(english().player.end).await;
        let session = Session::new(Locale::En, ScenarioId::LogoffWaits);
        page.wait_for_step(session.last()).await;
        let session = update(&session, Action::End);
        assert_same(&page.transcript().await, &Row::all_of(&session), "logoff-waits");
        assert!(page.text(".say-verdict").await.contains("IMSLogon::Logoff"));
    })
    .await;
}

/// The button that makes an edit.
fn tool(edit: Edit) -> String {
    format!("[data-edit={:?}]", edit.name())
}
