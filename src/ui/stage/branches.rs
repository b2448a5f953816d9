//! The runs that there are, each with what sets it apart and how it ends.

use yew::prelude::*;

use crate::i18n::phrase::line_number;
use crate::i18n::{command, fill, plain};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::run::Branch;
use crate::sim::ordered::distinct;
use crate::sim::program::{Edit, Guard};
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{el, node, option, select};

#[inline(never)]
pub fn branch_picker(ui: &Ui, session: &Session) -> Html {
    let words = ui.words;
    let onchange = ui.choose(|at| at.parse().ok().map(Action::Branch));
    el!(
        "label",
        ["class" = "picker picker-branch"],
        [
            el!("span", [], [node(words.catalog.page.branches)]),
            select!(
                onchange,
                ["class" = "select", "id" = "branch"],
                (session.branches.iter().enumerate())
                    .map(|(at, branch)| {
                        let name = format!("{}. {}", at + 1, name(words, branch));
                        option(at.to_string(), None, name, at == session.current)
                    })
                    .collect::<Vec<_>>()
            )
        ]
    )
}

/// What sets a branch apart, and how it ends.
fn name(words: Words, branch: &Branch) -> String {
    let page = &words.catalog.page;
    let edits: Vec<_> =
        branch.program.edits().iter().map(|edit| edit_name(words, branch, edit)).collect();
    let mut parts = Vec::new();
    if !edits.is_empty() {
        parts.push(fill(page.branch_changed, &[("what", &edits.join(", "))]));
    }
    if let Some(from) = branch.from {
        let last = branch.commands.last();
        let last = last.map_or_else(String::new, |last| plain(&command(words.locale, *last)));
        let places = [("n", &*from.to_string()), ("what", &last)];
        parts.push(fill(page.branch_from, &places));
    }
    if parts.is_empty() {
        parts.push(page.branch_documented.to_owned());
    }
    let verdict = &branch.run.verdict;
    let end = if verdict.undefined {
        page.undefined.to_owned()
    } else if verdict.scope.is_none() {
        page.open_end.to_owned()
    } else if verdict.is_clean() {
        page.clean.to_owned()
    } else {
        let objects = distinct(verdict.left.iter().map(|left| left.object));
        fill(page.left, &[("n", &objects.len().to_string())])
    };
    format!("{} ({end})", parts.join("; "))
}

/// An edit as the button that makes it is called.
fn edit_name(words: Words, branch: &Branch, edit: Edit) -> String {
    let code = &words.catalog.code;
    let (template, line) = match edit {
        Edit::Strike(line) => (code.strike, line),
        Edit::Double(line) => (code.double, line),
        Edit::Up(line) => (code.up, line),
        Edit::Down(line) => (code.down, line),
        Edit::Insert(line) => (code.insert, line),
        Edit::RemoveGuard(Guard::One) => return head(code.guard_1),
        Edit::RemoveGuard(Guard::Two) => return head(code.guard_2),
    };
    let number = line_number(&branch.program, line);
    let number = number.map_or_else(|| edit.name(), |n| n.to_string());
    fill(template, &[("n", &number)])
}

/// "Guard 1" of "Guard 1: what it does".
fn head(text: &str) -> String {
    let end = text.find([':', '：']).unwrap_or(text.len());
    text[..end].trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::update::update;
    use crate::sim::command::{Act, STORE};
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn branches_are_named_by_what_differs_and_how_they_end() {
        let words = Words::of(Locale::En);
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        assert_eq!(
            name(words, session.branch()),
            format!("{} ({})", words.catalog.page.branch_documented, words.catalog.page.clean)
        );
        let session = update(&session, Action::Do(Act::OpenFolder(STORE).by_first()));
        let other = name(words, session.branch());
        assert!(other.contains(words.catalog.actions.open_folder), "{other}");
        assert!(other.ends_with(&format!("({})", words.catalog.page.open_end)));
        let session = update(&session, Action::Edit(Edit::RemoveGuard(Guard::One)));
        assert!(name(words, session.branch()).contains("Guard 1;"));
    }
}
