//! The runs panel: every run with its name and how it ends, what is changed about the program, and
//! two runs side by side.

mod list;
mod naming;
mod pair;
mod rows;
mod words;

pub(in crate::ui) use words::{called, changed_name};

use yew::prelude::*;

use crate::browser::keyboard;
use crate::scene::runs::{Changed, changed, rows as list_of};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::runs::Deed;
use crate::sim::program::Side;
use crate::ui::ctx::{Shared, Ui};
use crate::ui::parts::{IconKind, button, el, icon, node, prose_of, when};
use words::Name;

#[inline(never)]
pub fn runs(ui: &Ui, session: &Shared<Session>) -> Html {
    let text = &ui.words.more.runs;
    let rows = list_of(session);
    el!(
        "div",
        ["class" = "runs"],
        [
            turns(ui, session),
            when(rows.len() == 1, || el!("p", ["class" = "panel-hint"], [node(text.only_one)])),
            el!(
                "ol",
                ["class" = "run-list", "aria-label" = ui.words.catalog.page.branches],
                rows.iter().map(|row| list::run(ui, session, row, rows.len())).collect::<Vec<_>>()
            ),
            changes(ui, session),
            pair::pair(ui, session)
        ]
    )
}

/// What a key takes back or makes again where it means nothing else; whether it was such a key.
#[inline(never)]
pub fn key(ui: &Ui, event: &KeyboardEvent) -> bool {
    let Some(again) = keyboard::turns(event) else {
        return false;
    };
    event.prevent_default();
    ui.send(if again { Action::Keep(Deed::Redo) } else { Action::Undo });
    true
}

/// Takes the last change back, or makes it again.
fn turns(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.more.runs;
    let (undo, redo) = (session.can_undo(), session.can_redo());
    let back = if session.undo_puts_back() { text.put_back } else { ui.words.catalog.page.undo };
    if !undo && !redo {
        return Html::default();
    }
    el!(
        "div",
        ["class" = "run-turns", "data-keep-focus" = ""],
        [
            when(undo, || button!(
                ui.click(Action::Undo),
                ["class" = "button button-small", "id" = "runs-undo"],
                [icon(IconKind::Undo), node(back)]
            )),
            when(redo, || button!(
                ui.click(Action::Keep(Deed::Redo)),
                ["class" = "button button-small", "id" = "runs-redo"],
                [node(text.redo)]
            ))
        ]
    )
}

/// What is changed about the program, each with what takes it back.
fn changes(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.more.runs;
    let all = changed(session);
    let row = |one: &Changed| {
        let called = changed_name(ui.words, session, *one);
        let (action, id) = match *one {
            Changed::Edit(edit) => (Action::Unedit(edit), edit.name()),
            Changed::Reading(reading) => {
                (Action::Read(reading, Side::A), reading.name().to_owned())
            }
        };
        let label = ui.words.catalog.about(text.take_back, &called.replace('`', ""));
        el!(
            "li",
            key(id.clone()),
            ["class" = "run-change"],
            [
                el!("span", ["class" = "run-changed"], [prose_of(&called)]),
                button!(
                    ui.click(action),
                    ["class" = "button button-small", "data-back" = id, "aria-label" = label],
                    [node(text.take_back)]
                )
            ]
        )
    };
    el!(
        "section",
        ["class" = "panel-section", "aria-labelledby" = "run-changes", "data-keep-focus" = ""],
        [
            el!("h3", ["class" = "panel-title", "id" = "run-changes"], [node(text.changes)]),
            if all.is_empty() {
                el!("p", ["class" = "panel-hint"], [node(text.unchanged)])
            } else {
                el!("ul", ["class" = "run-changes"], all.iter().map(row).collect::<Vec<_>>())
            }
        ]
    )
}

/// A name that the reader has given is never read as anything but text.
fn name_html(name: Name) -> Html {
    match name {
        Name::Given(name) => node(name),
        Name::Own(name) => prose_of(&name),
    }
}
