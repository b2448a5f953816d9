//! The sequence panel: lifelines and messages, of which only those are drawn that can be seen. It
//! follows the player, and a press on a message goes to its step.

mod held;
mod kept;
mod follow;
mod keys;
mod row;
mod mark;
mod ground;
mod words;
mod whole;

pub(super) use whole::whole;
pub(super) use words::{name, said, says};

use std::ops::Range;

use yew::prelude::*;

use crate::browser::{keyboard, scroll};
use crate::scene::sequence::{Ground, Layout, ROW, Rows, Trace};
use crate::session::Session;
use crate::session::action::Action;
use crate::ui::ctx::{Part, Shared, Ui};
use crate::ui::parts::{button, el, node, on};
use crate::ui::sequence::follow::{SCROLL, Sought, measure, use_follow};
use crate::ui::sequence::held::{Held, Press, Send};
use crate::ui::sequence::kept::Kept;
use crate::ui::sequence::row::{Shown, Time};

#[inline(never)]
pub fn sequence(ui: &Ui, session: &Shared<Session>) -> Html {
    html! { <Sequence ui={ui.clone()} session={session.clone()} /> }
}

/// What is drawn, each part found once for what it depends on.
#[derive(Clone, PartialEq)]
struct Scene {
    trace: Shared<Trace>,
    rows: Shared<Rows>,
    layout: Shared<Layout>,
}

impl Scene {
    /// The row of an event: its own, or that of the folded call that it lies in.
    fn row_of(&self, n: i32) -> Option<usize> {
        self.trace.place(n).and_then(|at| self.rows.of_place(&self.trace, at))
    }
}

#[component]
fn Sequence(props: &Part) -> Html {
    let (ui, session) = (&props.ui, &props.session);
    let held = use_reducer(Held::default);
    let send = held.dispatcher();
    let kept = use_mut_ref(Kept::default);
    let scene = kept.borrow_mut().scene(session, &held, ui.words);
    let cursor = i32::try_from(session.cursor).unwrap_or(i32::MAX);
    let now = scene.row_of(cursor);
    let stop = held.stop.and_then(|n| scene.row_of(n)).or(now).unwrap_or(0);
    let sought = Sought { cursor, now: now.unwrap_or(0), stop };
    use_follow(scene.clone(), &held, sought, (&kept, &send));
    let here = held.rows(&scene.rows);
    // In their order: a row that moves in the page loses the focus.
    let above = (stop < here.start).then_some(stop);
    let below = (stop >= here.end).then_some(stop);
    let rows = above.into_iter().chain(here.clone()).chain(below);
    let rows = rows.filter_map(|row| scene.rows.row(&scene.trace, row));
    let shown = rows.map(|row| {
        let time = match now {
            Some(now) if now == row.row => Time::Now,
            _ if row.n <= cursor => Time::Past,
            _ => Time::Ahead,
        };
        Shown { row, time, stop: row.row == stop }
    });
    let rows = kept.borrow_mut().rows(ui.words, &scene, shown.collect());
    let onscroll = {
        let send = send.clone();
        Callback::from(move |_: Event| measure(&send))
    };
    let folded = !held.folds.is_empty();
    on!(
        html! { <div onclick={listen(ui, &scene, folded, &send)}></div> },
        ["class" = "seq"],
        [
            tools(ui, session, folded),
            on!(
                html! { <div {onscroll}></div> },
                ["class" = "seq-scroll", "id" = SCROLL],
                [
                    ground::heads(&scene.layout),
                    tree(ui, &scene, (stop, &send), picture(&scene, here, cursor, rows))
                ]
            )
        ]
    )
}

/// What presses do: one place listens for all, so that rows are drawn and nothing more.
fn listen(ui: &Ui, scene: &Scene, folded: bool, send: &Send) -> Callback<MouseEvent> {
    let (ui, trace, send) = (ui.clone(), scene.trace.clone(), send.clone());
    Callback::from(move |event: MouseEvent| {
        let fold = scroll::pressed(&event, "data-fold");
        let press = match (fold.as_deref(), scroll::pressed(&event, "data-seq")) {
            (Some("all"), _) if folded => Press::Folds(Vec::new()),
            (Some("all"), _) => Press::Folds(trace.folds()),
            (fold, Some(n)) => match (n.parse(), fold) {
                (Ok(n), None) => Press::Go(n),
                (Ok(n), Some(_)) => Press::Fold(n),
                (Err(_), _) => return,
            },
            (_, None) => return,
        };
        held::press(&ui, &send, press);
    })
}

/// What listens to keys in the picture.
fn tree(ui: &Ui, scene: &Scene, (at, send): (usize, &Send), picture: Html) -> Html {
    let onkeydown = {
        let (ui, scene, send) = (ui.clone(), scene.clone(), send.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = keyboard::plain(&event);
            let press = key.and_then(|key| keys::press(&scene.trace, &scene.rows, at, &key));
            if let Some(press) = press {
                event.prevent_default();
                held::press(&ui, &send, press);
            }
        })
    };
    on!(
        html! { <div {onkeydown}></div> },
        ["role" = "tree", "aria-label" = ui.words.more.sequence.label],
        [picture]
    )
}

fn picture(scene: &Scene, here: Range<usize>, cursor: i32, drawn: Vec<Html>) -> Html {
    let Scene { trace, rows, layout } = scene;
    let height = i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW).saturating_mul(ROW);
    let at = trace.place(cursor);
    let running = at.map(|at| Ground::running(trace, rows, at, here.clone()));
    let under = Ground::of(trace, rows, here);
    el!(
        "svg",
        [
            "class" = "seq-body",
            "role" = "group",
            "width" = layout.width.to_string(),
            "height" = height.to_string(),
            "viewBox" = format!("0 0 {} {height}", layout.width)
        ],
        [
            el!(
                "g",
                ["aria-hidden" = "true"],
                [ground::ground(layout, &under, &running.unwrap_or_default())]
            ),
            el!("g", [], drawn)
        ]
    )
}

/// The prologue, and all calls at once.
fn tools(ui: &Ui, session: &Session, folded: bool) -> Html {
    let open = session.prologue_open;
    let text = &ui.words.more.sequence;
    el!(
        "div",
        ["class" = "seq-tools"],
        [
            button!(
                ui.click(Action::Prologue(!open)),
                [
                    "class" = "button button-small",
                    "aria-expanded" = if open { "true" } else { "false" }
                ],
                [node(ui.words.catalog.steps.prologue)]
            ),
            button!(
                None,
                ["class" = "button button-small", "data-fold" = "all"],
                [node(if folded { text.unfold } else { text.fold })]
            )
        ]
    )
}
