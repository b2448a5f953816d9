//! The first line of a log: the version, and the world that it begins in.

use crate::sim::ids::ClientId;
use crate::sim::program::{Choice, Edit, Edits, Program, Readings, Style};
use crate::sim::scenario::ScenarioId;
use crate::sim::setting::{Admission, FastAnswer, FastShutdown, Mail, Seat, Setting, Versions};
use crate::trace::VERSION;
use crate::trace::entry::integer;
use crate::trace::json::Object;
use crate::trace::parse::{Members, Value};

/// What a log's header calls itself.
pub(super) const FORMAT: &str = "mapi-store-logoff";

/// The header of a run of ours: its story, what the story takes as given, and the listings.
pub(super) fn header(scenario: ScenarioId, program: &Program, prologue: usize) -> String {
    let readings = program.readings().chosen();
    let mut line = Object::new();
    line.text("trace", FORMAT)
        .number("version", VERSION)
        .text("scenario", scenario.name())
        .flag("complete", true)
        .raw("setting", &given(&scenario.story().setting))
        .text("style", program.style().name())
        .texts("readings", readings.map(Choice::name))
        .texts("edits", program.edits().iter().map(|edit| edit.name()))
        .number("prologue", i64::try_from(prologue).unwrap_or(i64::MAX));
    line.end()
}

fn given(setting: &Setting) -> String {
    let mut json = Object::new();
    let seats = setting.clients().filter(|client| *client != ClientId::FIRST);
    json.texts("clients", seats.map(|client| name(&SEATS, setting.seat(client)).to_owned()))
        .number("stores", setting.stores)
        .text("mail", name(&MAIL, setting.mail))
        .flag("default-inbox", setting.default_inbox)
        .text("fast-shutdown", name(&FAST, setting.fast))
        .text("fast-answer", name(&ANSWERS, setting.answer))
        .text("admission", name(&ADMISSIONS, setting.admission))
        .flag("remote", setting.remote)
        .flag("service", setting.service)
        .text("versions", name(&VERSIONS, setting.versions))
        .flag("temporary", setting.temporary)
        .flag("buffers", setting.buffers);
    json.end()
}

/// What a header says.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub version: u32,
    pub complete: bool,
    pub setting: Setting,
    pub style: Style,
    pub readings: Readings,
    pub edits: Vec<Edit>,
    pub prologue: usize,
}

impl Default for Header {
    fn default() -> Self {
        let (style, readings) = (Style::default(), Readings::default());
        let (edits, prologue) = (Vec::new(), 0);
        let setting = Setting::ONE;
        Self { version: VERSION, complete: false, setting, style, readings, edits, prologue }
    }
}

impl Header {
    /// The header on a line; nothing if it is an event.
    pub fn read(members: &Members<'_>) -> Option<Self> {
        let of = |key: &str| members.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        of("trace")?;
        let mut header = Self::default();
        let version = of("version").and_then(integer);
        header.version = version.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
        header.complete = of("complete").and_then(Value::word) == Some("true");
        let story = of("scenario").and_then(Value::word).and_then(ScenarioId::parse);
        if let Some(story) = story {
            header.setting = story.story().setting;
        }
        if let Some(Value::Object(given)) = of("setting") {
            read_setting(&mut header.setting, given);
        }
        let style = of("style").and_then(Value::word).and_then(Style::parse);
        header.style = style.unwrap_or_default();
        for name in words(of("readings")) {
            if let Some(choice) = Choice::parse(name) {
                header.readings = header.readings.with(choice.reading, choice.side);
            }
        }
        header.edits = words(of("edits")).filter_map(Edit::parse).take(Edits::MAX).collect();
        let prologue = of("prologue").and_then(integer);
        header.prologue = prologue.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        Some(header)
    }

    /// The listings. An edit that is not permitted is left out.
    pub fn program(&self) -> Program {
        let edits = self.edits.iter().fold(Edits::default(), |edits, edit| {
            edits.with_in(self.style, *edit, self.readings).unwrap_or(edits)
        });
        Program::styled(self.style, self.readings, edits)
    }
}

/// The words of a list.
fn words<'a>(list: Option<&'a Value<'_>>) -> impl Iterator<Item = &'a str> {
    let all: &[Value<'_>] = match list {
        Some(Value::List(all)) => all,
        _ => &[],
    };
    all.iter().filter_map(Value::word)
}

fn read_setting(setting: &mut Setting, given: &Members<'_>) {
    for (key, value) in given {
        let word = value.word().unwrap_or_default();
        let up = word == "true";
        match &**key {
            "clients" => {
                let mut seats = words(Some(value)).filter_map(|word| find(&SEATS, word));
                setting.others = [seats.next(), seats.next()];
            }
            "stores" => {
                setting.stores =
                    integer(value).and_then(|n| u8::try_from(n.clamp(1, 9)).ok()).unwrap_or(1)
            }
            "mail" => setting.mail = find(&MAIL, word).unwrap_or_default(),
            "default-inbox" => setting.default_inbox = up,
            "fast-shutdown" => setting.fast = find(&FAST, word).unwrap_or_default(),
            "fast-answer" => setting.answer = find(&ANSWERS, word).unwrap_or_default(),
            "admission" => setting.admission = find(&ADMISSIONS, word).unwrap_or_default(),
            "remote" => setting.remote = up,
            "service" => setting.service = up,
            "versions" => setting.versions = find(&VERSIONS, word).unwrap_or_default(),
            "temporary" => setting.temporary = up,
            "buffers" => setting.buffers = up,
            _ => {}
        }
    }
}

fn find<T: Copy>(all: &[(T, &str)], word: &str) -> Option<T> {
    all.iter().find(|(_, name)| *name == word).map(|(value, _)| *value)
}

fn name<T: Copy + PartialEq>(all: &[(T, &'static str)], value: T) -> &'static str {
    all.iter().find(|(other, _)| *other == value).map_or("", |(_, name)| name)
}

const SEATS: [(Seat, &str); 3] =
    [(Seat::Own, "own"), (Seat::Shares, "shares"), (Seat::Elsewhere, "elsewhere")];

const MAIL: [(Mail, &str); 3] =
    [(Mail::None, "none"), (Mail::Online, "online"), (Mail::Offline, "offline")];

const FAST: [(FastShutdown, &str); 3] = [
    (FastShutdown::UnlessRefused, "unless-refused"),
    (FastShutdown::IfAgreed, "if-agreed"),
    (FastShutdown::Never, "never"),
];

const ANSWERS: [(FastAnswer, &str); 3] = [
    (FastAnswer::Unknown, "unknown"),
    (FastAnswer::Agrees, "agrees"),
    (FastAnswer::Refuses, "refuses"),
];

const ADMISSIONS: [(Admission, &str); 9] = [
    (Admission::Granted, "granted"),
    (Admission::Unconfigured, "unconfigured"),
    (Admission::NeverConfigured, "never-configured"),
    (Admission::Cancelled, "cancelled"),
    (Admission::NoPassword, "no-password"),
    (Admission::Failed, "failed"),
    (Admission::UnknownCpid, "unknown-cpid"),
    (Admission::UnknownLcid, "unknown-lcid"),
    (Admission::Warned, "warned"),
];

const VERSIONS: [(Versions, &str); 3] = [
    (Versions::Fit, "fit"),
    (Versions::OldMapi, "old-mapi"),
    (Versions::OldProvider, "old-provider"),
];
