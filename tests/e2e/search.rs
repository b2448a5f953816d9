//! Find a failing run: the same search as in the tests, in the page.

use logoff_playground::i18n::{Locale, fill};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{Edit, parse_key};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Answer, Conduct, Question};

use crate::harness::state::{address, english, give_back};
use crate::harness::transcript::assert_same;
use crate::harness::{Row, tell};

/// Lets the core search to its end.
fn searched(session: &Session) -> Session {
    let mut session = update(session, Action::Find(Question::AnyRule, Conduct::Lawful));
    while session.finder.as_ref().is_some_and(|finder| finder.answer.is_none()) {
        session = update(&session, Action::FindMore(4_096));
    }
    session
}

#[tokio::test]
async fn the_shortest_failing_run_of_a_struck_line_opens_in_the_player() {
    tell(async |page| {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&session, Action::Edit(give_back()));
        page.open(&address("", &session)).await;
        page.panel("rules").await;
        page.click("#search").await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        page.click("#open-found").await;
        page.wait_for("it is opened", "document.querySelector('.say-violation')").await;
        let found = update(&searched(&session), Action::OpenFound);
        assert_eq!(page.step().await, found.cursor);
        assert_same(&page.transcript().await, &Row::all_of(&found), "the run that was found");
        assert_eq!(page.count(".step-current[data-kind=finding]").await, 1);
    })
    .await;
}

#[tokio::test]
async fn none_is_said_with_the_number_of_worlds() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.panel("rules").await;
        page.click("#search").await;
        page.wait_for("the search ends", "document.querySelector('.search-none, #open-found')")
            .await;
        let session = searched(&Session::new(Locale::En, ScenarioId::StoreClose));
        let finder = session.finder.expect("it has searched");
        let Some(Answer::None { worlds, .. }) = finder.answer else {
            panic!("the documented program fails: {:?}", finder.answer);
        };
        let text = &english().search;
        let template = match finder.conduct {
            Conduct::Lawful => text.none_lawful,
            _ => text.none_any,
        };
        let said = fill(template, &[("n", &worlds.to_string())]);
        assert_eq!(page.text(".search-none").await, said);
    })
    .await;
}

#[tokio::test]
async fn a_search_can_be_stopped() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.panel("rules").await;
        // Both presses before the search can end.
        page.run("const press = () => document.querySelector('#search').click(); press(); queueMicrotask(press)")
            .await;
        let stopped = format!("document.querySelector('#search').textContent === {:?}", english().search.find);
        page.wait_for("it has stopped or ended", &stopped).await;
    })
    .await;
}

/// What a tidy client never meets: a folder that outlives its store.
#[tokio::test]
async fn a_kind_of_client_and_a_question_are_chosen_with_the_keyboard() {
    tell(async |page| {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let line = parse_key("IMSLogon::Logoff.folders").unwrap();
        let session = update(&session, Action::Edit(Edit::Strike(line)));
        page.open(&address("", &session)).await;
        page.panel("rules").await;
        page.choose("#client", Conduct::Forgetful.name()).await;
        page.run("document.querySelector('#search').focus()").await;
        page.press("\u{e007}").await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        let rule = page.text(".search-rule b").await;
        assert_eq!(rule, "R85");

        // A question of another sort brings its own list.
        page.choose("#question", "twice IMSLogon::Logoff").await;
        page.wait_for("the methods are listed", "document.querySelector('#which')").await;
        assert_eq!(page.count("#open-found").await, 0, "another question, another answer");
        page.choose("#client", Conduct::Late.name()).await;
        page.click("#search").await;
        page.wait_for("it is answered", "document.querySelector('.search-none, #open-found')")
            .await;
        assert_eq!(page.axe(false).await, Vec::<String>::new());
    })
    .await;
}
