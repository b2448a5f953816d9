//! The page: the session's one home, and the frame around its parts.

use yew::prelude::*;

use crate::browser::focus;
use crate::browser::keyboard::{self, Move};
use crate::session::Session;
use crate::session::action::Action;
use crate::ui::ctx::{Shared, Store, Ui, View};
use crate::ui::header::header;
use crate::ui::help;
use crate::ui::language;
use crate::ui::notices::notices;
use crate::ui::parts::{el, node, on};
use crate::ui::reference::reference;
use crate::ui::shell;
use crate::ui::stage::stage;
use crate::ui::steps::steps;
use crate::ui::tabs::side;
use crate::ui::terms;

/// Owns the session and keeps the browser in step with it.
#[component]
pub fn App() -> Html {
    let store = use_reducer(|| Store(Shared::new(shell::opening())));
    let session = store.0.clone();
    let dispatch = {
        let store = store.dispatcher();
        let send = move |action: Action| {
            shell::remember(&action);
            store.dispatch(action);
        };
        use_callback(session.locale, move |action: Action, shown| match action {
            Action::Locale(locale) => language::change(*shown, locale, send.clone()),
            action => send(action),
        })
    };
    shell::use_browser(&session, &dispatch);
    frame(&Ui::new(session.locale, dispatch), &session)
}

/// The page at one moment, to be looked at.
#[component]
pub fn Frame(props: &View) -> Html {
    frame(&Ui::still(props.session.locale), &props.session)
}

/// Everything that is seen, from a session alone.
fn frame(ui: &Ui, session: &Shared<Session>) -> Html {
    if session.embed { embedded(ui, session) } else { whole(ui, session) }
}

/// The stage alone. The landmarks are those of the page around it.
fn embedded(ui: &Ui, session: &Shared<Session>) -> Html {
    el!(
        "div",
        ["class" = "page page-embed"],
        [
            notices(ui, session),
            el!("div", ["class" = "columns"], [player(ui, session)]),
            steps(ui, session, false),
            dialog(ui, session)
        ]
    )
}

fn whole(ui: &Ui, session: &Shared<Session>) -> Html {
    // What tells what comes next is hidden by the sheets while the reader guesses it.
    let class = if session.is_guessing() { "page guessing" } else { "page" };
    el!(
        "div",
        ["class" = class],
        [
            skip_link(ui),
            header(ui, session),
            notices(ui, session),
            el!(
                "main",
                ["class" = "columns"],
                [reference(ui, session), player(ui, session), side(ui, session)]
            ),
            dialog(ui, session)
        ]
    )
}

/// What lies over the page when it is asked for.
fn dialog(ui: &Ui, session: &Session) -> Html {
    if session.whole { terms::over(ui, session) } else { Html::default() }
}

/// A link would change the fragment, which is the reader's place.
fn skip_link(ui: &Ui) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::to(STAGE);
    });
    on!(
        html! { <a {onclick}></a> },
        ["class" = "skip", "href" = format!("#{STAGE}")],
        [node(ui.words.catalog.page.skip)]
    )
}

const STAGE: &str = "stage";

/// The region in which keys move through the run.
fn player(ui: &Ui, session: &Shared<Session>) -> Html {
    let onkeydown = {
        let (ui, playing) = (ui.clone(), session.player.playing);
        Callback::from(move |event: KeyboardEvent| {
            if help::key(&ui, &event) {
                return;
            }
            let Some(movement) = keyboard::movement(&event) else {
                return;
            };
            event.prevent_default();
            ui.send(match movement {
                Move::Back => Action::Back,
                Move::On => Action::Into,
                Move::First => Action::Start,
                Move::Last => Action::End,
                Move::Toggle if playing => Action::Pause,
                Move::Toggle => Action::Play,
            });
        })
    };
    let name = ui.words.catalog.page.stage;
    on!(
        html! { <section {onkeydown}></section> },
        ["id" = STAGE, "class" = "stage", "tabindex" = "-1", "aria-label" = name],
        [stage(ui, session)]
    )
}
