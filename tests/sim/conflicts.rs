//! Every place where the published pages disagree is a reading, or is told on the page.

use logoff_playground::i18n::Locale;
use logoff_playground::sim::program::ReadingId;
use logoff_playground::sim::program::conflict::{ConflictId, Made, Place};

use crate::pinned;

#[test]
fn every_conflict_is_a_reading_or_told_on_the_page() {
    let words = Locale::En.more();
    let mut text = String::new();
    let mut readings = 0;
    for conflict in ConflictId::all() {
        let made = conflict.made();
        assert!(made.is_some(), "nothing is made of {}", conflict.name());
        let line = match made {
            Some(Made::Reading(id)) => {
                readings += 1;
                let pages = |side| match id.pages(side) {
                    [] => String::from("no page"),
                    pages => pages.join(", "),
                };
                let sides = id.sides().iter().map(|side| format!("{side:?} {}", pages(*side)));
                let sides: Vec<_> = sides.collect();
                let question = words.readings[id as usize].question;
                let more = if ConflictId::NOTES.contains(&conflict) {
                    format!("; note in {}", told(conflict, Place::Readings))
                } else {
                    String::new()
                };
                format!("reading: {question} ({}){more}", sides.join("; "))
            }
            Some(Made::Note(place)) => format!("note in {}", told(conflict, place)),
            Some(Made::Settled(place)) => format!("settled, told in {}", told(conflict, place)),
            None => String::new(),
        };
        text += &format!("{} {line}\n", conflict.name());
    }
    assert_eq!(readings, ReadingId::ALL.len());
    pinned::compare("conflicts.txt", &text).unwrap();
}

/// The place, with what is said there.
fn told(conflict: ConflictId, place: Place) -> String {
    let words = Locale::En.catalog();
    let said = match place {
        Place::Readings => {
            let at = ConflictId::NOTES.iter().position(|note| *note == conflict);
            Locale::En.more().notes[at.expect("it is among the notes")]
        }
        Place::Reference => words.reference.conflicts_text,
        Place::Guards => words.code.guard_1,
    };
    assert!(said.len() > 20, "{said}");
    format!("{place:?}: {said}")
}
