//! The question: a combobox that says it in words, and, while it is open, has the list of the questions
//! that fit what is typed.

use yew::prelude::*;

use crate::browser::{focus, keyboard};
use crate::i18n::asking::{fitting, question, questions};
use crate::i18n::{fill, rule_title};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::picker::Way;
use crate::session::seek::{Field, Seek};
use crate::sim::search::Question;
use crate::ui::ctx::Ui;
use crate::ui::parts::combobox::{self, Hears, Standing};
use crate::ui::parts::{el, node, prose_of, when};

/// The field.
pub const FIELD: &str = "ask";
/// Searches for it.
pub const BUTTON: &str = "search";
/// The list.
const LIST: &str = "asking";

pub fn asking(ui: &Ui, session: &Session) -> Html {
    let open = session.sought.as_ref().and_then(|sought| sought.field.as_ref());
    el!(
        "div",
        ["class" = "asking"],
        [
            el!(
                "label",
                ["class" = "asking-label"],
                [
                    el!("span", [], [node(ui.words.more.asking.label)]),
                    el!("span", ["class" = "asking-frame"], [glass(), field(ui, session, open)])
                ]
            ),
            match open {
                Some(field) => popup(ui, session.asked, field),
                None => Html::default(),
            }
        ]
    )
}

/// A magnifying glass.
fn glass() -> Html {
    let path =
        el!("path", ["d" = "M7 2.500a4.500 4.500 0 1 0 .01 0zM10.300 10.300l3.700 3.700"], []);
    el!(
        "svg",
        ["class" = "icon", "viewBox" = "0 0 16 16", "aria-hidden" = "true", "focusable" = "false"],
        [path]
    )
}

fn field(ui: &Ui, session: &Session, field: Option<&Field>) -> Html {
    let open = field.is_some();
    let at = field.and_then(|field| field.at);
    let value = match field {
        Some(field) => field.text.clone(),
        None => question(ui.words.locale, session.asked).replace('`', ""),
    };
    let onclick = ui.click(Action::Seek(Seek::Open));
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = combobox::typed(open, &event) {
                ui.send(Action::Seek(Seek::Type(text)));
            }
        })
    };
    let find = Action::Find(session.asked, session.client);
    let onkeydown = {
        let (ui, field) = (ui.clone(), field.cloned());
        Callback::from(move |event: KeyboardEvent| pressed(&ui, field.as_ref(), &find, &event))
    };
    let onfocusout = field.map(|field| {
        // What was typed and fits is what the reader wants to know.
        let seek = if field.fits() { Seek::Take } else { Seek::Close };
        let ui = ui.clone();
        Callback::from(move |event: FocusEvent| {
            // If the list closed now, the button would not be where it is pressed any more.
            if !focus::goes_to(&event, BUTTON) {
                ui.send(Action::Seek(seek.clone()));
            }
        })
    });
    let stands = combobox::Field {
        class: "asking-field",
        id: FIELD,
        list: LIST,
        value: value.into(),
        asks: open.then_some(ui.words.more.asking.hint),
        at: at.map(option_id),
    };
    combobox::field(stands, Hears { onclick, oninput, onkeydown, onfocusout })
}

fn pressed(ui: &Ui, open: Option<&Field>, find: &Action, event: &KeyboardEvent) {
    let key = keyboard::plain(event);
    let action = match (key.as_deref(), open) {
        (Some("ArrowDown"), _) => Action::Seek(Seek::Move(Way::Down)),
        (Some("ArrowUp"), _) => Action::Seek(Seek::Move(Way::Up)),
        (Some("Enter"), Some(_)) => Action::Seek(Seek::Take),
        (Some("Enter"), None) => find.clone(),
        (Some("Escape"), Some(_)) => Action::Seek(Seek::Close),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let (Action::Seek(Seek::Move(way)), Some(field)) = (&action, open) {
        let next = field.next(ui.words.locale, *way);
        focus::hold(event);
        focus::then_scroll(LIST, next.map(option_id).unwrap_or_default());
    }
    ui.send(action);
}

/// The questions that fit, and in words how many there are.
fn popup(ui: &Ui, asked: Question, field: &Field) -> Html {
    let text = &ui.words.more.asking;
    let fitting = fitting(ui.words.locale, &field.text, &field.objects);
    let count = match (field.text.trim(), fitting.len()) {
        ("", _) => text.good.to_owned(),
        (typed, 0) => fill(text.none, &[("text", typed)]),
        (_, n) => fill(text.fits, &[("n", &n.to_string())]),
    };
    let one = |one: &Question| {
        option(ui, *one, Standing { chosen: *one == asked, marked: field.at == Some(*one) })
    };
    combobox::popup(
        "asking-list",
        [
            el!("p", ["class" = "panel-aside", "role" = "status"], [node(count)]),
            when(!fitting.is_empty(), || {
                combobox::list(LIST, "asking-all", text.label, fitting.iter().map(one).collect())
            }),
        ],
    )
}

fn option(ui: &Ui, asked: Question, standing: Standing) -> Html {
    let onclick = ui.click(Action::Seek(Seek::Choose(asked)));
    let title = match asked {
        Question::Rule(rule) => rule_title(ui.words.locale, rule),
        _ => None,
    };
    combobox::choice(
        option_id(asked),
        "asking-one",
        standing,
        onclick,
        [
            el!("span", [], [prose_of(&question(ui.words.locale, asked))]),
            match title {
                Some(title) => el!("span", ["class" = "panel-aside"], [prose_of(title)]),
                None => Html::default(),
            },
        ],
    )
}

/// What a question's place in the list is called.
fn option_id(asked: Question) -> String {
    match asked {
        Question::One(id) => format!("ask-{}", id.name()),
        _ => {
            let at = questions(&[]).iter().position(|one| *one == asked);
            format!("ask-{}", at.unwrap_or_default())
        }
    }
}
