//! Worlds in few bytes. Two worlds that follow each other differ in a few objects only, so each
//! part of a world is kept once and goes by its number, each pair of neighbouring numbers is kept
//! once and goes by its own, and so on up to one pair for the whole world.

use std::mem::{size_of_val, take};

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
    /// Pairs of numbers, of parts or of other pairs.
    pairs: Shelf<(u32, u32)>,
    /// How many parts there are of each kind, and the pair of pairs above them all.
    worlds: Shelf<(Counts, u32)>,
    /// Room for the numbers of the world that is being put away.
    numbers: Vec<u32>,
}

/// The first parts: the rest, and the two halves of the memory.
const MEMORY: usize = 3;

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
    /// The numbers of the parts, and after them those of the pairs, level by level.
    numbers: Vec<u32>,
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
            let (own, others) = rest.split_at(rest.partition_point(|h| h.object <= object.id));
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
            pairs: Shelf::new(),
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
            + self.pairs.bytes()
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
        let pairs = numbers.iter().zip(&hand.numbers).enumerate();
        hand.changed.clear();
        hand.changed.extend(pairs.filter(|(_, (new, old))| new != old).map(|(at, _)| at));
        hand.marked = known;
        self.fold(&mut numbers, if known { &hand.numbers } else { &[] });
        let top = (counts, numbers.last().copied().unwrap_or_default());
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

    /// Goes up from the parts, pair by pair, to the one pair above them all. What is as in another
    /// world with as many parts need not be looked up.
    fn fold(&mut self, numbers: &mut Vec<u32>, known: &[u32]) {
        let (mut first, mut count) = (0, numbers.len());
        while count > 1 {
            for at in (first..first + count).step_by(2) {
                let last = at + 1 == first + count;
                let left = numbers.get(at).copied().unwrap_or_default();
                if last {
                    numbers.push(left);
                    continue;
                }
                let right = numbers.get(at + 1).copied().unwrap_or_default();
                let pair = (left, right);
                let as_known = known.get(at) == Some(&left) && known.get(at + 1) == Some(&right);
                let number = known.get(numbers.len()).filter(|_| as_known).copied();
                numbers.push(
                    number.unwrap_or_else(|| {
                        self.pairs.number_of(&pair, |a, b| a == b, || (pair, 0)).0
                    }),
                );
            }
            first += count;
            count = count.div_ceil(2);
        }
    }

    /// The numbers that a world was folded from.
    fn unfold(&self, counts: Counts, top: u32) -> Vec<u32> {
        let mut lengths = vec![counts.parts()];
        while let Some(length) = lengths.last().copied().filter(|length| *length > 1) {
            lengths.push(length.div_ceil(2));
        }
        let mut numbers = vec![0; lengths.iter().sum()];
        let mut above = numbers.len() - 1;
        numbers[above] = top;
        for length in lengths.into_iter().rev().skip(1) {
            let first = above - length;
            for at in (0..length).step_by(2) {
                let number = numbers[above + at / 2];
                if at + 1 == length {
                    numbers[first + at] = number;
                } else if let Some((left, right)) = self.pairs.get(number).copied() {
                    numbers[first + at] = left;
                    numbers[first + at + 1] = right;
                }
            }
            above = first;
        }
        numbers
    }

    /// Takes a world in hand; what its memory is.
    pub(super) fn take(&self, n: u32, hand: &mut Hand) -> u64 {
        let Some((counts, top)) = self.worlds.get(n).copied() else {
            return 0;
        };
        let numbers = self.unfold(counts, top);
        let (parts, _) = numbers.split_at(counts.parts());
        let (heads, parts) = parts.split_at(MEMORY);
        let (sides, parts) = parts.split_at(usize::from(counts.sides));
        let (watches, objects) = parts.split_at(usize::from(counts.watches));
        if hand.numbers.first() != heads.first() {
            hand.rest = heads.first().and_then(|n| self.rests.get(*n)).cloned().unwrap_or_default();
        }
        let Body { objects: all, holds, .. } = &mut hand.body;
        all.clear();
        holds.clear();
        for held in objects.iter().filter_map(|n| self.objects.get(*n)) {
            all.push(held.object.clone());
            holds.extend_from_slice(&held.holds);
        }
        let kept = sides.iter().filter_map(|n| self.sides.get(*n));
        hand.body.sides = kept.cloned().collect();
        let kept = watches.iter().filter_map(|n| self.watches.get(*n));
        hand.body.watches = kept.cloned().collect();
        hand.counts = counts;
        hand.marked = false;
        let memory = heads.iter().skip(1).fold(0, |memory, half| memory << 32 | u64::from(*half));
        hand.numbers = numbers;
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
    /// Makes a world equal to the one in hand, whatever it was.
    pub(super) fn lay_out(&self, world: &mut World) {
        world.clone_from(&self.rest);
        self.body.clone().into(world);
    }

    /// Makes a world that has just been put away equal to the one in hand again.
    pub(super) fn restore(&mut self, world: &mut World) {
        if !self.marked {
            return self.lay_out(world);
        }
        let Counts { sides, watches, objects } = self.counts;
        let mut body = Body::of(world);
        body.holds.clone_from(&self.body.holds);
        let first = (MEMORY, MEMORY + usize::from(sides));
        let first = (first.0, first.1, first.1 + usize::from(watches));
        let parts = first.2 + usize::from(objects);
        for at in self.changed.iter().copied().take_while(|at| *at < parts) {
            if at == 0 {
                world.clone_from(&self.rest);
            } else if at >= first.2 {
                body.objects[at - first.2].clone_from(&self.body.objects[at - first.2]);
            } else if at >= first.1 {
                body.watches[at - first.1].clone_from(&self.body.watches[at - first.1]);
            } else if at >= first.0 {
                body.sides[at - first.0].clone_from(&self.body.sides[at - first.0]);
            }
        }
        body.into(world);
        self.marked = false;
    }
}

impl Counts {
    fn parts(self) -> usize {
        MEMORY + usize::from(self.sides) + usize::from(self.watches) + usize::from(self.objects)
    }
}
