//! The actions panel: what the client can do now; what is against a rule is marked, and possible.

use yew::prelude::*;

use crate::i18n::{command, fill, rule_title};
use crate::scene::actions::{ActionsScene, Item};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::command::{Act, Command};
use crate::sim::menu::Choice;
use crate::sim::value::LogoffFlags;
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, prose, prose_of};

#[inline(never)]
pub fn actions(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.actions;
    let scene = ActionsScene::of(session);
    el!(
        "div",
        ["class" = "actions"],
        [
            el!("p", ["class" = "panel-hint"], [node(text.hint)]),
            if scene.is_empty() { el!("p", [], [node(text.nothing)]) } else { Html::default() },
            group(ui, text.lawful, &scene.lawful),
            group(ui, text.unlawful, &scene.unlawful)
        ]
    )
}

fn group(ui: &Ui, title: &'static str, items: &[Item]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    el!(
        "section",
        ["class" = "panel-section"],
        [
            el!("h3", ["class" = "panel-title"], [node(title)]),
            el!(
                "ul",
                ["class" = "action-list"],
                (items.iter().map(|item| match item {
                    Item::One(choice) => one(ui, choice),
                    Item::Flags(choices) => flags(ui, choices),
                }))
                .collect::<Vec<_>>()
            )
        ]
    )
}

/// One call as a button.
fn one(ui: &Ui, choice: &Choice) -> Html {
    let words = ui.words;
    let todo = choice.command;
    let onclick = ui.click(Action::Do(todo));
    el!(
        "li",
        key(todo.name()),
        ["class" = "action"],
        [
            button!(
                onclick,
                ["class" = "action-button", "data-command" = todo.name()],
                [
                    el!(
                        "code",
                        ["class" = "action-call", "translate" = "no", "lang" = "en"],
                        [node(todo.call())]
                    ),
                    el!("span", ["class" = "action-words"], [prose(&command(words.locale, todo))])
                ]
            ),
            breaches(words, choice)
        ]
    )
}

/// `StoreLogoff`, a button for each flag.
fn flags(ui: &Ui, choices: &[Choice]) -> Html {
    let words = ui.words;
    let Some(first) = choices.first() else {
        return Html::default();
    };
    el!(
        "li",
        key("store-logoff"),
        ["class" = "action"],
        [el!(
            "div",
            ["role" = "group", "aria-label" = words.catalog.actions.store_logoff],
            [
                el!(
                    "p",
                    ["class" = "action-head"],
                    [
                        el!(
                            "code",
                            ["class" = "action-call", "translate" = "no", "lang" = "en"],
                            [node(first.command.call())]
                        ),
                        el!(
                            "span",
                            ["class" = "action-words"],
                            [node(words.catalog.actions.store_logoff)]
                        )
                    ]
                ),
                el!(
                    "div",
                    ["class" = "action-flags"],
                    (choices.iter().map(|choice| {
                        let todo = choice.command;
                        let onclick = ui.click(Action::Do(todo));
                        button!(
                            onclick,
                            ["class" = "action-flag", "data-command" = todo.name()],
                            [el!("code", ["translate" = "no", "lang" = "en"], [node(flag(todo))])]
                        )
                    }))
                    .collect::<Vec<_>>()
                ),
                breaches(words, first)
            ]
        )]
    )
}

/// The flag with its number.
fn flag(command: Command) -> String {
    let flags = match command.act {
        Act::StoreLogoff(_, flags) => flags,
        _ => LogoffFlags::empty(),
    };
    if flags.is_empty() { flags.names() } else { format!("{} {}", flags.names(), flags.hex()) }
}

/// The rules that it would break.
fn breaches(words: Words, choice: &Choice) -> Html {
    if choice.breaches.is_empty() {
        return Html::default();
    }
    let names = words.catalog.listed(choice.breaches.iter().map(|rule| rule.name()));
    let breaks = fill(words.catalog.actions.breaks, &[("rules", &names)]);
    el!(
        "div",
        ["class" = "action-breaks"],
        [
            glyph(GlyphKind::Violation),
            el!(
                "span",
                [],
                [
                    el!("b", [], [node(breaks)]),
                    list(
                        choice
                            .breaches
                            .iter()
                            .filter_map(|rule| rule_title(words.locale, *rule))
                            .map(|title| list([node(" "), prose_of(title)]))
                    )
                ]
            )
        ]
    )
}
