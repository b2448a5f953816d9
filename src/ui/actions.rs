//! The actions panel: what the client can do now; what is against a rule is marked, and possible.

use yew::prelude::*;

use crate::i18n::{command, fill, rule_title};
use crate::scene::actions::{ActionsScene, Item, call};
use crate::session::action::Action;
use crate::sim::command::Command;
use crate::sim::menu::Choice;
use crate::sim::value::LogoffFlags;
use crate::ui::ctx::{View, Words, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Prose, prose};

#[component]
pub fn Actions(props: &View) -> Html {
    let words = use_words();
    let text = &words.catalog.actions;
    let scene = ActionsScene::of(&props.session);
    html! {
        <div class="actions">
            <p class="panel-hint">{ text.hint }</p>
            if scene.is_empty() {
                <p>{ text.nothing }</p>
            }
            <Group title={text.lawful} items={scene.lawful} />
            <Group title={text.unlawful} items={scene.unlawful} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GroupProps {
    title: &'static str,
    items: Vec<Item>,
}

#[component]
fn Group(props: &GroupProps) -> Html {
    if props.items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel-section">
            <h3 class="panel-title">{ props.title }</h3>
            <ul class="action-list">
                { for props.items.iter().map(|item| match item {
                    Item::One(choice) => html! { <One choice={choice.clone()} /> },
                    Item::Flags(choices) => html! { <Flags choices={choices.clone()} /> },
                }) }
            </ul>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OneProps {
    choice: Choice,
}

/// One call as a button.
#[component]
fn One(props: &OneProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let choice = &props.choice;
    let todo = choice.command;
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Do(todo));
    html! {
        <li class="action">
            <button type="button" class="action-button" data-command={todo.name()} {onclick}>
                <code class="action-call" translate="no" lang="en">{ call(todo) }</code>
                <span class="action-words">{ prose(&command(words.locale, todo)) }</span>
            </button>
            { breaches(words, choice) }
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FlagsProps {
    choices: Vec<Choice>,
}

/// `StoreLogoff`, a button for each flag.
#[component]
fn Flags(props: &FlagsProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let Some(first) = props.choices.first() else {
        return Html::default();
    };
    html! {
        <li class="action" role="group" aria-label={words.catalog.actions.store_logoff}>
            <p class="action-head">
                <code class="action-call" translate="no" lang="en">{ call(first.command) }</code>
                <span class="action-words">{ words.catalog.actions.store_logoff }</span>
            </p>
            <div class="action-flags">
                { for props.choices.iter().map(|choice| {
                    let todo = choice.command;
                    let onclick = dispatch.reform(move |_: MouseEvent| Action::Do(todo));
                    html! {
                        <button type="button" class="action-flag" data-command={todo.name()} {onclick}>
                            <code translate="no" lang="en">{ flag(todo) }</code>
                        </button>
                    }
                }) }
            </div>
            { breaches(words, first) }
        </li>
    }
}

/// The flag with its number.
fn flag(command: Command) -> String {
    let flags = match command {
        Command::StoreLogoff(flags) => flags,
        _ => LogoffFlags::empty(),
    };
    if flags.is_empty() { flags.names() } else { format!("{} {}", flags.names(), flags.hex()) }
}

/// The rules that it would break.
fn breaches(words: Words, choice: &Choice) -> Html {
    if choice.breaches.is_empty() {
        return Html::default();
    }
    let names: Vec<_> = choice.breaches.iter().map(|rule| rule.name()).collect();
    let breaks = fill(words.catalog.actions.breaks, &[("rules", &names.join(", "))]);
    html! {
        <div class="action-breaks">
            <Glyph kind={GlyphKind::Violation} />
            <span><b>{ breaks }</b>
                { for choice.breaches.iter().filter_map(|rule| rule_title(words.locale, *rule)).map(|title| html! {
                    <>{ " " }<Prose text={title} /></>
                }) }
            </span>
        </div>
    }
}
