//! Elements that are only drawn. `html!` unfolds into code of its own at every place where it is
//! used, a quarter of a kilobyte an element; here there is one function, and the places are data.
//! What listens to the reader is written with `html!`.

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag, VText};

/// `el!("g", ["class" = a, "id" = b], [child, child])`, with a key: `el!("g" @ key, [...], [...])`.
/// A value is anything that an attribute can be in `html!`; `None` leaves it out.
macro_rules! el {
    ($tag:literal, [$($name:literal = $value:expr),* $(,)?], $children:expr) => {
        $crate::ui::parts::element(
            $tag, None, &[$($name),*], [$($crate::ui::parts::value($value)),*].into(), $children.into(),
        )
    };
    ($tag:literal @ $key:expr, [$($name:literal = $value:expr),* $(,)?], $children:expr) => {
        $crate::ui::parts::element(
            $tag, Some($key.into()), &[$($name),*], [$($crate::ui::parts::value($value)),*].into(),
            $children.into(),
        )
    };
}
pub(in crate::ui) use el;

/// An element with its attributes, in the order of their names.
pub fn element(
    tag: &'static str,
    key: Option<Key>,
    names: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    let value = |value: Option<AttrValue>| value.map(AttributeOrProperty::Attribute);
    element.attributes =
        Attributes::Dynamic { keys: names, values: values.into_iter().map(value).collect() };
    element.key = key;
    element.add_children(children);
    element.into()
}

/// The value of an attribute, if it has one.
pub fn value(value: impl IntoPropValue<Option<AttrValue>>) -> Option<AttrValue> {
    value.into_prop_value()
}

/// Bare words.
pub fn word(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// The part, or nothing.
pub fn when(there: bool, part: impl FnOnce() -> Html) -> Html {
    if there { part() } else { Html::default() }
}
