//! The actions panel: what the client can do now; what is against a rule is marked, and possible.

use yew::prelude::*;

use crate::i18n::{command, fill, rule_title};
use crate::scene::actions::{ActionsScene, Item, call};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::command::Command;
use crate::sim::menu::Choice;
use crate::sim::value::LogoffFlags;
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{GlyphKind, glyph, prose, prose_of};

pub fn actions(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.actions;
    let scene = ActionsScene::of(session);
    html! {
        <div class="actions">
            <p class="panel-hint">{ text.hint }</p>
            if scene.is_empty() {
                <p>{ text.nothing }</p>
            }
            { group(ui, text.lawful, &scene.lawful) }
            { group(ui, text.unlawful, &scene.unlawful) }
        </div>
    }
}

fn group(ui: &Ui, title: &'static str, items: &[Item]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel-section">
            <h3 class="panel-title">{ title }</h3>
            <ul class="action-list">
                { for items.iter().map(|item| match item {
                    Item::One(choice) => one(ui, choice),
                    Item::Flags(choices) => flags(ui, choices),
                }) }
            </ul>
        </section>
    }
}

/// One call as a button.
fn one(ui: &Ui, choice: &Choice) -> Html {
    let words = ui.words;
    let todo = choice.command;
    let onclick = ui.click(Action::Do(todo));
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

/// `StoreLogoff`, a button for each flag.
fn flags(ui: &Ui, choices: &[Choice]) -> Html {
    let words = ui.words;
    let Some(first) = choices.first() else {
        return Html::default();
    };
    html! {
        <li class="action" role="group" aria-label={words.catalog.actions.store_logoff}>
            <p class="action-head">
                <code class="action-call" translate="no" lang="en">{ call(first.command) }</code>
                <span class="action-words">{ words.catalog.actions.store_logoff }</span>
            </p>
            <div class="action-flags">
                { for choices.iter().map(|choice| {
                    let todo = choice.command;
                    let onclick = ui.click(Action::Do(todo));
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
            { glyph(GlyphKind::Violation) }
            <span><b>{ breaks }</b>
                { for choice.breaches.iter().filter_map(|rule| rule_title(words.locale, *rule)).map(|title| html! {
                    <>{ " " }{ prose_of(title) }</>
                }) }
            </span>
        </div>
    }
}
