//! The state panel: what a step changes is marked, and any other moment can stand beside it.

use serde_json::json;

use crate::harness::state::english;
use crate::harness::tell;

/// The names of the objects in the rows that are marked.
const MARKED: &str =
    "[...document.querySelectorAll('.state-changed code')].map(c => c.textContent)";

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
            let names = page.value(MARKED).await;
            let hint = page.text("#state-marked").await;
            for name in names.as_array().unwrap() {
                assert!(hint.contains(name.as_str().unwrap()), "step {}: {hint}", step + 1);
                marked += 1;
            }
        }
        assert!(marked > 5, "{marked} objects changed");

        page.choose("#against", "step 0").await;
        let freed = "document.querySelector('[data-object=store].state-changed ins')?.textContent";
        page.wait_for("the store is gone since the start", &format!("{freed} === 'freed'")).await;
        page.click("#state-keep").await;
        page.wait_for("nothing differs from itself", &format!("{MARKED}.length === 0")).await;
        let kept = page.value("document.querySelector('#against').value").await;
        assert_eq!(kept, json!(format!("step {last}")));

        // Another way at an earlier step is a run of its own, beside which this one can stand.
        page.player(english().player.start).await;
        page.panel("actions").await;
        page.click("[data-command=\"add-ref(store1)\"]").await;
        page.wait_for("a second run", "document.querySelector('#branch')").await;
        page.panel("state").await;
        page.choose("#against", "branch 0").await;
        page.wait_for("they differ", &format!("{MARKED}.length > 0")).await;
    })
    .await;
}
