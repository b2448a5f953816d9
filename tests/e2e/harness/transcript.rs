//! The step list as data: what the page shows, and what the core itself says.

use std::collections::BTreeMap;

use logoff_playground::scene::steps::{StepRow, StepsScene};
use logoff_playground::session::Session;

use super::Page;

/// One step: the attributes that it has, by their names without `data-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub BTreeMap<String, String>);

impl Row {
    /// What the core says of a session's run, natively.
    pub fn all_of(session: &Session) -> Vec<Self> {
        let pieces = StepsScene::of(session).pieces;
        let rows = pieces.iter().flat_map(|piece| piece.rows(&session.branch().run));
        rows.map(|row| Self::of(&row)).collect()
    }

    fn of(row: &StepRow) -> Self {
        let at = row.attributes();
        let owned = |text: &str| Some(text.to_owned());
        let all = [
            ("seq", Some(at.seq)),
            ("kind", owned(at.kind)),
            ("part", at.part.and_then(owned)),
            ("from", at.from),
            ("to", at.to),
            ("object", at.object),
            ("method", at.method),
            ("args", at.args),
            ("hresult", at.hresult.and_then(owned)),
            ("refs", at.refs),
            ("rule", at.rule),
            ("basis", owned(at.basis)),
        ];
        let present = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Self(present.collect())
    }

    /// An attribute; empty where it does not apply.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// `call IMSLogon::Logoff 0`: kind, method or object, and what was passed, answered or counted.
    pub fn brief(&self) -> String {
        let what = [self.get("method"), self.get("object")].into_iter().find(|s| !s.is_empty());
        let rest = ["args", "hresult", "refs", "rule"].map(|name| self.get(name));
        let parts = [self.get("kind"), what.unwrap_or_default()].into_iter().chain(rest);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl Page {
    /// The step list as the page has it now.
    pub async fn transcript(&self) -> Vec<Row> {
        let rows = self
            .value("[...document.querySelectorAll('[data-transcript] > li')].map(li => ({...li.dataset}))")
            .await;
        serde_json::from_value::<Vec<BTreeMap<String, String>>>(rows)
            .unwrap()
            .into_iter()
            .map(Row)
            .collect()
    }
}

/// Fails at the first step that differs.
pub fn assert_same(page: &[Row], core: &[Row], what: &str) {
    for (shown, meant) in page.iter().zip(core) {
        assert_eq!(shown, meant, "{what}: step {}", meant.get("seq"));
    }
    assert_eq!(page.len(), core.len(), "{what}: number of steps");
}
