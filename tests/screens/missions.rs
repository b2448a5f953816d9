//! A mission that asks for a line: nothing on the page names it before the reader has found it.

use logoff_playground::i18n::phrase::line_number;
use logoff_playground::i18n::{Locale, fill};
use logoff_playground::scene::steps::StepsScene;
use logoff_playground::session::action::Action;
use logoff_playground::session::mission::Play;
use logoff_playground::session::update::update;
use logoff_playground::session::{Panel, Session};
use logoff_playground::sim::mission::MissionId;
use logoff_playground::sim::program::Edit;
use logoff_playground::sim::scenario::ScenarioId;

use crate::page::{Screen, words};

/// What leads to the line, outside of the listing: its place in words, and the card's excerpt.
fn leads(html: &str) -> Vec<String> {
    let mission = MissionId::Leak.mission();
    let program = mission.program();
    let Some(Edit::Strike(line)) = Edit::parse(mission.edit[0]) else {
        return vec![String::from("the mission is not to restore a line")];
    };
    let number = line_number(&program, line).map_or(String::new(), |number| number.to_string());
    let named = Locale::En.catalog().code.line;
    let place = format!("{}, {}", line.method.name(), fill(named, &[("n", &number)]));
    let restore = format!("Restore line {number}");
    let seen = words(html);
    let mut found = Vec::new();
    for lead in [place, restore] {
        if seen.contains(&lead) {
            found.push(lead);
        }
    }
    if html.contains("line-guilty") {
        found.push(String::from("the excerpt"));
    }
    found
}

#[tokio::test]
async fn the_line_that_a_mission_asks_for_is_named_nowhere() {
    let start = Screen::new(Locale::En, ScenarioId::StoreClose)
        .then(Action::Mission(Play::Start(MissionId::Leak)));
    let last = start.session().last();
    let mut given_away = 0;
    for panel in Panel::ALL {
        for back in 0..3 {
            let screen = start.clone().then(Action::Panel(panel)).then(Action::Go(last - back));
            let html = screen.html().await;
            assert_eq!(leads(&html), [""; 0], "{panel:?}, {back} before the end");
            // Without the mission it is told: the look is not blind.
            given_away += leads(&screen.then(Action::Mission(Play::Leave)).html().await).len();
        }
    }
    assert!(given_away > 4, "{given_away}");
}

#[tokio::test]
async fn when_it_is_solved_or_shown_nothing_is_held_back() {
    let mission = MissionId::Leak.mission();
    let start = Screen::new(Locale::En, ScenarioId::StoreClose)
        .then(Action::Mission(Play::Start(MissionId::Leak)));
    assert!(start.session().seeks_line());
    let edit = Edit::parse(mission.edit[0]).expect("an edit");
    for end in [Action::Unedit(edit), Action::Mission(Play::GiveUp), Action::Branch(0)] {
        assert!(!start.clone().then(end.clone()).session().seeks_line(), "{end:?}");
    }
    for other in MissionId::ALL.into_iter().filter(|id| *id != MissionId::Leak) {
        let screen = Screen::new(Locale::En, ScenarioId::StoreClose);
        let session = screen.then(Action::Mission(Play::Start(other))).session();
        assert!(!session.seeks_line(), "{}", other.name());
    }
}

/// Whoever is asked what comes next does not read it in the list of steps.
#[test]
fn the_list_of_steps_ends_at_the_cursor_while_the_reader_guesses() {
    let plain = Session::new(Locale::En, ScenarioId::StoreClose);
    let asked = update(&plain, Action::Mission(Play::Riddles(true)));
    for cursor in 0..=plain.last() {
        for (session, last) in [(&plain, plain.last()), (&asked, cursor)] {
            let session = update(session, Action::Go(cursor));
            let scene = StepsScene::of(&session);
            let run = &session.branch().run;
            let steps: Vec<_> = scene.pieces.iter().flat_map(|piece| piece.rows(run)).collect();
            let seen = steps.last().map(|row| row.n);
            assert_eq!(seen, i32::try_from(last).ok(), "at {cursor}");
            assert_eq!(steps.len(), run.before() + last as usize, "at {cursor}");
            assert_eq!((scene.before, scene.after), (0, 0), "at {cursor}");
        }
    }
}
