//! Terms of the glossary in a text: each can be pointed at, reached and pressed, and has a card with
//! its explanation and the page about it.

use yew::prelude::*;

use crate::browser::terms;
use crate::i18n::glossary::places;
use crate::i18n::{Phrase, Piece, pieces, published_page};
use crate::session::Session;
use crate::ui::ctx::{Ui, Words};
use crate::ui::help::{help, keep_hint, page_of};
use crate::ui::parts::{code, el, list, node, prose, prose_of, when, word};
use crate::ui::share::share;

/// More marks in a sentence are harder to read than they help.
pub const MOST: usize = 3;

/// A sentence, with its terms as soon as the page is whole and has what they need.
pub fn told(ui: &Ui, whole: bool, sentence: &Phrase) -> Html {
    if whole { glossed(ui, sentence) } else { prose(sentence) }
}

/// A sentence with its first few terms marked.
#[inline(never)]
pub fn glossed(ui: &Ui, phrase: &[Piece]) -> Html {
    let forms = &ui.words.more.help.forms;
    let mut met = Vec::new();
    let mut parts = Vec::new();
    for piece in phrase {
        let text = match piece {
            Piece::Text(text) => text,
            Piece::Code(name) => {
                parts.push(code(name));
                continue;
            }
        };
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let mut done = 0;
        for (range, term) in places(forms, text, &mut met, MOST) {
            parts.push(word(part(done, range.start).to_owned()));
            parts.push(marked(term, part(range.start, range.end)));
            done = range.end;
        }
        parts.push(word(part(done, text.len()).to_owned()));
    }
    list(parts)
}

/// The same of a text of the catalogue.
pub fn told_text(ui: &Ui, whole: bool, text: &str) -> Html {
    told(ui, whole, &pieces(text))
}

/// What lies over the page: the help while it is open, and the cards, which have to be inside it
/// then.
#[inline(never)]
pub fn over(ui: &Ui, session: &Session) -> Html {
    terms::follow(session.cursor);
    keep_hint(session.hint);
    let cards = html! { <Cards words={ui.words} /> };
    match &session.help {
        Some(asked) => help(ui, session, asked, cards),
        None => list([cards, share(ui, session)]),
    }
}

/// Not a `button`, which cannot be torn apart at the end of a line.
fn marked(term: usize, text: &str) -> Html {
    el!(
        "a",
        [
            "class" = "gloss",
            "role" = "button",
            "tabindex" = "0",
            "aria-describedby" = format!("gloss-{term}")
        ],
        [word(text.to_owned())]
    )
}

#[derive(PartialEq, Properties)]
struct CardsProps {
    words: Words,
}

/// The cards of all terms, which are not seen until they are asked for. They are a third of all that
/// a step would have to compare, and change with the language only.
#[component]
fn Cards(props: &CardsProps) -> Html {
    let words = props.words;
    let all = words.more.help.terms.iter().enumerate();
    let card = |(at, term): (usize, &crate::i18n::catalog::Term)| {
        let page = page_of(at);
        let link = when(!page.is_empty(), || {
            let page = published_page(words.locale, page);
            let name = words.catalog.reference.published;
            el!("p", [], [el!("a", ["href" = page, "rel" = "noopener"], [node(name)])])
        });
        el!(
            "div",
            [
                "class" = "gloss-card",
                "id" = format!("gloss-{at}"),
                "popover" = "manual",
                "data-keep-focus" = ""
            ],
            [
                el!(
                    "p",
                    [],
                    [
                        el!("b", [], [word(term.name)]),
                        node(words.catalog.joins.colon),
                        prose_of(term.text)
                    ]
                ),
                link
            ]
        )
    };
    el!("div", ["class" = "gloss-cards"], all.map(card).collect::<Vec<_>>())
}
