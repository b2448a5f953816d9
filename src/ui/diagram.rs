//! The diagram: fitted to the room that it has, and told in one sentence to who cannot see it.

mod words;
pub(in crate::ui) mod shapes;
mod cards;
mod edges;

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Told, fill, narration, plain};
use crate::scene::diagram::{Cast, Key, Width, diagram_of, surroundings};
use crate::scene::layout::{CardPicture, Picture, Planner};
use crate::session::Session;
use crate::ui::ctx::{Part, Shared, Words};
use crate::ui::diagram::cards::{card, group};
use crate::ui::diagram::edges::{edge, tag};
use crate::ui::diagram::shapes::{hatch, lane, lane_name};
use crate::ui::parts::{el, word};

pub use words::say;

/// The diagram of a session, as wide as the stage lets it be.
#[component]
pub fn Diagram(props: &Part) -> Html {
    let words = props.ui.words;
    let session = &props.session;
    let width = use_width(session.embed);
    let part = surroundings(&session.branch().run, session.cursor);
    let cast = use_memo((Shown(session.clone()), part), |(shown, part)| {
        Cast::around(&shown.0.branch().run, *part)
    });
    let planner = use_mut_ref(|| (words.locale, Planner::default()));
    let mut planner = planner.borrow_mut();
    if planner.0 != words.locale {
        *planner = (words.locale, Planner::default());
    }
    // A reader opens a logon to look into it; the next step shows what it is about again.
    let chosen = use_state(|| None::<(u32, u8)>);
    let step = session.cursor;
    let open = chosen.filter(|(at, _)| *at == step).map(|(_, group)| group);
    let diagram = diagram_of(session, &cast, width, open);
    let picture = planner.1.layout(&diagram, &|label| say(words.catalog, label));
    let choose = move |group| {
        let again = open == Some(group);
        chosen.set((!again).then_some((step, group)));
    };
    drawing(&picture, words.catalog.diagram.label, &describe(session, words), &choose.into())
}

/// Two sessions show the same run.
struct Shown(Shared<Session>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0.branch().run, &other.0.branch().run)
    }
}

/// What the picture shows, in words.
fn describe(session: &Session, words: Words) -> String {
    let told = session.event().map(|event| Told {
        event,
        before: session.world_before(),
        after: session.world(),
    });
    let what = plain(&narration(words.locale, told, session.world()));
    let n = session.cursor.to_string();
    let m = session.last().to_string();
    fill(words.catalog.diagram.describe, &[("n", &n), ("m", &m), ("what", &what)])
}

/// A finished picture as SVG, with what it is and what it shows in words.
pub(in crate::ui) fn drawing(
    picture: &Picture,
    name: &'static str,
    text: &str,
    choose: &Callback<u8>,
) -> Html {
    let bounds = picture.bounds;
    let view = format!("0 0 {} {}", bounds.w, bounds.h);
    let class = match picture.width {
        Width::Wide => "dg dg-wide",
        Width::Embed => "dg dg-embed",
        Width::Phone => "dg dg-phone",
    };
    let mut parts: Vec<_> = picture.lanes.iter().map(lane).collect();
    parts.extend(picture.edges.iter().map(|e| edge(e, picture.step)));
    parts.extend(picture.lanes.iter().map(lane_name));
    let is_group = |card: &&CardPicture| matches!(card.card.key, Key::Group(_));
    parts.extend(picture.cards.iter().filter(|card| !is_group(card)).map(card));
    let groups: Vec<_> =
        picture.cards.iter().filter(is_group).map(|card| group(card, choose)).collect();
    // Where something can be pressed, it is no mere image.
    let role = if groups.is_empty() { "img" } else { "group" };
    let height = if groups.is_empty() { None } else { Some(least(picture)) };
    parts.extend(picture.tags.iter().map(|t| tag(t, picture.step)));
    let title = el!("title", ["id" = "dg-title"], [word(name)]);
    let told = el!("desc", ["id" = "dg-text"], [word(text.to_owned())]);
    el!(
        "svg",
        [
            "class" = class,
            "viewBox" = view,
            "height" = height,
            "role" = role,
            "aria-labelledby" = "dg-title",
            "aria-describedby" = "dg-text",
        ],
        [title, told, hatch(), el!("g", ["aria-hidden" = "true"], parts), el!("g", [], groups)]
    )
}

/// The height below which the texts of a picture would be too small to read.
#[inline(never)]
fn least(picture: &Picture) -> String {
    let percent = if picture.width == Width::Phone { 86 } else { 78 };
    (picture.bounds.h * percent / 100).to_string()
}

/// The width that fits the stage; followed when the window changes.
#[hook]
fn use_width(embed: bool) -> Width {
    let width = use_state(|| None::<i32>);
    {
        let width = width.clone();
        use_effect_with((), move |()| {
            let measure = move || width.set(crate::browser::page::width_of("stage"));
            measure();
            let listener = crate::browser::page::on_resize(measure);
            move || drop(listener)
        });
    }
    match *width {
        // Below this the texts of the embedded form would be too small to read.
        Some(room) if room < 540 => Width::Phone,
        Some(room) if embed && room < 1100 => Width::Embed,
        None if embed => Width::Embed,
        _ => Width::Wide,
    }
}
