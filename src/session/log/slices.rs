//! A long log while it is being judged: a slice at a time, so that the page is not frozen meanwhile.

use std::cell::RefCell;
use std::fmt::{Debug, Formatter};
use std::rc::Rc;

use crate::session::log::{Origin, Worlds};
use crate::trace::{Judging, Log, Refused};

/// A shorter text is judged at once.
pub const AT_ONCE: usize = 60_000;

/// A log that is being judged.
#[derive(Clone)]
pub struct Slices {
    // Not by its type: whoever drops a session would have to know how to drop all of that.
    work: Rc<dyn Work>,
    pub text: Rc<str>,
    pub origin: Origin,
    /// How much is done, of 1,000.
    pub done: u32,
    /// How often it went on.
    pub slices: u32,
}

/// What comes of a slice.
pub(super) enum Slice {
    More,
    Done(Result<Box<(Log, Worlds)>, Refused>),
}

trait Work {
    /// So many lines more, and how much is done then.
    fn go_on(&self, text: &str, lines: u32) -> (u32, Slice);
}

struct Under(RefCell<Option<(Judging, Worlds)>>);

impl Slices {
    /// # Errors
    /// The reason if the text is not read.
    pub(super) fn begin(text: Rc<str>, origin: Origin) -> Result<Self, Refused> {
        let judging = Judging::new(&text)?;
        let work = Rc::new(Under(RefCell::new(Some((judging, Worlds::default())))));
        Ok(Self { work, text, origin, done: 0, slices: 0 })
    }

    pub(super) fn go_on(&mut self, lines: u32) -> Slice {
        let (done, slice) = self.work.go_on(&self.text, lines);
        (self.done, self.slices) = (done, self.slices.wrapping_add(1));
        slice
    }
}

impl Work for Under {
    fn go_on(&self, text: &str, lines: u32) -> (u32, Slice) {
        let mut work = self.0.borrow_mut();
        let Some((judging, worlds)) = work.as_mut() else {
            return (0, Slice::Done(Err(Refused::Empty)));
        };
        match judging.advance(text, lines, &mut |_, world| worlds.push(world)) {
            Ok(false) => (judging.done(), Slice::More),
            Err(why) => (0, Slice::Done(Err(why))),
            Ok(true) => {
                let Some((judging, mut worlds)) = work.take() else {
                    return (0, Slice::Done(Err(Refused::Empty)));
                };
                let log = judging.finish(&mut |_, world| worlds.push(world));
                (1_000, Slice::Done(log.map(|log| Box::new((log, worlds)))))
            }
        }
    }
}

impl Debug for Slices {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Slices").field("done", &self.done).finish_non_exhaustive()
    }
}

impl PartialEq for Slices {
    fn eq(&self, other: &Self) -> bool {
        // The same text is put in by its owner, not by what it says.
        Rc::ptr_eq(&self.text, &other.text) && self.slices == other.slices
    }
}

impl Eq for Slices {}
