//! The field that a log is put into, and what can be done with it.

use yew::prelude::*;

use crate::browser::files;
use crate::session::Session;
use crate::session::action::Action;
use crate::session::log::{Feed, Origin, SHOWN};
use crate::trace::MAX_BYTES;
use crate::ui::ctx::Ui;
use crate::ui::log::{FIELD, feed};
use crate::ui::parts::{button, el, node, on};

const FILE: &str = "log-file";

/// The field, and what can be done with it.
pub(super) fn desk(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.more.log;
    let desk = session.desk.as_deref();
    let typed = desk.map_or_else(String::new, |desk| desk.text.to_string());
    let filled = desk.map_or(0, |desk| desk.filled);
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |_: Event| {
            ui.send(Action::Log(Feed::Typed(files::value_of(FIELD).unwrap_or_default())));
        })
    };
    let onpaste = {
        let ui = ui.clone();
        Callback::from(move |event: Event| pasted(&ui, &event))
    };
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if files::is_paste(&event) {
                judge(&ui);
            }
        })
    };
    let field = on!(
        html! { <textarea key={filled} defaultvalue={typed} {onchange} {onpaste} {oninput} /> },
        [
            "class" = "copy-field log-text",
            "id" = FIELD,
            "rows" = "5",
            "spellcheck" = "false",
            "autocomplete" = "off",
            "autocapitalize" = "off",
            "translate" = "no"
        ],
        []
    );
    let press = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| judge(&ui))
    };
    el!(
        "div",
        ["class" = "log-desk"],
        [
            el!("label", ["class" = "panel-title", "for" = FIELD], [node(text.field)]),
            field,
            el!(
                "div",
                ["class" = "log-row"],
                [
                    button!(
                        press,
                        ["class" = "button log-button", "id" = "log-judge"],
                        [node(text.judge)]
                    ),
                    button!(
                        Callback::from(|_: MouseEvent| files::press(FILE)),
                        ["class" = "button log-button", "id" = "log-open"],
                        [node(text.open)]
                    ),
                    file(ui),
                    button!(
                        ui.click(Action::Log(Feed::Sample)),
                        ["class" = "button log-button", "id" = "log-sample"],
                        [node(text.sample)]
                    )
                ]
            )
        ]
    )
}

/// The browser's own field for files, which the button presses.
fn file(ui: &Ui) -> Html {
    let ui = ui.clone();
    let onchange = Callback::from(move |event: Event| {
        let ui = ui.clone();
        files::chosen(&event, MAX_BYTES, move |given| ui.send(Action::Log(feed(given))));
    });
    on!(
        html! { <input {onchange} /> },
        [
            "id" = FILE,
            "type" = "file",
            "accept" = ".jsonl,.ndjson,.json,.log,.txt",
            "hidden" = "",
            "tabindex" = "-1",
            "aria-hidden" = "true"
        ],
        []
    )
}

fn judge(ui: &Ui) {
    let text = files::value_of(FIELD).unwrap_or_default();
    ui.send(Action::Log(Feed::Judge(text, Origin::Pasted)));
}

/// A text that is too long for the field goes past it.
fn pasted(ui: &Ui, event: &Event) {
    let Some(text) = files::pasted(event).filter(|text| text.len() > SHOWN) else { return };
    event.prevent_default();
    ui.send(Action::Log(Feed::Judge(text, Origin::Pasted)));
}
