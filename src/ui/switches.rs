//! The switches of the program: the two guards, the style of provider, and the readings where pages
//! disagree. They are drawn when one of them is opened; the first view does without.

use yew::prelude::*;

use crate::i18n::{catalog::Reading, published_page};
use crate::scene::code::{ReadingRow, Switches as Scene};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::compare::Comparison;
use crate::sim::program::conflict::ConflictId;
use crate::sim::program::{Edit, Guard, ReadingId, Side, Style};
use crate::ui::compare::comparison;
use crate::ui::ctx::Ui;
use crate::ui::parts::{button, el, list, node, prose_of};

pub fn switches(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.code;
    let drawn = session.switches_open;
    let part = |id: &'static str, title: &'static str, inside: fn(&Ui, &Session) -> Html| {
        let onclick = ui.click(Action::OpenSwitches);
        el!(
            "details",
            ["class" = "disclosure"],
            [
                html! { <summary {id} {onclick}>{ title }</summary> },
                if drawn { inside(ui, session) } else { Html::default() }
            ]
        )
    };
    el!(
        "div",
        ["class" = "switches"],
        [
            part("guards", text.guards, guards),
            part("styles", text.style, styles),
            part("readings", text.readings, readings)
        ]
    )
}

#[inline(never)]
fn guards(ui: &Ui, session: &Session) -> Html {
    let scene = Scene::of(&session.branch().program);
    list(scene.guards.map(|(guard, there)| guard_switch(ui, guard, there)))
}

#[inline(never)]
fn styles(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.code;
    let current = session.branch().program.style();
    el!(
        "fieldset",
        ["class" = "reading", "id" = "style"],
        [
            el!("legend", ["class" = "visually-hidden"], [node(text.style)]),
            list(Style::ALL.map(|style| style_choice(ui, style, current)))
        ]
    )
}

#[inline(never)]
fn readings(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.code;
    let scene = Scene::of(&session.branch().program);
    let compared = session.compared.as_deref();
    list([
        el!("p", ["class" = "panel-hint"], [node(text.readings_hint)]),
        list(scene.readings.iter().map(|row| {
            reading_choice(ui, *row, compared.filter(|compared| compared.reading == row.id))
        })),
        el!(
            "dl",
            ["class" = "notes"],
            [list(ConflictId::NOTES.into_iter().zip(ui.words.more.notes).map(|(id, note)| {
                list([
                    el!("dt", ["class" = "reading-name"], [node(id.name())]),
                    el!("dd", [], [prose_of(note)]),
                ])
            }))]
        ),
    ])
}

fn guard_switch(ui: &Ui, guard: Guard, there: bool) -> Html {
    let text = &ui.words.catalog.code;
    let (name, label) = match guard {
        Guard::One => ("guard-1", text.guard_1),
        Guard::Two => ("guard-2", text.guard_2),
    };
    let edit = Edit::RemoveGuard(guard);
    let onclick = ui.click(if there { Action::Edit(edit) } else { Action::Unedit(edit) });
    button!(
        onclick,
        [
            "class" = "switch",
            "role" = "switch",
            "id" = name,
            "aria-checked" = if there { "true" } else { "false" }
        ],
        [
            el!("span", ["class" = "switch-track", "aria-hidden" = "true"], []),
            el!("span", ["class" = "switch-label"], [prose_of(label)])
        ]
    )
}

/// One of the styles of provider.
fn style_choice(ui: &Ui, style: Style, current: Style) -> Html {
    let field = format!("style-{}", style.name());
    let checked = style == current;
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.send(Action::Style(style)))
    };
    el!(
        "div",
        ["class" = "position"],
        [
            html! { <input type="radio" id={field.clone()} name="style" {checked} {onchange} /> },
            el!("label", ["for" = field], [prose_of(ui.words.catalog.code.styles[style as usize])])
        ]
    )
}

/// The positions, each with what it says and the pages that take it.
fn reading_choice(ui: &Ui, row: ReadingRow, compared: Option<&Comparison>) -> Html {
    let reading: &Reading = &ui.words.more.readings[row.id as usize];
    let position =
        |side: &Side| position(ui, row.id, *side, row.side == *side, reading.position(*side));
    el!(
        "fieldset",
        ["class" = "reading"],
        [
            el!(
                "legend",
                ["id" = format!("question-{}", row.id.name())],
                [
                    el!("span", ["class" = "reading-name"], [node(row.id.name())]),
                    node(" "),
                    prose_of(reading.question)
                ]
            ),
            list(row.id.sides().iter().map(position)),
            comparison(ui, row.id, compared)
        ]
    )
}

fn position(ui: &Ui, id: ReadingId, side: Side, chosen: bool, label: &'static str) -> Html {
    let name = format!("reading-{}", id.name());
    let field = format!("{name}-{side:?}");
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.send(Action::Read(id, side)))
    };
    el!(
        "div",
        ["class" = "position"],
        [
            html! { <input type="radio" id={field.clone()} {name} checked={chosen} {onchange} /> },
            el!("label", ["for" = field], [prose_of(label)]),
            el!(
                "span",
                ["class" = "position-pages"],
                (id.pages(side).iter().map(|page| el!(
                    "a",
                    [
                        "href" = published_page(ui.words.locale, page),
                        "translate" = "no",
                        "lang" = "en"
                    ],
                    [node(*page)]
                )))
                .collect::<Vec<_>>()
            )
        ]
    )
}
