//! What every component may ask for: the dispatcher, and the words of the reader's language.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Catalog, Locale};
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
}

impl Words {
    pub fn of(locale: Locale) -> Self {
        Self { locale, catalog: locale.catalog() }
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

/// Sends an action; does nothing outside of the page.
#[hook]
pub fn use_dispatch() -> Callback<Action> {
    use_context::<Callback<Action>>().unwrap_or_else(Callback::noop)
}

/// The words; English outside of the page.
#[hook]
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_else(|| Words::of(Locale::default()))
}

/// What most components are given.
#[derive(Clone, PartialEq, Properties)]
pub struct View {
    pub session: Shared<Session>,
}
