//! The help, in every language: its parts, and every rule with how the run stands with it.

use logoff_playground::i18n::{Locale, fill, help::owed};
use logoff_playground::session::action::Action;
use logoff_playground::session::help::{Ask, HelpPart};
use logoff_playground::sim::ids::Party;
use logoff_playground::sim::rule::RuleId;
use logoff_playground::sim::scenario::ScenarioId;

use crate::page::{Screen, check, words};

fn open(locale: Locale, part: HelpPart) -> Screen {
    let screen = Screen::new(locale, ScenarioId::LateCalls).then(Action::End);
    screen.then(Action::Help(Ask::Open(part)))
}

/// What is in the dialog, apart from the cards of terms, which are in it only to lie over it.
fn dialog(html: &str) -> &str {
    let (_, rest) = html.split_once("<dialog").unwrap_or_default();
    assert!(!rest.is_empty(), "the help is open");
    let shown = rest.split("</dialog").next().unwrap_or_default();
    shown.split("<div class=\"gloss-cards\"").next().unwrap_or_default()
}

#[tokio::test]
async fn it_is_there_only_while_it_is_open() {
    let closed = Screen::new(Locale::En, ScenarioId::StoreClose);
    let html = closed.html().await;
    assert!(!html.contains("<dialog") && html.contains("id=\"open-help\""));
    let again = closed.then(Action::Help(Ask::Open(HelpPart::Keys)));
    let html = again.clone().then(Action::Help(Ask::Close)).html().await;
    assert!(!html.contains("<dialog"));
    let mut embedded = again;
    embedded.embed = true;
    let html = embedded.html().await;
    assert!(html.contains("<dialog") && html.contains("id=\"open-help\""));
}

#[tokio::test]
async fn every_part_is_told_in_every_language() {
    for locale in Locale::ALL {
        let text = &locale.more().help;
        for part in HelpPart::ALL {
            let html = open(locale, part).html().await;
            let html = dialog(&html);
            check(html, &format!("{} {part:?}", locale.tag()));
            assert!(html.contains("aria-labelledby=\"help-title\""));
            assert_eq!(html.matches("aria-selected=\"true\"").count(), 1);
            assert_eq!(html.matches("role=\"tab\"").count(), HelpPart::ALL.len());
            let seen = words(html);
            let there: Vec<&str> = match part {
                HelpPart::Picture => [&[text.lead, text.further][..], &text.samples].concat(),
                HelpPart::Keys => text.keyboard.iter().map(|key| key.what).collect(),
                HelpPart::Words => {
                    text.terms.iter().flat_map(|term| [term.name, term.text]).collect()
                }
                HelpPart::Rules => text.owes.to_vec(),
            };
            for wanted in there {
                let wanted = wanted.replace('`', "");
                assert!(seen.contains(&wanted), "{} {part:?}: {wanted}", locale.tag());
            }
            let published = format!("/{}/office/client-developer/", locale.published());
            let links = matches!(part, HelpPart::Words | HelpPart::Rules);
            assert_eq!(html.contains(&published), links, "{} {part:?}", locale.tag());
        }
    }
}

#[tokio::test]
async fn every_rule_is_listed_once_with_what_is_owed() {
    for locale in Locale::ALL {
        let html = open(locale, HelpPart::Rules).html().await;
        let html = dialog(&html);
        let seen = words(html);
        for rule in RuleId::all() {
            let row = format!("data-rule=\"{}\"", rule.name());
            assert_eq!(html.matches(&row).count(), 1, "{} {}", locale.tag(), rule.name());
            assert!(seen.contains(&owed(locale, rule).replace('`', "")), "{}", rule.name());
        }
        let states = locale.more().help.states;
        let told = |state: &str| html.matches(&format!(">{state}<span")).count();
        let checked = RuleId::checked().count();
        assert_eq!(states.map(told).iter().sum::<usize>(), checked, "each in one state");
        assert!(states.map(told).iter().all(|n| *n > 0), "{}", locale.tag());
        let count = fill(locale.more().help.count, &[("n", "122"), ("m", "122")]);
        assert!(seen.contains(&count), "{count}");
    }
}

#[tokio::test]
async fn rules_are_found_by_party_and_words() {
    for locale in Locale::ALL {
        let rules = open(locale, HelpPart::Rules);
        let mapi = rules.clone().then(Action::Help(Ask::Party(Some(Party::Mapi))));
        let html = mapi.html().await;
        let of = RuleId::all().filter(|rule| rule.info().party == Party::Mapi).count();
        assert_eq!(dialog(&html).matches("data-rule").count(), of);
        let text = String::from("imsgstore-setlockstate");
        let found = mapi.then(Action::Help(Ask::Find(text.clone())));
        assert_eq!(dialog(&found.html().await).matches("data-rule").count(), 0, "another party's");
        let found = rules.then(Action::Help(Ask::Find(text)));
        let html = found.html().await;
        assert_eq!(dialog(&html).matches("data-rule").count(), 1);
        assert!(dialog(&html).contains("data-rule=\"R63\""));
    }
}

#[tokio::test]
async fn in_a_frame_the_rules_lead_nowhere() {
    let mut screen = open(Locale::De, HelpPart::Rules);
    assert!(dialog(&screen.html().await).contains("rule-step"));
    screen.embed = true;
    assert!(!dialog(&screen.html().await).contains("rule-step"), "there is no panel");
}
