//! The world around the page: other people's sites, blocked storage, failing networks.

use logoff_playground::i18n::Locale;
use serde_json::json;

use crate::harness::server::{Fault, HOST_FRAMED, HOST_SANDBOXED, OPEN, PLAIN};
use crate::harness::state::english;
use crate::harness::{Page, tell};

#[tokio::test]
async fn where_nothing_may_be_remembered_the_page_works() {
    tell(async |page| {
        page.before_load(
            "const refuse = { get() { throw new DOMException('blocked', 'SecurityError') } };
             Object.defineProperty(window, 'localStorage', refuse);
             Object.defineProperty(window, 'sessionStorage', refuse);
             Object.defineProperty(window, 'indexedDB', refuse);",
        )
        .await;
        page.open("").await;
        page.choose("#language", "de").await;
        page.wait_for("it is German", "document.documentElement.lang === 'de'").await;
        page.click("#theme").await;
        page.wait_for("it is light", "document.documentElement.dataset.theme === 'light'").await;
        page.player(Locale::De.catalog().player.into).await;
        page.wait_for_step(1).await;
    })
    .await;
}

#[tokio::test]
async fn inside_other_pages_it_is_the_stage_alone_and_takes_no_focus() {
    tell(async |page| {
        for host in [HOST_FRAMED, HOST_SANDBOXED] {
            page.visit(host).await;
            page.driver.enter_frame(0).await.unwrap();
            page.wait_for("the page runs in the frame", "document.querySelector('.page-embed')")
                .await;
            assert_eq!(page.count("header, main, h1").await, 0, "{host}");
            let into = english().player.into;
            let free = page.value("document.activeElement === document.body").await;
            assert_eq!(free, json!(true), "{host}: nothing in the frame has the focus");
            page.driver.enter_default_frame().await.unwrap();
            let free =
                page.value("document.activeElement === document.body && scrollY === 0").await;
            assert_eq!(free, json!(true), "{host}: the frame has not taken the focus");
            page.driver.enter_frame(0).await.unwrap();
            page.player(into).await;
            page.wait_for_step(1).await;
            page.wait_for("the address follows", "location.hash.endsWith('n=1')").await;
            page.driver.enter_default_frame().await.unwrap();
            page.assert_quiet(host).await;
        }
    })
    .await;
}

#[tokio::test]
async fn embedded_by_its_query_it_leads_to_the_full_page_at_the_same_step() {
    tell(async |page| {
        page.size(720, 560).await;
        page.open("?embed=1&lang=fr&theme=dark&scenario=release-only&step=4").await;
        assert_eq!(page.value("document.documentElement.dataset.embed").await, json!("1"));
        assert_eq!(page.value("document.activeElement === document.body").await, json!(true));
        let full = page.value("document.querySelector('.open-full').href").await;
        let full = full.as_str().unwrap().to_owned();
        page.visit(full.strip_prefix(&page.server.origin()).unwrap()).await;
        page.wait_for_step(4).await;
        let seen = page
            .value("[document.documentElement.lang, document.documentElement.dataset.theme, document.querySelectorAll('header').length]")
            .await;
        assert_eq!(seen, json!(["fr", "dark", 1]));
        page.size(1440, 900).await;
    })
    .await;
}

#[tokio::test]
async fn a_wasm_that_does_not_load_is_told_in_every_language_and_can_be_tried_again() {
    tell(async |page| {
        let mut told = Vec::new();
        for (locale, fault) in Locale::ALL.into_iter().zip(
            [Fault::Missing, Fault::Garbage, Fault::Cut, Fault::NoWords, Fault::BadWords]
                .into_iter()
                .cycle(),
        ) {
            page.server.set_fault(fault);
            page.visit(&format!("{PLAIN}?lang={}", locale.tag())).await;
            page.wait_for("a way to try again", "document.querySelector('#boot button')").await;
            let note = page.value("document.querySelector('#boot').lang").await;
            assert_eq!(note, json!(locale.tag()), "{fault:?}");
            told.push(page.text("#boot").await);
            let reference = page.text("main").await;
            assert!(reference.contains("IMAPISession::Logoff"), "{fault:?}: the reference stays");
            // Here the console has something to say.
            assert!(!page.take_console().await.is_empty());

            page.server.set_fault(Fault::None);
            page.click("#boot button").await;
            page.wait_for("the page runs", "document.querySelector('.page')").await;
            assert_eq!(page.value("document.documentElement.lang").await, json!(locale.tag()));
        }
        told.sort();
        told.dedup();
        assert_eq!(told.len(), Locale::ALL.len(), "{told:#?}");
    })
    .await;
}

#[tokio::test]
async fn without_webassembly_the_reference_is_there_and_says_why() {
    tell(async |page| {
        page.before_load("delete globalThis.WebAssembly").await;
        page.visit(&format!("{PLAIN}?lang=ja")).await;
        page.wait_for("it says why", "document.querySelector('#boot').textContent.length > 10")
            .await;
        assert_eq!(page.value("document.querySelector('#boot').lang").await, json!("ja"));
        assert!(page.text("main").await.contains("StoreLogoff"));
    })
    .await;
}

#[tokio::test]
async fn without_javascript_the_reference_is_there_and_says_why() {
    tell(async |page| {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        page.driver.goto(format!("{}{PLAIN}", page.server.origin())).await.unwrap();
        let source = page.driver.source().await.unwrap();
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
        assert!(source.contains("<noscript>") && source.contains("StoreLogoff"));
        assert!(!source.contains("class=\"page\""));
    })
    .await;
}

#[tokio::test]
async fn it_lives_under_any_path() {
    tell(async |page| {
        for base in [PLAIN, OPEN] {
            page.visit(&format!("{base}index.html?lang=en")).await;
            page.wait_for("the page runs", "document.querySelector('.page')").await;
            works(page).await;
        }
    })
    .await;
}

async fn works(page: &Page) {
    page.player(english().player.end).await;
    page.wait_for_step(page.last().await).await;
}
