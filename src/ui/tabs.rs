//! The side column: tabs for the panels, after the pattern for tabs of the ARIA practices guide.

use yew::prelude::*;

use crate::browser::focus;
use crate::session::action::Action;
use crate::session::{Panel, Session};
use crate::ui::actions::actions;
use crate::ui::code::Code;
use crate::ui::ctx::{Shared, Ui, Words};
use crate::ui::help;
use crate::ui::log::{instead, log};
use crate::ui::missions::{missions, strip};
use crate::ui::parts::{button, el, list, node, on};
use crate::ui::rules::rules;
use crate::ui::runs::runs;
use crate::ui::search::search;
use crate::ui::sequence::sequence;
use crate::ui::state::state;
use crate::ui::steps::steps;

pub fn side(ui: &Ui, session: &Shared<Session>) -> Html {
    let panel = session.panel;
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            help::key(&ui, &event);
        })
    };
    on!(
        html! { <aside {onkeydown}></aside> },
        ["class" = "side", "aria-label" = ui.words.catalog.page.side],
        [
            tabs(ui, panel, session.branch().run.broken_by(session.cursor)),
            if panel == Panel::Missions || session.missions.is_some() {
                strip(ui, session)
            } else {
                Html::default()
            },
            if panel != Panel::Steps {
                el!(
                    "div",
                    key(tab_id(panel)),
                    [
                        "class" = "panel",
                        "id" = "panel",
                        "role" = "tabpanel",
                        "aria-labelledby" = tab_id(panel),
                        "tabindex" = "0"
                    ],
                    [match panel {
                        Panel::Code | Panel::Search | Panel::Actions if session.is_log() => {
                            instead(ui, session, panel == Panel::Code)
                        }
                        Panel::Code => html! { <Code ui={ui.clone()} session={session.clone()} /> },
                        Panel::Rules => rules(ui, session),
                        Panel::Search => search(ui, session),
                        Panel::State => state(ui, session),
                        Panel::Sequence => sequence(ui, session),
                        Panel::Actions => actions(ui, session),
                        Panel::Steps => Html::default(),
                        Panel::Missions => missions(ui, session),
                        Panel::Runs => runs(ui, session),
                        Panel::Log => log(ui, session),
                    }]
                )
            } else {
                Html::default()
            },
            steps(ui, session, panel == Panel::Steps)
        ]
    )
}

pub(super) fn tab_id(panel: Panel) -> &'static str {
    match panel {
        Panel::Code => "tab-code",
        Panel::Rules => "tab-rules",
        Panel::Search => "tab-search",
        Panel::State => "tab-state",
        Panel::Sequence => "tab-sequence",
        Panel::Actions => "tab-actions",
        Panel::Steps => "tab-steps",
        Panel::Missions => "tab-missions",
        Panel::Runs => "tab-runs",
        Panel::Log => "tab-log",
    }
}

fn name(words: Words, panel: Panel) -> &'static str {
    match panel {
        Panel::Code => words.catalog.code.tab,
        Panel::Rules => words.catalog.rules.tab,
        Panel::Search => words.catalog.page.search,
        Panel::State => words.catalog.page.state,
        Panel::Sequence => words.catalog.page.sequence,
        Panel::Actions => words.catalog.actions.tab,
        Panel::Steps => words.catalog.steps.tab,
        Panel::Missions => words.catalog.page.missions,
        Panel::Runs => words.catalog.page.branches,
        Panel::Log => words.catalog.page.log,
    }
}

fn tabs(ui: &Ui, panel: Panel, broken: usize) -> Html {
    let words = ui.words;
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = neighbour(panel as usize, Panel::ALL.len(), &event.key());
            let Some(next) = next.and_then(|at| Panel::ALL.get(at)) else {
                return;
            };
            event.prevent_default();
            event.stop_propagation();
            ui.send(Action::Panel(*next));
            focus::to(tab_id(*next));
        })
    };
    on!(
        html! { <div {onkeydown}></div> },
        ["class" = "tabs", "role" = "tablist", "aria-label" = words.catalog.page.side],
        Panel::ALL.map(|one| tab(ui, one, one == panel, broken))
    )
}

fn tab(ui: &Ui, panel: Panel, chosen: bool, broken: usize) -> Html {
    let count = if panel == Panel::Rules && broken > 0 {
        let spoken = format!(" ({} {broken})", ui.words.catalog.rules.broken);
        list([
            el!("span", ["class" = "tab-count", "aria-hidden" = "true"], [node(broken)]),
            el!("span", ["class" = "visually-hidden"], [node(spoken)]),
        ])
    } else {
        Html::default()
    };
    button!(
        ui.click(Action::Panel(panel)),
        [
            "class" = "tab",
            "role" = "tab",
            "id" = tab_id(panel),
            "aria-selected" = if chosen { "true" } else { "false" },
            "aria-controls" = chosen.then_some("panel"),
            "tabindex" = if chosen { "0" } else { "-1" },
        ],
        [node(name(ui.words, panel)), count]
    )
}

/// The tab that a key leads to from one of so many.
pub(super) fn neighbour(at: usize, count: usize, key: &str) -> Option<usize> {
    Some(match key {
        "ArrowRight" => (at + 1) % count,
        "ArrowLeft" => (at + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        assert_eq!(neighbour(0, 4, "ArrowLeft"), Some(3));
        assert_eq!(neighbour(3, 4, "ArrowRight"), Some(0));
        assert_eq!(neighbour(2, 4, "Home"), Some(0));
        assert_eq!(neighbour(0, 4, "End"), Some(3));
        assert_eq!(neighbour(0, 4, "a"), None);
    }
}
