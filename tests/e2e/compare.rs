//! Two readings of the same run: both outcomes at the reading's switch, and the way to either.

use logoff_playground::i18n::{Locale, fill};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::compare::Comparison;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{ReadingId, Side};
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::keys::ENTER;
use crate::harness::transcript::assert_same;
use crate::harness::{Row, tell};

#[tokio::test]
async fn both_outcomes_of_a_reading_are_seen_side_by_side_and_opened() {
    tell(async |page| {
        let text = &Locale::En.more().compare;
        page.open("?lang=en&scenario=late-calls&step=end").await;
        page.click("#readings").await;
        page.wait_for("the readings are drawn", "document.querySelector('#compare-C18')").await;
        page.click("#compare-C18").await;
        page.wait_for("both are told", "document.querySelectorAll('.outcome').length === 2").await;
        let session = Session::new(Locale::En, ScenarioId::LateCalls);
        let compared = Comparison::of(session.branch(), ReadingId::C18);
        let n = compared.differs.expect("the late call is judged otherwise");
        let said = page.text(".outcomes").await;
        assert!(said.contains(&fill(text.differs, &[("n", &n.to_string())])), "{said}");
        let own = page.text(".outcome[data-side=A]").await;
        let other = page.text(".outcome[data-side=B]").await;
        assert!(own.contains("R102") && !other.contains("R102"), "{own} / {other}");
        // To the step in this run, and to the same step of the other one.
        page.click(".outcome[data-side=A] button").await;
        page.wait_for_step(n).await;
        page.click(".outcome[data-side=B] button").await;
        page.wait_for("the other run is open", "location.hash.includes('r=C18')").await;
        page.wait_for_step(n).await;
        let session = update(&session, Action::Read(ReadingId::C18, Side::B));
        assert_same(&page.transcript().await, &Row::all_of(&session), "C18, the other side");
        // The comparison goes on, seen from there.
        let here = fill(text.here, &[("side", "B")]);
        assert!(page.text(".outcome[data-side=B]").await.contains(&here));
    })
    .await;
}

#[tokio::test]
async fn where_pages_take_three_positions_all_three_are_told_and_opened() {
    tell(async |page| {
        page.open("?lang=en&scenario=logon-no-password&step=end").await;
        page.click("#readings").await;
        page.wait_for("the readings are drawn", "document.querySelector('#compare-C31')").await;
        page.click("#compare-C31").await;
        page.wait_for("all are told", "document.querySelectorAll('.outcome').length === 3").await;
        page.click(".outcome[data-side=C] button").await;
        page.wait_for("the third run is open", "location.hash.includes('r=C31.C')").await;
        let session = Session::new(Locale::En, ScenarioId::LogonNoPassword);
        let session = update(&session, Action::Read(ReadingId::C31, Side::C));
        assert_same(&page.transcript().await, &Row::all_of(&session), "C31, the third position");
        page.wait_for("its switch is set", "document.querySelector('#reading-C31-C').checked")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_reading_that_a_run_does_not_meet_says_so_and_closes_again() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.click("#readings").await;
        page.wait_for("the readings are drawn", "document.querySelector('#compare-C10')").await;
        page.run("document.querySelector('#compare-C10').focus()").await;
        page.press(ENTER).await;
        page.wait_for("it is told", "document.querySelector('.outcomes')").await;
        assert_eq!(page.text(".outcomes").await, Locale::En.more().compare.alike);
        page.run("document.querySelector('#compare-C10').focus()").await;
        page.press(ENTER).await;
        page.wait_for("it is closed", "!document.querySelector('.outcomes')").await;
    })
    .await;
}
