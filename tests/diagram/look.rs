//! What may be wrong with a picture.

use std::collections::BTreeMap;

use logoff_playground::scene::diagram::{ArrowKind, Diagram, Key, RefState};
use logoff_playground::scene::layout::{Edge, EdgeKind, Line, Picture, Rect, Style};

/// Faults by what they are, each with how often and where first.
#[derive(Default)]
pub struct Faults {
    /// Words are longer than in any language: a reference may do without its label, and where there
    /// is one client with one store, captions may be cut.
    pub spares: bool,
    found: BTreeMap<String, (u32, String)>,
}

impl Faults {
    fn add(&mut self, what: String, place: &str) {
        let entry = self.found.entry(what).or_insert_with(|| (0, place.to_owned()));
        entry.0 += 1;
    }

    pub fn report(self) {
        let list: Vec<_> = self.found.iter().take(30).collect();
        assert!(list.is_empty(), "{} kinds of faults, such as {list:#?}", self.found.len());
    }

    /// Looks at one picture.
    pub fn look(&mut self, diagram: &Diagram, picture: &Picture, place: &str) {
        self.texts(diagram, picture, place);
        self.boxes(picture, place);
        self.ways(diagram, picture, place);
        self.labels(diagram, picture, place);
    }

    /// Nothing is cut, and every line is inside of what it belongs to.
    fn texts(&mut self, diagram: &Diagram, picture: &Picture, place: &str) {
        let spares = self.spares && !diagram.busy;
        let mut within = |lines: &mut dyn Iterator<Item = &Line>, rect: Rect, what: &str| {
            for line in lines {
                let is_caption = line.style == Style::Caption;
                if line.text.contains('…') && !(is_caption && spares) {
                    self.add(format!("{:?} of {what} is cut", line.text), place);
                }
                if !rect.contains(line.rect) {
                    self.add(format!("{:?} runs out of {what}", line.text), place);
                }
            }
        };
        for lane in &picture.lanes {
            within(&mut lane.lines.iter(), lane.rect, "its lane");
        }
        for card in &picture.cards {
            let rows = card.rows.iter().map(|row| &row.line);
            let key = card.card.key.name();
            within(&mut card.lines.iter().chain(rows), card.rect, &key);
        }
        for tag in &picture.tags {
            within(&mut tag.lines.iter(), tag.rect, "its label");
        }
    }

    /// Nothing covers anything else or is outside.
    fn boxes(&mut self, picture: &Picture, place: &str) {
        let cards = picture.cards.iter().map(|card| (card.card.key.name(), card.rect));
        let tags = picture.tags.iter().map(|tag| (tag.key.clone(), tag.rect));
        let all: Vec<(String, Rect)> = cards.chain(tags).collect();
        for (at, (name, rect)) in all.iter().enumerate() {
            if !picture.bounds.contains(*rect) {
                self.add(format!("{name} is outside"), place);
            }
            for (other, covered) in &all[at + 1..] {
                if rect.overlaps(*covered) {
                    self.add(format!("{name} covers {other}"), place);
                }
            }
        }
    }

    /// No line runs through a card, and whatever is to be joined is joined.
    fn ways(&mut self, diagram: &Diagram, picture: &Picture, place: &str) {
        for edge in &picture.edges {
            let points = [&edge.points[..], &edge.ahead[..]];
            for pair in points.iter().flat_map(|points| points.windows(2)) {
                for card in &picture.cards {
                    if card.rect.grown(-1).crosses(pair[0], pair[1]) {
                        self.add(format!("{} runs through {:?}", edge.key, card.card.key), place);
                    }
                }
            }
        }
        let is_shown = |key: Key| diagram.cards.iter().any(|card| card.key == key && card.shown);
        let refs = diagram.refs.iter().filter(|r| r.state != RefState::Absent);
        let refs = refs.filter(|r| is_shown(r.from) && is_shown(r.to)).count();
        let drawn =
            |of: fn(&EdgeKind) -> bool| picture.edges.iter().filter(|e| of(&e.kind)).count();
        if refs != drawn(|kind| matches!(kind, EdgeKind::Reference(_))) {
            self.add(String::from("a reference has no line"), place);
        }
        if diagram.arrows.len() != drawn(|kind| matches!(kind, EdgeKind::Call(_))) {
            self.add(String::from("a call has no line"), place);
        }
    }

    /// Every line has its label. What is over, or waits, may go without.
    fn labels(&mut self, diagram: &Diagram, picture: &Picture, place: &str) {
        let has = |edge: &Edge| {
            let key = match edge.kind {
                EdgeKind::Reference(_) => edge.key.replacen("ref-", "tag-", 1),
                EdgeKind::Call(_) => format!("token-{}", edge.key),
            };
            picture.tags.iter().any(|tag| tag.key == key)
        };
        for edge in picture.edges.iter().filter(|edge| !has(edge)) {
            let spared = match edge.kind {
                EdgeKind::Reference(state) => {
                    self.spares || (state == RefState::Gone && !diagram.busy)
                }
                EdgeKind::Call(kind) => kind == ArrowKind::Parked,
            };
            if !spared {
                self.add(format!("{} has no label", edge.key), place);
            }
        }
        let mut keys: Vec<&String> = picture.tags.iter().map(|tag| &tag.key).collect();
        keys.extend(picture.edges.iter().map(|edge| &edge.key));
        keys.sort();
        if keys.windows(2).any(|pair| pair[0] == pair[1]) {
            self.add(String::from("two shapes have one key"), place);
        }
    }
}
