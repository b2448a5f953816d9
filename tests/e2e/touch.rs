//! With fingers alone: a path is chosen and swiped through; a search, a comparison and a mission.

use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::ReadingId;
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::fingers::{draw, tap, with_fingers};
use crate::harness::state::{address, give_back};
use crate::harness::transcript::assert_same;
use crate::harness::{Page, Row, tell};

const PICTURE: &str = ".stage-diagram";
const ON: (i64, i64) = (-120, 10);
const BACK: (i64, i64) = (120, -10);

/// A phone, at the start of a story, with all of the page there.
async fn phone(page: &Page, query: &str) {
    page.size(390, 844).await;
    page.open(query).await;
    page.wait_for("all of the page is there", "document.querySelector('.step')").await;
}

async fn wide(page: &Page) {
    page.size(1440, 900).await;
}

async fn panel(page: &Page, name: &str) {
    tap(page, &format!("#tab-{name}")).await;
    let chosen = format!("document.querySelector('#tab-{name}[aria-selected=true]')");
    page.wait_for("the panel is there", &chosen).await;
}

#[tokio::test]
async fn a_path_that_is_run_from_the_text_is_seen() {
    tell(async |page| {
        phone(page, "?lang=en").await;
        with_fingers(page, async {
            tap(page, "#run-session-logoff").await;
            let top = "document.querySelector('#stage').getBoundingClientRect().top";
            page.wait_for("the picture is in view", &format!("{top} >= 0 && {top} < 120")).await;
            let held = page.value("document.activeElement.id").await;
            assert_eq!(held, serde_json::json!("play"), "a keyboard goes on there");
        })
        .await;
        wide(page).await;
    })
    .await;
}

#[tokio::test]
async fn the_documented_paths_are_chosen_and_swiped_through() {
    tell(async |page| {
        phone(page, "?lang=en&scenario=late-calls&step=0").await;
        with_fingers(page, async {
            for scenario in
                [ScenarioId::SessionLogoff, ScenarioId::StoreClose, ScenarioId::ReleaseOnly]
            {
                let name = scenario.name();
                tap(page, "#scenario").await;
                page.wait_for("the list is open", "document.querySelector('.stories')").await;
                tap(page, &format!("#story-{name}")).await;
                page.wait_for("it is closed", "!document.querySelector('.stories')").await;
                // The plain path has no word in the address.
                page.wait_for_step(0).await;
                for n in 1..=page.last().await {
                    draw(page, PICTURE, ON).await;
                    page.wait_for_step(n).await;
                }
                let session = Session::new(Locale::En, scenario);
                let session = update(&session, Action::End);
                assert_same(&page.transcript().await, &Row::all_of(&session), name);
                draw(page, ".say", BACK).await;
                page.wait_for_step(session.last() - 1).await;
            }
        })
        .await;
        wide(page).await;
    })
    .await;
}

#[tokio::test]
async fn only_a_swipe_steps() {
    tell(async |page| {
        phone(page, "?lang=ja&scenario=store-close&step=5").await;
        with_fingers(page, async {
            for (what, css, by) in [
                ("scrolled", PICTURE, (10, -160)),
                ("too short", PICTURE, (-25, 0)),
                ("too steep", PICTURE, (-80, 90)),
                ("on the slider’s row of buttons", ".controls", ON),
            ] {
                draw(page, css, by).await;
                assert_eq!(page.step().await, 5, "{what}");
            }
            // What counts is told apart from what does not: this is one step, and no other came.
            draw(page, PICTURE, ON).await;
            page.wait_for_step(6).await;
            draw(page, PICTURE, BACK).await;
            page.wait_for_step(5).await;
        })
        .await;
        wide(page).await;
    })
    .await;
}

#[tokio::test]
async fn a_search_and_a_comparison_are_made_by_finger() {
    tell(async |page| {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&session, Action::Edit(give_back()));
        phone(page, &address("lang=en", &session)).await;
        with_fingers(page, async {
            panel(page, "search").await;
            tap(page, "#search").await;
            page.wait_for("a run is found", "document.querySelector('#open-found')").await;
            tap(page, "#open-found").await;
            page.wait_for("it is opened", "document.querySelector('.say-violation')").await;
        })
        .await;
        phone(page, "?lang=en&scenario=late-calls&step=end").await;
        with_fingers(page, async {
            panel(page, "code").await;
            tap(page, "#readings").await;
            let compare = format!("#compare-{}", ReadingId::C18.name());
            page.wait_for("it is there", &format!("document.querySelector({compare:?})")).await;
            tap(page, &compare).await;
            page.wait_for("both are told", "document.querySelectorAll('.outcome').length === 2")
                .await;
        })
        .await;
        wide(page).await;
    })
    .await;
}

#[tokio::test]
async fn a_mission_is_solved_by_finger() {
    tell(async |page| {
        phone(page, "?lang=en").await;
        with_fingers(page, async {
            panel(page, "missions").await;
            tap(page, "[data-start=leak]").await;
            page.wait_for("it begins", "document.querySelector('.mission-goals')").await;
            panel(page, "code").await;
            tap(page, "[data-edit=\"restore strike IMSLogon::Logoff.take-status\"]").await;
            panel(page, "missions").await;
            page.wait_for("it is solved", "document.querySelector('.mission-end')").await;
        })
        .await;
        page.run("localStorage.clear()").await;
        wide(page).await;
    })
    .await;
}
