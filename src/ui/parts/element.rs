//! Elements that are only drawn. `html!` unfolds into code of its own at every place where it is
//! used, a quarter of a kilobyte an element; here there is one function, and the places are data.
//! What listens to the reader is made by `html!`, and filled in the same way.

use std::rc::Rc;
use std::str::Split;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag, VText};

/// `el!("g", ["class" = a, "id" = b], [child, child])`, with a key: `el!("g", key(k), [...], [...])`.
/// A value is anything that an attribute can be in `html!`; `None` leaves it out. What is known
/// beforehand becomes one text, a line an attribute: the other values fill the lines without `=`.
macro_rules! el {
    ($tag:literal, [$($attributes:tt)*], $children:expr) => {
        $crate::ui::parts::el!(@ [$tag] [] [$($attributes)*] element None, $children)
    };
    ($tag:literal, key($key:expr), [$($attributes:tt)*], $children:expr) => {
        $crate::ui::parts::el!(@ [$tag] [] [$($attributes)*] element Some($key.into()), $children)
    };
    (@ [$($text:tt)*] $values:tt [$name:literal = $known:literal $(, $($rest:tt)*)?] $($end:tt)*) => {
        $crate::ui::parts::el!(
            @ [$($text)* "\n" $name "=" $known] $values [$($($rest)*)?] $($end)*
        )
    };
    (@ [$($text:tt)*] [$($value:tt)*] [$name:literal = $new:expr $(, $($rest:tt)*)?] $($end:tt)*) => {
        $crate::ui::parts::el!(
            @ [$($text)* "\n" $name] [$($value)* $new] [$($($rest)*)?] $($end)*
        )
    };
    (@ [$($text:tt)*] [] [] element None, $children:expr) => {
        $crate::ui::parts::plain(concat!($($text),*), $children)
    };
    (@ [$($text:tt)*] [$($value:tt)*] [] $function:ident $first:expr, $children:expr) => {
        $crate::ui::parts::$function(
            concat!($($text),*), $first, [$($crate::ui::parts::value($value)),*].into(),
            $children.into(),
        )
    };
}
pub(in crate::ui) use el;

/// `button!(onclick, ["class" = a], [child])`: what a click on it does, attributes, children.
/// Without anything to do, it is only looked at.
macro_rules! button {
    ($onclick:expr, [$($attributes:tt)*], $children:expr) => {
        $crate::ui::parts::el!(
            @ ["\ntype=button"] [] [$($attributes)*] button_element $onclick.into(), $children
        )
    };
}
pub(in crate::ui) use button;

/// `select!(onchange, ["id" = a], [option, option])`: what a choice does, attributes, children.
macro_rules! select {
    ($onchange:expr, [$($attributes:tt)*], $children:expr) => {
        $crate::ui::parts::el!(
            @ [""] [] [$($attributes)*] select_element $onchange, $children
        )
    };
}
pub(in crate::ui) use select;

/// `on!(html! { <a {onclick}></a> }, ["class" = b], [child])`: an element that listens.
macro_rules! on {
    ($element:expr, [$($attributes:tt)*], $children:expr) => {
        $crate::ui::parts::el!(@ [""] [] [$($attributes)*] filled $element, $children)
    };
}
pub(in crate::ui) use on;

/// The values that fill the lines without `=`, in their order; what has none is left out.
type Values = Vec<Option<AttrValue>>;

/// An element whose attributes are all known beforehand, as those of most are. It is never inlined,
/// so that each of its hundreds of places is one call.
#[inline(never)]
pub fn plain(lines: &'static str, children: impl Into<Vec<Html>>) -> Html {
    element(lines, None, Vec::new(), children.into())
}

/// An element with its attributes and children.
pub fn element(lines: &'static str, key: Option<Key>, values: Values, children: Vec<Html>) -> Html {
    let mut lines = lines.split('\n');
    let mut element = VTag::new(lines.next().unwrap_or_default());
    element.key = key;
    fill(&mut element, lines, values, children);
    element.into()
}

pub fn button_element(
    lines: &'static str,
    onclick: Option<Callback<MouseEvent>>,
    values: Values,
    children: Vec<Html>,
) -> Html {
    filled(lines, html! { <button {onclick}></button> }, values, children)
}

pub fn select_element(
    lines: &'static str,
    onchange: Callback<Event>,
    values: Values,
    children: Vec<Html>,
) -> Html {
    filled(lines, html! { <select {onchange}></select> }, values, children)
}

/// An entry of a list to choose from, and the language of its name if that is another one.
pub fn option(
    value: impl Into<AttrValue>,
    lang: Option<&'static str>,
    name: impl Into<AttrValue>,
    chosen: bool,
) -> Html {
    let chosen = chosen.then_some("selected");
    let value = value.into();
    el!("option", ["value" = value, "lang" = lang, "selected" = chosen], [word(name)])
}

/// An element that has its tag and listeners already.
pub fn filled(lines: &'static str, mut part: Html, values: Values, children: Vec<Html>) -> Html {
    // It has just been made, so that nobody else has it.
    if let Html::VTag(element) = &mut part
        && let Some(element) = Rc::get_mut(element)
    {
        let mut lines = lines.split('\n');
        lines.next();
        fill(element, lines, values, children);
    }
    part
}

fn fill(element: &mut VTag, lines: Split<'static, char>, values: Values, children: Vec<Html>) {
    let mut values = values.into_iter();
    let attributes = lines.filter_map(|line| {
        let (name, value) = match line.split_once('=') {
            Some((name, known)) => (name, known.into()),
            None => (line, values.next()??),
        };
        Some((name.into(), AttributeOrProperty::Attribute(value)))
    });
    element.attributes = Attributes::IndexMap(Rc::new(attributes.collect()));
    element.add_children(children);
}

/// The value of an attribute, if it has one.
pub fn value(value: impl IntoPropValue<Option<AttrValue>>) -> Option<AttrValue> {
    value.into_prop_value()
}

/// Several classes as one attribute. Yew has a type for this too, which weighs some kilobytes.
pub fn classes(classes: &[Option<&str>]) -> String {
    let mut all = String::new();
    for class in classes.iter().flatten() {
        all.push_str(if all.is_empty() { "" } else { " " });
        all.push_str(class);
    }
    all
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
