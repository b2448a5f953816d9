//! The player: which controls are on, and the shape of the run as glyphs and bars.

use crate::session::Session;
use crate::session::player::Player;
use crate::session::run::Run;
use crate::sim::event::{Event, Fact};

/// A longer run is shown in pieces of this many events, so that a step costs the same in any run.
pub const WINDOW: u32 = 400;
/// The window moves on by this much, so that it stands still while the reader steps.
const PAGE: u32 = WINDOW / 2;
/// Up to so many events side by side, each one has room for a glyph of its own.
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
    /// Something put into or taken from one of MAPI's tables, or about mail.
    Table,
    /// An object freed or made invalid.
    Freed,
    Violation,
}

impl Glyph {
    pub const ALL: [Self; 6] =
        [Self::Call, Self::Return, Self::Count, Self::Table, Self::Freed, Self::Violation];

    pub fn of(event: &Event) -> Self {
        match event.fact {
            Fact::Call { .. } => Self::Call,
            Fact::Return { .. } => Self::Return,
            // The DLL's load count is a count too.
            Fact::AddRef { .. }
            | Fact::Release { .. }
            | Fact::Create { .. }
            | Fact::Load { .. }
            | Fact::Unload { .. } => Self::Count,
            Fact::Free { .. } | Fact::Exit { .. } | Fact::Invalidate { .. } => Self::Freed,
            Fact::Register { .. }
            | Fact::Unregister { .. }
            | Fact::RowAdd { .. }
            | Fact::RowRemove { .. }
            | Fact::Window { .. }
            | Fact::Connection { .. }
            | Fact::Others { .. }
            | Fact::Saved { .. }
            | Fact::Mail { .. }
            | Fact::AskedAgain { .. }
            | Fact::Wait { .. }
            | Fact::Resume { .. } => Self::Table,
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
}

/// A call on the scrubber, from its beginning to its return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub from: Place,
    pub to: Place,
    /// 0 for the outermost.
    pub row: u32,
}

/// The shape of a run, or of a window of it; it does not depend on the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub density: Density,
    pub marks: Vec<Mark>,
    pub bars: Vec<Bar>,
    /// How many rows of bars there are.
    pub rows: u32,
    /// How many events of each kind the whole run has, in the order of [`Glyph::ALL`].
    pub counts: [u32; 6],
}

impl Shape {
    pub fn of(run: &Run, window: (u32, u32)) -> Self {
        let bars = bars(run, window);
        let mark = |n| Some(Mark { n, glyph: Glyph::of(run.event(n)?), at: place(n, window) });
        Self {
            density: density(window.1 - window.0),
            marks: (window.0.max(1)..=window.1).filter_map(mark).collect(),
            rows: bars.iter().map(|bar| bar.row + 1).max().unwrap_or(0),
            bars,
            counts: counts(run),
        }
    }
}

/// Where the player stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayerScene {
    pub cursor: u32,
    pub last: u32,
    /// The slider goes from the first of these to the second.
    pub window: (u32, u32),
    pub thumb: Place,
    /// What has just happened; `None` at the start.
    pub current: Option<Glyph>,
    /// The calls that are running, up to the cursor.
    pub open: Vec<Bar>,
    pub player: Player,
}

impl PlayerScene {
    pub fn of(session: &Session) -> Self {
        let (cursor, last) = (session.cursor, session.last());
        let window = window(cursor, last);
        Self {
            cursor,
            last,
            window,
            thumb: place(cursor, window),
            current: session.event().map(Glyph::of),
            open: open(&session.branch().run, window, cursor),
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

fn counts(run: &Run) -> [u32; 6] {
    let mut counts = [0; 6];
    for event in run.after_prologue() {
        counts[Glyph::of(event) as usize] += 1;
    }
    counts
}

/// The events that are shown around a cursor.
pub fn window(cursor: u32, last: u32) -> (u32, u32) {
    if last <= WINDOW {
        return (0, last);
    }
    let first = (cursor / PAGE * PAGE).saturating_sub(PAGE / 2).min(last - WINDOW);
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

/// The calls that have begun by an event and not ended, innermost last: where they began.
fn begun(
    run: &Run,
    window: (u32, u32),
    until: u32,
    mut ended: impl FnMut(u32, u32, usize),
) -> Vec<u32> {
    // What was running at the edge of the window is cut off there.
    let mut open: Vec<u32> = vec![window.0; run.world(window.0).stack.len()];
    for n in window.0 + 1..=until {
        let Some(event) = run.event(n) else { break };
        let depth = usize::from(event.depth).max(1);
        let (is_call, end) = match event.fact {
            // A call that was not performed never returns.
            Fact::Call { .. } => (true, n - 1),
            Fact::Return { .. } => (false, n),
            _ => continue,
        };
        while open.len() >= depth {
            let Some(from) = open.pop() else { break };
            ended(from, end.max(from), open.len());
        }
        if is_call {
            open.push(n);
        }
    }
    open
}

fn bars(run: &Run, window: (u32, u32)) -> Vec<Bar> {
    let mut bars = Vec::new();
    let mut bar = |from, to, row: usize| {
        bars.push(Bar {
            from: place(from, window),
            to: place(to, window),
            row: u32::try_from(row).unwrap_or(u32::MAX),
        });
    };
    let open = begun(run, window, window.1, &mut bar);
    for (row, from) in open.into_iter().enumerate() {
        bar(from, window.1, row);
    }
    bars
}

fn open(run: &Run, window: (u32, u32), cursor: u32) -> Vec<Bar> {
    let running = run.world(cursor).stack.len();
    begun(run, window, cursor, |_, _, _| {})
        .into_iter()
        .take(running)
        .zip(0..)
        .map(|(from, row)| Bar { from: place(from, window), to: place(cursor, window), row })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::event::Trouble;
    use crate::sim::scenario::ScenarioId;

    fn session(scenario: ScenarioId) -> Session {
        Session::new(Locale::En, scenario)
    }

    #[test]
    fn every_event_has_a_mark_and_every_call_a_bar() {
        for scenario in ScenarioId::ALL {
            let session = update(&session(scenario), Action::End);
            let scene = PlayerScene::of(&session);
            let shape = Shape::of(&session.branch().run, scene.window);
            assert_eq!(shape.marks.len() as u32, scene.last);
            let [calls, returns, ..] = shape.counts;
            // A call that hangs never returns, nor does one of what is gone.
            let waiting = session.world().parked.iter().map(|parked| parked.stack.len());
            let gone = session.branch().run.findings();
            let gone = gone.filter(|(_, found)| matches!(found.what, Trouble::CalledFreed { .. }));
            let never = waiting.sum::<usize>() + gone.count();
            assert_eq!(calls, returns + never as u32, "{}", scenario.name());
            assert_eq!(shape.bars.len() as u32, calls);
            assert!(shape.bars.iter().all(|bar| bar.from < bar.to));
            assert_eq!(scene.thumb, 1000);
            assert_eq!(scene.open, []);
        }
    }

    #[test]
    fn what_is_running_reaches_to_the_cursor() {
        let mut session = session(ScenarioId::StoreClose);
        for n in 1..=session.last() {
            session = update(&session, Action::Go(n));
            let scene = PlayerScene::of(&session);
            assert_eq!(scene.open.len(), session.world().stack.len());
            assert!(scene.open.iter().all(|bar| bar.to == scene.thumb));
            assert_eq!(scene.current, session.event().map(Glyph::of));
        }
    }

    #[test]
    fn the_window_holds_the_cursor_and_stands_still_while_one_steps() {
        for last in [401, 999, 10_000] {
            let mut moved = 0;
            for cursor in 0..=last {
                let (from, to) = window(cursor, last);
                assert!(from <= cursor && cursor <= to && to <= last, "{cursor} {last}");
                assert_eq!(to - from, WINDOW);
                moved += u32::from(cursor > 0 && window(cursor - 1, last) != (from, to));
            }
            assert!(moved <= last / PAGE + 1);
        }
        assert_eq!(density(69), Density::Roomy);
        assert_eq!(density(70), Density::Dense);
    }
}
