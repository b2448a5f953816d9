//! The switches of the program: the two guards, and the readings where pages disagree.

use yew::prelude::*;

use crate::i18n::{catalog::Reading, published_page};
use crate::scene::code::{ReadingRow, Switches as Scene};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::compare::Comparison;
use crate::sim::program::{Edit, Guard, Program, ReadingId, Side, Style};
use crate::ui::compare::comparison;
use crate::ui::ctx::Ui;
use crate::ui::parts::{button, el, list, node, prose_of};

pub fn switches(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.code;
    let program: &Program = &session.branch().program;
    let onclick = ui.click(Action::OpenReadings);
    let scene = Scene::of(program);
    el!(
        "div",
        ["class" = "switches"],
        [
            el!(
                "details",
                ["class" = "disclosure"],
                [
                    el!("summary", [], [node(text.guards)]),
                    list(scene.guards.map(|(guard, there)| guard_switch(ui, guard, there)))
                ]
            ),
            el!(
                "details",
                ["class" = "disclosure"],
                [
                    el!("summary", [], [node(text.style)]),
                    el!(
                        "fieldset",
                        ["class" = "reading", "id" = "style"],
                        [
                            el!("legend", ["class" = "visually-hidden"], [node(text.style)]),
                            list(Style::ALL.map(|style| style_choice(ui, style, program.style())))
                        ]
                    )
                ]
            ),
            el!(
                "details",
                ["class" = "disclosure"],
                [
                    html! { <summary id="readings" {onclick}>{ text.readings }</summary> },
                    if session.readings_open { readings(ui, session) } else { Html::default() }
                ]
            )
        ]
    )
}

/// Drawn when they are opened: the first view does without.
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
        el!("p", ["class" = "panel-hint"], [prose_of(text.note_c05)]),
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

/// Two positions, each with what it says and the pages that take it.
fn reading_choice(ui: &Ui, row: ReadingRow, compared: Option<&Comparison>) -> Html {
    let reading: &Reading = &ui.words.catalog.readings[row.id as usize];
    let position = |side, label| position(ui, row.id, side, row.side == side, label);
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
            position(Side::A, reading.a),
            position(Side::B, reading.b),
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
