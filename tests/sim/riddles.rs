//! What comes next? One answer is right, no two read alike, and their order tells nothing.

use std::collections::BTreeSet;

use logoff_playground::i18n::Locale;
use logoff_playground::scene::riddle::riddle;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{Edit, parse_key};
use logoff_playground::sim::scenario::ScenarioId;

/// Looks at every step of a run; how often the right answer stood at each place, and how often
/// nothing was asked although something was still to be called or to come back.
fn look(mut session: Session, places: &mut [u32; 4], unasked: &mut u32) {
    for n in 0..session.last() {
        session = update(&session, Action::Go(n));
        let Some(at) = session.next_said() else { break };
        let Some(asked) = riddle(&session) else {
            *unasked += 1;
            continue;
        };
        let name = session.branch().scenario.name();
        assert_eq!(asked.at, at, "{name} {n}");
        assert!((3..=4).contains(&asked.answers.len()), "{name} {n}: {asked:?}");
        let next = session.branch().run.event(at).expect("it is there").fact;
        let right: Vec<_> = asked.answers.iter().map(|answer| answer.fact == next).collect();
        assert_eq!(right.iter().filter(|right| **right).count(), 1, "{name} {n}: {asked:?}");
        let texts: BTreeSet<_> =
            asked.answers.iter().map(|a| (a.call, a.from, a.to, a.code.as_str())).collect();
        assert_eq!(texts.len(), asked.answers.len(), "{name} {n}: {asked:?}");
        assert!(asked.answers.iter().all(|answer| !answer.code.is_empty()), "{name} {n}");
        assert_eq!(riddle(&session), Some(asked), "{name} {n}: asked twice the same");
        let place = right.iter().position(|right| *right).expect("one is");
        places[place] += 1;
    }
}

#[test]
fn one_answer_is_right_and_what_else_is_offered_does_not_come_next() {
    let (mut places, mut unasked) = ([0; 4], 0);
    for scenario in ScenarioId::ALL {
        look(Session::new(Locale::En, scenario), &mut places, &mut unasked);
    }
    let all: u32 = places.iter().sum();
    assert!(all > 1_000 && unasked * 20 < all, "{all} asked, {unasked} not");
    assert!(places.iter().all(|place| place * 10 > all), "the place gives it away: {places:?}");
}

/// Where the reader has changed the program, the run that is shown says what comes next.
#[test]
fn a_changed_program_is_asked_after_as_it_is() {
    for name in ["IMsgStore::Release.give-back", "IMSLogon::Logoff.folders"] {
        let line = parse_key(name).expect("the listings have the line");
        let session = Session::new(Locale::En, ScenarioId::SessionLogoff);
        let session = update(&session, Action::Edit(Edit::Strike(line)));
        look(session, &mut [0; 4], &mut 0);
    }
}
