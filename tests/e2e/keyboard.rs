//! Without a mouse: everything can be reached, seen to have the focus, and worked.

use serde_json::json;

use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;

use crate::harness::keys::{DOWN, END, ENTER, HOME, LEFT, RIGHT, SPACE, TAB};
use crate::harness::state::{english, give_back};
use crate::harness::transcript::assert_same;
use crate::harness::{Page, Row, tell};

const FIELD: &str = "document.querySelector('#scenario')";
/// More stops than any page has.
const MANY: usize = 400;

#[tokio::test]
async fn a_run_is_started_stepped_and_changed_by_keys_alone() {
    tell(async |page| {
        let words = english();
        page.open("?lang=en").await;
        tab_to(page, "#run-release-only").await;
        page.press(ENTER).await;
        page.wait_for("it plays", "Number(document.querySelector('#step').textContent) > 0").await;
        focus_is(page, "#play", "where the run is").await;
        page.press(SPACE).await;
        let paused =
            format!("document.querySelector('#play').ariaLabel === {:?}", words.player.play);
        page.wait_for("it pauses", &paused).await;
        tab_to(page, &format!(".controls [aria-label={:?}]", words.player.into)).await;
        for n in page.step().await + 1..=page.last().await {
            page.press(ENTER).await;
            page.wait_for_step(n).await;
        }
        focus_is(page, &format!("[aria-label={:?}]", words.player.into), "at the end").await;
        tab_to(page, &format!("[data-edit={:?}]", give_back().name())).await;
        page.press(ENTER).await;
        page.wait_for("the line is struck", "document.querySelector('.line-struck')").await;
        let kept = page.value("document.activeElement !== document.body").await;
        assert_eq!(kept, json!(true), "the focus stays at the line that was struck");
    })
    .await;
}

#[tokio::test]
async fn the_documented_paths_are_chosen_and_stepped_through_by_keys_alone() {
    tell(async |page| {
        page.open("?lang=en&scenario=late-calls&step=0").await;
        for scenario in [ScenarioId::SessionLogoff, ScenarioId::StoreClose, ScenarioId::ReleaseOnly]
        {
            let name = scenario.name();
            tab_to(page, "#scenario").await;
            page.press(DOWN).await;
            page.wait_for("the list is open", "document.querySelector('.stories')").await;
            page.press(HOME).await;
            for other in ScenarioId::ALL {
                let other = other.name();
                let marked =
                    format!("{FIELD}.getAttribute('aria-activedescendant') === 'story-{other}'");
                page.wait_for("the next one is marked", &marked).await;
                if other == name {
                    break;
                }
                page.press(DOWN).await;
            }
            page.press(ENTER).await;
            page.wait_for("it is closed", "!document.querySelector('.stories')").await;
            page.wait_for_step(0).await;
            tab_to(page, "#scrubber").await;
            for n in 1..=page.last().await {
                page.press(RIGHT).await;
                page.wait_for_step(n).await;
            }
            let session = update(&Session::new(Locale::En, scenario), Action::End);
            assert_same(&page.transcript().await, &Row::all_of(&session), name);
            page.press(LEFT).await;
            page.wait_for_step(session.last() - 1).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_second_press_does_not_hit_a_neighbour() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=0").await;
        page.panel("actions").await;
        let first = "document.querySelector('.action-button')";
        let pressed = page.value(&format!("{first}.dataset.command")).await;
        page.run(&format!("{first}.focus()")).await;
        page.press(ENTER).await;
        page.wait_for("a branch is there", "document.querySelector('#branch')").await;
        let now = page.value("document.activeElement.dataset.command ?? null").await;
        assert!(now.is_null() || now == pressed, "{pressed} was pressed, the focus is on {now}");
        let lost = page.value("document.activeElement === document.body").await;
        assert_eq!(lost, json!(false), "the focus is lost");
    })
    .await;
}

#[tokio::test]
async fn a_line_keeps_the_focus_while_it_moves() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=0").await;
        let down = "document.querySelector('.line-tool[data-edit^=\"down\"]')";
        let line = page.value(&format!("{down}.closest('li').dataset.line")).await;
        page.run(&format!("{down}.focus()")).await;
        page.press(ENTER).await;
        page.wait_for("the line is moved", "document.querySelector('.line-moved')").await;
        let held = page.value("document.activeElement.closest('li')?.dataset.line ?? null").await;
        assert_eq!(held, line, "the focus goes with the line");
        page.run("document.querySelector('.line-moved [data-edit^=restore]').focus()").await;
        page.press(ENTER).await;
        page.wait_for("it is as before", "!document.querySelector('.line-moved')").await;
        assert_eq!(page.count("#restore-all").await, 0, "nothing is changed");
    })
    .await;
}

#[tokio::test]
async fn space_plays_and_pauses_on_the_stage() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=0").await;
        page.run("document.querySelector('#stage').focus()").await;
        page.press(SPACE).await;
        page.wait_for("it plays", "Number(document.querySelector('#step').textContent) > 1").await;
        page.press(SPACE).await;
        let paused =
            format!("document.querySelector('#play').ariaLabel === {:?}", english().player.play);
        page.wait_for("it pauses", &paused).await;
        assert_eq!(page.value("window.scrollY").await, json!(0), "the page stays");
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_comes_first_and_leads_to_the_player() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.press(TAB).await;
        focus_is(page, ".skip", "first").await;
        page.press(ENTER).await;
        focus_is(page, "#stage", "after the skip link").await;
        for (key, step) in [(RIGHT, 1), (RIGHT, 2), (LEFT, 1), (HOME, 0)] {
            page.press(key).await;
            page.wait_for_step(step).await;
        }
        page.press(END).await;
        page.wait_for_step(page.last().await).await;
        assert_eq!(page.value("location.hash.includes('stage')").await, json!(false));
    })
    .await;
}

#[tokio::test]
async fn the_slider_takes_a_sliders_keys() {
    tell(async |page| {
        page.open("?lang=en").await;
        tab_to(page, "#scrubber").await;
        let last = page.last().await;
        for (key, step) in [(RIGHT, 1), (RIGHT, 2), (LEFT, 1), (END, last), (HOME, 0)] {
            page.press(key).await;
            page.wait_for_step(step).await;
            let slider = page
                .value("(s => [s.value, s.min, s.max])(document.querySelector('#scrubber'))")
                .await;
            assert_eq!(slider, json!([step.to_string(), "0", last.to_string()]));
        }
        page.press(RIGHT).await;
        page.wait_for_step(1).await;
        let said =
            page.value("document.querySelector('#scrubber').getAttribute('aria-valuetext')").await;
        assert!(said.as_str().unwrap().starts_with("Step 1 of "), "{said}");
    })
    .await;
}

#[tokio::test]
async fn tabs_follow_the_pattern_for_tabs() {
    tell(async |page| {
        page.open("?lang=en").await;
        tab_to(page, "[role=tab]").await;
        for (key, tab) in [
            (RIGHT, "rules"),
            (RIGHT, "search"),
            (LEFT, "rules"),
            (END, "log"),
            (RIGHT, "code"),
            (LEFT, "log"),
            (HOME, "code"),
        ] {
            page.press(key).await;
            let chosen =
                format!("document.activeElement.matches('#tab-{tab}[aria-selected=true]')");
            page.wait_for(&format!("{tab} is chosen and has the focus"), &chosen).await;
            let state = page
                .value(
                    "[document.querySelectorAll('[role=tab][tabindex=\"0\"]').length,
                      document.querySelectorAll('[role=tab][aria-selected=true]').length,
                      document.getElementById(document.activeElement.getAttribute('aria-controls'))
                        .getAttribute('aria-labelledby') === document.activeElement.id]",
                )
                .await;
            assert_eq!(state, json!([1, 1, true]), "{tab}");
        }
        page.press(TAB).await;
        let inside = page.value("document.activeElement.closest('[role=tabpanel]') !== null").await;
        assert_eq!(inside, json!(true), "Tab leads from the tab into its panel");
        assert_eq!(page.step().await, 0, "arrows among the tabs move nothing else");
    })
    .await;
}

#[tokio::test]
async fn the_focus_goes_through_the_page_in_reading_order() {
    tell(async |page| {
        page.open("?lang=en&step=end").await;
        page.panel("actions").await;
        page.run("document.activeElement.blur(); getSelection().removeAllRanges()").await;
        page.run("window.scrollTo(0, 0)").await;
        page.visit(&page.here().await).await;
        page.wait_for("the page runs", "document.querySelector('.page')").await;
        let mut seen = Vec::new();
        for _ in 0..MANY {
            page.press(TAB).await;
            let Some(stop) = stop(page).await else { break };
            seen.push(stop);
        }
        assert!(seen.len() > 20 && seen.len() < MANY, "{} stops", seen.len());
        let mut order = seen.clone();
        order.sort_unstable();
        assert_eq!(seen, order, "the order of the focus is that of the page");
        order.dedup();
        assert_eq!(seen.len(), order.len(), "nothing has the focus twice");
    })
    .await;
}

/// Presses Tab until something has the focus; each stop on the way has to be visible.
pub async fn tab_to(page: &Page, css: &str) {
    for _ in 0..MANY {
        page.press(TAB).await;
        if stop(page).await.is_some()
            && page.value(&format!("document.activeElement.matches({css:?})")).await == json!(true)
        {
            return;
        }
    }
    panic!("{css} cannot be reached with Tab");
}

/// Where the focus is, as a place in the page; nothing if the page does not have it. What has it
/// can be seen, has a name, and is marked.
async fn stop(page: &Page) -> Option<u64> {
    let state = page.run(STOP).await;
    let at = state["at"].as_u64()?;
    for good in ["seen", "marked", "named"] {
        assert_eq!(state[good], json!(true), "the focus is not {good}: {state}");
    }
    Some(at)
}

const STOP: &str = "
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return {};
  const box = it.getBoundingClientRect();
  const style = getComputedStyle(it);
  const ring = (s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
  // A slider's thumb or a field's frame may carry the mark instead.
  const near = [it, it.parentElement, it.nextElementSibling].filter(Boolean);
  const shadow = near.some((e) => getComputedStyle(e).boxShadow !== 'none');
  const name = it.ariaLabel || it.textContent.trim() || it.labels?.[0]?.textContent.trim()
    || document.getElementById(it.getAttribute('aria-labelledby') ?? '')?.textContent.trim();
  return {
    at: [...document.querySelectorAll('*')].indexOf(it),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth && style.visibility === 'visible'
      // The slider is drawn by what lies beside it.
      && (Number(style.opacity) > 0.1 || it.type === 'range'),
    marked: it.matches(':focus-visible') && (near.some((e) => ring(getComputedStyle(e))) || shadow),
    named: Boolean(name),
    what: it.outerHTML.slice(0, 200),
    box: [box.x, box.y, box.width, box.height].map(Math.round),
  }";

async fn focus_is(page: &Page, css: &str, when: &str) {
    let there = page.value(&format!("document.activeElement.matches({css:?})")).await;
    let what = page.value("document.activeElement.outerHTML.slice(0, 120)").await;
    assert_eq!(there, json!(true), "{when}: the focus is at {what}, not at {css}");
}
