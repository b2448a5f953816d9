//! The step list: the run in words and attributes, the equal of the diagram. It is in the page as
//! soon as all of that is loaded; where it is not shown as a panel, screen readers and print still have it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::clock;
use crate::i18n::{Told, fill, narration};
use crate::scene::steps::{Attributes, Piece, StepRow, StepsScene, window};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::run::Run;
use crate::ui::ctx::{Shared, Ui};
use crate::ui::parts::{GlyphKind, button, classes, el, glyph, list, node, prose};

/// After so many milliseconds without another step, the reader has come to rest.
const REST_MS: u32 = 150;

#[derive(Clone, PartialEq, Properties)]
struct StepsProps {
    ui: Ui,
    session: Shared<Session>,
    /// As the panel beside the stage.
    shown: bool,
}

/// The list, as soon as all of the page is there: the first view does not show it.
pub fn steps(ui: &Ui, session: &Shared<Session>, shown: bool) -> Html {
    if session.whole { whole(ui, session, shown) } else { Html::default() }
}

#[inline(never)]
fn whole(ui: &Ui, session: &Shared<Session>, shown: bool) -> Html {
    html! { <Steps ui={ui.clone()} session={session.clone()} {shown} key="steps" /> }
}

#[component]
fn Steps(props: &StepsProps) -> Html {
    let ui = &props.ui;
    let text = &ui.words.catalog.steps;
    let session = &props.session;
    let run: Shared<Run> = Rc::clone(&session.branch().run).into();
    let near = use_near(session, props.shown);
    let scene = StepsScene::around(session, near);
    let open = session.prologue_open;
    let toggle = ui.click(Action::Prologue(!open));
    let shown = props.shown;
    use_effect_with((shown, scene.cursor), |(shown, cursor)| {
        if *shown {
            crate::browser::page::reveal("panel", &format!("step-{cursor}"));
        }
    });
    let tabindex = (!shown).then_some("-1");
    let piece = |piece: &Piece| {
        let (ui, run, piece) = (ui.clone(), run.clone(), *piece);
        let current = Some(scene.cursor).filter(|n| piece.holds(*n));
        html! { <Stretch key={piece.first} {ui} {run} {piece} {current} {shown} /> }
    };
    let prologue = button!(
        toggle,
        [
            "class" = "button steps-prologue",
            "tabindex" = tabindex,
            "aria-expanded" = if open { "true" } else { "false" },
            "aria-controls" = "transcript",
        ],
        [node(text.prologue)]
    );
    let class = if open { "transcript" } else { "transcript transcript-folded" };
    let transcript = el!(
        "ol",
        ["id" = "transcript", "data-transcript" = "", "class" = class],
        [list(scene.pieces.iter().map(piece))]
    );
    let parts =
        [prologue, hidden(text.hidden, scene.before), transcript, hidden(text.hidden, scene.after)];
    if shown {
        let class = "panel steps";
        el!(
            "div",
            [
                "class" = class,
                "id" = "panel",
                "role" = "tabpanel",
                "aria-labelledby" = "tab-steps",
                "tabindex" = "0"
            ],
            parts
        )
    } else {
        let class = "steps visually-hidden";
        el!("div", ["class" = class, "role" = "region", "aria-label" = text.label], parts)
    }
}

/// The step that the list is drawn around. Where nobody sees the list, another page of a long run
/// is drawn when the reader has come to rest, not in the middle of a move.
#[hook]
fn use_near(session: &Session, shown: bool) -> u32 {
    let near = use_state(|| session.cursor);
    let (run, cursor) = (&session.branch().run, session.cursor);
    let far = window(run, *near) != window(run, cursor);
    let at = if shown || !far { cursor } else { *near };
    use_effect_with(far.then_some(cursor), move |far| {
        let timer = far.map(|cursor| clock::after(REST_MS, move || near.set(cursor)));
        move || drop(timer)
    });
    at
}

/// How much is left out.
fn hidden(template: &str, n: usize) -> Html {
    if n == 0 {
        return Html::default();
    }
    el!("p", ["class" = "steps-more"], [node(fill(template, &[("n", &n.to_string())]))])
}

#[derive(Clone, PartialEq, Properties)]
struct StretchProps {
    ui: Ui,
    run: Shared<Run>,
    piece: Piece,
    /// The step at the cursor, if it is among these.
    current: Option<i32>,
    shown: bool,
}

/// Steps that are drawn together.
#[component]
fn Stretch(props: &StretchProps) -> Html {
    list(props.piece.rows(&props.run).map(|row| step(props, &row)))
}

fn step(props: &StretchProps, row: &StepRow) -> Html {
    let at: Attributes = row.attributes();
    let sentence = narration(props.ui.words.locale, told(&props.run, row.n), props.run.world(0));
    let n = u32::try_from(row.n).ok();
    let current = props.current == Some(row.n);
    let body = list([
        el!("span", ["class" = "step-number"], [node(row.n)]),
        glyph(GlyphKind::from(row.glyph())),
        el!("span", ["class" = "step-words"], [prose(&sentence)]),
    ]);
    el!(
        "li",
        [
            "class" = classes(&[
                Some("step"),
                Some(&format!("step-depth-{}", row.indent().min(8))),
                current.then_some("step-current"),
            ]),
            "id" = format!("step-{}", row.n),
            "data-seq" = at.seq,
            "data-kind" = at.kind,
            "data-part" = at.part,
            "data-from" = at.from,
            "data-to" = at.to,
            "data-object" = at.object,
            "data-method" = at.method,
            "data-args" = at.args,
            "data-hresult" = at.hresult,
            "data-refs" = at.refs,
            "data-rule" = at.rule,
            "data-basis" = at.basis
        ],
        [if let Some(n) = n {
            button!(
                props.ui.click(Action::Go(n)),
                [
                    "class" = "step-button",
                    "tabindex" = (!props.shown).then_some("-1"),
                    "aria-current" = current.then_some("step")
                ],
                [node(body)]
            )
        } else {
            el!("div", ["class" = "step-button"], [node(body)])
        }]
    )
}

/// An event of a run with the worlds around it.
pub(super) fn told(run: &Run, n: i32) -> Option<Told<'_>> {
    let step = run.step(n)?;
    let before = run.step(n - 1).map_or(&step.world, |before| &before.world);
    Some(Told { event: &step.event, before, after: &step.world })
}
