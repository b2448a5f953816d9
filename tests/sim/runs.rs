//! The runs that a reader keeps: two of them side by side, their names, and what can be taken back.

use std::rc::Rc;

use logoff_playground::i18n::Locale;
use logoff_playground::scene::runs::{End, Pair, rows};
use logoff_playground::session::action::Action;
use logoff_playground::session::align::{Aligned, Block, MAX_APART, Stretch, is_same};
use logoff_playground::session::run::{Branch, Run};
use logoff_playground::session::runs::{Deed, MAX_NAME, Made};
use logoff_playground::session::update::update;
use logoff_playground::session::{Against, Look, MAX_BRANCHES, Panel, Session};
use logoff_playground::sim::command::{Act, Command, STORE};
use logoff_playground::sim::ids::{ObjectId, ObjectKind};
use logoff_playground::sim::program::{Edit, Guard, Program, ReadingId, Readings, Side, parse_key};
use logoff_playground::sim::scenario::ScenarioId;

use crate::edits::permitted;

/// Every event of both is in one block and in order, and what is alike is the same.
fn lawful(one: &Run, other: &Run) -> Aligned {
    let aligned = Aligned::of(one, other);
    let all = |pick: fn(&Aligned) -> Vec<Stretch>| -> Vec<i32> {
        pick(&aligned).into_iter().flat_map(Stretch::numbers).collect()
    };
    let first = all(|aligned| aligned.blocks.iter().map(|block| block.one).collect());
    let second = all(|aligned| aligned.blocks.iter().map(|block| block.other).collect());
    assert_eq!(first, one.numbered().map(|(n, _)| n).collect::<Vec<_>>());
    assert_eq!(second, other.numbered().map(|(n, _)| n).collect::<Vec<_>>());
    for block in &aligned.blocks {
        assert!(block.one.count + block.other.count > 0);
        if block.alike {
            assert_eq!(block.one.count, block.other.count);
            for (a, b) in block.one.numbers().zip(block.other.numbers()) {
                let event = |run: &Run, n| run.step(n).unwrap().event;
                assert!(is_same(&event(one, a), &event(other, b)), "{a} {b}");
            }
        }
    }
    // Stretches are as long as can be, but for the prologue.
    let parted = |pair: &[Block]| pair[0].alike != pair[1].alike || pair[0].is_prologue();
    assert!(aligned.blocks.windows(2).all(parted));
    assert!(aligned.blocks.iter().all(|block| {
        let spans = block.one.first < 1 && block.one.numbers().end > 1;
        !block.alike || !spans || block.one.first != block.other.first
    }));
    aligned
}

/// How many events the two have in common by the plain table of the textbook.
fn longest(one: &Run, other: &Run) -> usize {
    let events = |run: &Run| run.numbered().map(|(_, step)| step.event).collect::<Vec<_>>();
    let (one, other) = (events(one), events(other));
    let mut last = vec![0; other.len() + 1];
    for a in &one {
        let mut row = vec![0; other.len() + 1];
        for (at, b) in other.iter().enumerate() {
            row[at + 1] = if is_same(a, b) { last[at] + 1 } else { row[at].max(last[at + 1]) };
        }
        last = row;
    }
    last[other.len()]
}

/// Numbers without a pattern, the same in every run.
fn dice(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |sides| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % sides
    }
}

#[test]
fn every_event_of_both_is_there_once_and_in_order_and_as_few_as_can_be_are_apart() {
    let edits: Vec<_> = permitted(Readings::default()).collect();
    let mut roll = dice(7);
    let mut apart = 0;
    for scenario in ScenarioId::ALL {
        let own = Branch::of(scenario);
        assert_eq!(lawful(&own.run, &own.run).first_apart(), None);
        for _ in 0..20 {
            let edit = edits[roll(edits.len())];
            let style = own.program.style();
            let readings = own.program.readings();
            let Ok(edits) = own.program.edits().with_in(style, edit, readings) else { continue };
            let other = own.under(Program::styled(style, readings, edits));
            let aligned = lawful(&own.run, &other.run);
            assert!(!aligned.cut_short);
            let alike = aligned.blocks.iter().filter(|block| block.alike);
            let alike: u32 = alike.map(|block| block.one.count).sum();
            let name = format!("{} {}", scenario.name(), edit.name());
            assert_eq!(alike as usize, longest(&own.run, &other.run), "{name}");
            let same = own.run.first_difference(&other.run) > own.run.last();
            apart += usize::from(!same);
            let first = aligned.first_apart();
            if same && own.run.steps.len() == other.run.steps.len() {
                continue;
            }
            let (a, b) = first.unwrap_or((i32::MAX, i32::MAX));
            assert!(a == b || a <= 0 || b <= 0, "{name}: the way to where they part is one");
        }
    }
    assert!(apart > 100, "{apart} edits change their story");
}

#[test]
fn runs_that_differ_too_much_are_aligned_only_so_far() {
    let ask = |n: u8| Command::parse(&format!("query-interface(store{n})")).unwrap();
    let own = Branch::of(ScenarioId::StoreClose);
    let program = || Rc::new(Program::default());
    let other = Command::parse("add-ref(store1)").unwrap();
    let back = Command::parse("release(store1)").unwrap();
    let many = Branch::run(own.scenario, program(), vec![ask(1); 2], None);
    let long: Vec<_> = (0..390).map(|n| if n % 2 == 0 { other } else { back }).collect();
    let long = Branch::run(own.scenario, program(), long, None);
    assert!(!lawful(&many.run, &long.run).cut_short);
    // The same again, where nothing is alike: none of their events has the same depth and count.
    let quiet = Command::parse("store-logoff(no-wait)");
    let quiet = quiet.expect("a command");
    let loud = Branch::run(own.scenario, program(), vec![quiet; 390], None);
    let aligned = lawful(&long.run, &loud.run);
    let all = long.run.steps.len() + loud.run.steps.len();
    assert_eq!(aligned.cut_short, all > MAX_APART, "{all} events");
}

fn session() -> Session {
    Session::new(Locale::En, ScenarioId::StoreClose)
}

fn after(session: &Session, actions: impl IntoIterator<Item = Action>) -> Session {
    actions.into_iter().fold(session.clone(), |session, action| update(&session, action))
}

/// The line without which the support object leaks.
fn struck() -> Edit {
    Edit::Strike(parse_key("IMsgStore::Release.give-back").unwrap())
}

fn folder() -> Action {
    Action::Do(Act::OpenFolder(STORE).by_first())
}

/// The runs, the one that is shown, its step, and their numbers and names.
type Shown = (Vec<Rc<Branch>>, usize, u32, Vec<(u32, Option<String>)>);

fn shown(session: &Session) -> Shown {
    let abouts = (0..session.branches.len()).map(|at| session.about(at));
    let names = abouts.map(|about| (about.number, about.name)).collect();
    (session.branches.clone(), session.current, session.cursor, names)
}

#[test]
fn each_run_knows_where_it_comes_from() {
    let first = after(&session(), [Action::Go(3), folder()]);
    let from = first.about(1).from.unwrap();
    assert_eq!(first.about(0).from, None);
    assert_eq!((from.number, from.made.len()), (1, 1));
    assert_eq!(from.made[0], Made::Did(Act::OpenFolder(STORE).by_first()));
    assert!(from.step >= 3 && from.step < first.last());
    let second = after(&first, [Action::Branch(0), Action::Edit(struck())]);
    let from = second.about(2).from.unwrap();
    assert_eq!((from.number, from.made.clone()), (1, vec![Made::Edited(struck())]));
    let back = after(&second, [Action::Unedit(struck())]);
    assert_eq!(back.branches.len(), 3, "the first one is shown again");
    let read = after(&second, [Action::Read(ReadingId::C01, Side::B)]);
    assert_eq!(read.about(3).from.unwrap().made, [Made::Read(ReadingId::C01, Side::B)]);
    let both = after(&second, [Action::Edit(Edit::RemoveGuard(Guard::One)), Action::Restore]);
    assert_eq!(both.branches.len(), 4);
    assert_eq!(both.current, 0, "as documented: that run is there already");
    // A run that goes on keeps its number and its name.
    let named = after(
        &first,
        [
            Action::Keep(Deed::Name(1)),
            Action::Keep(Deed::Type(String::from("  mine\n "))),
            Action::Keep(Deed::Keep),
            Action::End,
            Action::Do(Act::Release(ObjectId::new(ObjectKind::Store, 1)).by_first()),
        ],
    );
    assert_eq!(named.branches.len(), 2);
    assert_eq!(named.about(1).name.as_deref(), Some("mine"));
    assert_eq!(named.about(1).from, first.about(1).from);
}

#[test]
fn a_name_is_kept_left_and_bounded() {
    let name = |session: &Session, text: &str, last: Deed| {
        let typed = Deed::Type(text.to_owned());
        after(session, [Deed::Name(0), typed, last].map(Action::Keep))
    };
    let kept = name(&session(), "the leak", Deed::Keep);
    assert_eq!(kept.about(0).name.as_deref(), Some("the leak"));
    assert!(kept.naming().is_none());
    let left = name(&kept, "another", Deed::Leave);
    assert_eq!(left.about(0).name, kept.about(0).name);
    assert_eq!(name(&kept, " \t ", Deed::Keep).about(0).name, None, "it has its own name again");
    let long = name(&kept, &"ü".repeat(500), Deed::Keep).about(0).name.unwrap();
    assert_eq!(long.chars().count(), MAX_NAME);
    let again = update(&kept, Action::Keep(Deed::Name(0)));
    assert_eq!(again.naming().unwrap().text, "the leak", "the field begins with the name");
    assert_eq!(update(&kept, Action::Run(ScenarioId::ReleaseOnly)).about(0).name, None);
}

#[test]
fn a_run_is_removed_and_put_back_exactly() {
    let three = after(
        &session(),
        [
            Action::Go(3),
            folder(),
            Action::Branch(0),
            Action::Edit(struck()),
            Action::Keep(Deed::Name(1)),
            Action::Keep(Deed::Type(String::from("mine"))),
            Action::Keep(Deed::Keep),
        ],
    );
    assert_eq!(three.branches.len(), 3);
    for current in 0..3 {
        for at in 0..3 {
            let before = after(&three, [Action::Branch(current), Action::Go(4)]);
            let gone = update(&before, Action::Keep(Deed::Remove(at)));
            assert_eq!(gone.branches.len(), 2);
            assert!(gone.branches.iter().all(|one| !Rc::ptr_eq(one, &before.branches[at])));
            assert!(gone.current < 2 && gone.undo_puts_back());
            if at != current {
                assert!(Rc::ptr_eq(gone.branch(), before.branch()) && gone.cursor == 4);
            }
            let back = update(&gone, Action::Undo);
            assert_eq!(shown(&back), shown(&before), "{current} {at}");
            let again = update(&back, Action::Keep(Deed::Redo));
            assert_eq!(shown(&again), shown(&gone));
            assert_eq!(shown(&update(&again, Action::Undo)), shown(&before));
        }
    }
    // The last one stays.
    let one = after(&three, [0, 0, 0, 0].map(|at| Action::Keep(Deed::Remove(at))));
    assert_eq!(one.branches.len(), 1);
    assert_eq!(shown(&after(&one, [Action::Undo, Action::Undo])).0, three.branches);
    // What stands beside the state goes with its run, or stays with it.
    let beside = update(&three, Action::State(Look::Run(2)));
    let gone = update(&beside, Action::Keep(Deed::Remove(0)));
    assert_eq!(gone.against, Against::At(1, 0));
    assert_eq!(update(&gone, Action::Keep(Deed::Remove(1))).against, Against::Before);
}

#[test]
fn changes_are_taken_back_and_made_again_exactly() {
    let start = update(&session(), Action::Go(5));
    let edits = [struck(), Edit::RemoveGuard(Guard::One), Edit::RemoveGuard(Guard::Two)];
    let mut states = vec![start];
    for edit in edits {
        let last = states.last().unwrap();
        states.push(after(last, [Action::Edit(edit), Action::Go(6)]));
    }
    let mut session = states.last().unwrap().clone();
    let place = |session: &Session| (Rc::clone(session.branch()), session.cursor);
    for state in states.iter().rev().skip(1) {
        session = update(&session, Action::Undo);
        assert_eq!(place(&session), place(state));
    }
    assert!(!session.can_undo() && session.can_redo());
    for state in &states[1..] {
        session = update(&session, Action::Keep(Deed::Redo));
        assert_eq!(place(&session), place(state));
    }
    assert!(session.can_undo() && !session.can_redo());
    assert_eq!(place(&update(&session, Action::Keep(Deed::Redo))), place(&session));
    // A new change is the end of what could be made again.
    let undone = after(&session, [Action::Undo, Action::Read(ReadingId::C01, Side::B)]);
    assert!(!undone.can_redo());
    // Nothing to take back does nothing.
    let none = after(&self::session(), [Action::Undo, Action::Keep(Deed::Redo)]);
    assert_eq!(shown(&none), shown(&self::session()));
}

#[test]
fn the_oldest_run_goes_and_numbers_stay() {
    let mut session = session();
    for n in 0..u32::try_from(MAX_BRANCHES).unwrap() + 3 {
        session = after(&session, [Action::Branch(0), Action::Go(n % session.last()), folder()]);
        assert!(session.branches.len() <= MAX_BRANCHES);
        let numbers: Vec<_> =
            (0..session.branches.len()).map(|at| session.about(at).number).collect();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{numbers:?}");
        assert_eq!(session.run_of(numbers[numbers.len() - 1]), Some(session.branches.len() - 1));
    }
}

#[test]
fn the_run_before_and_the_run_after_an_edit_stand_side_by_side() {
    let edited =
        after(&session(), [Action::Panel(Panel::Runs), Action::End, Action::Edit(struck())]);
    let pair = Pair::of(&edited).unwrap();
    assert_eq!([pair.sides[0].at, pair.sides[1].at], [0, 1]);
    assert!(pair.sides[0].broken.is_empty() && !pair.sides[1].broken.is_empty());
    let first = pair.first.unwrap();
    assert_eq!(first[1], i32::try_from(edited.cursor).unwrap(), "the edit shows there");
    assert_eq!((pair.sides[0].cursor, pair.sides[1].cursor), (None, Some(first[1])));
    let ends: Vec<_> = rows(&edited).into_iter().map(|row| row.end).collect();
    assert_eq!(ends[0], End::Clean);
    assert!(matches!(ends[1], End::Left(_)), "{ends:?}");
    // In the other run the sides stay where they are.
    let there = update(&edited, Action::Keep(Deed::Show(0, 2)));
    let turned = Pair::of(&there).unwrap();
    assert_eq!(turned.blocks, pair.blocks);
    assert_eq!((turned.sides[0].cursor, turned.sides[1].cursor), (Some(2), None));
    // What is folded is unfolded, and folded again.
    let folded = pair.blocks.iter().find(|row| row.hidden > 0 && !row.block.is_prologue());
    let folded = folded.unwrap();
    let open = update(&edited, Action::Keep(Deed::Unfold(folded.at)));
    let row = Pair::of(&open).unwrap().blocks[folded.at];
    assert_eq!((row.hidden, row.shown, row.opened), (0, folded.hidden, true));
    let closed = update(&open, Action::Keep(Deed::Fold(folded.at)));
    assert_eq!(Pair::of(&closed).unwrap().blocks, pair.blocks);
    // Another run to compare with, and another panel.
    let more = after(&edited, [Action::Go(1), folder(), Action::Keep(Deed::With(0))]);
    let pair = Pair::of(&more).unwrap();
    assert_eq!([pair.sides[0].at, pair.sides[1].at], [0, 2]);
    let next = update(&more, Action::Edit(Edit::RemoveGuard(Guard::Two)));
    assert_eq!(next.partner(), Some(2), "what a line changes is seen against the run before it");
}
