//! Addresses: a copied link comes back to the same moment, and no address can break the page.

use logoff_playground::i18n::{Locale, fill};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;
use serde_json::json;

use crate::harness::state::{address, english, give_back};
use crate::harness::transcript::assert_same;
use crate::harness::{Page, Row, tell};

/// A moment of a changed run.
fn moment() -> Session {
    let session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
    update(&update(&session, Action::Edit(give_back())), Action::Go(5))
}

#[tokio::test]
async fn a_reload_comes_back_to_the_same_moment() {
    tell(async |page| {
        page.open("?lang=en&scenario=release-only").await;
        page.click(&format!("[data-edit={:?}]", give_back().name())).await;
        page.wait_for("the line is struck", "document.querySelector('.line-struck')").await;
        page.player(english().player.start).await;
        for _ in 0..5 {
            page.player(english().player.into).await;
        }
        page.wait_for_step(5).await;
        page.wait_for("the address follows", "location.hash.endsWith('n=5')").await;
        let before = page.transcript().await;
        let history = page.value("history.length").await;
        page.reload().await;
        assert_eq!(page.step().await, 5);
        assert_same(&page.transcript().await, &before, "after reloading");
        assert_same(&before, &Row::all_of(&moment()), "before reloading");
        assert_eq!(page.count(".line-struck").await, 1);
        assert_eq!(page.value("history.length").await, history, "steps leave no trace behind");
    })
    .await;
}

#[tokio::test]
async fn a_copied_link_opens_the_same_moment() {
    tell(async |page| {
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", permissions).await;
        page.open(&address("", &moment())).await;
        page.click("#open-share").await;
        page.wait_for("it is open", "document.querySelector('dialog.share:modal')").await;
        page.click("#share-copy-link").await;
        let said = format!(
            "document.querySelector('.share-told').textContent === {:?}",
            Locale::En.more().share.copied
        );
        page.wait_for("it is copied", &said).await;
        let link = page.run_async("navigator.clipboard.readText().then(done)").await;
        let link = link.as_str().unwrap().to_owned();
        assert_eq!(json!(link), page.value("location.href").await);
        page.visit(link.strip_prefix(&page.server.origin()).unwrap()).await;
        page.wait_for_step(5).await;
        assert_same(&page.transcript().await, &Row::all_of(&moment()), "the copied link");
    })
    .await;
}

#[tokio::test]
async fn a_broken_link_says_so_and_the_page_works() {
    tell(async |page| {
        let notices = &english().notices;
        page.open("?lang=en#v=1&s=store-close&n=many").await;
        let told = fill(notices.bad_link, &[("part", "n=many")]).replace('`', "");
        assert_eq!(page.notices().await, [told]);
        page.player(english().player.into).await;
        page.wait_for_step(1).await;
        page.click(".notice button").await;
        page.wait_for("the notice goes", "!document.querySelector('.notice')").await;

        page.open("?lang=en#v=1&s=store-close&e=strike%20IMsgStore::Release.give-back&p=0000&n=2")
            .await;
        assert_eq!(page.notices().await, [notices.other_program.replace('`', "")]);
        assert_eq!(page.step().await, 2);
        assert_eq!(page.count(".line-struck").await, 1);

        page.open("?lang=en#v=1&s=store-close&n=9999").await;
        assert_eq!(page.notices().await.len(), 1);
        assert_eq!(page.step().await, page.last().await);
    })
    .await;
}

#[tokio::test]
async fn a_link_is_followed_without_loading_again() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.run("window.same = true; location.hash = 'v=1&s=release-only&n=3'").await;
        page.wait_for_step(3).await;
        assert_eq!(page.value("window.same").await, json!(true));
        let session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        assert_same(&page.transcript().await, &Row::all_of(&session), "the link that was followed");
    })
    .await;
}

#[tokio::test]
async fn language_and_colours_come_by_query_and_by_hand() {
    tell(async |page| {
        for locale in Locale::ALL {
            for theme in ["light", "dark"] {
                page.open(&format!("?lang={}&theme={theme}&step=2", locale.tag())).await;
                look_is(page, locale, theme).await;
            }
        }
        // By hand, and remembered; without loading again, and where the reader was.
        page.choose("#language", "ja").await;
        page.wait_for("it is Japanese", "document.documentElement.lang === 'ja'").await;
        assert_eq!(page.step().await, 2);
        page.open("?step=2").await;
        assert_eq!(page.value("document.documentElement.lang").await, json!("ja"));
    })
    .await;
}

async fn look_is(page: &Page, locale: Locale, theme: &str) {
    let words = &locale.catalog().page;
    let seen = page
        .value("[document.documentElement.lang, document.documentElement.dataset.theme, document.title]")
        .await;
    assert_eq!(seen, json!([locale.tag(), theme, words.title]));
    let dark =
        page.value("getComputedStyle(document.documentElement).colorScheme.includes('dark')").await;
    assert_eq!(dark, json!(theme == "dark"), "{theme}");
    assert_eq!(page.step().await, 2);
}

#[tokio::test]
async fn no_address_breaks_the_page() {
    tell(async |page| {
        let long = format!("#v=1&s=store-close&c={}", "add-ref(store1),".repeat(2_000));
        let edits = format!("#v=1&s=store-close&e={}", "strike%20x,".repeat(300));
        let many = format!("?lang=en&{}", "step=end&".repeat(200));
        let mut bad: Vec<&str> = HOSTILE.to_vec();
        bad.extend([long.as_str(), edits.as_str(), many.as_str()]);
        for address in bad {
            page.open(address).await;
            works(page, address).await;
        }
        // And without loading in between.
        for address in HOSTILE.iter().filter_map(|address| address.split_once('#')) {
            page.run(&format!("location.hash = {:?}", address.1)).await;
        }
        works(page, "one after the other").await;
    })
    .await;
}

/// The page runs, has taken nothing for code, and still steps.
async fn works(page: &Page, address: &str) {
    let start = address.chars().take(60).collect::<String>();
    let script = "[window.hacked === undefined, !document.querySelector('img, script:not([src])'),
        document.querySelectorAll('.notice').length <= 4, !document.querySelector('.panicked')]";
    assert_eq!(page.value(script).await, json!([true, true, true, true]), "{start}");
    page.player(english_or_any(page).await).await;
    page.wait_for_step(0).await;
    page.assert_quiet(&start).await;
}

/// The name of the button to the start, in the language that the address has led to.
async fn english_or_any(page: &Page) -> &'static str {
    let tag = page.value("document.documentElement.lang").await;
    let locale = Locale::parse(tag.as_str().unwrap_or_default()).unwrap_or_default();
    locale.catalog().player.start
}

const HOSTILE: [&str; 36] = [
    "#",
    "##",
    "#&",
    "#=",
    "#v=",
    "#v=0",
    "#v=2&s=store-close&n=1",
    "#v=1",
    "#v=1&s=",
    "#v=1&s=shop",
    "#v=1&s=store-close&n=-1",
    "#v=1&s=store-close&n=4294967296",
    "#v=1&s=store-close&n=99999999999999999999999",
    "#v=1&s=store-close&n=1e3",
    "#v=1&s=store-close&n=0x10",
    "#v=1&s=store-close&n=NaN",
    "#v=1&s=store-close&e=",
    "#v=1&s=store-close&e=strike%20",
    "#v=1&s=store-close&e=strike%20IMsgStore::Release.nothing",
    "#v=1&s=store-close&e=%FF%FE",
    "#v=1&s=store-close&e=%",
    "#v=1&s=store-close&e=%2",
    "#v=1&s=store-close&e=strike%20MAPIInitialize.count",
    "#v=1&s=store-close&r=C99",
    "#v=1&s=store-close&r=C01,C01,C01",
    "#v=1&s=store-close&c=initialize,initialize,logon",
    "#v=1&s=store-close&c=release(store255)",
    "#v=1&s=store-close&c=release(store999999)",
    "#v=1&s=store-close&c=release(",
    "#v=1&s=store-close&c=release(store1),release(store1),release(store1)&n=9999",
    "#v=1&v=1&v=1&s=late-calls&s=shop",
    "#%3Cimg%20src=x%20onerror=hacked=1%3E",
    "#<svg/onload=hacked=1>",
    "?scenario=<script>hacked=1</script>&lang=%3Cb%3E&theme=javascript:hacked=1&step=%00&embed=2",
    "?lang=constructor&theme=__proto__&scenario=toString",
    "?%&=&&&?lang=en#\u{202E}\u{0}\u{FFFF}",
];
