//! The runs that there are, each with its name and how it ends.

use yew::prelude::*;

use crate::session::Session;
use crate::session::action::Action;
use crate::ui::ctx::Ui;
use crate::ui::parts::{el, node, option, select};
use crate::ui::runs::called;

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
                (0..session.branches.len())
                    .map(|at| {
                        let name = called(words, session, at);
                        option(at.to_string(), None, name, at == session.current)
                    })
                    .collect::<Vec<_>>()
            )
        ]
    )
}
