//! What runs, and what is changed in them, are called.

use crate::i18n::{command, fill, plain};
use crate::scene::runs::{Changed, End};
use crate::session::Session;
use crate::session::runs::Made;
use crate::sim::command::Command;
use crate::sim::event::Agent;
use crate::sim::program::{Edit, Guard, LineId, Style, base};
use crate::ui::ctx::Words;
use crate::ui::log::run_name;
use crate::ui::state::actor_name;

/// A name: what the reader calls it, which is text and nothing else, or our own words with code.
pub(super) enum Name {
    Given(String),
    Own(String),
}

impl Name {
    /// Without signs for code.
    pub(super) fn plain(self) -> String {
        match self {
            Self::Given(name) => name,
            Self::Own(name) => name.replace('`', ""),
        }
    }
}

/// What the run at a place is called.
pub(super) fn name(words: Words, session: &Session, at: usize) -> Name {
    let about = session.about(at);
    if let Some(name) = about.name {
        return Name::Given(name);
    }
    let branch = session.branches.get(at).unwrap_or_else(|| session.branch());
    if let Some(log) = &branch.log {
        return Name::Given(run_name(words, &log.origin));
    }
    let story = || words.catalog.scenarios[branch.scenario as usize].to_owned();
    let Some(from) = about.from else {
        return Name::Own(story());
    };
    let made: Vec<_> = from.made.iter().map(|made| made_name(words, *made, from.step)).collect();
    Name::Own(if made.is_empty() {
        story()
    } else {
        crate::i18n::capital(&made.join(words.catalog.joins.semicolon))
    })
}

/// A run in a list to choose from: its number, its name, and how it ends.
#[inline(never)]
pub(in crate::ui) fn called(words: Words, session: &Session, at: usize) -> String {
    let end = session.branches.get(at).map(|branch| End::of(&branch.run.verdict));
    let end = end.map_or_else(String::new, |end| end_name(words, end));
    let name = name(words, session, at).plain();
    format!("{}. {name} ({end})", session.about(at).number)
}

fn made_name(words: Words, made: Made, step: u32) -> String {
    let text = &words.more.runs;
    let n = step.to_string();
    match made {
        Made::Edited(edit) => edit_name(words, edit),
        Made::TakenBack(edit) => fill(text.taken_back, &[("what", &edit_name(words, edit))]),
        Made::Restored => text.restored.to_owned(),
        Made::Styled(style) => fill(text.styled, &[("what", style_name(words, style))]),
        Made::Read(reading, side) => {
            fill(text.read, &[("reading", reading.name()), ("side", &format!("{side:?}"))])
        }
        Made::Did(todo) => {
            let template = if step == 0 { text.did_first } else { text.did };
            fill(template, &[("n", &n), ("what", &command_name(words, todo))])
        }
        Made::Ends => fill(text.ends, &[("n", &n)]),
    }
}

/// What is done, and by whom unless that is the first client.
fn command_name(words: Words, todo: Command) -> String {
    let what = plain(&command(words.locale, todo));
    if Agent::from(todo.by) == Agent::FIRST {
        return what;
    }
    format!("{what} ({})", actor_name(words, todo.by))
}

/// What is changed, with the line as it is written.
pub(in crate::ui) fn changed_name(words: Words, session: &Session, changed: Changed) -> String {
    match changed {
        Changed::Edit(edit) => edit_name(words, edit),
        Changed::Reading(reading) => {
            let side = session.branch().program.readings().side(reading);
            fill(
                words.more.runs.read,
                &[("reading", reading.name()), ("side", &format!("{side:?}"))],
            )
        }
    }
}

fn edit_name(words: Words, edit: Edit) -> String {
    let text = &words.more.runs;
    match edit {
        Edit::Strike(id) => line_name(text.struck, id),
        Edit::Double(id) => line_name(text.doubled, id),
        Edit::Up(id) => line_name(text.up, id),
        Edit::Down(id) => line_name(text.down, id),
        Edit::Insert(id) => line_name(text.inserted, id),
        Edit::RemoveGuard(Guard::One) => fill(text.unguarded, &[("n", "1")]),
        Edit::RemoveGuard(Guard::Two) => fill(text.unguarded, &[("n", "2")]),
    }
}

fn line_name(template: &str, id: LineId) -> String {
    let line = base(id).op.to_string();
    fill(template, &[("method", &id.method.name()), ("line", &line)])
}

/// "Minimal" of "Minimal: what it does".
fn style_name(words: Words, style: Style) -> &'static str {
    let text = words.catalog.code.styles[style as usize];
    let end = text.find([':', '：']).unwrap_or(text.len());
    text[..end].trim_end()
}

/// How a run ends, in a word or two.
pub(super) fn end_name(words: Words, end: End) -> String {
    let page = &words.catalog.page;
    match end {
        End::Clean => page.clean.to_owned(),
        End::Open => page.open_end.to_owned(),
        End::Left(n) => fill(page.left, &[("n", &n.to_string())]),
        End::Entries => words.more.runs.entries.to_owned(),
        End::Hangs => words.more.runs.hangs.to_owned(),
        End::Undefined => page.undefined.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::runs::Deed;
    use crate::session::update::update;
    use crate::sim::program::{ReadingId, Side, provider_lines};
    use crate::sim::scenario::ScenarioId;

    /// One run for each kind of change that can be made at a story's start.
    fn sessions(locale: Locale, scenario: ScenarioId) -> Vec<Session> {
        let start = Session::new(locale, scenario);
        let mut actions = vec![Action::Edit(Edit::RemoveGuard(Guard::One))];
        let kinds = [Edit::Strike, Edit::Double, Edit::Up, Edit::Down, Edit::Insert];
        for kind in kinds {
            actions.extend(provider_lines().step_by(9).map(kind).map(Action::Edit));
        }
        actions.extend(Style::ALL.map(Action::Style));
        actions.extend(ReadingId::ALL.map(|id| Action::Read(id, Side::B)));
        let entries = crate::sim::menu::commands(&start.branch().program, start.world());
        actions.extend(entries.iter().map(|entry| Action::Do(entry.command)));
        actions.into_iter().map(|action| update(&start, action)).collect()
    }

    #[test]
    fn every_run_has_a_name_of_its_own() {
        for locale in Locale::ALL {
            let words = Words::of(locale);
            let mut all: Vec<String> = Vec::new();
            for session in sessions(locale, ScenarioId::StoreClose) {
                for at in 0..session.branches.len() {
                    let called = name(words, &session, at).plain();
                    let broken = called.contains(['{', '}']) || called.trim() != called;
                    assert!(!called.is_empty() && !broken, "{called:?}");
                    let number = session.about(at).number;
                    if number > 1 && !all.contains(&called) {
                        all.push(called);
                    } else if number > 1 {
                        let of_command = session.branch().program.edits().is_empty();
                        assert!(of_command, "{called} is the name of two runs");
                    } else {
                        let story = words.catalog.scenarios[ScenarioId::StoreClose as usize];
                        assert_eq!(called, story);
                    }
                }
                for changed in crate::scene::runs::changed(&session) {
                    let said = changed_name(words, &session, changed);
                    assert!(!said.is_empty() && !said.contains('{'), "{said}");
                }
            }
            assert!(all.len() > 40, "{} names", all.len());
        }
    }

    #[test]
    fn a_name_of_the_readers_is_only_text() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let typed = Deed::Type(String::from("<b>`x`</b>"));
        let session = [Deed::Name(0), typed, Deed::Keep]
            .into_iter()
            .fold(session, |session, deed| update(&session, Action::Keep(deed)));
        let words = Words::of(Locale::En);
        assert!(matches!(name(words, &session, 0), Name::Given(name) if name == "<b>`x`</b>"));
    }
}
