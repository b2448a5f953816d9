//! The missions panel: the list, and the mission that runs.

mod riddle;
mod score;
mod strip;

pub use strip::{resume, strip};

use yew::prelude::*;

use crate::browser::focus;
use crate::i18n::{fill, rule_title};
use crate::scene::missions::{End, Listed, Running, listed, running};
use crate::session::action::Action;
use crate::session::mission::Play;
use crate::session::{Panel, Session};
use crate::sim::mission::{Goal, Hands, Mission};
use crate::ui::ctx::Ui;
use crate::ui::missions::riddle::riddles;
use crate::ui::missions::score::{counted, end_text, goal_text, so_far};
use crate::ui::parts::{button, el, list, node, proof_sign, prose_of, when};
use crate::ui::tabs::tab_id;

#[inline(never)]
pub fn missions(ui: &Ui, session: &Session) -> Html {
    el!(
        "div",
        ["class" = "missions"],
        match running(session) {
            Some(running) => [mission(ui, &running), riddles(ui, session)],
            None => [riddles(ui, session), all(ui, session)],
        }
    )
}

fn all(ui: &Ui, session: &Session) -> Html {
    let items: Vec<_> = listed(session).into_iter().map(|one| item(ui, one)).collect();
    list([
        el!("p", ["class" = "panel-hint"], [node(ui.words.more.missions.lead)]),
        el!("ol", ["class" = "mission-list"], items),
    ])
}

fn item(ui: &Ui, Listed { id, own, best }: Listed) -> Html {
    let text = &ui.words.more.missions;
    let words = &text.missions[id as usize];
    let name = format!("mission-{}", id.name());
    let state = match own {
        Some(own) => {
            let (own, best) = (counted(text, id.mission(), own), counted(text, id.mission(), best));
            fill(text.solved, &[("own", &own), ("best", &best)])
        }
        None => text.open.to_owned(),
    };
    el!(
        "li",
        key(id.name()),
        ["class" = "mission-item", "data-mission" = id.name()],
        [
            proof_sign(own.is_some()),
            el!(
                "div",
                ["class" = "mission-words"],
                [
                    el!("h3", ["class" = "mission-name", "id" = name.clone()], [node(words.name)]),
                    el!("p", [], [prose_of(words.brief)]),
                    el!("p", ["class" = "mission-state"], [node(state)]),
                    button!(
                        ui.click(Action::Mission(Play::Start(id))),
                        [
                            "class" = "button button-small",
                            "aria-describedby" = name,
                            "data-start" = id.name()
                        ],
                        [node(text.start)]
                    )
                ]
            )
        ]
    )
}

fn mission(ui: &Ui, running: &Running) -> Html {
    let text = &ui.words.more.missions;
    let words = &text.missions[running.id as usize];
    let goal = |(goal, met): &(Goal, bool)| {
        let said = when(*met, || {
            el!("span", ["class" = "visually-hidden"], [node(format!(" ({})", text.reached))])
        });
        let class = if *met { "mission-goal mission-met" } else { "mission-goal" };
        let name = prose_of(&goal_text(ui.words.catalog, text, *goal));
        el!("li", ["class" = class], [proof_sign(*met), el!("span", [], [name, said])])
    };
    list([
        el!("h3", ["class" = "mission-name mission-title"], [node(words.name)]),
        el!("p", [], [prose_of(words.brief)]),
        el!("p", ["class" = "panel-hint"], [node(text.terms[running.terms()])]),
        places(ui, running.mission),
        el!("h4", ["class" = "panel-title"], [node(text.goals)]),
        el!("ul", ["class" = "mission-goals"], running.goals.iter().map(goal).collect::<Vec<_>>()),
        match running.off {
            Some(off) => el!("p", ["class" = "mission-off"], [node(text.off[off as usize])]),
            None => Html::default(),
        },
        match running.end {
            Some(end) => ended(ui, running, end),
            None => el!("p", ["class" = "mission-score"], [node(so_far(text, running))]),
        },
        hints(ui, running),
        buttons(ui, running),
    ])
}

/// The panels in which the reader does it.
fn places(ui: &Ui, mission: &Mission) -> Html {
    let catalog = ui.words.catalog;
    let to = |panel: Panel, name: &'static str| {
        button!(
            open(ui, panel),
            ["class" = "button button-small", "data-to" = tab_id(panel)],
            [node(name)]
        )
    };
    let act = when(mission.hands != Hands::Edits, || to(Panel::Actions, catalog.actions.tab));
    let edit = when(mission.hands != Hands::Commands, || to(Panel::Code, catalog.code.tab));
    el!(
        "div",
        ["class" = "mission-buttons", "role" = "group", "aria-label" = ui.words.more.missions.here],
        [act, edit, to(Panel::Rules, catalog.rules.tab)]
    )
}

/// Opens a panel. What is pressed for that goes away; the focus goes to the panel's tab.
fn open(ui: &Ui, panel: Panel) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |_: MouseEvent| {
        ui.send(Action::Panel(panel));
        focus::to(tab_id(panel));
    })
}

/// The stages of the hint that the reader has asked for, and the next one.
fn hints(ui: &Ui, running: &Running) -> Html {
    let text = &ui.words.more.missions;
    let hints = &text.missions[running.id as usize].hints;
    let told = hints.iter().take(usize::from(running.hints));
    let told: Vec<_> = told.map(|hint| el!("li", [], [prose_of(hint)])).collect();
    el!(
        "div",
        ["class" = "mission-hints", "data-keep-focus" = ""],
        [
            el!("ol", ["aria-live" = "polite", "aria-label" = text.hint], told),
            when(running.has_hint(), || {
                let name = if running.hints == 0 { text.hint } else { text.plainer };
                button!(
                    ui.click(Action::Mission(Play::Hint)),
                    ["class" = "button button-small", "id" = "mission-hint"],
                    [node(name)]
                )
            })
        ]
    )
}

/// What has come of it, and what it shows.
fn ended(ui: &Ui, running: &Running, end: End) -> Html {
    let text = &ui.words.more.missions;
    let rule = running.mission.rule;
    let title = rule_title(ui.words.locale, rule).unwrap_or_default();
    el!(
        "div",
        ["class" = "mission-end"],
        [
            el!("p", ["class" = "mission-result"], [node(end_text(text, running, end))]),
            el!("h4", ["class" = "panel-title"], [node(text.lesson)]),
            el!("p", [], [prose_of(text.missions[running.id as usize].lesson)]),
            el!(
                "p",
                [],
                [
                    el!("span", ["class" = "rule-name"], [node(rule.name())]),
                    node(" "),
                    prose_of(title)
                ]
            )
        ]
    )
}

fn buttons(ui: &Ui, running: &Running) -> Html {
    let text = &ui.words.more.missions;
    let one = |id: &'static str, play: Play, name: &'static str| {
        let class = if id == "mission-next" { "button button-strong" } else { "button" };
        button!(ui.click(Action::Mission(play)), ["class" = class, "id" = id], [node(name)])
    };
    let over = running.end.is_some();
    el!(
        "div",
        ["class" = "mission-buttons"],
        [
            when(over, || one("mission-next", Play::Start(running.id.next()), text.next)),
            one("mission-again", Play::Start(running.id), text.again),
            when(running.end != Some(End::Shown), || {
                one("mission-give-up", Play::GiveUp, text.give_up)
            }),
            one("mission-leave", Play::Leave, text.list)
        ]
    )
}
