//! The reference text: every claim with its proof in this run, and a way to run it.

mod claim;

use yew::prelude::*;

use crate::i18n::published_page;
use crate::session::Session;
use crate::sim::claim::Claim;
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::Ui;
use crate::ui::parts::{IconKind, icon, prose_of};
pub(super) use claim::shown_now;
use claim::{Situation, claim_line, situation};

/// What the published page leads on to, and what it should.
const SEE_ALSO: [(&str, &str); 6] = [
    ("IMAPISession::Logoff", "imapisession-logoff"),
    ("IMsgStore::StoreLogoff", "imsgstore-storelogoff"),
    ("IMAPISupport : IUnknown", "imapisupportiunknown"),
    ("IMSProvider::Logon", "imsprovider-logon"),
    ("IMSProvider::Shutdown", "imsprovider-shutdown"),
    ("IMSLogon : IUnknown", "imslogoniunknown"),
];

pub fn reference(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.reference;
    let claim = |claim, label| claim_line(ui, session, claim, label);
    let situation = |claim, number, label, scenario| {
        situation(ui, session, &Situation { claim, number, label, scenario })
    };
    html! {
        <article class="reference" aria-label={text.label}>
            <p class="reference-lead">{ prose_of(text.lead) }</p>
            { signature() }
            <h2>{ text.parameter }</h2>
            <p class="term"><code translate="no" lang="en">{ "lpulFlags" }</code>{ " [in]" }</p>
            { claim(Claim::PointerToZero, text.parameter_text) }
            <h2>{ text.return_value }</h2>
            <p class="term"><code translate="no" lang="en">{ "S_OK" }</code>{ " (0x0)" }</p>
            { claim(Claim::ReturnsOk, text.return_text) }
            <h2>{ text.remarks }</h2>
            <p class="reference-text">{ prose_of(text.remarks_text) }</p>
            { claim(Claim::LetsGo, text.lets_go) }
            { situation(Claim::FromSession, "1", text.situation_1, ScenarioId::SessionLogoff) }
            <div class="situation-head">
                <b class="situation-number">{ "2" }</b>
                { claim(Claim::FromSupport, text.situation_2) }
            </div>
            { situation(Claim::AfterStoreLogoff, "2a", text.situation_2a, ScenarioId::StoreClose) }
            { situation(Claim::WithoutStoreLogoff, "2b", text.situation_2b, ScenarioId::ReleaseOnly) }
            { sources(ui) }
        </article>
    }
}

/// The signature scrolls by itself where it is too wide, so it can be reached by keyboard.
fn signature() -> Html {
    html! {
        <pre class="signature" translate="no" lang="en"><code>
            { "HRESULT " }<b>{ "Logoff" }</b>{ "(\n  ULONG FAR * lpulFlags\n);" }
        </code></pre>
    }
}

/// Where the facts come from, where the pages disagree, and whose they are.
fn sources(ui: &Ui) -> Html {
    let words = ui.words;
    let text = &words.catalog.reference;
    let link = |name: &str, page: &str| {
        html! {
            <a href={published_page(words.locale, page)} rel="noopener">
                <span translate="no" lang="en">{ name }</span>{ icon(IconKind::External) }
            </a>
        }
    };
    html! {
        <>
            <h2>{ text.conflicts }</h2>
            <p class="reference-note">{ prose_of(text.conflicts_text) }</p>
            <h2>{ text.published }</h2>
            <p>{ link("IMSLogon::Logoff", "imslogon-logoff") }</p>
            <p class="reference-note">{ prose_of(text.published_note) }</p>
            <h2>{ text.see_also }</h2>
            <ul class="see-also">
                { for SEE_ALSO.map(|(name, page)| html! { <li>{ link(name, page) }</li> }) }
            </ul>
            <h2>{ text.about }</h2>
            <p class="reference-note">{ prose_of(text.about_text) }</p>
        </>
    }
}
