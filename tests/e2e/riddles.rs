//! What comes next? The reader answers, the step is taken, and right answers are counted.

use logoff_playground::i18n::{Locale, fill};
use logoff_playground::scene::riddle::riddle;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::mission::Play;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;
use serde_json::json;

use crate::harness::keys::{ENTER, RIGHT};
use crate::harness::state::english;
use crate::harness::{Media, Page, Wrong, tell};
use crate::keyboard::tab_to;

/// The place of an answer to the question at the cursor, and the session after it.
fn answer(session: &Session, right: bool) -> (usize, Session) {
    let asked = riddle(session).expect("something is asked");
    let next = session.branch().run.event(asked.at).expect("a step").fact;
    let at = asked.answers.iter().position(|answer| (answer.fact == next) == right).unwrap();
    let play = Play::Guess(asked.answers[at].fact);
    (at, update(session, Action::Mission(play)))
}

fn start() -> Session {
    let session = Session::new(Locale::En, ScenarioId::StoreClose);
    update(&session, Action::Mission(Play::Riddles(true)))
}

async fn said(page: &Page, right: Option<u16>) {
    let words = &Locale::En.more().missions;
    let text = match right {
        Some(n) => fill(words.right, &[("n", &n.to_string())]),
        None => words.wrong.to_owned(),
    };
    let told = format!("document.querySelector('#riddle-told').textContent === {text:?}");
    page.wait_for("it is told whether that was right", &told).await;
}

#[tokio::test]
async fn answers_take_the_step_and_right_ones_are_counted() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=0").await;
        page.panel("missions").await;
        assert_eq!(page.count("[data-guess]").await, 0, "nobody is asked who has not asked for it");
        page.click("#riddles").await;
        page.wait_for("something is asked", "document.querySelector('[data-guess]')").await;
        let mut session = start();
        for (right, row) in [(true, Some(1)), (true, Some(2)), (false, None), (true, Some(1))] {
            let (at, next) = answer(&session, right);
            page.click(&format!("[data-guess=\"{at}\"]")).await;
            page.wait_for_step(next.cursor).await;
            said(page, row).await;
            session = next;
        }
        // Stepping on without an answer is none.
        page.player(english().player.into).await;
        session = update(&session, Action::Into);
        page.wait_for_step(session.cursor).await;
        assert_eq!(page.text("#riddle-told").await, "");
        let (at, next) = answer(&session, true);
        page.click(&format!("[data-guess=\"{at}\"]")).await;
        page.wait_for_step(next.cursor).await;
        said(page, Some(2)).await;
        page.click("#riddles").await;
        page.wait_for("nobody asks any more", "!document.querySelector('[data-guess]')").await;
    })
    .await;
}

#[tokio::test]
async fn answers_are_given_by_keys_and_a_second_press_answers_nothing() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=0").await;
        page.panel("missions").await;
        tab_to(page, "#riddles").await;
        page.press(ENTER).await;
        page.wait_for("something is asked", "document.querySelector('[data-guess]')").await;
        let (at, next) = answer(&start(), true);
        tab_to(page, &format!("[data-guess=\"{at}\"]")).await;
        page.press(ENTER).await;
        page.wait_for_step(next.cursor).await;
        said(page, Some(1)).await;
        let at_question = "document.activeElement.matches('.riddle')";
        page.wait_for("the focus is at the next question", at_question).await;
        page.press(ENTER).await;
        page.run("document.querySelector('#stage').focus()").await;
        page.press(RIGHT).await;
        page.wait_for_step(next.cursor + 1).await;
    })
    .await;
}

/// Wherever the reader looks while being asked, what comes next is not to be seen.
#[tokio::test]
async fn nothing_on_the_page_tells_what_comes_next() {
    const AHEAD: &str = "[...document.querySelectorAll('.step, .seq-row')]
        .filter((e) => Number(e.dataset.seq) > 7)
        .filter((e) => getComputedStyle(e).display !== 'none' && e.checkVisibility()).length";
    const VEIL: &str = "getComputedStyle(document.querySelector('.scrub-ahead')).opacity";
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=7").await;
        page.panel("missions").await;
        assert_ne!(page.value(VEIL).await, "1");
        page.click("#riddles").await;
        page.wait_for("something is asked", "document.querySelector('[data-guess]')").await;
        let (told, shown) = ("the future is hidden", format!("{AHEAD} === 0"));
        page.wait_for(told, &shown).await;
        for panel in ["steps", "sequence"] {
            page.panel(panel).await;
            page.wait_for("the step is there", "document.querySelector('[aria-current=step]')")
                .await;
            assert_eq!(page.value(AHEAD).await, json!(0), "{panel}");
        }
        // The veil lies over every sign that is ahead, and nothing is seen through it.
        assert_eq!(page.value(VEIL).await, "1");
        let bare = page
            .value(
                "(() => {
                   const veil = document.querySelector('.scrub-ahead').getBoundingClientRect();
                   const signs = [...document.querySelectorAll(
                     '.scrub-shape > g:first-child :is(path, rect, line)')];
                   const over = (a, b) => a.compareDocumentPosition(b) & 4;
                   return signs.map((e) => [e, e.getBoundingClientRect()])
                     .filter(([, box]) => box.left > veil.left + 12)
                     .filter(([e, box]) => box.right > veil.right + 8 || box.bottom > veil.bottom
                       || box.top < veil.top || !over(e, document.querySelector('.scrub-ahead')))
                     .length })()",
            )
            .await;
        assert_eq!(bare, json!(0), "signs beside the veil");
        page.panel("missions").await;
        page.click("#riddles").await;
        page.wait_for("nobody asks any more", "!document.querySelector('[data-guess]')").await;
        assert_ne!(page.value(AHEAD).await, json!(0));
        assert_ne!(page.value(VEIL).await, "1");
    })
    .await;
}

#[tokio::test]
async fn a_question_can_be_read_by_everybody() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for (lang, theme) in [("en", "dark"), ("de", "light"), ("ja", "light"), ("en-XA", "dark")] {
            page.size(1440, 900).await;
            page.open(&format!("?lang={lang}&theme={theme}&scenario=two-clients&step=12")).await;
            page.panel("missions").await;
            page.click("#riddles").await;
            page.wait_for("something is asked", "document.querySelector('[data-guess]')").await;
            page.click("[data-guess=\"0\"]").await;
            let told = "document.querySelector('#riddle-told').textContent !== ''";
            page.wait_for("it is told", told).await;
            wrong.add(&format!("{lang} {theme} axe"), page.axe(false).await);
            for width in [1440, 390, 320] {
                page.size(width, 900).await;
                page.settle().await;
                wrong.add(&format!("{lang} {theme} {width}"), page.boxes().await);
            }
        }
        wrong.assert_none();
        page.size(1440, 900).await;
    })
    .await;
}
