//! The field in which a reader names a run.

use yew::prelude::*;

use crate::browser::{focus, form, keyboard};
use crate::i18n::fill;
use crate::session::action::Action;
use crate::session::runs::{Deed, MAX_NAME, Naming};
use crate::ui::ctx::Ui;
use crate::ui::parts::{button, el, node, on};

/// The field.
const FIELD: &str = "run-name";

/// The button that opens it, and to which the focus goes back.
pub(super) fn rename_id(number: u32) -> String {
    format!("rename-run-{number}")
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NameProps {
    pub(super) ui: Ui,
    pub(super) naming: Naming,
}

/// The field for a run's name. It has the focus as soon as it is there.
#[component]
pub(super) fn NameField(props: &NameProps) -> Html {
    use_effect_with(props.naming.number, |_| focus::to(FIELD));
    let ui = &props.ui;
    let text = &ui.words.more.runs;
    let number = props.naming.number;
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = form::value(&event) {
                ui.send(Action::Keep(Deed::Type(text)));
            }
        })
    };
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            let deed = match keyboard::plain(&event).as_deref() {
                Some("Enter") => Deed::Keep,
                Some("Escape") => Deed::Leave,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            focus::to(&rename_id(number));
            ui.send(Action::Keep(deed));
        })
    };
    let done = |deed: Deed| {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            focus::to(&rename_id(number));
            ui.send(Action::Keep(deed.clone()));
        })
    };
    let value = props.naming.text.clone();
    el!(
        "div",
        ["class" = "run-naming"],
        [
            el!(
                "label",
                ["class" = "picker"],
                [
                    el!("span", [], [node(fill(text.name, &[("n", &number.to_string())]))]),
                    on!(
                        html! { <input {value} {oninput} {onkeydown} /> },
                        [
                            "class" = "run-field",
                            "id" = FIELD,
                            "autocomplete" = "off",
                            "maxlength" = MAX_NAME.to_string()
                        ],
                        []
                    )
                ]
            ),
            button!(
                done(Deed::Keep),
                ["class" = "button button-small", "id" = "run-keep"],
                [node(text.keep)]
            ),
            button!(
                done(Deed::Leave),
                ["class" = "button button-small", "id" = "run-leave"],
                [node(text.leave)]
            )
        ]
    )
}
