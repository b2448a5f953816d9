//! The texts of the dialog with what a reader, or a site, can take away.

use crate::i18n::texts::{Lines, Words, mix, texts};

texts! {
    /// The dialog with what a reader can take away.
    struct Share {
        link, copy_link, copy, save, copied, by_hand, saved,
        picture, shows, colours_of_page, making, no_picture, no_paint, picture_not_copied,
        text, form,
        /// In the order of `TextForm`.
        forms: [&'static str; 5],
    }

    /// Its part for sites that show the playground.
    struct Embed {
        embed, way,
        /// In the order of `Way`, and what is to be known of each.
        ways: [&'static str; 3],
        hints: [&'static str; 3],
        site,
        /// Where the page is not on a server.
        example,
        /// The name of the frame.
        title,
    }
}
