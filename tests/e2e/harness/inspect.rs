//! Looking at a page as a tool does: axe-core, and the boxes of texts and controls.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Page;

const BOXES: &str = include_str!("boxes.js");

impl Page {
    /// What axe-core finds, a line each. In a frame, heading and main part are the host's.
    pub async fn axe(&self, framed: bool) -> Vec<String> {
        self.axe_of(framed, false).await
    }

    /// Strong contrast is asked of the theme that promises it.
    pub async fn axe_of(&self, framed: bool, strong: bool) -> Vec<String> {
        let path = self.setup.axe.as_ref().expect("LOGOFF_AXE names axe.min.js");
        if self.value("typeof axe").await == json!("undefined") {
            let source = std::fs::read_to_string(path).expect("axe-core is installed");
            // Not as a script of the page: its policy forbids that.
            self.run(&format!("{source}; window.axe = axe;")).await;
        }
        let whole = !framed;
        let found = self
            .run_async(&format!(
                "axe.run(document, {{
                   resultTypes: ['violations'],
                   rules: {{
                     'target-size': {{ enabled: true }},
                     'color-contrast-enhanced': {{ enabled: {strong} }},
                     'landmark-one-main': {{ enabled: {whole} }},
                     'page-has-heading-one': {{ enabled: {whole} }},
                     'region': {{ enabled: {whole} }},
                   }},
                 }}).then(({{ violations }}) => done(violations.flatMap(({{ id, nodes }}) =>
                     nodes.map((node) => `${{id}} ${{node.target}} ${{node.failureSummary}}`))),
                   (error) => done([String(error)]))",
            ))
            .await;
        serde_json::from_value(found).unwrap()
    }

    /// What is wrong with the boxes of texts and controls, a line each.
    pub async fn boxes(&self) -> Vec<String> {
        let script = format!("const pictureOnly = false; {BOXES}");
        serde_json::from_value(self.run(&script).await).unwrap()
    }

    /// What is wrong with the labels of the picture, for every step of a story.
    pub async fn boxes_of_every_step(&self, scenario: &str) -> Vec<(u32, Vec<String>)> {
        let script = format!(
            "const look = (pictureOnly) => {{ {BOXES} }};
             const frame = () => new Promise(requestAnimationFrame);
             const step = document.querySelector('#step');
             (async () => {{
               const found = [];
               for (let n = 0; n <= Number(document.querySelector('#steps').textContent); n += 1) {{
                 const place = `#v=1&s={scenario}&n=${{n}}`;
                 while (step.textContent !== String(n)) {{
                   // On a busy machine the page may still be writing the place before.
                   if (location.hash !== place) location.hash = place;
                   await frame();
                 }}
                 await frame();
                 found.push([n, look(true)]);
               }}
               return found;
             }})().then(done, (error) => done([[0, [String(error)]]]))"
        );
        serde_json::from_value(self.run_async(&script).await).unwrap()
    }

    /// Waits until nothing moves any more and fonts are there.
    pub async fn settle(&self) -> Value {
        self.run_async(
            "document.fonts.ready
               .then(() => Promise.allSettled(document.getAnimations()
                 .filter((a) => a.effect.getComputedTiming().endTime < Infinity)
                 .map((a) => a.finished)))
               .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
        )
        .await
    }
}

/// What is wrong, each with the places where it is: the same thing in six languages is one thing.
#[derive(Debug, Default)]
pub struct Wrong(BTreeMap<String, Vec<String>>);

impl Wrong {
    pub fn add(&mut self, place: &str, found: Vec<String>) {
        for what in found {
            // Where exactly it lies differs from language to language.
            let what = what.split_once(" [").map_or(what.as_str(), |(what, _)| what).to_owned();
            self.0.entry(what).or_default().push(place.to_owned());
        }
    }

    pub fn assert_none(&self) {
        let lines: Vec<_> = self
            .0
            .iter()
            .map(|(what, places)| {
                let some = places.iter().take(4).cloned().collect::<Vec<_>>().join(", ");
                format!("{what}\n    {} times: {some}", places.len())
            })
            .collect();
        assert!(lines.is_empty(), "\n{}", lines.join("\n"));
    }
}
