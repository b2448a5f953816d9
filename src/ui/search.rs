//! The search for a failing run: a button, progress, and the run that was found.

use yew::prelude::*;

use crate::i18n::{command, fill, rule_title};
use crate::scene::search::SearchScene;
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::search::{Conduct, Limit, Question};
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, prose, prose_of};

#[inline(never)]
pub fn search(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.search;
    let scene = SearchScene::of(session);
    let find = ui.click(Action::Find(Question::AnyRule, Conduct::Lawful));
    let stop = ui.click(Action::StopFinding);
    el!(
        "section",
        ["class" = "search", "aria-label" = text.find],
        [
            if scene.is_running() {
                button!(stop, ["class" = "button button-small", "id" = "search"], [node(text.stop)])
            } else {
                button!(find, ["class" = "button button-small", "id" = "search"], [node(text.find)])
            },
            el!("div", ["class" = "search-result", "role" = "status"], [outcome(ui, &scene)])
        ]
    )
}

fn outcome(ui: &Ui, scene: &SearchScene) -> Html {
    let text = &ui.words.catalog.search;
    let counted = |template: &str, worlds: u32| fill(template, &[("n", &worlds.to_string())]);
    match scene {
        SearchScene::Idle => el!("p", ["class" = "panel-hint"], [node(text.hint)]),
        SearchScene::Running { progress, .. } => {
            el!("p", [], [node(counted(text.running, progress.worlds))])
        }
        SearchScene::None { worlds, conduct } => {
            let template = match conduct {
                Conduct::Lawful => text.none_lawful,
                Conduct::Any => text.none_any,
            };
            el!("p", ["class" = "search-none"], [node(counted(template, *worlds))])
        }
        SearchScene::Truncated { worlds, unseen, .. } => {
            let limit = match unseen.met {
                Limit::Worlds => text.limit_worlds,
                Limit::Memory => text.limit_memory,
            };
            let figures = [
                ("n", worlds.to_string()),
                ("m", unseen.waiting.to_string()),
                ("d", unseen.depth.to_string()),
            ];
            let figures = figures.each_ref().map(|(name, value)| (*name, value.as_str()));
            el!("p", [], [node(fill(text.truncated, &figures)), node(" "), node(limit)])
        }
        SearchScene::Found { commands, finding, worlds, conduct } => list([
            if *conduct == Conduct::Any {
                el!("p", [], [node(text.breaking_own)])
            } else {
                el!("p", [], [node(counted(text.found, *worlds))])
            },
            found(ui, commands, finding),
        ]),
    }
}

/// The run as a list of what the client does, and the rule that it breaks.
fn found(ui: &Ui, commands: &[Command], finding: &Finding) -> Html {
    let words = ui.words;
    let open = ui.click(Action::OpenFound);
    let rule = finding.rule;
    list([
        el!(
            "ol",
            ["class" = "search-run"],
            (commands.iter().map(|todo| el!("li", [], [prose(&command(words.locale, *todo))])))
                .collect::<Vec<_>>()
        ),
        el!(
            "p",
            ["class" = "search-rule"],
            [
                glyph(GlyphKind::Violation),
                el!(
                    "span",
                    [],
                    [
                        el!("b", [], [node(rule.name())]),
                        node(" "),
                        prose_of(rule_title(words.locale, rule).unwrap_or_default())
                    ]
                )
            ]
        ),
        button!(
            open,
            ["class" = "button button-strong", "id" = "open-found"],
            [node(words.catalog.search.open)]
        ),
    ])
}
