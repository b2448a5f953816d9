//! What lies under the messages: lifelines with their names, and bars for calls while they run.

use yew::prelude::*;

use crate::scene::layout::{Point, Rect};
use crate::scene::sequence::{Bar, Ground, Head, Layout, Life, Stretch};
use crate::ui::diagram::shapes::{frame, path, written};
use crate::ui::parts::{el, list};
use crate::ui::sequence::words;

/// Half the width of a bar, and how far those on one lifeline are apart.
const HALF: i32 = 4;
const SHIFT: i32 = 4;

/// `running` are the calls that the cursor is in.
pub(super) fn ground(layout: &Layout, ground: &Ground, running: &[Bar]) -> Html {
    let lives = ground.lives.iter().map(|one| life(layout, one));
    let bars = ground.bars.iter().map(|one| bar(layout, one, "seq-bar"));
    let running = running.iter().rev().map(|one| bar(layout, one, "seq-bar seq-running"));
    list(lives.chain(bars).chain(running))
}

fn life(layout: &Layout, life: &Life) -> Html {
    let class = match life.stretch {
        Stretch::Live => "seq-life",
        Stretch::Invalid => "seq-life seq-invalid",
        Stretch::Away => "seq-life seq-away",
    };
    down(class, layout.x(life.line), life.from, life.to)
}

fn down(class: &'static str, x: i32, from: i32, to: i32) -> Html {
    path(class, format!("M{x} {from}V{to}"))
}

fn bar(layout: &Layout, bar: &Bar, class: &'static str) -> Html {
    let level = i32::try_from(bar.level.min(4)).unwrap_or(0);
    let x = layout.x(bar.line) - HALF + SHIFT * level;
    frame(class, Rect::new(x, bar.from, 2 * HALF, bar.to - bar.from), "2")
}

/// The names, which stay in sight.
pub(super) fn heads(layout: &Layout) -> Html {
    el!(
        "svg",
        [
            "class" = "seq-head",
            "aria-hidden" = "true",
            "width" = layout.width.to_string(),
            "height" = layout.head.to_string(),
            "viewBox" = format!("0 0 {} {}", layout.width, layout.head)
        ],
        [names(layout)]
    )
}

/// The names alone.
pub(super) fn names(layout: &Layout) -> Html {
    list(layout.heads.iter().map(|one| head(layout, one)))
}

fn head(layout: &Layout, head: &Head) -> Html {
    let code = words::is_code(head.key);
    let mut y = head.y;
    let mut parts = Vec::new();
    for line in &head.lines {
        let at = Point::new(head.middle, y);
        parts.push(written("seq-name", at, Some("middle"), code, line));
        y += Layout::line();
    }
    parts.push(down("seq-life", head.x, y - 8, layout.head));
    list(parts)
}
