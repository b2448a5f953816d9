//! The part with a picture: of the diagram or the sequence, in the colours that are asked for.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{page, sheets};
use crate::export::picture::data_address;
use crate::export::{Look, Sheet};
use crate::i18n::fill;
use crate::session::action::Action;
use crate::session::share::{Deal, Part, Scheme, Share, Sheets, Sight};
use crate::session::{Session, Theme};
use crate::ui::ctx::Ui;
use crate::ui::export;
use crate::ui::parts::{el, node, option, select};
use crate::ui::share::press::Press;
use crate::ui::share::{choice, deed, part};

pub(super) fn picture(ui: &Ui, session: &Session, share: Share) -> Html {
    let words = &ui.words.more.share;
    let page = &ui.words.catalog.page;
    let sight = ui.choose(|name| Sight::parse(name).map(|s| Action::Share(Deal::Sight(s))));
    let scheme = ui.choose(|name| Scheme::parse(name).map(|s| Action::Share(Deal::Scheme(s))));
    let sights = [ui.words.catalog.diagram.label, page.sequence];
    let schemes = [words.colours_of_page, page.theme_light, page.theme_dark];
    let sights: Vec<_> = Sight::ALL
        .iter()
        .zip(sights)
        .map(|(one, name)| option(one.name(), None, name, *one == share.sight))
        .collect();
    let schemes: Vec<_> = Scheme::ALL
        .iter()
        .zip(schemes)
        .map(|(one, name)| option(one.name(), None, name, *one == share.scheme))
        .collect();
    let mut parts = vec![el!(
        "div",
        ["class" = "share-row"],
        [
            choice(words.shows, select!(sight, ["class" = "select", "id" = "share-sight"], sights)),
            choice(
                page.theme,
                select!(scheme, ["class" = "select", "id" = "share-scheme"], schemes)
            )
        ]
    )];
    match share.sheets {
        Sheets::There => parts.extend(made(ui, session, share)),
        Sheets::Asked => parts.push(el!("p", [], [node(words.making)])),
        Sheets::Missing => parts.push(el!("p", [], [node(words.no_picture)])),
    }
    part(ui, share, Part::Picture, parts)
}

/// The picture, and what can be done with it.
fn made(ui: &Ui, session: &Session, share: Share) -> Vec<Html> {
    let words = &ui.words.more.share;
    let sheet = Sheet::read(&sheets::text());
    let file = match share.sight {
        Sight::Diagram => export::diagram_svg(session, &sheet, look(session, share.scheme)),
        Sight::Sequence => {
            export::sequence_svg(session, Some(session.cursor), &sheet, look(session, share.scheme))
        }
    };
    let of_step = share.sight == Sight::Diagram;
    let alt = if of_step { export::step_told(session) } else { export::title(ui.words, session) };
    let name = |end: &str| export::picture_name(session, share.sight, end);
    let address: Rc<str> = data_address(&file).into();
    let called = |template: &str, what| fill(template, &[("what", what)]);
    let deed = |name: String, id, what| deed(ui, Part::Picture, name, id, what);
    let (copy, save) = (words.copy, words.save);
    vec![
        el!(
            "img",
            [
                "class" = "share-picture",
                "id" = "share-picture",
                "src" = address.to_string(),
                "alt" = alt
            ],
            []
        ),
        el!(
            "div",
            ["class" = "share-row"],
            [
                deed(
                    called(save, "SVG"),
                    "share-save-svg",
                    Press::Save(file.clone(), name("svg"), "svg")
                ),
                deed(called(copy, "SVG"), "share-copy-svg", Press::Copy(file.clone(), "")),
                deed(
                    called(save, "PNG"),
                    "share-save-png",
                    Press::SavePng(Rc::clone(&address), name("png"))
                ),
                deed(called(copy, "PNG"), "share-copy-png", Press::CopyPng(Rc::clone(&address)))
            ]
        ),
    ]
}

/// The colours that are asked for, and the fonts of the reader's language.
fn look(session: &Session, scheme: Scheme) -> Look {
    let lang = session.locale.tag();
    match (scheme, session.theme) {
        (Scheme::Light, _) | (Scheme::Page, Theme::Light) => {
            Look { dark: false, contrast: false, lang }
        }
        (Scheme::Dark, _) | (Scheme::Page, Theme::Dark) => {
            Look { dark: true, contrast: false, lang }
        }
        (Scheme::Page, theme) => {
            Look { dark: page::is_dark(), contrast: theme == Theme::Contrast, lang }
        }
    }
}
