//! A server of static files, on a port that the system chooses.
//!
//! The page lives under a path of its own, as it does on other people's sites, with a strict
//! policy on top of its own; and once more for frames whose origin nobody may know.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::DEADLINE;
use super::quiet::FAULTS;

/// The page as it is.
pub const PLAIN: &str = "/docs/mapi/logoff/";
/// Anybody may read it, which modules in a frame without an origin need.
pub const OPEN: &str = "/docs/open/";
/// Documents are cross-origin isolated, and what they show has to say that it may be shown.
pub const ISOLATED: &str = "/docs/isolated/";
/// Pages of a site that embeds ours.
pub const HOST_FRAMED: &str = "/host/framed";
pub const HOST_SANDBOXED: &str = "/host/sandboxed";

/// What a careful site sends along; nothing in it may be needed by the page.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; base-uri 'none'; \
                      form-action 'none'; object-src 'none'; \
                      require-trusted-types-for 'script'";

/// What a site sends that shares no process with others.
const ISOLATION: &str = "Cross-Origin-Opener-Policy: same-origin\r\n\
                         Cross-Origin-Embedder-Policy: require-corp\r\n\
                         Cross-Origin-Resource-Policy: cross-origin\r\n";

const HOSTS: [(&str, &str); 2] = [
    (
        HOST_SANDBOXED,
        "<!doctype html><html lang=en><title>host</title><link rel=icon href=data:,><h1>Host</h1>\
         <iframe title=Logoff width=720 height=560 sandbox=allow-scripts src=/docs/open/?lang=en>\
         </iframe>",
    ),
    (
        HOST_FRAMED,
        "<!doctype html><html lang=en><title>host</title><link rel=icon href=data:,><h1>Host</h1>\
         <iframe title=Logoff width=720 height=560 src=/docs/mapi/logoff/?lang=en></iframe>",
    ),
];

/// How the name of the wasm's later part begins.
const LATER: &str = "/later-";

/// What pages are watched by, and where they tell what they have to say.
const WATCH: &str = "/watch.js";
const SAID: &str = "/said";
const WATCHER: &str = include_str!("watch.js");

const HTML: &str = "text/html; charset=utf-8";

/// What is wrong with the files that are served; first of all the wasm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    #[default]
    None,
    /// It is not there.
    Missing,
    /// It is something else.
    Garbage,
    /// It ends too early.
    Cut,
    /// It is as it should be, but the words of every language are missing.
    NoWords,
    /// The words of every language are something else.
    BadWords,
    /// The words that belong to its later part are missing.
    NoMore,
    /// Its later part is not there.
    NoLater,
    /// Its later part is there, but not the style sheet that goes with it.
    NoSheet,
    /// Its later part is something else.
    BadLater,
    /// Its later part is on its way until something else is wrong, or nothing.
    LateLater,
    /// The same of all of it.
    Late,
}

pub struct Server {
    port: u16,
    shared: Arc<Shared>,
}

/// What the threads of the server share with the story.
#[derive(Default)]
struct Shared {
    fault: Mutex<Fault>,
    /// What was asked for, and the status that was answered.
    log: Mutex<Vec<(String, u16)>>,
    /// What the pages have said, if they are watched.
    said: Mutex<Vec<String>>,
}

#[derive(Default)]
struct Answer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
    /// With the policy.
    strict: bool,
    /// For everybody.
    open: bool,
    isolated: bool,
}

impl Server {
    /// Serves until the process ends; its threads wait without using anything. Pages that are watched
    /// tell what they complain about.
    pub fn of(dist: PathBuf, watched: bool) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::<Shared>::default();
        let kept = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (dist, shared) = (dist.clone(), Arc::clone(&kept));
                // The browser opens connections ahead of need: none may block another.
                std::thread::spawn(move || drop(serve(&stream, &dist, &shared, watched)));
            }
        });
        Self { port, shared }
    }

    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on something is wrong, or right again.
    pub fn set_fault(&self, fault: Fault) {
        *self.shared.fault.lock().unwrap() = fault;
    }

    /// Paths that were asked for since the last time, with what was answered.
    pub fn take_log(&self) -> Vec<(String, u16)> {
        std::mem::take(&mut self.shared.log.lock().unwrap())
    }

    /// What watched pages have complained about since the last time.
    pub fn take_said(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.said.lock().unwrap())
    }
}

fn serve(stream: &TcpStream, dist: &Path, shared: &Shared, watched: bool) -> std::io::Result<()> {
    stream.set_read_timeout(Some(DEADLINE))?;
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let Some(target) = request.split(' ').nth(1) else {
        return Ok(());
    };
    let path = target.split('?').next().unwrap_or_default();
    let mut fault = *shared.fault.lock().unwrap();
    while fault == Fault::LateLater && path.contains(LATER)
        || fault == Fault::Late && path.ends_with(".wasm")
    {
        std::thread::sleep(Duration::from_millis(10));
        fault = *shared.fault.lock().unwrap();
    }
    let mut answer = match path {
        WATCH | SAID => {
            if let Some((_, what)) = target.split_once('?').filter(|(_, what)| !what.is_empty()) {
                shared.said.lock().unwrap().push(unescaped(what));
            }
            let misbehave = format!("addEventListener('misbehave', () => {{ {FAULTS} }});");
            let script = WATCHER.to_owned() + misbehave.as_str();
            let body = if path == WATCH { script.into_bytes() } else { Vec::new() };
            let (open, isolated) = (true, true);
            Answer { status: 200, kind: mime(path), body, open, isolated, ..Answer::default() }
        }
        _ => {
            let answer = answer(path, dist, fault);
            shared.log.lock().unwrap().push((path.to_owned(), answer.status));
            answer
        }
    };
    if watched && answer.kind == HTML {
        let page = String::from_utf8_lossy(&answer.body);
        // Where it counted as somebody else's script, it would not be told of errors.
        let script = format!("<script crossorigin src=\"{WATCH}\"></script><title>");
        answer.body = page.replacen("<title>", &script, 1).into_bytes();
    }
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}{}{}\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        if answer.open { "Access-Control-Allow-Origin: *\r\n" } else { "" },
        if answer.isolated { ISOLATION } else { "" },
        if answer.strict {
            format!("Content-Security-Policy: {POLICY}\r\n")
        } else {
            String::new()
        },
    )?;
    stream.write_all(&answer.body)
}

fn answer(path: &str, dist: &Path, fault: Fault) -> Answer {
    if let Some((_, body)) = HOSTS.iter().find(|(host, _)| *host == path) {
        let body = body.as_bytes().to_vec();
        return Answer { status: 200, kind: HTML, body, ..Answer::default() };
    }
    let found = [PLAIN, OPEN, ISOLATED].into_iter().find_map(|base| {
        let name = path.strip_prefix(base)?;
        let index = name.is_empty() || name.ends_with('/');
        let name = if index { format!("{name}index.html") } else { name.to_owned() };
        let body = read(dist, &name, fault)?;
        Some(Answer {
            status: 200,
            kind: mime(&name),
            body,
            // Sites that embed the page have policies of their own.
            strict: !name.starts_with("host/"),
            open: base == OPEN,
            isolated: base == ISOLATED,
        })
    });
    found.unwrap_or_else(|| {
        let body = b"not here".to_vec();
        Answer { status: 404, kind: HTML, body, strict: true, ..Answer::default() }
    })
}

/// What some networks answer with instead of what was asked for, and call it right.
const PORTAL: &[u8] = b"<!doctype html><p>Please log on.";

fn read(dist: &Path, name: &str, fault: Fault) -> Option<Vec<u8>> {
    let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = inside.then(|| std::fs::read(dist.join(name)).ok()).flatten()?;
    let more = fault == Fault::NoMore && name.ends_with("-more.txt");
    if more || fault == Fault::NoWords && name.ends_with(".txt") {
        return None;
    }
    if fault == Fault::BadWords && name.ends_with(".txt") {
        return Some(PORTAL.to_vec());
    }
    let later = format!("/{name}").contains(LATER);
    if fault == Fault::NoSheet && later && name.ends_with(".css") {
        return None;
    }
    if !name.ends_with(".wasm") {
        return Some(bytes);
    }
    match fault {
        Fault::NoLater if later => None,
        Fault::BadLater if later => Some(PORTAL.to_vec()),
        Fault::None
        | Fault::NoWords
        | Fault::BadWords
        | Fault::NoMore
        | Fault::NoLater
        | Fault::NoSheet
        | Fault::BadLater
        | Fault::LateLater
        | Fault::Late => Some(bytes),
        Fault::Missing => None,
        Fault::Garbage => Some(PORTAL.to_vec()),
        Fault::Cut => Some(bytes[..bytes.len() / 2].to_vec()),
    }
}

fn mime(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|end| end.to_str()) {
        Some("html") => HTML,
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// A text as it was before `encodeURIComponent`.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.filter(|_| *first == b'%').and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
