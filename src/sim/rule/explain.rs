//! Why something is left, and why somebody waits for ever: the shortest chain of holders, or of
//! calls that wait, to where it ends or to where it goes round.

mod hang;
mod leak;
mod trail;

pub use hang::{Dead, Hang, hangs};
pub use leak::{End, Leak, Link, beyond, leaks};

use crate::sim::event::Trouble;
use crate::sim::ids::ObjectId;
use crate::sim::ordered::distinct;
use crate::sim::program::LineId;
use crate::sim::rule::left_over::Verdict;
use crate::sim::world::World;

/// The shortest explanation of everything that a verdict complains of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// One for each place where chains of holders end, with the line that answers for it.
    pub leaks: Vec<(Leak, Option<LineId>)>,
    pub hangs: Vec<Hang>,
    /// What else is left: it hangs on those.
    pub rest: Vec<ObjectId>,
}

impl Why {
    /// What explains the verdict on a world. Lines are those that findings name for what is left: of
    /// several on a chain, that of what is nearest to its end.
    #[inline(never)]
    pub fn of(world: &World, verdict: &Verdict, line: &dyn Fn(ObjectId) -> Option<LineId>) -> Self {
        let left = distinct(verdict.left.iter().map(|left| left.object));
        let mut why = Self { leaks: Vec::new(), hangs: hangs(world), rest: Vec::new() };
        let leaks = leaks(world, &left);
        why.rest = left;
        for leak in leaks {
            let chain = leak.objects();
            why.rest.retain(|id| !chain.contains(id));
            let line = chain.into_iter().rev().find_map(line);
            why.leaks.push((leak, line));
        }
        why
    }

    /// What a finding has just said is not said twice: its hang is told, and of what is left because
    /// of one holder, or of none, only the name remains.
    pub fn after(&mut self, found: Trouble) {
        match found {
            Trouble::Hangs { .. } => self.hangs.clear(),
            Trouble::LeftOver { object, .. } => {
                let told = |leak: &Leak| leak.object == object && !leak.goes_on();
                if let Some(at) = self.leaks.iter().position(|(leak, _)| told(leak)) {
                    self.leaks.remove(at);
                    self.rest.push(object);
                }
            }
            _ => {}
        }
    }
}

/// What an explanation comes to, and how much it says. Two that come to the same have one cause: the
/// same last link, the same end without a link, or the same circle, by the first of it.
#[derive(Clone, Copy)]
struct Gist {
    cause: (usize, Option<usize>),
    extent: (usize, usize),
}

/// Keeps the place of what says most of each cause; of equal ones the first.
fn keep(kept: &mut Vec<(Gist, usize)>, gist: Gist, at: usize) {
    for known in kept.iter_mut() {
        if known.0.cause == gist.cause {
            if known.0.extent < gist.extent {
                *known = (gist, at);
            }
            return;
        }
    }
    kept.push((gist, at));
}
