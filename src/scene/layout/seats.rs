//! Seats for the cards: lanes from top to bottom, rows in a lane, columns from left to right.

use crate::scene::diagram::{Card, Diagram, Key, Label, Lane, Width};
use crate::scene::layout::cards::{Sizes, size};
use crate::scene::layout::wish::{Seat, give};
use crate::scene::layout::{Rect, Say, Style, wrap};

/// The seats of one diagram.
#[derive(Clone, Debug)]
pub(super) struct Seats {
    pub(super) width: Width,
    loose: bool,
    pub(super) bounds: Rect,
    /// In the order of [`Lane::ALL`].
    pub(super) lanes: Vec<LaneSeat>,
    /// In the order of the diagram's cards.
    pub(super) cards: Vec<Rect>,
    /// The columns: left and right end.
    pub(super) columns: Vec<(i32, i32)>,
    /// What is between the folded logons: left and right end.
    pub(super) gaps: Vec<(i32, i32)>,
    /// The rows of all lanes: top and bottom.
    pub(super) rows: Vec<(i32, i32)>,
}

#[derive(Clone, Debug)]
pub(super) struct LaneSeat {
    pub(super) lane: Lane,
    pub(super) rect: Rect,
    pub(super) name: Vec<String>,
    pub(super) note: Vec<String>,
}

/// The measures of a width that do not depend on what is shown.
pub(super) struct Spec {
    /// The width of the view box; it grows if the cards need more.
    w: i32,
    margin: i32,
    /// Room at the left for the lanes' names.
    zone: i32,
    /// Room on top of each lane for its name.
    strip: i32,
    /// The least way between two columns.
    gap: i32,
    /// The room at the left and right of the columns.
    sides: i32,
    lane_gap: i32,
    /// For each lane: room above its rows and below them.
    pads: [(i32, i32); 4],
    /// Between two rows of a lane.
    inner: i32,
    /// Between two cards in one seat.
    stack: i32,
    /// Between rows of folded logons, and above them.
    shelf: i32,
    columns: usize,
    notes: bool,
}

const WIDE: Spec = Spec {
    w: 800,
    margin: 8,
    zone: 104,
    strip: 0,
    gap: 26,
    sides: 24,
    lane_gap: 6,
    pads: [(12, 26), (12, 22), (20, 26), (50, 24)],
    inner: 50,
    stack: 4,
    shelf: 18,
    columns: 4,
    notes: true,
};

const EMBED: Spec = Spec {
    w: 720,
    margin: 6,
    zone: 94,
    strip: 0,
    gap: 24,
    sides: 20,
    lane_gap: 4,
    pads: [(8, 20), (12, 18), (16, 20), (32, 12)],
    inner: 34,
    stack: 4,
    shelf: 18,
    columns: 4,
    notes: false,
};

const PHONE: Spec = Spec {
    w: 390,
    margin: 4,
    zone: 0,
    strip: 20,
    gap: 12,
    sides: 12,
    lane_gap: 4,
    pads: [(6, 18), (8, 16), (10, 18), (34, 18)],
    inner: 44,
    stack: 4,
    shelf: 18,
    columns: 3,
    notes: false,
};

/// Rows closer together, where there are many.
const BUSY: Spec = Spec {
    lane_gap: 4,
    pads: [(8, 22), (10, 20), (18, 22), (36, 14)],
    inner: 40,
    stack: 6,
    shelf: 18,
    ..WIDE
};

/// Columns further apart, so that lines can pass between them: many seats are taken.
const BUSY_PHONE: Spec = Spec { gap: 20, sides: 18, inner: 40, ..PHONE };

impl Spec {
    pub(super) fn of(width: Width, loose: bool) -> &'static Self {
        match width {
            Width::Wide if loose => &BUSY,
            Width::Wide => &WIDE,
            Width::Embed => &EMBED,
            Width::Phone if loose => &BUSY_PHONE,
            Width::Phone => &PHONE,
        }
    }
}

impl Seats {
    /// Gives every card a seat; `stretch` moves the rows apart, `loose` the columns where they are
    /// narrow.
    pub(super) fn new(diagram: &Diagram, say: Say, (stretch, loose): (i32, bool)) -> Self {
        let width = diagram.width;
        let spec = Spec::of(width, loose);
        let sizes: Vec<Sizes> =
            diagram.cards.iter().map(|card| size(card, (width, diagram.busy), say)).collect();
        let seats = give(diagram, spec.columns);
        let columns = columns(spec, &seats, &sizes, &diagram.cards);
        let right = columns.last().map_or(0, |column| column.1);
        let w = spec.w.max(right + spec.sides + spec.margin);
        let mut plan = Self {
            width,
            loose,
            bounds: Rect::new(0, 0, w, 0),
            lanes: Vec::new(),
            cards: vec![Rect::default(); diagram.cards.len()],
            columns,
            gaps: Vec::new(),
            rows: Vec::new(),
        };
        let mut y = spec.margin;
        for (at, lane) in Lane::ALL.into_iter().enumerate() {
            let own: Vec<&Seat> = seats.iter().filter(|seat| seat.lane == at).collect();
            y = plan.fill(spec, (lane, at), (&own, &sizes), (y, stretch), say);
            if lane == Lane::Provider && diagram.has_groups() {
                y = plan.shelve(spec, diagram, &sizes, stretch);
            }
            y += spec.lane_gap;
        }
        plan.bounds.h = y - spec.lane_gap + spec.margin;
        plan
    }

    /// Seats the cards of a lane and returns where it ends.
    fn fill(
        &mut self,
        spec: &Spec,
        (lane, at): (Lane, usize),
        (own, sizes): (&[&Seat], &[Sizes]),
        (top, stretch): (i32, i32),
        say: Say,
    ) -> i32 {
        let (above, below) = spec.pads[at];
        let more = stretch * 10;
        let mut y = top + spec.strip + above + more;
        let rows = own.iter().map(|seat| seat.row + 1).max().unwrap_or(0);
        for row in 0..rows {
            let here: Vec<&&Seat> = own.iter().filter(|seat| seat.row == row).collect();
            let mut height = 0;
            let mut free = 0;
            for seat in here {
                let size = &sizes[seat.card];
                let (left, right) = self.columns[seat.column];
                // A sink's name is longer than a column of objects is wide.
                let (x, w) = if lane == Lane::Client {
                    let most = self.bounds.w - 2 * spec.margin - size.w;
                    (left.min(most).max(free), size.w)
                } else {
                    (left, right - left)
                };
                let cell = (row, seat.column);
                let above = own.iter().take_while(|other| other.card != seat.card);
                let above = above.filter(|other| seat.stacked && (other.row, other.column) == cell);
                let down: i32 = above.map(|other| sizes[other.card].h + spec.stack).sum();
                self.cards[seat.card] = Rect::new(x, y + down, w, size.h);
                height = height.max(down + size.h);
                free = x + w + spec.gap;
            }
            self.rows.push((y, y + height));
            y += height + if row + 1 < rows { spec.inner + more } else { 0 };
        }
        let (name, note) = names(spec, lane, self.width, say);
        let texts = name.len() as i32 * Style::LaneName.line(self.width)
            + note.len() as i32 * Style::LaneNote.line(self.width);
        let least = if spec.zone > 0 { 40 + texts } else { 0 };
        let bottom = (y + below).max(top + least);
        let rect = Rect::new(spec.margin, top, self.bounds.w - 2 * spec.margin, bottom - top);
        self.lanes.push(LaneSeat { lane, rect, name, note });
        bottom
    }

    /// Puts the folded logons in rows below everything else, and returns where the last lane ends.
    #[inline(never)]
    fn shelve(&mut self, spec: &Spec, diagram: &Diagram, sizes: &[Sizes], stretch: i32) -> i32 {
        let is_group = |at: &usize| matches!(diagram.cards[*at].key, Key::Group(_));
        let groups: Vec<usize> = (0..diagram.cards.len()).filter(is_group).collect();
        let bottom = |lane: &LaneSeat| lane.rect.bottom();
        let end = self.lanes.last().map_or(0, bottom);
        let Some(widest) = groups.iter().map(|at| sizes[*at].w).max() else {
            return end;
        };
        let left = self.left() + spec.sides;
        let room = self.bounds.w - 2 * spec.margin - left;
        let across = usize::try_from((room + spec.gap) / (widest + spec.gap)).unwrap_or(1);
        let across = across.clamp(1, groups.len());
        let count = i32::try_from(across).unwrap_or(1);
        let w = ((room - (count - 1) * spec.gap) / count).min(widest * 5 / 4).max(widest);
        self.gaps =
            (1..count).map(|n| left + n * (w + spec.gap)).map(|x| (x - spec.gap, x)).collect();
        let mut y = end + spec.shelf + stretch * 4;
        for row in groups.chunks(across) {
            let h = row.iter().map(|at| sizes[*at].h).max().unwrap_or(0);
            for (at, n) in row.iter().zip(0..) {
                self.cards[*at] = Rect::new(left + n * (w + spec.gap), y, w, h);
            }
            self.rows.push((y, y + h));
            y += h + spec.shelf;
        }
        let bottom = y - spec.shelf + spec.pads[0].0;
        if let Some(lane) = self.lanes.last_mut() {
            lane.rect.h = bottom - lane.rect.y;
        }
        bottom
    }

    /// Where the first column begins, less its side.
    pub(super) fn left(&self) -> i32 {
        let spec = Spec::of(self.width, self.loose);
        spec.margin + spec.zone
    }

    /// The height of the strip with a lane's name.
    pub(super) fn strip(&self) -> i32 {
        Spec::of(self.width, self.loose).strip
    }
}

/// A lane's name and note, wrapped.
fn names(spec: &Spec, lane: Lane, width: Width, say: Say) -> (Vec<String>, Vec<String>) {
    let name = say(&Label::Lane(lane));
    if spec.zone == 0 {
        return (wrap(&name, Style::LaneName, width, spec.w - 60, 1), Vec::new());
    }
    let room = spec.zone - 18;
    let note = if spec.notes {
        wrap(&say(&Label::LaneNote(lane)), Style::LaneNote, width, room, 2)
    } else {
        Vec::new()
    };
    (wrap(&name, Style::LaneName, width, room, 3), note)
}

/// The columns, as wide as their cards; what is left over goes between them.
fn columns(spec: &Spec, seats: &[Seat], sizes: &[Sizes], cards: &[Card]) -> Vec<(i32, i32)> {
    let mut widths = vec![0; spec.columns];
    for seat in seats.iter().filter(|seat| !matches!(cards[seat.card].key, Key::Group(_))) {
        let sink = seat.lane == 0 && !matches!(cards[seat.card].key, Key::Client(_));
        if !sink {
            widths[seat.column] = widths[seat.column].max(sizes[seat.card].w);
        }
    }
    let count = i32::try_from(spec.columns).unwrap_or(1);
    let own: i32 = widths.iter().sum();
    let left = spec.margin + spec.zone;
    let spare = spec.w - spec.margin - left - own - 2 * spec.sides - (count - 1) * spec.gap;
    let gap = spec.gap + spare.max(0) / count.max(1);
    let mut x = left + spec.sides + spare.max(0) % count.max(1) / 2;
    let mut columns = Vec::new();
    for w in widths {
        columns.push((x, x + w));
        x += w + gap;
    }
    columns
}
