//! Logons folded into one card each, where a run has several.

use crate::scene::diagram::cards::doing;
use crate::scene::diagram::{Body, Card, Doing, Group, Key, Label, Left, Moment, Text, Width};
use crate::sim::ids::{Holder, ObjectId};
use crate::sim::ordered::distinct;
use crate::sim::world::{Life, Object};

/// A card for each logon, the open one among them.
#[inline(never)]
pub(super) fn cards(moment: &Moment, left: &[ObjectId]) -> Vec<Card> {
    let groups = moment.cast.crowd.logons.iter();
    groups.map(|group| card(moment, group, left)).collect()
}

fn card(moment: &Moment, group: &Group, left: &[ObjectId]) -> Card {
    let there: Vec<&Object> = members(moment, group.n).collect();
    let alive: Vec<&Object> = there.iter().copied().filter(|o| o.life != Life::Freed).collect();
    let holders = holders(moment, group.n);
    let kept = || alive.iter().filter(|object| left.contains(&object.id));
    let leaked = kept().any(|object| moment.cast.left_by(object.id, moment.step));
    let left = match kept().next() {
        None => Left::No,
        Some(_) if leaked => Left::Leaked,
        Some(_) => Left::Held,
    };
    let doing = there.iter().map(|object| doing(moment, Key::Object(object.id))).max();
    let doing = doing.unwrap_or(Doing::Nothing);
    let fact = moment.event.map(|event| event.fact);
    Card {
        key: Key::Group(group.n),
        name: Text::Word(Label::Group(group.head, group.spooler)),
        caption: Some(caption(moment, &alive, left)),
        shown: there.iter().any(|object| !has_left(moment, object)),
        life: if alive.is_empty() { Life::Freed } else { Life::Live },
        doing,
        left,
        now: false,
        bad: there.iter().any(|o| super::cards::is_troubled(fact, o.id)),
        body: Body::Group { open: group.n == moment.open, holders, ever: ever(moment, group.n) },
    }
}

fn members<'a>(moment: &'a Moment, n: u8) -> impl Iterator<Item = &'a Object> {
    moment.world.objects.iter().filter(move |object| moment.cast.crowd.home(object.id) == n)
}

fn caption(moment: &Moment, alive: &[&Object], left: Left) -> Label {
    let objects = u8::try_from(alive.len()).unwrap_or(u8::MAX);
    let refs = alive.iter().map(|object| u8::try_from(object.refs).unwrap_or(0));
    let refs = refs.fold(0_u8, u8::saturating_add);
    match left {
        _ if alive.is_empty() => Label::FreedShort,
        Left::Leaked => Label::Leaked,
        Left::Held => Label::LeftOver,
        Left::No if moment.width == Width::Wide => Label::Tally(objects, refs),
        Left::No => Label::TallyShort(objects),
    }
}

/// Whoever outside of a logon holds references inside of it.
fn holders(moment: &Moment, n: u8) -> Vec<Label> {
    let held = |holder: Holder| {
        let holds = moment.world.holds.iter().filter(|hold| hold.holder == holder);
        let inside = holds.filter(|hold| moment.cast.crowd.home(hold.object) == n);
        inside.map(|hold| u8::try_from(hold.count).unwrap_or(0)).fold(0, u8::saturating_add)
    };
    let outside = outside(moment, n).into_iter().map(|holder| (holder, held(holder)));
    outside.filter(|(_, n)| *n > 0).map(|(holder, n)| Label::By(holder, n)).collect()
}

/// The same for everybody who ever does in the run.
fn ever(moment: &Moment, n: u8) -> Vec<Label> {
    outside(moment, n).into_iter().map(|holder| Label::By(holder, 1)).collect()
}

fn outside(moment: &Moment, n: u8) -> Vec<Holder> {
    let crowd = &moment.cast.crowd;
    let inside = |holder: &Holder| match holder {
        Holder::Object(id) => crowd.home(*id) == n,
        // MAPI holds what it is about to hand out.
        Holder::Call(_) => true,
        Holder::Client(_) | Holder::Spooler => false,
    };
    let refs = moment.cast.refs.iter().filter(|(_, object)| crowd.home(*object) == n);
    distinct(refs.map(|(holder, _)| *holder).filter(|holder| !inside(holder)))
}

/// A freed object that nothing refers to leaves the diagram when the next call begins.
#[inline(never)]
pub(super) fn has_left(moment: &Moment, object: &Object) -> bool {
    let id = object.id;
    let freed = moment.cast.freed_by(id, moment.step).unwrap_or(0);
    let refers =
        moment.world.holds.iter().any(|h| h.object == id || h.holder == Holder::Object(id));
    object.life == Life::Freed && freed < moment.since() && !refers
}
