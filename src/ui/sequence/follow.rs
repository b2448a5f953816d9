//! How what is seen follows the player and the keyboard.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{focus, page, scroll};
use crate::scene::sequence::{Layout, Trace, View, follow};
use crate::ui::ctx::Shared;
use crate::ui::sequence::held::{Held, Press, Send};
use crate::ui::sequence::kept::Kept;
use crate::ui::sequence::{Scene, row};

/// What scrolls.
pub(super) const SCROLL: &str = "sequence";

fn view() -> Option<View> {
    let seen = scroll::seen(SCROLL)?;
    Some(View { top: seen.top, left: seen.left, width: seen.width, height: seen.height })
}

/// Looks at what is seen.
pub(super) fn measure(send: &Send) {
    if let Some(view) = view() {
        send.dispatch(Press::See(view));
    }
}

/// What the picture has been scrolled for: something else moves it again.
#[derive(Clone, PartialEq)]
pub(super) struct Followed {
    trace: Shared<Trace>,
    layout: Shared<Layout>,
    cursor: i32,
    stop: Option<i32>,
}

/// What is to be kept in sight: the row of the cursor, and that at which the keyboard stops.
pub(super) struct Sought {
    pub(super) cursor: i32,
    pub(super) now: usize,
    pub(super) stop: usize,
}

/// Keeps the step at the cursor in sight when it has moved or the picture is another one, and the
/// row to which the keyboard has moved.
#[hook]
pub(super) fn use_follow(
    scene: Scene,
    held: &Held,
    sought: Sought,
    keeps: (&Rc<RefCell<Kept>>, &Send),
) {
    let Sought { cursor, now, stop } = sought;
    let (trace, layout) = (scene.trace.clone(), scene.layout.clone());
    let followed = Followed { trace, layout, cursor, stop: held.stop };
    let (kept, send, pull) = (Rc::clone(keeps.0), keeps.1.clone(), held.pull);
    use_effect_with(followed, move |followed| {
        let old = kept.borrow_mut().followed.replace(followed.clone());
        let same = |old: &Followed| Followed { stop: followed.stop, ..old.clone() } == *followed;
        if !old.as_ref().is_some_and(same) {
            reveal(&scene, now);
        } else if pull {
            reveal(&scene, stop);
            // The row is in the page by now, also where it was not seen before.
            if let Some(row) = scene.rows.row(&scene.trace, stop) {
                focus::to(&row::id(row.n));
            }
        }
        measure(&send);
        let all = send.clone();
        // What is not seen again goes with the next step or scroll.
        let paper = page::on_print(move || all.dispatch(Press::Print));
        let listener = page::on_resize(move || measure(&send));
        move || drop((listener, paper))
    });
}

/// Scrolls the picture so that a row can be seen.
fn reveal(scene: &Scene, row: usize) {
    let Some(view) = view() else { return };
    let at = scene.rows.row(&scene.trace, row);
    let span = at.and_then(|row| scene.trace.message(row.at)?.mark.span());
    let (top, left) = follow(view, &scene.layout, row, span);
    if (top, left) != (view.top, view.left) {
        scroll::set(SCROLL, top, left);
    }
}
