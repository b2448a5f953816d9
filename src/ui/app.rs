//! The page: the session's one home, and the frame around its parts.

use yew::prelude::*;

use crate::browser::keyboard::{self, Move};
use crate::browser::page;
use crate::session::action::Action;
use crate::ui::ctx::{Shared, Store, View, Words, use_dispatch, use_words};
use crate::ui::header::Header;
use crate::ui::notices::Notices;
use crate::ui::reference::Reference;
use crate::ui::shell;
use crate::ui::stage::Stage;
use crate::ui::steps::Steps;
use crate::ui::tabs::Side;

/// Owns the session and keeps the browser in step with it.
#[component]
pub fn App() -> Html {
    let store = use_reducer(|| Store(Shared::new(shell::opening())));
    let session = store.0.clone();
    let dispatch = {
        let store = store.dispatcher();
        use_callback((), move |action: Action, ()| {
            shell::remember(&action);
            store.dispatch(action);
        })
    };
    shell::use_browser(&session, &dispatch);
    html! {
        <ContextProvider<Callback<Action>> context={dispatch}>
            <Frame {session} />
        </ContextProvider<Callback<Action>>>
    }
}

/// Everything that is seen, from a session alone.
#[component]
pub fn Frame(props: &View) -> Html {
    let words = Words::of(props.session.locale);
    let session = props.session.clone();
    html! {
        <ContextProvider<Words> context={words}>
            if session.embed {
                <Embedded {session} />
            } else {
                <Whole {session} />
            }
        </ContextProvider<Words>>
    }
}

/// The stage alone. The landmarks are those of the page around it.
#[component]
fn Embedded(props: &View) -> Html {
    let session = &props.session;
    html! {
        <div class="page page-embed">
            <Notices session={session.clone()} />
            <div class="columns"><Player session={session.clone()} /></div>
            <Steps session={session.clone()} shown={false} />
        </div>
    }
}

#[component]
fn Whole(props: &View) -> Html {
    let session = &props.session;
    html! {
        <div class="page">
            <SkipLink />
            <Header session={session.clone()} />
            <Notices session={session.clone()} />
            <main class="columns">
                <Reference session={session.clone()} />
                <Player session={session.clone()} />
                <Side session={session.clone()} />
            </main>
        </div>
    }
}

/// A link would change the fragment, which is the reader's place.
#[component]
fn SkipLink() -> Html {
    let words = use_words();
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus(STAGE);
    });
    html! {
        <a class="skip" href={format!("#{STAGE}")} {onclick}>{ words.catalog.page.skip }</a>
    }
}

const STAGE: &str = "stage";

/// The region in which keys move through the run.
#[component]
fn Player(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let Some(movement) = keyboard::movement(&event) else {
            return;
        };
        event.prevent_default();
        dispatch.emit(match movement {
            Move::Back => Action::Back,
            Move::On => Action::Into,
            Move::First => Action::Start,
            Move::Last => Action::End,
        });
    });
    html! {
        <section id={STAGE} class="stage" tabindex="-1" aria-label={words.catalog.page.stage} {onkeydown}>
            <Stage session={props.session.clone()} />
        </section>
    }
}
