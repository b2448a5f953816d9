//! A card: its frame tells what became of it, the bar that it waits, the ring that it was called.

use yew::prelude::*;

use crate::scene::diagram::{Badge, Body, Card, Doing, Left, RowState};
use crate::scene::layout::{CardPicture, Line, Point, Rect, RowPicture};
use crate::sim::world::Life;
use crate::ui::diagram::shapes::{num, text};

pub(super) fn card(picture: &CardPicture) -> Html {
    let (card, rect) = (&picture.card, picture.rect);
    let corner = Point::new(rect.x, rect.y);
    let place = format!("translate({} {})", rect.x, rect.y);
    let ringed = card.doing == Doing::Called || card.left == Left::Leaked || card.bad;
    let hatched = card.left == Left::Leaked || card.bad;
    let frame = |class: &'static str, by: i32, down: i32| frame(rect, class, by, down);
    html! {
        <g key={card.key.name()} class={classes(card)} transform={place}>
            if ringed {
                { frame("dg-ring", 6, 0) }
            }
            if card.life != Life::Freed {
                { frame("dg-shade", 0, 2) }
            }
            { frame("dg-frame", 0, 0) }
            if hatched {
                <rect class="dg-hatched" fill="url(#dg-hatch)" width={num(rect.w)} height={num(rect.h)} rx="10" />
            }
            if card.doing == Doing::Waiting {
                <rect class="dg-bar" x="5" y="9" width="3" height={num(rect.h - 18)} rx="1.5" />
            }
            if matches!(card.body, Body::Table(_)) {
                <path class="dg-rule" d={format!("M.5 26H{}", rect.w)} />
            }
            { for picture.lines.iter().map(|line| text(line, corner)) }
            { for picture.rows.iter().map(|row| table_row(row, corner)) }
            { for picture.badge.iter().map(|(at, r, badge)| count(*at, *r, *badge, corner)) }
        </g>
    }
}

/// What became of a card, as classes.
fn classes(card: &Card) -> Classes {
    let kind = match card.body {
        Body::Plain | Body::Object(_) => "dg-card",
        Body::Table(_) => "dg-card dg-table",
        Body::Counter { bad: true, .. } => "dg-card dg-table dg-stale",
        Body::Counter { now: true, .. } => "dg-card dg-table dg-changed",
        Body::Counter { .. } => "dg-card dg-table",
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
    classes!(kind, life, doing, left, now)
}

fn frame(rect: Rect, class: &'static str, by: i32, down: i32) -> Html {
    html! {
        <rect {class} x={num(-by)} y={num(down - by)} width={num(rect.w + 2 * by)}
            height={num(rect.h + 2 * by)} rx={num(10 + by)} />
    }
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
    html! {
        <g class={classes!(state, changed)}>
            <circle class="dg-badge" cx={num(x)} cy={num(y)} r={num(r)} />
            <text class="dg-number" x={num(x)} y={format!("{y}.5")} dy=".34em" text-anchor="middle">{ number }</text>
        </g>
    }
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
    html! {
        <g class={classes!(class, now)}>
            <path class="dg-mark" d={mark} />
            { text(line, corner) }
        </g>
    }
}
