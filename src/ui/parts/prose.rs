//! Sentences on the screen: prose in the reader's language, code as it is in every language.

use yew::prelude::*;

use super::element::{el, list, node};
use crate::i18n::{Phrase, Piece, pieces};

/// A text of the catalogue.
pub fn prose_of(text: &str) -> Html {
    prose(&pieces(text))
}

/// A sentence.
pub fn prose(phrase: &Phrase) -> Html {
    phrase
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => node(text),
            Piece::Code(name) => code(name),
        })
        .collect()
}

/// A name of the interface, which is the same in every language.
pub fn code(name: &str) -> Html {
    el!("code", ["translate" = "no", "lang" = "en"], [node(name)])
}

/// A line of code, which wraps between its words and after an arrow, and nowhere else.
pub fn code_words(text: &str) -> Html {
    let part = |part: &str| {
        let gap = if part.ends_with("->") { el!("wbr", [], []) } else { Html::default() };
        list([el!("span", ["class" = "line-word"], [node(part.to_owned())]), gap])
    };
    let word = |(at, word): (usize, &str)| {
        let space = if at == 0 { "" } else { " " };
        list([node(space), list(word.split_inclusive('>').map(part))])
    };
    list(text.split(' ').enumerate().map(word))
}
