//! Worlds in few bytes. Two worlds that follow each other differ in a few objects only, so each
//! part of a world is kept once and goes by its number, each group of neighbouring numbers is kept
//! once and goes by its own, and so on up to one group for the whole world.

use std::hash::{Hash, Hasher};
use std::mem::{replace, size_of_val, take};

use crate::sim::search::reuse;
use crate::sim::search::shelf::Shelf;
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
    /// Worlds without what the other shelves keep.
    rests: Shelf<World>,
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
struct Counts {
    sides: u8,
    watches: u8,
    objects: u8,
}

/// The parts of a world that go apart.
#[derive(Clone, Debug, Default)]
struct Body {
    objects: Vec<Object>,
    holds: Vec<Hold>,
    sides: Vec<ClientSide>,
    watches: Vec<Watch>,
}

/// A world in hand, with the numbers of its parts: what follows from it is put in the archive by
/// what has changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Hand {
    rest: World,
    body: Body,
    counts: Counts,
    /// The numbers of the parts, and after them those of the groups, level by level.
    numbers: Vec<u32>,
    spare: Vec<u32>,
    /// The parts that the world which was put away last has different, if that is known.
    changed: Vec<usize>,
    marked: bool,
}

impl Body {
    fn of(world: &mut World) -> Self {
        Self {
            objects: take(&mut world.objects),
            holds: take(&mut world.holds),
            sides: take(&mut world.clients),
            watches: take(&mut world.monitor.logons),
        }
    }

    fn into(self, world: &mut World) {
        world.objects = self.objects;
        world.holds = self.holds;
        world.clients = self.sides;
        world.monitor.logons = self.watches;
    }

    fn counts(&self) -> Counts {
        let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
        Counts {
            sides: count(self.sides.len()),
            watches: count(self.watches.len()),
            objects: count(self.objects.len()),
        }
    }

    /// Each object with the entries of the ledger that are about it.
    fn held(&self) -> impl Iterator<Item = (&Object, &[Hold])> {
        let mut rest = self.holds.as_slice();
        self.objects.iter().map(move |object| {
            let own = rest.iter().take_while(|hold| hold.object <= object.id).count();
            let (own, others) = rest.split_at(own);
            rest = others;
            (object, own)
        })
    }
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

    /// Puts a world away that came of the one in hand; its number, and whether it is new.
    pub(super) fn put(&mut self, world: &mut World, memory: u64, hand: &mut Hand) -> (u32, bool) {
        let body = Body::of(world);
        let counts = body.counts();
        let known = counts == hand.counts;
        let mut numbers = take(&mut self.numbers);
        numbers.clear();
        self.number_parts(world, &body, memory, hand, &mut numbers);
        let both = numbers.iter().zip(&hand.numbers).enumerate();
        hand.changed.clear();
        hand.changed.extend(both.filter(|(_, (new, old))| new != old).map(|(at, _)| at));
        hand.marked = known;
        let top = self.fold(&mut numbers, if known { &hand.numbers } else { &[] });
        let top = (counts, top);
        body.into(world);
        self.numbers = numbers;
        self.worlds.number_of(&top, |a, b| a == b, || (top, 0))
    }

    /// The numbers of a world's parts; those that are as in the world in hand need not be looked up.
    fn number_parts(
        &mut self,
        rest: &World,
        body: &Body,
        memory: u64,
        hand: &Hand,
        numbers: &mut Vec<u32>,
    ) {
        let Counts { sides, watches, .. } = hand.counts;
        let same = |own: usize, was: bool| was.then(|| hand.numbers.get(own).copied()).flatten();
        let at = same(0, *rest == hand.rest && !hand.numbers.is_empty());
        numbers.push(at.unwrap_or_else(|| {
            let apart = rest.uids.len() * 8 + rest.rows.len() * 4 + rest.processes.len() * 4;
            let make = || (rest.clone(), apart + rest.mail.len() * 8);
            self.rests.number_of(rest, |a, b| a == b, make).0
        }));
        numbers.extend([(memory >> 32) as u32, memory as u32]);
        for (n, side) in body.sides.iter().enumerate() {
            let at = same(MEMORY + n, hand.body.sides.get(n) == Some(side));
            numbers.push(at.unwrap_or_else(|| {
                let apart = (side.given.len() + side.complete.len()) * 2;
                let make = || (side.clone(), apart + side.connections.len() * 4);
                self.sides.number_of(side, |a, b| a == b, make).0
            }));
        }
        let first = MEMORY + usize::from(sides);
        for (n, watch) in body.watches.iter().enumerate() {
            let at = same(first + n, hand.body.watches.get(n) == Some(watch));
            numbers.push(at.unwrap_or_else(|| {
                self.watches.number_of(watch, |a, b| a == b, || (watch.clone(), 0)).0
            }));
        }
        let first = first + usize::from(watches);
        let mut before = hand.body.held();
        for (n, held) in body.held().enumerate() {
            let at = same(first + n, before.next() == Some(held));
            numbers.push(at.unwrap_or_else(|| self.number_of_object(held)));
        }
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
            for at in (first..end).step_by(WIDTH) {
                let of = at..end.min(at + WIDTH);
                let members = numbers.get(of.clone()).unwrap_or_default();
                let as_known = known.get(of) == Some(members);
                let number = match members {
                    [single] => Some(*single),
                    _ if as_known => known.get(numbers.len()).copied(),
                    _ => None,
                };
                let number = number.unwrap_or_else(|| {
                    let group = Group::of(members);
                    self.groups.number_of(&group, |a, b| a == b, || (group, 0)).0
                });
                numbers.push(number);
            }
            first = end;
            count = count.div_ceil(WIDTH);
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
        let (parts, _) = numbers.split_at(counts.parts());
        let (heads, parts) = parts.split_at(MEMORY);
        let (sides, parts) = parts.split_at(usize::from(counts.sides));
        let (watches, objects) = parts.split_at(usize::from(counts.watches));
        if hand.numbers.first() != heads.first() {
            hand.rest = heads.first().and_then(|n| self.rests.get(*n)).cloned().unwrap_or_default();
        }
        let body = &mut hand.body;
        body.holds.clear();
        let held = || objects.iter().filter_map(|n| self.objects.get(*n));
        held().for_each(|held| body.holds.extend_from_slice(&held.holds));
        become_like(&mut body.objects, held().map(|held| &held.object), reuse::object);
        let kept = sides.iter().filter_map(|n| self.sides.get(*n));
        become_like(&mut body.sides, kept, reuse::side);
        let kept = watches.iter().filter_map(|n| self.watches.get(*n));
        become_like(&mut body.watches, kept, Watch::clone_from);
        hand.marked = false;
        let memory = heads.iter().skip(1).fold(0, |memory, half| memory << 32 | u64::from(*half));
        hand.counts = counts;
        hand.spare = replace(&mut hand.numbers, numbers);
        memory
    }

    /// A world by its number.
    pub(super) fn world(&self, n: u32) -> World {
        let mut hand = Hand::default();
        self.take(n, &mut hand);
        let mut world = World::default();
        hand.lay_out(&mut world);
        world
    }
}

impl Hand {
    /// Makes a world equal to the one in hand, whatever it was; what is alike already stays.
    pub(super) fn lay_out(&mut self, world: &mut World) {
        let mut body = Body::of(world);
        let marked = take(&mut self.marked) && body.counts() == self.counts;
        if !marked || self.changed.first() == Some(&0) {
            reuse::rest(world, &self.rest);
        }
        body.holds.clone_from(&self.body.holds);
        if marked {
            self.put_back(&mut body);
        } else {
            become_like(&mut body.objects, &self.body.objects, reuse::object);
            become_like(&mut body.sides, &self.body.sides, reuse::side);
            become_like(&mut body.watches, &self.body.watches, Watch::clone_from);
        }
        body.into(world);
    }

    /// Undoes what is known to have changed.
    fn put_back(&self, body: &mut Body) {
        let watches = MEMORY + usize::from(self.counts.sides);
        let objects = watches + usize::from(self.counts.watches);
        for at in self.changed.iter().copied().filter(|at| *at >= MEMORY) {
            if at >= objects {
                let at = at - objects;
                reuse::object(&mut body.objects[at], &self.body.objects[at]);
            } else if at >= watches {
                body.watches[at - watches].clone_from(&self.body.watches[at - watches]);
            } else {
                reuse::side(&mut body.sides[at - MEMORY], &self.body.sides[at - MEMORY]);
            }
        }
    }
}

/// Changes a list as far as it differs from another: most of what follows a world is like it.
fn become_like<'a, T: Clone + PartialEq + 'a>(
    list: &mut Vec<T>,
    other: impl IntoIterator<Item = &'a T>,
    copy: fn(&mut T, &T),
) {
    let mut count = 0;
    for item in other {
        match list.get_mut(count) {
            None => list.push(item.clone()),
            Some(old) if old != item => copy(old, item),
            Some(_) => {}
        }
        count += 1;
    }
    list.truncate(count);
}

impl Counts {
    fn parts(self) -> usize {
        MEMORY + usize::from(self.sides) + usize::from(self.watches) + usize::from(self.objects)
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
