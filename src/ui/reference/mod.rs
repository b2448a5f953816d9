//! The reference text: every claim with its proof in this run, and a way to run it.

mod claim;

use yew::prelude::*;

use crate::i18n::published_page;
use crate::scene::reference::ReferenceScene;
use crate::session::Session;
use crate::sim::claim::Claim;
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::Ui;
use crate::ui::parts::{IconKind, el, icon, list, node, prose_of};
use crate::ui::terms::told_text;
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

/// The text beside the stage.
pub fn reference(ui: &Ui, session: &Session) -> Html {
    let (ui, scene, whole) = (ui.clone(), ReferenceScene::of(session), session.whole);
    html! { <Reference {ui} {scene} {whole} /> }
}

#[derive(PartialEq, Properties)]
struct ReferenceProps {
    ui: Ui,
    scene: ReferenceScene,
    /// All of the page is there: terms have cards.
    whole: bool,
}

/// A component because it is long and most steps change nothing of it.
#[component]
fn Reference(props: &ReferenceProps) -> Html {
    let (ui, scene) = (&props.ui, &props.scene);
    let text = &ui.words.catalog.reference;
    let prose = |text| told_text(ui, props.whole, text);
    let claim = |claim, label| claim_line(ui, scene, claim, label);
    let situation = |claim, number, label, scenario| {
        situation(ui, scene, &Situation { claim, number, label, scenario })
    };
    el!(
        "article",
        ["class" = "reference", "aria-label" = text.label],
        [
            el!("p", ["class" = "reference-lead"], [prose(text.lead)]),
            signature(),
            el!("h2", [], [node(text.parameter)]),
            el!(
                "p",
                ["class" = "term"],
                [
                    el!("code", ["translate" = "no", "lang" = "en"], [node("lpulFlags")]),
                    node(" [in]")
                ]
            ),
            claim(Claim::PointerToZero, text.parameter_text),
            el!("h2", [], [node(text.return_value)]),
            el!(
                "p",
                ["class" = "term"],
                [el!("code", ["translate" = "no", "lang" = "en"], [node("S_OK")]), node(" (0x0)")]
            ),
            claim(Claim::ReturnsOk, text.return_text),
            el!("h2", [], [node(text.remarks)]),
            el!("p", ["class" = "reference-text"], [prose(text.remarks_text)]),
            claim(Claim::LetsGo, text.lets_go),
            situation(Claim::FromSession, "1", text.situation_1, ScenarioId::SessionLogoff),
            el!(
                "div",
                ["class" = "situation-head"],
                [
                    el!("b", ["class" = "situation-number"], [node("2")]),
                    claim(Claim::FromSupport, text.situation_2)
                ]
            ),
            situation(Claim::AfterStoreLogoff, "2a", text.situation_2a, ScenarioId::StoreClose),
            situation(Claim::WithoutStoreLogoff, "2b", text.situation_2b, ScenarioId::ReleaseOnly),
            sources(ui)
        ]
    )
}

/// The signature scrolls by itself where it is too wide, so it can be reached by keyboard.
fn signature() -> Html {
    el!(
        "pre",
        ["class" = "signature", "translate" = "no", "lang" = "en"],
        [el!(
            "code",
            [],
            [
                node("HRESULT "),
                el!("b", [], [node("Logoff")]),
                node("(\n  ULONG FAR * lpulFlags\n);")
            ]
        )]
    )
}

/// Where the facts come from, where the pages disagree, and whose they are.
fn sources(ui: &Ui) -> Html {
    let words = ui.words;
    let text = &words.catalog.reference;
    let link = |name: &str, page: &str| {
        el!(
            "a",
            ["href" = published_page(words.locale, page), "rel" = "noopener"],
            [
                el!("span", ["translate" = "no", "lang" = "en"], [node(name)]),
                icon(IconKind::External)
            ]
        )
    };
    list([
        el!("h2", [], [node(text.conflicts)]),
        el!("p", ["class" = "reference-note"], [prose_of(text.conflicts_text)]),
        el!("h2", [], [node(text.published)]),
        el!("p", [], [node(link("IMSLogon::Logoff", "imslogon-logoff"))]),
        el!("p", ["class" = "reference-note"], [prose_of(text.published_note)]),
        el!("h2", [], [node(text.see_also)]),
        el!(
            "ul",
            ["class" = "see-also"],
            SEE_ALSO.map(|(name, page)| el!("li", [], [link(name, page)]))
        ),
        el!("h2", [], [node(text.about)]),
        el!("p", ["class" = "reference-note"], [prose_of(text.about_text)]),
    ])
}
