//! Dev only.
use logoff_playground::i18n::Locale;
use logoff_playground::scene::{
    diagram::{Width, diagram},
    layout::layout,
};
use logoff_playground::session::{Session, action::Action, update::update};
use logoff_playground::sim::{
    program::{Edit, parse_key},
    scenario::ScenarioId,
};
use logoff_playground::ui::{DiagramPicture, say};
use std::rc::Rc;
#[derive(PartialEq, yew::Properties)]
struct P {
    picture: Rc<logoff_playground::scene::layout::Picture>,
}
#[tokio::test]
async fn look() {
    let spec = std::env::var("LOOK").unwrap();
    for item in spec.split(',') {
        let p: Vec<&str> = item.split(':').collect();
        let mut s = Session::new(
            Locale::ALL[p.get(4).map_or(0, |l| l.parse().unwrap())],
            ScenarioId::parse(p[0]).unwrap(),
        );
        if let Some(e) = p.get(3).filter(|e| !e.is_empty()) {
            s = update(&s, Action::Edit(Edit::Strike(parse_key(&e.replace('+', "::")).unwrap())));
        }
        s = if p[2] == "end" {
            update(&s, Action::End)
        } else {
            update(&s, Action::Go(p[2].parse().unwrap()))
        };
        let w = match p[1] {
            "w" => Width::Wide,
            "e" => Width::Embed,
            _ => Width::Phone,
        };
        let cat = s.locale.catalog();
        let t = std::time::Instant::now();
        let d = diagram(&s, w);
        let t1 = t.elapsed();
        let pic = layout(&d, &|l| say(cat, l));
        println!("{item} diagram {t1:?} layout {:?} {:?}", t.elapsed() - t1, pic.bounds);
        let b = pic.bounds;
        let pic = Rc::new(pic);
        let html = yew::LocalServerRenderer::<DiagramPicture>::with_props(
            logoff_playground::ui::PictureProps {
                picture: pic,
                name: "x".into(),
                text: "y".into(),
            },
        )
        .hydratable(false)
        .render()
        .await;
        let css = std::fs::read_to_string("static/css/tokens.css").unwrap()
            + &std::fs::read_to_string("static/css/diagram.css").unwrap();
        let name = item.replace([':', '+'], "_");
        for theme in ["light", "dark"] {
            std::fs::write(format!("/tmp/t/look/{name}.{theme}.html"), format!("<!doctype html><html lang='{}' data-theme='{theme}'><meta charset=utf-8><style>{css} html{{background:var(--surface)}} body{{margin:0}} .dg{{width:{}px;height:{}px}}</style><body>{html}", s.locale.tag(), b.w, b.h)).unwrap();
        }
        println!("SIZE {name} {} {}", b.w, b.h);
    }
}
