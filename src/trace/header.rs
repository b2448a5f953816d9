//! The first line of a log: the version, and the world that it begins in.

use crate::sim::ids::ClientId;
use crate::sim::program::{Program, ReadingId, Side};
use crate::sim::scenario::ScenarioId;
use crate::sim::setting::{Admission, FastAnswer, FastShutdown, Mail, Seat, Setting, Versions};
use crate::trace::VERSION;
use crate::trace::json::Object;

/// What a log's header calls itself.
pub(super) const FORMAT: &str = "mapi-store-logoff";

/// The header of a run of ours: its story, what the story takes as given, and the listings.
pub(super) fn header(scenario: ScenarioId, program: &Program, prologue: usize) -> String {
    let readings = ReadingId::ALL.into_iter().filter(|r| program.readings().side(*r) == Side::B);
    let mut line = Object::new();
    line.text("trace", FORMAT)
        .number("version", VERSION)
        .text("scenario", scenario.name())
        .flag("complete", true)
        .raw("setting", &given(&scenario.story().setting))
        .text("style", program.style().name())
        .texts("readings", readings.map(|reading| reading.name().to_owned()))
        .texts("edits", program.edits().iter().map(|edit| edit.name()))
        .number("prologue", i64::try_from(prologue).unwrap_or(i64::MAX));
    line.end()
}

fn given(setting: &Setting) -> String {
    let mut json = Object::new();
    let seats = setting.clients().filter(|client| *client != ClientId::FIRST);
    json.texts("clients", seats.map(|client| seat(setting.seat(client)).to_owned()))
        .number("stores", setting.stores)
        .text("mail", mail(setting.mail))
        .flag("default-inbox", setting.default_inbox)
        .text("fast-shutdown", fast(setting.fast))
        .text("fast-answer", answer(setting.answer))
        .text("admission", admission(setting.admission))
        .flag("remote", setting.remote)
        .flag("service", setting.service)
        .text("versions", versions(setting.versions))
        .flag("temporary", setting.temporary)
        .flag("buffers", setting.buffers);
    json.end()
}

fn seat(seat: Seat) -> &'static str {
    match seat {
        Seat::Own => "own",
        Seat::Shares => "shares",
        Seat::Elsewhere => "elsewhere",
    }
}

fn mail(mail: Mail) -> &'static str {
    match mail {
        Mail::None => "none",
        Mail::Online => "online",
        Mail::Offline => "offline",
    }
}

fn fast(fast: FastShutdown) -> &'static str {
    match fast {
        FastShutdown::UnlessRefused => "unless-refused",
        FastShutdown::IfAgreed => "if-agreed",
        FastShutdown::Never => "never",
    }
}

fn answer(answer: FastAnswer) -> &'static str {
    match answer {
        FastAnswer::Unknown => "unknown",
        FastAnswer::Agrees => "agrees",
        FastAnswer::Refuses => "refuses",
    }
}

fn admission(admission: Admission) -> &'static str {
    match admission {
        Admission::Granted => "granted",
        Admission::Unconfigured => "unconfigured",
        Admission::NeverConfigured => "never-configured",
        Admission::Cancelled => "cancelled",
        Admission::NoPassword => "no-password",
        Admission::Failed => "failed",
    }
}

fn versions(versions: Versions) -> &'static str {
    match versions {
        Versions::Fit => "fit",
        Versions::OldMapi => "old-mapi",
        Versions::OldProvider => "old-provider",
    }
}
