//! The labels of this step: the current call first, then open calls, then references.

use crate::scene::diagram::{Arrow, ArrowKind, Diagram, Label, RefState, Reference, Width};
use crate::scene::layout::lines::Ways;
use crate::scene::layout::picture::{EdgeKind, Line, Tag, arrow_key};
use crate::scene::layout::place::{Room, Want, place};
use crate::scene::layout::seats::Seats;
use crate::scene::layout::{Point, Rect, Say, Style, wrap};

/// Where the labels of this step go.
pub(super) struct Tags {
    /// In the order of the diagram's references.
    refs: Vec<Option<Seated>>,
    /// In the order of its calls, with the lines that found room.
    arrows: Vec<Option<Seated>>,
}

/// A label's place and its lines.
type Seated = (Rect, Vec<String>);

/// Finds room for every label; also whether there was enough. With `far`, labels may be off their
/// lines.
pub(super) fn tags(
    diagram: &Diagram,
    (seats, names): (&Seats, &[Rect]),
    (ways, calls): (&Ways, &[Vec<Point>]),
    (say, far): (Say, bool),
) -> (Tags, bool) {
    // Where many things are, labels may lie where a card has been or is going to be.
    let cards = diagram.cards.iter().zip(&seats.cards);
    let there = cards.filter(|(card, _)| card.shown || !far).map(|(_, rect)| rect);
    let mut room = Room::between(seats, there.chain(names));
    let refs = diagram.refs.iter().zip(&ways.refs).enumerate();
    for (at, (reference, path)) in refs {
        if reference.state != RefState::Absent {
            room.add_line(path, at);
        }
    }
    for (at, path) in calls.iter().enumerate() {
        room.add_line(path, diagram.refs.len() + at);
    }
    let mut tags =
        Tags { refs: settled(diagram, ways, say), arrows: vec![None; diagram.arrows.len()] };
    room.taken = rects(&tags.refs);
    // The current call is the last one: it chooses first.
    for at in (0..diagram.arrows.len()).rev() {
        tags.seat_arrow((diagram, at), &mut room, &calls[at], (say, far));
    }
    for (at, reference) in diagram.refs.iter().enumerate() {
        if reference.state != RefState::Absent && tags.refs[at].is_none() {
            let path = &ways.refs[at];
            let texts = tag_lines(&reference.label, diagram.width, say);
            let size = tag_box(&texts, diagram.width);
            let found = match place(&room, path, at, size, Want::NearEnd) {
                Some(rect) => Some((rect, texts)),
                None if far => seat_beside(&room, (path, at), (&reference.label, texts), diagram),
                None => None,
            };
            room.taken.extend(found.iter().map(|(rect, _)| *rect));
            tags.refs[at] = found;
        }
    }
    let complete = tags.is_complete(diagram, ways, calls);
    (tags, complete)
}

/// A label beside its line, or its number alone.
#[inline(never)]
fn seat_beside(
    room: &Room,
    (path, owner): (&[Point], usize),
    (label, texts): (&Label, Vec<String>),
    diagram: &Diagram,
) -> Option<Seated> {
    let count = label.count().map(|n| vec![n.to_string()]);
    [Some(texts), count].into_iter().flatten().find_map(|texts| {
        let size = tag_box(&texts, diagram.width);
        Some((place(room, path, owner, size, Want::BesideEnd)?, texts))
    })
}

/// Where labels are that have found room.
#[inline(never)]
fn rects(seated: &[Option<Seated>]) -> Vec<Rect> {
    seated.iter().flatten().map(|(rect, _)| *rect).collect()
}

/// Labels of references that fit the place kept for them.
fn settled(diagram: &Diagram, ways: &Ways, say: Say) -> Vec<Option<Seated>> {
    let refs = diagram.refs.iter().zip(&ways.usual);
    refs.map(|(reference, usual)| {
        let texts = tag_lines(&reference.label, diagram.width, say);
        let rect = (*usual)?;
        let fits = tag_box(&texts, diagram.width) == (rect.w, rect.h);
        (reference.state != RefState::Absent && fits).then_some((rect, texts))
    })
    .collect()
}

impl Tags {
    #[inline(never)]
    fn seat_arrow(
        &mut self,
        (diagram, at): (&Diagram, usize),
        room: &mut Room,
        path: &[Point],
        (say, far): (Say, bool),
    ) {
        let arrow = &diagram.arrows[at];
        let owner = diagram.refs.len() + at;
        let sized = |lines: &Vec<String>| arrow_box(arrow, lines, diagram.width);
        let forms = match &arrow.note {
            Some(note) => vec![tag_lines(note, diagram.width, say)],
            None => arrow.forms.clone(),
        };
        for lines in &forms {
            if let Some(rect) = place(room, path, owner, sized(lines), Want::Middle) {
                room.taken.push(rect);
                self.arrows[at] = Some((rect, lines.clone()));
                return;
            }
        }
        if arrow.kind.is_quiet() && far {
            let last = forms.last().map(|lines| (lines, sized(lines)));
            let found = last.and_then(|(lines, size)| {
                Some((place(room, path, owner, size, Want::Beside)?, lines.clone()))
            });
            room.taken.extend(found.iter().map(|(rect, _)| *rect));
            self.arrows[at] = found;
        }
        if self.arrows[at].is_some() {
            return;
        }
        if arrow.kind == ArrowKind::Open || arrow.kind == ArrowKind::Parked {
            return;
        }
        // No room left: the labels of references make way, and look for another place.
        let mut bare = room.clone();
        bare.taken = rects(&self.arrows);
        let wants: &[Want] = if far { &[Want::Middle, Want::Beside] } else { &[Want::Middle] };
        for (lines, want) in wants.iter().flat_map(|want| forms.iter().map(move |f| (f, *want))) {
            if let Some(rect) = place(&bare, path, owner, sized(lines), want) {
                for label in &mut self.refs {
                    if label.as_ref().is_some_and(|(r, _)| r.grown(3).overlaps(rect)) {
                        *label = None;
                    }
                }
                room.taken = [rects(&self.refs), bare.taken, vec![rect]].concat();
                self.arrows[at] = Some((rect, lines.clone()));
                return;
            }
        }
    }

    /// Whether everything that has a way has its label too; a reference also needs the place that
    /// is kept for it.
    fn is_complete(&self, diagram: &Diagram, ways: &Ways, calls: &[Vec<Point>]) -> bool {
        let refs = diagram.refs.iter().zip(&self.refs).zip(ways.refs.iter().zip(&ways.usual));
        let labelled = |(tag, path): (&Option<_>, &Vec<Point>)| tag.is_some() || path.len() < 2;
        refs.into_iter().all(|((reference, tag), (path, usual))| {
            let shown = reference.state != RefState::Absent;
            path.len() < 2 || (usual.is_some() && (tag.is_some() || !shown))
        }) && self.arrows.iter().zip(calls).all(labelled)
    }

    /// Where the label of a call is.
    pub(super) fn arrow_rect(&self, at: usize) -> Option<Rect> {
        self.arrows[at].as_ref().map(|(rect, _)| *rect)
    }

    /// The labels with their texts in place.
    pub(super) fn drawn(&self, diagram: &Diagram) -> Vec<Tag> {
        let refs = diagram.refs.iter().zip(&self.refs);
        let refs = refs.filter_map(|(reference, tag)| {
            let (rect, lines) = tag.as_ref()?;
            Some(draw_reference(reference, *rect, lines, diagram.width))
        });
        let arrows = diagram.arrows.iter().zip(&self.arrows);
        let arrows = arrows.filter_map(|(arrow, tag)| {
            let (rect, lines) = tag.as_ref()?;
            Some(draw_arrow(arrow, *rect, lines, diagram.width))
        });
        refs.chain(arrows).collect()
    }
}

/// The widest line of a reference's label.
fn widest(width: Width) -> i32 {
    match width {
        Width::Wide => 140,
        Width::Embed => 110,
        Width::Phone => 84,
    }
}

/// The lines of a label that does not go into two.
const MOST: usize = 4;

fn tag_lines(label: &Label, width: Width, say: Say) -> Vec<String> {
    let text = say(label);
    let lines = |most| wrap(&text, Style::Tag, width, widest(width), most);
    let two = lines(2);
    if two.iter().any(|line| line.ends_with('…')) { lines(MOST) } else { two }
}

fn tag_box(lines: &[String], width: Width) -> (i32, i32) {
    let text = lines.iter().map(|line| Style::Tag.width(line, width)).max();
    let count = i32::try_from(lines.len()).unwrap_or(1);
    (text.unwrap_or(0) + 14, count * (Style::Tag.line(width) - 1) + 5)
}

/// The size of a reference's label.
pub(super) fn tag_size(label: &Label, width: Width, say: Say) -> (i32, i32) {
    tag_box(&tag_lines(label, width, say), width)
}

/// The diameter of a number's disc.
const DISC: i32 = 16;

/// The size of a call's label.
fn arrow_box(arrow: &Arrow, lines: &[String], width: Width) -> (i32, i32) {
    if arrow.note.is_some() {
        return tag_box(lines, width);
    }
    if lines.is_empty() {
        return (DISC + 3, DISC + 3);
    }
    let open = is_small(arrow);
    let (first, pad) = if open { (Style::Pill, 4) } else { (Style::Token, 8) };
    let head = DISC + 6 + first.width(&lines[0], width);
    let rest = lines[1..].iter().map(|line| DISC + 6 + Style::Detail.width(line, width));
    let w = rest.chain([head]).max().unwrap_or(head);
    let more = i32::try_from(lines.len() - 1).unwrap_or(0);
    let h = first.line(width) + more * Style::Detail.line(width);
    (w + 2 * pad + 4, h.max(DISC) + 2 * pad - 2)
}

fn draw_reference(reference: &Reference, rect: Rect, lines: &[String], width: Width) -> Tag {
    Tag {
        key: format!("tag-{}-{}", reference.from.name(), reference.to.name()),
        kind: EdgeKind::Reference(reference.state),
        rect,
        lines: centred(rect, lines, width),
        number: None,
        now: reference.now,
    }
}

fn centred(rect: Rect, lines: &[String], width: Width) -> Vec<Line> {
    let step = Style::Tag.line(width) - 1;
    let lines = lines.iter().zip(0..).map(|(text, n)| {
        let (x, y) = (rect.center().x, rect.y + 2 + n * step);
        Line::centred(x, y, Style::Tag, text.clone(), width)
    });
    lines.collect()
}

/// What is not about this step is written smaller.
fn is_small(arrow: &Arrow) -> bool {
    arrow.kind.is_quiet()
}

#[inline(never)]
fn draw_arrow(arrow: &Arrow, rect: Rect, lines: &[String], width: Width) -> Tag {
    if arrow.note.is_some() {
        return Tag {
            key: format!("token-{}", arrow_key(arrow)),
            kind: EdgeKind::Call(arrow.kind),
            rect,
            lines: centred(rect, lines, width),
            number: None,
            now: false,
        };
    }
    let open = is_small(arrow);
    let pad = if open { 3 } else { 7 };
    let first = if open { Style::Pill } else { Style::Token };
    let x = rect.x + pad + DISC + 5;
    let disc = match lines.is_empty() {
        true => rect.center(),
        false => {
            Point::new(rect.x + pad + DISC / 2, rect.y + pad + first.line(width).max(DISC) / 2)
        }
    };
    let mut y = disc.y - first.line(width) / 2;
    let mut texts = Vec::new();
    for (at, text) in lines.iter().enumerate() {
        let style = if at == 0 { first } else { Style::Detail };
        texts.push(Line::new(x, y, style, text.clone(), width));
        y += style.line(width);
    }
    Tag {
        key: format!("token-{}", arrow_key(arrow)),
        kind: EdgeKind::Call(arrow.kind),
        rect,
        lines: texts,
        number: Some((disc, arrow.depth)),
        now: !open,
    }
}
