//! The choice of a story: found by typing, chosen by keys, mouse or finger, at any size.

use logoff_playground::i18n::{Locale, fill};
use logoff_playground::session::picker::rows;
use logoff_playground::sim::scenario::ScenarioId;
use serde_json::json;

use crate::harness::fingers::{place, tap, touch, with_fingers};
use crate::harness::keys::{DOWN, END, ENTER, ESCAPE, HOME, LEFT, PAGE_DOWN, TAB, UP};
use crate::harness::state::english;
use crate::harness::{Media, Page, Wrong, tell};

const CLOSED: &str = "!document.querySelector('.stories')";
/// What the field says: value, whether it is open, the option that is marked.
const FIELD: &str = "(f => [f.value, f.ariaExpanded, f.getAttribute('aria-activedescendant')])
    (document.querySelector('#scenario'))";

/// Types into the field as a reader does, and waits until exactly the stories are there that fit.
async fn type_text(page: &Page, locale: Locale, text: &str) -> Vec<ScenarioId> {
    page.press(text).await;
    let fits: Vec<_> = rows(locale, text).into_iter().map(|row| row.scenario).collect();
    shown(page, &fits).await;
    fits
}

async fn shown(page: &Page, fits: &[ScenarioId]) {
    let ids: Vec<_> = fits.iter().map(|scenario| id(*scenario)).collect();
    let there = "JSON.stringify([...document.querySelectorAll('[role=option]')].map(o => o.id))";
    let wanted = json!(json!(ids).to_string());
    page.wait_for("the stories that fit are there", &format!("{there} === {wanted}")).await;
}

fn id(scenario: ScenarioId) -> String {
    format!("story-{}", scenario.name())
}

fn title(locale: Locale, scenario: ScenarioId) -> &'static str {
    locale.catalog().scenarios[scenario as usize]
}

/// Waits until the option is marked, drawn as such, and can be seen in the list.
async fn marked(page: &Page, scenario: ScenarioId) {
    let expression = format!(
        "(o => document.querySelector('#scenario').getAttribute('aria-activedescendant') === o.id
           && o.matches('.combo-at') && document.querySelectorAll('.combo-at').length === 1
           && o.getBoundingClientRect().bottom
             <= o.closest('[role=listbox]').getBoundingClientRect().bottom + 1
           && o.getBoundingClientRect().top
             >= o.closest('[role=listbox]').getBoundingClientRect().top - 1)
         (document.getElementById({:?}))",
        id(scenario)
    );
    page.wait_for(&format!("{} is marked", scenario.name()), &expression).await;
}

async fn focused(page: &Page) -> bool {
    page.value("document.activeElement.id === 'scenario'").await == json!(true)
}

#[tokio::test]
async fn a_story_is_found_and_chosen_by_keys() {
    tell(async |page| {
        page.open("?lang=en&step=3").await;
        page.run("document.querySelector('#scenario').focus()").await;
        assert_eq!(page.count(".stories").await, 0, "the focus alone opens nothing");
        let before = title(Locale::En, ScenarioId::StoreClose);
        page.press(DOWN).await;
        shown(page, &ScenarioId::ALL).await;
        marked(page, ScenarioId::StoreClose).await;
        assert_eq!(page.count("#stories [role=group]").await, 10);
        assert_eq!(page.count("#story-store-close[aria-selected=true]").await, 1);
        assert_eq!(page.count("[role=option][aria-selected=true]").await, 1);
        assert_eq!(page.value(FIELD).await, json!(["", "true", "story-store-close"]));

        for (key, at) in [(END, 72), (DOWN, 0), (UP, 72), (HOME, 0), (PAGE_DOWN, 8), (DOWN, 9)] {
            page.press(key).await;
            marked(page, ScenarioId::ALL[at]).await;
        }
        let fits = type_text(page, Locale::En, "Orderly").await;
        marked(page, fits[0]).await;
        page.press(LEFT).await;
        assert_eq!(
            page.value("document.querySelector('#scenario').selectionStart").await,
            json!(6)
        );
        page.press(ESCAPE).await;
        page.wait_for("it is closed", CLOSED).await;
        assert_eq!(page.value(FIELD).await, json!([before, "false", null]));
        assert!(focused(page).await);
        assert_eq!(page.step().await, 3, "no key has moved the run");

        page.run("document.querySelector('#scenario').select()").await;
        let fits = type_text(page, Locale::En, "Abort").await;
        page.press(DOWN).await;
        marked(page, fits[1]).await;
        page.press(ENTER).await;
        page.wait_for("it is closed", CLOSED).await;
        let link = format!(
            "location.hash.includes('s={}&') || location.hash.endsWith('s={0}')",
            fits[1].name()
        );
        page.wait_for("the story is told", &link).await;
        assert_eq!(page.value(FIELD).await, json!([title(Locale::En, fits[1]), "false", null]));
        assert!(focused(page).await);

        page.press(ENTER).await;
        marked(page, fits[1]).await;
        page.press(TAB).await;
        page.wait_for("it is closed", CLOSED).await;
        assert!(!focused(page).await);
    })
    .await;
}

#[tokio::test]
async fn a_story_is_found_and_chosen_by_mouse() {
    tell(async |page| {
        page.open("?lang=en").await;
        page.click("#scenario").await;
        shown(page, &ScenarioId::ALL).await;
        // A press in the list, beside what can be chosen, leaves it open.
        page.click(".stories-count").await;
        page.click("#stories-3").await;
        assert!(focused(page).await);
        page.run("document.querySelector('#stories').scrollTop = 2000").await;
        page.click("#story-logoff-waits").await;
        page.wait_for("it is closed", CLOSED).await;
        page.wait_for("the story is told", "location.hash.includes('s=logoff-waits')").await;
        assert!(focused(page).await);

        // The story that is told already goes on where it is.
        page.player(english().player.into).await;
        page.wait_for_step(1).await;
        page.pick("logoff-waits").await;
        assert_eq!(page.step().await, 1);

        page.click("#scenario").await;
        shown(page, &ScenarioId::ALL).await;
        page.click(".say").await;
        page.wait_for("a press beside it closes it", CLOSED).await;
    })
    .await;
}

#[tokio::test]
async fn a_story_is_chosen_by_finger() {
    tell(async |page| {
        page.size(360, 640).await;
        page.open("?lang=ja&embed=1&step=0").await;
        with_fingers(page, by_finger(page)).await;
        page.size(1440, 900).await;
    })
    .await;
}

async fn by_finger(page: &Page) {
    tap(page, "#scenario").await;
    shown(page, &ScenarioId::ALL).await;
    let (x, y) = place(page, ".stories-list").await;
    let way: Vec<_> = (0..15).map(|n| (x, y - 15 * n)).collect();
    // It goes on by itself for a while, and a tap would only stop it.
    page.run(
        "document.querySelector('.stories-list').onscrollend = ({ target }) => {
               window.scrolled = target.scrollTop }",
    )
    .await;
    touch(page, &way).await;
    page.wait_for("it has scrolled", "window.scrolled > 100").await;
    assert!(focused(page).await, "and stays open");
    tap(page, "#story-two-clients").await;
    page.wait_for("it is closed", CLOSED).await;
    page.wait_for("the story is told", "location.hash.includes('s=two-clients')").await;
}

#[tokio::test]
async fn that_nothing_fits_is_said() {
    tell(async |page| {
        for locale in Locale::ALL {
            page.open(&format!("?lang={}&step=0", locale.tag())).await;
            let words = &locale.catalog().page;
            page.click("#scenario").await;
            shown(page, &ScenarioId::ALL).await;
            let count = |n: usize| fill(words.stories, &[("n", &n.to_string())]);
            assert_eq!(page.text(".stories [role=status]").await, count(ScenarioId::ALL.len()));
            let fits = type_text(page, locale, "logoff_purge").await;
            assert!(!fits.is_empty());
            assert_eq!(page.text(".stories [role=status]").await, count(fits.len()));
            page.press("q8").await;
            shown(page, &[]).await;
            let none = fill(words.no_story, &[("text", "logoff_purgeq8")]);
            assert_eq!(page.text(".stories [role=status]").await, none);
            assert_eq!(page.value(FIELD).await, json!(["logoff_purgeq8", "false", null]));
            page.press(ENTER).await;
            page.press(ESCAPE).await;
            page.wait_for("it is closed", CLOSED).await;
            assert!(page.value(FIELD).await[0] == title(locale, ScenarioId::StoreClose));
        }
    })
    .await;
}

/// The list is inside window and stage, and moves nothing.
#[tokio::test]
async fn the_list_fits_at_any_size() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for (width, height, embed) in [
            (1440, 900, 0),
            (1024, 768, 0),
            (720, 560, 1),
            (360, 640, 1),
            (360, 640, 0),
            (320, 640, 0),
        ] {
            page.size(width, height).await;
            for locale in Locale::ALL {
                page.open(&format!("?lang={}&embed={embed}&step=5", locale.tag())).await;
                page.settle().await;
                let place = format!("{width}x{height} {embed} {}", locale.tag());
                let still = "['.stage-diagram', '.player', '.stage-head'].map(css =>
                    JSON.stringify(document.querySelector(css).getBoundingClientRect())).join()";
                let before = page.value(still).await;
                page.click("#scenario").await;
                shown(page, &ScenarioId::ALL).await;
                page.settle().await;
                assert_eq!(page.value(still).await, before, "{place}: something has moved");
                wrong.add(&place, serde_json::from_value(page.run(FITS).await).unwrap());
            }
        }
        wrong.assert_none();
        page.size(1440, 900).await;
    })
    .await;
}

const FITS: &str = "
    const list = document.querySelector('.stories').getBoundingClientRect();
    const stage = document.querySelector('.stage').getBoundingClientRect();
    const wrong = [];
    if (list.left < stage.left || list.right > stage.right) wrong.push('wider than the stage');
    if (list.top < stage.top || list.bottom > stage.bottom) wrong.push('higher than the stage');
    if (list.bottom > innerHeight || list.right > innerWidth) wrong.push('outside the window');
    if (list.height < 170) wrong.push('too low');
    if (innerWidth < 400 && list.width < stage.width - 24) wrong.push('too narrow');
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window');
    for (const part of document.querySelectorAll('.stories, .stories *')) {
      if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0
        && getComputedStyle(part).display !== 'inline') wrong.push(`cut off: ${part.textContent}`);
    }
    const field = document.querySelector('#scenario');
    const box = field.getBoundingClientRect();
    if (box.right > stage.right) wrong.push('the field is wider than the stage');
    const on = (x, y, what) => what.contains(document.elementFromPoint(x, y));
    if (!on(box.right - 4, box.top + 4, field)) wrong.push('the field is covered');
    const popup = document.querySelector('.stories');
    for (const y of [list.top + 6, (list.top + list.bottom) / 2, list.bottom - 6]) {
      for (const x of [list.left + 6, list.right - 6]) {
        if (!on(x, y, popup)) wrong.push('the list is covered');
      }
    }
    return wrong";

#[tokio::test]
async fn axe_finds_nothing_in_the_open_list() {
    tell(async |page| {
        let mut wrong = Wrong::default();
        for (width, height, embed) in [(1440, 900, false), (360, 640, true)] {
            page.size(width, height).await;
            for theme in ["light", "dark"] {
                let embedded = u8::from(embed);
                page.open(&format!("?lang=en&theme={theme}&embed={embedded}&step=5")).await;
                page.click("#scenario").await;
                shown(page, &ScenarioId::ALL).await;
                wrong.add(&format!("{width} {theme} all"), page.axe(embed).await);
                type_text(page, Locale::En, "purge storelogoff(").await;
                wrong.add(&format!("{width} {theme} some"), page.axe(embed).await);
                page.press("?").await;
                shown(page, &[]).await;
                wrong.add(&format!("{width} {theme} none"), page.axe(embed).await);
            }
        }
        wrong.assert_none();
        page.size(1440, 900).await;
    })
    .await;
}
