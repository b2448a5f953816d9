//! The sequence panel: a message leads to its step and a step to its message, by mouse and by
//! keyboard; calls fold; of a long run only what is seen is in the page.

use logoff_playground::session::run::MAX_COMMANDS;
use logoff_playground::sim::command::{Act, STORE};
use serde_json::json;

use crate::harness::keys::{DOWN, END, ENTER, HOME, LEFT, RIGHT, TAB, UP};
use crate::harness::state::english;
use crate::harness::{Media, Page, tell};

const ROWS: &str = "document.querySelectorAll('.seq-row').length";

/// Whether the row of the step at the cursor is in sight: inside what scrolls, and under the names.
const SEEN: &str = "(() => {
    const row = document.querySelector('.seq-row[aria-current=step]')?.getBoundingClientRect();
    const box = document.querySelector('.seq-scroll').getBoundingClientRect();
    const head = document.querySelector('.seq-head').getBoundingClientRect();
    return row && row.top >= head.bottom - 1 && row.bottom <= box.bottom + 1 })()";

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.panel("sequence").await;
    page.wait_for("the rows are there", &format!("{ROWS} > 0")).await;
}

async fn seen(page: &Page, n: u32) {
    page.wait_for_step(n).await;
    let here = format!(
        "document.querySelector('.seq-row[aria-current=step]')?.dataset.seq === '{n}' && {SEEN}"
    );
    page.wait_for(&format!("step {n} is in sight"), &here).await;
}

async fn press(page: &Page, css: &str) {
    let event = "new MouseEvent('click', { bubbles: true })";
    page.run(&format!("document.querySelector({css:?}).dispatchEvent({event})")).await;
}

#[tokio::test]
async fn a_message_leads_to_its_step_and_a_step_to_its_message() {
    tell(async |page| {
        open(page, "?lang=en&scenario=store-close&step=0").await;
        for n in [5, 11, 1] {
            press(page, &format!("#seq-{n} .seq-line")).await;
            seen(page, n).await;
        }
        let before = page.value("scrollY").await;
        for n in 2..=page.last().await {
            page.player(english().player.into).await;
            seen(page, n).await;
        }
        assert_eq!(page.value("scrollY").await, before, "the page around stays where it is");
        let ahead = page.count(".seq-row.seq-ahead").await;
        assert_eq!(ahead, 0, "nothing is ahead of the last step");
    })
    .await;
}

#[tokio::test]
async fn calls_fold_and_the_fold_stands_for_what_it_hides() {
    tell(async |page| {
        open(page, "?lang=en&scenario=store-close&step=20").await;
        let rows = page.value(ROWS).await;
        press(page, "#seq-15 [data-fold]").await;
        let folded = "document.querySelector('#seq-15').getAttribute('aria-expanded') === 'false'";
        page.wait_for("the call is folded", folded).await;
        assert_ne!(page.value(ROWS).await, rows);
        let now = "document.querySelector('.seq-row[aria-current=step]').dataset.seq";
        assert_eq!(page.value(now).await, json!("15"), "the fold has the cursor");
        assert_eq!(page.step().await, 20, "folding moves nothing");
        press(page, "#seq-15 [data-fold]").await;
        page.wait_for("it is unfolded", &format!("!({folded})")).await;
        press(page, ".seq-tools [data-fold=all]").await;
        let flat = "document.querySelectorAll('.seq-row:not([aria-level=\"1\"])').length === 0";
        page.wait_for("everything is folded", flat).await;
        press(page, ".seq-tools [data-fold=all]").await;
        page.wait_for("everything is unfolded", &format!("!({flat})")).await;
        press(page, ".seq-tools [aria-expanded]").await;
        let prologue = "document.querySelectorAll('.seq-tools [aria-expanded=true]').length === 1";
        page.wait_for("the prologue is there", prologue).await;
        seen(page, 20).await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_walks_folds_and_goes() {
    tell(async |page| {
        open(page, "?lang=en&scenario=store-close&step=3").await;
        page.run("document.querySelector('.seq-tools [data-fold]').focus()").await;
        page.press(TAB).await;
        let on = |n: u32| format!("document.activeElement.id === 'seq-{n}'");
        page.wait_for("one stop, at the step", &on(3)).await;
        assert_eq!(page.count(".seq-row[tabindex='0']").await, 1);
        for (key, n) in [(DOWN, 4), (UP, 3), (LEFT, 2), (HOME, 1), (RIGHT, 2), (END, 42)] {
            page.press(key).await;
            page.wait_for(&format!("the focus is at {n}"), &on(n)).await;
        }
        assert_eq!(page.step().await, 3, "walking is not stepping");
        page.press(ENTER).await;
        seen(page, 42).await;
        page.press(HOME).await;
        page.wait_for("the focus is at 1", &on(1)).await;
        page.press(LEFT).await;
        let folded = "document.activeElement.getAttribute('aria-expanded') === 'false'";
        page.wait_for("the first call is folded", folded).await;
        page.press(DOWN).await;
        page.wait_for("what follows it is next", &on(7)).await;
        page.press(TAB).await;
        let out = "document.activeElement.closest('[role=tree]') === null";
        page.wait_for("one more Tab leads out", out).await;
    })
    .await;
}

/// As many commands as a link holds: thousands of messages.
fn longest() -> String {
    let pair = [Act::QueryInterface(STORE), Act::Release(STORE)].map(|act| act.by_first().name());
    let names: Vec<_> = pair.iter().map(String::as_str).cycle().take(MAX_COMMANDS - 1).collect();
    format!("?lang=en#v=1&s=store-close&c={}&n=0", names.join(","))
}

#[tokio::test]
async fn of_a_long_run_only_what_is_seen_is_in_the_page() {
    tell(async |page| {
        open(page, &longest()).await;
        let last = page.last().await;
        assert!(last > 1_000, "{last} steps");
        let most = "document.querySelectorAll('.seq-body *').length";
        for to in [english().player.end, english().player.start] {
            page.player(to).await;
            page.wait_for("it is in sight", &format!("{SEEN} !== false")).await;
            let rows = page.value(ROWS).await.as_u64().unwrap();
            let parts = page.value(most).await.as_u64().unwrap();
            assert!((10..=70).contains(&rows) && parts < 1_200, "{rows} rows, {parts} parts");
        }
        // Where the reader scrolls by hand, the rows that come into sight are there.
        page.run("document.querySelector('.seq-scroll').scrollTop = 20_000").await;
        let filled = "(() => {
            const box = document.querySelector('.seq-scroll').getBoundingClientRect();
            const at = document.elementFromPoint(box.left + 100, (box.top + box.bottom) / 2);
            return at?.closest('.seq-row') !== null })()";
        page.wait_for("there is a row in the middle", filled).await;
        assert_eq!(page.step().await, 0, "scrolling is not stepping");
    })
    .await;
}

/// Labels of one picture, the names on top apart: none on another, none outside.
const MEETING: &str = "(() => {
    const found = [];
    for (const svg of document.querySelectorAll('.seq-head, .seq-body')) {
      const edge = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map(e => [e, e.getBoundingClientRect()]);
      texts.forEach(([e, box], at) => {
        if (e.textContent.includes('…')) found.push(`cut: ${e.textContent}`);
        if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push(`out: ${e.textContent}`);
        for (const [other, its] of texts.slice(at + 1)) {
          const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
          const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
          if (across > 2 && down > 0.4 * Math.min(box.height, its.height)) {
            found.push(`${e.textContent} on ${other.textContent}`);
          }
        }
      });
    }
    return found })()";

#[tokio::test]
async fn labels_keep_off_each_other() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        for scenario in ["store-close", "three-clients", "other-process", "notify-sync"] {
            for (lang, width) in [("en", 1440), ("de", 390), ("ja", 390), ("en-XA", 1440)] {
                page.size(width, 900).await;
                let address = format!("?lang={lang}&scenario={scenario}&step=end");
                open(page, &address).await;
                page.settle().await;
                assert_eq!(page.value(MEETING).await, json!([]), "{address} {width}");
                press(page, ".seq-tools [aria-expanded]").await;
                page.settle().await;
                assert_eq!(page.value(MEETING).await, json!([]), "{address} {width} prologue");
            }
        }
        page.size(1440, 900).await;
    })
    .await;
}

#[tokio::test]
async fn with_a_systems_own_colours_it_is_still_there() {
    tell(async |page| {
        for dark in [false, true] {
            page.media(Media { forced_colours: true, dark, ..Media::default() }).await;
            open(page, "?lang=en&step=12").await;
            let colours = page.colours_in(".seq-body").await;
            assert!(colours >= 3, "the sequence has {colours} colours");
        }
    })
    .await;
}
