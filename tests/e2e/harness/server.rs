//! A server of static files, on a port that the system chooses.
//!
//! The page lives under a path of its own, as it does on other people's sites, several times over:
//! as it is, without its wasm, and for frames whose origin nobody may know.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::DEADLINE;

/// The page as it is.
pub const PLAIN: &str = "/docs/mapi/logoff/";
/// Every wasm is missing.
pub const BROKEN: &str = "/docs/broken/";
/// Anybody may read it, which modules in a frame without an origin need.
pub const OPEN: &str = "/docs/open/";

/// Pages of a site that embeds ours.
const HOSTS: [(&str, &str); 2] = [
    (
        "/host/sandboxed",
        "<!doctype html><html lang=en><title>host</title><h1>Host</h1>\
         <iframe title=Logoff width=720 height=560 sandbox=allow-scripts src=/docs/open/?lang=en>\
         </iframe>",
    ),
    (
        "/host/framed",
        "<!doctype html><html lang=en><title>host</title><h1>Host</h1>\
         <iframe title=Logoff width=720 height=560 src=/docs/mapi/logoff/?lang=en></iframe>",
    ),
];

/// What was asked for, and the status that was answered.
type Log = Arc<Mutex<Vec<(String, u16)>>>;

pub struct Server {
    pub port: u16,
    log: Log,
}

struct Answer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
    open: bool,
}

impl Server {
    /// Serves until the process ends; its threads wait without using anything.
    pub fn of(dist: PathBuf) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let log = Log::default();
        let kept = log.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (dist, log) = (dist.clone(), kept.clone());
                // The browser opens connections ahead of need: none may block another.
                std::thread::spawn(move || drop(serve(&stream, &dist, &log)));
            }
        });
        Self { port, log }
    }

    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Paths that were asked for since the last time, with what was answered.
    pub fn take_log(&self) -> Vec<(String, u16)> {
        std::mem::take(&mut self.log.lock().unwrap())
    }
}

fn serve(stream: &TcpStream, dist: &Path, log: &Log) -> std::io::Result<()> {
    stream.set_read_timeout(Some(DEADLINE))?;
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let Some(target) = request.split(' ').nth(1) else {
        return Ok(());
    };
    let path = target.split('?').next().unwrap_or_default();
    let answer = answer(path, dist);
    log.lock().unwrap().push((path.to_owned(), answer.status));
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}Connection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        if answer.open { "Access-Control-Allow-Origin: *\r\n" } else { "" },
    )?;
    stream.write_all(&answer.body)
}

fn answer(path: &str, dist: &Path) -> Answer {
    let html = "text/html; charset=utf-8";
    if let Some((_, body)) = HOSTS.iter().find(|(host, _)| *host == path) {
        return Answer { status: 200, kind: html, body: body.as_bytes().to_vec(), open: false };
    }
    let file =
        [PLAIN, BROKEN, OPEN].into_iter().find_map(|base| Some((base, path.strip_prefix(base)?)));
    let found = file.and_then(|(base, name)| {
        let name = if name.is_empty() { "index.html" } else { name };
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        let missing = base == BROKEN && name.ends_with(".wasm");
        let body = (inside && !missing).then(|| std::fs::read(dist.join(name)).ok()).flatten()?;
        Some(Answer { status: 200, kind: mime(name), body, open: base == OPEN })
    });
    found.unwrap_or(Answer { status: 404, kind: html, body: b"not here".to_vec(), open: false })
}

fn mime(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
