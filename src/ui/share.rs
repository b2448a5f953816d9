//! The Share dialog: the link to this step, a picture, and the run as text, each to copy or to save.
//! Its parts are a list, so that another one is a function and a line.

mod embed;
mod picture;
mod press;

use yew::prelude::*;

use crate::browser::{address, dialog, focus, sheets};
use crate::i18n::fill;
use crate::session::action::Action;
use crate::session::log::SHOWN;
use crate::session::share::{Deal, Outcome, Part, Share, Sheets, TextForm};
use crate::session::{Session, permalink};
use crate::ui::ctx::Ui;
use crate::ui::export;
use crate::ui::parts::{IconKind, button, el, icon, node, on, option, select, when};
use embed::embed;
use picture::picture;
use press::{Press, press};

const ID: &str = "share";
/// The fields whose text is copied.
const LINK: &str = "share-link";
const TEXT: &str = "share-text";

/// Opens the dialog if it has just been drawn, and reads what pictures need.
#[inline(never)]
pub fn show(told: &Callback<Action>) {
    dialog::show(ID);
    focus::to("share-copy-link");
    let told = told.clone();
    sheets::read(move |good| {
        let come = if good { Sheets::There } else { Sheets::Missing };
        told.emit(Action::Share(Deal::Sheets(come)));
    });
}

/// The dialog while it is open.
#[inline(never)]
pub fn share(ui: &Ui, session: &Session) -> Html {
    let Some(share) = session.share else {
        return Html::default();
    };
    let onclose = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.send(Action::Share(Deal::Close)))
    };
    let onclick = Callback::from(|event: MouseEvent| {
        if dialog::is_beside(&event) {
            dialog::close(ID);
        }
    });
    on!(
        html! { <dialog {onclose} {onclick}></dialog> },
        ["class" = "help share", "id" = ID, "aria-labelledby" = "share-title"],
        [el!(
            "div",
            ["class" = "help-body"],
            [
                el!(
                    "div",
                    ["class" = "help-head"],
                    [
                        el!(
                            "h2",
                            ["class" = "select-strong", "id" = "share-title"],
                            [node(ui.words.catalog.page.share)]
                        ),
                        button!(
                            Callback::from(|_: MouseEvent| dialog::close(ID)),
                            [
                                "class" = "button button-icon",
                                "aria-label" = ui.words.more.help.close
                            ],
                            [icon(IconKind::Close)]
                        )
                    ]
                ),
                el!(
                    "div",
                    ["class" = "share-parts"],
                    [
                        link(ui, session, share),
                        picture(ui, session, share),
                        text(ui, session, share),
                        when(!session.is_log(), || embed(ui, session, share))
                    ]
                )
            ]
        )]
    )
}

/// A part of the dialog under its heading, with what has come of a press in it.
fn part(ui: &Ui, share: Share, part: Part, inside: Vec<Html>) -> Html {
    let words = &ui.words.more.share;
    let (heading, id) = match part {
        Part::Link => (words.link, "share-of-link"),
        Part::Picture => (words.picture, "share-of-picture"),
        Part::Text => (words.text, "share-of-text"),
        Part::Embed => (ui.words.more.embed.embed, "share-of-embed"),
    };
    let mut parts = vec![el!("h3", ["class" = "select-strong", "id" = id], [node(heading)])];
    parts.extend(inside);
    let told = share.told.filter(|(of, _)| *of == part).map(|(_, outcome)| outcome);
    let said = told.map(|outcome| match outcome {
        Outcome::Copied => words.copied,
        Outcome::NotCopied => words.by_hand,
        Outcome::PictureNotCopied => words.picture_not_copied,
        Outcome::NotPainted => words.no_paint,
        Outcome::Saved => words.saved,
    });
    parts.push(el!(
        "p",
        ["class" = "share-told", "role" = "status"],
        [said.map_or_else(Html::default, node)]
    ));
    el!("section", ["class" = "share-part", "aria-labelledby" = id], parts)
}

/// The address of the whole page at this step, wherever this one is shown.
fn link_of(session: &Session) -> String {
    let (page, mut query) = address::parts();
    if session.embed {
        query = format!("?embed=0&lang={}&theme={}", session.locale.tag(), session.theme.name());
    }
    format!("{page}{query}#{}", permalink::fragment(session))
}

fn link(ui: &Ui, session: &Session, share: Share) -> Html {
    let words = &ui.words.more.share;
    let link = link_of(session);
    let copy = Press::Copy(link.clone(), LINK);
    part(
        ui,
        share,
        Part::Link,
        vec![
            when(session.is_log(), || el!("p", [], [node(ui.words.more.log.share)])),
            el!(
                "div",
                ["class" = "share-row"],
                [
                    el!(
                        "input",
                        [
                            "class" = "copy-field",
                            "id" = LINK,
                            "readonly" = "",
                            "value" = link,
                            "aria-labelledby" = "share-of-link"
                        ],
                        []
                    ),
                    button!(
                        press(ui, Part::Link, copy),
                        ["class" = "button", "id" = "share-copy-link"],
                        [icon(IconKind::Link), node(words.copy_link)]
                    )
                ]
            ),
        ],
    )
}

fn text(ui: &Ui, session: &Session, share: Share) -> Html {
    let words = &ui.words.more.share;
    let only = export::is_too_long(session);
    let form = if only { TextForm::Trace } else { share.form };
    let made = export::text(session, form, Some(&link_of(session)));
    let name = words.forms[form as usize];
    let file = format!("{}.{}", export::file_name(session), form.extension());
    let choose = ui.choose(|name| TextForm::parse(name).map(|f| Action::Share(Deal::Form(f))));
    let options = TextForm::ALL
        .iter()
        .filter(|one| !only || **one == form)
        .map(|one| option(one.name(), None, words.forms[*one as usize], *one == form));
    let copy = Press::Copy(made.clone(), TEXT);
    let saves = Press::Save(made.clone(), file, form.extension());
    part(
        ui,
        share,
        Part::Text,
        vec![
            choice(
                words.form,
                select!(
                    choose,
                    ["class" = "select", "id" = "share-form"],
                    options.collect::<Vec<_>>()
                ),
            ),
            when(only, || el!("p", ["class" = "panel-hint"], [node(ui.words.more.log.long)])),
            area(TEXT, name, shown(&made)),
            el!(
                "div",
                ["class" = "share-row"],
                [
                    deed(
                        ui,
                        Part::Text,
                        fill(words.copy, &[("what", name)]),
                        "share-copy-text",
                        copy
                    ),
                    deed(
                        ui,
                        Part::Text,
                        fill(words.save, &[("what", name)]),
                        "share-save-text",
                        saves
                    )
                ]
            ),
        ],
    )
}

fn choice(name: &'static str, control: Html) -> Html {
    el!("label", ["class" = "picker"], [node(name), control])
}

/// Of a long text, so much that a browser lays it out at once.
fn shown(text: &str) -> &str {
    let end = (0..=SHOWN.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// A text to look at and to select.
fn area(id: &'static str, name: &'static str, text: &str) -> Html {
    el!(
        "pre",
        [
            "class" = "copy-field share-area",
            "id" = id,
            "tabindex" = "0",
            "role" = "region",
            "aria-label" = name,
            "translate" = "no"
        ],
        [node(text.to_owned())]
    )
}

fn deed(ui: &Ui, part: Part, name: String, id: &'static str, what: Press) -> Html {
    button!(press(ui, part, what), ["class" = "button", "id" = id], [node(name)])
}
