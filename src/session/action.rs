//! Every intent that the screen can express.

use crate::i18n::Locale;
use crate::session::help::Ask;
use crate::session::host::Wish;
use crate::session::log::Feed;
use crate::session::mission::Play;
use crate::session::picker::Pick;
use crate::session::player::Speed;
use crate::session::runs::Deed;
use crate::session::seek::Seek;
use crate::session::share::Deal;
use crate::session::{Look, Panel, Theme};
use crate::sim::claim::Claim;
use crate::sim::command::Command;
use crate::sim::program::{Edit, ReadingId, Side, Style};
use crate::sim::scenario::ScenarioId;
use crate::sim::search::{Conduct, Question};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    // Running.
    /// Starts a story from its beginning; the player does not start by itself.
    Run(ScenarioId),
    /// Something with the list of stories.
    Pick(Pick),
    /// Does something at the end of the command that the cursor is in; what came after stays as a
    /// branch.
    Do(Command),
    /// Shows another branch, at the step where it left this one.
    Branch(usize),
    /// Something else with the runs.
    Keep(Deed),

    // Moving the cursor.
    Start,
    Back,
    /// One event on.
    Into,
    /// On to the end of the call that begins here, or one event on.
    Over,
    /// On to the return of the call that is running.
    Out,
    End,
    Go(u32),
    /// To the step that shows or contradicts a claim.
    Show(Claim),

    // Playing.
    Play,
    Pause,
    /// The player's time has come.
    Tick,
    Speed(Speed),

    // The program.
    Edit(Edit),
    Unedit(Edit),
    /// Takes every edit back.
    Restore,
    /// Back to where the last edit was made.
    Undo,
    Read(ReadingId, Side),
    /// Another style of provider; edits of lines that it does not have are dropped.
    Style(Style),

    // Searching.
    /// Chooses what to look for.
    Ask(Question),
    /// Chooses the kind of client to follow.
    Client(Conduct),
    /// Looks for the shortest run that answers, from the start of this story or from this step.
    Find(Question, Conduct),
    /// Goes on with the search for so many worlds.
    FindMore(u32),
    StopFinding,
    /// Opens the run that was found.
    OpenFound,

    // The view.
    /// All of the page has been loaded.
    Whole,
    /// Something with the state panel.
    State(Look),
    Panel(Panel),
    /// Goes after a rule or a line.
    Seek(Seek),
    /// Something with the help.
    Help(Ask),
    /// Something with what is shared.
    Share(Deal),
    /// Something with logs.
    Log(Feed),
    /// Something with the missions.
    Mission(Play),
    Prologue(bool),
    /// The reader opens the switches of the program for the first time.
    OpenSwitches,
    /// Compares what the run comes to under every side of a reading, or no longer.
    Compare(Option<ReadingId>),
    Locale(Locale),
    /// The words of a language could not be had.
    NoWords(Locale),
    Theme(Theme),
    /// Forgets a notice, counted from the oldest.
    Dismiss(usize),
    /// The site around the page asks for something.
    Heed(Wish),
    /// The address has been changed by somebody else.
    Follow(String),
}
