//! Logs judged by scripts in the page.

use serde_json::{Value, json};

use crate::harness::server::PLAIN;
use crate::harness::tell;

const LEAK: &str = include_str!("../data/trace/provider-leak.jsonl");
const LAWFUL: &str = include_str!("../data/trace/provider-lawful.jsonl");

#[tokio::test]
async fn scripts_write_a_log_of_a_story_and_have_logs_judged() {
    tell(async |page| {
        page.open("").await;
        page.wait_for("scripts may judge", "window.logoffPlayground?.judge").await;
        let judge = async |text: &str| {
            let text = Value::from(text);
            page.run(&format!("return window.logoffPlayground.judge({text})")).await
        };
        let told = judge(LEAK).await;
        assert_eq!(told["first"]["rule"], json!("R81"), "{told}");
        assert_eq!(told["first"]["line"], json!(LEAK.lines().count()));
        assert_eq!(told["left"][0]["name"], json!("00B20040"));
        assert_eq!(judge(LAWFUL).await["found"], json!(0));
        let told = judge(&format!("{LEAK}{{\"kind\"\n")).await;
        assert_eq!(told["unread"][0]["line"], json!(LEAK.lines().count() + 1));
        assert_eq!(judge("").await["refused"], json!("empty"));
        let large = "window.logoffPlayground.judge(' '.repeat(11 * 1024 * 1024)).refused";
        assert_eq!(page.value(large).await, json!("too-large"));
        let same = "(() => { const own = window.logoffPlayground;
            const of = name => own.judge(own.run(name));
            return [of('store-close').clean, of('support-forgotten').first.rule] })()";
        assert_eq!(page.value(same).await, json!([true, "R81"]));
        page.assert_quiet("scripts").await;
    })
    .await;
}

/// Whatever a script gives, it is told in plain JSON what is wrong, and nothing is thrown.
#[tokio::test]
async fn scripts_that_ask_for_nonsense_are_told_so() {
    tell(async |page| {
        page.open("").await;
        page.wait_for("scripts may judge", "window.logoffPlayground?.judge").await;
        let odd = "(() => { const own = window.logoffPlayground, thrower = { toString() { throw 1 } };
            const given = [undefined, null, 42, {}, [], Symbol('s'), () => 1, thrower, '\\ud800', '\\0'];
            const judged = given.map(odd => own.judge(odd).refused);
            const run = given.map(odd => own.run(odd).refused);
            return [...new Set(judged), ...new Set(run), own.run('no-such').stories.includes('store-close')]
            })()";
        let told = page.value(odd).await;
        assert_eq!(told, json!(["not-text", "no-events", "binary", "no-such-story", true]));
        page.assert_quiet("scripts").await;
    })
    .await;
}

/// A site of the same origin that hears that its frame is ready, with the names of its stories, can
/// call the functions at once.
#[tokio::test]
async fn the_functions_are_there_when_a_frame_says_that_it_is_ready() {
    tell(async |page| {
        page.visit(&format!("{PLAIN}host/follow.html")).await;
        let listening = "window.told = [];
            addEventListener('message', ({ data, source }) => {
              if (data?.type === 'ready' && data.scenarios.length) {
                told.push(source.logoffPlayground.judge('').refused);
              }
            });
            const frame = document.createElement('iframe');
            frame.src = document.querySelector('iframe').src;
            document.body.prepend(frame);
            frame.scrollIntoView();";
        page.run(listening).await;
        page.wait_for("a frame is ready", "window.told.length > 0").await;
        assert_eq!(page.value("window.told[0]").await, json!("empty"));
        let host = "typeof logoffPlayground.set + typeof logoffPlayground.judge";
        assert_eq!(page.value(host).await, json!("functionundefined"), "the site's own object");
        page.assert_quiet("follow").await;
    })
    .await;
}
