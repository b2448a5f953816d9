//! What the provider's own code would have logged of a run: a log to try the page with.

use crate::sim::event::{Agent, CallArg, Fact};
use crate::sim::follow::record;
use crate::sim::ids::{MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::{Program, Readings};
use crate::sim::scenario::ScenarioId;
use crate::sim::value::{Answer, LogoffFlags};
use crate::trace::VERSION;
use crate::trace::json::Object;

/// The provider's side of a story's run, as the lines of C++ in `docs/trace.md` write it: pointers for
/// objects, no word of what other sides do.
pub fn sample(story: ScenarioId) -> String {
    let program: Program = story.program(Readings::default());
    let (events, _) = record(story, &program, story.script());
    let mut header = Object::new();
    header.text("trace", "mapi-store-logoff").number("version", VERSION);
    let mut text = header.end();
    text.push('\n');
    let mut writer = Writer::default();
    for recorded in &events {
        if let Some(line) = writer.line(&recorded.event.fact) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// What has to be remembered from one line to the next.
#[derive(Default)]
struct Writer {
    /// The newest of their kinds, which a logon is given and gives back.
    support: Option<ObjectId>,
    logon: Option<ObjectId>,
    store: Option<ObjectId>,
    status: Option<ObjectId>,
    folder: Option<ObjectId>,
    /// Calls of the provider's that have not come back.
    open: Vec<(ObjectId, MethodId)>,
}

impl Writer {
    /// The line of an event, if the provider's code sees it.
    fn line(&mut self, fact: &Fact) -> Option<String> {
        match *fact {
            Fact::Create { object, .. } => {
                match object.kind {
                    ObjectKind::Support => self.support = Some(object),
                    ObjectKind::Logon => self.logon = Some(object),
                    ObjectKind::Store => self.store = Some(object),
                    ObjectKind::Status => self.status = Some(object),
                    ObjectKind::Folder => self.folder = Some(object),
                    _ => {}
                }
                None
            }
            Fact::Call { from, this: Some(id), method, arg } if sees(from, id) => {
                // Its own counts are told by their own lines.
                if is_own(id)
                    && (method.is_release() || method.name_on(Some(id)).ends_with("AddRef"))
                {
                    return None;
                }
                self.open.push((id, method));
                let mut line = begin("call", id);
                line.text("method", &method.name_on(Some(id)));
                let support = self.support.filter(|_| is_logon(method));
                match (arg, support) {
                    (CallArg::Flags(flags) | CallArg::Reserved(flags), _) => {
                        line.raw("args", &flag_args(flags));
                    }
                    (_, Some(support)) => {
                        let mut args = Object::new();
                        args.text("lpMAPISup", &pointer(support));
                        line.raw("args", &args.end());
                    }
                    _ => {}
                }
                Some(line.end())
            }
            Fact::Return { this: Some(id), method, answer, flags, .. } => {
                let at = self.open.iter().rposition(|open| *open == (id, method))?;
                self.open.remove(at);
                let mut line = begin("return", id);
                line.text("method", &method.name_on(Some(id)));
                match answer {
                    Answer::Result(result) => {
                        line.text("hresult", &format!("0x{:08X}", result.code()));
                    }
                    Answer::Count(count) => {
                        line.number("refs", count);
                    }
                    Answer::Unset | Answer::Nothing => {}
                }
                if let Some(flags) = flags {
                    line.raw("args", &flag_args(flags));
                }
                if let (true, Some(logon), Some(store)) = (is_logon(method), self.logon, self.store)
                {
                    let mut out = Object::new();
                    out.text("lppMSLogon", &pointer(logon)).text("lppMDB", &pointer(store));
                    line.raw("out", &out.end());
                }
                let opened = match method {
                    MethodId::LogonOpenStatusEntry => self.status.map(|id| ("lppEntry", id)),
                    MethodId::StoreOpenEntry => self.folder.map(|id| ("lppUnk", id)),
                    _ => None,
                };
                if let Some((parameter, id)) = opened {
                    let mut out = Object::new();
                    out.text(parameter, &pointer(id));
                    line.raw("out", &out.end());
                }
                Some(line.end())
            }
            Fact::AddRef { object, refs, .. } if is_own(object) => {
                Some(counted("addref", object, refs))
            }
            Fact::Release { object, refs, .. } if is_own(object) => {
                Some(counted("release", object, refs))
            }
            Fact::Free { object, .. } if is_own(object) => {
                let mut line = begin("free", object);
                line.text("interface", object.kind.interface());
                Some(line.end())
            }
            _ => None,
        }
    }
}

/// Whether the provider's code sees a call: of its methods, or by its objects.
fn sees(from: Agent, id: ObjectId) -> bool {
    is_own(id) || id.kind == ObjectKind::Support && matches!(from, Agent::Object(by) if is_own(by))
}

fn is_own(id: ObjectId) -> bool {
    id.kind.implementer() == Party::Provider
}

fn is_logon(method: MethodId) -> bool {
    method == MethodId::ProviderLogon
}

fn begin(kind: &str, id: ObjectId) -> Object {
    let mut line = Object::new();
    line.text("kind", kind).text("object", &pointer(id));
    line
}

fn counted(kind: &str, id: ObjectId, refs: i8) -> String {
    let mut line = begin(kind, id);
    line.text("interface", id.kind.interface()).number("refs", refs);
    line.end()
}

fn flag_args(flags: LogoffFlags) -> String {
    let mut args = Object::new();
    args.text("lpulFlags", &format!("0x{:X}", flags.bits()));
    args.end()
}

/// As `%p` prints it, made up but always the same.
fn pointer(id: ObjectId) -> String {
    format!("0x{:08X}", 0x00A1_0040 + 0x0001_1000 * (id.kind as u32) + 0x40 * u32::from(id.n))
}
