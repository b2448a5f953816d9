//! What the Share dialog gives to those who keep a site: shown, copied, and pasted into one.

use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::share::{Site, Way};
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::embedding;
use serde_json::json;

use crate::harness::server::{HOST_FRAMED, PLAIN};
use crate::harness::{Page, tell};

const OPEN: &str = "document.querySelector('dialog.share:modal')";
const TEXT: &str = "document.querySelector('#share-snippet').textContent";

fn moment(locale: Locale) -> Session {
    update(&Session::new(locale, ScenarioId::StoreClose), Action::Go(12))
}

async fn open(page: &Page, at: &str) {
    page.open(at).await;
    page.wait_for("there is a way to share", "document.querySelector('#open-share')").await;
    page.run("document.querySelector('#open-share').click()").await;
    page.wait_for("it is open", OPEN).await;
}

async fn wait_for_text(page: &Page, text: &str) {
    page.wait_for("its text", &format!("{TEXT} === {}", json!(text))).await;
}

#[tokio::test]
async fn every_way_into_every_system_is_shown_and_copied() {
    tell(async |page| {
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", permissions).await;
        let folder = format!("{}{PLAIN}", page.server.origin());
        let session = moment(Locale::De);
        open(page, "?lang=de&scenario=store-close&step=12").await;
        for way in Way::ALL {
            page.choose("#share-way", way.name()).await;
            for site in Site::ALL {
                page.choose("#share-site", site.name()).await;
                let wanted = embedding(&session, *site, *way, &folder);
                wait_for_text(page, &wanted).await;
                page.click("#share-copy-snippet").await;
                let told = "document.querySelector('[aria-labelledby=share-of-embed] .share-told')";
                let said = json!(Locale::De.more().share.copied);
                page.wait_for("it says so", &format!("{told}.textContent === {said}")).await;
                let copied = page.run_async("navigator.clipboard.readText().then(done)").await;
                assert_eq!(copied, json!(wanted));
            }
        }
    })
    .await;
}

/// Puts markup at the end of a site's page, where its scripts run.
async fn paste(page: &Page, lang: &str, markup: &str) {
    page.visit(HOST_FRAMED).await;
    page.run(&format!(
        "document.documentElement.lang = {lang:?};
         document.querySelector('iframe').remove();
         document.body.append(document.createRange().createContextualFragment({}))",
        json!(markup)
    ))
    .await;
}

const IN_FRAME: &str = "document.querySelector('iframe').contentDocument";

#[tokio::test]
async fn what_is_pasted_shows_the_moment_in_the_language_of_whoever_sets_it() {
    tell(async |page| {
        page.open("?lang=de&theme=dark&scenario=release-only&step=7").await;
        let folder = format!("{}{PLAIN}", page.server.origin());
        let session = update(&Session::new(Locale::De, ScenarioId::ReleaseOnly), Action::Go(7));
        let last = session.last();
        for (way, lang) in [(Way::Frame, "de"), (Way::Script, "fr")] {
            let markup = embedding(&session, Site::Html, way, &folder);
            paste(page, "fr", &markup).await;
            let there = format!(
                "{IN_FRAME}?.querySelector('#step')?.textContent === '7'
                 && {IN_FRAME}.querySelector('#steps').textContent === '{last}'
                 && {IN_FRAME}.documentElement.lang === {lang:?}"
            );
            page.wait_for(way.name(), &there).await;
        }
        // Only the script tells the frame's height.
        let height = "document.querySelector('iframe').style.height";
        page.wait_for("its height is set", &format!("{height}.endsWith('px')")).await;
    })
    .await;
}

#[tokio::test]
async fn a_start_page_gives_the_folder_of_the_whole_page() {
    tell(async |page| {
        page.visit(&format!("{PLAIN}de/")).await;
        let loaded = "document.querySelector('#open-share') && document.querySelector('#step')";
        page.wait_for("the page", loaded).await;
        page.run("document.querySelector('#open-share').click()").await;
        page.wait_for("it is open", OPEN).await;
        let folder = format!("{}{PLAIN}", page.server.origin());
        let session = Session::new(Locale::De, ScenarioId::StoreClose);
        wait_for_text(page, &embedding(&session, Site::Html, Way::Frame, &folder)).await;
    })
    .await;
}
