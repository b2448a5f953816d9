//! What comes next? The answers as buttons, and what has become of the last one.

use yew::prelude::*;

use crate::i18n::{fill, narration};
use crate::scene::layout::{SOFT_BREAK, SOFT_HYPHEN};
use crate::scene::riddle::{Next, Riddle, riddle};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::mission::{Guess, Guesses, Play};
use crate::ui::ctx::{Ui, Words};
use crate::ui::narration::told;
use crate::ui::parts::{button, code, el, list, node, prose};
use crate::ui::sequence::name;

pub fn riddles(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.more.missions;
    let guesses = session.missions.as_ref().and_then(|missions| missions.guesses.as_ref());
    let toggle = |on: bool, name: &'static str| {
        let play = Action::Mission(Play::Riddles(on));
        button!(ui.click(play), ["class" = "button button-small", "id" = "riddles"], [node(name)])
    };
    el!(
        "section",
        ["class" = "riddles", "aria-labelledby" = "riddles-title"],
        [
            el!("h3", ["class" = "mission-name", "id" = "riddles-title"], [node(text.riddles)]),
            match guesses {
                None => toggle(true, text.ask),
                // The switch stays first: it has the focus when it has been pressed, and what
                // comes next is then the question.
                Some(guesses) => list([
                    toggle(false, text.stop_asking),
                    outcome(ui, session, guesses),
                    match riddle(session) {
                        Some(riddle) => answers(ui, &riddle),
                        None => el!("p", ["class" = "panel-hint"], [node(text.no_riddle)]),
                    },
                ]),
            }
        ]
    )
}

/// Right or wrong, with what the step means: that is spoken as every step is.
fn outcome(ui: &Ui, session: &Session, guesses: &Guesses) -> Html {
    let text = &ui.words.more.missions;
    let last = guesses.last.filter(|last| last.at == session.cursor);
    let said = match last {
        Some(Guess { right: true, .. }) => fill(text.right, &[("n", &guesses.row.to_string())]),
        Some(_) => text.wrong.to_owned(),
        None => String::new(),
    };
    let class = match last {
        Some(Guess { right: true, .. }) => "riddle-told riddle-right",
        Some(_) => "riddle-told riddle-wrong",
        None => "riddle-told",
    };
    let meant = last.map(|_| {
        let sentence = narration(ui.words.locale, told(session), session.world());
        el!("p", [], [prose(&sentence)])
    });
    el!(
        "div",
        ["class" = class],
        [
            el!("p", ["role" = "status", "id" = "riddle-told"], [el!("b", [], [node(said)])]),
            meant.unwrap_or_default()
        ]
    )
}

fn answers(ui: &Ui, riddle: &Riddle) -> Html {
    let text = &ui.words.more.missions;
    let answer = |(n, next): (usize, &Next)| {
        let play = Action::Mission(Play::Guess(next.fact));
        el!(
            "li",
            key(format!("{} {n}", riddle.at)),
            [],
            [button!(
                ui.click(play),
                ["class" = "riddle-answer", "data-guess" = n.to_string()],
                [words(ui.words, next)]
            )]
        )
    };
    let all = riddle.answers.iter().enumerate().map(answer).collect::<Vec<_>>();
    // Where the focus goes when an answer has been given: not to an answer of the next question.
    el!(
        "div",
        ["class" = "riddle", "role" = "group", "aria-label" = text.riddles, "tabindex" = "0"],
        [
            el!("p", ["class" = "panel-hint"], [node(text.which_next)]),
            el!("ul", ["class" = "riddle-answers"], all)
        ]
    )
}

/// Who calls whom, or what comes back to whom.
fn words(words: Words, next: &Next) -> Html {
    let diagram = &words.catalog.diagram;
    let kind = if next.call { diagram.call } else { diagram.answer };
    let mut ends = format!("{} → {}", name(words, next.from), name(words, next.to));
    ends.retain(|c| c != SOFT_BREAK && c != SOFT_HYPHEN);
    list([
        el!("span", ["class" = "riddle-ends"], [node(words.catalog.about(kind, &ends))]),
        node(" "),
        code(&next.code),
    ])
}
