//! A fragment of an address, read as far as it can be; what it says wrongly is told.

use super::{VERSION, decode, fingerprint};
use crate::session::Notice;
use crate::session::run::MAX_COMMANDS;
use crate::sim::command::Command;
use crate::sim::program::{Choice, Edit, Edits, Readings, Style};
use crate::sim::scenario::ScenarioId;

/// Whether a fragment is of a version that is not known yet. What else it says may then mean anything.
pub(super) fn is_newer(text: &str) -> bool {
    let version = text.split('&').find_map(|part| part.strip_prefix("v="));
    let Some(version) = version.filter(|version| version.bytes().all(|byte| byte.is_ascii_digit()))
    else {
        return false;
    };
    // However long a number is, it can be compared without leading zeros.
    let version = version.trim_start_matches('0');
    (version.len(), version) > (VERSION.len(), VERSION)
}

/// A fragment, read as far as it can be.
#[derive(Default)]
pub(super) struct Link {
    pub(super) scenario: Option<ScenarioId>,
    pub(super) readings: Readings,
    pub(super) style: Option<Style>,
    /// `None` if the link does not speak of any: then the story's own hold.
    pub(super) edits: Option<Vec<Edit>>,
    pub(super) commands: Option<Vec<Command>>,
    pub(super) step: u32,
    pub(super) notices: Vec<Notice>,
}

impl Link {
    pub(super) fn read(text: &str) -> Self {
        let mut link = Self::default();
        let mut version = None;
        for part in text.split('&') {
            let Some((name, value)) = part.split_once('=') else {
                link.bad(part);
                continue;
            };
            match name {
                "v" => version = Some(value),
                "s" => match ScenarioId::parse(value) {
                    Some(scenario) => link.scenario = Some(scenario),
                    None => link.bad(part),
                },
                "r" => link.read_readings(value),
                "e" => link.read_edits(value),
                "t" => match Style::parse(value) {
                    Some(style) => link.style = Some(style),
                    None => link.bad(part),
                },
                "c" => link.read_commands(value),
                "p" if value != fingerprint() => link.notices.push(Notice::LinkFromOtherProgram),
                "p" => {}
                "n" => match value.parse() {
                    Ok(step) => link.step = step,
                    Err(_) => link.bad(part),
                },
                _ => link.bad(part),
            }
        }
        // One without a version has lost its beginning; what is left of it means what it says.
        if let Some(other) = version.filter(|version| *version != VERSION) {
            link.bad(&format!("v={other}"));
        }
        if link.scenario.is_none() {
            link.notices = vec![Notice::LostLink { part: link.first_bad(text) }];
        }
        link
    }

    /// What is to blame where nothing of a link can be followed.
    fn first_bad(&self, text: &str) -> String {
        let part = self.notices.iter().find_map(|notice| match notice {
            Notice::BadLink { part } => Some(part.clone()),
            _ => None,
        });
        part.unwrap_or_else(|| excerpt(text))
    }

    fn bad(&mut self, part: &str) {
        self.notices.push(Notice::BadLink { part: excerpt(part) });
    }

    fn read_readings(&mut self, value: &str) {
        for name in value.split(',') {
            match Choice::parse(name) {
                Some(choice) => self.readings = self.readings.with(choice.reading, choice.side),
                None => self.bad(name),
            }
        }
    }

    fn read_edits(&mut self, value: &str) {
        let mut edits = Vec::new();
        for text in value.split(',').filter(|text| !text.is_empty()).take(Edits::MAX) {
            match decode(text).and_then(|text| Edit::parse(&text)) {
                Some(edit) => edits.push(edit),
                None => self.bad(text),
            }
        }
        self.edits = Some(edits);
    }

    fn read_commands(&mut self, value: &str) {
        let mut commands = Vec::new();
        for text in value.split(',').filter(|text| !text.is_empty()) {
            if commands.len() >= MAX_COMMANDS {
                self.notices.push(Notice::RunIsFull(MAX_COMMANDS));
                break;
            }
            match decode(text).and_then(|text| Command::parse(&text)) {
                Some(command) => commands.push(command),
                None => {
                    self.bad(text);
                    break;
                }
            }
        }
        self.commands = Some(commands);
    }
}

/// A few characters of what cannot be read, for the notice.
pub(super) fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}
