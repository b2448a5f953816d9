//! Missions: chosen from the list, worked in the other panels, and told when they are solved.

use logoff_playground::i18n::catalog::Missions;
use logoff_playground::i18n::{Locale, fill};
use logoff_playground::session::Theme;
use logoff_playground::sim::mission::MissionId;

use crate::harness::keys::{END, ENTER, LEFT};
use crate::harness::{Media, Page, Wrong, tell};
use crate::keyboard::tab_to;

fn words() -> &'static Missions {
    &Locale::En.more().missions
}

/// What is told when a mission has been solved as well as it can be.
fn at_best(id: MissionId) -> String {
    let counted = fill(words().counts[0], &[("n", &id.mission().best.to_string())]);
    fill(words().ends[0], &[("score", &counted)])
}

async fn told(page: &Page, id: MissionId) {
    let text = at_best(id);
    let said = format!("document.querySelector('#mission-told').textContent === {text:?}");
    page.wait_for("it is told that it is solved", &said).await;
}

async fn start(page: &Page, name: &str) {
    page.panel("missions").await;
    page.click(&format!("[data-start={name}]")).await;
    page.wait_for("it begins", "document.querySelector('.mission-goals')").await;
}

/// As it stands beside a mission in the list.
fn state(own: u8, best: u8) -> String {
    let counted = |n: u8| fill(words().counts[0], &[("n", &n.to_string())]);
    fill(words().solved, &[("own", &counted(own)), ("best", &counted(best))])
}

#[tokio::test]
async fn a_mission_is_solved_with_the_mouse_and_remembered() {
    tell(async |page| {
        page.open("?lang=en&scenario=release-only&step=5").await;
        start(page, "leak").await;
        assert_eq!(page.count("#branch option").await, 2, "the reader's run stays");
        assert_eq!(page.text("#mission-told").await, "");
        // Whoever puts the wrong line right has one move more.
        page.click("[data-to=tab-code]").await;
        page.wait_for(
            "the code is there",
            "document.querySelector('#tab-code[aria-selected=true]')",
        )
        .await;
        page.click("[data-edit=\"restore strike IMsgStore::Release.ask\"]").await;
        let moved = "document.querySelector('#mission-link').textContent.includes('1 move')";
        page.wait_for("the line above counts the move", moved).await;
        assert_eq!(page.text("#mission-told").await, "");
        page.click("#undo").await;
        page.click("[data-edit=\"restore strike IMSLogon::Logoff.take-status\"]").await;
        told(page, MissionId::Leak).await;

        page.click("#mission-link").await;
        page.wait_for("the mission is there", "document.querySelector('.mission-end')").await;
        let goals = MissionId::Leak.mission().goals.len() as u64;
        assert_eq!(page.count(".mission-met").await, goals);
        assert!(page.text(".mission-end").await.contains("R85"));
        page.click("#mission-leave").await;
        let solved = "document.querySelector('[data-mission=leak] .mission-state')?.textContent";
        let due = state(1, 1);
        page.wait_for("the list says so", &format!("{solved} === {due:?}")).await;
        page.open("?lang=en").await;
        page.panel("missions").await;
        page.wait_for("and says so at the next visit", &format!("{solved} === {due:?}")).await;
        page.run("localStorage.clear()").await;
    })
    .await;
}

#[tokio::test]
async fn a_mission_is_solved_by_keys_alone() {
    tell(async |page| {
        page.open("?lang=en").await;
        tab_to(page, "[role=tab]").await;
        page.press(END).await;
        for _ in 0..2 {
            page.press(LEFT).await;
        }
        let tab = "document.activeElement.matches('#tab-missions[aria-selected=true]')";
        page.wait_for("the tab is chosen", tab).await;
        tab_to(page, "[data-start=last]").await;
        page.press(ENTER).await;
        page.wait_for("it begins", "document.querySelector('.mission-goals')").await;
        let here = "document.activeElement.id === 'panel'";
        page.wait_for("the focus is at the mission", here).await;
        tab_to(page, "#mission-hint").await;
        page.press(ENTER).await;
        page.wait_for(
            "a hint is there",
            "document.querySelectorAll('.mission-hints li').length === 1",
        )
        .await;
        tab_to(page, "[data-to=tab-actions]").await;
        page.press(ENTER).await;
        let tab = "document.activeElement.matches('#tab-actions[aria-selected=true]')";
        page.wait_for("the focus is at the tab", tab).await;
        for (n, command) in MissionId::Last.mission().way.iter().enumerate() {
            let button = format!("[data-command={:?}]", command.name());
            tab_to(page, &button).await;
            page.press(ENTER).await;
            let counted = fill(words().counts[0], &[("n", &(n + 1).to_string())]);
            let moved = format!(
                "document.querySelector('#mission-link').textContent.includes({counted:?})"
            );
            page.wait_for("the move counts", &moved).await;
        }
        told(page, MissionId::Last).await;
        tab_to(page, "#mission-link").await;
        page.press(ENTER).await;
        page.wait_for("it is solved", "document.querySelector('.mission-end')").await;
        tab_to(page, "#mission-next").await;
        page.press(ENTER).await;
        let next = words().missions[MissionId::Last.next() as usize].name;
        let name = format!("document.querySelector('.mission-title').textContent === {next:?}");
        page.wait_for("the next one begins", &name).await;
        assert_eq!(page.text("#mission-told").await, "");
        page.run("localStorage.clear()").await;
    })
    .await;
}

#[tokio::test]
async fn who_gives_up_sees_the_best_run_and_can_begin_again() {
    tell(async |page| {
        page.open("?lang=en").await;
        start(page, "queue").await;
        page.click("#mission-give-up").await;
        page.wait_for("it is shown", "document.querySelector('.mission-end')").await;
        assert_eq!(page.text("#mission-told").await, "", "it is not the reader who has solved it");
        assert!(page.step().await < page.last().await, "there is something to step through");
        assert_eq!(page.count("#mission-give-up").await, 0);
        page.click("#mission-again").await;
        page.wait_for("it is open again", "document.querySelector('.mission-score')").await;
        page.choose("#branch", "0").await;
        let off = words().off[0];
        let told = format!("document.querySelector('.mission-off')?.textContent === {off:?}");
        page.wait_for("another run is not this mission’s", &told).await;
        page.click("#mission-leave").await;
        let open = "document.querySelector('[data-mission=queue] .mission-state')?.textContent";
        page.wait_for("the list is back", &format!("{open} === {:?}", words().open)).await;
    })
    .await;
}

#[tokio::test]
async fn a_blocked_storage_costs_only_the_memory() {
    tell(async |page| {
        page.before_load(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })",
        )
        .await;
        page.open("?lang=en").await;
        start(page, "leak").await;
        page.click("[data-to=tab-code]").await;
        page.click("[data-edit=\"restore strike IMSLogon::Logoff.take-status\"]").await;
        told(page, MissionId::Leak).await;
    })
    .await;
}

#[tokio::test]
async fn a_mission_can_be_read_at_every_width_and_by_everybody() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for locale in Locale::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                page.size(1440, 900).await;
                let (lang, theme) = (locale.tag(), theme.name());
                page.open(&format!("?lang={lang}&theme={theme}")).await;
                start(page, "folder").await;
                for n in 1..=2 {
                    page.click("#mission-hint").await;
                    let there =
                        format!("document.querySelectorAll('.mission-hints li').length === {n}");
                    page.wait_for("a hint is there", &there).await;
                }
                page.click("#mission-give-up").await;
                page.wait_for("it is shown", "document.querySelector('.mission-end')").await;
                wrong.add(&format!("{lang} {theme} axe"), page.axe(false).await);
                for width in [1440, 390, 320] {
                    page.size(width, 900).await;
                    page.settle().await;
                    wrong.add(&format!("{lang} {theme} {width}"), page.boxes().await);
                }
                page.size(1440, 900).await;
                page.panel("actions").await;
                page.settle().await;
                wrong.add(&format!("{lang} {theme} beside"), page.boxes().await);
            }
        }
        wrong.assert_none();
    })
    .await;
}

/// What is under way outlives a reload, with its run and the hints; what cannot be read is told once.
#[tokio::test]
async fn a_mission_under_way_outlives_a_reload() {
    tell(async |page| {
        page.open("?lang=en").await;
        start(page, "queue").await;
        page.click("#mission-hint").await;
        page.wait_for("a hint", "document.querySelector('.mission-hints li')").await;
        page.panel("actions").await;
        page.click(".action-button").await;
        let stored = "localStorage.getItem('logoff-playground.mission')?.includes('queue')";
        page.wait_for("it is remembered", stored).await;
        let step = page.step().await;
        page.run_async("setTimeout(() => done(true), 300)").await;
        page.reload().await;
        page.wait_for("it goes on", "document.querySelector('#mission-link')").await;
        assert_eq!(page.step().await, step);
        page.panel("missions").await;
        page.wait_for("with the hint", "document.querySelector('.mission-hints li')").await;

        page.run("localStorage.setItem('logoff-playground.mission', 'nonsense')").await;
        page.open("?lang=en").await;
        page.wait_for("a notice", "document.querySelector('.notice')").await;
        assert_eq!(page.notices().await, [words().lost]);
        page.open("?lang=en").await;
        page.panel("missions").await;
        assert!(page.notices().await.is_empty(), "it is told once");
    })
    .await;
}
