//! Sentences on the screen: prose in the reader's language, code as it is in every language.

use yew::prelude::*;

use crate::i18n::{Phrase, Piece, pieces};

#[derive(PartialEq, Properties)]
pub struct ProseProps {
    pub text: AttrValue,
}

/// A text of the catalogue.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    prose(&pieces(&props.text))
}

/// A sentence.
pub fn prose(phrase: &Phrase) -> Html {
    phrase
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => html! { { text } },
            Piece::Code(code) => html! { <code translate="no" lang="en">{ code }</code> },
        })
        .collect()
}
