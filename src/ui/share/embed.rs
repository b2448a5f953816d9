//! The part for those who keep a site: what they copy into an article to show this very moment.

use yew::prelude::*;

use crate::browser::address;
use crate::i18n::fill;
use crate::session::Session;
use crate::session::action::Action;
use crate::session::share::{Deal, Part, Share, Sight, Site, Way};
use crate::ui::ctx::Ui;
use crate::ui::export;
use crate::ui::parts::{el, node, option, select};
use crate::ui::share::press::Press;
use crate::ui::share::{area, choice, deed, part};

/// The field whose text is copied.
const SNIPPET: &str = "share-snippet";
/// The folder of docs/embedding.md, for a page that is not on a server.
const EXAMPLE: &str = "/logoff-playground/";

pub(super) fn embed(ui: &Ui, session: &Session, share: Share) -> Html {
    let words = &ui.words.more.embed;
    let folder = address::folder();
    let file = export::picture_name(session, Sight::Diagram, "svg");
    let shown_from = folder.as_deref().unwrap_or(EXAMPLE);
    let text = export::embedding(session, share.site, share.way, shown_from);
    let ways = ui.choose(|name| Way::parse(name).map(|way| Action::Share(Deal::Way(way))));
    let sites = ui.choose(|name| Site::parse(name).map(|site| Action::Share(Deal::Site(site))));
    let all_ways = Way::ALL
        .iter()
        .zip(words.ways)
        .map(|(one, name)| option(one.name(), None, name, *one == share.way));
    let all_sites =
        Site::ALL.iter().map(|one| option(one.name(), None, name_of(*one), *one == share.site));
    let hint = fill(words.hints[share.way as usize], &[("file", &file)]);
    let mut parts = vec![
        el!(
            "div",
            ["class" = "share-row"],
            [
                choice(
                    words.way,
                    select!(
                        ways,
                        ["class" = "select", "id" = "share-way"],
                        all_ways.collect::<Vec<_>>()
                    )
                ),
                choice(
                    words.site,
                    select!(
                        sites,
                        ["class" = "select", "id" = "share-site"],
                        all_sites.collect::<Vec<_>>()
                    )
                )
            ]
        ),
        area(SNIPPET, words.ways[share.way as usize], &text),
        el!("p", ["class" = "share-hint"], [node(hint)]),
    ];
    if folder.is_none() {
        parts.push(el!("p", ["class" = "share-hint"], [node(words.example)]));
    }
    let name = fill(ui.words.more.share.copy, &[("what", words.ways[share.way as usize])]);
    let copy = Press::Copy(text, SNIPPET);
    parts.push(el!(
        "div",
        ["class" = "share-row"],
        [deed(ui, Part::Embed, name, "share-copy-snippet", copy)]
    ));
    part(ui, share, Part::Embed, parts)
}

/// Names of products, and of HTML, which are the same in every language.
fn name_of(site: Site) -> &'static str {
    match site {
        Site::Html => "HTML",
        Site::MdBook => "mdBook",
        Site::Docusaurus => "Docusaurus",
        Site::VitePress => "VitePress",
        Site::DocFx => "DocFX",
        Site::Sphinx => "Sphinx",
    }
}
