//! The start pages of the languages, and the page as one file.

use logoff_playground::i18n::Locale;
use serde_json::json;

use crate::harness::server::{Fault, PLAIN};
use crate::harness::{Page, tell};

async fn without_scripts(page: &Page, path: &str) {
    page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    page.driver.goto(format!("{}{path}", page.server.origin())).await.unwrap();
    page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
}

#[tokio::test]
async fn each_language_has_a_page_that_needs_no_script() {
    tell(async |page| {
        for locale in Locale::ALL {
            let tag = locale.tag();
            without_scripts(page, &format!("{PLAIN}{tag}/")).await;
            let seen = page
                .value(
                    "[document.documentElement.lang,
                      document.querySelectorAll('details ol > li').length > 100,
                      document.querySelector('.fallback-picture').naturalWidth > 400,
                      document.querySelector('noscript p').textContent.length > 30,
                      document.querySelectorAll('link[hreflang]').length,
                      [...document.querySelectorAll('main a[hreflang]')].map(a => a.lang).includes(document.documentElement.lang)]",
                )
                .await;
            assert_eq!(seen, json!([tag, true, true, true, 6, false]), "{tag}");
            let wide = page.value("document.documentElement.scrollWidth > innerWidth").await;
            assert_eq!(wide, json!(false), "{tag}: nothing sticks out");
            let asked = page.server.take_log();
            assert!(asked.iter().all(|(_, status)| *status == 200), "{asked:?}");
            page.assert_quiet(tag).await;
        }
    })
    .await;
}

#[tokio::test]
async fn where_scripts_run_the_page_takes_its_place_in_that_language() {
    tell(async |page| {
        for locale in [Locale::Ja, Locale::De] {
            let tag = locale.tag();
            page.visit(&format!("{PLAIN}{tag}/")).await;
            page.wait_for("the page runs", "document.querySelector('.page')").await;
            assert_eq!(page.value("document.documentElement.lang").await, json!(tag));
            assert_eq!(page.count(".fallback").await, 0, "nothing is there twice");
            page.player(locale.catalog().player.into).await;
            page.wait_for_step(1).await;
            page.assert_quiet(tag).await;
        }
        // What the address says counts for more than the page that it leads to.
        page.visit(&format!("{PLAIN}fr/?lang=es#v=1&s=release-only&n=3")).await;
        page.wait_for_step(3).await;
        assert_eq!(page.value("document.documentElement.lang").await, json!("es"));
    })
    .await;
}

const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

#[tokio::test]
async fn its_first_paint_needs_no_wasm() {
    tell(async |page| {
        page.server.set_fault(Fault::Late);
        page.visit(&format!("{PLAIN}en/")).await;
        page.wait_for("it is painted", PAINTED).await;
        let there = "[document.querySelector('.fallback-picture').naturalWidth > 400,
            document.querySelectorAll('details ol > li').length > 100,
            document.querySelector('.page')]";
        assert_eq!(page.value(there).await, json!([true, true, null]));
        page.server.set_fault(Fault::None);
        page.wait_for("the page takes its place", "document.querySelector('.page')").await;
        assert_eq!(page.count(".fallback").await, 0);
        page.assert_quiet("en").await;
    })
    .await;
}

#[tokio::test]
async fn another_language_is_another_start_page() {
    tell(async |page| {
        page.visit(&format!("{PLAIN}de/?theme=dark&lang=es#v=1&s=release-only&n=3")).await;
        page.wait_for_step(3).await;
        let before = page.value("history.length").await;
        page.choose("#language", "fr").await;
        page.wait_for("the words have come", "document.documentElement.lang === 'fr'").await;
        let here = "location.pathname + location.search + location.hash";
        let place = "#v=1&s=release-only&n=3";
        assert_eq!(page.value(here).await, json!(format!("{PLAIN}fr/?theme=dark{place}")));
        assert_eq!(page.value("history.length").await, before);
        // Files are still found, and so is the way back after a reload.
        page.choose("#language", "ja").await;
        page.wait_for("the words have come", "document.documentElement.lang === 'ja'").await;
        page.reload().await;
        page.wait_for_step(3).await;
        assert_eq!(page.value("document.documentElement.lang").await, json!("ja"));
        assert_eq!(page.value(here).await, json!(format!("{PLAIN}ja/?theme=dark{place}")));
        // Elsewhere the address says nothing of the language, and stays as it is.
        page.open("?theme=dark").await;
        page.choose("#language", "en").await;
        page.wait_for("the words have come", "document.documentElement.lang === 'en'").await;
        assert_eq!(page.value(here).await, json!(format!("{PLAIN}?theme=dark")));
        page.run("localStorage.clear()").await;
        page.assert_quiet("start pages").await;
    })
    .await;
}

#[tokio::test]
async fn start_pages_are_read_by_axe() {
    tell(async |page| {
        for (locale, width) in [(Locale::En, 1440), (Locale::Ja, 390)] {
            page.size(width, 900).await;
            // The wasm stays away: what is looked at is the page before it.
            page.before_load("delete globalThis.WebAssembly").await;
            page.visit(&format!("{PLAIN}{}/", locale.tag())).await;
            page.wait_for("it says why", "document.querySelector('#boot').textContent").await;
            assert_eq!(page.axe(false).await, [""; 0], "{}", locale.tag());
        }
        page.size(1440, 900).await;
    })
    .await;
}

/// Browsers load no modules out of a folder: the page says so, and what would help.
#[tokio::test]
async fn opened_out_of_a_folder_it_is_the_reference_and_says_why() {
    tell(async |page| {
        for path in ["index.html?lang=ja", "de/index.html"] {
            page.driver.goto("about:blank").await.unwrap();
            let file = page.setup.dist.join("index.html").canonicalize().unwrap();
            let folder = file.parent().unwrap().display().to_string();
            page.driver.goto(format!("file://{folder}/{path}")).await.unwrap();
            page.wait_for("it says why", "document.querySelector('#boot').offsetHeight > 0").await;
            let lang = if path.starts_with("de") { "de" } else { "ja" };
            assert_eq!(page.value("document.querySelector('#boot').lang").await, json!(lang));
            assert!(page.text("#boot").await.contains("Web"), "what helps");
            assert!(page.text("main").await.contains("StoreLogoff"));
            page.take_console().await;
            page.take_requests().await;
        }
    })
    .await;
}

/// Made by `cargo xtask single`; the test step `build` does it.
#[tokio::test]
async fn one_file_holds_everything_and_asks_for_nothing() {
    tell(async |page| {
        let file = page.setup.dist.join("../target/single/index.html");
        assert!(file.is_file(), "{}: run `cargo xtask single`", file.display());
        let file = file.canonicalize().unwrap();
        for (query, lang) in [("?lang=en", "en"), ("?lang=zh-CN&step=4", "zh-CN")] {
            page.driver.goto("about:blank").await.unwrap();
            page.driver.goto(format!("file://{}{query}", file.display())).await.unwrap();
            page.wait_for("the page runs", "document.querySelector('.page')").await;
            page.wait_for("all of it is there", "document.querySelector('[data-transcript] > li')")
                .await;
            assert_eq!(page.value("document.documentElement.lang").await, json!(lang));
            page.run("document.querySelector('#tab-rules').click()").await;
            page.wait_for(
                "another panel",
                "document.querySelector('.rules, [role=tabpanel] .rule')",
            )
            .await;
            assert_eq!(page.take_console().await, [""; 0]);
            let asked = page.take_requests().await;
            let others: Vec<_> = asked
                .iter()
                .filter(|url| {
                    !url.starts_with("file:")
                        && !url.starts_with("data:")
                        && !url.starts_with("blob:")
                        && *url != "about:blank"
                })
                .collect();
            assert!(others.is_empty(), "{others:?}");
            assert_eq!(asked.iter().filter(|url| url.starts_with("file:")).count(), 1, "{asked:?}");
        }
    })
    .await;
}
