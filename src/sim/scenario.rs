//! The stories: what is given, and what is done, step by step, on the documented paths and beside
//! them.

mod stories;

use crate::sim::command::Command;
use crate::sim::program::{Edit, Edits, Program, Readings, Style};
use crate::sim::setting::Setting;
use crate::sim::world::World;

/// A story, by the name that queries and links use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScenarioId {
    /// Situation 2a: `StoreLogoff`, then `Release`.
    #[default]
    StoreClose,
    /// Situation 2b: `Release` alone.
    ReleaseOnly,
    /// Situation 1: `IMAPISession::Logoff` with the store open.
    SessionLogoff,
    /// `IMAPISession::Logoff` with the store closed.
    SessionLogoffClosed,
    /// A client that goes on calling after `IMAPISession::Logoff`.
    LateCalls,
}

/// What belongs together in the list of stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The paths that the reference documents.
    Documented,
}

/// A story as it is told.
#[derive(Clone, Copy, Debug)]
pub struct Story {
    /// The name in queries and links.
    pub name: &'static str,
    pub group: Group,
    pub setting: Setting,
    /// How the provider goes about its shutdown.
    pub style: Style,
    /// What is wrong with the provider, as names of edits.
    pub edits: &'static [&'static str],
    /// What every story of its kind begins with: load, log on, and open a few things. Folded in
    /// the step list.
    pub prologue: &'static [Command],
    /// What is done after the prologue.
    pub script: &'static [Command],
}

impl ScenarioId {
    pub const ALL: [Self; 5] = [
        Self::StoreClose,
        Self::ReleaseOnly,
        Self::SessionLogoff,
        Self::SessionLogoffClosed,
        Self::LateCalls,
    ];

    /// What is told.
    pub fn story(self) -> &'static Story {
        stories::story(self)
    }

    /// The name in queries and links.
    pub fn name(self) -> &'static str {
        self.story().name
    }

    /// The inverse of [`ScenarioId::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == text)
    }

    /// What is done after the prologue.
    pub fn script(self) -> &'static [Command] {
        self.story().script
    }

    /// The program that the story is told with, under the reader's readings.
    pub fn program(self, readings: Readings) -> Program {
        let story = self.story();
        let edits = story.edits.iter().filter_map(|name| Edit::parse(name));
        let edits = edits.fold(Edits::default(), |edits, edit| {
            // A line that is not there under these readings cannot be edited.
            edits.with_in(story.style, edit, readings).unwrap_or(edits)
        });
        Program::styled(story.style, readings, edits)
    }

    /// The world before the prologue.
    pub fn world(self) -> World {
        World::new(self.story().setting)
    }
}
