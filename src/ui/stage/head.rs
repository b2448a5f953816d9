//! The head of the stage: which story runs, and how its program differs from the documented one.

use yew::prelude::*;

use super::branches::branch_picker;
use super::picker::story_picker;
use crate::i18n::fill;
use crate::session::action::Action;
use crate::session::compare::is_idle;
use crate::session::{Session, permalink};
use crate::ui::ctx::Ui;
use crate::ui::header::{help_button, share_button};
use crate::ui::log;
use crate::ui::parts::{GlyphKind, IconKind, button, el, glyph, icon, list, node, proof_sign};

pub fn head(ui: &Ui, session: &Session) -> Html {
    el!(
        "div",
        ["class" = "stage-head", "data-keep-focus" = ""],
        [
            story_picker(ui, session),
            if session.is_log() { log::way_back(ui) } else { program_state(ui, session) },
            if session.branches.len() > 1 { branch_picker(ui, session) } else { Html::default() },
            if session.embed {
                list([
                    el!(
                        "a",
                        [
                            "class" = "open-full",
                            "href" = full_page(session),
                            "target" = "_blank",
                            "rel" = "noopener"
                        ],
                        [node(ui.words.catalog.page.open_full), icon(IconKind::External)]
                    ),
                    share_button(ui),
                    help_button(ui),
                ])
            } else {
                legend(ui)
            }
        ]
    )
}

/// This very step, not embedded. Relative, so that it holds wherever the page lives.
fn full_page(session: &Session) -> String {
    format!(
        "?embed=0&lang={}&theme={}#{}",
        session.locale.tag(),
        session.theme.name(),
        permalink::fragment(session)
    )
}

/// Whether the program is the documented one, and the ways back.
fn program_state(ui: &Ui, session: &Session) -> Html {
    let page = &ui.words.catalog.page;
    let edits = session.branch().program.edits().len();
    let (class, sign, text) = match edits {
        0 => ("program program-plain", proof_sign(true), page.as_documented.to_owned()),
        n => {
            let n = n.to_string();
            if is_idle(session.branch()) {
                let runs = &ui.words.more.runs;
                let text = fill(if n == "1" { runs.idle_one } else { runs.idle }, &[("n", &n)]);
                ("program program-changed program-idle", proof_sign(false), text)
            } else {
                let text =
                    fill(if n == "1" { page.one_change } else { page.changes }, &[("n", &n)]);
                ("program program-changed", glyph(GlyphKind::Violation), text)
            }
        }
    };
    let restore = ui.click(Action::Restore);
    let undo = ui.click(Action::Undo);
    list([
        el!(
            "span",
            ["class" = class, "role" = "status"],
            [node(sign), el!("span", ["class" = "program-text"], [node(text)])]
        ),
        if edits > 0 {
            button!(
                restore,
                ["class" = "button button-small", "id" = "restore-all"],
                [node(page.restore_all)]
            )
        } else {
            Html::default()
        },
        if session.can_undo() {
            button!(
                undo,
                ["class" = "button button-small", "id" = "undo"],
                [icon(IconKind::Undo), node(page.undo)]
            )
        } else {
            Html::default()
        },
    ])
}

/// What the lines of the diagram mean.
fn legend(ui: &Ui) -> Html {
    let diagram = &ui.words.catalog.diagram;
    el!(
        "div",
        ["class" = "legend"],
        [
            el!(
                "span",
                ["class" = "legend-item"],
                [
                    el!(
                        "svg",
                        [
                            "class" = "legend-line",
                            "viewBox" = "0 0 26 10",
                            "aria-hidden" = "true",
                            "focusable" = "false"
                        ],
                        [
                            el!(
                                "circle",
                                ["class" = "legend-end", "cx" = "3", "cy" = "5", "r" = "3"],
                                []
                            ),
                            el!("path", ["d" = "M5 5h19m-4-3.500 4 3.500-4 3.500"], [])
                        ]
                    ),
                    node(diagram.reference)
                ]
            ),
            el!(
                "span",
                ["class" = "legend-item"],
                [
                    el!(
                        "svg",
                        [
                            "class" = "legend-line legend-line-call",
                            "viewBox" = "0 0 26 10",
                            "aria-hidden" = "true",
                            "focusable" = "false"
                        ],
                        [
                            el!("path", ["d" = "M1 5h16"], []),
                            el!("path", ["class" = "legend-end", "d" = "M16 0l9 5-9 5z"], [])
                        ]
                    ),
                    node(diagram.call)
                ]
            ),
            el!(
                "span",
                ["class" = "legend-item"],
                [
                    el!(
                        "svg",
                        [
                            "class" = "legend-line legend-line-return",
                            "viewBox" = "0 0 26 10",
                            "aria-hidden" = "true",
                            "focusable" = "false"
                        ],
                        [
                            el!("path", ["d" = "M9.500 1v8l-7-4z"], []),
                            el!("path", ["stroke-dasharray" = "4 3", "d" = "M11 5h14"], [])
                        ]
                    ),
                    node(diagram.answer)
                ]
            )
        ]
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn the_full_page_keeps_language_colours_and_step() {
        let mut session = Session::new(Locale::ZhCn, ScenarioId::ReleaseOnly);
        session.embed = true;
        session.cursor = 3;
        assert_eq!(full_page(&session), "?embed=0&lang=zh-CN&theme=auto#v=1&s=release-only&n=3");
    }
}
