//! Why an object is left: its holder, the holder's holder, and so on to what keeps them all.

use super::trail::{Trail, around, shortest};
use super::{Gist, keep};
use crate::sim::ids::{Holder, MethodId, ObjectId};
use crate::sim::world::{Frame, Life, World};

/// Why an object is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    pub object: ObjectId,
    /// Each object with one of its holders, which is the object of the next link.
    pub links: Vec<Link>,
    pub end: End,
}

/// A holder of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    pub object: ObjectId,
    pub holder: Holder,
    /// How many references it has.
    pub count: i8,
}

/// Where a chain of holders ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// The last holder is no object, and has not given back what it was given.
    Outside,
    /// The last holder is gone, and its references with it.
    Lost,
    /// The last holder is the object of an earlier link: they hold each other.
    Circle { from: usize },
    /// Nobody holds the last holder, or the object itself: it was not freed, or counts a reference
    /// that nobody has.
    Nobody { refs: i8 },
    /// Nobody holds it any more, but this call of it has not returned yet.
    Running(MethodId),
}

impl Leak {
    /// The shortest explanation for one object. What is outside, gone or nobody's explains more than
    /// a circle does: lawful objects hold each other too, until the last of the others lets go.
    pub fn of(world: &World, object: ObjectId) -> Self {
        told(world, object).0
    }

    /// Whether it says more than which holder keeps the object, which the finding says too.
    pub fn goes_on(&self) -> bool {
        self.links.len() > 1 || matches!(self.end, End::Circle { .. })
    }

    /// The objects on the chain that are there, the explained one first.
    pub fn objects(&self) -> Vec<ObjectId> {
        let mut all = vec![self.object];
        // The holder in a link is the object of the next, or has none.
        for (at, link) in self.links.iter().enumerate() {
            let last = at + 1 == self.links.len();
            let ends = matches!(self.end, End::Outside | End::Lost | End::Circle { .. });
            if let Holder::Object(id) = link.holder
                && !(last && ends)
            {
                all.push(id);
            }
        }
        all
    }
}

/// Holders by numbers: objects by their places, then whoever else is in the ledger.
struct Numbered<'a>(&'a World);

impl Numbered<'_> {
    fn number(&self, holder: Holder) -> usize {
        let Self(world) = self;
        let object = world.objects.iter().position(|object| holder == Holder::Object(object.id));
        object.unwrap_or_else(|| {
            let at = world.holds.iter().position(|hold| hold.holder == holder);
            world.objects.len() + at.unwrap_or_default()
        })
    }

    fn holder(&self, number: usize) -> Option<Holder> {
        let Self(world) = self;
        match world.objects.get(number) {
            Some(object) => Some(Holder::Object(object.id)),
            None => world.holds.get(number - world.objects.len()).map(|hold| hold.holder),
        }
    }

    /// Who holds a holder, if it is an object that is there.
    fn holders(&self, number: usize) -> Vec<usize> {
        let Self(world) = self;
        let mut all = Vec::new();
        match world.objects.get(number) {
            Some(object) if self.is_there(number) => {
                for hold in &world.holds {
                    if hold.object == object.id {
                        all.push(self.number(hold.holder));
                    }
                }
            }
            _ => {}
        }
        all
    }

    fn is_there(&self, number: usize) -> bool {
        self.0.objects.get(number).is_some_and(|object| object.life != Life::Freed)
    }
}

/// An explanation with what it comes to.
fn told(world: &World, object: ObjectId) -> (Leak, Gist) {
    let numbered = Numbered(world);
    let next = |number: usize| numbered.holders(number);
    let Trail { mut stops, round } = shortest(numbered.number(Holder::Object(object)), &next);
    let held = !stops.last().is_some_and(|last| numbered.is_there(*last));
    let gist = gist(&stops, round, held, &next);
    // The circle is closed by its first again.
    stops.extend(round.and_then(|from| stops.get(from)).copied());
    let mut links = Vec::new();
    let mut last = None;
    for holder in stops.into_iter().filter_map(|number| numbered.holder(number)) {
        if let Some(Holder::Object(object)) = last {
            links.push(Link { object, holder, count: world.held(holder, object) });
        }
        last = Some(holder);
    }
    let end = match (round, last) {
        (Some(from), _) => End::Circle { from },
        (None, Some(Holder::Object(id))) if world.exists(id) => alone(world, id),
        (None, Some(Holder::Object(_))) => End::Lost,
        (None, _) => End::Outside,
    };
    (Leak { object, links, end }, gist)
}

/// The cause is the last link, or only what nobody holds; or a circle with all that hang together with
/// it, of which the widest says most: lawful ones are small, and within others.
fn gist(
    stops: &[usize],
    round: Option<usize>,
    held: bool,
    next: &dyn Fn(usize) -> Vec<usize>,
) -> Gist {
    let back = |n: usize| stops.len().checked_sub(n).and_then(|at| stops.get(at)).copied();
    let last = back(1).unwrap_or_default();
    let Some(from) = round else {
        let cause = (last, back(2).filter(|_| held));
        return Gist { cause, extent: (0, stops.len()) };
    };
    let mut first = last;
    for stop in around(last, next) {
        if stop < first && around(stop, next).contains(&last) {
            first = stop;
        }
    }
    Gist { cause: (first, None), extent: (stops.len() - from, stops.len()) }
}

/// Why an object is there that nobody holds.
fn alone(world: &World, id: ObjectId) -> End {
    let refs = world.object(id).map_or(0, |object| object.refs);
    let on = |stack: &[Frame]| {
        let frame = stack.iter().find(|frame| frame.this == Some(id));
        frame.map(|frame| frame.method)
    };
    let running = world.parked.iter().find_map(|parked| on(&parked.stack));
    match running.or_else(|| on(&world.stack)) {
        Some(method) if refs <= 0 => End::Running(method),
        _ => End::Nobody { refs },
    }
}

/// What explains that objects are left: of those with the same cause, the one that says most
/// and is not too long.
pub fn leaks(world: &World, left: &[ObjectId]) -> Vec<Leak> {
    let mut kept = Vec::new();
    for (at, id) in left.iter().enumerate() {
        let (leak, mut gist) = told(world, *id);
        // Three objects in a row are enough to see why: what else is left hangs on them.
        if leak.links.len() > gist.extent.0.max(1) + 1 {
            gist.extent.1 = 0;
        }
        keep(&mut kept, gist, at);
    }
    let mut all = Vec::new();
    for id in kept.into_iter().filter_map(|(_, at)| left.get(at)) {
        all.push(Leak::of(world, *id));
    }
    all
}

/// What a finding about an object comes to: the explanation of what is left with it that says most,
/// if that is more than the finding says.
pub fn beyond(world: &World, object: ObjectId, left: &[ObjectId]) -> Option<Leak> {
    let mut most: Option<(Leak, Gist)> = None;
    for (leak, gist) in left.iter().map(|id| told(world, *id)) {
        let more = most.as_ref().is_none_or(|(_, known)| gist.extent > known.extent);
        if more && leak.objects().contains(&object) {
            most = Some((leak, gist));
        }
    }
    most.map(|(leak, _)| leak).filter(Leak::goes_on)
}
