//! Readers with other needs: less motion, their own colours, a voice, paper.

use logoff_playground::scene::steps::WINDOW;
use logoff_playground::session::run::MAX_COMMANDS;
use logoff_playground::sim::command::{Act, STORE};
use serde_json::json;

use crate::harness::state::english;
use crate::harness::{Media, Page, tell};

#[tokio::test]
async fn nothing_moves_where_less_motion_is_wished() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        page.open("?lang=en").await;
        for _ in 0..12 {
            page.player(english().player.into).await;
            let moving = page
                .run_async(
                    "requestAnimationFrame(() => requestAnimationFrame(() => done(document
                      .getAnimations().filter(a => a.effect.getComputedTiming().duration > 1)
                      .map(a => a.animationName ?? a.transitionProperty))))",
                )
                .await;
            assert_eq!(moving, json!([]));
        }
    })
    .await;
}

#[tokio::test]
async fn with_a_systems_own_colours_everything_is_still_there() {
    tell(async |page| {
        for dark in [false, true] {
            page.media(Media { forced_colours: true, dark, ..Media::default() }).await;
            page.open("?lang=en&step=12").await;
            let forced = page.value("matchMedia('(forced-colors: active)').matches").await;
            assert_eq!(forced, json!(true));
            let colours = page.colours_in("svg.dg").await;
            assert!(colours >= 3, "the diagram has {colours} colours");
            let colours = page.colours_in(".player").await;
            assert!(colours >= 3, "the player has {colours} colours");
        }
    })
    .await;
}

/// Texts of the diagram that have another colour than the system's, that of what is behind them, or an
/// outline over their letters.
const FOREIGN_TEXTS: &str = "
    (() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const colour = (name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const own = ['CanvasText', 'GrayText', 'Highlight', 'HighlightText'].map(colour);
      const [ink, paper] = [own[0], colour('Canvas')];
      probe.remove();
      const wrong = [...document.querySelectorAll('svg.dg text')].flatMap((e) => {
        const { fill, stroke, paintOrder } = getComputedStyle(e);
        const over = stroke !== 'none' && !paintOrder.startsWith('stroke');
        const badge = e.parentElement.querySelector(':scope > .dg-badge');
        const behind = badge ? getComputedStyle(badge).fill : paper;
        const seen = behind === paper ? own.includes(fill) : behind === ink && fill === paper;
        return seen && !over ? [] : [`${e.getAttribute('class')}: ${fill}, ${stroke}`];
      });
      return [...new Set(wrong)];
    })()";

#[tokio::test]
async fn with_a_systems_own_colours_no_text_of_the_picture_has_another() {
    tell(async |page| {
        for (width, height) in [(1440, 900), (720, 560), (390, 844)] {
            page.size(width, height).await;
            for address in [
                "?lang=en&step=0",
                "?lang=en&step=28",
                "?lang=en&scenario=late-calls&step=20",
                "?lang=en&scenario=logoff-waits&step=end",
                "?lang=en&scenario=support-forgotten&step=end",
                "?lang=en&scenario=three-stores&step=40",
                "?lang=en&scenario=other-process&step=30",
            ] {
                page.media(Media { forced_colours: true, ..Media::default() }).await;
                page.open(address).await;
                page.settle().await;
                let texts = page.count("svg.dg text").await;
                assert!(texts > 10, "{address} at {width} has {texts} texts");
                let found = page.value(FOREIGN_TEXTS).await;
                assert_eq!(found, json!([]), "{address} at {width}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn each_step_is_said_once() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.run(
            "window.said = [];
             for (const live of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
               new MutationObserver(() => said.push(live.textContent.trim()))
                 .observe(live, { childList: true, characterData: true, subtree: true });
             }",
        )
        .await;
        let into = english().player.into;
        for n in 1..=page.last().await {
            page.player(into).await;
            page.wait_for_step(n).await;
            let said = page.wait_for("it is said", "said.length > 0 ? said.splice(0) : null").await;
            let shown = page.text(".say-sentence").await;
            assert_eq!(said, json!([shown]), "step {n}");
        }
    })
    .await;
}

#[tokio::test]
async fn on_paper_the_step_list_is_there() {
    tell(async |page| {
        for address in ["?lang=en&step=end", "?lang=en&step=end&embed=1"] {
            page.media(Media::default()).await;
            page.open(address).await;
            assert!(!is_on_paper(page).await || address.contains("panel"), "hidden on the screen");
            page.media(Media { print: true, ..Media::default() }).await;
            assert!(is_on_paper(page).await, "{address}");
        }
    })
    .await;
}

/// Whether the first and the last step can be seen, and nothing clips them.
async fn is_on_paper(page: &Page) -> bool {
    let script = "
      const items = [...document.querySelectorAll('[data-transcript] > li')];
      const shown = (item) => {
        const box = item.getBoundingClientRect();
        for (let e = item; e; e = e.parentElement) {
          const style = getComputedStyle(e);
          const clips = style.overflow !== 'visible' && e.getBoundingClientRect().bottom < box.bottom - 1
            && e !== document.documentElement && e !== document.body;
          if (style.display === 'none' || style.visibility !== 'visible' || clips
            || style.clipPath !== 'none') return false;
        }
        return box.width > 200 && box.height >= 10;
      };
      return [items.at(-1), items.find((item) => item.dataset.seq === '1')].every(shown)";
    page.run(script).await == json!(true)
}

#[tokio::test]
async fn without_colour_the_kinds_of_steps_differ_in_shape() {
    tell(async |page| {
        page.open("?lang=en&step=end").await;
        let shapes = page
            .value(
                "new Set([...document.querySelectorAll('.kinds svg')].map(svg => svg.innerHTML)).size",
            )
            .await;
        assert_eq!(shapes, json!(6));
    })
    .await;
}

/// Of the longest run that a link holds, the list is a piece; it follows when the reader rests.
#[tokio::test]
async fn a_long_list_follows_the_reader() {
    tell(async |page| {
        let pair = [Act::QueryInterface(STORE), Act::Release(STORE)];
        let names = pair.map(|act| act.by_first().name());
        let commands: Vec<_> = names.into_iter().cycle().take(MAX_COMMANDS - 1).collect();
        page.open(&format!("#v=1&s=store-close&c={}&n=0", commands.join(","))).await;
        let last = page.last().await;
        let text = &english().player;
        for (button, step) in [(text.end, last), (text.start, 0), (text.end, last)] {
            page.player(button).await;
            page.wait_for_step(step).await;
            let item = format!("#step-{step}");
            page.wait_for("the list is there", &format!("document.querySelector('{item}')")).await;
            assert!(page.count("[data-transcript] > li").await <= WINDOW as u64, "{button}");
            let current = page.count("[data-transcript] [aria-current=step]").await;
            assert_eq!(current, 1, "{button}");
        }
    })
    .await;
}
