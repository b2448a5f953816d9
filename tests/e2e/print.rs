//! On paper: the reference, the picture, the steps and the whole sequence, on white, with nothing cut
//! off and nothing that can only be pressed.

use logoff_playground::i18n::Locale;
use serde_json::json;

use crate::harness::{Media, Page, tell};

/// As wide as a sheet without its margins.
const PAPER: (u32, u32) = (720, 1040);

/// What is wrong on paper.
const WRONG: &str = "
  const wrong = [];
  const seen = (e) => e.checkVisibility({ checkVisibilityCSS: true }) && !e.matches('.visually-hidden:not(.steps)');
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth > width) wrong.push('wider than the paper');
  for (const css of ['.reference', '.stage-diagram svg.dg', '.say-sentence', '[data-transcript]'])
    if (!seen(document.querySelector(css))) wrong.push('not there: ' + css);
  for (const e of document.querySelectorAll('.top button, select, .controls, .tabs, .reference .button, .notices, .seq-tools'))
    if (seen(e)) wrong.push('can only be pressed: ' + (e.id || e.className));
  for (const e of document.querySelectorAll('html, body, .page, .stage, .side, .reference, .panel')) {
    const style = getComputedStyle(e);
    const back = style.backgroundColor;
    if (seen(e) && !['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(back))
      wrong.push((e.className || e.tagName) + ' is ' + back);
    if (seen(e) && e.scrollHeight > e.clientHeight + 2 && e !== document.documentElement && style.overflowY !== 'visible')
      wrong.push(e.className + ' is cut off');
  }
  for (const svg of document.querySelectorAll('.stage-diagram svg.dg, .seq svg')) {
    const box = svg.getBoundingClientRect();
    if (seen(svg) && (box.left < -1 || box.right > width + 1)) wrong.push('a picture is cut off');
  }
  const [seq, list] = ['.seq', '[data-transcript]'].map((css) => document.querySelector(css)?.getBoundingClientRect());
  if (seq && seen(document.querySelector('.seq')) && list.top < seq.bottom) wrong.push('the steps lie on the sequence');
  const now = [...document.querySelectorAll('.step [aria-current=step]')].filter(seen);
  if (now.length !== 1) wrong.push(now.length + ' steps are marked');
  else {
    const marked = getComputedStyle(now[0].closest('.step'));
    if (marked.outlineStyle === 'none') wrong.push('the step has no mark on paper');
  }
  return wrong";

async fn on_paper(page: &Page, dark: bool) {
    page.media(Media { print: true, dark, ..Media::default() }).await;
    page.run("dispatchEvent(new Event('beforeprint'))").await;
    page.settle().await;
}

#[tokio::test]
async fn a_page_goes_on_paper_as_a_whole() {
    tell(async |page| {
        page.size(PAPER.0, PAPER.1).await;
        for locale in [Locale::En, Locale::De, Locale::Ja] {
            for theme in ["light", "dark"] {
                let tag = locale.tag();
                page.media(Media::default()).await;
                page.open(&format!("?lang={tag}&theme={theme}&scenario=store-close&step=23")).await;
                page.settle().await;
                on_paper(page, theme == "dark").await;
                assert_eq!(page.run(WRONG).await, json!([]), "{tag} {theme}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_sequence_goes_on_paper_as_a_whole() {
    tell(async |page| {
        page.open("?lang=en&scenario=three-clients&step=23").await;
        page.panel("sequence").await;
        page.settle().await;
        let rows = "document.querySelectorAll('.seq [role=treeitem]').length";
        let drawn = page.value(rows).await.as_u64().unwrap();
        page.size(PAPER.0, PAPER.1).await;
        on_paper(page, false).await;
        let whole = page.value(rows).await.as_u64().unwrap();
        let last = u64::from(page.last().await);
        assert!(
            whole > drawn && whole >= last,
            "{drawn} rows on the screen, {whole} of {last} on paper"
        );
        assert_eq!(page.run(WRONG).await, json!([]));
        let pdf = page.devtools("Page.printToPDF", json!({ "printBackground": true })).await;
        assert!(pdf["data"].as_str().unwrap().len() > 50_000, "a document");
        page.media(Media::default()).await;
        page.size(1440, 900).await;
        page.player(crate::harness::state::english().player.into).await;
        page.wait_for(
            "the next step leaves out again what is not seen",
            &format!("{rows} < {whole}"),
        )
        .await;
    })
    .await;
}
