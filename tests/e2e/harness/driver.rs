//! The driver as a child process on a port of its own; it ends with its value.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use super::{DEADLINE, Engine};

const TRIES: usize = 4;

pub struct Driver {
    // In this order: the browser is gone before its screen is.
    _child: Process,
    engine: Engine,
    pub port: u16,
    _screen: Option<Process>,
}

/// Ends with its value, however that comes about.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Driver {
    /// Starts it; once more if it meets a port that another one has just taken.
    pub fn start(engine: Engine) -> Self {
        let mut told = Vec::new();
        for _ in 0..TRIES {
            match Self::try_start(engine) {
                Ok(driver) => return driver,
                Err(lines) => told.extend(lines),
            }
        }
        panic!("{} does not start: {told:#?}", engine.driver())
    }

    /// Learns where it listens, or gives back what it says instead.
    fn try_start(engine: Engine) -> Result<Self, Vec<String>> {
        let program = match engine {
            Engine::Chromium => std::env::var_os("CHROMEDRIVER"),
            Engine::Firefox | Engine::WebKit => None,
        };
        let mut command = Command::new(program.unwrap_or_else(|| engine.driver().into()));
        command.stderr(Stdio::null());
        match engine {
            Engine::Chromium => {
                let (child, port) = told_by(command.args(["--port=0", "--log-level=SEVERE"]))?;
                Ok(Self { _child: child, engine, port, _screen: None })
            }
            Engine::Firefox => {
                let (child, port) = told_by(command.args(["--port", "0"]))?;
                Ok(Self { _child: child, engine, port, _screen: None })
            }
            Engine::WebKit => {
                let (screen, display) = screen()?;
                // Its sandbox wants namespaces that containers have not; it only sees our own pages.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                // What a desktop has and a machine for tests has not: it would wait for each of them.
                command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
                command.envs([("NO_AT_BRIDGE", "1"), ("GTK_A11Y", "none")]);
                command.envs([("GSETTINGS_BACKEND", "memory"), ("GIO_USE_VFS", "local")]);
                let (child, port) = asked_for(command.env("DISPLAY", display))?;
                Ok(Self { _child: child, engine, port, _screen: Some(screen) })
            }
        }
    }

    /// Asks it to end; that closes the browser too, which killing would not.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(DEADLINE))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The others know of no such thing; their browser is gone with its session.
        if self.engine == Engine::Chromium {
            let _ = self.ask_to_end();
        }
    }
}

/// Starts a driver that is free to choose its port, and says which.
fn told_by(command: &mut Command) -> Result<(Process, u16), Vec<String>> {
    let (child, out) = spawn(command);
    let mut lines = BufReader::new(out).lines();
    let mut told = Vec::new();
    while let Some(Ok(line)) = lines.next() {
        if let Some(port) = port_in(&line) {
            // A full pipe would stop it.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok((child, port));
        }
        told.push(line);
    }
    Err(told)
}

/// Starts a driver that has to be given a port, and says nothing.
fn asked_for(command: &mut Command) -> Result<(Process, u16), Vec<String>> {
    let port = free_port();
    let (mut child, out) = spawn(command.arg(format!("--port={port}")));
    std::thread::spawn(move || BufReader::new(out).lines().for_each(drop));
    let pause = Duration::from_millis(10);
    for _ in 0..DEADLINE.as_millis() / pause.as_millis() {
        if let Ok(Some(status)) = child.0.try_wait() {
            return Err(vec![format!("it has ended: {status}")]);
        }
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok((child, port));
        }
        std::thread::sleep(pause);
    }
    Err(vec![String::from("it does not listen")])
}

/// A port below those that the system gives to whoever asks for any, so that none of them takes it
/// before the driver does.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = u16::try_from(std::process::id() % 10_000).unwrap_or_default();
    let ports = (0..10_000).map(|_| {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        20_000 + (start.wrapping_add(next)) % 10_000
    });
    let mut free = ports.filter(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    free.next().expect("a port is free")
}

/// A screen that nobody sees, and its name: for an engine that draws on one only.
fn screen() -> Result<(Process, String), Vec<String>> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let (child, out) = spawn(command.stderr(Stdio::null()));
    let mut line = String::new();
    let read = BufReader::new(out).read_line(&mut line);
    match read {
        Ok(1..) => Ok((child, format!(":{}", line.trim()))),
        Ok(0) | Err(_) => Err(vec![String::from("Xvfb does not start")]),
    }
}

fn spawn(command: &mut Command) -> (Process, ChildStdout) {
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => panic!("{} is on the path: {error}", command.get_program().display()),
    };
    let out = child.stdout.take().unwrap();
    (Process(child), out)
}

/// "ChromeDriver was started successfully on port 4711." or "Listening on 127.0.0.1:4711".
fn port_in(line: &str) -> Option<u16> {
    let signs = ["successfully on port ", "Listening on 127.0.0.1:"];
    let (_, rest) = signs.iter().find_map(|sign| line.split_once(sign))?;
    rest.trim_end_matches('.').trim().parse().ok()
}
