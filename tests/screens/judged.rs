//! A log that is judged: once, to its first illegal event, and with a count of what could not be read.

use std::rc::Rc;

use logoff_playground::i18n::Locale;
use logoff_playground::scene::rules::RulesScene;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::log::{Feed, Origin};
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::trace::MAX_TOLD;

use crate::log::{LAWFUL, feed, judged, long, scene, start};

/// Wherever it comes from, and whatever story is shown by then: the same text is the same run.
#[test]
fn a_text_that_is_judged_again_is_the_run_that_it_was() {
    let sample = feed(&start(), Feed::Sample);
    let text = sample.desk.as_ref().unwrap().text.to_string();
    let opened = sample.cursor;
    assert!(opened > 0);
    let elsewhere = update(&update(&sample, Action::Start), Action::Run(ScenarioId::SessionLogoff));
    for before in [&update(&sample, Action::Start), &elsewhere] {
        let runs = before.branches.len();
        for feeding in [
            Feed::Judge(text.clone(), Origin::Pasted),
            Feed::Judge(text.clone(), Origin::File(String::from("x.log"))),
            Feed::Sample,
        ] {
            let again = feed(before, feeding);
            assert_eq!((again.branches.len(), again.cursor), (runs, opened));
            assert!(Rc::ptr_eq(again.branch(), sample.branch()), "it is not judged anew");
        }
        let other = feed(before, Feed::Judge(format!("{text}\n"), Origin::Pasted));
        assert_eq!(other.branches.len(), runs + 1);
    }
    // A long one is not judged a second time either.
    let (text, session) = (long(4_000), judged(&long(4_000)));
    let again = update(&session, Action::Log(Feed::Judge(text, Origin::Pasted)));
    assert!(again.is_log() && again.branches.len() == session.branches.len());
    assert!(again.desk.as_ref().unwrap().under.is_none());
}

/// A verdict is about what could be read; how much could not is part of it.
#[test]
fn what_could_not_be_read_and_what_is_left_out_are_counted() {
    let counted = |text: &str| (scene(&judged(text)).unread, scene(&judged(text)).omitted);
    assert_eq!(counted(LAWFUL), (0, 0));
    let (bad, odd) = ("{\"kind\"\n", "{\"kind\":\"surprise\"}\n");
    assert_eq!(counted(&format!("{LAWFUL}{bad}{odd}{bad}")), (2, 1));
    let many = MAX_TOLD + 3;
    let text = format!("{LAWFUL}{}{}", bad.repeat(many), odd.repeat(many));
    let many = u32::try_from(many).unwrap();
    assert_eq!(counted(&text), (many, many));
}

/// The sign at the tab of the rules counts them once for a run, and says the same as the panel.
#[test]
fn broken_rules_are_counted_as_the_panel_lists_them() {
    let wrong = include_str!("../data/trace/provider-wrong-flag.jsonl");
    let (header, rest) = wrong.split_once('\n').unwrap();
    let leak = include_str!("../data/trace/provider-leak.jsonl");
    let leak = leak.split_once('\n').unwrap().1;
    let log = judged(&format!("{header}\n{}{leak}", rest.repeat(3)));
    let stories = ScenarioId::ALL.into_iter().map(|story| Session::new(Locale::En, story));
    let mut most = 0;
    for session in stories.chain([log]) {
        for n in 0..=session.last() {
            let at = update(&session, Action::Go(n));
            let broken = RulesScene::of(&at).broken.len();
            assert_eq!(at.branch().run.broken_by(n), broken, "{n}");
            most = most.max(broken);
        }
    }
    assert!(most > 1);
}
