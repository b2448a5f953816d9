//! What is found once and used again: the run's trace, its rows and places, and rows as they have
//! been drawn. A step of the player draws two rows anew, however long the run is.

use std::rc::Rc;

use yew::prelude::Html;

use crate::scene::sequence::{Layout, Rows, Trace, stretch};
use crate::session::Session;
use crate::session::run::Run;
use crate::ui::ctx::{Shared, Words};
use crate::ui::sequence::follow::Followed;
use crate::ui::sequence::held::Held;
use crate::ui::sequence::row::{self, Shown};
use crate::ui::sequence::{Scene, words};

#[derive(Default)]
pub(super) struct Kept {
    scene: Option<(Scene, Of)>,
    drawn: Vec<(Shown, Html)>,
    pub(super) followed: Option<Followed>,
}

/// What a scene is of.
#[derive(Clone, PartialEq)]
struct Of {
    run: Shared<Run>,
    prologue: bool,
    /// The events that are shown, of a long log.
    stretch: (usize, usize),
    folds: Rc<Vec<i32>>,
    room: i32,
    words: Words,
}

impl Kept {
    pub(super) fn scene(&mut self, session: &Session, held: &Held, words: Words) -> Scene {
        let of = Of {
            run: Rc::clone(&session.branch().run).into(),
            prologue: session.prologue_open,
            stretch: stretch(&session.branch().run, session.cursor),
            folds: Rc::clone(&held.folds),
            room: held.room,
            words,
        };
        let old = self.scene.as_ref();
        if let Some((scene, _)) = old.filter(|(_, old)| *old == of) {
            return scene.clone();
        }
        let same = old.filter(|(_, old)| {
            old.run == of.run && (old.prologue, old.stretch) == (of.prologue, of.stretch)
        });
        let trace = same.map_or_else(
            || Shared::new(Trace::around(&session.branch().run, of.prologue, session.cursor)),
            |(scene, _)| scene.trace.clone(),
        );
        let same_rows = same.filter(|(_, old)| old.folds == of.folds);
        let rows = same_rows.map_or_else(
            || Shared::new(Rows::of(&trace, &of.folds)),
            |(scene, _)| scene.rows.clone(),
        );
        let same_places = same.filter(|(_, old)| old.room == of.room && old.words == of.words);
        let layout = same_places.map_or_else(
            || Shared::new(Layout::of(&trace, of.room, &|key| words::name(words, key))),
            |(scene, _)| scene.layout.clone(),
        );
        let scene = Scene { trace, rows, layout };
        self.drawn.clear();
        self.scene = Some((scene.clone(), of));
        scene
    }

    /// These rows, each drawn anew only if something about it has changed.
    pub(super) fn rows(&mut self, words: Words, scene: &Scene, shown: Vec<Shown>) -> Vec<Html> {
        let old = std::mem::take(&mut self.drawn);
        let draw = |shown: Shown| {
            let known = old.iter().find(|(other, _)| *other == shown);
            (shown, known.map_or_else(|| row::row(words, scene, shown), |(_, html)| html.clone()))
        };
        self.drawn = shown.into_iter().map(draw).collect();
        self.drawn.iter().map(|(_, html)| html.clone()).collect()
    }
}
