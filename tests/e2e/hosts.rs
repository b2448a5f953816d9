//! The sample sites of `static/host`, each in the shape that a documentation system puts out: the
//! frame boots and steps, follows height, colours and language where there is `embed.js`, and leaves
//! the site alone. Every story is told in every engine, and ends with no word on the console and nothing
//! asked of others.

use serde_json::{Value, json};

use crate::harness::server::{ISOLATED, OPEN, PLAIN};
use crate::harness::state::english;
use crate::harness::{Engine, Page, in_every_engine};

/// What a sample site lets its frames do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    /// No script of the site runs.
    Nothing,
    /// Height, colours, language.
    Site,
}

/// Each site, where it is served, and what its frame follows.
const SITES: [(&str, &str, Follows); 11] = [
    ("plain", PLAIN, Follows::Nothing),
    ("sanitized", PLAIN, Follows::Nothing),
    ("isolated", ISOLATED, Follows::Nothing),
    ("follow", PLAIN, Follows::Site),
    ("mdbook", PLAIN, Follows::Site),
    ("docusaurus", PLAIN, Follows::Site),
    ("vitepress", PLAIN, Follows::Site),
    ("docfx", PLAIN, Follows::Site),
    ("sphinx", PLAIN, Follows::Site),
    ("strict", PLAIN, Follows::Site),
    ("sandboxed", OPEN, Follows::Site),
];

in_every_engine! {
    every_sample_site_has_a_frame_that_steps_and_takes_nothing
    frames_follow_the_colours_and_the_language_of_their_site
    a_frame_is_as_high_as_its_picture_needs_and_does_not_shrink_from_step_to_step
    what_the_address_says_is_not_overruled_and_a_late_frame_is_found
    a_site_steers_its_frame_and_hears_of_it
    only_the_site_is_heard_and_nonsense_is_answered_by_name
    keys_that_the_frame_uses_do_not_turn_the_sites_pages
    a_frame_is_never_higher_than_what_can_be_seen_at_once
}

/// Goes to a site and waits, from outside, until all of its frame is there; then goes into it.
async fn visit(page: &Page, site: &str, base: &str) {
    arrive(page, site, base).await;
    page.driver.enter_frame(0).await.unwrap();
    page.wait_for("the page runs in the frame", "document.querySelector('.page-embed')").await;
    page.wait_for("all of it is there", "document.querySelector('[data-transcript] > li')").await;
}

async fn arrive(page: &Page, site: &str, base: &str) {
    page.visit(&format!("{base}host/{site}.html")).await;
    page.wait_for("there is a frame", "document.querySelector('iframe')").await;
    // It may be below the fold, and is loaded when it comes near.
    page.run("document.querySelector('iframe').scrollIntoView()").await;
    // A site with our script sets the height, which moves what is in the frame.
    let there = "Boolean((frame => document.querySelector('script[src$=\"embed.js\"]')
        ? frame.style.height
        : frame.contentDocument.querySelector('[data-transcript] > li')
      )(document.querySelector('iframe')))";
    page.wait_for("its frame is ready", there).await;
}

/// Whether the engine keeps everything out of a frame without an origin: for WebKit before the summer
/// of 2026, a policy's own server is nobody there. Then the reference has to be there as text, and to
/// say why it is no more than that.
async fn is_kept_out(page: &Page, site: &str, base: &str) -> bool {
    if (page.engine, site) != (Engine::WebKit, "sandboxed") {
        return false;
    }
    page.visit(&format!("{base}host/{site}.html")).await;
    page.driver.enter_frame(0).await.unwrap();
    page.wait_for("the frame is loaded", "document.readyState === 'complete' && location.search")
        .await;
    let out = page.value("document.styleSheets.length === 0").await == json!(true);
    if out {
        assert!(page.text("h1").await.contains("Logoff"), "the reference is there");
        let told =
            page.value("document.querySelector('.fallback-kept-out').offsetHeight > 0").await;
        assert_eq!(told, json!(true), "and says why it is only text");
    }
    leave(page).await;
    out
}

async fn leave(page: &Page) {
    page.driver.enter_default_frame().await.unwrap();
}

/// A frame of the site in its own document, so that nothing has to be entered.
async fn frame(page: &Page, expression: &str) -> Value {
    page.driver.enter_frame(0).await.unwrap();
    let value = page.wait_for(expression, expression).await;
    leave(page).await;
    value
}

async fn every_sample_site_has_a_frame_that_steps_and_takes_nothing(page: &Page) {
    for (site, base, _) in SITES {
        if is_kept_out(page, site, base).await {
            continue;
        }
        arrive(page, site, base).await;
        // Before anything of the driver's goes into the frame: that may bring the focus along.
        let free = page.value("document.activeElement === document.body").await;
        assert_eq!(free, json!(true), "{site}: the frame has not taken the focus");
        page.driver.enter_frame(0).await.unwrap();
        page.wait_for("all of it is there", "document.querySelector('[data-transcript] > li')")
            .await;
        let at_start = page.value("document.querySelector('#step').textContent").await;
        assert_eq!(at_start, json!("0"), "{site}: nothing starts by itself");
        page.player(english().player.into).await;
        page.wait_for_step(1).await;
        leave(page).await;
        page.assert_quiet(site).await;
    }
}

async fn frames_follow_the_colours_and_the_language_of_their_site(page: &Page) {
    for (site, base, follows) in SITES {
        if follows == Follows::Nothing || is_kept_out(page, site, base).await {
            continue;
        }
        visit(page, site, base).await;
        leave(page).await;
        frame(page, "document.documentElement.dataset.theme === 'light'").await;
        page.click("#theme").await;
        frame(page, "document.documentElement.dataset.theme === 'dark'").await;
        page.choose("#language", "de-DE").await;
        frame(page, "document.documentElement.lang === 'de'").await;
        page.click("#theme").await;
        frame(page, "document.documentElement.dataset.theme === 'light'").await;
        page.assert_quiet(site).await;
    }
}

async fn a_frame_is_as_high_as_its_picture_needs_and_does_not_shrink_from_step_to_step(
    page: &Page,
) {
    for (width, least, most) in [(1440, 440, 760), (720, 420, 760), (390, 420, 1_050)] {
        page.size(width, 900).await;
        visit(page, "docusaurus", PLAIN).await;
        leave(page).await;
        let height = "document.querySelector('iframe').offsetHeight";
        page.wait_for(
            "the site has set its height",
            "document.querySelector('iframe').style.height !== ''",
        )
        .await;
        let mut last = 0;
        for _ in 0..6 {
            page.driver.enter_frame(0).await.unwrap();
            page.player(english().player.into).await;
            let faults = page.boxes().await;
            assert_eq!(faults, [""; 0], "{width}");
            leave(page).await;
            let now = page.value(height).await.as_i64().unwrap();
            assert!((least..=most).contains(&now), "{width}: {now}");
            assert!(now >= last, "{width}: {last}, then {now}");
            last = now;
        }
    }
    page.size(1440, 900).await;
}

/// In a column as wide as the window; the picture alone would be higher than that.
async fn a_frame_is_never_higher_than_what_can_be_seen_at_once(page: &Page) {
    let height = "document.querySelector('iframe').offsetHeight";
    for (width, window) in [(1440, 900), (1440, 640), (2000, 1000), (720, 500), (500, 700)] {
        page.size(width, window).await;
        visit(page, "docusaurus", PLAIN).await;
        leave(page).await;
        page.run("document.querySelector('main').style.maxWidth = 'none'").await;
        for _ in 0..4 {
            page.driver.enter_frame(0).await.unwrap();
            page.player(english().player.into).await;
            let faults = page.boxes().await;
            assert_eq!(faults, [""; 0], "{width} by {window}");
            let seen =
                "document.querySelector('.player').getBoundingClientRect().bottom <= innerHeight";
            assert_eq!(page.value(seen).await, json!(true), "{width} by {window}: the player");
            leave(page).await;
            let (now, most) = (page.value(height).await, page.value("innerHeight * 0.9").await);
            let (now, most) = (now.as_f64().unwrap(), most.as_f64().unwrap().max(420.0));
            assert!(now <= most + 1.0, "{width} by {window}: {now}");
        }
        // A window that becomes lower takes the frame along, and a higher one gives it back.
        let before = page.value(height).await.as_f64().unwrap();
        page.size(width, 520).await;
        page.wait_for("the frame is lower", &format!("{height} <= innerHeight * 0.9 + 1")).await;
        page.size(width, window).await;
        page.wait_for("the frame is as before", &format!("Math.abs({height} - {before}) <= 1"))
            .await;
    }
    page.size(1440, 900).await;
}

async fn what_the_address_says_is_not_overruled_and_a_late_frame_is_found(page: &Page) {
    visit(page, "follow", PLAIN).await;
    leave(page).await;
    page.click("#theme").await;
    page.choose("#language", "ja").await;
    frame(page, "document.documentElement.lang === 'ja'").await;
    let second = "(() => { const { dataset, lang } =
            document.querySelectorAll('iframe')[1].contentDocument.documentElement;
            return dataset.theme === 'dark' && lang === 'fr' })()";
    page.wait_for("the second keeps its own", second).await;
    page.click("#more").await;
    let third = "(() => { const { dataset, lang } =
            document.querySelectorAll('iframe')[2].contentDocument.documentElement;
            return dataset.theme === 'dark' && lang === 'ja' })()";
    page.wait_for("the third follows", third).await;
    page.wait_for("and has its height", "document.querySelectorAll('iframe')[2].style.height")
        .await;
}

async fn a_site_steers_its_frame_and_hears_of_it(page: &Page) {
    visit(page, "messages", PLAIN).await;
    leave(page).await;
    page.click("#steer").await;
    let said =
        "/^support-forgotten, (\\d+) of \\1$/.test(document.querySelector('#said').textContent)";
    page.wait_for("the site has heard", said).await;
    frame(page, "document.querySelector('.say-violation, .say-verdict')").await;
    page.assert_quiet("steered").await;
}

async fn only_the_site_is_heard_and_nonsense_is_answered_by_name(page: &Page) {
    visit(page, "messages", PLAIN).await;
    leave(page).await;
    // Not in the midst of what the site says by itself.
    frame(page, "document.documentElement.dataset.theme === 'light'").await;
    page.run(
        "window.heard = [];
             addEventListener('message', ({ data }) => heard.push(data));
             const say = content => document.querySelector('iframe').contentWindow
               .postMessage({ ns: 'logoff-playground', v: 1, id: '', ...content }, '*');
             say({ type: 'set', theme: 'pink', colour: 'red', step: { not: 'a number' } });
             say({ type: 'dance' });
             say({ type: 'set', motion: 'full', fit: 'huge', speed: 99, playing: 'maybe' });
             say({ type: 'set', v: 2, theme: 'dark' });
             document.querySelector('iframe').contentWindow.postMessage('hello', '*');
             say({ type: 'ping' });",
    )
    .await;
    let answer =
        page.wait_for("it answers", "heard.some(({ type }) => type === 'ready') && heard").await;
    let of = |kind: &str| -> Vec<Value> {
        let all = answer.as_array().unwrap().iter();
        all.filter(|data| data["type"] == json!(kind)).cloned().collect()
    };
    let errors: Vec<_> = of("error")
        .iter()
        .map(|error| format!("{} {}", error["code"], error["name"]).replace('"', ""))
        .collect();
    assert_eq!(
        errors,
        [
            "unknown-setting colour",
            "unknown-setting step",
            "bad-value theme",
            "unknown-type dance",
            "bad-value fit",
            "bad-value motion",
            "bad-value speed",
            "bad-value playing",
        ]
    );
    let ready = &of("ready")[0];
    assert_eq!((&ready["v"], &ready["id"]), (&json!(1), &json!("steered")));
    assert_eq!(ready["locales"].as_array().map(Vec::len), Some(6));
    assert!(ready["scenarios"].as_array().is_some_and(|all| all.len() > 60));
    assert_eq!((&ready["step"], &ready["playing"]), (&json!(0), &json!(false)));
    assert_eq!(ready["theme"], json!("light"), "a version that is not known does nothing");
    // Another window than the site's is not heard: the frame itself, say.
    page.driver.enter_frame(0).await.unwrap();
    page.run("postMessage({ ns: 'logoff-playground', v: 1, type: 'set', theme: 'dark' }, '*')")
        .await;
    page.player(english().player.into).await;
    page.wait_for_step(1).await;
    let theme = page.value("document.documentElement.dataset.theme").await;
    assert_eq!(theme, json!("light"));
    leave(page).await;
}

async fn keys_that_the_frame_uses_do_not_turn_the_sites_pages(page: &Page) {
    visit(page, "mdbook", PLAIN).await;
    page.player(english().player.into).await;
    page.wait_for_step(1).await;
    page.press(crate::harness::keys::RIGHT).await;
    page.wait_for_step(2).await;
    leave(page).await;
    assert_eq!(page.text("#turned").await, "0");
    // Outside of the frame, the keys are the site's.
    page.run("document.querySelector('iframe').blur(); document.querySelector('h1').click()").await;
    page.click("h1").await;
    page.press(crate::harness::keys::RIGHT).await;
    page.wait_for(
        "the site's page is turned",
        "document.querySelector('#turned').textContent === '1'",
    )
    .await;
    page.driver.enter_frame(0).await.unwrap();
    page.wait_for_step(2).await;
    leave(page).await;
}
