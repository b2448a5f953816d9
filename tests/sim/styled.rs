//! Every permitted edit of the two other styles of provider: what it breaks that the style does not
//! break by itself, or why it does no harm there.

use std::collections::{BTreeMap, BTreeSet};

use logoff_playground::sim::program::{
    Edit, Edits, Guard, Program, Readings, Style, provider_lines,
};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::Conduct;

use crate::edits::{HARMLESS, Told, by_the_book, in_stories, reasons, tell};
use crate::pinned;
use crate::worlds::{Met, walk_as};

/// Where lawful clients are followed, if no story shows an edit; each to so many worlds.
const WALKED: [(Conduct, &str, usize); 5] = [
    (Conduct::Lawful, "store-close", 400),
    (Conduct::Lawful, "second-open", 1_200),
    (Conduct::Lawful, "two-stores", 600),
    (Conduct::Lawful, "idle-mail", 500),
    (Conduct::Any, "store-close", 1_300),
];

/// The reasons, each over the edits that it explains.
fn excuses(style: Style) -> BTreeMap<&'static str, &'static str> {
    match style {
        Style::ByTheBook => BTreeMap::new(),
        Style::Minimal => reasons(include_str!("../data/edits/harmless.minimal.txt")),
        Style::Eager => reasons(include_str!("../data/edits/harmless.eager.txt")),
    }
}

/// A walk over the worlds of a style without edits.
struct Walk {
    conduct: Conduct,
    scenario: ScenarioId,
    most: usize,
    met: Met,
}

/// A style with what it does by itself.
pub struct Field {
    style: Style,
    stories: Vec<ScenarioId>,
    told: Vec<Told>,
    met: Vec<Walk>,
}

impl Field {
    pub fn of(style: Style) -> Self {
        let program = Program::styled(style, Readings::default(), Edits::default());
        let stories: Vec<_> = by_the_book().collect();
        let told = tell(&program, &stories);
        let met = WALKED.map(|(conduct, name, most)| {
            let scenario = ScenarioId::parse(name).unwrap();
            Walk { conduct, scenario, most, met: walk_as(conduct, scenario, &program, most) }
        });
        Self { style, stories, told, met: met.into_iter().collect() }
    }

    pub fn with(&self, edits: &[Edit]) -> Option<Edits> {
        edits.iter().try_fold(Edits::default(), |all, edit| {
            all.with_in(self.style, *edit, Readings::default()).ok()
        })
    }

    pub fn permitted(&self) -> Vec<Edit> {
        let guards = [Guard::One, Guard::Two].into_iter().map(Edit::RemoveGuard);
        let kinds = [Edit::Strike, Edit::Double, Edit::Up, Edit::Down, Edit::Insert];
        let lines = provider_lines().flat_map(move |id| kinds.map(|kind| kind(id)));
        guards.chain(lines).filter(|edit| self.with(&[*edit]).is_some()).collect()
    }

    fn program(&self, edits: Edits) -> Program {
        Program::styled(self.style, Readings::default(), edits)
    }

    /// The first story that shows what the style does not bring about without these edits.
    pub fn story(&self, edits: Edits) -> Option<String> {
        let program = self.program(edits);
        let each = self.stories.chunks(1).zip(self.told.chunks(1));
        let mut shown = each.map(|(story, told)| in_stories(&program, story, told));
        shown.find_map(|lines| lines.into_iter().next())
    }

    /// The same, then for the worlds around the stories.
    pub fn outcome(&self, edits: Edits) -> Option<String> {
        self.story(edits.clone()).or_else(|| self.around(edits))
    }

    fn around(&self, edits: Edits) -> Option<String> {
        let program = self.program(edits);
        let worse = |Walk { conduct, scenario, most, met: own }: &Walk| {
            let met = walk_as(*conduct, *scenario, &program, *most);
            let rules = met.broken.keys().filter(|rule| !own.broken.contains_key(*rule));
            let mut new: Vec<&str> = rules.map(String::as_str).collect();
            new.extend(met.ends.difference(&own.ends).map(String::as_str));
            let name = scenario.name();
            let who = if *conduct == Conduct::Any { "any" } else { "lawful" };
            (!new.is_empty()).then(|| format!("  {who} worlds of {name}: {}", new.join("; ")))
        };
        self.met.iter().find_map(worse)
    }
}

#[test]
fn every_edit_of_the_other_styles_is_found_or_has_a_reason_why_not() {
    let mut wrong = Vec::new();
    let mut files = Vec::new();
    for style in [Style::Minimal, Style::Eager] {
        let field = Field::of(style);
        // What does no harm by the book does none for the same reason, unless the style says more.
        let by_the_book = reasons(HARMLESS);
        let table = excuses(style);
        let mut used = BTreeSet::new();
        let mut text = String::new();
        for edit in field.permitted() {
            let (name, at) = (edit.name(), style.name());
            let edits = field.with(&[edit]).unwrap();
            let found = match by_the_book.contains_key(name.as_str()) {
                true => field.story(edits),
                false => field.outcome(edits),
            };
            match (&found, table.get_key_value(name.as_str())) {
                (None, None) if by_the_book.contains_key(name.as_str()) => {}
                (None, None) => wrong.push(format!("nothing finds `{name}` ({at})")),
                (Some(_), Some(_)) => wrong.push(format!("`{name}` ({at}) does harm after all")),
                (None, Some((name, _))) => {
                    used.insert(*name);
                }
                (Some(first), None) => text += &format!("{name}\n{first}\n"),
            }
        }
        let idle = table.keys().filter(|name| !used.contains(*name));
        wrong.extend(idle.map(|name| format!("no edit `{name}` ({})", style.name())));
        files.push((format!("edits/found.{}.txt", style.name()), text));
    }
    pinned::compare_all(files);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
