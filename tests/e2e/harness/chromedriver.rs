//! The driver as a child process on a port that the system chooses; it ends with its value.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use super::DEADLINE;

const TRIES: usize = 4;

pub struct Chromedriver {
    child: Child,
    pub port: u16,
}

impl Chromedriver {
    /// Starts it; once more if it meets a port that another one has just taken.
    pub fn start() -> Self {
        let mut told = Vec::new();
        for _ in 0..TRIES {
            match Self::try_start() {
                Ok(driver) => return driver,
                Err(lines) => told.extend(lines),
            }
        }
        panic!("chromedriver does not start: {told:#?}")
    }

    /// Reads from its first lines where it listens, or gives back what it says instead.
    fn try_start() -> Result<Self, Vec<String>> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut child = Command::new(program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is on the path");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut told = Vec::new();
        while let Some(Ok(line)) = lines.next() {
            if let Some(port) = port_in(&line) {
                // A full pipe would stop it.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Self { child, port });
            }
            told.push(line);
        }
        child.wait().unwrap();
        Err(told)
    }

    /// Asks it to end; that closes the browser too, which killing would not.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(DEADLINE))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.ask_to_end();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// "ChromeDriver was started successfully on port 4711."
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}
