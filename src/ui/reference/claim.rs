//! A claim of the reference: its sentence, how far this run has proved it, and the story that does.

use yew::prelude::*;

use crate::i18n::fill;
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::claim::{Claim, Proof};
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::{Shared, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Icon, IconKind, ProofSign, Prose};

#[derive(Clone, PartialEq, Properties)]
pub struct ClaimProps {
    pub session: Shared<Session>,
    pub claim: Claim,
    pub label: &'static str,
}

/// A sentence that can be gone to, and how far the run has got with it.
#[component]
pub fn ClaimLine(props: &ClaimProps) -> Html {
    let state = State::of(&props.session, props.claim);
    html! {
        <div class="claim">
            <ClaimText claim={props.claim} label={props.label} {state} />
            <ProofMark proof={state.so_far} ran=true />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct SituationProps {
    pub session: Shared<Session>,
    pub claim: Claim,
    pub number: &'static str,
    pub label: &'static str,
    pub scenario: ScenarioId,
}

/// A situation with the button that runs it.
#[component]
pub fn Situation(props: &SituationProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let text = &words.catalog.reference;
    let state = State::of(&props.session, props.claim);
    let scenario = props.scenario;
    let here = props.session.branch().scenario == scenario;
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Run(scenario));
        dispatch.emit(Action::Play);
    });
    let class = match (here, state.so_far) {
        (true, Proof::Contradicted(_)) => "situation situation-here situation-bad",
        (true, _) => "situation situation-here",
        (false, _) => "situation",
    };
    html! {
        <div {class} role="group" aria-label={format!("{} {}", text.remarks, props.number)}>
            <ClaimText claim={props.claim} number={props.number} label={props.label} {state} />
            <div class="situation-row">
                <button type="button" class="button button-run" id={format!("run-{}", scenario.name())}
                    {onclick}>
                    <Icon kind={IconKind::Play} />
                    { if here { text.again } else { text.run } }
                    <span class="visually-hidden">{ format!(" {}", props.number) }</span>
                </button>
                <ProofMark proof={state.so_far} ran={here} />
            </div>
        </div>
    }
}

/// How a claim stands: up to the cursor, in the whole run, and whether this very step shows it.
#[derive(Clone, Copy, PartialEq)]
struct State {
    so_far: Proof,
    whole: Proof,
    now: bool,
}

impl State {
    fn of(session: &Session, claim: Claim) -> Self {
        let steps = &session.branch().run.steps;
        let events = || steps.iter().map(|step| &step.event);
        Self {
            so_far: claim.proof(events().take(session.cursor as usize)),
            whole: claim.proof(events()),
            now: shows(session, claim),
        }
    }
}

/// Whether the step at the cursor is the one that settles a claim.
fn shows(session: &Session, claim: Claim) -> bool {
    let steps = session.branch().run.steps.iter();
    let seen = steps.take(session.cursor as usize).map(|step| &step.event);
    match claim.proof(seen) {
        Proof::Shown(at) | Proof::Contradicted(at) => at + 1 == session.cursor,
        Proof::NotReached => false,
    }
}

/// The most telling claim that the step at the cursor settles.
pub(in crate::ui) fn shown_now(session: &Session) -> Option<Claim> {
    Claim::ALL.into_iter().rev().find(|claim| shows(session, *claim))
}

#[derive(PartialEq, Properties)]
struct ClaimTextProps {
    claim: Claim,
    #[prop_or_default]
    number: Option<&'static str>,
    label: &'static str,
    state: State,
}

/// The sentence: a button where the run has a step that settles it.
#[component]
fn ClaimText(props: &ClaimTextProps) -> Html {
    let dispatch = use_dispatch();
    let claim = props.claim;
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Show(claim));
    let (class, current) =
        if props.state.now { ("claim-text claim-now", Some("step")) } else { ("claim-text", None) };
    html! {
        <button type="button" {class} aria-current={current}
            disabled={props.state.whole == Proof::NotReached} {onclick}>
            if let Some(number) = props.number {
                <b class="situation-number">{ number }</b>{ " " }
            }
            <span class="claim-words"><Prose text={props.label} /></span>
        </button>
    }
}

#[derive(PartialEq, Properties)]
struct ProofProps {
    proof: Proof,
    /// The run is one that could have got there.
    ran: bool,
}

#[component]
fn ProofMark(props: &ProofProps) -> Html {
    let words = use_words();
    let text = &words.catalog.reference;
    let at = |template: &str, at: u32| fill(template, &[("n", &(at + 1).to_string())]);
    let (class, sign, label) = match props.proof {
        Proof::NotReached => (
            "proof",
            html! { <ProofSign shown=false /> },
            if props.ran { text.not_reached } else { text.not_run }.to_owned(),
        ),
        Proof::Shown(n) => {
            ("proof proof-shown", html! { <ProofSign shown=true /> }, at(text.shown, n))
        }
        Proof::Contradicted(n) => (
            "proof proof-contradicted",
            html! { <Glyph kind={GlyphKind::Violation} /> },
            at(text.contradicted, n),
        ),
    };
    html! { <span {class}>{ sign }{ label }</span> }
}
