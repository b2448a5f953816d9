//! By mouse: every documented path, step by step, with the transcript that the core itself gives.

use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::claim::Claim;
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::state::english;
use crate::harness::transcript::assert_same;
use crate::harness::{Row, tell};

#[tokio::test]
async fn a_claim_is_run_and_stepped_to_its_end() {
    tell(async |page| {
        let words = english();
        page.open("?lang=en").await;
        let of_reference = &words.reference;
        let fresh = page.text("#run-store-close").await;
        assert!(fresh.starts_with(of_reference.run), "nothing has run yet: {fresh}");
        page.click("#run-session-logoff").await;
        page.wait_for(
            "it plays by itself",
            "Number(document.querySelector('#step').textContent) > 0",
        )
        .await;
        let begun = page.text("#run-session-logoff").await;
        assert!(begun.starts_with(of_reference.again), "{begun}");
        page.click("#play").await;
        let playing =
            format!("document.querySelector('#play').ariaLabel === {:?}", words.player.play);
        page.wait_for("it pauses", &playing).await;
        let last = page.last().await;
        for n in page.step().await + 1..=last {
            page.player(words.player.into).await;
            page.wait_for_step(n).await;
        }
        let rows = page.transcript().await;
        let briefs: Vec<_> = rows.iter().map(Row::brief).collect();
        assert!(briefs.iter().any(|row| row == "call IMSLogon::Logoff 0"), "{briefs:#?}");
        assert!(page.text(".say-verdict").await.contains(words.page.verdict_clean_all));
    })
    .await;
}

#[tokio::test]
async fn every_story_is_the_one_that_the_core_tells() {
    tell(async |page| {
        for scenario in ScenarioId::ALL {
            page.open(&format!("?lang=en&scenario={}&step=end", scenario.name())).await;
            let session = update(&Session::new(Locale::En, scenario), Action::End);
            assert_same(&page.transcript().await, &Row::all_of(&session), scenario.name());
            assert_eq!(page.step().await, session.last(), "{}", scenario.name());
        }
    })
    .await;
}

#[tokio::test]
async fn every_button_of_the_player_goes_where_the_core_goes() {
    tell(async |page| {
        let text = &english().player;
        page.open("?lang=en&step=5").await;
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        session = update(&session, Action::Go(5));
        for (button, action) in [
            (text.into, Action::Into),
            (text.over, Action::Over),
            (text.back, Action::Back),
            (text.over, Action::Over),
            (text.into, Action::Into),
            (text.into, Action::Into),
            (text.out, Action::Out),
            (text.end, Action::End),
            (text.start, Action::Start),
            (text.over, Action::Over),
        ] {
            page.player(button).await;
            session = update(&session, action);
            page.wait_for_step(session.cursor).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_slider_is_pulled_to_a_step() {
    tell(async |page| {
        page.open("?lang=en").await;
        let last = page.last().await;
        // A click in the middle of the slider.
        page.click("#scrubber").await;
        page.wait_for(
            "the cursor is near the middle",
            "Number(document.querySelector('#step').textContent) > 0",
        )
        .await;
        assert!(page.step().await.abs_diff(last / 2) <= 1, "{} of {last}", page.step().await);
    })
    .await;
}

#[tokio::test]
async fn a_claim_leads_to_the_step_that_shows_it() {
    tell(async |page| {
        page.open("?lang=en&step=1").await;
        let shown = update(
            &Session::new(Locale::En, ScenarioId::StoreClose),
            Action::Show(Claim::AfterStoreLogoff),
        );
        page.click(".situation-here .claim-text").await;
        page.wait_for_step(shown.cursor).await;
        assert_eq!(page.count(".situation-here .claim-now[aria-current=step]").await, 1);
        let method = page.value("document.querySelector('.step-current').dataset.method").await;
        assert_eq!(method, "IMSLogon::Logoff");
    })
    .await;
}

#[tokio::test]
async fn it_plays_to_the_end_and_stops() {
    tell(async |page| {
        let text = &english().player;
        page.open("?lang=en").await;
        let last = page.last().await;
        page.run(&format!("location.hash = 'v=1&s=store-close&n={}'", last - 3)).await;
        page.wait_for_step(last - 3).await;
        page.choose("#speed", "4×").await;
        page.click("#play").await;
        page.wait_for_step(last).await;
        let stopped = format!("document.querySelector('#play').ariaLabel === {:?}", text.play);
        page.wait_for("it stops", &stopped).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_against_a_rule_can_be_done_and_is_reported() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.panel("actions").await;
        assert!(page.count(".action-breaks").await > 0);
        // The session ends although the store is open: allowed. Then a call on what is left of it.
        page.click("[data-command=\"session-logoff\"]").await;
        page.wait_for("it happens", "Number(document.querySelector('#step').textContent) > 0")
            .await;
        page.player(english().player.end).await;
        page.wait_for("there is something unlawful", "document.querySelector('.action-breaks')")
            .await;
        page.run("document.querySelector('.action:has(.action-breaks) button').click()").await;
        page.wait_for("it is reported", "document.querySelector('li[data-kind=finding]')").await;
    })
    .await;
}

#[tokio::test]
async fn a_very_long_run_is_shown_in_pieces() {
    tell(async |page| {
        let pair = "add-ref(store1),release(store1),";
        page.open(&format!("?lang=en#v=1&s=store-close&c={}&n=9", pair.repeat(190))).await;
        assert!(page.last().await > 700, "{}", page.last().await);
        for button in [english().player.end, english().player.back, english().player.start] {
            page.player(button).await;
            let at = "document.querySelector('.step-current')?.dataset.seq === document.querySelector('#step').textContent";
            page.wait_for("the list holds the cursor", at).await;
            assert!(page.count("[data-transcript] > li").await <= 500);
        }
        assert_eq!(page.notices().await, [""; 0]);
    })
    .await;
}
