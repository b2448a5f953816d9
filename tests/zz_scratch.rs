//! scratch
use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Cast, Width, diagram, diagram_of};
use logoff_playground::scene::layout::{layout, Planner};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::say;
use std::time::Instant;

#[test]
fn figures() {
    for scenario in ScenarioId::ALL {
        let s = Session::new(Locale::En, scenario);
        let cast = Cast::of(&s.branch().run);
        let end = s.branch().run.end();
        for width in Width::ALL {
            let (mut most, mut hs) = (0.0f64, vec![]);
            let mut planner = Planner::default();
            let mut mean = 0.0;
            let mut all = vec![];
            for step in 0..=s.last() {
                let at = update(&s, Action::Go(step));
                let t = Instant::now();
                let d = diagram_of(&at, &cast, width);
                let p = planner.layout(&d, &|l| say(at.locale.catalog(), l));
                let e = t.elapsed().as_secs_f64() * 1e3; most = most.max(e); mean += e; all.push(e);
                assert_eq!(p, layout(&d, &|l| say(at.locale.catalog(), l)));
                hs.push((p.bounds.w, p.bounds.h));
            }
            mean /= (s.last() + 1) as f64; all.sort_by(f64::total_cmp); let (med, p95) = (all[all.len()/2], all[all.len()*95/100]);
            let c = cast.objects.len();
            hs.sort();
            hs.dedup();
            println!(
                "{:22} {width:?} steps {} objects {c} logons {} made {} mean {mean:.2} median {med:.2} p95 {p95:.2} max {most:.2} ms sizes {:?}..{:?}",
                scenario.name(),
                s.last(),
                end.monitor.logons.len(), planner.made(),
                hs[0],
                hs[hs.len() - 1]
            );
        }
    }
}
