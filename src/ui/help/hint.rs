//! One quiet line under the first sentence, for who is here for the first time: what to press, and
//! where the signs are explained.

use std::cell::Cell;

use yew::prelude::*;

use crate::browser::storage;
use crate::session::action::Action;
use crate::session::help::{Ask, HelpPart, Hint};
use crate::ui::ctx::Ui;
use crate::ui::parts::{IconKind, button, el, icon, node, word};

/// Where the browser keeps that it has been shown.
const KEY: &str = "logoff-playground.hint";

thread_local! {
    /// Whether that has been written.
    static KEPT: Cell<bool> = const { Cell::new(false) };
}

/// Shows it to who has not seen it, as far as the browser remembers.
pub fn greet(send: &Callback<Action>) {
    if !matches!(storage::read(KEY), Ok(Some(_))) {
        send.emit(Action::Help(Ask::Greet));
    }
}

/// Remembers, once, that it is no longer needed.
pub fn keep_hint(hint: Hint) {
    if hint == Hint::Over && !KEPT.replace(true) {
        storage::write(KEY, "1").unwrap_or_default();
    }
}

/// The line. It takes room that is there anyway; where there is too little, `help.css` hides it.
#[inline(never)]
pub fn hint(ui: &Ui) -> Html {
    let (text, notices) = (&ui.words.more.help, &ui.words.catalog.notices);
    let (before, after) = text.hint.split_once("{into}").unwrap_or((text.hint, ""));
    let signs = ui.click(Action::Help(Ask::Open(HelpPart::Picture)));
    let dismiss = ui.click(Action::Help(Ask::Dismiss));
    el!(
        "div",
        ["class" = "hint"],
        [el!(
            "div",
            ["class" = "hint-line"],
            [
                el!(
                    "p",
                    ["class" = "hint-text"],
                    [
                        word(before),
                        el!("b", [], [icon(IconKind::Into), node(ui.words.catalog.player.into)]),
                        word(after)
                    ]
                ),
                button!(
                    signs,
                    [
                        "class" = "button hint-button",
                        "id" = "hint-signs",
                        "aria-label" = text.hint_signs,
                        "aria-haspopup" = "dialog"
                    ],
                    [
                        icon(IconKind::Help),
                        el!("span", ["class" = "hint-name"], [node(text.hint_signs)])
                    ]
                ),
                button!(
                    dismiss,
                    [
                        "class" = "button button-icon hint-button",
                        "id" = "hint-dismiss",
                        "aria-label" = notices.dismiss
                    ],
                    [icon(IconKind::Close)]
                )
            ]
        )]
    )
}
