//! A card: its frame tells what became of it, the bar that it waits, the ring that it was called.

use yew::prelude::*;

use crate::scene::diagram::{Badge, Body, Card, Doing, Key, Left, RowState};
use crate::scene::layout::{CardPicture, Line, Point, Rect, RowPicture};
use crate::sim::world::Life;
use crate::ui::diagram::shapes::{circle, frame, num, path, text};
use crate::ui::parts::{classes, el, on, word};

pub(super) fn card(picture: &CardPicture) -> Html {
    let (card, rect) = (&picture.card, picture.rect);
    let corner = Point::new(rect.x, rect.y);
    let place = format!("translate({} {})", rect.x, rect.y);
    let ringed = card.doing == Doing::Called || card.left == Left::Leaked || card.bad;
    let hatched = card.left == Left::Leaked || card.bad;
    let at_once = card.life != Life::Freed;
    let mut parts = Vec::new();
    if ringed {
        parts.push(framed("dg-ring", rect, 6, 0));
    }
    if at_once {
        parts.push(framed("dg-shade", rect, 0, 2));
    }
    parts.push(framed("dg-frame", rect, 0, 0));
    if hatched {
        let (w, h) = (num(rect.w), num(rect.h));
        parts.push(el!(
            "rect",
            [
                "class" = "dg-hatched",
                "fill" = "url(#dg-hatch)",
                "width" = w,
                "height" = h,
                "rx" = "10"
            ],
            []
        ));
    }
    if card.doing == Doing::Waiting {
        parts.push(frame("dg-bar", Rect { x: 5, y: 9, w: 3, h: rect.h - 18 }, "1.5"));
    }
    if matches!(card.body, Body::Table(_)) {
        parts.push(path("dg-rule", format!("M.5 26H{}", rect.w)));
    }
    parts.extend(picture.lines.iter().map(|line| text(line, corner)));
    parts.extend(picture.rows.iter().map(|row| table_row(row, corner)));
    parts.extend(picture.badge.iter().map(|(at, r, badge)| count(*at, *r, *badge, corner)));
    el!("g", key(card.key.name()), ["class" = state(card), "transform" = place], parts)
}

/// A folded logon: pressed, it shows what is in it.
#[inline(never)]
pub(super) fn group(picture: &CardPicture, choose: &Callback<u8>) -> Html {
    let (Key::Group(n), Body::Group { open, .. }) = (picture.card.key, &picture.card.body) else {
        return card(picture);
    };
    let onclick = choose.reform(move |_: MouseEvent| n);
    let onkeydown = {
        let choose = choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(&*event.key(), "Enter" | " ") {
                event.prevent_default();
                event.stop_propagation();
                choose.emit(n);
            }
        })
    };
    let texts: Vec<&str> = picture.lines.iter().map(|line| line.text.as_str()).collect();
    on!(
        html! { <g {onclick} {onkeydown}></g> },
        [
            "class" = "dg-press",
            "role" = "button",
            "tabindex" = "0",
            "aria-pressed" = if *open { "true" } else { "false" },
            "aria-label" = texts.join(" "),
        ],
        [card(picture)]
    )
}

/// What became of a card, as classes.
fn state(card: &Card) -> String {
    let kind = match card.body {
        Body::Plain | Body::Object(_) => "dg-card",
        Body::Table(_) => "dg-card dg-table",
        Body::Counter { bad: true, .. } => "dg-card dg-table dg-stale",
        Body::Counter { now: true, .. } => "dg-card dg-table dg-changed",
        Body::Counter { .. } => "dg-card dg-table",
        Body::Group { open: true, .. } => "dg-card dg-group dg-group-open",
        Body::Group { .. } => "dg-card dg-group",
    };
    let life = match card.life {
        Life::Live => None,
        Life::Detached | Life::Invalid => Some("dg-invalid"),
        Life::Freed => Some("dg-freed"),
    };
    let doing = match card.doing {
        Doing::Nothing => None,
        Doing::Called => Some("dg-called"),
        Doing::Waiting => Some("dg-waiting"),
    };
    let left = match card.left {
        Left::No => card.bad.then_some("dg-leaked"),
        Left::Leaked => Some("dg-leaked"),
        Left::Held => Some("dg-left"),
    };
    let now = card.now.then_some("dg-turned");
    classes(&[Some(kind), life, doing, left, now])
}

/// The card's own outline, wider on every side and moved down.
fn framed(class: &'static str, card: Rect, by: i32, down: i32) -> Html {
    let rect = Rect { x: -by, y: down - by, w: card.w + 2 * by, h: card.h + 2 * by };
    frame(class, rect, num(10 + by))
}

/// A reference count.
fn count(at: Point, r: i32, badge: Badge, corner: Point) -> Html {
    let (x, y) = (at.x - corner.x, at.y - corner.y);
    let state = if badge.bad {
        "dg-count dg-count-bad"
    } else if badge.count == 0 {
        "dg-count dg-count-zero"
    } else {
        "dg-count"
    };
    let changed = badge.now.then_some("dg-count-now");
    // Written with a true minus sign.
    let number = badge.count.to_string().replace('-', "−");
    let text = el!(
        "text",
        [
            "class" = "dg-number",
            "x" = num(x),
            "y" = format!("{y}.5"),
            "dy" = ".34em",
            "text-anchor" = "middle",
        ],
        [word(number)]
    );
    let disc = circle("dg-badge", Point::new(x, y), num(r));
    el!("g", ["class" = classes(&[Some(state), changed])], [disc, text])
}

/// A row of a table with the mark that tells its state without colour.
fn table_row(row: &RowPicture, corner: Point) -> Html {
    let (x, y) = (row.mark.x - corner.x, row.mark.y - corner.y);
    let (class, mark) = match row.state {
        RowState::Absent => return Html::default(),
        RowState::There => ("dg-there", format!("M{} {y}h.01", x)),
        RowState::Removed => ("dg-removed", format!("M{} {y}h8", x - 4)),
        RowState::Stale => ("dg-stale", format!("M{x} {}l4 4-4 4-4-4z", y - 4)),
    };
    let now = row.now.then_some("dg-changed");
    let line: &Line = &row.line;
    let mark = path("dg-mark", mark);
    el!("g", ["class" = classes(&[Some(class), now])], [mark, text(line, corner)])
}
