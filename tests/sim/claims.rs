//! The claims of the reference: which stories show them, and which edits contradict them.

use logoff_playground::session::run::Run;
use logoff_playground::sim::claim::{Claim, Proof};
use logoff_playground::sim::command::Act;
use logoff_playground::sim::ids::{ObjectId, ObjectKind};
use logoff_playground::sim::program::{Edit, Program, ReadingId, Readings, Side};
use logoff_playground::sim::rule::reach::Reach;
use logoff_playground::sim::scenario::{Group, ScenarioId};

use crate::edits::{by_the_book, edited};
use crate::pinned;
use crate::steps::{readings, story};

/// Edits that a reader is likely to hold against the claims.
const EDITS: [&str; 8] = [
    "strike IMsgStore::Release.give-back",
    "strike IMSLogon::Logoff.give-back",
    "strike IMSLogon::Logoff.drop-status",
    "strike IMSLogon::Logoff.folders",
    "insert IMSLogon::Logoff.refuse",
    "insert IMSProvider::Logon.count-store",
    "remove guard-1",
    "remove guard-2",
];

const STORE: ObjectId = ObjectId::new(ObjectKind::Store, 1);

fn proof(claim: Claim, run: &Run) -> Proof {
    run.settles(claim).whole()
}

/// The claims that the run reaches, with the number of the step that shows or contradicts each.
fn reached(run: &Run) -> String {
    let reached = Claim::ALL.into_iter().filter_map(|claim| match proof(claim, run) {
        Proof::NotReached => None,
        Proof::Shown(at) => Some(format!("  {claim:?} shown by {}\n", at + 1)),
        Proof::Contradicted(at) => Some(format!("  {claim:?} contradicted by {}\n", at + 1)),
    });
    reached.collect()
}

/// What is read from a whole run at once says of each of its steps what the events up to it say.
#[test]
fn a_run_read_once_says_the_same_as_its_beginnings() {
    for scenario in ScenarioId::ALL {
        for edit in ["insert IMSLogon::Logoff.refuse", "strike IMSLogon::Logoff.folders"] {
            let program = edited(Readings::default(), Edit::parse(edit).unwrap());
            let run = Run::new(scenario, &program, scenario.script());
            for n in 0..=run.last() {
                let place = format!("{} under {edit}, step {n}", scenario.name());
                for claim in Claim::ALL {
                    let events = run.steps.iter().take(n as usize).map(|step| &step.event);
                    let alone = claim.settled(run.world(0), events).whole();
                    assert_eq!(run.settles(claim).after(n), alone, "{claim:?} of {place}");
                }
                let n = i32::try_from(n).unwrap();
                let begun = run.numbered().take_while(|(at, _)| *at <= n);
                let alone = Reach::of(begun.map(|(at, step)| (at, &step.event)));
                assert!(run.reach().at(n).eq(alone.at(i32::MAX)), "{place}");
            }
        }
    }
}

/// Of the edited stories those are pinned that show other claims than by the book.
#[test]
fn claims_are_shown_and_contradicted_as_pinned() {
    let books = ScenarioId::ALL.map(|scenario| reached(&story(scenario, Readings::default())));
    let mut text = String::new();
    for (scenario, book) in ScenarioId::ALL.into_iter().zip(&books) {
        text += &format!("{}\n{book}", scenario.name());
    }
    for name in EDITS {
        let program = edited(Readings::default(), Edit::parse(name).unwrap());
        let documented =
            |(scenario, _): &(ScenarioId, _)| scenario.story().group == Group::Documented;
        for (scenario, book) in ScenarioId::ALL.into_iter().zip(&books).filter(documented) {
            let proofs = reached(&Run::new(scenario, &program, scenario.script()));
            if proofs.replace(char::is_numeric, "") != book.replace(char::is_numeric, "") {
                text += &format!("{name} in {}\n{proofs}", scenario.name());
            }
        }
    }
    pinned::compare("claims.txt", &text).unwrap();
}

/// By the book each claim is shown by some story and contradicted by none, whatever the reading.
#[test]
fn every_claim_is_shown_by_the_book() {
    for (suffix, readings) in readings() {
        for claim in Claim::ALL {
            let proofs: Vec<_> =
                by_the_book().map(|scenario| proof(claim, &story(scenario, readings))).collect();
            // The story that only releases keeps its folder, and with it the store (C42).
            let kept =
                claim == Claim::WithoutStoreLogoff && readings.side(ReadingId::C42) == Side::B;
            let shown = proofs.iter().any(|p| matches!(p, Proof::Shown(_)));
            assert!(shown || kept, "{claim:?}{suffix}");
            let contradicted = proofs.iter().any(|p| matches!(p, Proof::Contradicted(_)));
            assert!(!contradicted, "{claim:?}{suffix}");
        }
    }
}

/// As long as the client has another reference, a `Release` that logs nothing off contradicts
/// nothing.
#[test]
fn a_reference_that_the_client_still_has_contradicts_nothing() {
    let program = Program::default();
    let once = Run::new(
        ScenarioId::StoreClose,
        &program,
        &[Act::AddRef(STORE), Act::Release(STORE)].map(Act::by_first),
    );
    let twice = [Act::AddRef(STORE), Act::Release(STORE), Act::Release(STORE)].map(Act::by_first);
    let twice = Run::new(ScenarioId::StoreClose, &program, &twice);
    assert_eq!(proof(Claim::WithoutStoreLogoff, &once), Proof::NotReached);
    assert!(matches!(proof(Claim::WithoutStoreLogoff, &twice), Proof::Shown(_)));
}
