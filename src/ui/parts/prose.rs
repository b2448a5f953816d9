//! Sentences on the screen: prose in the reader's language, code as it is in every language.

use yew::prelude::*;

use super::element::{el, node};
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
