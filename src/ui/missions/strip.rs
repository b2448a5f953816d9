//! The line above every panel that tells which mission runs, and, once, that it is solved.

use yew::prelude::*;

use super::score::{counted, end_text};
use crate::browser::storage;
use crate::i18n::fill;
use crate::scene::missions::{End, Running, running};
use crate::session::action::Action;
use crate::session::mission::Play;
use crate::session::{Notice, Panel, Session};
use crate::ui::ctx::{Part, Shared, Ui};
use crate::ui::parts::{button, el, list, node};

/// Where the browser keeps what is solved.
const KEY: &str = "logoff-playground.missions";
/// Where it keeps the one that is under way.
const UNDER_WAY: &str = "logoff-playground.mission";

#[inline(never)]
pub fn strip(ui: &Ui, session: &Shared<Session>) -> Html {
    let text = &ui.words.more.missions;
    let running = running(session);
    let told = running.as_ref().and_then(|running| {
        running.end.filter(|end| *end != End::Shown).map(|end| end_text(text, running, end))
    });
    let beside = running.filter(|_| session.panel != Panel::Missions);
    let class = if beside.is_some() { "mission-told" } else { "visually-hidden" };
    list([
        html! { <Memory ui={ui.clone()} session={session.clone()} /> },
        el!(
            "div",
            ["class" = "mission-strip"],
            [
                beside.map_or_else(Html::default, |running| link(ui, &running)),
                el!(
                    "p",
                    ["class" = class, "role" = "status", "id" = "mission-told"],
                    [told.map_or_else(Html::default, node)]
                )
            ]
        ),
    ])
}

/// Leads back to the mission.
fn link(ui: &Ui, running: &Running) -> Html {
    let text = &ui.words.more.missions;
    let places = [
        ("score", counted(text, running.mission, running.score)),
        ("n", running.reached().to_string()),
        ("m", running.goals.len().to_string()),
    ];
    let places = places.each_ref().map(|(name, value)| (*name, value.as_str()));
    button!(
        super::open(ui, Panel::Missions),
        ["class" = "mission-link", "id" = "mission-link"],
        [
            el!("b", [], [node(text.missions[running.id as usize].name)]),
            el!("span", [], [node(fill(text.in_short, &places))])
        ]
    )
}

/// Keeps what is solved in the browser, where that is allowed, and finds it there again.
#[component]
fn Memory(props: &Part) -> Html {
    let ui = props.ui.clone();
    let first = props.session.missions.is_none();
    use_effect_with((), move |()| {
        if first {
            let kept = storage::read(KEY).ok().flatten().unwrap_or_default();
            ui.send(Action::Mission(Play::Recall(kept)));
        }
    });
    let record = props.session.missions.as_ref().map(|missions| missions.record());
    use_effect_with(record.filter(|record| !record.is_empty()), |record| {
        if let Some(record) = record {
            storage::write(KEY, record).unwrap_or_default();
        }
    });
    let on = props.session.missions.as_ref().is_some_and(|missions| missions.current.is_some());
    let kept = use_mut_ref(String::new);
    let lost = props.session.notices.contains(&Notice::MissionLost);
    use_effect_with((on, lost, props.session.under_way()), move |(on, lost, under_way)| {
        let now = match (on, under_way) {
            (true, None) => return,
            (true, Some(text)) => text.clone(),
            (false, _) => String::new(),
        };
        // A page that never had one leaves alone what another has put there, if it can be read.
        if *kept.borrow() != now || *lost {
            storage::write(UNDER_WAY, &now).unwrap_or_default();
            *kept.borrow_mut() = now;
        }
    });
    Html::default()
}

/// Goes on with the mission that was under way when the page was left.
pub fn resume(send: &Callback<Action>) {
    let kept = storage::read(UNDER_WAY).ok().flatten().filter(|kept| !kept.is_empty());
    if let Some(kept) = kept {
        let solved = storage::read(KEY).ok().flatten().unwrap_or_default();
        send.emit(Action::Mission(Play::Recall(solved)));
        send.emit(Action::Mission(Play::Resume(kept)));
    }
}
