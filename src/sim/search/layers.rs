//! The worlds that have been seen, by how many commands lead to them at least.

use crate::sim::event::Event;
use crate::sim::search::Search;
use crate::sim::search::question::Watcher;
use crate::sim::world::World;

impl Search {
    /// How many worlds need just so many commands: none for the first, one for the next, and so on.
    /// Of the last ones more may be to come, as long as any waits.
    pub fn layers(&self) -> Vec<u32> {
        let seen = self.archive.len();
        let ends = self.layers.iter().skip(1).map(|end| seen.min(*end)).chain([seen]);
        let worlds = self.layers.iter().zip(ends).map(|(first, end)| end.saturating_sub(*first));
        worlds.take_while(|worlds| *worlds > 0).collect()
    }

    /// The layer of a world at rest that these events have led to from the start of the search, if
    /// it has been seen.
    pub fn layer_of<'e>(
        &self,
        world: &World,
        events: impl IntoIterator<Item = &'e Event>,
    ) -> Option<usize> {
        let mut watcher = Watcher::new(self.question, self.memory);
        events.into_iter().for_each(|event| watcher.see(event));
        let kept = self.symmetry.kept(world);
        let n = self.archive.find(&kept, watcher.memory)?;
        self.layers.iter().rposition(|first| *first <= n)
    }
}

#[cfg(test)]
mod tests {
    use crate::session::run::Run;
    use crate::sim::ids::MethodId;
    use crate::sim::program::Program;
    use crate::sim::scenario::ScenarioId;
    use crate::sim::search::{Conduct, Question, Search, world_after};
    use std::rc::Rc;

    /// Every world along a story is found, in a layer that its commands can lead to.
    #[test]
    fn the_worlds_of_a_story_are_in_the_layers_and_each_world_is_in_one() {
        let program = Rc::new(Program::default());
        for (scenario, question) in [
            (ScenarioId::StoreClose, Question::World),
            (ScenarioId::StoreClose, Question::Twice(MethodId::ProviderLogon)),
        ] {
            let run = Run::new(scenario, &program, scenario.script());
            let start = run.world(0);
            let prologue = run.prologue.iter().map(|step| &step.event);
            let mut search =
                Search::new(start, question, Conduct::Lawful).remembering(prologue.clone());
            search.advance(&program, u32::MAX);
            let layers = search.layers();
            assert_eq!(layers.iter().sum::<u32>(), search.progress().worlds);
            assert_eq!(layers[0], 1, "the start");
            assert_eq!(search.layer_of(start, []), Some(0));
            for (at, span) in run.spans.iter().enumerate().take(4) {
                let commands: Vec<_> = run.spans[..=at].iter().map(|span| span.command).collect();
                let world = world_after(&program, start, &commands);
                let events = run.steps.iter().take(span.last as usize).map(|step| &step.event);
                let layer = search.layer_of(&world, events).expect("it has been seen");
                assert!(layer <= at + 1, "{at}: {layer}");
            }
        }
    }

    #[test]
    fn a_search_that_has_not_begun_has_no_layers() {
        let search = Search::new(&Default::default(), Question::AnyRule, Conduct::Lawful);
        assert!(search.layers().is_empty());
    }
}
