//! A finger on the page: what `DevTools` sends goes through the browser as a touch would.

use std::future::Future;

use serde_json::json;

use super::Page;

/// A page that is touched, and then goes back to being pointed at.
pub async fn with_fingers(page: &Page, story: impl Future<Output = ()>) {
    page.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    story.await;
    page.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": false })).await;
}

pub async fn tap(page: &Page, css: &str) {
    touch(page, &[place(page, css).await]).await;
}

/// Puts a finger down, moves it, and takes it away.
pub async fn touch(page: &Page, way: &[(i64, i64)]) {
    for (n, (x, y)) in way.iter().enumerate() {
        let kind = if n == 0 { "touchStart" } else { "touchMove" };
        let event = json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] });
        page.devtools("Input.dispatchTouchEvent", event).await;
    }
    let end = json!({ "type": "touchEnd", "touchPoints": [] });
    page.devtools("Input.dispatchTouchEvent", end).await;
}

/// Draws a finger so far from the middle of something.
pub async fn draw(page: &Page, css: &str, by: (i64, i64)) {
    let (x, y) = place(page, css).await;
    touch(page, &[(x, y), (x + by.0 / 2, y + by.1 / 2), (x + by.0, y + by.1)]).await;
}

/// The middle of what is brought into view.
pub async fn place(page: &Page, css: &str) -> (i64, i64) {
    let script = format!(
        "const part = document.querySelector({css:?});
         part.scrollIntoView({{ block: 'nearest' }});
         const box = part.getBoundingClientRect();
         return [(box.left + box.right) / 2, (box.top + box.bottom) / 2].map(Math.round)"
    );
    serde_json::from_value(page.run(&script).await).unwrap()
}
