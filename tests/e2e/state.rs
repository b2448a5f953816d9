//! The state panel: what a step changes is marked, and any other moment can stand beside it.

use serde_json::json;

use crate::harness::state::{english, give_back};
use crate::harness::tell;

/// The rows that are marked.
const MARKED: &str = "[...document.querySelectorAll('.state-changed')]";

#[tokio::test]
async fn the_state_follows_the_steps_and_stands_beside_another() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=20").await;
        page.panel("state").await;
        let last = page.last().await;
        let mut marked = 0;
        for step in 20..last {
            page.player(english().player.into).await;
            page.wait_for_step(step + 1).await;
            let count = page.value(&format!("{MARKED}.length")).await.as_u64().unwrap();
            let hint = page.text("#state-marked").await;
            let said = if count == 0 { String::from("Nothing") } else { format!("{count} ") };
            assert!(hint.starts_with(&said), "step {}: {hint}", step + 1);
            marked += count;
        }
        assert!(marked > 10, "{marked} values changed");

        page.choose("#against", "run 0").await;
        let freed = "[...document.querySelectorAll('[data-object=store].state-changed td')]
                     .map(cell => cell.textContent).join() === 'live,freed'";
        page.wait_for("the store is gone since the start", freed).await;
        let columns = "[...document.querySelectorAll('.state-table thead')[0].rows[0].cells]
                       .slice(1).map(cell => cell.firstChild.textContent).join()";
        page.wait_for("two columns", &format!("{columns} === 'Step 0,Step {last}'")).await;

        page.click("#state-keep").await;
        page.wait_for("nothing differs from itself", &format!("{MARKED}.length === 0")).await;
        assert_eq!(
            page.value("document.querySelector('#against-step').value").await,
            json!(last.to_string())
        );
        assert_eq!(page.count("#state-there").await, 0, "the reader is there");
    })
    .await;
}

#[tokio::test]
async fn any_step_can_be_typed_and_gone_to_and_only_what_differs_shown() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=20").await;
        page.panel("state").await;
        page.choose("#against", "run 0").await;
        page.wait_for("the start", "document.querySelector('#against-step').value === '0'").await;
        page.run("document.querySelector('#against-step').select()").await;
        page.press("7\t").await;
        let head = "document.querySelector('.state-table thead th + th').textContent";
        page.wait_for("step 7 beside it", &format!("{head} === 'Step 7'")).await;

        let marked = page.count(".state-changed").await;
        page.click("#state-only").await;
        page.wait_for("it is pressed", "document.querySelector('#state-only[aria-pressed=true]')")
            .await;
        assert_eq!(page.count(".state-changed").await, marked, "no difference is lost");
        assert_eq!(page.count(".state-thing.state-same").await, 0);
        assert_eq!(page.count(".state-part.state-same").await, 0);

        page.click("#state-there").await;
        page.wait_for_step(7).await;
        page.wait_for("where the reader was", &format!("{head} === 'Step 20'")).await;
        assert_eq!(page.count(".state-changed").await, marked, "the same, the other way round");
    })
    .await;
}

/// The run with the line and the run without it.
#[tokio::test]
async fn a_run_stands_beside_another_one() {
    tell(async |page| {
        page.open("?lang=en&scenario=store-close&step=end").await;
        page.click("#tab-code").await;
        page.click(&format!("[data-edit={:?}]", give_back().name())).await;
        page.wait_for("a second run", "document.querySelector('#branch')").await;
        page.player(english().player.end).await;
        page.panel("state").await;
        page.choose("#against", "run 0").await;
        let support = "[...document.querySelectorAll('[data-object=support] td')]
                       .map(cell => cell.textContent).join()";
        page.wait_for("the leak beside the clean end", &format!("{support} === 'freed,left over'"))
            .await;
        let holders = page
            .value("[...document.querySelectorAll('.state-holder')].map(row => row.textContent)")
            .await;
        assert!(holders.to_string().contains("(freed)"), "{holders}");
    })
    .await;
}

/// Where two columns have no room, a row has both values in one line.
#[tokio::test]
async fn in_a_narrow_panel_the_values_stand_in_a_line() {
    tell(async |page| {
        page.open("?lang=de&scenario=store-close&step=26").await;
        page.panel("state").await;
        page.choose("#against", "run 0").await;
        let lines = "[...document.querySelectorAll('.state-changed')].map(row => {
            const [was, now] = [...row.querySelectorAll('td')].map(c => c.getBoundingClientRect());
            return was.top === now.top && was.right <= now.left + 1 })";
        for width in [1440, 320] {
            page.size(width, 900).await;
            page.settle().await;
            let all = page.value(&format!("{lines}.every(line => line)")).await;
            assert_eq!(all, json!(true), "{width}");
            let heads = page
                .value("getComputedStyle(document.querySelector('.state-table thead')).display")
                .await;
            assert_eq!(heads == json!("none"), width == 320, "{width}: {heads}");
        }
    })
    .await;
}
