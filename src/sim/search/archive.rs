//! Worlds in few bytes. Two worlds that follow each other differ in a few objects only, so each
//! part of a world is kept once and goes by its number, each group of neighbouring numbers is kept
//! once and goes by its own, and so on up to one group for the whole world.

mod find;

use std::hash::{Hash, Hasher};
use std::mem::{replace, size_of_val, take};

use crate::sim::search::hand::{Alike, Hand, holds};
use crate::sim::search::reuse::{self, Rest, RestOf, same};
use crate::sim::search::shelf::Shelf;
use crate::sim::touched::Touched;
use crate::sim::world::{ClientSide, Hold, Object, Watch, World};

/// An object, and who holds it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Held {
    object: Object,
    holds: Vec<Hold>,
}

/// Every world that has been put here, each once and numbered in the order in which they came.
#[derive(Clone, Debug)]
pub(super) struct Archive {
    /// What of worlds the other shelves do not keep.
    rests: Shelf<Rest>,
    sides: Shelf<ClientSide>,
    watches: Shelf<Watch>,
    objects: Shelf<Held>,
    /// Neighbouring numbers, of parts or of other groups.
    groups: Shelf<Group>,
    /// How many parts there are of each kind, and the group above them all.
    worlds: Shelf<(Counts, Group)>,
    /// Room for the numbers of the world that is being put away.
    numbers: Vec<u32>,
}

/// The first parts: the rest, and the two halves of the memory.
const MEMORY: usize = 3;
/// So many neighbours make a group: more would be shared by fewer worlds, fewer looked up more often.
const WIDTH: usize = 4;
/// Parts are counted in bytes, three sorts of them: groups go up no higher.
const LEVELS: usize = 6;

/// The numbers of neighbours; zeros at the end where there are fewer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Group([u32; WIDTH]);

/// How many parts of each kind a world has, apart from the rest and the two halves of the memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Counts {
    pub(super) sides: u8,
    pub(super) watches: u8,
    objects: u8,
}

/// The numbers of a world's parts.
#[derive(Clone, Copy, Debug, Default)]
struct Parts<'a> {
    rest: Option<u32>,
    memory: u64,
    sides: &'a [u32],
    watches: &'a [u32],
    objects: &'a [u32],
}

impl Archive {
    pub(super) fn new() -> Self {
        Self {
            rests: Shelf::new(),
            sides: Shelf::new(),
            watches: Shelf::new(),
            objects: Shelf::new(),
            groups: Shelf::new(),
            worlds: Shelf::new(),
            numbers: Vec::new(),
        }
    }

    /// How many worlds there are.
    pub(super) fn len(&self) -> u32 {
        self.worlds.len()
    }

    /// The bytes that all this takes, near enough.
    pub(super) fn bytes(&self) -> usize {
        self.rests.bytes()
            + self.sides.bytes()
            + self.watches.bytes()
            + self.objects.bytes()
            + self.groups.bytes()
            + self.worlds.bytes()
    }

    /// Puts a world away that came of the one in hand, by what a command has touched; its number,
    /// and whether it is new.
    pub(super) fn put(
        &mut self,
        world: &World,
        memory: u64,
        touched: Touched,
        hand: &mut Hand,
    ) -> (u32, bool) {
        let mut numbers = take(&mut self.numbers);
        numbers.clear();
        hand.alike = self.number_rest(world, memory, hand, &mut numbers);
        self.number_objects(world, touched, hand, &mut numbers);
        let counts = Counts::of(world);
        let known: &[u32] = if counts == hand.counts { &hand.numbers } else { &[] };
        let top = self.fold(&mut numbers, known);
        self.numbers = numbers;
        self.worlds.number_of(&(counts, top), |a, b| a == b, || ((counts, top), 0))
    }

    /// The numbers of all but a world's objects; what is as in the world in hand need not be looked
    /// up.
    fn number_rest(
        &mut self,
        world: &World,
        memory: u64,
        hand: &Hand,
        numbers: &mut Vec<u32>,
    ) -> Alike {
        let known = |at: usize, same: bool| hand.numbers.get(at).copied().filter(|_| same);
        let rest = RestOf::new(world);
        let at = known(0, rest == RestOf::new(&hand.world));
        let mut alike = Alike { rest: at.is_some(), sides: true, watches: true };
        let at = at.unwrap_or_else(|| {
            let make = || (Rest::of(world), rest.apart());
            self.rests.number_of(&rest, |kept, rest| RestOf::new(kept.as_ref()) == *rest, make).0
        });
        numbers.extend([at, (memory >> 32) as u32, memory as u32]);
        numbers.extend(world.clients.iter().enumerate().map(|(n, side)| {
            let at = known(MEMORY + n, hand.world.clients.get(n) == Some(side));
            alike.sides &= at.is_some();
            at.unwrap_or_else(|| {
                let apart = (side.given.len() + side.complete.len()) * 2 + side.left.len() * 8;
                let make = || (side.clone(), apart + side.connections.len() * 4);
                self.sides.number_of(side, |a, b| a == b, make).0
            })
        }));
        let first = MEMORY + usize::from(hand.counts.sides);
        numbers.extend(world.monitor.logons.iter().enumerate().map(|(n, watch)| {
            let at = known(first + n, hand.world.monitor.logons.get(n) == Some(watch));
            alike.watches &= at.is_some();
            at.unwrap_or_else(|| {
                self.watches.number_of(watch, |a, b| a == b, || (watch.clone(), 0)).0
            })
        }));
        alike
    }

    /// The numbers of a world's objects. Objects come about and never go, so those of the world in
    /// hand are all there, in their order.
    fn number_objects(
        &mut self,
        world: &World,
        touched: Touched,
        hand: &Hand,
        numbers: &mut Vec<u32>,
    ) {
        let first = MEMORY + usize::from(hand.counts.sides) + usize::from(hand.counts.watches);
        let mut before = (first..).zip(&hand.world.objects).peekable();
        numbers.extend(world.objects.iter().enumerate().map(|(n, object)| {
            let known = before.next_if(|(_, old)| old.id == object.id);
            debug_assert!(
                touched.has(n)
                    || known.is_some_and(|(_, old)| old == object)
                        && holds(&hand.world, object.id) == holds(world, object.id)
            );
            let known = known.filter(|_| !touched.has(n));
            let known = known.and_then(|(at, _)| hand.numbers.get(at).copied());
            let number = || self.number_of_object((object, holds(world, object.id)));
            known.unwrap_or_else(number)
        }));
    }

    fn number_of_object(&mut self, held: (&Object, &[Hold])) -> u32 {
        let is =
            |item: &Held, key: &(&Object, &[Hold])| item.object == *key.0 && item.holds == key.1;
        let make = || {
            let (object, holds) = held;
            let apart = (object.fields.len() + object.lists.len()) * 3 + object.flags.len();
            let item = Held { object: object.clone(), holds: holds.to_vec() };
            (item, apart + size_of_val(holds))
        };
        self.objects.number_of(&held, is, make).0
    }

    /// Goes up from the parts, group by group, to the one group above them all. What is as in
    /// another world with as many parts need not be looked up.
    fn fold(&mut self, numbers: &mut Vec<u32>, known: &[u32]) -> Group {
        let (mut first, mut count) = (0, numbers.len());
        while count > WIDTH {
            let end = first + count;
            count = count.div_ceil(WIDTH);
            numbers.resize(end + count, 0);
            for n in 0..count {
                let at = first + n * WIDTH;
                let of = at..end.min(at + WIDTH);
                let members = numbers.get(of.clone()).unwrap_or_default();
                // Element by element: a call costs more than so few comparisons.
                let as_known = known.get(of).is_some_and(|known| same(known, members));
                let number = match members {
                    [single] => Some(*single),
                    _ if as_known => known.get(end + n).copied(),
                    _ => None,
                };
                let number = number.unwrap_or_else(|| {
                    let group = Group::of(members);
                    self.groups.number_of(&group, |a, b| a == b, || (group, 0)).0
                });
                if let Some(place) = numbers.get_mut(end + n) {
                    *place = number;
                }
            }
            first = end;
        }
        Group::of(numbers.get(first..).unwrap_or_default())
    }

    /// The numbers that a world was folded from.
    fn unfold(&self, counts: Counts, top: Group, numbers: &mut Vec<u32>) {
        // Each level is a quarter as long as the one below it, and follows it.
        let mut lengths = [counts.parts(); LEVELS];
        for level in 1..LEVELS {
            lengths[level] = lengths[level - 1].div_ceil(WIDTH);
        }
        let levels = lengths.iter().take_while(|length| **length > WIDTH).count();
        let lengths = &lengths[..=levels.min(LEVELS - 1)];
        numbers.clear();
        numbers.resize(lengths.iter().sum(), 0);
        let highest = lengths.last().copied().unwrap_or_default();
        let mut above = numbers.len() - highest;
        numbers[above..].copy_from_slice(&top.0[..highest.min(WIDTH)]);
        for length in lengths.iter().rev().skip(1).copied() {
            let first = above - length;
            for at in (0..length).step_by(WIDTH) {
                let number = numbers[above + at / WIDTH];
                let members = &mut numbers[first + at..first + length.min(at + WIDTH)];
                if let [single] = members {
                    *single = number;
                } else if let Some(group) = self.groups.get(number) {
                    members.copy_from_slice(&group.0[..members.len()]);
                }
            }
            above = first;
        }
    }

    /// Takes a world in hand; what its memory is.
    pub(super) fn take(&self, n: u32, hand: &mut Hand) -> u64 {
        let Some((counts, top)) = self.worlds.get(n).copied() else {
            return 0;
        };
        let mut numbers = take(&mut hand.spare);
        self.unfold(counts, top, &mut numbers);
        let now = counts.split(&numbers);
        let before = hand.counts.split(&hand.numbers);
        let world = &mut hand.world;
        if let Some(rest) = now.rest.and_then(|n| self.rests.get(n))
            && now.rest != before.rest
        {
            reuse::rest(world, rest.as_ref());
        }
        let side = |n| self.sides.get(n);
        become_like(&mut world.clients, now.sides, before.sides, side, reuse::side);
        let (logons, watch) = (&mut world.monitor.logons, |n| self.watches.get(n));
        become_like(logons, now.watches, before.watches, watch, Watch::clone_from);
        let held = |n| self.objects.get(n);
        let object = |n| held(n).map(|held| &held.object);
        become_like(&mut world.objects, now.objects, before.objects, object, reuse::object);
        world.holds.clear();
        let all = now.objects.iter().filter_map(|n| held(*n));
        all.for_each(|held| world.holds.extend_from_slice(&held.holds));
        let memory = now.memory;
        hand.counts = counts;
        hand.spare = replace(&mut hand.numbers, numbers);
        memory
    }

    /// A world by its number.
    pub(super) fn world(&self, n: u32) -> World {
        let mut hand = Hand::default();
        self.take(n, &mut hand);
        hand.world
    }
}

/// Changes a list of parts with some numbers into that of the parts with others.
fn become_like<'a, T: Clone + 'a>(
    list: &mut Vec<T>,
    now: &[u32],
    before: &[u32],
    part: impl Fn(u32) -> Option<&'a T>,
    copy: fn(&mut T, &T),
) {
    list.truncate(now.len());
    for (at, n) in now.iter().enumerate().filter(|(at, n)| before.get(*at) != Some(*n)) {
        match (list.get_mut(at), part(*n)) {
            (Some(old), Some(new)) => copy(old, new),
            (None, Some(new)) => list.push(new.clone()),
            (_, None) => {}
        }
    }
}

impl Counts {
    fn of(world: &World) -> Self {
        let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
        Self {
            sides: count(world.clients.len()),
            watches: count(world.monitor.logons.len()),
            objects: count(world.objects.len()),
        }
    }

    fn parts(self) -> usize {
        MEMORY + usize::from(self.sides) + usize::from(self.watches) + usize::from(self.objects)
    }

    /// Which of a world's numbers are those of what; nothing before there is a world.
    fn split(self, numbers: &[u32]) -> Parts<'_> {
        let Some((parts, _)) = numbers.split_at_checked(self.parts()) else {
            return Parts::default();
        };
        let (heads, parts) = parts.split_at(MEMORY);
        let (sides, parts) = parts.split_at(usize::from(self.sides));
        let (watches, objects) = parts.split_at(usize::from(self.watches));
        let memory = heads.iter().skip(1).fold(0, |memory, half| memory << 32 | u64::from(*half));
        Parts { rest: heads.first().copied(), memory, sides, watches, objects }
    }
}

impl Group {
    /// Of at most [`WIDTH`] numbers.
    fn of(members: &[u32]) -> Self {
        let mut group = Self::default();
        group.0.iter_mut().zip(members).for_each(|(place, number)| *place = *number);
        group
    }
}

impl Hash for Group {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Two words: numbers one by one, as the derived code has it, take twice as long.
        let [a, b, c, d] = self.0.map(u64::from);
        state.write_u64(a << 32 | b);
        state.write_u64(c << 32 | d);
    }
}
