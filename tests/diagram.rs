//! The diagram of every step of every story, in every language and at every width: nothing covers
//! anything else, nothing is cut, nothing is outside.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Width, diagram};
use logoff_playground::scene::layout::{Picture, Rect, layout};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{Edit, parse_key};
use logoff_playground::sim::scenario::{Group, ScenarioId};
use logoff_playground::ui::say;

const WIDTHS: [Width; 3] = [Width::Wide, Width::Embed, Width::Phone];

/// Calls back with the picture of every step, and what it is a picture of.
fn every_picture(session: &Session, mut look: impl FnMut(&Picture, &str)) {
    for width in WIDTHS {
        for step in 0..=session.last() {
            let at = update(session, Action::Go(step));
            let catalog = at.locale.catalog();
            let picture = layout(&diagram(&at, width), &|label| say(catalog, label));
            let name = at.branch().scenario.name();
            look(&picture, &format!("{name} step {step} {width:?} {:?}", at.locale));
        }
    }
}

fn stories(locale: Locale) -> impl Iterator<Item = Session> {
    let leak = parse_key("IMsgStore::Release.give-back").unwrap();
    let documented = |s: &ScenarioId| s.story().group == Group::Documented;
    ScenarioId::ALL.into_iter().filter(documented).flat_map(move |scenario| {
        let plain = Session::new(locale, scenario);
        let leaking = update(&plain, Action::Edit(Edit::Strike(leak)));
        [plain, leaking]
    })
}

fn texts(picture: &Picture) -> Vec<&str> {
    let lanes = picture.lanes.iter().flat_map(|lane| &lane.lines);
    let cards = picture.cards.iter().flat_map(|card| &card.lines);
    let tags = picture.tags.iter().flat_map(|tag| &tag.lines);
    let rows = picture.cards.iter().flat_map(|card| &card.rows).map(|row| &row.line);
    lanes.chain(cards).chain(tags).chain(rows).map(|line| line.text.as_str()).collect()
}

#[test]
fn no_label_is_cut() {
    let mut cut = std::collections::BTreeMap::new();
    for locale in Locale::ALL {
        for session in stories(locale) {
            every_picture(&session, |picture, place| {
                for text in texts(picture).into_iter().filter(|text| text.contains('…')) {
                    cut.entry(text.to_owned()).or_insert_with(|| place.to_owned());
                }
            });
        }
    }
    assert!(cut.is_empty(), "{cut:#?}");
}

#[test]
fn nothing_covers_anything_else() {
    let mut bad = Vec::new();
    for locale in [Locale::En, Locale::De, Locale::Ja] {
        for session in stories(locale) {
            every_picture(&session, |picture, place| {
                let cards =
                    picture.cards.iter().map(|card| (format!("{:?}", card.card.key), card.rect));
                let tags = picture.tags.iter().map(|tag| (tag.key.clone(), tag.rect));
                let all: Vec<(String, Rect)> = cards.chain(tags).collect();
                for (at, (name, rect)) in all.iter().enumerate() {
                    if !picture.bounds.contains(*rect) {
                        bad.push(format!("{place}: {name} is outside"));
                    }
                    for (other, covered) in &all[at + 1..] {
                        if rect.overlaps(*covered) {
                            bad.push(format!("{place}: {name} covers {other}"));
                        }
                    }
                }
            });
        }
    }
    assert!(bad.is_empty(), "{} of them, such as {:#?}", bad.len(), &bad[..bad.len().min(12)]);
}
