//! Elements that are only drawn. `html!` unfolds into code of its own at every place where it is
//! used, a quarter of a kilobyte an element; here there is one function, and the places are data.
//! Whatever else listens to the reader than a button is written with `html!`.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag, VText};

/// `el!("g", ["class" = a, "id" = b], [child, child])`, with a key: `el!("g", key(k), [...], [...])`.
/// A value is anything that an attribute can be in `html!`; `None` leaves it out.
macro_rules! el {
    ($tag:literal, [$($name:literal = $value:expr),* $(,)?], $children:expr) => {
        $crate::ui::parts::element(
            $tag, None, &[$($name),*], [$($crate::ui::parts::value($value)),*].into(), $children.into(),
        )
    };
    ($tag:literal, key($key:expr), [$($name:literal = $value:expr),* $(,)?], $children:expr) => {
        $crate::ui::parts::element(
            $tag, Some($key.into()), &[$($name),*], [$($crate::ui::parts::value($value)),*].into(),
            $children.into(),
        )
    };
}
pub(in crate::ui) use el;

/// `button!(onclick, ["class" = a], [child])`: what a click on it does, attributes, children.
macro_rules! button {
    ($onclick:expr, [$($name:literal = $value:expr),* $(,)?], $children:expr) => {
        $crate::ui::parts::button_element(
            $onclick.into(), &["type", $($name),*],
            [$crate::ui::parts::value("button"), $($crate::ui::parts::value($value)),*].into(),
            $children.into(),
        )
    };
}
pub(in crate::ui) use button;

/// The names of attributes; they are part of the text of the program.
type Names = &'static [&'static str];
/// Their values, in the order of the names; what has none is left out.
type Values = Vec<Option<AttrValue>>;

/// An element with its attributes and children.
pub fn element(
    tag: &'static str,
    key: Option<Key>,
    names: Names,
    values: Values,
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    element.key = key;
    fill(&mut element, names, values, children);
    element.into()
}

/// A button; without anything to do, it is only looked at.
pub fn button_element(
    onclick: Option<Callback<MouseEvent>>,
    names: Names,
    values: Values,
    children: Vec<Html>,
) -> Html {
    let mut button = html! { <button {onclick}></button> };
    if let Html::VTag(element) = &mut button {
        fill(Rc::make_mut(element), names, values, children);
    }
    button
}

fn fill(element: &mut VTag, names: Names, values: Values, children: Vec<Html>) {
    let value = |value: Option<AttrValue>| value.map(AttributeOrProperty::Attribute);
    let values = values.into_iter().map(value).collect();
    element.attributes = Attributes::Dynamic { keys: names, values };
    element.add_children(children);
}

/// The value of an attribute, if it has one.
pub fn value(value: impl IntoPropValue<Option<AttrValue>>) -> Option<AttrValue> {
    value.into_prop_value()
}

/// Bare words.
pub fn word(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// What stands between two tags: words, a number, or a part of the page.
pub fn node(part: impl Into<Html>) -> Html {
    part.into()
}

/// Parts one after another.
pub fn list(parts: impl IntoIterator<Item = Html>) -> Html {
    parts.into_iter().collect()
}

/// The part, or nothing.
pub fn when(there: bool, part: impl FnOnce() -> Html) -> Html {
    if there { part() } else { Html::default() }
}
