//! The whole sequence as one drawing that nobody presses: the names, and every message below.

use std::rc::Rc;

use yew::prelude::*;

use crate::scene::sequence::{GUTTER, Ground, Layout, ROW, Rows, Trace};
use crate::session::run::Run;
use crate::ui::ctx::{Shared, Words};
use crate::ui::parts::el;
use crate::ui::sequence::row::{self, Shown, Time};
use crate::ui::sequence::{Scene, ground, words};

/// Between two lifelines.
const PITCH: i32 = 96;
/// The least room.
const LEAST: i32 = 420;

/// The drawing and its size; `now` is the step that is marked.
pub fn whole(words: Words, run: &Rc<Run>, prologue: bool, now: Option<u32>) -> (Html, (i32, i32)) {
    let trace = Shared::new(Trace::of(run, prologue));
    let lines = i32::try_from(trace.lifelines.len()).unwrap_or(i32::MAX / PITCH).max(1);
    let room = (GUTTER + lines.saturating_mul(PITCH) + PITCH / 2).max(LEAST);
    let layout = Shared::new(Layout::of(&trace, room, &|key| words::name(words, key)));
    let rows = Shared::new(Rows::of(&trace, &[]));
    let scene = Scene { trace, rows, layout };
    let now = now.and_then(|n| i32::try_from(n).ok());
    let all = 0..scene.rows.len();
    let drawn = all.clone().filter_map(|at| {
        // Nothing can be folded here.
        let row = crate::scene::sequence::Row { folded: None, ..scene.rows.row(&scene.trace, at)? };
        let time = if now == Some(row.n) { Time::Now } else { Time::Past };
        Some(row::row(words, &scene, Shown { row, time, stop: false }))
    });
    let at = now.and_then(|n| scene.trace.place(n));
    let running = at
        .map(|at| Ground::running(&scene.trace, &scene.rows, at, all.clone()))
        .unwrap_or_default();
    let under = Ground::of(&scene.trace, &scene.rows, all.clone());
    let body = el!(
        "g",
        ["transform" = format!("translate(0 {})", scene.layout.head)],
        [
            el!("g", [], [ground::ground(&scene.layout, &under, &running)]),
            el!("g", [], drawn.collect::<Vec<_>>())
        ]
    );
    let height = i32::try_from(all.len()).unwrap_or(i32::MAX / ROW / 2).saturating_mul(ROW);
    let size = (scene.layout.width, scene.layout.head.saturating_add(height).saturating_add(8));
    (el!("svg", [], [ground::names(&scene.layout), body]), size)
}
