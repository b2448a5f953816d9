//! What an address asks of an embedded page: how much of it there is, what is told of values that mean
//! nothing, and what is left where its scripts are kept out.

use logoff_playground::i18n::{Locale, fill};
use serde_json::json;

use crate::harness::server::{HOST_FRAMED, PLAIN};
use crate::harness::state::english;
use crate::harness::{Engine, Page, in_every_engine};

in_every_engine! {
    the_address_may_leave_controls_out_and_keep_things_still
    a_frame_whose_scripts_are_kept_out_says_so_to_its_reader_and_its_site
    what_the_address_says_wrongly_is_told_once
}

async fn the_address_may_leave_controls_out_and_keep_things_still(page: &Page) {
    page.size(720, 560).await;
    let seen = "['.stage-head .picker', '.player', '.open-full'].map(css =>
            Boolean(document.querySelector(css)?.checkVisibility()))";
    for (controls, expected) in [
        ("full", [true, true, true]),
        ("minimal", [false, true, true]),
        ("NONE", [false, false, true]),
        ("most", [true, true, true]),
    ] {
        page.open(&format!("?embed=1&Controls={controls}&motion=reduce")).await;
        assert_eq!(page.value(seen).await, json!(expected), "{controls}");
        let still = page.value("document.documentElement.dataset.motion").await;
        assert_eq!(still, json!("reduce"));
    }
    page.size(1440, 900).await;
}

/// The server lets nobody else read it, as most do, and the frame has no origin: modules are not loaded.
async fn a_frame_whose_scripts_are_kept_out_says_so_to_its_reader_and_its_site(page: &Page) {
    let mut told = Vec::new();
    let by_query =
        Locale::ALL.map(|locale| (locale, format!("?Embed=1&LANG={}&id=x", locale.tag())));
    let start_page = [(Locale::Fr, String::from("fr/?embed=1&id=x"))];
    for (locale, address) in by_query.into_iter().chain(start_page) {
        page.visit(HOST_FRAMED).await;
        page.wait_for(
            "the first frame is there",
            "Boolean(frames[0]?.document.querySelector('.page'))",
        )
        .await;
        let script = format!(
            "window.heard = [];
             addEventListener('message', ({{ source, data }}) => source === frames[1] && heard.push(data));
             const frame = document.createElement('iframe');
             frame.sandbox = 'allow-scripts';
             frame.width = 720;
             frame.height = 560;
             frame.onload = () => (window.loaded = true);
             frame.src = '{PLAIN}{address}';
             document.body.append(frame)"
        );
        page.run(&script).await;
        page.wait_for("the second is too", "window.loaded").await;
        page.driver.enter_frame(1).await.unwrap();
        let sheet = page.value("getComputedStyle(document.body).marginTop === '0px'").await;
        if page.engine == Engine::WebKit && sheet == json!(false) {
            let told = page.value("document.querySelector('.fallback-kept-out').offsetHeight > 0");
            assert_eq!(told.await, json!(true), "nothing at all is let in: the text says so");
            page.driver.enter_default_frame().await.unwrap();
            page.take_console().await;
            continue;
        }
        page.wait_for("it says why", "document.querySelector('#boot').offsetHeight > 0").await;
        assert_eq!(page.value("document.querySelector('#boot').lang").await, json!(locale.tag()));
        let whole = page.text("#boot code").await;
        assert!(whole.contains(PLAIN) && !whole.to_lowercase().contains("embed="), "{whole}");
        assert!(page.text("main").await.contains("lpulFlags"), "the reference is there");
        told.push(page.text("#boot").await.replace(&whole, ""));
        page.driver.enter_default_frame().await.unwrap();
        let heard = page.wait_for("the site hears of it", "heard.length && heard").await;
        let expected = json!([{
            "ns": "logoff-playground", "v": 1, "id": "x", "type": "error", "code": "not-loaded",
        }]);
        assert_eq!(heard, expected);
        // Here the console has something to say.
        page.take_console().await;
    }
    told.sort();
    told.dedup();
    assert!(told.is_empty() || told.len() == Locale::ALL.len(), "{told:#?}");
}

async fn what_the_address_says_wrongly_is_told_once(page: &Page) {
    let notices = &english().notices;
    let (long, start) = ("x".repeat(65), "x".repeat(40));
    let query = |name: &str, value: &str| {
        fill(notices.bad_query, &[("name", name), ("value", value)]).replace('`', "")
    };
    let lost = |part: &str| fill(notices.lost_link, &[("part", part)]).replace('`', "");
    let set = "JSON.stringify([document.documentElement.dataset.motion ?? '',
        document.documentElement.dataset.controls ?? ''])";
    for (address, told, expected) in [
        ("&motion=full".to_owned(), query("motion", "full"), ["", ""]),
        ("&Controls=most&controls=none".to_owned(), query("controls", "most"), ["", ""]),
        ("&speed=99&motion=REDUCE".to_owned(), query("speed", "99"), ["reduce", ""]),
        ("&speed=0.1&controls=minimal".to_owned(), query("speed", "0.1"), ["", "minimal"]),
        (format!("&id={long}"), query("id", &start), ["", ""]),
        ("#garbage%%%".to_owned(), lost("garbage%%%"), ["", ""]),
        ("#v=99&s=release-only&n=3".to_owned(), notices.newer_link.to_owned(), ["", ""]),
    ] {
        page.open(&format!("?lang=en&embed=1{address}")).await;
        page.wait_for("it is told", "document.querySelector('.notice')").await;
        assert_eq!(page.notices().await, [told], "{address}");
        assert_eq!(page.value(set).await, json!(json!(expected).to_string()), "{address}");
        page.wait_for_step(0).await;
        assert_eq!(page.value("document.querySelector('#step').textContent").await, json!("0"));
    }
}
