//! The worlds that a search has seen, as a map: a column for each layer, as high as it has worlds.
//! Only the number of worlds in each layer is kept, so that a map of a million costs no more.

use crate::session::Session;
use crate::sim::search::Answer;

/// How many worlds there are in each layer, and what leads through them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// By how many commands their worlds need at least.
    pub layers: Vec<u32>,
    /// The layer that the reader's place in the run is in, if it has been seen.
    pub here: Option<usize>,
    /// The layer in which the run that was found ends.
    pub path: Option<usize>,
    /// There may be more: not every world has been gone on from.
    pub partial: bool,
}

/// The room in which a map is drawn.
pub const WIDTH: u32 = 640;
/// As much as the highest column has.
pub const HEIGHT: u32 = 120;
/// Above the columns, for the sign of the reader's place.
pub const ABOVE: u32 = 20;
/// Below them, for the path.
pub const BELOW: u32 = 24;
/// A column is no wider, however few there are.
const WIDEST: u32 = 64;
/// What can still be seen of a column.
const LEAST: u32 = 3;

/// A column of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
    /// Where its middle is.
    pub middle: u32,
}

impl Map {
    pub fn of(session: &Session) -> Option<Self> {
        let finder = session.finder.as_ref()?;
        let layers = finder.layers();
        let path = match &finder.answer {
            Some(Answer::Run { commands, .. } | Answer::Way { commands, .. }) => {
                Some(commands.len())
            }
            Some(Answer::None { .. } | Answer::Truncated { .. }) | None => None,
        };
        // While it is running, nobody expects all of them.
        let partial = !matches!(finder.answer, Some(Answer::None { .. }) | None);
        let here = finder.layer_at(session);
        (!layers.is_empty()).then_some(Self { layers, here, path, partial })
    }

    pub fn worlds(&self) -> u32 {
        self.layers.iter().sum()
    }

    /// The columns; the run that was found may end in a layer of which nothing has been seen.
    pub fn columns(&self) -> Vec<Column> {
        let last = self.path.map_or(0, |path| path + 1);
        let count = u32::try_from(self.layers.len().max(last)).unwrap_or(u32::MAX);
        let most = self.layers.iter().copied().max().unwrap_or_default().max(1);
        let room = (WIDTH / count.max(1)).min(WIDEST);
        let gap = if room > 6 { 2 } else { 0 };
        let worlds = (0..).zip(self.layers.iter().copied().chain(std::iter::repeat(0)));
        let column = |(at, worlds): (u32, u32)| {
            // Not in whole numbers of this width: a million worlds are more than fit.
            let share = u64::from(worlds) * u64::from(HEIGHT) / u64::from(most);
            let height = u32::try_from(share).unwrap_or(HEIGHT);
            let height = if worlds > 0 { height.max(LEAST) } else { 0 };
            let (x, width) = (at * room, room.saturating_sub(gap).max(1));
            let y = ABOVE + HEIGHT - height;
            Column { x, y, width, height, middle: x + width / 2 }
        };
        worlds.take(count as usize).map(column).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::{Edit, parse_key};
    use crate::sim::scenario::ScenarioId;
    use crate::sim::search::{Conduct, Question};

    fn searched(mut session: Session, question: Question) -> Session {
        session = update(&session, Action::Find(question, Conduct::Lawful));
        while session.finder.as_ref().is_some_and(|finder| finder.answer.is_none()) {
            session = update(&session, Action::FindMore(500));
        }
        session
    }

    #[test]
    fn a_search_to_the_end_has_every_world_in_one_layer_and_the_reader_in_one_of_them() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        assert_eq!(Map::of(&session), None);
        let mut session = searched(session, Question::AnyRule);
        let map = Map::of(&session).unwrap();
        assert_eq!((map.here, map.path, map.partial), (Some(0), None, false));
        let Some(Answer::None { worlds }) = session.finder.as_ref().unwrap().answer else {
            panic!("{map:?}");
        };
        assert_eq!(map.worlds(), worlds);
        assert_eq!(map.layers[0], 1);
        let mut before = 0;
        for _ in 0..2 {
            let span = session.branch().run.spans.iter().find(|span| span.first > session.cursor);
            session = update(&session, Action::Go(span.unwrap().last));
            let here = Map::of(&session).unwrap().here.expect("a client may do this");
            assert!(here <= before + 1, "{here} after {before}");
            before = here;
        }
        assert!(before > 0);
    }

    #[test]
    fn what_was_stopped_or_found_is_partial_and_what_was_found_has_a_path() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let line = parse_key("IMsgStore::Release.give-back").unwrap();
        let struck = update(&session, Action::Edit(Edit::Strike(line)));
        let found = searched(struck, Question::AnyRule);
        let map = Map::of(&found).unwrap();
        let Some(Answer::Run { commands, .. }) = &found.finder.as_ref().unwrap().answer else {
            panic!("{map:?}");
        };
        assert_eq!(map.path, Some(commands.len()));
        assert!(map.partial && map.columns().len() > commands.len());

        let begun = update(&session, Action::Find(Question::AnyRule, Conduct::Lawful));
        let begun = update(&begun, Action::FindMore(7));
        let stopped = update(&update(&begun, Action::StopFinding), Action::FindMore(7));
        let map = Map::of(&stopped).unwrap();
        assert!(map.partial && map.worlds() > 7);
        let running = Map::of(&begun).unwrap();
        assert!(!running.partial, "what still runs has not ended early");
        assert_eq!(running.layers, map.layers, "nothing more is seen");
    }

    #[test]
    fn columns_stay_in_their_room_and_every_world_can_be_seen() {
        for layers in [vec![1], vec![1, 5, 900_000], vec![3; 90], vec![1; 700]] {
            let count = layers.len();
            let map = Map { layers, path: Some(2), ..Map::default() };
            let columns = map.columns();
            assert_eq!(columns.len(), count.max(3));
            for (at, column) in columns.iter().enumerate() {
                let seen = map.layers.get(at).is_some_and(|worlds| *worlds > 0);
                assert_eq!(column.height > 0, seen);
                assert_eq!(column.y + column.height, ABOVE + HEIGHT);
                assert!(count > 640 || column.x + column.width <= WIDTH);
            }
        }
    }
}
