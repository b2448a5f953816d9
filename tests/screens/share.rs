//! The Share dialog, in every language: its parts, what is chosen, and what it says has come of it.

use std::iter;

use logoff_playground::export::TextForm;
use logoff_playground::i18n::Locale;
use logoff_playground::session::action::Action;
use logoff_playground::session::share::{Deal, Outcome, Part, Sheets};
use logoff_playground::sim::scenario::ScenarioId;

use crate::page::{Screen, check, words};

fn open(locale: Locale) -> Screen {
    let screen = Screen::new(locale, ScenarioId::LateCalls).then(Action::End);
    screen.then(Action::Share(Deal::Open))
}

fn then(screen: Screen, deal: Deal) -> Screen {
    screen.then(Action::Share(deal))
}

/// What is in the dialog, without the text that is taken away.
fn dialog(html: &str) -> String {
    let (_, rest) = html.split_once("<dialog").unwrap_or_default();
    assert!(!rest.is_empty(), "the dialog is open");
    let shown = rest.split("</dialog").next().unwrap_or_default();
    let mut parts = shown.split("<pre");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + "<pre></pre" + part.split_once("</pre").map_or("", |p| p.1))
}

#[tokio::test]
async fn it_is_there_only_while_it_is_open() {
    let closed = Screen::new(Locale::En, ScenarioId::StoreClose);
    let html = closed.html().await;
    assert!(!html.contains("<dialog") && html.contains("id=\"open-share\""));
    let mut embedded = then(closed, Deal::Open);
    assert!(embedded.html().await.contains("<dialog"));
    assert!(!then(embedded.clone(), Deal::Close).html().await.contains("<dialog"));
    embedded.embed = true;
    let html = embedded.html().await;
    assert!(html.contains("<dialog") && html.contains("id=\"open-share\""));
}

#[tokio::test]
async fn its_parts_are_there_in_every_language() {
    for locale in Locale::ALL {
        let (text, embed) = (&locale.more().share, &locale.more().embed);
        let waiting = open(locale);
        let there = then(waiting.clone(), Deal::Sheets(Sheets::There));
        let missing = then(waiting.clone(), Deal::Sheets(Sheets::Missing));
        for (screen, wanted) in [
            (waiting, vec![text.link, text.copy_link, text.text, text.picture, text.making]),
            (there, vec![text.shows, text.colours_of_page]),
            (missing, vec![text.no_picture]),
        ] {
            let html = dialog(&screen.html().await);
            check(&html, locale.tag());
            let seen = words(&html);
            for wanted in wanted.into_iter().chain(text.forms) {
                assert!(seen.contains(wanted), "{}: {wanted}", locale.tag());
            }
            assert_eq!(html.contains("<img"), seen.contains("PNG"), "{}", locale.tag());
            assert_eq!(html.matches("role=\"status\"").count(), 4);
            for wanted in iter::once(embed.embed).chain(embed.ways) {
                assert!(seen.contains(wanted), "{}: {wanted}", locale.tag());
            }
        }
    }
}

#[tokio::test]
async fn each_form_is_shown_and_named() {
    for locale in [Locale::En, Locale::ZhCn] {
        for form in TextForm::ALL {
            let html = then(open(locale), Deal::Form(*form)).html().await;
            let name = locale.more().share.forms[*form as usize];
            let label = format!("aria-label=\"{name}\"");
            let mut areas = html.split("<pre").skip(1);
            let shown = areas.find(|area| area.contains("id=\"share-text\"")).unwrap();
            let (tag, shown) = shown.split_once('>').unwrap();
            assert!(tag.contains(&label), "{tag}");
            let begins = match form {
                TextForm::Markdown => "# IMSLogon::Logoff",
                TextForm::Plain => "IMSLogon::Logoff",
                TextForm::Mermaid => "sequenceDiagram",
                TextForm::PlantUml => "@startuml",
                TextForm::Trace => "{",
            };
            assert!(shown.starts_with(begins), "{name}: {}", &shown[..40]);
        }
    }
}

#[tokio::test]
async fn what_has_come_of_a_press_is_said_in_its_part() {
    for locale in Locale::ALL {
        let text = &locale.more().share;
        for (outcome, said) in [
            (Outcome::Copied, text.copied),
            (Outcome::NotCopied, text.by_hand),
            (Outcome::PictureNotCopied, text.picture_not_copied),
            (Outcome::Saved, text.saved),
            (Outcome::NotPainted, text.no_paint),
        ] {
            for (part, id) in
                [(Part::Link, "link"), (Part::Text, "text"), (Part::Picture, "picture")]
            {
                let html = dialog(&then(open(locale), Deal::Told(part, outcome)).html().await);
                let of = format!("aria-labelledby=\"share-of-{id}\"");
                let (_, inside) = html.rsplit_once(&of).unwrap();
                let inside = words(inside.split("</section").next().unwrap());
                assert!(inside.contains(said), "{} {id}: {said}", locale.tag());
                assert_eq!(words(&html).matches(said).count(), 1, "{} {id}", locale.tag());
            }
        }
    }
}
