//! A quiet page: nothing on the console, which tells of violated policies too, and nothing asked
//! of anybody but its own server.

use serde_json::Value;

use super::Page;

/// One of each thing that a page may be complained about.
pub const FAULTS: &str = include_str!("faults.js");

impl Page {
    /// Does, in the page, one of each thing that is complained about.
    pub async fn misbehave(&self) {
        if self.engine.has_devtools() {
            self.run(FAULTS).await;
        } else {
            // Scripts of the driver may run beside the page, where nobody hears them fail.
            self.run("dispatchEvent(new Event('misbehave'))").await;
        }
    }

    /// What the console has said since the last time.
    pub async fn take_console(&self) -> Vec<String> {
        if !self.engine.has_devtools() {
            // What was said before is there when this is.
            let last = format!(
                "const last = new Image();
                 last.onload = last.onerror = () => done(true);
                 last.src = '{}/said?'",
                self.server.origin()
            );
            self.run_async(&last).await;
            return self.server.take_said();
        }
        let entries = self.driver.browser_log().await.unwrap();
        entries.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect()
    }

    /// Every address that was asked for since the last time; without those of our own server, where
    /// the driver keeps no list of them.
    pub async fn take_requests(&self) -> Vec<String> {
        if !self.engine.has_devtools() {
            return self.others.take();
        }
        let entries = self.driver.get_log("performance").await.unwrap();
        let requests = entries.into_iter().filter_map(|entry| {
            let entry: Value = serde_json::from_str(&entry.message).ok()?;
            let message = &entry["message"];
            let sent = message["method"] == "Network.requestWillBeSent";
            sent.then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
        });
        requests.collect()
    }

    /// Fails if anything has been complained about, or asked of another origin.
    pub async fn assert_quiet(&self, where_: &str) {
        let said = self.take_console().await;
        assert!(said.is_empty(), "{where_}: the console says {said:#?}");
        self.assert_nothing_foreign(where_).await;
    }

    pub async fn assert_nothing_foreign(&self, where_: &str) {
        let own = format!("{}/", self.server.origin());
        let ours = |url: &String| {
            [own.as_str(), "data:", "about:", "blob:"].iter().any(|start| url.starts_with(start))
        };
        let foreign: Vec<_> =
            self.take_requests().await.into_iter().filter(|url| !ours(url)).collect();
        assert!(foreign.is_empty(), "{where_}: asked of others: {foreign:#?}");
    }
}
