//! English: what a reader can take away.

use crate::i18n::catalog::{Embed, Share};

pub(super) const SHARE: Share = Share {
    link: "Link to this step",
    copy_link: "Copy link",
    copy: "Copy {what}",
    save: "Save {what}",
    copied: "Copied.",
    by_hand: "The browser does not allow copying here. The text is selected: copy it with the keyboard or the menu.",
    saved: "Handed over to the browser. If nothing is saved, the page around this one forbids it; the full page can save.",
    picture: "Picture",
    shows: "Shows",
    colours_of_page: "As on the page",
    making: "The picture is being made.",
    no_picture: "The page cannot read its own style sheets here, so it makes no pictures. The full page can.",
    no_paint: "The browser does not let the page paint here, or the picture is too large for PNG. Save it as SVG.",
    picture_not_copied: "The browser does not allow copying pictures here. Save it instead.",
    text: "The run as text",
    form: "Form",
    forms: ["Markdown", "Plain text", "Mermaid", "PlantUML", "Trace (JSON Lines)"],
};

pub(super) const EMBED: Embed = Embed {
    embed: "Embed on a site",
    way: "As",
    ways: ["Frame", "Frame with embed.js", "Picture with a link"],
    hints: [
        "One line, nothing else. The frame keeps this height, language and colours.",
        "The frame gets the height that it needs and follows the language and the colours of the site around it.",
        "For sites without frames. Save the picture as SVG, above, and put {file} beside the article.",
    ],
    site: "For",
    example: "This page is not on a server, so the address is an example: put your own in its place.",
    title: "{method}, runnable: {story}",
};
