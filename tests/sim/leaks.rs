//! The diagram says of what is left what the verdict says.

use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Cast, Diagram, Key, Left, Width, diagram_of};
use logoff_playground::scene::rules::RulesScene;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::ids::ObjectId;
use logoff_playground::sim::program::{Edit, parse_key, provider_lines};
use logoff_playground::sim::scenario::{Group, ScenarioId};

/// How the card of an object, or that of the logon that it is folded into, says that it is left.
fn left(diagram: &Diagram, object: ObjectId, home: u8) -> Left {
    let card = |key: Key| diagram.cards.iter().find(|card| card.key == key && card.shown);
    let card = card(Key::Object(object)).or_else(|| card(Key::Group(home)));
    card.map_or(Left::No, |card| card.left)
}

/// At the last step of a session's run: how many chains of holders the verdict finds left, each of
/// which has to have the sign of a leak.
fn signs(session: &Session, name: &str) -> usize {
    let run = &session.branch().run;
    let cast = Cast::of(run);
    let at_end = update(session, Action::Go(run.last()));
    let diagram = diagram_of(&at_end, &cast, Width::Wide, None);
    for part in &run.verdict.left {
        let sign = left(&diagram, part.object, cast.crowd.home(part.object));
        assert_ne!(sign, Left::No, "{name}: {:?} is drawn as usual", part.object);
    }
    let roots = run.verdict.roots(run.rest());
    for root in &roots {
        let sign = left(&diagram, root.object, cast.crowd.home(root.object));
        assert_eq!(sign, Left::Leaked, "{name}: {:?} has no sign", root.object);
    }
    let cards = RulesScene::of(&at_end).broken;
    for root in &roots {
        let told = cards.iter().flat_map(|card| &card.left).any(|left| left.object == root.object);
        assert!(told, "{name}: no card of the rules tells who holds {:?}", root.object);
    }
    roots.len()
}

#[test]
fn whatever_the_verdict_finds_left_has_the_sign_of_a_leak() {
    let mut seen = 0;
    for scenario in ScenarioId::ALL {
        let session = Session::new(Locale::En, scenario);
        seen += signs(&session, scenario.name());
        if scenario.story().group != Group::Documented {
            continue;
        }
        for edit in provider_lines().map(Edit::Strike) {
            let edited = update(&session, Action::Edit(edit));
            seen += signs(&edited, &format!("{} {}", scenario.name(), edit.name()));
        }
    }
    assert!(seen > 50, "{seen}");
}

/// The status object was missed before it was left over, so no finding says once more that it is.
#[test]
fn what_was_missed_is_left_over_all_the_same() {
    let session = Session::new(Locale::En, ScenarioId::StoreClose);
    let line = parse_key("IMSLogon::Logoff.take-status").expect("the line is there");
    assert_eq!(signs(&update(&session, Action::Edit(Edit::Strike(line))), "take-status"), 1);
}
