//! Elements that are only drawn. `html!` unfolds into code of its own at every place where it is
//! used, a quarter of a kilobyte an element; here there is one function, and the places are data.
//! What listens to the reader is made by `html!`, and filled in the same way.

use std::cell::RefCell;
use std::rc::Rc;

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
    let place = Place::of(lines);
    let mut element = VTag::new(place.tag);
    element.key = key;
    fill(&mut element, &place, values, children);
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
        fill(element, &Place::of(lines), values, children);
    }
    part
}

/// Yew compares what it is given piece by piece, unless the names are the very same piece of memory
/// as before. So the names of a place are read once, and kept.
fn fill(element: &mut VTag, place: &Place, values: Values, children: Vec<Html>) {
    element.attributes = match place.all {
        Some(all) => Attributes::Static(all),
        None => {
            let mut values = values.into_iter();
            // Not `Static`, which Yew leaves out when it draws this kind as text.
            let all = place.known.iter().map(|known| match known {
                Some(known) => Some(AttrValue::from(*known)),
                None => values.next().flatten(),
            });
            let all = all.map(|value| value.map(AttributeOrProperty::Attribute));
            Attributes::Dynamic { keys: place.names, values: all.collect() }
        }
    };
    element.add_children(children);
}

/// What the lines of one place say.
#[derive(Clone, Copy)]
struct Place {
    tag: &'static str,
    names: &'static [&'static str],
    /// What is known beforehand of each.
    known: &'static [Option<&'static str>],
    /// Names and values, where all are known beforehand.
    all: Option<&'static [(&'static str, AttributeOrProperty)]>,
}

impl Place {
    fn of(lines: &'static str) -> Self {
        PLACES.with_borrow_mut(|places| {
            let key = lines.as_ptr().addr();
            match places.binary_search_by_key(&key, |(key, _)| *key) {
                Ok(at) => places[at].1,
                Err(at) => {
                    let place = Self::read(lines);
                    places.insert(at, (key, place));
                    place
                }
            }
        })
    }

    /// There are as many places as the source has, so what is kept for good is bounded.
    #[cold]
    fn read(lines: &'static str) -> Self {
        let mut lines = lines.split('\n');
        let tag = lines.next().unwrap_or_default();
        let cut = |line: &'static str| match line.split_once('=') {
            Some((name, known)) => (name, Some(known)),
            None => (line, None),
        };
        let (names, known): (Vec<_>, Vec<_>) = lines.map(cut).unzip();
        let (names, known) = (&*names.leak(), &*known.leak());
        let pairs = names.iter().zip(known);
        let all: Option<Vec<_>> = pairs
            .map(|(name, known)| Some((*name, AttributeOrProperty::Static((*known)?))))
            .collect();
        Self { tag, names, known, all: all.map(|all| &*all.leak()) }
    }
}

thread_local! {
    /// By the address of their lines.
    static PLACES: RefCell<Vec<(usize, Place)>> = const { RefCell::new(Vec::new()) };
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
