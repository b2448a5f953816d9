//! Logs judged: by scripts in the page, and in the panel, where they are pasted, dropped and opened.

use logoff_playground::i18n::{Locale, fill};
use serde_json::{Value, json};
use thirtyfour::By;

use crate::harness::keys::{ENTER, TAB};
use crate::harness::server::PLAIN;
use crate::harness::state::english;
use crate::harness::{Page, tell};

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

/// The verdict is said.
const SAID: &str = "document.querySelector('#log-says').textContent";

/// The panel of logs, in a language.
async fn panel(page: &Page, lang: &str) {
    page.open(&format!("?lang={lang}&step=3")).await;
    page.panel("log").await;
    page.wait_for("the field is there", "document.querySelector('#log-text')").await;
}

/// Drops a file of a name and a text on an element; whether the browser is kept from going to it.
async fn drop_on(page: &Page, css: &str, name: &str, text: &str) -> Value {
    let text = Value::from(text);
    let script = format!(
        "const data = new DataTransfer();
         data.items.add(new File([{text}], {name:?}));
         const at = document.querySelector({css:?});
         const send = (type) => at.dispatchEvent(new DragEvent(type,
           {{ bubbles: true, cancelable: true, dataTransfer: data }}));
         const over = send('dragover');
         return [over, send('drop')]"
    );
    page.run(&script).await
}

#[tokio::test]
async fn the_sample_is_judged_and_its_first_illegal_event_is_a_press_away() {
    tell(async |page| {
        panel(page, "en").await;
        let text = &Locale::En.more().log;
        page.click("#log-sample").await;
        page.wait_for("it is judged", &format!("{SAID}.includes('R81')")).await;
        let lines =
            page.value("document.querySelector('#log-text').value.trim().split('\\n').length");
        let last = lines.await;
        let line = fill(text.line, &[("n", &last.to_string())]);
        assert_eq!(page.text(".log-line").await, line);
        // The picture stands there at once, and says so; the reader is where he was.
        let step = page.value("Number(document.querySelector('.log-line').dataset.step)").await;
        let opens = fill(text.opens, &[("n", &step.to_string())]);
        page.wait_for_step(u32::try_from(step.as_u64().unwrap()).unwrap()).await;
        assert_eq!(page.text("#log-opens").await, opens);
        let focus = "document.activeElement.id";
        assert_eq!(page.value(focus).await, json!("log-sample"));
        let said = format!("{SAID}.split({}).length", Value::from("R81"));
        assert_eq!(page.value(&said).await, json!(2), "once");
        page.click("#log-start").await;
        page.wait_for_step(0).await;
        assert_eq!(page.text("#log-opens").await, opens, "nothing is said anew");
        // The same text once more is the same run.
        page.click("#log-judge").await;
        page.wait_for_step(u32::try_from(step.as_u64().unwrap()).unwrap()).await;
        assert_eq!(page.value(focus).await, json!("log-judge"));
        page.click("#log-start").await;
        page.wait_for_step(0).await;
        page.click(".log-line").await;
        page.wait_for_step(u32::try_from(step.as_u64().unwrap()).unwrap()).await;
        // Its line stands in the place of the listing.
        page.panel("code").await;
        let now = "document.querySelector('.log-source-now')?.dataset.line";
        assert_eq!(page.value(now).await, json!(last.to_string()));
        assert_eq!(page.count(".listings").await, 0);
        // Back, forward, and the sequence.
        page.panel("sequence").await;
        page.player(english().player.back).await;
        page.wait_for_step(u32::try_from(step.as_u64().unwrap()).unwrap() - 1).await;
        page.panel("log").await;
        page.click(".log-finding .line-rule").await;
        page.wait_for("its rule", "document.querySelector('#tab-rules[aria-selected=true]')").await;
        // The run that was there before is still there.
        page.click("#leave-log").await;
        page.wait_for("the log is left", "!document.querySelector('#leave-log')").await;
        page.panel("runs").await;
        assert_eq!(page.count(".run").await, 2);
        page.assert_quiet("sample").await;
    })
    .await;
}

#[tokio::test]
async fn files_are_dropped_and_opened_and_do_not_lead_away() {
    tell(async |page| {
        panel(page, "en").await;
        // Elsewhere it does nothing.
        assert_eq!(drop_on(page, "#stage", "store.jsonl", LEAK).await, json!([false, false]));
        assert_eq!(page.text("#log-says").await, "");
        assert_eq!(drop_on(page, ".panel-hint", "store.jsonl", LEAK).await, json!([false, false]));
        page.wait_for("it is judged", &format!("{SAID}.includes('R81')")).await;
        assert_eq!(page.value("document.querySelector('#log-text').value").await, json!(LEAK));
        page.panel("runs").await;
        assert!(page.text(".run-current").await.contains("store.jsonl"));
        page.panel("log").await;
        let path = format!("{}/tests/data/trace/provider-lawful.jsonl", env!("CARGO_MANIFEST_DIR"));
        page.driver.find(By::Id("log-file")).await.unwrap().send_keys(path).await.unwrap();
        let clean = Value::from(Locale::En.more().log.clean);
        page.wait_for("the other one is judged", &format!("{SAID}.includes({clean})")).await;
        // What was in the field is kept as a run, so that it could make room.
        assert_eq!(page.value("document.querySelector('#log-text').value").await, json!(LAWFUL));
        page.assert_quiet("files").await;
    })
    .await;
}

/// The provider's lawful log, with so many folders in it that come and go.
fn long(folders: usize) -> String {
    let lines: Vec<&str> = LAWFUL.lines().collect();
    let folder = lines[4..8].join("\n") + "\n";
    format!("{}\n{}{}\n", lines[..4].join("\n"), folder.repeat(folders), lines[8..].join("\n"))
}

#[tokio::test]
async fn a_long_log_is_judged_while_the_page_goes_on() {
    tell(async |page| {
        panel(page, "en").await;
        let under_way = "!!document.querySelector('#log-progress')";
        let text = long(10_000);
        // While it is judged, the run on the screen is stepped; then the log is left alone. All of
        // this in the page, which may be done before an order from outside has come.
        let meanwhile = format!(
            "let pressed = false;
             window.meanwhile = null;
             new MutationObserver((_, watch) => {{
               if (!document.querySelector('#log-progress')) return;
               if (!pressed) {{
                 pressed = true;
                 document.querySelector('.controls [aria-label=\"{}\"]').click();
               }} else if (document.querySelector('#step').textContent === '4') {{
                 watch.disconnect();
                 window.meanwhile = document.querySelector('#log-says').textContent;
                 document.querySelector('#log-stop').click();
               }}
             }}).observe(document.body, {{ subtree: true, childList: true, characterData: true, attributes: true }});",
            english().player.into
        );
        page.run(&meanwhile).await;
        drop_on(page, ".panel-hint", "long.jsonl", &text).await;
        page.wait_for("a step meanwhile", "window.meanwhile !== null").await;
        let told = fill(Locale::En.more().log.under_way, &[("name", "long.jsonl")]);
        assert_eq!(page.value("window.meanwhile").await, json!(told));
        page.wait_for("it is left alone", &format!("!{under_way}")).await;
        assert_eq!((page.text("#log-says").await, page.step().await), (String::new(), 4));
        drop_on(page, ".panel-hint", "long.jsonl", &text).await;
        let clean = Value::from(Locale::En.more().log.clean);
        page.wait_for("it is judged", &format!("{SAID}.includes({clean})")).await;
        assert_eq!(page.value(under_way).await, json!(false));
        assert_eq!(page.step().await, 0);
        page.player(english().player.end).await;
        let last = page.last().await;
        assert!(last > 40_000, "{last}");
        page.wait_for_step(last).await;
        page.assert_quiet("long").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_pasted_is_judged_by_keys_alone_in_two_languages() {
    tell(async |page| {
        for (locale, lang) in [(Locale::En, "en"), (Locale::De, "de")] {
            panel(page, lang).await;
            let text = &locale.more().log;
            let bad = format!("{}{{\"kind\"\n{{\"kind\":\"surprise\"}}\n", LEAK);
            page.run("document.querySelector('#log-text').focus()").await;
            let paste = format!(
                "const field = document.querySelector('#log-text');
                 field.value = {};
                 field.dispatchEvent(new InputEvent('input',
                   {{ bubbles: true, inputType: 'insertFromPaste' }}))",
                Value::from(bad.as_str())
            );
            page.run(&paste).await;
            page.wait_for("it is judged", &format!("{SAID}.includes('R81')")).await;
            let unread = page.text(".log-section:has(#log-unread)").await;
            let line = (LEAK.lines().count() + 1).to_string();
            assert!(unread.contains(&line) && unread.contains('8'), "{unread}");
            let verdict = page.text("#log-verdict").await;
            for told in [text.skipped, text.omitted] {
                assert!(verdict.contains(&fill(told, &[("n", "1")])), "{verdict}");
            }
            let kept = page.text(".log-section:has(#log-remarks)").await;
            assert!(kept.contains("surprise"), "{kept}");
            // On to the first finding and its step, without a mouse; the text has stayed.
            let reached = "document.activeElement.matches('.log-line')";
            for _ in 0..12 {
                if page.value(reached).await == json!(true) {
                    break;
                }
                page.press(TAB).await;
            }
            assert_eq!(page.value(reached).await, json!(true));
            page.press(ENTER).await;
            let step = "document.querySelector('#step').textContent
                === document.querySelector('.log-line').dataset.step";
            page.wait_for("its step is shown", step).await;
            assert_eq!(page.value("document.querySelector('#log-text').value").await, json!(bad));
            assert_eq!(page.axe(false).await, [""; 0], "{lang}");
            assert_eq!(page.boxes().await, [""; 0], "{lang}");
            assert_eq!(page.text("#log-judge").await, text.judge);
        }
        page.assert_quiet("paste").await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_judged_is_told_and_nothing_is_lost() {
    tell(async |page| {
        panel(page, "en").await;
        let text = &Locale::En.more().log;
        page.run("document.querySelector('#log-text').value = 'what I had'").await;
        let large = "x".repeat(11 * 1024 * 1024);
        let cases = [
            (large.as_str(), "11.0 MB"),
            ("", text.empty),
            ("PK\u{3}\0", text.binary),
            ("what\never", "No line of this is an event"),
        ];
        for (given, told) in cases {
            drop_on(page, ".panel-hint", "x.bin", given).await;
            let told = Value::from(told);
            page.wait_for("it is told", &format!("{SAID}.includes({told})")).await;
            let field = page.value("document.querySelector('#log-text').value").await;
            assert_eq!(field, json!("what I had"));
            assert_eq!(page.step().await, 3, "the run is as it was");
        }
        // Each line of the last one, with what is wrong about it.
        let reason = |line: &str| {
            let places = [("line", line), ("column", "1"), ("reason", text.reasons[4])];
            fill(text.column, &places)
        };
        let unread = page.text(".log-section:has(#log-unread)").await;
        assert!(unread.contains(&reason("1")) && unread.contains(&reason("2")), "{unread}");
        assert!(page.text("#log-says").await.contains(&fill(text.skipped, &[("n", "2")])));
        // Another panel and back: it is still there.
        page.panel("code").await;
        page.panel("log").await;
        assert_eq!(
            page.value("document.querySelector('#log-text').value").await,
            json!("what I had")
        );
        page.click("#log-judge").await;
        page.wait_for("it is told", &format!("{SAID}.includes('No line')")).await;
        page.assert_quiet("refused").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_log_says_so_and_a_reload_too() {
    tell(async |page| {
        panel(page, "en").await;
        let text = &Locale::En.more().log;
        page.click("#log-sample").await;
        page.wait_for("its address", "location.hash.includes('log=')").await;
        page.click("#open-share").await;
        let told = Value::from(text.share);
        let share = format!("document.querySelector('#share')?.textContent.includes({told})");
        page.wait_for("the dialog says so", &share).await;
        page.reload().await;
        page.wait_for("the page is there", "document.querySelector('.notice')").await;
        assert_eq!(page.notices().await, [text.gone]);
    })
    .await;
}
