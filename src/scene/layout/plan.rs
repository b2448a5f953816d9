//! What is the same at many steps, computed once: seats, ways of references, places of labels.

use crate::scene::diagram::{Body, Card, Diagram, Key, Row};
use crate::scene::layout::lines::{Ways, ways};
use crate::scene::layout::picture::{LanePicture, Picture, draw, draw_lane, name_rects};
use crate::scene::layout::seats::Seats;
use crate::scene::layout::{Rect, Say};

/// How often the rows may move further apart to make room for labels.
const TRIES: usize = 5;
/// So many kinds of diagrams are remembered; each run has one for each of its logons.
const KEPT: usize = 24;

/// Everything about a picture that does not change from step to step.
pub(super) struct Plan {
    pub(super) seats: Seats,
    pub(super) lanes: Vec<LanePicture>,
    /// Where the lanes' names are.
    pub(super) names: Vec<Rect>,
    pub(super) ways: Ways,
}

impl Plan {
    fn new(diagram: &Diagram, say: Say, stretch: usize) -> Self {
        let plan = Self::spaced(diagram, say, (stretch, diagram.busy));
        // Where the columns are so close that no line can pass, they move apart.
        if plan.ways.are_complete() { plan } else { Self::spaced(diagram, say, (stretch, true)) }
    }

    fn spaced(diagram: &Diagram, say: Say, (stretch, loose): (usize, bool)) -> Self {
        let stretch = i32::try_from(stretch).unwrap_or_default();
        let seats = Seats::new(diagram, say, (stretch, loose));
        let lanes: Vec<LanePicture> =
            seats.lanes.iter().map(|lane| draw_lane(lane, &seats)).collect();
        let names: Vec<Rect> = lanes.iter().flat_map(name_rects).collect();
        let ways = ways(diagram, &seats, &names, say);
        Self { seats, lanes, names, ways }
    }
}

/// Remembers plans. What it draws is the same as without; it only takes less time.
///
/// It belongs to one language: whoever changes that takes a new one.
#[derive(Default)]
pub struct Planner {
    /// With the diagram that each was made for, and by how far its rows are apart.
    plans: Vec<(Diagram, Vec<Plan>)>,
    /// How many plans have been made.
    made: usize,
}

impl Planner {
    /// The picture of a diagram.
    pub fn layout(&mut self, diagram: &Diagram, say: Say) -> Picture {
        let at = self.kind(diagram);
        let (_, plans) = &mut self.plans[at];
        let mut picture = Picture::default();
        // Labels on their lines; if that cannot be, near them.
        let tries = (0..TRIES).map(|stretch| (stretch, diagram.busy));
        for (stretch, far) in tries.chain((0..TRIES).map(|stretch| (stretch, true))) {
            if plans.len() == stretch {
                plans.push(Plan::new(diagram, say, stretch));
                self.made += 1;
            }
            let (drawn, complete) = draw(diagram, &plans[stretch], say, far);
            picture = drawn;
            if complete {
                break;
            }
        }
        picture
    }

    /// How many plans have been made so far; tests count them.
    pub fn made(&self) -> usize {
        self.made
    }

    /// Where the plans for a diagram are; they are made later.
    fn kind(&mut self, diagram: &Diagram) -> usize {
        if let Some(at) = self.plans.iter().position(|(other, _)| is_alike(diagram, other)) {
            return at;
        }
        if self.plans.len() == KEPT {
            self.plans.remove(0);
        }
        self.plans.push((diagram.clone(), Vec::new()));
        self.plans.len() - 1
    }
}

/// Whether everything that a plan depends on is the same.
fn is_alike(one: &Diagram, other: &Diagram) -> bool {
    let cards = || one.cards.iter().zip(&other.cards);
    let mut refs = one.refs.iter().zip(&other.refs);
    (one.width, one.busy) == (other.width, other.busy)
        && (one.cards.len(), one.refs.len()) == (other.cards.len(), other.refs.len())
        && cards().all(|(a, b)| a.key == b.key && a.name == b.name && is_as_large(a, b))
        && refs.all(|(a, b)| (a.from, a.to, a.usual) == (b.from, b.to, b.usual))
}

/// Whether two cards of one name need the same room.
fn is_as_large(one: &Card, other: &Card) -> bool {
    if one.key == Key::Transport {
        // It has room for whatever may be in transit.
        return true;
    }
    let texts = |rows: &[Row], others: &[Row]| {
        rows.len() == others.len() && rows.iter().zip(others).all(|(a, b)| a.text == b.text)
    };
    match (&one.body, &other.body) {
        (Body::Table(rows), Body::Table(others)) => texts(rows, others),
        (Body::Plain, Body::Plain)
        | (Body::Object(_), Body::Object(_))
        | (Body::Counter { .. }, Body::Counter { .. }) => true,
        // Everybody who ever holds something has room on it.
        (Body::Group { ever, .. }, Body::Group { ever: others, .. }) => ever == others,
        _ => false,
    }
}
