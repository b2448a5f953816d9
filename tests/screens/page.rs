//! The page's frame: reference, head of the stage, narration and notices, in every language.

use logoff_playground::i18n::{Locale, Told, fill, narration, plain};
use logoff_playground::session::action::Action;
use logoff_playground::session::compare::is_idle;
use logoff_playground::session::picker::Pick;
use logoff_playground::session::update::update;
use logoff_playground::session::{Look, Notice, Panel, Session};
use logoff_playground::sim::claim::Claim;
use logoff_playground::sim::command::{Act, STORE};
use logoff_playground::sim::program::{Edit, EditRefusal, Guard, provider_lines};
use logoff_playground::sim::scenario::{Group, ScenarioId};
use logoff_playground::sim::step::Refusal;
use logoff_playground::ui::{Frame, Shared, View};
use yew::ServerRenderer;

/// How to come to a screen. The renderer has a thread of its own, which a session, full of shared
/// pointers, cannot be handed over to.
#[derive(Clone, Default)]
pub struct Screen {
    locale: Locale,
    scenario: ScenarioId,
    pub embed: bool,
    actions: Vec<Action>,
    notices: Vec<Notice>,
}

impl Screen {
    pub fn new(locale: Locale, scenario: ScenarioId) -> Self {
        Self { locale, scenario, ..Self::default() }
    }

    pub fn then(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }

    pub fn session(&self) -> Session {
        let mut session = Session::new(self.locale, self.scenario);
        session.embed = self.embed;
        for action in &self.actions {
            session = update(&session, action.clone());
        }
        session.notices.extend(self.notices.iter().cloned());
        session
    }

    pub async fn html(&self) -> String {
        let this = self.clone();
        let renderer = ServerRenderer::<Frame>::with_props(move || View {
            session: Shared::new(this.session()),
        });
        renderer.hydratable(false).render().await
    }
}

/// What a reader sees or hears: the markup without its tags.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#x2f;", "/")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&")
}

fn sentence(session: &Session) -> String {
    let told = session.event().map(|event| Told {
        event,
        before: session.world_before(),
        after: session.world(),
    });
    plain(&narration(session.locale, told, session.world()))
}

/// What holds on every screen.
pub fn check(html: &str, name: &str) {
    assert!(!html.contains("style="), "{name}: an inline style");
    let text = words(html);
    for odd in ["{", "}", "`"] {
        assert!(!text.contains(odd), "{name}: {odd} in {text}");
    }
    for part in html.split("<button").skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let inner = rest.split("</button").next().unwrap_or_default();
        let named = tag.contains("aria-label=") || !words(inner).trim().is_empty();
        assert!(named, "{name}: a button without a name: {part}");
    }
}

#[tokio::test]
async fn every_story_is_told_in_every_language() {
    for locale in Locale::ALL {
        for scenario in ScenarioId::ALL {
            let last = Session::new(locale, scenario).last();
            for cursor in [0, 1, last / 2, last] {
                let screen = Screen::new(locale, scenario).then(Action::Go(cursor));
                let html = screen.html().await;
                let name = format!("{} {} {cursor}", locale.tag(), scenario.name());
                check(&html, &name);
                let text = words(&html);
                let said = sentence(&screen.session());
                assert!(text.contains(&said), "{name}: no '{said}' in {text}");
                let story = locale.catalog().scenarios[scenario as usize];
                assert!(text.contains(story), "{name}: {story}");
            }
        }
    }
}

#[tokio::test]
async fn the_reference_has_its_claims_their_proofs_and_their_runs() {
    for locale in Locale::ALL {
        let text = &locale.catalog().reference;
        let start = Screen::new(locale, ScenarioId::StoreClose);
        let html = start.html().await;
        let seen = words(&html);
        for part in [
            text.parameter_text,
            text.return_text,
            text.lets_go,
            text.situation_1,
            text.situation_2,
            text.situation_2a,
            text.situation_2b,
            text.published_note,
            text.about_text,
        ] {
            let part = part.replace('`', "");
            assert!(seen.contains(&part), "{}: {part}", locale.tag());
        }
        assert!(seen.contains(text.not_run) && seen.contains(text.not_reached));
        for scenario in ["session-logoff", "store-close", "release-only"] {
            assert!(html.contains(&format!("id=\"run-{scenario}\"")), "{scenario}");
        }
        let published = format!("/{}/office/client-developer/", locale.published());
        assert!(html.contains(&published), "{published}");
        let end = words(&start.then(Action::End).html().await);
        let shown = text.shown.split('{').next().unwrap_or_default();
        assert!(end.matches(shown).count() >= 5, "{}: {end}", locale.tag());
    }
}

#[tokio::test]
async fn the_claim_that_a_step_shows_is_marked_and_named() {
    let screen =
        Screen::new(Locale::En, ScenarioId::StoreClose).then(Action::Show(Claim::AfterStoreLogoff));
    let html = screen.html().await;
    // The pointer to zero, situation 2, and 2a.
    assert_eq!(html.matches("claim-now").count(), 3, "{html}");
    assert!(words(&html).contains("Shows Remarks 2a"));
}

#[tokio::test]
async fn a_changed_program_says_so_and_offers_the_ways_back() {
    for locale in Locale::ALL {
        let screen = Screen::new(locale, ScenarioId::StoreClose);
        let html = screen.html().await;
        assert!(!html.contains("restore-all") && !html.contains("id=\"branch\""));
        let screen = screen.then(Action::Edit(Edit::RemoveGuard(Guard::One))).then(Action::End);
        let html = screen.html().await;
        check(&html, locale.tag());
        for id in ["restore-all", "undo", "branch"] {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
        }
        // `Logoff` comes once here in any case.
        assert!(words(&html).contains(locale.more().runs.idle_one));
        let told = |edit: &Edit| {
            let session =
                update(&Session::new(locale, ScenarioId::StoreClose), Action::Edit(*edit));
            !session.branch().program.edits().is_empty() && !is_idle(session.branch())
        };
        let edit = provider_lines().map(Edit::Strike).find(told).expect("some line matters");
        let screen = Screen::new(locale, ScenarioId::StoreClose).then(Action::Edit(edit));
        let html = screen.html().await;
        check(&html, locale.tag());
        assert!(words(&html).contains(locale.catalog().page.one_change));
    }
}

#[tokio::test]
async fn the_list_of_stories_says_what_fits_in_every_language() {
    for locale in Locale::ALL {
        let closed = Screen::new(locale, ScenarioId::ReleaseOnly);
        let html = closed.html().await;
        assert!(html.contains("role=\"combobox\"") && !html.contains("role=\"listbox\""));
        let open = closed.clone().then(Action::Pick(Pick::Open));
        let html = open.html().await;
        check(&html, locale.tag());
        assert_eq!(html.matches("role=\"option\"").count(), ScenarioId::ALL.len());
        assert_eq!(html.matches("class=\"stories-group\"").count(), Group::ALL.len());
        assert!(html.contains("aria-activedescendant=\"story-release-only\""), "{html}");
        let seen = words(&html);
        for scenario in ScenarioId::ALL {
            let look = locale.more().looks[scenario as usize];
            assert!(seen.contains(&look.replace('`', "")), "{}", scenario.name());
        }
        // Where a call of the script is what fits, it stands in the place of the look.
        let flag = open.clone().then(typed("store::storelogoff purge"));
        assert!(words(&flag.html().await).contains("IMsgStore::StoreLogoff(LOGOFF_PURGE)"));
        let html = open.then(typed("<b>q8")).html().await;
        let none = fill(locale.catalog().page.no_story, &[("text", "<b>q8")]);
        assert!(words(&html).contains(&none) && !html.contains("<b>q8"), "{none}");
        assert!(html.contains("aria-expanded=\"false\"") && !html.contains("role=\"listbox\""));
    }
}

fn typed(text: &str) -> Action {
    Action::Pick(Pick::Type(text.to_owned()))
}

#[tokio::test]
async fn an_embedded_page_is_the_stage_alone() {
    let mut screen = Screen::new(Locale::De, ScenarioId::ReleaseOnly).then(Action::Go(2));
    screen.embed = true;
    let html = screen.html().await;
    check(&html, "embed");
    for absent in ["<main", "<header", "<article", "<h1"] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(html.contains("id=\"stage\"") && html.contains("embed=0&amp;lang=de"));
}

#[tokio::test]
async fn every_notice_is_a_sentence_in_every_language() {
    let named = |name: &str| name.to_owned();
    let notices = [
        Notice::Refused(Refusal::NotAtRest),
        Notice::EditRefused(EditRefusal::Again),
        Notice::RunEndsEarly {
            command: Act::Unadvise(STORE, 1).by_first().name(),
            refusal: Refusal::NotRegistered,
        },
        Notice::BadQuery { name: named("step"), value: named("<b>x") },
        Notice::BadLink { part: named("n=x") },
        Notice::LostLink { part: named("<b>x") },
        Notice::NewerLink,
        Notice::RunIsFull(400),
        Notice::LinkFromOtherProgram,
        Notice::StepOutOfRange { asked: 99, last: 3 },
    ];
    for locale in Locale::ALL {
        for notice in &notices {
            let mut screen = Screen::new(locale, ScenarioId::StoreClose);
            screen.notices = vec![notice.clone()];
            let html = screen.html().await;
            check(&html, locale.tag());
            assert!(!html.contains("<b>x"), "what a link says is text");
            assert!(html.contains("class=\"notice\""));
        }
    }
}

#[tokio::test]
async fn the_state_is_told_in_every_language() {
    for locale in Locale::ALL {
        for scenario in [ScenarioId::StoreClose, ScenarioId::OtherProcess, ScenarioId::ThreeStores]
        {
            for step in [0, 21, 30] {
                let screen = Screen::new(locale, scenario)
                    .then(Action::Go(step))
                    .then(Action::Panel(Panel::State))
                    .then(Action::State(Look::Run(0)));
                let html = screen.html().await;
                check(&html, &format!("{} {scenario:?} {step}", locale.tag()));
                let marks = html.matches("state-changed").count();
                assert_eq!(marks > 0, step > 0, "{} {scenario:?} {step}", locale.tag());
                assert_eq!(marks, html.matches(locale.more().state.differs).count());
                let count = format!("{marks} ");
                assert!(marks == 0 || html.contains(&count), "{}: {count}", locale.tag());
                let nothing = html.contains(locale.more().state.nothing);
                assert_eq!(nothing, step == 0, "{} {scenario:?} {step}", locale.tag());
            }
        }
    }
}
