//! What the panel itself keeps: folded calls, what is seen, and where the keyboard stops.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use crate::scene::sequence::{Rows, View, window};
use crate::session::action::Action;
use crate::sim::ordered::insert_once;
use crate::ui::ctx::Ui;

/// How wide and high it is taken to be before it has been measured.
const ROOM: (i32, i32) = (352, 900);
/// More rows than this do not go on paper.
const MOST: usize = 5_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// The numbers of the calls that are folded, in order.
    pub(super) folds: Rc<Vec<i32>>,
    /// The event at which the reader has left the keyboard.
    pub(super) stop: Option<i32>,
    /// The focus has to go there.
    pub(super) pull: bool,
    pub(super) room: i32,
    /// The rows that have to be in the page; there may be fewer.
    rows: (usize, usize),
}

impl Default for Held {
    fn default() -> Self {
        let view = View { height: ROOM.1, ..View::default() };
        let rows = window(view, usize::MAX);
        let rows = (rows.start, rows.end);
        Self { folds: Rc::default(), stop: None, pull: false, room: ROOM.0, rows }
    }
}

impl Held {
    /// The rows that are in the page.
    pub(super) fn rows(&self, rows: &Rows) -> Range<usize> {
        self.rows.0.min(rows.len())..self.rows.1.min(rows.len())
    }
}

/// What may happen in the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// The reader goes to the step of a number.
    Go(i32),
    /// The keyboard moves to the event of a number.
    To(i32),
    /// The call that begins with the event of a number is folded, or unfolded.
    Fold(i32),
    /// These calls are folded, and no others.
    Folds(Vec<i32>),
    /// Something else is seen.
    See(View),
    /// All of it goes on paper.
    Print,
}

pub(super) type Send = UseReducerDispatcher<Held>;

impl Reducible for Held {
    type Action = Press;

    fn reduce(self: Rc<Self>, press: Press) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match press {
            Press::Go(n) => (next.stop, next.pull) = (Some(n), false),
            Press::To(n) => (next.stop, next.pull) = (Some(n), true),
            Press::Fold(n) => {
                let mut folds = Vec::clone(&next.folds);
                match folds.binary_search(&n) {
                    Ok(at) => drop(folds.remove(at)),
                    Err(_) => insert_once(&mut folds, n),
                }
                next.folds = Rc::new(folds);
            }
            Press::Folds(folds) => next.folds = Rc::new(folds),
            Press::Print => next.rows = (0, MOST),
            Press::See(view) => {
                let rows = window(view, usize::MAX);
                (next.room, next.rows) = (view.width, (rows.start, rows.end));
            }
        }
        // What is the same is not drawn again.
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Does what a press asks for.
pub(super) fn press(ui: &Ui, send: &Send, press: Press) {
    if let Press::Go(n) = press
        && let Ok(n) = u32::try_from(n)
    {
        ui.send(Action::Go(n));
    }
    send.dispatch(press);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_fold_and_unfold_and_the_same_view_changes_nothing() {
        let fold = |held: &Rc<Held>, n| Rc::clone(held).reduce(Press::Fold(n));
        let held = Rc::new(Held::default());
        let two = fold(&fold(&held, 7), 3);
        assert_eq!(*two.folds, [3, 7]);
        assert_eq!(*fold(&two, 7).folds, [3]);
        assert!(Rc::clone(&two).reduce(Press::Folds(Vec::new())).folds.is_empty());
        let view = View { top: 640, left: 0, width: 300, height: 500 };
        let seen = two.reduce(Press::See(view));
        let again = Rc::clone(&seen).reduce(Press::See(View { top: 650, ..view }));
        assert!(Rc::ptr_eq(&seen, &again));
    }
}
