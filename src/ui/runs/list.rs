//! A run in the list: its name, how it ends, where it comes from, and what can be done with it.

use yew::prelude::*;

use super::naming::{NameField, rename_id};
use super::{name_html, words};
use crate::i18n::fill;
use crate::scene::runs::{End, RunRow};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::runs::Deed;
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, proof_sign, when};

pub(super) fn run(ui: &Ui, session: &Session, row: &RunRow, count: usize) -> Html {
    let text = &ui.words.more.runs;
    let number = row.about.number;
    let called = words::name(ui.words, session, row.at).plain();
    let naming = session.naming().filter(|naming| naming.number == number);
    let show = if row.current { None } else { Some(ui.click(Action::Branch(row.at))) };
    let shown = name_html(words::name(ui.words, session, row.at));
    let tool = |action, text: &'static str, id: String, open: Option<&'static str>| {
        let label = ui.words.catalog.about(text, &format!("{number}. {called}"));
        button!(
            ui.click(action),
            [
                "class" = "button button-small",
                "id" = id,
                "aria-label" = label,
                "aria-expanded" = open
            ],
            [node(text)]
        )
    };
    let rename = if naming.is_some() { Deed::Leave } else { Deed::Name(row.at) };
    let open = if naming.is_some() { "true" } else { "false" };
    let class = if row.current { "run run-current" } else { "run" };
    el!(
        "li",
        key(number),
        ["class" = class, "data-run" = number.to_string(), "data-keep-focus" = ""],
        [
            button!(
                show,
                ["class" = "run-show", "aria-current" = row.current.then_some("true")],
                [
                    el!("span", ["class" = "run-number"], [node(number)]),
                    el!(
                        "span",
                        ["class" = "run-words"],
                        [
                            el!("span", ["class" = "run-name"], [shown]),
                            when(row.current, || el!(
                                "span",
                                ["class" = "run-here"],
                                [node(text.here)]
                            )),
                            facts(ui, session, row)
                        ]
                    )
                ]
            ),
            el!(
                "div",
                ["class" = "run-tools"],
                [
                    tool(Action::Keep(rename), text.rename, rename_id(number), Some(open)),
                    when(count > 1, || tool(
                        Action::Keep(Deed::Remove(row.at)),
                        text.remove,
                        format!("remove-run-{number}"),
                        None
                    ))
                ]
            ),
            match naming {
                Some(naming) => html! { <NameField ui={ui.clone()} naming={naming.clone()} /> },
                None => Html::default(),
            }
        ]
    )
}

/// How it ends, how long it is, what is changed in it, and where it comes from.
fn facts(ui: &Ui, session: &Session, row: &RunRow) -> Html {
    let text = &ui.words.more.runs;
    let counted = |template: &str, n: usize| fill(template, &[("n", &n.to_string())]);
    let bad = row.end.is_bad() || row.broken > 0;
    let mut parts = vec![words::end_name(ui.words, row.end)];
    if row.broken > 0 {
        parts.push(counted(text.broken, row.broken));
    }
    let verdict = parts.join(" · ");
    let mut parts = vec![counted(text.steps, row.steps as usize)];
    if row.edits > 0 {
        parts.push(counted(text.edits, row.edits));
    }
    let from = row.about.from.as_ref().filter(|from| session.run_of(from.number).is_some());
    if let Some(from) = from {
        let template = if from.step == 0 { text.parted_start } else { text.parted };
        let (run, step) = (from.number.to_string(), from.step.to_string());
        parts.push(fill(template, &[("run", &run), ("n", &step)]));
    }
    let class = if bad { "run-verdict run-verdict-bad" } else { "run-verdict" };
    list([
        el!(
            "span",
            ["class" = class],
            [
                match (bad, row.end) {
                    (true, _) => glyph(GlyphKind::Violation),
                    (false, end) => proof_sign(end == End::Clean),
                },
                node(verdict)
            ]
        ),
        el!("span", ["class" = "run-facts"], [node(parts.join(" · "))]),
    ])
}
