//! The search for a failing run: a button, progress, and the run that was found.

use yew::prelude::*;

use crate::i18n::{command, fill, rule_title};
use crate::scene::search::SearchScene;
use crate::session::action::Action;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::search::{Conduct, Question};
use crate::ui::ctx::{View, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Prose, prose};

#[component]
pub fn Search(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let text = &words.catalog.search;
    let scene = SearchScene::of(&props.session);
    let find = dispatch.reform(|_: MouseEvent| Action::Find(Question::AnyRule, Conduct::Lawful));
    let stop = dispatch.reform(|_: MouseEvent| Action::StopFinding);
    html! {
        <section class="search" aria-label={text.find}>
            if scene.is_running() {
                <button type="button" class="button button-small" id="search" onclick={stop}>{ text.stop }</button>
            } else {
                <button type="button" class="button button-small" id="search" onclick={find}>{ text.find }</button>
            }
            <div class="search-result" role="status">
                <Outcome {scene} />
            </div>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OutcomeProps {
    scene: SearchScene,
}

#[component]
fn Outcome(props: &OutcomeProps) -> Html {
    let words = use_words();
    let text = &words.catalog.search;
    let counted = |template: &str, worlds: u32| fill(template, &[("n", &worlds.to_string())]);
    match &props.scene {
        SearchScene::Idle => html! { <p class="panel-hint">{ text.hint }</p> },
        SearchScene::Running { worlds, .. } => html! { <p>{ counted(text.running, *worlds) }</p> },
        SearchScene::None { worlds, conduct } => {
            let template = match conduct {
                Conduct::Lawful => text.none_lawful,
                Conduct::Any => text.none_any,
            };
            html! { <p class="search-none">{ counted(template, *worlds) }</p> }
        }
        SearchScene::Truncated { worlds, .. } => {
            html! { <p>{ counted(text.truncated, *worlds) }</p> }
        }
        SearchScene::Found { commands, finding, worlds, conduct } => html! {
            <>
                if *conduct == Conduct::Any {
                    <p>{ text.breaking_own }</p>
                } else {
                    <p>{ counted(text.found, *worlds) }</p>
                }
                <Found commands={commands.clone()} finding={*finding} />
            </>
        },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FoundProps {
    commands: Vec<Command>,
    finding: Finding,
}

/// The run as a list of what the client does, and the rule that it breaks.
#[component]
fn Found(props: &FoundProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let open = dispatch.reform(|_: MouseEvent| Action::OpenFound);
    let rule = props.finding.rule;
    html! {
        <>
            <ol class="search-run">
                { for props.commands.iter().map(|todo| html! {
                    <li>{ prose(&command(words.locale, *todo)) }</li>
                }) }
            </ol>
            <p class="search-rule">
                <Glyph kind={GlyphKind::Violation} />
                <span><b>{ rule.name() }</b>{ " " }
                    <Prose text={rule_title(words.locale, rule).unwrap_or_default()} />
                </span>
            </p>
            <button type="button" class="button button-strong" id="open-found" onclick={open}>
                { words.catalog.search.open }
            </button>
        </>
    }
}
