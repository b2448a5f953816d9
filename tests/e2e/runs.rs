//! The runs panel: runs are named, compared and removed, and changes are taken back and made again,
//! by mouse and by keys alone.

use serde_json::json;

use logoff_playground::i18n::{Locale, fill};

use crate::harness::keys::{ENTER, ESCAPE, TAB};
use crate::harness::state::{english, give_back};
use crate::harness::{Media, Page, Wrong, tell};

const NUMBERS: &str = "[...document.querySelectorAll('.run')].map(run => run.dataset.run)";
const CURRENT: &str = "document.querySelector('.run-current')?.dataset.run ?? null";

/// A struck line, and the panel.
async fn struck(page: &Page) {
    page.open("?lang=en&step=3").await;
    page.click(&format!("[data-edit={:?}]", give_back().name())).await;
    page.wait_for("the line is struck", "document.querySelector('.line-struck')").await;
    page.panel("runs").await;
    page.wait_for("two runs", &format!("{NUMBERS}.length === 2")).await;
}

#[tokio::test]
async fn what_a_line_changes_is_seen_at_a_glance() {
    tell(async |page| {
        let text = &Locale::En.more().runs;
        struck(page).await;
        assert_eq!(page.value(CURRENT).await, json!("2"));
        let row = page.text(".run-current").await;
        assert!(row.contains("IMsgStore::Release") && row.contains("Release();"), "{row}");
        // The first run is clean, the second leaks, and which rules that breaks stands below it.
        let head = page.text(".pair-head[data-run=\"1\"]").await;
        assert!(head.contains(english().page.clean) && head.contains(text.none), "{head}");
        let head = page.text(".pair-head[data-run=\"2\"]").await;
        assert!(head.contains("R81") && head.contains("left over"), "{head}");
        let at = page.step().await;
        let said = page.text("#pair-first").await;
        assert!(said.contains(&fill(text.apart, &[("n", &(at - 1).to_string())])), "{said}");
        // To the step where they part, in the other run; the sides stay where they are.
        let one = "[...document.querySelectorAll('.pair-one .pair-step')].map(s => s.dataset.n)";
        let steps = page.value(one).await;
        page.click("#pair-go-1").await;
        page.wait_for("the first run is shown", &format!("{CURRENT} === '1'")).await;
        assert_eq!(page.step().await, at);
        assert_eq!(page.value(one).await, steps);
        page.click(".pair-other .pair-step[data-n]").await;
        page.wait_for("the second run is shown", &format!("{CURRENT} === '2'")).await;
        let now = "document.querySelector('.pair-step[aria-current=step]').dataset";
        assert_eq!(page.value(&format!("{now}.run")).await, json!("2"));
        assert_eq!(page.value(&format!("Number({now}.n)")).await, json!(page.step().await));
        // What is alike is folded, and says when the step that is shown is in it.
        page.player(english().player.start).await;
        page.player(english().player.into).await;
        page.wait_for_step(1).await;
        page.wait_for("it is in there", "document.querySelector('.pair-alike .pair-here')").await;
        page.click(".pair-alike:has(.pair-here) .pair-fold").await;
        page.wait_for("it is unfolded", "document.querySelector('.pair-row .pair-now')").await;
        page.click(".pair-alike .pair-fold[aria-expanded=true]").await;
        page.wait_for("it is folded", "!document.querySelector('.pair-row .pair-now')").await;
    })
    .await;
}

#[tokio::test]
async fn a_run_is_removed_and_put_back() {
    tell(async |page| {
        struck(page).await;
        page.click("#remove-run-1").await;
        page.wait_for("one run", &format!("{NUMBERS}.join() === '2'")).await;
        assert_eq!(page.count("[id^=remove-run]").await, 0, "the last one stays");
        assert_eq!(page.text("#runs-undo").await, Locale::En.more().runs.put_back);
        page.click("#runs-undo").await;
        page.wait_for("both", &format!("{NUMBERS}.join() === '1,2'")).await;
        page.click("#runs-redo").await;
        page.wait_for("one again", &format!("{NUMBERS}.join() === '2'")).await;
        page.click("#runs-undo").await;
        page.click("#runs-undo").await;
        page.wait_for("the line is there again", &format!("{CURRENT} === '1'")).await;
        page.wait_for_step(3).await;
        page.click("[data-run=\"2\"] .run-show").await;
        page.wait_for("struck again", &format!("{CURRENT} === '2'")).await;
        page.click(&format!("[data-back={:?}]", give_back().name())).await;
        page.wait_for("taken back", &format!("{CURRENT} === '1'")).await;
    })
    .await;
}

#[tokio::test]
async fn runs_are_named_compared_and_turned_by_keys_alone() {
    tell(async |page| {
        struck(page).await;
        tab_to(page, "#rename-run-2").await;
        page.press(ENTER).await;
        page.wait_for("the field has the focus", "document.activeElement.id === 'run-name'").await;
        page.press("the leak z").await;
        page.press(ENTER).await;
        let named = "document.querySelector('.run-current .run-name').textContent";
        page.wait_for("it is named", &format!("{named} === 'the leak z'")).await;
        page.wait_for("back", "document.activeElement.id === 'rename-run-2'").await;
        let option = page.text("#branch").await;
        assert!(option.contains("the leak z"), "{option}");
        page.press(ENTER).await;
        page.wait_for("the field again", "document.activeElement.id === 'run-name'").await;
        page.press(" or not").await;
        page.press(ESCAPE).await;
        page.wait_for("left", "!document.querySelector('#run-name')").await;
        assert_eq!(page.value(named).await, json!("the leak z"));
        // The other run, at the step where they part.
        tab_to(page, "#pair-go-1").await;
        page.press(ENTER).await;
        page.wait_for("the first run is shown", &format!("{CURRENT} === '1'")).await;
        let kept = page.value("document.activeElement.id").await;
        assert_eq!(kept, json!("pair-go-1"));
        tab_to(page, ".pair-other .pair-step").await;
        page.press(ENTER).await;
        page.wait_for("the second run is shown", &format!("{CURRENT} === '2'")).await;
        // Back and again by keys: not while a name is written.
        turn(page, false).await;
        page.wait_for("taken back", &format!("{CURRENT} === '1'")).await;
        page.wait_for_step(3).await;
        turn(page, true).await;
        page.wait_for("made again", &format!("{CURRENT} === '2'")).await;
        page.run("document.querySelector('#stage').focus()").await;
        turn(page, false).await;
        page.wait_for("taken back from the stage", &format!("{CURRENT} === '1'")).await;
        turn(page, true).await;
        page.wait_for("made again", &format!("{CURRENT} === '2'")).await;
        page.run("document.querySelector('#rename-run-2').focus()").await;
        page.press(ENTER).await;
        page.wait_for("the field", "document.activeElement.id === 'run-name'").await;
        turn(page, false).await;
        assert_eq!(page.value(CURRENT).await, json!("2"));
    })
    .await;
}

#[tokio::test]
async fn two_runs_have_room_and_no_faults_in_every_language() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for locale in Locale::ALL {
            page.size(1440, 900).await;
            page.open(&format!("?lang={}&step=3", locale.tag())).await;
            page.click(&format!("[data-edit={:?}]", give_back().name())).await;
            page.panel("runs").await;
            page.wait_for("two runs", &format!("{NUMBERS}.length === 2")).await;
            page.click(".pair-alike:nth-child(2) .pair-fold").await;
            page.click("#rename-run-1").await;
            page.wait_for("the field", "document.querySelector('#run-name')").await;
            for width in [1440, 720, 390, 320] {
                page.size(width, 900).await;
                page.settle().await;
                wrong.add(&format!("{} {width}", locale.tag()), page.boxes().await);
            }
            wrong.add(locale.tag(), page.axe(false).await);
        }
        wrong.assert_none();
    })
    .await;
}

/// Presses the keys that take back, or make again, on what has the focus.
async fn turn(page: &Page, again: bool) {
    page.run(&format!(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{key: {}, ctrlKey: true, shiftKey: {again}, bubbles: true, cancelable: true}}))",
        if again { "'Z'" } else { "'z'" }
    ))
    .await;
}

async fn tab_to(page: &Page, selector: &str) {
    for _ in 0..400 {
        if page.value(&format!("document.activeElement.matches({selector:?})")).await == json!(true)
        {
            return;
        }
        page.press(TAB).await;
    }
    panic!("{selector} cannot be reached");
}
