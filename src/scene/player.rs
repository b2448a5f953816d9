//! The player: which controls are on, and the shape of the run as glyphs and bars.

use crate::session::Session;
use crate::session::player::Player;
use crate::session::run::Run;
use crate::sim::event::{Event, Fact};

/// A longer run is shown in pieces of this many events, so that a step costs the same in any run.
pub const WINDOW: u32 = 400;
/// The window moves on by this much, so that it stands still while the reader steps.
const PAGE: u32 = WINDOW / 2;
/// Up to so many events side by side, each has room for a glyph of its own.
const ROOMY: u32 = 69;
/// Up to so many, glyphs can be told apart if each kind has its own row.
const DENSE: u32 = 180;

/// What kind of thing an event is, as the reader sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Glyph {
    Call,
    Return,
    /// A reference more or less.
    Count,
    /// Something put into or taken from one of MAPI's tables.
    Table,
    /// An object freed or made invalid.
    Freed,
    Violation,
}

impl Glyph {
    pub const ALL: [Self; 6] = [
        Self::Call,
        Self::Return,
        Self::Count,
        Self::Table,
        Self::Freed,
        Self::Violation,
    ];

    pub fn of(event: &Event) -> Self {
        match event.fact {
            Fact::Call { .. } => Self::Call,
            Fact::Return { .. } => Self::Return,
            Fact::AddRef { .. } | Fact::Release { .. } | Fact::Create { .. } => Self::Count,
            Fact::Free { .. } | Fact::Invalidate { .. } => Self::Freed,
            Fact::Register { .. }
            | Fact::Unregister { .. }
            | Fact::RowAdd { .. }
            | Fact::RowRemove { .. }
            | Fact::Load { .. }
            | Fact::Unload { .. } => Self::Table,
            Fact::Finding(_) => Self::Violation,
        }
    }

    /// The row of its kind where kinds have rows: 0 at the top.
    pub fn row(self) -> u32 {
        self as u32
    }
}

/// How close the glyphs stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Density {
    /// One line of glyphs.
    Roomy,
    /// Small glyphs, a row for each kind.
    Dense,
    /// Strokes, a row for each kind: the row says what the shape no longer can.
    Fine,
}

/// Where something is on the scrubber, in thousandths of its width.
pub type Place = u32;

/// An event on the scrubber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub n: u32,
    pub glyph: Glyph,
    pub at: Place,
    pub ahead: bool,
}

/// A call on the scrubber, from its beginning to its return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub from: Place,
    pub to: Place,
    /// 0 for the outermost.
    pub row: u32,
    pub when: When,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    Past,
    /// Running at the cursor.
    Now,
    Ahead,
}

/// What the player shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayerScene {
    pub cursor: u32,
    pub last: u32,
    /// The events of the window: the slider goes from the first to the second.
    pub window: (u32, u32),
    pub thumb: Place,
    /// What has just happened; `None` at the start.
    pub current: Option<Glyph>,
    pub density: Density,
    pub marks: Vec<Mark>,
    pub bars: Vec<Bar>,
    /// How many rows of bars there are.
    pub rows: u32,
    pub player: Player,
}

impl PlayerScene {
    pub fn of(session: &Session) -> Self {
        let run = &session.branch().run;
        let (cursor, last) = (session.cursor, session.last());
        let window = window(cursor, last);
        let bars = bars(run, window, cursor);
        let rows = bars.iter().map(|bar| bar.row + 1).max().unwrap_or(0);
        let marks = (window.0.max(1)..=window.1)
            .filter_map(|n| {
                Some(Mark {
                    n,
                    glyph: Glyph::of(run.event(n)?),
                    at: place(n, window),
                    ahead: n > cursor,
                })
            })
            .collect();
        Self {
            cursor,
            last,
            window,
            thumb: place(cursor, window),
            current: session.event().map(Glyph::of),
            density: density(window.1 - window.0),
            marks,
            bars,
            rows,
            player: session.player,
        }
    }

    /// Whether there is anything before the cursor.
    pub fn can_go_back(&self) -> bool {
        self.cursor > 0
    }

    /// Whether there is anything after the cursor.
    pub fn can_go_on(&self) -> bool {
        self.cursor < self.last
    }
}

/// How many events of each kind a run has, in the order of [`Glyph::ALL`].
pub fn counts(run: &Run) -> [u32; 6] {
    let mut counts = [0; 6];
    for step in &run.steps {
        counts[Glyph::of(&step.event) as usize] += 1;
    }
    counts
}

fn window(cursor: u32, last: u32) -> (u32, u32) {
    if last <= WINDOW {
        return (0, last);
    }
    let first = (cursor / PAGE * PAGE)
        .saturating_sub(PAGE / 2)
        .min(last - WINDOW);
    (first, first + WINDOW)
}

fn density(events: u32) -> Density {
    match events {
        0..=ROOMY => Density::Roomy,
        n if n <= DENSE => Density::Dense,
        _ => Density::Fine,
    }
}

fn place(n: u32, (first, last): (u32, u32)) -> Place {
    let width = (last - first).max(1);
    n.clamp(first, last).saturating_sub(first) * 1000 / width
}

/// The calls of the window; one that begins or ends outside is cut off at the edge.
fn bars(run: &Run, window: (u32, u32), cursor: u32) -> Vec<Bar> {
    let mut open: Vec<u32> = vec![window.0; run.world(window.0).stack.len()];
    let mut bars = Vec::new();
    let mut close = |from: u32, to: u32, row: usize| {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let mut piece = |from: u32, to: u32, when| {
            let (from, to) = (place(from, window), place(to, window));
            bars.push(Bar {
                from,
                to,
                row,
                when,
            });
        };
        match () {
            () if to <= cursor => piece(from, to, When::Past),
            () if from > cursor => piece(from, to, When::Ahead),
            () => {
                piece(from, cursor, When::Now);
                piece(cursor, to, When::Ahead);
            }
        }
    };
    for n in window.0 + 1..=window.1 {
        let Some(event) = run.event(n) else { break };
        let depth = usize::from(event.depth);
        match event.fact {
            Fact::Call { .. } => {
                // A call that was not performed never returns.
                while open.len() >= depth.max(1) {
                    let Some(from) = open.pop() else { break };
                    close(from, n - 1, open.len());
                }
                open.push(n);
            }
            Fact::Return { .. } => {
                while open.len() >= depth.max(1) {
                    let Some(from) = open.pop() else { break };
                    close(from, n, open.len());
                }
            }
            _ => {}
        }
    }
    while let Some(from) = open.pop() {
        close(from, window.1, open.len());
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    fn session(scenario: ScenarioId) -> Session {
        Session::new(Locale::En, scenario)
    }

    #[test]
    fn every_event_has_a_mark_and_every_call_a_bar() {
        for scenario in ScenarioId::ALL {
            let session = update(&session(scenario), Action::End);
            let scene = PlayerScene::of(&session);
            assert_eq!(scene.marks.len() as u32, scene.last);
            let [calls, returns, ..] = counts(&session.branch().run);
            assert_eq!(calls, returns);
            assert_eq!(scene.bars.len() as u32, calls);
            assert!(scene.bars.iter().all(|bar| bar.from < bar.to));
            assert!(scene.bars.iter().all(|bar| bar.when == When::Past));
            assert_eq!(scene.thumb, 1000);
        }
    }

    #[test]
    fn a_running_call_is_split_at_the_cursor() {
        let mut session = session(ScenarioId::StoreClose);
        session = update(&session, Action::Into);
        let scene = PlayerScene::of(&session);
        assert_eq!(scene.bars.iter().filter(|b| b.when == When::Now).count(), 1);
        assert!(!scene.marks[0].ahead && scene.marks[1].ahead);
        assert_eq!(scene.current, Some(Glyph::Call));
    }

    #[test]
    fn the_window_holds_the_cursor_and_stands_still_while_one_steps() {
        for last in [401, 999, 10_000] {
            let mut moved = 0;
            for cursor in 0..=last {
                let (from, to) = window(cursor, last);
                assert!(
                    from <= cursor && cursor <= to && to <= last,
                    "{cursor} {last}"
                );
                assert_eq!(to - from, WINDOW);
                moved += u32::from(cursor > 0 && window(cursor - 1, last) != (from, to));
            }
            assert!(moved <= last / PAGE + 1);
        }
        assert_eq!(density(69), Density::Roomy);
        assert_eq!(density(70), Density::Dense);
    }
}
