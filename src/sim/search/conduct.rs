//! What kind of client a search follows: which of the commands that make sense it uses.

use crate::sim::command::{Act, Command};
use crate::sim::ids::ObjectKind;
use crate::sim::menu;
use crate::sim::program::Readings;
use crate::sim::rule::RuleId;
use crate::sim::world::World;

/// A kind of client. Each kind but the last keeps every duty that its habit does not touch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conduct {
    /// Tidy: breaks none of its duties.
    #[default]
    Lawful,
    /// Never calls `StoreLogoff`, which is allowed.
    Hasty,
    /// Keeps the folders that it has opened, and closes everything else.
    Forgetful,
    /// Logs off from its session with things open, and goes on calling them (R100, R102).
    Late,
    /// Passes the flags that `StoreLogoff` has returned to it once more (R66, R74).
    Reusing,
    /// Does everything that makes sense.
    Any,
}

impl Conduct {
    /// The kinds that a reader can choose from; the last is what a search falls back to.
    pub const KINDS: [Self; 5] =
        [Self::Lawful, Self::Hasty, Self::Forgetful, Self::Late, Self::Reusing];

    /// The word in the page's lists.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lawful => "tidy",
            Self::Hasty => "hasty",
            Self::Forgetful => "forgetful",
            Self::Late => "late",
            Self::Reusing => "reusing",
            Self::Any => "any",
        }
    }

    /// The inverse of [`Conduct::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::KINDS.into_iter().find(|kind| kind.name() == text)
    }

    /// Whether this kind of client issues a command, and which duties that breaks.
    pub(super) fn issues(
        self,
        readings: Readings,
        world: &World,
        command: Command,
        breaches: &mut Vec<RuleId>,
    ) -> bool {
        breaches.clear();
        let mut only = |rules: &[u8]| {
            menu::add_breaches(readings, world, command, breaches);
            let within = breaches.iter().all(|rule| rules.contains(&rule.0));
            within && !menu::is_unheld(readings, world, command)
        };
        let lawful = || menu::is_lawful(readings, world, command);
        match (self, command.act) {
            (Self::Any, _) => {
                menu::add_breaches(readings, world, command, breaches);
                true
            }
            (Self::Hasty, Act::StoreLogoff(..)) => false,
            (Self::Forgetful, Act::Release(id)) if id.kind == ObjectKind::Folder => false,
            // Its own logoff and its last `Release` come with the folder still open.
            (Self::Forgetful, Act::Release(_) | Act::SessionLogoff(_)) => only(&[16, 100]),
            (Self::Late, _) => only(&[100, 102]),
            (Self::Reusing, Act::StoreLogoff(..)) => only(&[66, 74]),
            (Self::Lawful | Self::Hasty | Self::Forgetful | Self::Reusing, _) => lawful(),
        }
    }
}
