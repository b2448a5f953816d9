//! The rules panel: what is broken, by which line and who holds what; what is kept; what is to come.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{fill, published_page, rule_title};
use crate::scene::rules::{Card, RulesScene, waiting};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::program::Program;
use crate::sim::rule::{RuleId, Wait};
use crate::ui::broken::Broken;
use crate::ui::ctx::{Shared, View, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, ProofSign, Prose};
use crate::ui::search::Search;

#[component]
pub fn Rules(props: &View) -> Html {
    let words = use_words();
    let text = &words.catalog.rules;
    let session = &props.session;
    let scene = RulesScene::of(session);
    html! {
        <div class="rules">
            <Counts broken={scene.broken.len()} kept={scene.kept.len()} open={scene.not_reached.len()} />
            <Search session={session.clone()} />
            if scene.broken.is_empty() {
                <p class="panel-hint">{ text.none_broken }</p>
            } else {
                <ul class="rule-list">{ cards(session, &scene.broken) }</ul>
            }
            <ul class="rule-list" aria-label={text.kept}>
                { for scene.kept.iter().map(|(rule, n)| html! {
                    <RuleLine key={rule.0} rule={*rule} kept={Some(*n)} />
                }) }
            </ul>
            <ul class="rule-list" aria-label={text.not_reached}>
                { for scene.not_reached.iter().map(|rule| html! {
                    <RuleLine key={rule.0} rule={*rule} />
                }) }
            </ul>
            <Waiting />
        </div>
    }
}

fn cards(session: &Session, broken: &[Card]) -> Html {
    let program: Shared<Program> = Rc::clone(&session.branch().program).into();
    let card = |card: &Card| {
        html! { <Broken key={u32::from(card.finding.rule.0)} program={program.clone()} card={card.clone()} /> }
    };
    broken.iter().map(card).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct CountsProps {
    broken: usize,
    kept: usize,
    open: usize,
}

#[component]
fn Counts(props: &CountsProps) -> Html {
    let words = use_words();
    let text = &words.catalog.rules;
    let broken = if props.broken == 0 { "rule-count" } else { "rule-count rule-count-broken" };
    html! {
        <ul class="rule-counts">
            <li class={broken}>
                <Glyph kind={GlyphKind::Violation} /><b>{ props.broken }</b>{ " " }{ text.broken }
            </li>
            <li class="rule-count rule-count-kept">
                <ProofSign shown={true} /><b>{ props.kept }</b>{ " " }{ text.kept }
            </li>
            <li class="rule-count">
                <ProofSign shown={false} /><b>{ props.open }</b>{ " " }{ text.not_reached }
            </li>
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LineProps {
    rule: RuleId,
    /// The step that showed it; `None` if it has not come up.
    #[prop_or_default]
    kept: Option<i32>,
}

/// A rule that is kept or has not come up.
#[component]
fn RuleLine(props: &LineProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let text = &words.catalog.rules;
    let rule = props.rule;
    let at = match props.kept.map(u32::try_from) {
        Some(Ok(n)) if n > 0 => {
            let label = fill(text.go_to_step, &[("n", &n.to_string())]);
            let onclick = dispatch.reform(move |_: MouseEvent| Action::Go(n));
            html! { <button type="button" class="rule-step" {onclick}>{ label }</button> }
        }
        Some(_) => html! { <span class="rule-at">{ text.in_prologue }</span> },
        None => html! { <span class="rule-at">{ text.not_reached }</span> },
    };
    html! {
        <li class={if props.kept.is_some() { "rule rule-kept" } else { "rule rule-open" }} data-rule={rule.name()}>
            <ProofSign shown={props.kept.is_some()} />
            <p class="rule-title">
                <span class="rule-name">{ rule.name() }</span>{ " " }
                <Prose text={rule_title(words.locale, rule).unwrap_or_default()} />
            </p>
            { at }
        </li>
    }
}

/// The rules that no run is held against yet, with the reason.
#[component]
fn Waiting() -> Html {
    let words = use_words();
    let groups = use_memo((), |()| waiting());
    html! {
        <details class="disclosure rule-waiting">
            <summary>{ words.catalog.rules.waiting }</summary>
            <dl>
                { for groups.iter().map(|(wait, rules)| html! {
                    <Group wait={*wait} rules={rules.clone()} />
                }) }
            </dl>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GroupProps {
    wait: Wait,
    rules: Vec<RuleId>,
}

#[component]
fn Group(props: &GroupProps) -> Html {
    let words = use_words();
    html! {
        <>
            <dt>
                { for props.rules.iter().map(|rule| html! {
                    <><a href={published_page(words.locale, rule.info().page)}>{ rule.name() }</a>{ " " }</>
                }) }
            </dt>
            <dd><Prose text={words.catalog.waits[props.wait as usize]} /></dd>
        </>
    }
}
