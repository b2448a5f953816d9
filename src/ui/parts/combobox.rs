//! A combobox after the pattern of the ARIA practices guide: a field that keeps the focus and filters
//! a list of what fits; the marked option is told to screen readers by its id. What an option is, and
//! what keys do, is its owner's.

use yew::prelude::*;

use crate::browser::form;
use crate::ui::parts::{el, on};

/// The field, as it stands.
pub struct Field {
    pub class: &'static str,
    pub id: &'static str,
    /// The id of its list.
    pub list: &'static str,
    pub value: AttrValue,
    /// What an open field asks for while it is empty; `None` while it is closed.
    pub asks: Option<&'static str>,
    /// The id of the marked option.
    pub at: Option<String>,
}

/// What the field's owner does about it.
pub struct Hears {
    pub onclick: Callback<MouseEvent>,
    pub oninput: Callback<InputEvent>,
    pub onkeydown: Callback<KeyboardEvent>,
    /// Only while it is open: what comes before the rest of the page is there must not wait for it.
    pub onfocusout: Option<Callback<FocusEvent>>,
}

pub fn field(field: Field, hears: Hears) -> Html {
    let Hears { onclick, oninput, onkeydown, onfocusout } = hears;
    let value = field.value;
    let expanded = field.at.is_some();
    on!(
        html! { <input {value} {onclick} {oninput} {onkeydown} {onfocusout} /> },
        [
            "class" = field.class,
            "id" = field.id,
            "role" = "combobox",
            "autocomplete" = "off",
            "spellcheck" = "false",
            "aria-autocomplete" = "list",
            "aria-expanded" = if expanded { "true" } else { "false" },
            "aria-controls" = expanded.then_some(field.list),
            "aria-activedescendant" = field.at,
            "placeholder" = field.asks
        ],
        []
    )
}

/// What the reader is looking for: what is typed into the closed field does not go on from the name
/// that stands in it.
#[inline(never)]
pub fn typed(open: bool, event: &InputEvent) -> Option<String> {
    let fresh = if open { None } else { form::typed(event) };
    fresh.or_else(|| form::value(event))
}

/// What the open field shows below it. A press in it, or on what scrolls it, leaves the focus in the
/// field.
#[inline(never)]
pub fn popup(class: &'static str, inside: [Html; 2]) -> Html {
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    on!(html! { <div {onmousedown}></div> }, ["class" = class], inside)
}

/// The list in it.
#[inline(never)]
pub fn list(id: &'static str, class: &'static str, name: &'static str, all: Vec<Html>) -> Html {
    el!(
        "div",
        [
            "class" = format!("combo-list {class}"),
            "id" = id,
            "role" = "listbox",
            "aria-label" = name,
            "tabindex" = "-1"
        ],
        all
    )
}

/// How an option stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What holds now.
    pub chosen: bool,
    /// Where the arrow keys have come to.
    pub marked: bool,
}

/// An option of the list; `class` is its owner's.
#[inline(never)]
pub fn choice(
    id: String,
    class: &'static str,
    standing: Standing,
    onclick: Callback<MouseEvent>,
    inside: [Html; 2],
) -> Html {
    let marked = if standing.marked { " combo-at" } else { "" };
    on!(
        html! { <div {onclick}></div> },
        [
            "class" = format!("combo-one {class}{marked}"),
            "id" = id,
            "role" = "option",
            "aria-selected" = if standing.chosen { "true" } else { "false" }
        ],
        inside
    )
}
