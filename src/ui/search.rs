//! The search panel: a question in words, a button, progress, the run that was found, and a map of
//! the worlds that were seen.

mod asking;
mod map;

use yew::prelude::*;

use crate::browser::focus;
use crate::i18n::{command, fill, rule_title};
use crate::scene::search::SearchScene;
use crate::scene::search::map::Map;
use crate::session::Session;
use crate::session::action::Action;
use crate::session::seek::Seek;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::program::{Edit, Guard};
use crate::sim::search::{Conduct, Limit, Question, Unseen};
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, option, prose, prose_of, select};
pub(super) use crate::ui::search::asking::FIELD;
use crate::ui::search::asking::asking;
use crate::ui::search::map::map;

#[inline(never)]
pub fn search(ui: &Ui, session: &Session) -> Html {
    let scene = SearchScene::of(session);
    el!(
        "div",
        ["class" = "searching"],
        [
            asking(ui, session),
            kinds(ui, session.client),
            go(ui, session, &scene),
            el!(
                "div",
                ["class" = "search-result", "role" = "status"],
                [outcome(ui, session.client, &scene)]
            ),
            Map::of(session).map_or_else(Html::default, |seen| map(ui, &seen))
        ]
    )
}

/// Begins the search, or stops it. While a question is being typed it is about that one, and about
/// none as long as none fits, as the list says.
fn go(ui: &Ui, session: &Session, scene: &SearchScene) -> Html {
    let text = &ui.words.more.search;
    let field = session.sought.as_ref().and_then(|sought| sought.field.clone());
    let (action, name) = match session.asked {
        _ if scene.is_running() => (Action::StopFinding, text.stop),
        // In these a rule is broken, or something is left.
        Question::AnyRule
        | Question::NotTheClients
        | Question::Rule(_)
        | Question::Left(_)
        | Question::One(_) => (Action::Find(session.asked, session.client), text.find),
        _ => (Action::Find(session.asked, session.client), text.such),
    };
    let class = "button button-strong";
    let (ui, client) = (ui.clone(), session.client);
    let onclick = Callback::from(move |_: MouseEvent| match &field {
        None => ui.send(action.clone()),
        Some(field) if field.text.trim().is_empty() => {
            ui.send(Action::Seek(Seek::Close));
            ui.send(action.clone());
        }
        Some(field) => match field.at {
            Some(asked) => {
                ui.send(Action::Seek(Seek::Choose(asked)));
                ui.send(Action::Find(asked, client));
            }
            None => focus::to(FIELD),
        },
    });
    button!(onclick, ["class" = class, "id" = asking::BUTTON], [node(name)])
}

/// Which kind of client is followed.
fn kinds(ui: &Ui, client: Conduct) -> Html {
    let text = &ui.words.more.search;
    let kinds = Conduct::KINDS.into_iter().zip(text.clients);
    let kind =
        |(kind, name): (Conduct, &'static str)| option(kind.name(), None, name, kind == client);
    el!(
        "label",
        ["class" = "search-kind"],
        [
            node(text.client),
            select!(
                ui.choose(|word| Conduct::parse(word).map(Action::Client)),
                ["class" = "select", "id" = "client"],
                kinds.map(kind).collect::<Vec<_>>()
            )
        ]
    )
}

fn outcome(ui: &Ui, client: Conduct, scene: &SearchScene) -> Html {
    let text = &ui.words.more.search;
    let counted = |template: &str, worlds: u32| fill(template, &[("n", &worlds.to_string())]);
    match scene {
        SearchScene::Idle => el!("p", ["class" = "panel-hint"], [node(text.hint)]),
        SearchScene::Running { progress, .. } => {
            el!("p", [], [node(counted(text.running, progress.worlds))])
        }
        SearchScene::None { question, worlds, conduct, guards } => {
            let template = match (question, conduct) {
                (Question::AnyRule | Question::NotTheClients, Conduct::Lawful) => text.none_lawful,
                (Question::AnyRule | Question::NotTheClients, Conduct::Any) => text.none_any,
                (Question::AnyRule | Question::NotTheClients, _) => text.none_habit,
                (_, Conduct::Lawful) => text.no_way_lawful,
                (_, Conduct::Any) => text.no_way_any,
                _ => text.no_way_habit,
            };
            list([
                el!("p", ["class" = "search-none"], [node(counted(template, *worlds))]),
                list(guards.iter().map(|guard| without(ui, *question, client, *guard))),
            ])
        }
        SearchScene::Truncated { worlds, unseen, .. } => truncated(ui, *worlds, *unseen),
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

/// What may stand in the way, and the same question to the program without it.
fn without(ui: &Ui, question: Question, client: Conduct, guard: Guard) -> Html {
    let (number, label) = match guard {
        Guard::One => ("1", ui.words.catalog.code.guard_1),
        Guard::Two => ("2", ui.words.catalog.code.guard_2),
    };
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            // This button is gone when the search begins.
            focus::hold(&event);
            focus::then(format!("#{}", asking::BUTTON));
            ui.send(Action::Edit(Edit::RemoveGuard(guard)));
            ui.send(Action::Find(question, client));
        })
    };
    el!(
        "p",
        ["class" = "search-guard"],
        [
            prose_of(label),
            node(" "),
            button!(
                onclick,
                ["class" = "button button-small", "id" = format!("without-{number}")],
                [node(fill(ui.words.more.search.without, &[("n", number)]))]
            )
        ]
    )
}

fn truncated(ui: &Ui, worlds: u32, unseen: Unseen) -> Html {
    let text = &ui.words.more.search;
    let join = ui.words.catalog.joins.sentence;
    let limit = match unseen.met {
        Limit::Worlds => text.limit_worlds,
        Limit::Memory => text.limit_memory,
        Limit::Reader => text.stopped,
    };
    let figures = [("n", worlds), ("m", unseen.waiting), ("d", unseen.depth)];
    let figures = figures.map(|(name, figure)| (name, figure.to_string()));
    let figures = figures.each_ref().map(|(name, figure)| (*name, figure.as_str()));
    el!("p", [], [node(fill(text.truncated, &figures)), node(join), node(limit)])
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
    button!(click, ["class" = class, "id" = "open-found"], [node(ui.words.more.search.open)])
}
