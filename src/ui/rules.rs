//! The rules panel: what is broken, by which line and who holds what; what is kept; what is to come.

use yew::prelude::*;

use crate::i18n::{fill, published_page, rule_title};
use crate::scene::rules::{RulesScene, waiting};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::rule::{RuleId, Wait};
use crate::ui::broken::broken;
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, glyph, proof_sign, prose_of};
use crate::ui::search::search;

pub fn rules(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.rules;
    let scene = RulesScene::of(session);
    html! {
        <div class="rules">
            { counts(ui, &scene) }
            { search(ui, session) }
            if scene.broken.is_empty() {
                <p class="panel-hint">{ text.none_broken }</p>
            } else {
                <ul class="rule-list">{ for scene.broken.iter().map(|card| broken(ui, card)) }</ul>
            }
            <ul class="rule-list" aria-label={text.kept}>
                { for scene.kept.iter().map(|(rule, n)| rule_line(ui, *rule, Some(*n))) }
            </ul>
            <ul class="rule-list" aria-label={text.not_reached}>
                { for scene.not_reached.iter().map(|rule| rule_line(ui, *rule, None)) }
            </ul>
            { waiting_rules(ui) }
        </div>
    }
}

fn counts(ui: &Ui, scene: &RulesScene) -> Html {
    let text = &ui.words.catalog.rules;
    let broken =
        if scene.broken.is_empty() { "rule-count" } else { "rule-count rule-count-broken" };
    html! {
        <ul class="rule-counts">
            <li class={broken}>
                { glyph(GlyphKind::Violation) }<b>{ scene.broken.len() }</b>{ " " }{ text.broken }
            </li>
            <li class="rule-count rule-count-kept">
                { proof_sign(true) }<b>{ scene.kept.len() }</b>{ " " }{ text.kept }
            </li>
            <li class="rule-count">
                { proof_sign(false) }<b>{ scene.not_reached.len() }</b>{ " " }{ text.not_reached }
            </li>
        </ul>
    }
}

/// A rule that is kept, since the step that showed it, or that has not come up.
fn rule_line(ui: &Ui, rule: RuleId, kept: Option<i32>) -> Html {
    let words = ui.words;
    let text = &words.catalog.rules;
    let at = match kept.map(u32::try_from) {
        Some(Ok(n)) if n > 0 => {
            let label = fill(text.go_to_step, &[("n", &n.to_string())]);
            let onclick = ui.click(Action::Go(n));
            html! { <button type="button" class="rule-step" {onclick}>{ label }</button> }
        }
        Some(_) => html! { <span class="rule-at">{ text.in_prologue }</span> },
        None => html! { <span class="rule-at">{ text.not_reached }</span> },
    };
    html! {
        <li key={rule.0} class={if kept.is_some() { "rule rule-kept" } else { "rule rule-open" }} data-rule={rule.name()}>
            { proof_sign(kept.is_some()) }
            <p class="rule-title">
                <span class="rule-name">{ rule.name() }</span>{ " " }
                { prose_of(rule_title(words.locale, rule).unwrap_or_default()) }
            </p>
            { at }
        </li>
    }
}

/// The rules that no run is held against yet, with the reason.
fn waiting_rules(ui: &Ui) -> Html {
    html! {
        <details class="disclosure rule-waiting">
            <summary>{ ui.words.catalog.rules.waiting }</summary>
            <dl>
                { for waiting().iter().map(|(wait, rules)| waiting_group(ui, *wait, rules)) }
            </dl>
        </details>
    }
}

fn waiting_group(ui: &Ui, wait: Wait, rules: &[RuleId]) -> Html {
    let words = ui.words;
    html! {
        <>
            <dt>
                { for rules.iter().map(|rule| html! {
                    <><a href={published_page(words.locale, rule.info().page)}>{ rule.name() }</a>{ " " }</>
                }) }
            </dt>
            <dd>{ prose_of(words.catalog.waits[wait as usize]) }</dd>
        </>
    }
}
