//! The reference text: every claim with its proof in this run, and a way to run it.

mod claim;

use yew::prelude::*;

use crate::i18n::published_page;
use crate::sim::claim::Claim;
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::{View, use_words};
use crate::ui::parts::{Icon, IconKind, Prose};
pub(super) use claim::shown_now;
use claim::{ClaimLine, Situation};

/// What the published page leads on to, and what it should.
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
    let situation = |claim, number, label, scenario| {
        html! { <Situation session={session.clone()} {claim} {number} {label} {scenario} /> }
    };
    html! {
        <article class="reference" aria-label={text.label}>
            <p class="reference-lead"><Prose text={text.lead} /></p>
            <Signature />
            <h2>{ text.parameter }</h2>
            <p class="term"><code translate="no" lang="en">{ "lpulFlags" }</code>{ " [in]" }</p>
            { claim(Claim::PointerToZero, text.parameter_text) }
            <h2>{ text.return_value }</h2>
            <p class="term"><code translate="no" lang="en">{ "S_OK" }</code>{ " (0x0)" }</p>
            { claim(Claim::ReturnsOk, text.return_text) }
            <h2>{ text.remarks }</h2>
            <p class="reference-text"><Prose text={text.remarks_text} /></p>
            { claim(Claim::LetsGo, text.lets_go) }
            { situation(Claim::FromSession, "1", text.situation_1, ScenarioId::SessionLogoff) }
            <div class="situation-head">
                <b class="situation-number">{ "2" }</b>
                { claim(Claim::FromSupport, text.situation_2) }
            </div>
            { situation(Claim::AfterStoreLogoff, "2a", text.situation_2a, ScenarioId::StoreClose) }
            { situation(Claim::WithoutStoreLogoff, "2b", text.situation_2b, ScenarioId::ReleaseOnly) }
            <Sources />
        </article>
    }
}

/// The signature scrolls by itself where it is too wide, so it can be reached by keyboard.
#[component]
fn Signature() -> Html {
    html! {
        <pre class="signature" translate="no" lang="en"><code>
            { "HRESULT " }<b>{ "Logoff" }</b>{ "(\n  ULONG FAR * lpulFlags\n);" }
        </code></pre>
    }
}

/// Where the facts come from, where the pages disagree, and whose they are.
#[component]
fn Sources() -> Html {
    let words = use_words();
    let text = &words.catalog.reference;
    let link = |name: &str, page: &str| {
        html! {
            <a href={published_page(words.locale, page)} rel="noopener">
                <span translate="no" lang="en">{ name }</span><Icon kind={IconKind::External} />
            </a>
        }
    };
    html! {
        <>
            <h2>{ text.conflicts }</h2>
            <p class="reference-note"><Prose text={text.conflicts_text} /></p>
            <h2>{ text.published }</h2>
            <p>{ link("IMSLogon::Logoff", "imslogon-logoff") }</p>
            <p class="reference-note"><Prose text={text.published_note} /></p>
            <h2>{ text.see_also }</h2>
            <ul class="see-also">
                { for SEE_ALSO.map(|(name, page)| html! { <li>{ link(name, page) }</li> }) }
            </ul>
            <h2>{ text.about }</h2>
            <p class="reference-note"><Prose text={text.about_text} /></p>
        </>
    }
}
