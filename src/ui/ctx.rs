//! What every part of the page is given: the session, the words, and the way to answer.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{focus, form};
use crate::i18n::{Catalog, Locale, More};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::update::update;

/// The reducer's shell around the session.
#[derive(Clone)]
pub struct Store(pub Shared<Session>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Shared::new(update(&self.0, action))))
    }
}

/// A shared value that is equal to itself only: a pointer is compared, not what it points at.
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(rc: Rc<T>) -> Self {
        Self(rc)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The reader's language.
#[derive(Clone, Copy)]
pub struct Words {
    pub locale: Locale,
    pub catalog: &'static Catalog,
    /// Blank until the later part has come.
    pub more: &'static More,
}

impl Words {
    pub fn of(locale: Locale) -> Self {
        Self { locale, catalog: locale.catalog(), more: locale.more() }
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale && std::ptr::eq(self.more, other.more)
    }
}

/// What every part needs beside what it shows: the words, and the one way to say what the reader
/// wants. Parts are plain functions of it; a part is a component only where it has a state, or
/// where it is large and seldom changes, because every component weighs some kilobytes.
#[derive(Clone, PartialEq)]
pub struct Ui {
    pub words: Words,
    dispatch: Callback<Action>,
}

impl Ui {
    pub fn new(locale: Locale, dispatch: Callback<Action>) -> Self {
        Self { words: Words::of(locale), dispatch }
    }

    /// For a page that is only looked at.
    pub fn still(locale: Locale) -> Self {
        Self::new(locale, Callback::noop())
    }

    pub fn send(&self, action: Action) {
        self.dispatch.emit(action);
    }

    /// What a button does.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            focus::hold(&event);
            dispatch.emit(action.clone());
        })
    }

    /// What a field does with its new value; a value that means nothing does nothing.
    pub fn choose(&self, read: fn(&str) -> Option<Action>) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(action) = form::value(&event).as_deref().and_then(read) {
                dispatch.emit(action);
            }
        })
    }
}

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct View {
    pub session: Shared<Session>,
}

/// What a component is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Part {
    pub ui: Ui,
    pub session: Shared<Session>,
}
