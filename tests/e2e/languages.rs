//! Languages: one file is fetched, a change of language fetches another, and a failure says so.

use logoff_playground::i18n::{Locale, fill};

use crate::harness::tell;

/// What the page shows in a language, in JavaScript.
fn shows(locale: Locale) -> String {
    let title = locale.catalog().page.title;
    format!("document.documentElement.lang === {:?} && document.title === {title:?}", locale.tag())
}

#[tokio::test]
async fn only_the_language_that_is_shown_is_fetched() {
    tell(async |page| {
        for locale in Locale::ALL {
            page.server.take_log();
            page.open(&format!("?lang={}", locale.tag())).await;
            page.wait_for("its language", &shows(locale)).await;
            page.wait_for("the rest", "performance.getEntriesByName('later').length === 1").await;
            let log = page.server.take_log();
            let files = log.iter().filter(|(path, _)| path.contains("/words-"));
            let names: Vec<_> =
                files.map(|(path, status)| (path.rsplit('/').next(), *status)).collect();
            let wanted = ["", "-more"].map(|rest| format!("{}{rest}.txt", locale.tag()));
            assert_eq!(names, wanted.each_ref().map(|name| (Some(name.as_str()), 200)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_language_that_cannot_be_had_leaves_the_old_one() {
    tell(async |page| {
        let (old, new) = (Locale::Ja, Locale::Fr);
        page.open("?lang=en&scenario=release-only&step=5").await;
        page.choose("#language", old.tag()).await;
        page.wait_for("another language", &shows(old)).await;
        page.run("window.real = fetch; window.fetch = async () => new Response('', {status: 404})")
            .await;
        page.choose("#language", new.tag()).await;
        let notice = fill(old.catalog().notices.no_words, &[("language", new.own_name())]);
        let told = format!("document.querySelector('.notices').textContent.includes({notice:?})");
        page.wait_for("a notice in the old language", &told).await;
        let still = format!("{} && document.querySelector('#language').value === 'ja'", shows(old));
        page.wait_for("the old language stays", &still).await;
        page.run("window.fetch = window.real").await;
        page.choose("#language", new.tag()).await;
        page.wait_for("it is there at the second try", &shows(new)).await;
        assert_eq!((page.step().await, page.notices().await), (5, vec![]));
        page.take_console().await;
    })
    .await;
}

#[tokio::test]
async fn the_pseudo_language_is_longer_and_needs_no_wasm_of_its_own() {
    tell(async |page| {
        page.open("?lang=en-XA").await;
        let text = page.text(".top-crumb").await;
        let english = Locale::En.catalog().page.breadcrumb;
        assert!(text.starts_with('[') && text.chars().count() * 10 > english.chars().count() * 14);
    })
    .await;
}
