//! Every part of the page rendered to text, without a browser.

mod help;
mod judged;
mod log;
mod missions;
mod page;
mod rules;
mod search;
mod share;
