//! By mouse: every documented path, step by step, with the transcript that the core itself gives.

use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::state::english;
use crate::harness::transcript::assert_same;
use crate::harness::{Row, tell};

#[tokio::test]
async fn a_claim_is_run_and_stepped_to_its_end() {
    tell(async |page| {
        let words = english();
        page.open("?lang=en").await;
        page.click("#run-session-logoff").await;
        page.wait_for(
            "it plays by itself",
            "Number(document.querySelector('#step').textContent) > 0",
        )
        .await;
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
