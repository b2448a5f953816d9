//! What the page says of itself: where the run stands, what is told, where the focus is.

use logoff_playground::i18n::{Catalog, Locale};
use logoff_playground::session::{Session, permalink};
use logoff_playground::sim::program::{Edit, parse_key};
use serde_json::{Value, json};

use super::Page;

/// The words of the pages that the stories read.
pub fn english() -> &'static Catalog {
    Locale::En.catalog()
}

/// The edit of which the stories tell: the provider does not give the support object back.
pub fn give_back() -> Edit {
    Edit::Strike(parse_key("IMsgStore::Release.give-back").expect("the listings have the line"))
}

/// The address of a session, below the page's own, with more of a query.
pub fn address(query: &str, session: &Session) -> String {
    format!("?lang={}&{query}#{}", session.locale.tag(), permalink::fragment(session))
}

impl Page {
    /// The step at the cursor, as the player counts it.
    pub async fn step(&self) -> u32 {
        number(&self.value("document.querySelector('#step').textContent").await)
    }

    /// How many steps the run has.
    pub async fn last(&self) -> u32 {
        number(&self.value("document.querySelector('#steps').textContent").await)
    }

    pub async fn wait_for_step(&self, n: u32) {
        let expression = format!("document.querySelector('#step').textContent === '{n}'");
        self.wait_for(&format!("the cursor is at step {n}"), &expression).await;
    }

    /// One of the player's buttons, by its English name.
    pub async fn player(&self, name: &str) {
        self.click(&format!(".controls [aria-label=\"{name}\"]")).await;
    }

    /// Opens one of the panels beside the diagram.
    pub async fn panel(&self, tab: &str) {
        self.click(&format!("#tab-{tab}")).await;
        let chosen = format!("document.querySelector('#tab-{tab}[aria-selected=true]')");
        self.wait_for(&format!("the panel {tab} is chosen"), &chosen).await;
    }

    /// Chooses a story, by the name that links use.
    pub async fn pick(&self, name: &str) {
        self.click("#scenario").await;
        let there = format!("document.querySelector('#story-{name}')");
        self.wait_for("the list is open", &there).await;
        self.click(&format!("#story-{name}")).await;
        self.wait_for("the list is closed", "!document.querySelector('.stories')").await;
    }

    /// The text of an element, without spaces around it.
    pub async fn text(&self, css: &str) -> String {
        let text = self.value(&format!("document.querySelector({css:?})?.textContent ?? ''")).await;
        text.as_str().unwrap_or_default().trim().to_owned()
    }

    pub async fn count(&self, css: &str) -> u64 {
        self.value(&format!("document.querySelectorAll({css:?}).length")).await.as_u64().unwrap()
    }

    /// What the page tells its reader at the top.
    pub async fn notices(&self) -> Vec<String> {
        let texts = self
            .value("[...document.querySelectorAll('.notice span')].map(span => span.textContent)")
            .await;
        serde_json::from_value(texts).unwrap()
    }

    /// The address of the page as it is now, below the server's.
    pub async fn here(&self) -> String {
        let here = self.value("location.pathname + location.search + location.hash").await;
        here.as_str().unwrap().to_owned()
    }

    /// How many colours a part of the page has on the screen.
    pub async fn colours_in(&self, css: &str) -> u64 {
        let rect = self
            .value(&format!(
                "(b => ({{ x: b.x + scrollX, y: b.y + scrollY, width: b.width, height: b.height, scale: 1 }}))
                 (document.querySelector({css:?}).getBoundingClientRect())"
            ))
            .await;
        let shot = self.devtools("Page.captureScreenshot", json!({ "clip": rect })).await;
        let data = shot["data"].as_str().unwrap().to_owned();
        let script = format!(
            "const image = new Image();
             image.onload = () => {{
               const canvas = new OffscreenCanvas(image.width, image.height);
               const context = canvas.getContext('2d');
               context.drawImage(image, 0, 0);
               const {{ data }} = context.getImageData(0, 0, image.width, image.height);
               done(new Set(new Uint32Array(data.buffer)).size);
             }};
             image.src = 'data:image/png;base64,{data}'"
        );
        self.run_async(&script).await.as_u64().unwrap()
    }
}

fn number(text: &Value) -> u32 {
    text.as_str().unwrap().parse().unwrap()
}
