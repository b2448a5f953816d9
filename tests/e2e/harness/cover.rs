//! The kinds of pages that are looked at: a moment, a size, colours, a language.

use logoff_playground::i18n::Locale;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::session::{Session, Theme};
use logoff_playground::sim::scenario::ScenarioId;

use super::Page;
use super::state::{address, give_back};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Start,
    /// Inside `Logoff`, with several calls open.
    MidRun,
    /// At the end of a run that leaks, with the rules beside it.
    Violation,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Start, Self::MidRun, Self::Violation];

    pub fn session(self, locale: Locale) -> Session {
        let session = Session::new(locale, ScenarioId::StoreClose);
        match self {
            Self::Start => session,
            Self::MidRun => update(&session, Action::Go(session.last() * 2 / 3)),
            Self::Violation => update(&update(&session, Action::Edit(give_back())), Action::End),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::MidRun => "mid-run",
            Self::Violation => "violation",
        }
    }
}

/// Width, height, and whether it is shown as inside another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
    pub embed: bool,
}

pub const SIZES: [Size; 3] = [
    Size { width: 1440, height: 900, embed: false },
    Size { width: 720, height: 560, embed: true },
    Size { width: 390, height: 844, embed: false },
];
pub const THEMES: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Contrast];
pub const LOCALES: [Locale; 3] = [Locale::En, Locale::De, Locale::Ja];

/// One kind of page.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    pub state: State,
    pub size: Size,
    pub theme: Theme,
    pub locale: Locale,
}

impl Cell {
    pub fn name(&self) -> String {
        let Size { width, height, embed } = self.size;
        let embed = if embed { "-embed" } else { "" };
        let (state, theme) = (self.state.name(), self.theme.name());
        format!("{width}x{height}{embed}-{state}-{theme}-{}", self.locale.tag())
    }

    pub async fn open(&self, page: &Page) {
        page.size(self.size.width, self.size.height).await;
        let embed = u8::from(self.size.embed);
        let query = format!("theme={}&embed={embed}", self.theme.name());
        page.open(&address(&query, &self.state.session(self.locale))).await;
        if self.state == State::Violation && !self.size.embed {
            page.panel("rules").await;
            page.run("window.scrollTo(0, 0)").await;
        }
        page.settle().await;
    }
}

/// Every kind of page.
pub fn whole() -> Vec<Cell> {
    let mut cells = Vec::new();
    for state in State::ALL {
        for size in SIZES {
            for theme in THEMES {
                for locale in LOCALES {
                    cells.push(Cell { state, size, theme, locale });
                }
            }
        }
    }
    cells
}

/// As few as meet every two of the values together.
pub fn pairwise() -> Vec<Cell> {
    let mut cells = Vec::new();
    for (row, state) in State::ALL.into_iter().enumerate() {
        for (column, size) in SIZES.into_iter().enumerate() {
            let theme = THEMES[(row + 2 * column) % 3];
            let locale = LOCALES[(row + column) % 3];
            cells.push(Cell { state, size, theme, locale });
        }
    }
    // The Latin square leaves these pairs of colours and language out.
    for (row, locale) in LOCALES.into_iter().enumerate() {
        for theme in THEMES {
            let met = |cell: &Cell| cell.locale == locale && cell.theme == theme;
            if !cells.iter().any(met) {
                cells.push(Cell { state: State::ALL[row], size: SIZES[row], theme, locale });
            }
        }
    }
    cells
}

#[test]
fn every_two_values_meet() {
    let cells = pairwise();
    for one in whole() {
        let met = |same: &dyn Fn(&Cell) -> bool| assert!(cells.iter().any(same), "{}", one.name());
        met(&|other| other.state == one.state && other.size == one.size);
        met(&|other| other.state == one.state && other.theme == one.theme);
        met(&|other| other.state == one.state && other.locale == one.locale);
        met(&|other| other.size == one.size && other.theme == one.theme);
        met(&|other| other.size == one.size && other.locale == one.locale);
        met(&|other| other.theme == one.theme && other.locale == one.locale);
    }
}
