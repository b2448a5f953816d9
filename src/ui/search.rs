//! The search for a failing run: a button, progress, and the run that was found.

use yew::prelude::*;

use crate::i18n::{command, fill, rule_title};
use crate::scene::search::SearchScene;
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::search::{Conduct, Question};
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, glyph, prose, prose_of};

pub fn search(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.search;
    let scene = SearchScene::of(session);
    let find = ui.click(Action::Find(Question::AnyRule, Conduct::Lawful));
    let stop = ui.click(Action::StopFinding);
    html! {
        <section class="search" aria-label={text.find}>
            if scene.is_running() {
                <button type="button" class="button button-small" id="search" onclick={stop}>{ text.stop }</button>
            } else {
                <button type="button" class="button button-small" id="search" onclick={find}>{ text.find }</button>
            }
            <div class="search-result" role="status">
                { outcome(ui, &scene) }
            </div>
        </section>
    }
}

fn outcome(ui: &Ui, scene: &SearchScene) -> Html {
    let text = &ui.words.catalog.search;
    let counted = |template: &str, worlds: u32| fill(template, &[("n", &worlds.to_string())]);
    match scene {
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
                { found(ui, commands, finding) }
            </>
        },
    }
}

/// The run as a list of what the client does, and the rule that it breaks.
fn found(ui: &Ui, commands: &[Command], finding: &Finding) -> Html {
    let words = ui.words;
    let open = ui.click(Action::OpenFound);
    let rule = finding.rule;
    html! {
        <>
            <ol class="search-run">
                { for commands.iter().map(|todo| html! {
                    <li>{ prose(&command(words.locale, *todo)) }</li>
                }) }
            </ol>
            <p class="search-rule">
                { glyph(GlyphKind::Violation) }
                <span><b>{ rule.name() }</b>{ " " }
                    { prose_of(rule_title(words.locale, rule).unwrap_or_default()) }
                </span>
            </p>
            <button type="button" class="button button-strong" id="open-found" onclick={open}>
                { words.catalog.search.open }
            </button>
        </>
    }
}
