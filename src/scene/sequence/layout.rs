//! Where everything goes: lifelines side by side in the room that there is, rows of one height, and
//! labels on the safe side of their width.

use std::ops::Range;

use crate::scene::diagram::{Key, Width};
use crate::scene::layout::{Style, wrap};
use crate::scene::sequence::{Mark, Trace};

/// The height of a row.
pub const ROW: i32 = 32;
/// How far below the top of its row an arrow is.
pub const ARROW: i32 = 22;
/// The room at the left for numbers and for what folds calls.
pub const GUTTER: i32 = 44;
/// The least and the most between two lifelines.
const LEAST: i32 = 28;
const MOST: i32 = 150;
/// A line of a name.
const LINE: i32 = 14;
/// Rows are put into the page in groups of this many, so that not every turn of a wheel does so.
const GROUP: usize = 8;

/// The places that depend on who takes part and on the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    pub width: i32,
    /// The height of the names.
    pub head: i32,
    pub heads: Vec<Head>,
    /// What of it can be seen at once.
    room: i32,
}

/// The name of a lifeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub key: Key,
    /// Of the lifeline.
    pub x: i32,
    /// The middle of the name: beside the lifeline where it would leave the picture.
    pub middle: i32,
    pub lines: Vec<String>,
    /// The baseline of its first line.
    pub y: i32,
}

/// What is seen of a picture that is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    pub top: i32,
    pub left: i32,
    pub width: i32,
    pub height: i32,
}

impl Layout {
    /// Fits the lifelines into a width; where that is too little, the picture is wider.
    pub fn of(trace: &Trace, room: i32, say: &dyn Fn(Key) -> String) -> Self {
        let count = i32::try_from(trace.lifelines.len()).unwrap_or(i32::MAX).max(1);
        let pitch = (2 * (room - GUTTER) / (2 * count + 1)).clamp(LEAST, MOST);
        let width = room.max(GUTTER + count * pitch + pitch / 2);
        let names: Vec<_> = trace.lifelines.iter().map(|line| say(line.key)).collect();
        let narrow = |name: &String| set(name, pitch - 8, 2).iter().any(|line| torn(name, line));
        // Where names are too long, every other one stands higher, and has twice the room.
        let tiers = if names.iter().any(narrow) { 2 } else { 1 };
        let most = if tiers == 1 { 2 } else { 3 };
        let lines = names.iter().map(|name| set(name, tiers * pitch - 6, most));
        let lines: Vec<_> = lines.collect();
        let is_upper = |n: i32| tiers == 2 && n % 2 == 1;
        let deep = |odd: bool| {
            let tier = (0..).zip(&lines).filter(|(n, _)| is_upper(*n) == odd);
            i32::try_from(tier.map(|(_, set)| set.len()).max().unwrap_or(0)).unwrap_or(0) * LINE
        };
        let upper = deep(true);
        let head = 6 + upper + deep(false) + 8;
        let heads = (0..).zip(trace.lifelines.iter().zip(lines)).map(|(n, (line, lines))| {
            let x = GUTTER + pitch / 2 + n * pitch;
            let half = lines.iter().map(|line| measure(line)).max().unwrap_or(0) / 2 + 2;
            let own = i32::try_from(lines.len()).unwrap_or(0) * LINE;
            let bottom = if is_upper(n) { 4 + upper } else { head - 8 };
            let middle = x.clamp(half, (width - half).max(half));
            Head { key: line.key, x, middle, lines, y: bottom - own + 11 }
        });
        Self { width, head, heads: heads.collect(), room }
    }

    /// The height of a line of a name.
    pub fn line() -> i32 {
        LINE
    }

    pub fn x(&self, line: usize) -> i32 {
        self.heads.get(line).map_or(GUTTER, |head| head.x)
    }

    /// The first of some forms that there is room for, with its width; the last one, if there is not.
    pub fn fitting(&self, forms: Vec<(String, bool)>) -> Option<(String, bool, i32)> {
        let wide = |text: &str, code| {
            let style = if code { Style::Pill } else { Style::Tag };
            style.width(text, Width::Wide)
        };
        let room = self.room - GUTTER - 16;
        let mut forms = forms.into_iter().map(|(text, code)| {
            let width = wide(&text, code);
            (text, code, width)
        });
        let mut last = None;
        let found = forms.find(|(text, code, width)| {
            last = Some((text.clone(), *code, *width));
            *width <= room
        });
        found.or(last)
    }

    /// Where a label of a width begins on an arrow: above its left end, or as far left as it needs.
    pub fn above(&self, mark: Mark, width: i32) -> i32 {
        let left = mark.span().map_or(GUTTER, |(left, _)| self.x(left) + 10);
        left.min(self.width - 4 - width).max(GUTTER + 2)
    }

    /// Where a label begins beside a mark that is so wide to each side: right of it, or left of it
    /// where there is no room.
    pub fn beside(&self, line: usize, half: i32, width: i32) -> i32 {
        let x = self.x(line);
        let right = x + half + 6;
        if right + width <= self.width - 4 {
            return right;
        }
        (x - half - 6 - width).max(GUTTER + 2)
    }

    /// Where a note of a width begins: in the middle of its lifeline, inside the picture.
    pub fn over(&self, line: usize, width: i32) -> i32 {
        (self.x(line) - width / 2).min(self.width - 4 - width).max(GUTTER + 2)
    }
}

/// The rows that have to be in the page for what is seen, and some around them.
pub fn window(view: View, rows: usize) -> Range<usize> {
    let row = |y: i32| usize::try_from(y / ROW).unwrap_or(0);
    let first = (row(view.top) / GROUP * GROUP).saturating_sub(GROUP);
    let last = (row(view.top + view.height) / GROUP + 2) * GROUP;
    first.min(rows)..last.min(rows)
}

/// How far a picture has to be scrolled, down and to the side, so that a message can be seen.
pub fn follow(view: View, layout: &Layout, row: usize, span: Option<(usize, usize)>) -> (i32, i32) {
    let y = i32::try_from(row).unwrap_or(i32::MAX / ROW).saturating_mul(ROW);
    let room = (view.height - layout.head).max(ROW);
    let margin = (room / 4).min(3 * ROW);
    let top = view.top.min(y - margin).max(y + ROW - room + margin).max(0);
    let Some((left, right)) = span.filter(|_| layout.width > view.width) else {
        return (top, view.left.min((layout.width - view.width).max(0)));
    };
    let (left, right) = (layout.x(left) - 24, layout.x(right) + 24);
    let (left, right) = (if left < GUTTER + 24 { 0 } else { left }, right.min(layout.width));
    (top, view.left.max(right - view.width).min(left).max(0))
}

/// Names are set in small letters of the page's own type.
const NAME: (Style, Width) = (Style::Caption, Width::Phone);

fn measure(text: &str) -> i32 {
    NAME.0.width(text, NAME.1)
}

/// The lines of a name, about as long as each other.
fn set(name: &str, room: i32, most: usize) -> Vec<String> {
    let wrapped = |room| wrap(name, NAME.0, NAME.1, room, most);
    let lines = wrapped(room);
    let whole =
        |set: &Vec<String>| set.len() == lines.len() && !set.iter().any(|l| l.ends_with('…'));
    let narrower = (0..room / 4).map(|n| wrapped(room - 4 * n)).take_while(whole);
    narrower.last().unwrap_or(lines)
}

/// Whether a line of a name ends within a word, or is cut short.
fn torn(name: &str, line: &str) -> bool {
    !name.split(' ').any(|word| line.ends_with(word))
}
