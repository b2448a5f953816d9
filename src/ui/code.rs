//! The code panel: call stack, switches, and the listings that the run executes.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::page::reveal;
use crate::i18n::fill;
use crate::scene::code::{At, Call, Section, Standing, sections, used_methods};
use crate::session::run::Run;
use crate::sim::program::Program;
use crate::ui::ctx::{Part, Shared, Ui};
use crate::ui::listing::section_lines;
use crate::ui::parts::code;
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
    use_effect_with(standing.current, |current| {
        if current.is_some() {
            reveal("listings", "line-now");
        }
    });
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <div class="code">
            { stack(ui, &standing.stack) }
            { switches(ui, &program) }
            <div class="listings" id="listings" tabindex="0" role="region" aria-label={text.tab}>
                { for (0..listings.len()).map(|at| {
                    let shown = listings[at].methods.iter().map(|method| {
                        let standing = standing.within(method.method);
                        let needed = *all || used.contains(&method.method) || method.is_edited();
                        (needed || !standing.is_empty()).then_some(standing)
                    });
                    section_lines(ui, &listings, at, shown.collect())
                }) }
                <button type="button" class="button button-small listings-all" aria-pressed={if *all { "true" } else { "false" }}
                    onclick={toggle}>
                    { text.show_all }
                </button>
            </div>
        </div>
    }
}

/// The running calls, the newest first.
fn stack(ui: &Ui, calls: &[Call]) -> Html {
    let text = &ui.words.catalog.code;
    html! {
        <section class="stack" aria-label={text.stack}>
            <h3 class="panel-title stack-title">
                { text.stack }<span class="panel-aside">{ text.newest_first }</span>
            </h3>
            <ol class="stack-list">
                { for calls.iter().enumerate().map(|(at, call)| html! {
                    <li class={if at == 0 { "stack-call stack-call-now" } else { "stack-call" }}>
                        <span class="stack-number">{ call.n }</span>
                        if let Some(method) = call.method {
                            { code(&method.name_on(call.this)) }
                        } else {
                            <span>{ ui.words.catalog.client().name }</span>
                        }
                        <span class="stack-at">{ place(text, call.at) }</span>
                    </li>
                }) }
            </ol>
        </section>
    }
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
