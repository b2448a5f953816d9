//! The rules by who owes them, and the ways from a rule to its line and back, in every language.

use logoff_playground::i18n::{Locale, fill, published_page};
use logoff_playground::scene::rules::groups::groups;
use logoff_playground::session::action::Action;
use logoff_playground::session::seek::Seek;
use logoff_playground::session::update::update;
use logoff_playground::session::{Panel, Session};
use logoff_playground::sim::claim::Claim;
use logoff_playground::sim::ids::ObjectKind;
use logoff_playground::sim::program::{Edit, parse_key};
use logoff_playground::sim::rule::{Owner, RuleId};
use logoff_playground::sim::scenario::ScenarioId;

use crate::page::{Screen, check, words};

/// The markup of one element, from its id to that of the next with the same beginning.
fn part<'a>(html: &'a str, id: &str) -> &'a str {
    let from = html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let rest = &html[from..];
    let next = rest[1..].find("id=\"rule-").map_or(rest.len(), |at| at + 1);
    &rest[..next]
}

#[tokio::test]
async fn rules_stand_under_those_who_owe_them() {
    for locale in Locale::ALL {
        let screen = Screen::new(locale, ScenarioId::StoreClose)
            .then(Action::End)
            .then(Action::Panel(Panel::Rules));
        let html = screen.html().await;
        check(&html, locale.tag());
        let session = update(&Session::new(locale, ScenarioId::StoreClose), Action::End);
        let text = locale.catalog();
        for group in groups(&session) {
            let id = format!("id=\"owed-{}\"", group.owner as usize);
            let head = html.split(&id).nth(1).expect("a heading");
            let head = words(head.split("</h3>").next().unwrap());
            let kept = format!("{} {}", text.rules.kept, group.kept);
            assert_eq!(head.contains(&kept), group.kept > 0, "{head}");
            let open = format!("{} {}", text.rules.not_reached, group.not_reached);
            assert!(head.contains(&open), "{head}");
            let name = match group.owner {
                Owner::Support => text.noun(ObjectKind::Support).name,
                Owner::Spooler => text.crowd.spooler.name,
                _ => continue,
            };
            assert!(head.to_lowercase().contains(&name.to_lowercase()), "{head} names {name}");
        }
        for rule in RuleId::checked() {
            let id = format!("id=\"rule-{}\"", rule.name());
            assert_eq!(html.matches(&id).count(), 1, "{id}");
            let page = published_page(locale, rule.info().page);
            assert!(part(&html, &id[4..id.len() - 1]).contains(&page), "{id} leads to {page}");
        }
    }
}

#[tokio::test]
async fn a_rule_leads_to_its_lines_and_to_its_sentence() {
    for locale in Locale::ALL {
        let screen = Screen::new(locale, ScenarioId::StoreClose).then(Action::Panel(Panel::Rules));
        let html = screen.html().await;
        let text = &locale.more().ways;
        let session = Session::new(locale, ScenarioId::StoreClose);
        for row in groups(&session).iter().flat_map(|group| &group.rows) {
            let part = words(part(&html, &format!("rule-{}", row.rule.name())));
            for (_, number) in &row.ways.lines {
                let line = fill(locale.catalog().rules.line, &[("n", &number.to_string())]);
                assert!(part.contains(&line), "{}: {line} in {part}", row.rule.name());
            }
            let states = Claim::stating(row.rule).is_some();
            assert_eq!(part.contains(text.reference), states, "{}", row.rule.name());
        }
    }
}

#[tokio::test]
async fn a_broken_rule_has_its_card_and_no_row() {
    let line = parse_key("IMsgStore::Release.give-back").unwrap();
    let screen = Screen::new(Locale::En, ScenarioId::StoreClose)
        .then(Action::Edit(Edit::Strike(line)))
        .then(Action::End)
        .then(Action::Panel(Panel::Rules));
    let html = screen.html().await;
    check(&html, "struck");
    let card = part(&html, "rule-R81");
    assert!(card.contains("broken-body"), "the card is the place of the rule");
    assert!(words(card).contains(Locale::En.more().ways.reference));
}

#[tokio::test]
async fn a_line_names_its_rules_while_it_runs_or_has_been_come_to() {
    for locale in Locale::ALL {
        let start = Screen::new(locale, ScenarioId::ReleaseOnly);
        assert!(!start.html().await.contains("line-rules"), "nothing runs");
        let line = parse_key("IMsgStore::Release.give-back").unwrap();
        let chosen = start.clone().then(Action::Seek(Seek::Line(line)));
        let html = chosen.html().await;
        check(&html, locale.tag());
        assert_eq!(html.matches("line-chosen").count(), 1);
        let rules = html.split("class=\"line-rules\"").nth(1).expect("its rules");
        assert!(rules.contains(">R81</button>"));
        assert!(html.contains(locale.more().ways.about));
        let on = chosen.then(Action::Into);
        assert!(!on.html().await.contains("line-chosen"), "a step leaves the line");
        let session = Session::new(locale, ScenarioId::ReleaseOnly);
        let at = (1..=session.last()).find(|n| {
            let here = session.branch().run.event(*n).and_then(|event| event.line);
            here == Some(line)
        });
        let running = start.then(Action::Go(at.expect("it runs"))).html().await;
        assert!(running.contains(">R81</button>"), "the current line names its rules");
    }
}
