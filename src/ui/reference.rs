//! The reference text: every claim with its proof in this run, and a way to run it.

use yew::prelude::*;

use crate::i18n::{fill, published_page};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::claim::{Claim, Proof};
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::{View, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Icon, IconKind, Prose};

const SEE_ALSO: [(&str, &str); 6] = [
    ("IMAPISession::Logoff", "imapisession-logoff"),
    ("IMsgStore::StoreLogoff", "imsgstore-storelogoff"),
    ("IMAPISupport : IUnknown", "imapisupportiunknown"),
    ("IMSProvider::Logon", "imsprovider-logon"),
    ("IMSProvider::Shutdown", "imsprovider-shutdown"),
    ("IMSLogon : IUnknown", "imslogoniunknown"),
];

#[component]
pub fn Reference(props: &View) -> Html {
    let words = use_words();
    let text = &words.catalog.reference;
    let session = &props.session;
    let claim = |claim, label| html! { <ClaimLine session={session.clone()} {claim} {label} /> };
    html! {
        <main class="reference" aria-label={text.label}>
            <p class="reference-lead">{ text.lead }</p>
            <pre class="signature" translate="no" lang="en"><code>
                { "HRESULT " }<b>{ "Logoff" }</b>{ "(\n  ULONG FAR * lpulFlags\n);" }
            </code></pre>
            <h2>{ text.parameter }</h2>
            <p class="term"><code translate="no" lang="en">{ "lpulFlags" }</code>{ " [in]" }</p>
            { claim(Claim::PointerToZero, text.parameter_text) }
            <h2>{ text.return_value }</h2>
            <p class="term"><code translate="no" lang="en">{ "S_OK" }</code></p>
            { claim(Claim::ReturnsOk, text.return_text) }
            <h2>{ text.remarks }</h2>
            <p><Prose text={text.remarks_text} /></p>
            { claim(Claim::LetsGo, text.lets_go) }
            <Situation session={session.clone()} claim={Claim::FromSession} number="1"
                label={text.situation_1} scenario={ScenarioId::SessionLogoff} />
            <p class="situation-head"><b>{ "2 " }</b></p>
            { claim(Claim::FromSupport, text.situation_2) }
            <Situation session={session.clone()} claim={Claim::AfterStoreLogoff} number="2a"
                label={text.situation_2a} scenario={ScenarioId::StoreClose} />
            <Situation session={session.clone()} claim={Claim::WithoutStoreLogoff} number="2b"
                label={text.situation_2b} scenario={ScenarioId::ReleaseOnly} />
            <h2>{ text.conflicts }</h2>
            <p><Prose text={text.conflicts_text} /></p>
            <h2>{ text.published }</h2>
            <p>
                <a href={published_page(words.locale, "imslogon-logoff")} translate="no" lang="en">
                    { "IMSLogon::Logoff" }
                </a>
            </p>
            <p><Prose text={text.published_note} /></p>
            <h2>{ text.see_also }</h2>
            <ul class="see-also">
                { for SEE_ALSO.map(|(name, page)| html! {
                    <li><a href={published_page(words.locale, page)} translate="no" lang="en">
                        { name }
                    </a></li>
                }) }
            </ul>
            <h2>{ text.about }</h2>
            <p>{ text.about_text }</p>
        </main>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ClaimProps {
    session: crate::ui::ctx::Shared<Session>,
    claim: Claim,
    label: &'static str,
}

/// A sentence that can be gone to, and how far the run has got with it.
#[component]
fn ClaimLine(props: &ClaimProps) -> Html {
    let dispatch = use_dispatch();
    let state = State::of(&props.session, props.claim);
    let claim = props.claim;
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Show(claim));
    html! {
        <div class="claim">
            <button type="button" class={if state.now { "claim-text claim-now" } else { "claim-text" }}
                disabled={state.whole == Proof::NotReached} {onclick}>
                <Prose text={props.label} />
            </button>
            <ProofMark proof={state.so_far} ran={true} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SituationProps {
    session: crate::ui::ctx::Shared<Session>,
    claim: Claim,
    number: &'static str,
    label: &'static str,
    scenario: ScenarioId,
}

/// A situation with the button that runs it.
#[component]
fn Situation(props: &SituationProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let text = &words.catalog.reference;
    let state = State::of(&props.session, props.claim);
    let (claim, scenario) = (props.claim, props.scenario);
    let here = props.session.branch().scenario == scenario;
    let show = dispatch.reform(move |_: MouseEvent| Action::Show(claim));
    let run = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Run(scenario));
            dispatch.emit(Action::Play);
        })
    };
    let class = match (here, state.so_far) {
        (true, Proof::Contradicted(_)) => "situation situation-here situation-bad",
        (true, _) => "situation situation-here",
        (false, _) => "situation",
    };
    html! {
        <section class={class} aria-label={props.number}>
            <button type="button" class={if state.now { "claim-text claim-now" } else { "claim-text" }}
                disabled={state.whole == Proof::NotReached} onclick={show}>
                <b class="situation-number">{ props.number }</b>{ " " }<Prose text={props.label} />
            </button>
            <div class="situation-row">
                <button type="button" class="button button-run" onclick={run}
                    aria-label={format!("{} {}", text.run, props.number)}>
                    <Icon kind={IconKind::Play} />
                    { if here { text.again } else { text.run } }
                </button>
                <ProofMark proof={state.so_far} ran={here} />
            </div>
        </section>
    }
}

/// How a claim stands: up to the cursor, in the whole run, and whether this very step shows it.
struct State {
    so_far: Proof,
    whole: Proof,
    now: bool,
}

impl State {
    fn of(session: &Session, claim: Claim) -> Self {
        let steps = &session.branch().run.steps;
        let seen = steps
            .iter()
            .take(session.cursor as usize)
            .map(|step| &step.event);
        let so_far = claim.proof(seen);
        let whole = claim.proof(steps.iter().map(|step| &step.event));
        let now = match so_far {
            Proof::Shown(at) | Proof::Contradicted(at) => at + 1 == session.cursor,
            Proof::NotReached => false,
        };
        Self { so_far, whole, now }
    }
}

#[derive(PartialEq, Properties)]
struct ProofProps {
    proof: Proof,
    ran: bool,
}

#[component]
fn ProofMark(props: &ProofProps) -> Html {
    let words = use_words();
    let text = &words.catalog.reference;
    let (class, label) = match props.proof {
        Proof::NotReached if props.ran => ("proof", text.not_reached.to_owned()),
        Proof::NotReached => ("proof", text.not_run.to_owned()),
        Proof::Shown(at) => (
            "proof proof-shown",
            fill(text.shown, &[("n", &(at + 1).to_string())]),
        ),
        Proof::Contradicted(at) => {
            let n = (at + 1).to_string();
            (
                "proof proof-contradicted",
                fill(text.contradicted, &[("n", &n)]),
            )
        }
    };
    html! {
        <span {class}>
            if matches!(props.proof, Proof::Contradicted(_)) {
                <Glyph kind={GlyphKind::Violation} />
            } else {
                <svg class="proof-mark" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                    <circle cx="7" cy="7" r="5.5" />
                    <path d="M4.4 7.2l1.8 1.8 3.4-3.8" />
                </svg>
            }
            { label }
        </span>
    }
}
