//! The inside of a card: how large it has to be, and where its texts and its count go.

use crate::scene::diagram::{Body, Card, Key, Label, RowState, Text, Width};
use crate::scene::layout::picture::{CardPicture, Line, RowPicture};
use crate::scene::layout::{Point, Rect, Say, Style, group, wrap};
use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::world::Transit;

/// The size of a card, and how many lines its caption may have.
#[derive(Clone, Debug)]
pub(super) struct Sizes {
    pub(super) w: i32,
    pub(super) h: i32,
}

/// The measures of the inside.
struct Inside {
    /// From the left edge to the text.
    pad: i32,
    /// Above the first line and below the last.
    air: i32,
    /// The radius of a count.
    badge: i32,
    /// Between the name and the count.
    clear: i32,
    captions: usize,
}

fn inside(width: Width) -> Inside {
    match width {
        Width::Wide => Inside { pad: 13, air: 10, badge: 11, clear: 8, captions: 2 },
        Width::Embed => Inside { pad: 12, air: 8, badge: 10, clear: 8, captions: 0 },
        Width::Phone => Inside { pad: 9, air: 6, badge: 9, clear: 5, captions: 2 },
    }
}

/// How far the count is from the right edge.
const EDGE: i32 = 7;
/// The widest table of which only the number of rows is shown.
const MOST_COUNTER: i32 = 196;
/// The widest table; its rows are not wrapped.
const MOST_TABLE: i32 = 250;

/// The size that a card needs whatever happens to it in the run.
pub(super) fn size(card: &Card, (width, busy): (Width, bool), say: Say) -> Sizes {
    let inside = inside(width);
    let (name, style) = named(card, say);
    if let Body::Group { ever, .. } = &card.body {
        return group::size(&name, ever, width, say);
    }
    let name = match card.key {
        // All logons need the same room, whichever is open.
        Key::Object(id) if busy => format!("{} 2", id.kind.interface()),
        _ => name,
    };
    let name = style.width(&name, width);
    match &card.body {
        Body::Table(rows) => {
            let widest = rows.iter().map(|row| row_width(&row.text, width, say) + 14);
            let widest = widest.chain([name]).max().unwrap_or(0);
            let lines = i32::try_from(rows.len()).unwrap_or(0);
            Sizes { w: (widest + 2 * inside.pad).min(MOST_TABLE), h: 26 + lines * ROW + 8 }
        }
        Body::Counter { .. } => {
            let number = Style::Number.width("00", width);
            Sizes {
                w: (inside.pad * 2 + name + 8 + number).min(if width == Width::Phone {
                    176
                } else {
                    MOST_COUNTER
                }),
                h: 26,
            }
        }
        Body::Plain | Body::Object(_) | Body::Group { .. } => {
            let below = width == Width::Phone;
            let count = match card.body {
                Body::Object(_) if !below => inside.clear + 2 * inside.badge + EDGE,
                _ => inside.pad,
            };
            // A card of a short name must still have room for every word that it may say.
            let w = inside.pad + name.max(widest_word(card.key, width, say)) + count;
            let room = caption_room(card, w, width);
            let texts: Vec<String> = captions(card.key, busy).iter().map(say).collect();
            let most = if busy && inside.captions > 0 { LINES } else { inside.captions };
            let lines = texts
                .iter()
                .map(|text| wrap(text, Style::Caption, width, room, most).len())
                .max()
                .unwrap_or(0)
                .min(most);
            let lines = i32::try_from(lines).unwrap_or(0);
            let text = style.line(width) + lines * Style::Caption.line(width);
            let h = (text + 2 * inside.air).max(2 * inside.badge + 10);
            Sizes { w: w.max(least(card.key, width)), h }
        }
    }
}

/// A store's name is short, and without a folder below it nothing else makes its column wide.
fn least(key: Key, width: Width) -> i32 {
    match (key, width) {
        (Key::Object(id), Width::Phone) if id.kind == ObjectKind::Store => {
            Style::Name.width("IMAPIFolder", width) + 2 * inside(width).pad
        }
        _ => 0,
    }
}

fn widest_word(key: Key, width: Width, say: Say) -> i32 {
    let of = |label: &Label| {
        let caption = say(label);
        caption.split(' ').map(|word| Style::Caption.width(word, width)).max().unwrap_or(0)
    };
    match key {
        Key::Client(_) | Key::Spooler | Key::Transport | Key::Mapi => {
            captions(key, false).iter().map(of).max().unwrap_or(0)
        }
        // Its name is shorter than what becomes of it, and the count is beside that.
        Key::Object(id) if id.kind == ObjectKind::Buffer => {
            let inside = inside(width);
            let word = captions(key, false).iter().map(of).max().unwrap_or(0);
            word + 2 * inside.badge + EDGE + 2
        }
        _ => 0,
    }
}

/// The lines of a caption where every one that may come has room.
const LINES: usize = 4;
/// The height of a table's row.
const ROW: i32 = 17;

fn named(card: &Card, say: Say) -> (String, Style) {
    match (&card.name, &card.body) {
        (Text::Word(label), Body::Table(_) | Body::Counter { .. }) => (say(label), Style::Title),
        (Text::Word(label), _) => (say(label), Style::Word),
        (Text::Code(name), _) => (name.clone(), Style::Name),
    }
}

/// The width of a row whatever it may come to say.
fn row_width(text: &Text, width: Width, say: Say) -> i32 {
    match *text {
        Text::Word(Label::Mail(entry, ..)) => mail_width(entry, width, say),
        _ => text_width(text, width, say),
    }
}

#[inline(never)]
fn mail_width(entry: u8, width: Width, say: Say) -> i32 {
    let states = [Transit::Idle, Transit::Inbound, Transit::Outbound];
    let texts = states.map(|transit| Text::Word(Label::Mail(entry, transit, 2)));
    texts.iter().map(|text| text_width(text, width, say)).max().unwrap_or(0)
}

fn text_width(text: &Text, width: Width, say: Say) -> i32 {
    match text {
        Text::Word(label) => Style::Row.width(&say(label), width),
        Text::Code(code) => Style::RowCode.width(code, width),
    }
}

/// The room that a caption has: beside the count.
fn caption_room(card: &Card, w: i32, width: Width) -> i32 {
    let inside = inside(width);
    let count = match card.body {
        Body::Object(_) => 2 * inside.badge + EDGE + 2,
        _ => inside.pad,
    };
    w - inside.pad - count
}

/// The captions for which a card keeps room.
fn captions(key: Key, busy: bool) -> Vec<Label> {
    match key {
        Key::Client(_) | Key::Transport => vec![Label::Resting, Label::Waiting, Label::Done],
        Key::Spooler => vec![Label::Resting, Label::Waiting, Label::Called],
        Key::Mapi => vec![Label::Loaded(1), Label::Called],
        Key::Uids | Key::Rows | Key::Group(_) => Vec::new(),
        Key::Object(id) => {
            let role = Label::Role(id.kind);
            let mut labels =
                vec![role, Label::Called, Label::FreedShort, Label::Invalid, Label::Leaked];
            if busy {
                let own = MethodId::ALL.into_iter().filter(|m| m.interface() == Some(id.kind));
                labels.extend(own.map(Label::In));
            } else {
                labels.push(Label::In(MethodId::LogonLogoff));
            }
            labels
        }
    }
}

/// A card with its texts in place.
pub(super) fn draw(card: &Card, rect: Rect, width: Width, say: Say) -> CardPicture {
    let mut picture =
        CardPicture { card: card.clone(), rect, lines: Vec::new(), rows: Vec::new(), badge: None };
    let (name, style) = named(card, say);
    match &card.body {
        Body::Table(rows) => table(&mut picture, &name, rows, width, say),
        Body::Counter { count, .. } => counter(&mut picture, &name, *count, width),
        Body::Group { holders, .. } => group::draw(&mut picture, &name, holders, width, say),
        Body::Plain | Body::Object(_) => standard(&mut picture, name, style, width, say),
    }
    picture
}

fn standard(picture: &mut CardPicture, name: String, style: Style, width: Width, say: Say) {
    let inside = inside(width);
    let (card, rect) = (&picture.card, picture.rect);
    let room = caption_room(card, rect.w, width);
    // No more lines than the card has room for.
    let free = rect.h - 2 - style.line(width);
    let most = usize::try_from(free / Style::Caption.line(width)).unwrap_or(0);
    let most = most.clamp(inside.captions, LINES.max(inside.captions));
    let caption = card
        .caption
        .map_or_else(Vec::new, |label| wrap(&say(&label), Style::Caption, width, room, most));
    let caption = if inside.captions == 0 { Vec::new() } else { caption };
    let lines = i32::try_from(caption.len()).unwrap_or(0);
    let text = style.line(width) + lines * Style::Caption.line(width);
    let mut y = rect.y + (rect.h - text) / 2;
    let x = rect.x + inside.pad;
    if let Body::Object(badge) = card.body {
        let r = inside.badge;
        let cy = if width == Width::Phone { rect.bottom() - r - 4 } else { rect.center().y };
        picture.badge = Some((Point::new(rect.right() - EDGE - r, cy), r, badge));
    }
    picture.lines.push(Line::new(x, y, style, name, width));
    y += style.line(width);
    for line in caption {
        picture.lines.push(Line::new(x, y, Style::Caption, line, width));
        y += Style::Caption.line(width);
    }
}

fn counter(picture: &mut CardPicture, name: &str, count: u8, width: Width) {
    let inside = inside(width);
    let rect = picture.rect;
    let number = count.to_string();
    let wide = Style::Number.width(&number, width);
    let room = rect.w - 2 * inside.pad - wide - 6;
    let name = wrap(name, Style::Title, width, room, 1).concat();
    let y = rect.center().y - Style::Title.line(width) / 2;
    let x = rect.right() - inside.pad - wide;
    picture.lines.push(Line::new(rect.x + inside.pad, y, Style::Title, name, width));
    picture.lines.push(Line::new(x, y, Style::Number, number, width));
}

fn table(
    picture: &mut CardPicture,
    name: &str,
    rows: &[crate::scene::diagram::Row],
    width: Width,
    say: Say,
) {
    let inside = inside(width);
    let rect = picture.rect;
    let x = rect.x + inside.pad;
    let name = wrap(name, Style::Title, width, rect.w - 2 * inside.pad, 1).concat();
    picture.lines.push(Line::new(x, rect.y + 5, Style::Title, name, width));
    let mut y = rect.y + 26 + 2;
    for row in rows {
        let (text, style) = match &row.text {
            Text::Word(label) => (say(label), Style::Row),
            Text::Code(code) => (code.clone(), Style::RowCode),
        };
        let room = rect.w - 2 * inside.pad - 14;
        let text = wrap(&text, style, width, room, 1).concat();
        picture.rows.push(RowPicture {
            line: Line::new(x + 14, y, style, text, width),
            mark: Point::new(x + 4, y + ROW / 2 - 1),
            state: row.state,
            now: row.now,
        });
        if row.state != RowState::Absent {
            y += ROW;
        }
    }
}
