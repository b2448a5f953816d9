//! The keyboard in the picture, after the pattern for trees of the ARIA practices guide.

use crate::scene::sequence::{Rows, Trace};
use crate::ui::sequence::held::Press;

/// How far a page is.
const PAGE: usize = 12;

/// What a key does in a row; `None` where the browser is to do what it does.
pub(super) fn press(trace: &Trace, rows: &Rows, at: usize, key: &str) -> Option<Press> {
    let last = rows.len().checked_sub(1)?;
    let row = rows.row(trace, at)?;
    let to = |row: usize| rows.row(trace, row.min(last)).map(|row| Press::To(row.n));
    match (key, row.folded) {
        ("ArrowDown", _) => to(at + 1),
        ("ArrowUp", _) => to(at.saturating_sub(1)),
        ("PageDown", _) => to(at + PAGE),
        ("PageUp", _) => to(at.saturating_sub(PAGE)),
        ("Home", _) => to(0),
        ("End", _) => to(last),
        ("ArrowRight", Some(true)) | ("ArrowLeft", Some(false)) => Some(Press::Fold(row.n)),
        ("ArrowRight", Some(false)) => to(at + 1),
        ("ArrowLeft", _) => {
            let owner = trace.calls.owner(row.at)?;
            to(rows.of_place(trace, trace.calls.all[owner].at)?)
        }
        ("Enter" | " ", _) => Some(Press::Go(row.n)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::run::Branch;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn arrows_walk_and_fold() {
        let trace = Trace::of(&Branch::of(ScenarioId::StoreClose).run, false);
        let open = Rows::of(&trace, &[]);
        let go = |rows: &Rows, at, key| press(&trace, rows, at, key);
        let last = open.len() - 1;
        assert_eq!(go(&open, 0, "ArrowUp"), Some(Press::To(open.row(&trace, 0).unwrap().n)));
        assert_eq!(
            go(&open, last, "ArrowDown"),
            Some(Press::To(open.row(&trace, last).unwrap().n))
        );
        assert_eq!(go(&open, 5, "End"), Some(Press::To(open.row(&trace, last).unwrap().n)));
        assert_eq!(go(&open, 5, "Home"), Some(Press::To(open.row(&trace, 0).unwrap().n)));
        // The first event is a call with others in it; the third lies in the second one's.
        assert_eq!(go(&open, 0, "ArrowLeft"), Some(Press::Fold(1)));
        assert_eq!(go(&open, 0, "ArrowRight"), Some(Press::To(open.row(&trace, 1).unwrap().n)));
        assert_eq!(go(&open, 2, "ArrowLeft"), Some(Press::To(open.row(&trace, 1).unwrap().n)));
        assert_eq!(go(&open, 2, "Enter"), Some(Press::Go(3)));
        assert_eq!(go(&open, 2, "a"), None);
        let folded = Rows::of(&trace, &trace.folds());
        assert_eq!(go(&folded, 0, "ArrowRight"), Some(Press::Fold(1)));
        assert_eq!(go(&folded, 0, "ArrowLeft"), None);
    }
}
