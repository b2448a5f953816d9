//! Two runs side by side: which events of one are which of the other, by what happens.
//!
//! Both runs are read from their first event, those of the prologue among them, and cut into
//! stretches that are alike and stretches that are not, so that as few events as possible are not
//! alike (after Myers, "An O(ND) difference algorithm").

use crate::session::run::Run;
use crate::sim::event::{Event, Fact};

/// Runs in which more events than this are not alike are aligned only so far: work and memory grow
/// with the square of it. A run has at most some ten thousand events.
pub const MAX_APART: usize = 1_000;

/// Two runs, cut into blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aligned {
    pub blocks: Vec<Block>,
    /// The two are too different: what is in the last block was not aligned any more.
    pub cut_short: bool,
}

/// A stretch of each run, alike or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub alike: bool,
    pub one: Stretch,
    pub other: Stretch,
}

/// So many events from one on, by their numbers; 0 and below in the prologue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub first: i32,
    pub count: u32,
}

impl Stretch {
    /// The numbers of its events.
    pub fn numbers(self) -> std::ops::Range<i32> {
        self.first..self.first.saturating_add_unsigned(self.count)
    }
}

impl Stretch {
    fn after(self, count: u32) -> Self {
        Self { first: self.first.saturating_add_unsigned(count), count: self.count - count }
    }
}

impl Block {
    /// The part of it that is the prologue of both, if it goes on after that.
    fn prologue(&self) -> Option<Self> {
        let both = self.alike && self.one.first == self.other.first;
        let count = u32::try_from(1 - self.one.first).ok()?;
        let count = Some(count).filter(|count| both && (1..self.one.count).contains(count))?;
        let stretch = Stretch { count, ..self.one };
        Some(Self { alike: true, one: stretch, other: stretch })
    }

    /// Whether all of it is before the story.
    pub fn is_prologue(&self) -> bool {
        self.one.numbers().end <= 1 && self.other.numbers().end <= 1
    }
}

impl Aligned {
    pub fn of(one: &Run, other: &Run) -> Self {
        let (a, b) = (events(one), events(other));
        let firsts = [first(one), first(other)];
        let before = a.iter().zip(&b).take_while(|(a, b)| is_same(a, b)).count();
        let (a, b) = (&a[before..], &b[before..]);
        let after = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| is_same(a, b)).count();
        let (a, b) = (&a[..a.len() - after], &b[..b.len() - after]);
        let (mut pairs, cut_short) = middle(a, b);
        let mut all: Vec<_> = (0..before).map(|at| (at, at)).collect();
        all.extend(pairs.drain(..).map(|(a, b)| (before + a, before + b)));
        let ends = (before + a.len(), before + b.len());
        all.extend((0..after).map(|at| (ends.0 + at, ends.1 + at)));
        let mut blocks = blocks(&all, (ends.0 + after, ends.1 + after), firsts);
        // What comes before the story is a block of its own, where it is alike.
        let begin = |(at, block): (usize, &Block)| Some((at, block.prologue()?));
        if let Some((at, begin)) = blocks.iter().enumerate().find_map(begin) {
            let story = &mut blocks[at];
            story.one = story.one.after(begin.one.count);
            story.other = story.other.after(begin.other.count);
            blocks.insert(at, begin);
        }
        Self { blocks, cut_short }
    }

    /// The first event of either run that the other does not have in its place; `None` if the two
    /// run alike.
    pub fn first_apart(&self) -> Option<(i32, i32)> {
        let apart = self.blocks.iter().find(|block| !block.alike)?;
        Some((apart.one.first, apart.other.first))
    }
}

fn events(run: &Run) -> Vec<&Event> {
    run.events().map(|(_, event)| event).collect()
}

/// The number of a run's first event.
fn first(run: &Run) -> i32 {
    run.first()
}

/// Whether the same happens, be it by another line.
pub fn is_same(one: &Event, other: &Event) -> bool {
    let same = match (one.fact, other.fact) {
        (Fact::Finding(a), Fact::Finding(b)) => (a.rule, a.what) == (b.rule, b.what),
        (a, b) => a == b,
    };
    same && one.depth == other.depth
}

/// The pairs of events that are alike, in order, of two lists that begin and end differently; and
/// whether the search for them was given up.
fn middle(a: &[&Event], b: &[&Event]) -> (Vec<(usize, usize)>, bool) {
    if a.is_empty() || b.is_empty() {
        return (Vec::new(), false);
    }
    let same = |x: usize, y: usize| is_same(a[x], b[y]);
    let mut fronts: Vec<Vec<usize>> = Vec::new();
    for apart in 0..=MAX_APART.min(a.len() + b.len()) {
        let front = advance(fronts.last(), apart, (a.len(), b.len()), &same);
        let done = (0..=apart).find(|at| end(&front, *at, apart) == (a.len(), b.len()));
        fronts.push(front);
        if let Some(at) = done {
            return (trace(&fronts, at), false);
        }
    }
    // As far as any way has come.
    let apart = fronts.len() - 1;
    let far = |at: &usize| {
        let (x, y) = end(&fronts[apart], *at, apart);
        (x <= a.len() && y <= b.len()).then_some(x + y)
    };
    let at = (0..=apart).max_by_key(far).unwrap_or_default();
    (trace(&fronts, at), true)
}

/// The furthest places that can be reached with one event more that is not alike. Place `at` of a
/// front is on the diagonal `2 * at - apart`, counted as events of the first list less those of the
/// second; what is kept is how many of the first are behind it.
fn advance(
    last: Option<&Vec<usize>>,
    apart: usize,
    (m, n): (usize, usize),
    same: &impl Fn(usize, usize) -> bool,
) -> Vec<usize> {
    (0..=apart)
        .map(|at| {
            let mut x = last.map_or(0, |last| start(last, at, apart));
            let Some(mut y) = (x + apart).checked_sub(2 * at) else { return x };
            while x < m && y < n && same(x, y) {
                x += 1;
                y += 1;
            }
            x
        })
        .collect()
}

/// Where a diagonal is entered: from the one below by an event of the first list, or from the one
/// above by one of the second, whichever is further on.
fn start(last: &[usize], at: usize, apart: usize) -> usize {
    if comes_by_second(last, at, apart) { last[at] } else { last[at - 1] + 1 }
}

fn comes_by_second(last: &[usize], at: usize, apart: usize) -> bool {
    at == 0 || (at < apart && last[at - 1] < last[at])
}

fn end(front: &[usize], at: usize, apart: usize) -> (usize, usize) {
    let x = front[at];
    (x, (x + apart).wrapping_sub(2 * at))
}

/// The pairs on the way to a place of the last front.
fn trace(fronts: &[Vec<usize>], mut at: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for apart in (0..fronts.len()).rev() {
        let (mut x, mut y) = end(&fronts[apart], at, apart);
        let last = apart.checked_sub(1).map(|before| &fronts[before]);
        let begin = last.map_or(0, |last| start(last, at, apart));
        while x > begin {
            x -= 1;
            y -= 1;
            pairs.push((x, y));
        }
        if last.is_some_and(|last| !comes_by_second(last, at, apart)) {
            at -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// The blocks between which a list of pairs divides two runs of these lengths.
fn blocks(pairs: &[(usize, usize)], ends: (usize, usize), firsts: [i32; 2]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut x, mut y) = (0, 0);
    let stretch = |first: i32, from: usize, to: usize| Stretch {
        first: first.saturating_add_unsigned(u32::try_from(from).unwrap_or(u32::MAX)),
        count: u32::try_from(to - from).unwrap_or(u32::MAX),
    };
    for (a, b) in pairs.iter().copied().chain([ends]) {
        if (x, y) != (a, b) {
            let one = stretch(firsts[0], x, a);
            blocks.push(Block { alike: false, one, other: stretch(firsts[1], y, b) });
        }
        if (a, b) == ends {
            break;
        }
        match blocks.last_mut().filter(|block| block.alike) {
            Some(block) => {
                block.one.count += 1;
                block.other.count += 1;
            }
            None => {
                let one = stretch(firsts[0], a, a + 1);
                blocks.push(Block { alike: true, one, other: stretch(firsts[1], b, b + 1) });
            }
        }
        (x, y) = (a + 1, b + 1);
    }
    blocks
}
