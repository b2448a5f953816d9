//! The help: a dialog with the signs of the picture, the keys, the terms, and every rule.

mod hint;
mod picture;
mod rules;

use yew::prelude::*;

use crate::browser::{dialog, focus, keyboard};
use crate::i18n::published_page;
use crate::session::Session;
use crate::session::action::Action;
use crate::session::help::{Ask, Help, HelpPart};
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{IconKind, button, el, icon, node, on, prose_of, word};
use crate::ui::runs;
use crate::ui::tabs::neighbour;

pub use hint::{greet, hint, keep_hint};

const ID: &str = "help";

/// The pages about the terms, in their order; a few have none.
const PAGES: [&str; 24] = [
    "",
    "mapi-message-store-provider-objects",
    "ending-a-mapi-session",
    "imsprovideriunknown",
    "support-object-overview",
    "imslogoniunknown",
    "implementing-the-iunknown-interface",
    "",
    "imapisupport-makeinvalid",
    "",
    "",
    "registering-service-provider-unique-identifiers",
    "status-tables",
    "status-object-implementation",
    "imapiadvisesink-onnotify",
    "mapi-spooler-overview",
    "transport-provider-and-mapi-spooler-operational-model",
    "outgoing-queue-tables",
    "imapisupport-openprofilesection",
    "fast-shutdown-overview",
    "",
    "",
    "",
    "",
];

/// The page about a term.
pub(super) fn page_of(term: usize) -> &'static str {
    PAGES.get(term).copied().unwrap_or_default()
}

/// Opens the help where the key for it has been pressed, or turns a change; whether it was such a
/// key.
#[inline(never)]
pub fn key(ui: &Ui, event: &KeyboardEvent) -> bool {
    if runs::key(ui, event) {
        return true;
    }
    let asked = keyboard::asks(event);
    if asked {
        ui.send(Action::Help(Ask::Open(HelpPart::Keys)));
    }
    asked
}

/// Opens the dialog if it has just been drawn, and goes to the tab of a part that has just come.
#[inline(never)]
pub fn show(part: HelpPart) {
    dialog::show(ID);
    focus::to(tab_id(part));
}

/// Closes it, which also tells the session.
fn close() {
    dialog::close(ID);
}

#[inline(never)]
pub fn help(ui: &Ui, session: &Session, asked: &Help, over: Html) -> Html {
    let onclose = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.send(Action::Help(Ask::Close)))
    };
    let onclick = Callback::from(|event: MouseEvent| {
        if dialog::is_beside(&event) {
            close();
        }
    });
    let name = ui.words.catalog.page.help;
    on!(
        html! { <dialog {onclose} {onclick}></dialog> },
        ["class" = "help", "id" = "help", "aria-labelledby" = "help-title"],
        [el!(
            "div",
            ["class" = "help-body"],
            [
                el!(
                    "div",
                    ["class" = "help-head"],
                    [
                        el!("h2", ["class" = "select-strong", "id" = "help-title"], [node(name)]),
                        button!(
                            Callback::from(|_: MouseEvent| close()),
                            [
                                "class" = "button button-icon",
                                "aria-label" = ui.words.more.help.close
                            ],
                            [icon(IconKind::Close)]
                        )
                    ]
                ),
                tabs(ui, asked.part),
                el!(
                    "div",
                    key(tab_id(asked.part)),
                    [
                        "class" = "panel rules",
                        "id" = "help-part",
                        "role" = "tabpanel",
                        "aria-labelledby" = tab_id(asked.part),
                        "tabindex" = "0"
                    ],
                    [match asked.part {
                        HelpPart::Picture => picture::picture(ui),
                        HelpPart::Keys => keys(ui.words),
                        HelpPart::Words => terms(ui.words),
                        HelpPart::Rules => rules::rules(ui, session, asked),
                    }]
                ),
                over
            ]
        )]
    )
}

fn tab_id(part: HelpPart) -> &'static str {
    match part {
        HelpPart::Picture => "help-picture",
        HelpPart::Keys => "help-keys",
        HelpPart::Words => "help-words",
        HelpPart::Rules => "help-rules",
    }
}

fn part_name(words: Words, part: HelpPart) -> &'static str {
    match part {
        HelpPart::Picture => words.catalog.diagram.label,
        HelpPart::Keys => words.more.help.keys,
        HelpPart::Words => words.more.help.words,
        HelpPart::Rules => words.catalog.rules.tab,
    }
}

fn tabs(ui: &Ui, part: HelpPart) -> Html {
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = neighbour(part as usize, HelpPart::ALL.len(), &event.key());
            let Some(next) = next.and_then(|at| HelpPart::ALL.get(at)) else {
                return;
            };
            event.prevent_default();
            ui.send(Action::Help(Ask::Open(*next)));
        })
    };
    on!(
        html! { <div {onkeydown}></div> },
        ["class" = "tabs", "role" = "tablist", "aria-labelledby" = "help-title"],
        HelpPart::ALL.map(|one| tab(ui, one, one == part))
    )
}

fn tab(ui: &Ui, part: HelpPart, chosen: bool) -> Html {
    button!(
        ui.click(Action::Help(Ask::Open(part))),
        [
            "class" = "tab",
            "role" = "tab",
            "id" = tab_id(part),
            "aria-selected" = if chosen { "true" } else { "false" },
            "aria-controls" = chosen.then_some("help-part"),
            "tabindex" = if chosen { "0" } else { "-1" },
        ],
        [node(part_name(ui.words, part))]
    )
}

fn keys(words: Words) -> Html {
    let mut rows = Vec::new();
    for row in &words.more.help.keyboard {
        let mut names = Vec::new();
        for name in row.keys.split(' ') {
            names.push(el!("kbd", [], [word(name)]));
        }
        rows.push(el!("dt", [], names));
        rows.push(el!("dd", [], [node(row.what)]));
    }
    el!("dl", ["class" = "terms"], rows)
}

fn terms(words: Words) -> Html {
    let mut rows = Vec::new();
    for (row, page) in words.more.help.terms.iter().zip(PAGES) {
        let mut name = node(row.name);
        if !page.is_empty() {
            let page = published_page(words.locale, page);
            name = el!("a", ["href" = page, "rel" = "noopener"], [name]);
        }
        rows.push(el!("dt", [], [name]));
        rows.push(el!("dd", [], [prose_of(row.text)]));
    }
    el!("dl", ["class" = "terms"], rows)
}
