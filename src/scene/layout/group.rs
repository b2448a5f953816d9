//! A folded logon: its name, what is in it, and who outside holds something inside.

use crate::scene::diagram::{Label, Width};
use crate::scene::layout::cards::Sizes;
use crate::scene::layout::picture::{CardPicture, Line};
use crate::scene::layout::{Say, Style, wrap};

/// The widest such card.
fn most(width: Width) -> i32 {
    match width {
        Width::Wide => 210,
        Width::Embed => 190,
        Width::Phone => 176,
    }
}

const PAD: i32 = 12;
const AIR: i32 = 6;
/// So many lines at most say what is in it, or who holds something.
const LINES: usize = 5;

/// The room that it needs whoever holds something inside, if these are all who ever do.
#[inline(never)]
pub(super) fn size(name: &str, ever: &[Label], width: Width, say: Say) -> Sizes {
    let text = |label: &Label| Style::Caption.width(&say(label), width);
    let states = states(width);
    let holders = ever.iter().map(text).max().unwrap_or(0);
    let state = states.iter().map(text).max().unwrap_or(0);
    let widest = Style::Word.width(name, width).max(state).max(holders);
    let w = (widest + 2 * PAD).min(most(width));
    let inside = |style, text: &str| wrap(text, style, width, w - 2 * PAD, LINES).len() as i32;
    let captions =
        states.iter().map(|label| inside(Style::Caption, &below(&say(label), ever, say)));
    let lines = captions.max().unwrap_or(1);
    let names = inside(Style::Word, name) * Style::Word.line(width);
    Sizes { w, h: names + lines * Style::Caption.line(width) + 2 * AIR }
}

/// What may be written below its name.
fn states(width: Width) -> [Label; 3] {
    let tally = if width == Width::Wide { Label::Tally(9, 12) } else { Label::TallyShort(9) };
    [tally, Label::Leaked, Label::FreedShort]
}

/// What is in it, and everybody who holds something, one after the other.
fn below(state: &str, holders: &[Label], say: Say) -> String {
    let mut texts = vec![state.to_owned()];
    texts.extend(holders.iter().map(say));
    texts.join(" · ")
}

/// Puts its texts in place.
#[inline(never)]
pub(super) fn draw(
    picture: &mut CardPicture,
    name: &str,
    holders: &[Label],
    width: Width,
    say: Say,
) {
    let rect = picture.rect;
    let room = rect.w - 2 * PAD;
    let caption = picture.card.caption.as_ref().map(say).unwrap_or_default();
    let (x, mut y) = (rect.x + PAD, rect.y + AIR);
    let below = below(&caption, holders, say);
    for (style, text) in [(Style::Word, name), (Style::Caption, &below)] {
        for line in wrap(text, style, width, room, LINES) {
            picture.lines.push(Line::new(x, y, style, line, width));
            y += style.line(width);
        }
    }
}
