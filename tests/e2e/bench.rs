//! What one step costs in the built page, from the reader's input to the painted frame: step, back
//! and a move of the scrubber, in a short run and in the longest that a link holds. Figures for
//! people: `cargo xtask bench` prints them; a machine's noise would make them useless as a test.

use std::io::Write;

use logoff_playground::session::run::MAX_COMMANDS;
use logoff_playground::sim::command::{Act, STORE};
use serde_json::json;

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

async fn of_a_run(page: &Page, commands: usize) {
    let pair = [Act::QueryInterface(STORE), Act::Release(STORE)].map(|act| act.by_first().name());
    let names: Vec<_> = pair.iter().map(String::as_str).cycle().take(commands).collect();
    page.open(&format!("#v=1&s=store-close&c={}&n=0", names.join(","))).await;
    page.wait_for("the whole page", "document.querySelector('[data-transcript] > li')").await;
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

/// Past the test harness, which keeps to itself what a passing test prints.
fn say(line: &str) {
    std::io::stderr().write_all(format!("{line}\n").as_bytes()).unwrap();
}
