//! What presses in the dialog do, and how it is told what has come of them.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{clipboard, paint, save};
use crate::session::action::Action;
use crate::session::share::{Deal, Outcome, Part};
use crate::ui::ctx::Ui;

/// What a press does.
pub(super) enum Press {
    /// A text, and the field that holds it as well, if one does.
    Copy(String, &'static str),
    /// A text, the name of its file, and the end of that.
    Save(String, String, &'static str),
    CopyPng(Rc<str>),
    SavePng(Rc<str>, String),
}

pub(super) fn press(ui: &Ui, part: Part, what: Press) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |_: MouseEvent| {
        let ui = ui.clone();
        let told = move |outcome| ui.send(Action::Share(Deal::Told(part, outcome)));
        match &what {
            Press::Copy(text, field) => clipboard::copy(text, field, move |good| {
                told(match (good, part) {
                    (true, _) => Outcome::Copied,
                    (false, Part::Picture) => Outcome::PictureNotCopied,
                    (false, _) => Outcome::NotCopied,
                });
            }),
            Press::Save(text, name, end) => {
                save::text(name, kind(end), text);
                told(Outcome::Saved);
            }
            Press::CopyPng(address) => paint::png(address, move |file| match file {
                None => told(Outcome::NotPainted),
                Some(file) => clipboard::copy_picture(&file, move |good| {
                    told(if good { Outcome::Copied } else { Outcome::PictureNotCopied });
                }),
            }),
            Press::SavePng(address, name) => {
                let name = name.clone();
                paint::png(address, move |file| match file {
                    None => told(Outcome::NotPainted),
                    Some(file) => {
                        save::file(&name, &file);
                        told(Outcome::Saved);
                    }
                });
            }
        }
    })
}

/// The type of a file by the end of its name.
fn kind(end: &str) -> &'static str {
    match end {
        "svg" => "image/svg+xml",
        "md" => "text/markdown;charset=utf-8",
        "jsonl" => "application/x-ndjson",
        _ => "text/plain;charset=utf-8",
    }
}
