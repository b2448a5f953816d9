//! What is said of a provider's own log: texts that come with the later part.

use super::texts::{Lines, Words, mix, texts};

texts! {
    struct Log {
        intro, field, judge, open, sample, under_way, shape, shape_text, kept_apart, pasted,
        // Why a text is not read, and what has become of it.
        too_large, empty, binary, no_events, version, unreadable, safe,
        // What comes of it, in one sentence.
        broken, clean, unfinished, left, counts, skipped, omitted,
        // Where its picture begins.
        opens, opens_start, to_start,
        first, line, page, findings, held, held_row, held_by, unnamed, none_held,
        unsaid,
        /// The other sides, members, when objects are freed, that the session has ended, references
        /// of others, a call that has not come back.
        open_points: [&'static str; 6],
        remarks,
        /// In the order of `About`.
        about: [&'static str; 5],
        unread, column,
        /// In the order of `Reason`.
        reasons: [&'static str; 6],
        more, back, show,
        // Elsewhere on the page.
        run, run_of, sampled, no_listing, lines, follows, gone, share, long,
    }
}
