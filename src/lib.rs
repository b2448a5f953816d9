//! The runnable reference of `IMSLogon::Logoff`.
//!
//! The loop: an [`session::action::Action`] goes through [`session::update::update`], which asks
//! [`sim::step::step`] what happens; `scene` turns the new session into shapes, `i18n` into
//! sentences, `ui` into the page. Start reading at [`sim`].

pub mod sim;
pub mod trace;
pub mod session;
pub mod scene;
pub mod i18n;
pub mod export;
#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod ui;
