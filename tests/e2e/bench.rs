//! What one step costs in the built page, from the reader's input to the painted frame: step, back
//! and a move of the scrubber, in a short run and in the longest that a link holds; and the sequence
//! of a long run, beside Mermaid's of as many messages on the same page; and how long it takes from an
//! address to the first step. Figures for people:
//! `cargo xtask bench` prints them; a machine's noise would make them useless as a test.

use std::io::Write;

use logoff_playground::session::run::MAX_COMMANDS;
use logoff_playground::sim::command::{Act, STORE};
use serde_json::json;

use crate::harness::server::PLAIN;
use crate::harness::{Page, tell};

/// Input is delivered at the start of a frame, so that is where each try begins; the first message
/// after the frame comes when it has been painted.
const TRY: &str = "
    const median = list => list.toSorted((a, b) => a - b)[list.length >> 1];
    const late = list => list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)];
    const slider = () => document.querySelector('#scrubber');
    const press = nth => document.querySelector(`.controls-middle .control:nth-child(${nth})`).click();
    const scrub = to => {
      slider().value = to;
      slider().dispatchEvent(new Event('input', { bubbles: true }));
    };
    const step = () => document.querySelector('#step').textContent;
    const once = act => new Promise(done => requestAnimationFrame(() => {
      const [begin, before] = [performance.now(), step()];
      act();
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const took = performance.now() - begin;
        done({ took, moved: step() !== before });
      };
      painted.port2.postMessage(0);
    }));
    const many = async (times, act) => {
      const took = [];
      for (let n = 0; n < times; n += 1) {
        const one = await once(() => act(n));
        if (one.moved) took.push(one.took);
      }
      return [took.length, median(took), late(took)];
    };
    (async () => {
      const steps = await many(TIMES, () => press(4));
      const backs = await many(TIMES, () => press(2));
      const last = Number(slider().max), first = Number(slider().min);
      const places = await many(TIMES, n => scrub(first + n * 37 % (last - first + 1)));
      done({ steps, backs, places });
    })();";

#[tokio::test]
async fn a_step_to_the_painted_frame() {
    if crate::harness::setup::bench().is_none() {
        return;
    }
    tell(async |page| {
        say(&format!("{:<44} {:>9} {:>9} {:>9}", "", "times", "median ms", "95 % ms"));
        for commands in [33, MAX_COMMANDS - 1] {
            of_a_run(page, commands).await;
        }
    })
    .await;
}

async fn long_run(page: &Page, commands: usize) {
    let pair = [Act::QueryInterface(STORE), Act::Release(STORE)].map(|act| act.by_first().name());
    let names: Vec<_> = pair.iter().map(String::as_str).cycle().take(commands).collect();
    page.open(&format!("#v=1&s=store-close&c={}&n=0", names.join(","))).await;
    page.wait_for("the whole page", "document.querySelector('[data-transcript] > li')").await;
}

async fn of_a_run(page: &Page, commands: usize) {
    long_run(page, commands).await;
    let last = page.value("document.querySelector('#steps').textContent").await;
    let found = page.run_async(&TRY.replace("TIMES", "90")).await;
    for (name, what) in [("a step", "steps"), ("a step back", "backs"), ("a scrub", "places")] {
        let [times, median, late] =
            [0, 1, 2].map(|at| found[what][at].as_f64().unwrap_or(f64::NAN));
        let of = format!("{name} in a run of {} steps", last.as_str().unwrap_or_default());
        say(&format!("{of:<44} {times:>9} {median:>9.1} {late:>9.1}"));
    }
    assert_ne!(found["steps"][0], json!(0), "the steps are taken");
}

/// So many messages, as Mermaid is told of them: calls and returns between two lifelines.
const MESSAGES: usize = 1_000;

/// The panel as a press on its tab draws it and as a leap to the other end of its list does, and
/// Mermaid's picture put into the page; each until it has been painted.
const BESIDE: &str = "
    const median = list => list.toSorted((a, b) => a - b)[list.length >> 1];
    const painted = () => new Promise(done => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }));
    const timed = async act => {
      await painted();
      const begin = performance.now();
      await act();
      await painted();
      return performance.now() - begin;
    };
    const rows = () => document.querySelectorAll('.seq-row').length;
    (async () => {
      const drawn = [], leaps = [], beside = [];
      for (let n = 0; n < 5; n += 1) {
        document.querySelector('#tab-code').click();
        await painted();
        drawn.push(await timed(() => document.querySelector('#tab-sequence').click()));
        const list = document.querySelector('.seq-scroll');
        leaps.push(await timed(() => { list.scrollTop = n % 2 ? 0 : list.scrollHeight; }));
      }
      const there = rows();
      mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 1e5 });
      const place = document.body.appendChild(document.createElement('div'));
      for (let n = 0; n < 3; n += 1) {
        beside.push(await timed(async () => {
          place.innerHTML = (await mermaid.render(`beside${n}`, TEXT)).svg;
        }));
      }
      const shapes = place.querySelectorAll('.messageText').length;
      place.remove();
      done({ drawn: median(drawn), leap: median(leaps), there, beside: median(beside), shapes });
    })().catch(error => done({ error: String(error) }));";

#[tokio::test]
async fn a_sequence_beside_mermaids() {
    let mermaid = std::env::var_os("LOGOFF_MERMAID");
    let Some(mermaid) = mermaid.filter(|_| crate::harness::setup::bench().is_some()) else {
        return;
    };
    let source = std::fs::read_to_string(mermaid).expect("mermaid.min.js is installed");
    tell(async move |page| {
        // Its picture brings its own styles, which the page's policy forbids.
        page.devtools("Page.setBypassCSP", json!({ "enabled": true })).await;
        long_run(page, MAX_COMMANDS - 1).await;
        // It has to stand in the page itself.
        let script = "document.head.appendChild(document.createElement('script')).textContent =";
        page.run(&format!("{script} {}", json!(source))).await;
        let pair =
            ["client->>IMsgStore: IMsgStore::QueryInterface", "IMsgStore-->>client: S_OK (0x0), 3"];
        let lines: Vec<_> = pair.into_iter().cycle().take(MESSAGES).collect();
        let text = json!(format!("sequenceDiagram\n{}", lines.join("\n"))).to_string();
        let found = page.run_async(&BESIDE.replace("TEXT", &text)).await;
        assert!(found["error"].is_null(), "{}", found["error"]);
        assert_eq!(found["shapes"], json!(MESSAGES), "Mermaid has drawn them all");
        assert!(found["there"].as_u64().is_some_and(|rows| rows > 10), "the sequence is drawn");
        let ms = |name: &str| found[name].as_f64().unwrap_or(f64::NAN);
        say(&format!("{:<44} {:>9} {:>9}", "", "ms", "times less"));
        let steps = page.last().await;
        say(&format!("{:<44} {:>9.1}", format!("mermaid, {MESSAGES} messages"), ms("beside")));
        for (name, what) in [("drawn", "drawn"), ("to its other end", "leap")] {
            let of = format!("the sequence of {steps} steps, {name}");
            say(&format!("{of:<44} {:>9.1} {:>9.0}", ms(what), ms("beside") / ms(what)));
        }
        page.devtools("Page.setBypassCSP", json!({ "enabled": false })).await;
    })
    .await;
}

/// Presses *Into* as soon as it is there, and notes when the step has been taken and painted.
const PRESSES: &str = "
    const look = () => {
      const button = document.querySelector('.controls-middle .control:nth-child(4)');
      if (!button) return requestAnimationFrame(look);
      button.click();
      const taken = () => {
        if (document.querySelector('#step')?.textContent !== '1') return requestAnimationFrame(taken);
        const painted = new MessageChannel();
        painted.port1.onmessage = () => { window.usable = performance.now(); };
        painted.port2.postMessage(0);
      };
      requestAnimationFrame(taken);
    };
    if (location.href !== 'about:blank') requestAnimationFrame(look);";

/// How often each page is loaded.
const LOADS: usize = 7;

/// When a page is painted and when it can be used, from the beginning of its navigation: at once, and
/// with a server that is 150 milliseconds away. `cargo xtask test size` has the bytes that a server
/// sends; here they are not compressed.
#[tokio::test]
async fn from_the_address_to_the_first_step() {
    if crate::harness::setup::bench().is_none() {
        return;
    }
    tell(async |page| {
        page.before_load(PRESSES).await;
        page.devtools("Network.enable", json!({})).await;
        let header = ["painted", "usable", "far", "far"];
        say(&format!(
            "{:<44} {:>9} {:>9} {:>9} {:>9}",
            "ms", header[0], header[1], header[2], header[3]
        ));
        let file = page.setup.dist.join("../target/single/index.html");
        let file = file.canonicalize().expect("`cargo xtask single` has made it");
        let server = format!("{}{PLAIN}", page.server.origin());
        for (name, address) in [
            ("start page", format!("{server}en/")),
            ("the page", format!("{server}?lang=en")),
            ("embedded", format!("{server}?lang=en&embed=1")),
            ("the page as one file", format!("file://{}?lang=en", file.display())),
        ] {
            let mut row = format!("{name:<44}");
            for latency in [0, 150] {
                let network = json!({ "offline": false, "latency": latency,
                    "downloadThroughput": -1, "uploadThroughput": -1 });
                page.devtools("Network.emulateNetworkConditions", network).await;
                let mut found = [Vec::new(), Vec::new()];
                for _ in 0..LOADS {
                    page.driver.goto("about:blank").await.unwrap();
                    page.driver.goto(address.as_str()).await.unwrap();
                    page.wait_for("it can be used", "window.usable").await;
                    let paint =
                        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
                    for (times, what) in found.iter_mut().zip([paint, "window.usable"]) {
                        times.push(page.value(what).await.as_f64().unwrap_or(f64::NAN));
                    }
                }
                for times in &mut found {
                    times.sort_by(f64::total_cmp);
                    row.push_str(&format!(" {:>9.0}", times[LOADS / 2]));
                }
            }
            say(&row);
        }
        // The file asks for itself, which is nobody else.
        page.take_requests().await;
    })
    .await;
}

/// Past the test harness, which keeps to itself what a passing test prints.
fn say(line: &str) {
    std::io::stderr().write_all(format!("{line}\n").as_bytes()).unwrap();
}
