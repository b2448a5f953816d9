//! The search in words, with its map, in every language.

use logoff_playground::i18n::asking::question;
use logoff_playground::i18n::{Locale, fill};
use logoff_playground::session::Panel;
use logoff_playground::session::action::Action;
use logoff_playground::session::seek::Seek;
use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Conduct, Question};

use crate::page::{Screen, check, words};

fn open(locale: Locale) -> Screen {
    Screen::new(locale, ScenarioId::StoreClose).then(Action::Panel(Panel::Search))
}

#[tokio::test]
async fn questions_are_offered_found_and_taken() {
    for locale in Locale::ALL {
        let text = &locale.more().asking;
        let offered = open(locale).then(Action::Seek(Seek::Open));
        let html = offered.html().await;
        check(&html, locale.tag());
        assert_eq!(html.matches("role=\"option\"").count(), 7);
        assert!(words(&html).contains(text.good));
        assert!(html.contains("aria-expanded=\"true\""));

        let typed = offered.clone().then(Action::Seek(Seek::Type(String::from("R16"))));
        let html = typed.html().await;
        let said = question(locale, Question::Rule(logoff_playground::sim::rule::RuleId(16)));
        assert!(words(&html).contains(&said), "{}", locale.tag());
        let taken = typed.then(Action::Seek(Seek::Take)).html().await;
        assert!(!taken.contains("role=\"option\"") && taken.contains(&said));

        let nonsense = offered.then(Action::Seek(Seek::Type(String::from("xyzzy")))).html().await;
        check(&nonsense, locale.tag());
        assert!(words(&nonsense).contains(&fill(text.none, &[("text", "xyzzy")])));
        assert!(nonsense.contains("aria-expanded=\"false\"") && !nonsense.contains("listbox"));
    }
}

/// Only a run that breaks a rule or leaves something fails.
#[tokio::test]
async fn the_button_says_what_is_looked_for() {
    for locale in Locale::ALL {
        let text = &locale.more().search;
        let logoff = MethodId::LogonLogoff;
        for (asked, name) in [
            (Question::AnyRule, text.find),
            (Question::Twice(logoff), text.such),
            (Question::Never(logoff), text.such),
            (Question::CleanEnd, text.such),
        ] {
            let html = open(locale).then(Action::Ask(asked)).html().await;
            let button = html.split("id=\"search\"").nth(1).expect("a button");
            let said = words(&format!("<{}", button.split("</button").next().unwrap()));
            assert_eq!(said, name, "{}", locale.tag());
        }
    }
}

#[tokio::test]
async fn the_map_is_told_in_words_and_says_when_it_is_not_whole() {
    for locale in Locale::ALL {
        let text = &locale.more().worlds;
        let begun = open(locale)
            .then(Action::Find(Question::AnyRule, Conduct::Lawful))
            .then(Action::FindMore(9));
        for screen in [begun.clone(), begun.then(Action::StopFinding)] {
            let html = screen.html().await;
            check(&html, locale.tag());
            let told = words(&html);
            assert!(told.contains(&fill(text.here, &[("k", "0")])), "{told}");
            let ended = screen.session().finder.is_some_and(|finder| finder.answer.is_some());
            assert_eq!(told.contains(text.partial), ended, "{told}");
            assert!(told.contains(text.table));
            assert!(html.contains("worlds-here"));
        }
    }
}
