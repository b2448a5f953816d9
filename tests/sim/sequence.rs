//! The sequence of every story: each event has one row, calls lie in each other as the stack says,
//! and a fold hides what lies in its call and nothing else.

use std::collections::BTreeSet;
use std::rc::Rc;

use logoff_playground::scene::diagram::Key;
use logoff_playground::scene::sequence::{Ground, Layout, ROW, Row, Rows, Trace, window};
use logoff_playground::scene::sequence::{View, follow};
use logoff_playground::session::run::{Branch, Run};
use logoff_playground::sim::event::Fact;
use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::world::{Life, World};

fn every_run() -> impl Iterator<Item = (ScenarioId, Rc<Run>)> {
    ScenarioId::ALL.into_iter().map(|scenario| (scenario, Branch::of(scenario).run))
}

fn rows_of(trace: &Trace, rows: &Rows) -> Vec<Row> {
    (0..rows.len()).map(|row| rows.row(trace, row).unwrap()).collect()
}

#[test]
fn every_event_has_one_row_and_rows_only_go_down() {
    for (scenario, run) in every_run() {
        for prologue in [true, false] {
            let trace = Trace::of(&run, prologue);
            let rows = Rows::of(&trace, &[]);
            let numbers: Vec<_> = rows_of(&trace, &rows).iter().map(|row| row.n).collect();
            let all = run.numbered().map(|(n, _)| n).filter(|n| prologue || *n > 0);
            assert_eq!(numbers, all.collect::<Vec<_>>(), "{}", scenario.name());
            for (row, n) in numbers.iter().enumerate() {
                let at = trace.place(*n).unwrap();
                assert_eq!(rows.of_place(&trace, at), Some(row));
                assert!(trace.message(at).is_some());
            }
        }
    }
}

/// The calls that are running in a world: whoever waits first, in the order of their beginning.
fn stacks(world: &World) -> BTreeSet<Vec<MethodId>> {
    let called = |stack: &[logoff_playground::sim::world::Frame]| {
        stack.iter().map(|frame| frame.called).collect::<Vec<_>>()
    };
    let parked = world.parked.iter().map(|parked| called(&parked.stack));
    parked.chain([called(&world.stack)]).filter(|stack| !stack.is_empty()).collect()
}

/// At each event the calls whose bars go on below it are those that the world has on its stacks.
#[test]
fn bars_are_the_calls_that_the_world_is_in() {
    for (scenario, run) in every_run() {
        let trace = Trace::of(&run, true);
        let method = |call: usize| match run.step(trace.number(trace.calls.all[call].at)) {
            Some(step) => match step.event.fact {
                Fact::Call { method, .. } => method,
                _ => panic!("a call begins with something else"),
            },
            None => panic!("a call begins nowhere"),
        };
        for (at, (n, step)) in run.numbered().enumerate() {
            let on = |call: &usize| {
                let call = &trace.calls.all[*call];
                call.at <= at && call.end.is_none_or(|end| end > at)
            };
            let running: Vec<_> = trace.calls.during(at, at).filter(on).collect();
            let inner = running.iter().filter(|call| {
                !running.iter().any(|other| trace.calls.all[*other].parent == Some(**call))
            });
            let found: BTreeSet<Vec<MethodId>> = inner
                .map(|call| {
                    let mut chain: Vec<_> = trace.calls.chain(Some(*call)).map(method).collect();
                    chain.reverse();
                    chain
                })
                .collect();
            assert_eq!(found, stacks(&step.world), "{} {n}", scenario.name());
        }
    }
}

#[test]
fn bars_lie_in_each_other() {
    for (scenario, run) in every_run() {
        let trace = Trace::of(&run, true);
        for call in &trace.calls.all {
            let Some(outer) = call.parent.map(|parent| &trace.calls.all[parent]) else { continue };
            assert!(outer.at < call.at, "{}", scenario.name());
            assert!(outer.end.is_none_or(|end| call.end.is_none_or(|own| own < end)));
            assert_eq!(call.depth, outer.depth + 1);
        }
    }
}

#[test]
fn a_fold_hides_what_lies_in_its_call_and_nothing_else() {
    for (scenario, run) in every_run() {
        let trace = Trace::of(&run, true);
        let all = rows_of(&trace, &Rows::of(&trace, &[]));
        for (n, call) in trace.calls.all.iter().enumerate() {
            let number = trace.number(call.at);
            let rows = Rows::of(&trace, &[number]);
            let left: Vec<_> = rows_of(&trace, &rows).iter().map(|row| row.at).collect();
            let lies = |at: usize| trace.calls.chain(trace.calls.owner(at)).any(|c| c == n);
            let wanted: Vec<_> = all.iter().map(|row| row.at).filter(|at| !lies(*at)).collect();
            assert_eq!(left, wanted, "{} {number}", scenario.name());
            let fold = rows_of(&trace, &rows).into_iter().find(|row| row.n == number).unwrap();
            assert_eq!(fold.hidden, all.len() - left.len());
            for hidden in all.iter().filter(|row| lies(row.at)) {
                assert_eq!(rows.of_place(&trace, hidden.at), Some(fold.row));
            }
        }
        let none = Rows::of(&trace, &trace.folds());
        assert!(rows_of(&trace, &none).iter().all(|row| row.depth == 0), "{}", scenario.name());
    }
}

/// Where nobody waits, what lies in a call is what happens between it and its return.
#[test]
fn without_waiting_a_call_is_one_piece() {
    for (scenario, run) in every_run() {
        let waits = |fact: &Fact| matches!(fact, Fact::Wait { .. });
        if run.numbered().any(|(_, step)| waits(&step.event.fact)) {
            continue;
        }
        let trace = Trace::of(&run, true);
        for call in trace.calls.all.iter().filter(|call| call.made) {
            let end = call.end.unwrap_or_else(|| panic!("{}: no return", scenario.name()));
            assert_eq!(call.inside, end - call.at, "{}", scenario.name());
        }
    }
}

#[test]
fn lifelines_live_as_long_as_their_objects() {
    for (scenario, run) in every_run() {
        let trace = Trace::of(&run, true);
        for (at, (n, step)) in run.numbered().enumerate() {
            // A process takes its objects with it right after the event that tells of it.
            let exits = matches!(step.event.fact, Fact::Exit { .. });
            for line in trace.lifelines.iter().filter(|_| !exits) {
                let Key::Object(id) = line.key else { continue };
                let object = step.world.object(id);
                let there = object.is_some_and(|object| object.life != Life::Freed);
                assert_eq!(line.is_there(at), there, "{} {n} {id:?}", scenario.name());
            }
        }
    }
}

#[test]
fn what_is_drawn_is_in_the_picture() {
    let say = |key: Key| key.name();
    for (scenario, run) in every_run() {
        for prologue in [true, false] {
            let trace = Trace::of(&run, prologue);
            let rows = Rows::of(&trace, &[]);
            for room in [270, 352, 1160] {
                let layout = Layout::of(&trace, room, &say);
                assert!(layout.width >= room);
                let right = layout.heads.iter().map(|head| head.x).max().unwrap();
                assert!(right < layout.width, "{}", scenario.name());
                assert!(layout.heads.windows(2).all(|pair| pair[0].x + 24 <= pair[1].x));
            }
            for first in (0..rows.len()).step_by(7) {
                let here = first..(first + 20).min(rows.len());
                let ground = Ground::of(&trace, &rows, here.clone());
                let edges = (here.start as i32 * ROW, here.end as i32 * ROW);
                let lies = |from: i32, to: i32| edges.0 <= from && from < to && to <= edges.1;
                assert!(ground.lives.iter().all(|life| lies(life.from, life.to)));
                assert!(ground.bars.iter().all(|bar| lies(bar.from, bar.to)));
                // What is seen through a window is cut out of the whole.
                let whole = Ground::of(&trace, &rows, 0..rows.len());
                let meet = whole.bars.iter().filter(|bar| bar.from < edges.1 && bar.to > edges.0);
                assert_eq!(meet.count(), ground.bars.len(), "{} {here:?}", scenario.name());
            }
        }
    }
}

#[test]
fn a_window_holds_what_is_seen_and_little_more() {
    for rows in [0, 1, 20, 10_000] {
        for top in (0..=rows as i32 * ROW).step_by(97) {
            let view = View { top, left: 0, width: 350, height: 800 };
            let here = window(view, rows);
            assert!(here.start <= (top / ROW) as usize && here.len() <= 60, "{top}");
            assert!(here.end >= (((top + 800) / ROW) as usize).min(rows));
        }
    }
}

#[test]
fn a_followed_row_is_seen() {
    let trace = Trace::of(&Branch::of(ScenarioId::StoreClose).run, true);
    let layout = Layout::of(&trace, 200, &|key| key.name());
    for row in 0..200 {
        for top in [0, 900, 5_000] {
            let view = View { top, left: 40, width: 200, height: 500 };
            let last = trace.lifelines.len() - 1;
            for span in [(0, 1), (last - 1, last)] {
                let (top, left) = follow(view, &layout, row, Some(span));
                let y = row as i32 * ROW;
                assert!(top <= y && y + ROW <= top + 500 - layout.head, "{row} {top}");
                assert!(left <= layout.x(span.0) && layout.x(span.1) <= left + 200);
                // It stays where it is when it is followed again.
                let again = View { top, left, ..view };
                assert_eq!(follow(again, &layout, row, Some(span)), (top, left));
            }
        }
    }
}
