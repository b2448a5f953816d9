//! Everybody but our own server, for browsers whose driver does not tell what they ask for: a proxy
//! that writes down what is wanted of others, and gives nothing.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use super::DEADLINE;

/// Where browsers ask for their own sake, in the first line of a request.
const BROWSERS: [&str; 3] = [".mozilla.com:", ".mozilla.org:", ".mozilla.net:"];

pub struct Proxy {
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// Listens until the process ends.
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let kept = Arc::clone(&asked);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let asked = Arc::clone(&kept);
                std::thread::spawn(move || {
                    let _ = stream.set_read_timeout(Some(DEADLINE));
                    let mut line = String::new();
                    let read = BufReader::new(&stream).read_line(&mut line);
                    let browsers = BROWSERS.iter().any(|host| line.contains(host));
                    if read.is_ok_and(|length| length > 0) && !browsers {
                        asked.lock().unwrap().push(line.trim().to_owned());
                    }
                    let _ = stream.write_all(b"HTTP/1.1 502 -\r\nContent-Length: 0\r\n\r\n");
                });
            }
        });
        Self { port, asked }
    }

    /// What was wanted of others since the last time: method and address.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}
