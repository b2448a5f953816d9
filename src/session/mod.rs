//! What this reader has done: runs and branches, the cursor, edits and readings, and choices of view.
//!
//! Pure: [`update::update`] is the only way to a new [`Session`].

pub mod run;
mod found;
pub mod log;
pub mod once;
pub mod action;
pub mod help;
pub mod share;
pub mod mission;
mod resume;
pub mod compare;
pub mod align;
pub mod beside;
pub mod runs;
mod turns;
pub mod picker;
pub mod seek;
pub mod update;
pub mod player;
pub mod permalink;
pub mod query;
pub mod host;

use std::cell::RefCell;
use std::rc::Rc;

use crate::i18n::Locale;
pub use crate::session::beside::{Against, Look, Moment};
use crate::session::compare::Comparison;
use crate::session::help::{Help, Hint};
use crate::session::log::Desk;
use crate::session::mission::Missions;
use crate::session::picker::Picker;
use crate::session::player::Player;
use crate::session::run::Branch;
use crate::session::runs::Runs;
use crate::session::seek::Sought;
use crate::session::share::Share;
use crate::sim::command::Command;
use crate::sim::event::Event;
use crate::sim::program::{EditRefusal, Program};
use crate::sim::scenario::ScenarioId;
use crate::sim::search::{Answer, Conduct, Limit, Progress, Question, Search, Unseen, world_after};
use crate::sim::step::Refusal;
use crate::sim::world::World;

/// No reader keeps more branches than this; the oldest one that is not current goes first.
pub const MAX_BRANCHES: usize = 12;

/// Everything that the page shows depends on this and on nothing else.
#[derive(Clone, Debug)]
pub struct Session {
    pub locale: Locale,
    pub theme: Theme,
    /// Shown inside another page: no header, no side columns.
    pub embed: bool,
    /// Everything that the page can do is there. Until then it leaves out what nobody sees.
    pub whole: bool,
    /// At least one; in the order in which they came about.
    pub branches: Vec<Rc<Branch>>,
    /// The branch that is shown.
    pub current: usize,
    /// How many events of the branch have happened: 0 is the world after the prologue.
    pub cursor: u32,
    /// The events of the prologue are shown too.
    pub prologue_open: bool,
    /// The switches of the program have been opened; before that they are not drawn.
    pub switches_open: bool,
    /// What the run that is shown comes to under every side of a reading.
    pub compared: Option<Rc<Comparison>>,
    pub player: Player,
    pub panel: Panel,
    /// What the state at the cursor is shown beside.
    pub against: Against,
    /// What is the same at both moments is left out there.
    pub only_differing: bool,
    /// The list of stories, while it is open.
    pub picker: Option<Picker>,
    pub help: Option<Help>,
    pub share: Option<Share>,
    /// Once the reader has come to logs.
    pub desk: Option<Rc<Desk>>,
    /// Under the first sentence.
    pub hint: Hint,
    /// Once the reader has come to them.
    pub missions: Option<Rc<Missions>>,
    /// What the reader would look for.
    pub asked: Question,
    /// Which kind of client is followed then.
    pub client: Conduct,
    pub finder: Option<Finder>,
    /// What the reader has to be told, the newest last.
    pub notices: Vec<Notice>,
    /// Where the runs come from, and what can be taken back; `None` while nothing has been done.
    pub runs: Option<Rc<Runs>>,
    /// What the reader has gone after; `None` while that was nothing.
    pub sought: Option<Rc<Sought>>,
}

/// Where a reader can look beside the diagram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Panel {
    #[default]
    Code,
    Rules,
    Search,
    State,
    Sequence,
    Actions,
    Steps,
    Missions,
    Runs,
    Log,
}

impl Panel {
    pub const ALL: [Self; 10] = [
        Self::Code,
        Self::Rules,
        Self::Search,
        Self::State,
        Self::Sequence,
        Self::Actions,
        Self::Steps,
        Self::Missions,
        Self::Runs,
        Self::Log,
    ];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Whatever the reader's system prefers.
    #[default]
    Auto,
    Light,
    Dark,
    /// Black on white or white on black, whichever the system prefers, and strong lines.
    Contrast,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// The word in queries.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == text)
    }
}

/// A search for a failing run.
#[derive(Clone, Debug)]
pub struct Finder {
    /// Shared with the sessions before this one: a search only ever goes on, and a copy of its
    /// worlds for each slice of it would make its cost grow with the square of their number.
    search: Rc<RefCell<Search>>,
    pub question: Question,
    pub conduct: Conduct,
    /// What had been done after the prologue where the search began.
    pub before: Vec<Command>,
    pub progress: Progress,
    /// In how many slices it has gone on, with the search that it goes on from; who drives it waits
    /// for each.
    pub slices: u32,
    /// `None` while it is running.
    pub answer: Option<Answer>,
}

impl Finder {
    /// A search in a run, at the command that the cursor is in.
    pub fn new(session: &Session, question: Question, conduct: Conduct) -> Self {
        let run = &session.branch().run;
        let start = run.world(0);
        let done = session.done();
        let (search, before) = match question {
            Question::CleanEnd => {
                let here = world_after(&session.branch().program, start, &done);
                (Search::new(&here, question, conduct), done)
            }
            Question::World => {
                let here = world_after(&session.branch().program, start, &done);
                (Search::toward(start, &here, conduct), Vec::new())
            }
            _ => {
                let search = Search::new(start, question, conduct);
                let prologue = run.prologue.iter().map(|step| &step.event);
                (search.remembering(prologue), Vec::new())
            }
        };
        let progress = search.progress();
        let search = Rc::new(RefCell::new(search));
        Self { search, question, conduct, before, progress, slices: 0, answer: None }
    }

    /// Goes on for at most so many worlds.
    pub fn advance(&mut self, program: &Program, budget: u32) {
        let mut search = self.search.borrow_mut();
        self.answer = search.advance(program, budget).cloned();
        self.progress = search.progress();
        self.slices += 1;
    }

    /// Ends it where it is; what it has seen stays.
    pub fn stop(&mut self) {
        if self.answer.is_none() {
            let Progress { worlds, waiting, depth, .. } = self.progress;
            let unseen = Unseen { depth, waiting, met: Limit::Reader };
            self.answer = Some(Answer::Truncated { worlds, unseen });
        }
    }

    /// How many worlds it has seen, by how many commands lead to them at least.
    pub fn layers(&self) -> Vec<u32> {
        self.search.borrow().layers()
    }

    /// The layer of the world in which the command at the cursor ends, if it has been seen.
    pub fn layer_at(&self, session: &Session) -> Option<usize> {
        let branch = session.branch();
        let mut spans = branch.run.spans.iter();
        let last = spans.rfind(|span| span.first <= session.cursor).map_or(0, |span| span.last);
        let events = branch.run.steps.iter().take(last as usize).map(|step| &step.event);
        let here = world_after(&branch.program, branch.run.world(0), &session.done());
        self.search.borrow().layer_of(&here, events)
    }
}

/// Something that the reader has to be told in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The action makes no sense in this world.
    Refused(Refusal),
    /// The edit cannot be made.
    EditRefused(EditRefusal),
    /// After an edit or in a link: this command no longer makes sense, the run ends before it.
    RunEndsEarly { command: String, refusal: Refusal },
    /// A value in the address is not known; the default is used.
    BadQuery { name: String, value: String },
    /// A part of the link cannot be read; the rest is used.
    BadLink { part: String },
    /// The link cannot be followed at all: this of it cannot be read.
    LostLink { part: String },
    /// The link was made by a newer version of the page.
    NewerLink,
    /// The run has as many commands as a run may have: this is how many.
    RunIsFull(usize),
    /// The link was made with another version of the listings.
    LinkFromOtherProgram,
    /// The words of a language could not be had; the old ones stay.
    NoWords(Locale),
    /// The mission that was under way cannot be read any more.
    MissionLost,
    /// What is shown is a log: nothing can be done in it.
    IsLog,
    /// The address is that of a log, which was in the page before and is gone with it.
    LogGone,
    /// The link asks for a step that the run does not have.
    StepOutOfRange { asked: u32, last: u32 },
}

impl Session {
    /// A new session at the start of a story.
    pub fn new(locale: Locale, scenario: ScenarioId) -> Self {
        Self {
            locale,
            theme: Theme::default(),
            embed: false,
            whole: true,
            branches: vec![Rc::new(Branch::of(scenario))],
            current: 0,
            cursor: 0,
            prologue_open: false,
            switches_open: false,
            compared: None,
            player: Player::default(),
            panel: Panel::default(),
            against: Against::default(),
            only_differing: false,
            picker: None,
            help: None,
            share: None,
            desk: None,
            hint: Hint::None,
            missions: None,
            asked: Question::default(),
            client: Conduct::default(),
            finder: None,
            notices: Vec::new(),
            runs: None,
            sought: None,
        }
    }

    /// The branch that is shown.
    pub fn branch(&self) -> &Rc<Branch> {
        &self.branches[self.current.min(self.branches.len() - 1)]
    }

    /// The event that has just happened; `None` at the start.
    pub fn event(&self) -> Option<&Event> {
        self.branch().run.event(self.cursor)
    }

    /// The world at the cursor.
    pub fn world(&self) -> &World {
        self.branch().run.world(self.cursor)
    }

    /// The world before the event at the cursor.
    pub fn world_before(&self) -> &World {
        self.branch().run.world(self.cursor.saturating_sub(1))
    }

    /// The commands up to the one that the cursor is in.
    fn done(&self) -> Vec<Command> {
        let spans = self.branch().run.spans.iter();
        let done = spans.take_while(|span| span.first <= self.cursor);
        done.map(|span| span.command).collect()
    }

    /// How many events the run has after the prologue.
    pub fn last(&self) -> u32 {
        self.branch().run.last()
    }
}
