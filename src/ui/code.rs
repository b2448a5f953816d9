//! The code panel: call stack, switches, and the listings that the run executes.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::page::reveal;
use crate::i18n::fill;
use crate::scene::code::{At, Call, Section, Standing, sections, used_methods};
use crate::session::run::Run;
use crate::sim::program::Program;
use crate::ui::ctx::{Part, Shared, Ui};
use crate::ui::listing::{Shown, section_lines};
use crate::ui::parts::{button, code, el, list, node};
use crate::ui::switches::switches;

#[component]
pub fn Code(props: &Part) -> Html {
    let ui = &props.ui;
    let text = &ui.words.catalog.code;
    let session = &props.session;
    let program: Shared<Program> = Rc::clone(&session.branch().program).into();
    let run: Shared<Run> = Rc::clone(&session.branch().run).into();
    let all = use_state(|| false);
    let listings: Shared<Vec<Section>> =
        use_memo(program.clone(), |program| sections(program)).into();
    let used = use_memo(run, |run| used_methods(run));
    let standing = Standing::of(session);
    let top = standing.stack.first().filter(|call| call.at == At::Entering);
    let entering = top.and_then(|call| call.method);
    use_effect_with((standing.current, entering), |(current, entering)| {
        // Nothing to go to before the first step.
        if current.is_some() || entering.is_some() {
            reveal("listings", "line-now");
        }
    });
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    el!(
        "div",
        ["class" = "code"],
        [
            stack(ui, &standing.stack),
            switches(ui, session),
            el!(
                "div",
                [
                    "class" = "listings",
                    "id" = "listings",
                    "tabindex" = "0",
                    "role" = "region",
                    "aria-label" = text.tab
                ],
                [
                    list((0..listings.len()).map(|at| {
                        let shown = listings[at].methods.iter().map(|method| {
                            let standing = standing.within(method.method);
                            let entering = entering == Some(method.method);
                            let needed =
                                *all || used.contains(&method.method) || method.is_edited();
                            let here = entering || !standing.is_empty();
                            (needed || here).then_some(Shown { entering, standing })
                        });
                        section_lines(ui, &listings, at, shown.collect())
                    })),
                    button!(
                        toggle,
                        [
                            "class" = "button button-small listings-all",
                            "aria-pressed" = if *all { "true" } else { "false" }
                        ],
                        [node(text.show_all)]
                    )
                ]
            )
        ]
    )
}

/// The running calls, the newest first.
fn stack(ui: &Ui, calls: &[Call]) -> Html {
    let text = &ui.words.catalog.code;
    el!(
        "section",
        ["class" = "stack", "aria-label" = text.stack],
        [
            el!(
                "h3",
                ["class" = "panel-title stack-title"],
                [
                    node(text.stack),
                    el!("span", ["class" = "panel-aside"], [node(text.newest_first)])
                ]
            ),
            el!(
                "ol",
                ["class" = "stack-list"],
                (calls.iter().enumerate().map(|(at, call)| el!(
                    "li",
                    ["class" = if at == 0 { "stack-call stack-call-now" } else { "stack-call" }],
                    [
                        el!("span", ["class" = "stack-number"], [node(call.n)]),
                        if let Some(method) = call.method {
                            code(&method.name_on(call.this))
                        } else {
                            el!("span", [], [node(ui.words.catalog.client().name)])
                        },
                        el!("span", ["class" = "stack-at"], [node(place(text, call.at))])
                    ]
                )))
                .collect::<Vec<_>>()
            )
        ]
    )
}

fn place(text: &crate::i18n::catalog::Code, at: At) -> String {
    let line = |n: u16| fill(text.line, &[("n", &n.to_string())]);
    match at {
        At::Entering => text.entering.to_owned(),
        At::Line(n) | At::Waits(n) => line(n),
        At::Client { waits: true } => text.waits.to_owned(),
        At::Client { waits: false } => text.nothing_runs.to_owned(),
    }
}
