//! The search: what to look for, a button, progress, and the run that was found.

use yew::prelude::*;

use crate::i18n::catalog::{Catalog, Search};
use crate::i18n::{command, fill, rule_title};
use crate::scene::search::{SORTS, SearchScene, alike, is_of_sort, read, word};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::rule::RuleId;
use crate::sim::search::{Conduct, Limit, Question, Unseen};
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, option, prose, prose_of, select};

#[inline(never)]
pub fn search(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.search;
    let scene = SearchScene::of(session);
    let find = ui.click(Action::Find(session.asked, session.client));
    let stop = ui.click(Action::StopFinding);
    el!(
        "section",
        ["class" = "search", "aria-label" = text.find],
        [
            questions(ui, session.asked),
            kinds(ui, session.client),
            if scene.is_running() {
                button!(stop, ["class" = "button button-small", "id" = "search"], [node(text.stop)])
            } else {
                button!(find, ["class" = "button button-small", "id" = "search"], [node(text.find)])
            },
            el!("div", ["class" = "search-result", "role" = "status"], [outcome(ui, &scene)])
        ]
    )
}

/// What to look for, and in which rule, object or method.
fn questions(ui: &Ui, asked: Question) -> Html {
    let catalog = ui.words.catalog;
    let ask = || ui.choose(|word| read(word).map(Action::Ask));
    let sorts = SORTS.into_iter().zip(catalog.search.sorts);
    let sort = |(of, name)| {
        let value = if is_of_sort(asked, of) { asked } else { of };
        option(word(value), None, name, is_of_sort(asked, of))
    };
    let which = |question: Question| {
        option(word(question), None, name(catalog, question), question == asked)
    };
    let all: Vec<_> = alike(asked).into_iter().map(which).collect();
    el!(
        "div",
        ["class" = "search-questions"],
        [
            select!(
                ask(),
                ["class" = "select", "id" = "question", "aria-label" = catalog.search.question],
                sorts.map(sort).collect::<Vec<_>>()
            ),
            if all.is_empty() {
                Html::default()
            } else {
                select!(
                    ask(),
                    ["class" = "select", "id" = "which", "aria-label" = catalog.search.which],
                    all
                )
            }
        ]
    )
}

/// Which kind of client is followed.
fn kinds(ui: &Ui, client: Conduct) -> Html {
    let text = &ui.words.catalog.search;
    let kinds = Conduct::KINDS.into_iter().zip(text.clients);
    let kind =
        |(kind, name): (Conduct, &'static str)| option(kind.name(), None, name, kind == client);
    el!(
        "div",
        ["class" = "search-questions"],
        [select!(
            ui.choose(|word| Conduct::parse(word).map(Action::Client)),
            ["class" = "select", "id" = "client", "aria-label" = text.client],
            kinds.map(kind).collect::<Vec<_>>()
        )]
    )
}

/// A rule, object or method in the list of those that can be asked after.
fn name(catalog: &'static Catalog, question: Question) -> String {
    match question {
        Question::Rule(rule) => {
            let at = RuleId::checked().position(|other| other == rule);
            let title = at.and_then(|at| catalog.rule_titles.get(at)).copied().unwrap_or_default();
            format!("{}: {}", rule.name(), title.replace('`', ""))
        }
        Question::Left(kind) => catalog.noun(kind).name.to_owned(),
        Question::Twice(method) | Question::Never(method) => method.name(),
        Question::AnyRule | Question::NotTheClients | Question::CleanEnd | Question::World => {
            String::new()
        }
    }
}

fn outcome(ui: &Ui, scene: &SearchScene) -> Html {
    let text = &ui.words.catalog.search;
    let counted = |template: &str, worlds: u32| fill(template, &[("n", &worlds.to_string())]);
    match scene {
        SearchScene::Idle => el!("p", ["class" = "panel-hint"], [node(text.hint)]),
        SearchScene::Running { progress, .. } => {
            el!("p", [], [node(counted(text.running, progress.worlds))])
        }
        SearchScene::None { question, worlds, conduct } => {
            let template = match (question, conduct) {
                (Question::AnyRule | Question::NotTheClients, Conduct::Lawful) => text.none_lawful,
                (Question::AnyRule | Question::NotTheClients, Conduct::Any) => text.none_any,
                (Question::AnyRule | Question::NotTheClients, _) => text.none_habit,
                (_, Conduct::Lawful) => text.no_way_lawful,
                (_, Conduct::Any) => text.no_way_any,
                _ => text.no_way_habit,
            };
            el!("p", ["class" = "search-none"], [node(counted(template, *worlds))])
        }
        SearchScene::Truncated { worlds, unseen, .. } => truncated(text, *worlds, *unseen),
        SearchScene::Way { commands, worlds, conduct } => list([
            el!(
                "p",
                [],
                [node(match conduct {
                    Conduct::Any => text.way_any.to_owned(),
                    _ => counted(text.way, *worlds),
                })]
            ),
            run(ui, commands),
            open(ui),
        ]),
        SearchScene::Found { commands, finding, worlds, conduct } => list([
            if *conduct == Conduct::Any {
                el!("p", [], [node(text.breaking_own)])
            } else {
                el!("p", [], [node(counted(text.found, *worlds))])
            },
            run(ui, commands),
            broken_rule(ui, finding),
            open(ui),
        ]),
    }
}

fn truncated(text: &'static Search, worlds: u32, unseen: Unseen) -> Html {
    let limit = match unseen.met {
        Limit::Worlds => text.limit_worlds,
        Limit::Memory => text.limit_memory,
    };
    let figures = [("n", worlds), ("m", unseen.waiting), ("d", unseen.depth)];
    let figures = figures.map(|(name, figure)| (name, figure.to_string()));
    let figures = figures.each_ref().map(|(name, figure)| (*name, figure.as_str()));
    el!("p", [], [node(fill(text.truncated, &figures)), node(" "), node(limit)])
}

/// The run as a list of what the client does.
fn run(ui: &Ui, commands: &[Command]) -> Html {
    let item = |todo: &Command| el!("li", [], [prose(&command(ui.words.locale, *todo))]);
    el!("ol", ["class" = "search-run"], commands.iter().map(item).collect::<Vec<_>>())
}

/// The rule that a run breaks.
fn broken_rule(ui: &Ui, finding: &Finding) -> Html {
    let rule = finding.rule;
    let title = prose_of(rule_title(ui.words.locale, rule).unwrap_or_default());
    el!(
        "p",
        ["class" = "search-rule"],
        [
            glyph(GlyphKind::Violation),
            el!("span", [], [el!("b", [], [node(rule.name())]), node(" "), title])
        ]
    )
}

fn open(ui: &Ui) -> Html {
    let click = ui.click(Action::OpenFound);
    let class = "button button-strong";
    button!(click, ["class" = class, "id" = "open-found"], [node(ui.words.catalog.search.open)])
}
