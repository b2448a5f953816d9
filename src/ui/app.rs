//! The page: the session's one home, and the frame around its parts.

use yew::prelude::*;

use crate::browser::keyboard::{self, Move};
use crate::session::action::Action;
use crate::ui::ctx::Shared;
use crate::ui::ctx::{Store, View, Words, use_dispatch};
use crate::ui::header::Header;
use crate::ui::notices::Notices;
use crate::ui::reference::Reference;
use crate::ui::shell;
use crate::ui::stage::Stage;

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
    let words = Words::of(session.locale);
    html! {
        <ContextProvider<Callback<Action>> context={dispatch}>
            <ContextProvider<Words> context={words}>
                <Frame {session} />
            </ContextProvider<Words>>
        </ContextProvider<Callback<Action>>>
    }
}

/// Everything that is seen, from a session alone.
#[component]
pub fn Frame(props: &View) -> Html {
    let dispatch = use_dispatch();
    let session = props.session.clone();
    let page = &session.locale.catalog().page;
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
    let embed = session.embed;
    html! {
        <div class={if embed { "page page-embed" } else { "page" }}>
            if !embed {
                <a class="skip" href="#stage">{ page.skip }</a>
                <Header session={session.clone()} />
            }
            <Notices session={session.clone()} />
            <div class="columns">
                if !embed {
                    <Reference session={session.clone()} />
                }
                <section id="stage" class="stage" tabindex="-1" aria-label={page.stage} {onkeydown}>
                    <Stage session={session.clone()} />
                </section>
            </div>
        </div>
    }
}
