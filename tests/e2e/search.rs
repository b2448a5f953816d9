//! Ask for a run in words: the same search as in the tests, in the page.

use logoff_playground::i18n::asking::question;
use logoff_playground::i18n::{Locale, fill};
use logoff_playground::scene::search::map::Map;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::ids::{MethodId, ObjectId, ObjectKind};
use logoff_playground::sim::program::{Edit, Guard, parse_key};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Answer, Conduct, Question};
use serde_json::json;

use crate::harness::keys::{DOWN, ENTER, ESCAPE, UP};
use crate::harness::state::{address, give_back};
use crate::harness::transcript::assert_same;
use crate::harness::{Page, Row, tell};
use crate::keyboard::tab_to;

/// Lets the core search to its end.
fn searched(session: &Session, question: Question) -> Session {
    let mut session = update(session, Action::Find(question, Conduct::Lawful));
    while session.finder.as_ref().is_some_and(|finder| finder.answer.is_none()) {
        session = update(&session, Action::FindMore(4_096));
    }
    session
}

fn struck() -> Session {
    let session = Session::new(Locale::En, ScenarioId::StoreClose);
    update(&session, Action::Edit(give_back()))
}

/// Asks in words, and takes what fits best.
async fn ask(page: &Page, text: &str, best: Question) {
    page.run("document.querySelector('#ask').focus()").await;
    page.press(text).await;
    let said = question(Locale::En, best).replace('`', "");
    let marked = "document.getElementById(document.querySelector('#ask').getAttribute('aria-activedescendant'))";
    let fits = format!("{marked}?.firstChild.textContent === {said:?}");
    page.wait_for(&format!("{said} is marked"), &fits).await;
    page.press(ENTER).await;
    let taken = format!(
        "(f => f.value === {said:?} && f.ariaExpanded === 'false')(document.querySelector('#ask'))"
    );
    page.wait_for("it is taken", &taken).await;
    let held = page.value("document.activeElement.id").await;
    assert_eq!(held, json!("ask"), "the focus stays in the field");
}

async fn wait_for_answer(page: &Page) {
    page.wait_for("it is answered", "document.querySelector('.search-none, #open-found')").await;
}

#[tokio::test]
async fn the_shortest_failing_run_of_a_struck_line_opens_in_the_player() {
    tell(async |page| {
        page.open(&address("", &struck())).await;
        page.panel("search").await;
        page.click("#search").await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        page.click("#open-found").await;
        page.wait_for("it is opened", "document.querySelector('.say-violation')").await;
        let found = update(&searched(&struck(), Question::AnyRule), Action::OpenFound);
        assert_eq!(page.step().await, found.cursor);
        assert_same(&page.transcript().await, &Row::all_of(&found), "the run that was found");
        assert_eq!(page.count(".step-current[data-kind=finding]").await, 1);
    })
    .await;
}

#[tokio::test]
async fn none_is_said_with_the_number_of_worlds_and_the_map_has_them_all() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.panel("search").await;
        page.click("#search").await;
        wait_for_answer(page).await;
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = searched(&session, Question::AnyRule);
        let finder = session.finder.as_ref().expect("it has searched");
        let Some(Answer::None { worlds, .. }) = finder.answer else {
            panic!("the documented program fails: {:?}", finder.answer);
        };
        let text = &Locale::En.more().search;
        let template = match finder.conduct {
            Conduct::Lawful => text.none_lawful,
            _ => text.none_any,
        };
        let said = fill(template, &[("n", &worlds.to_string())]);
        assert_eq!(page.text(".search-none").await, said);

        let map = Map::of(&session).expect("it has seen worlds");
        let rows = page
            .value("[...document.querySelectorAll('.worlds-table td')].map(d => Number(d.textContent))")
            .await;
        assert_eq!(rows, json!(map.layers));
        assert_eq!(page.count(".worlds-bar").await, map.layers.len() as u64);
        assert_eq!(page.count(".worlds-here").await, 1);
        let told = page.text(".worlds-told").await;
        let text = &Locale::En.more().worlds;
        assert!(told.contains(&fill(text.here, &[("k", "0")])), "{told}");
        assert!(!told.contains(text.partial), "{told}");
    })
    .await;
}

/// What `None` leaves open: whether it is a guard that is to be thanked.
#[tokio::test]
async fn where_there_is_none_the_same_is_asked_without_a_guard() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.panel("search").await;
        ask(page, "can Logoff be called twice?", Question::Twice(MethodId::LogonLogoff)).await;
        page.press(ENTER).await;
        page.wait_for("there is none", "document.querySelector('.search-none')").await;
        assert_eq!(page.count(".search-guard button").await, 2);
        assert_eq!(page.axe(false).await, Vec::<String>::new());
        tab_to(page, "#without-1").await;
        page.press(ENTER).await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        assert_eq!(page.value("document.activeElement.id").await, json!("search"));
        page.click("#open-found").await;
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&session, Action::Edit(Edit::RemoveGuard(Guard::One)));
        let session = searched(&session, Question::Twice(MethodId::LogonLogoff));
        let found = update(&session, Action::OpenFound);
        page.wait_for_step(found.cursor).await;
        assert_same(&page.transcript().await, &Row::all_of(&found), "Logoff comes twice");
        assert!(
            page.value("location.hash").await.as_str().is_some_and(|hash| hash.contains("guard"))
        );
    })
    .await;
}

/// The first search teaches the page how many worlds fit into a slice; the next one may be through
/// with all that a lawful client can do in its first.
#[tokio::test]
async fn a_search_after_another_ends_too() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.panel("search").await;
        for _ in 0..3 {
            page.click("#search").await;
            wait_for_answer(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_can_be_stopped_and_says_that_its_map_is_not_whole() {
    tell(async |page| {
        page.open("?lang=en&scenario=two-clients").await;
        page.panel("search").await;
        page.click("#search").await;
        page.wait_for("worlds are seen", "document.querySelector('.worlds-bar')").await;
        page.run("document.querySelector('#search').click()").await;
        let text = &Locale::En.more().search;
        let stopped = format!("document.querySelector('#search').textContent === {:?}", text.find);
        page.wait_for("it has stopped or ended", &stopped).await;
        let result = page.text(".search-result").await;
        let told = page.text(".worlds-told").await;
        let partial = told.contains(Locale::En.more().worlds.partial);
        assert!(result.contains(text.stopped) && partial, "{result} {told}");
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
        page.panel("search").await;
        page.choose("#client", Conduct::Forgetful.name()).await;
        page.run("document.querySelector('#search').focus()").await;
        page.press(ENTER).await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        let rule = page.text(".search-rule b").await;
        assert_eq!(rule, "R85");

        // Another question, another answer.
        ask(page, "can Logoff be called twice?", Question::Twice(MethodId::LogonLogoff)).await;
        assert_eq!(page.count("#open-found").await, 0);
        assert_eq!(page.text("#search").await, Locale::En.more().search.such);
        page.choose("#client", Conduct::Late.name()).await;
        page.click("#search").await;
        wait_for_answer(page).await;
        assert_eq!(page.axe(false).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_question_is_typed_taken_run_and_its_run_opened_by_keys_alone() {
    tell(async |page| {
        page.open(&address("", &struck())).await;
        page.panel("rules").await;
        tab_to(page, "#to-search").await;
        page.press(ENTER).await;
        let there = "document.activeElement.matches('#ask')
            && document.querySelector('#tab-search[aria-selected=true]')";
        page.wait_for("the focus is in the field", there).await;

        // Good questions come first; up and down go round, Escape leaves all as it was.
        page.press(DOWN).await;
        page.wait_for(
            "the list is open",
            "document.querySelectorAll('[role=option]').length === 7",
        )
        .await;
        page.press(UP).await;
        let last = "document.querySelector('#ask').getAttribute('aria-activedescendant')
            === [...document.querySelectorAll('[role=option]')].at(-1).id";
        page.wait_for("the last one is marked", last).await;
        assert_eq!(page.axe(false).await, Vec::<String>::new());
        page.press(ESCAPE).await;
        page.wait_for("it is closed", "!document.querySelector('[role=listbox]')").await;

        ask(page, "is the store ever left?", Question::Left(ObjectKind::Store)).await;
        page.press(ENTER).await;
        wait_for_answer(page).await;
        ask(page, "is the support object left?", Question::Left(ObjectKind::Support)).await;
        page.press(ENTER).await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        assert!(page.count(".worlds-end").await == 1, "the run is in the map");
        tab_to(page, "#open-found").await;
        page.press(ENTER).await;
        page.wait_for("it is opened", "document.querySelector('.say-violation')").await;
        let found = searched(&struck(), Question::Left(ObjectKind::Support));
        let found = update(&found, Action::OpenFound);
        assert_eq!(page.step().await, found.cursor);
    })
    .await;
}

/// A press on the button is about what was typed; about nothing, if no question fits it.
#[tokio::test]
async fn a_question_is_typed_and_the_button_pressed() {
    tell(async |page| {
        page.open(&address("", &struck())).await;
        page.panel("search").await;
        page.click("#ask").await;
        page.press("is the support object left?").await;
        let said = question(Locale::En, Question::Left(ObjectKind::Support)).replace('`', "");
        let fits = "document.getElementById(document.querySelector('#ask').getAttribute('aria-activedescendant'))";
        page.wait_for("it fits", &format!("{fits}.innerText.includes({said:?})")).await;
        page.click("#search").await;
        page.wait_for("a run is found", "document.querySelector('#open-found')").await;
        assert_eq!(page.value("document.querySelector('#ask').value").await, json!(said));

        page.click("#ask").await;
        page.press("is the sky blue").await;
        page.wait_for("none fits", "document.querySelector('#ask').ariaExpanded === 'false'").await;
        page.click("#search").await;
        let back = "document.activeElement.matches('#ask')";
        page.wait_for("the reader is back in the field", back).await;
        let typed = page.value("document.querySelector('#ask').value").await;
        assert_eq!(typed, json!("is the sky blue"));
    })
    .await;
}

/// Where a story has several stores, each can be asked after by itself.
#[tokio::test]
async fn one_of_several_stores_is_asked_after_by_its_number() {
    tell(async |page| {
        let session = Session::new(Locale::En, ScenarioId::TwoStores);
        page.open(&address("", &session)).await;
        page.panel("search").await;
        let second = ObjectId::new(ObjectKind::Store, 2);
        ask(page, "is store 2 left?", Question::One(second)).await;
        page.press(ENTER).await;
        wait_for_answer(page).await;
    })
    .await;
}
