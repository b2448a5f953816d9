//! What has come of a log: the first event that breaks a rule, all findings, who still holds what,
//! and what the log does not say or what could not be read.

use yew::prelude::*;

use crate::i18n::{fill, narration, published_page};
use crate::scene::log::{Found, HeldRow, LogScene};
use crate::session::action::Action;
use crate::session::log::{Feed, Reading, SHOWN};
use crate::session::run::{Branch, Run};
use crate::trace::{Remark, Unsaid};
use crate::ui::ctx::{Shared, Ui, Words};
use crate::ui::log::origin_name;
use crate::ui::log::unread::unread;
use crate::ui::parts::{
    GlyphKind, IconKind, button, code, el, glyph, icon, list, node, prose, prose_of, when,
};
use crate::ui::rules::links::rule_button;
use crate::ui::steps::told;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ResultsProps {
    pub ui: Ui,
    pub branch: Shared<Branch>,
    /// It is this log that the page shows.
    pub shown: bool,
}

/// Drawn anew only with another log: a step changes nothing of it.
#[component]
pub(super) fn Results(props: &ResultsProps) -> Html {
    let (ui, run) = (&props.ui, &props.branch.run);
    let Some(reading) = &props.branch.log else {
        return Html::default();
    };
    let text = &ui.words.more.log;
    let scene = LogScene::of(run, reading);
    let first = scene.findings.first();
    let rest = scene.found.saturating_sub(scene.findings.len());
    let findings = scene.findings.iter().map(|found| finding(ui, run, found));
    let log = &reading.log;
    let remarks = log.remarks.iter().map(|remark| prose_of(&kept(ui.words, remark)));
    let unsaid = log.unsaid.iter().map(|what| prose_of(&open_point(ui.words, reading, *what)));
    el!(
        "div",
        ["class" = "log-results"],
        [
            ways(ui, props.shown, run, reading),
            first.map_or_else(Html::default, |first| section(
                text.first,
                "log-first",
                Vec::from([finding(ui, run, first)]),
                Html::default()
            )),
            when(scene.found > 1, || section(
                text.findings,
                "log-findings",
                findings.collect(),
                further(ui.words, rest)
            )),
            if scene.held.is_empty() {
                section(text.held, "log-held", Vec::from([node(text.none_held)]), Html::default())
            } else {
                let rows = scene.held.iter().map(|row| held(ui.words, row)).collect();
                section(text.held, "log-held", rows, further(ui.words, scene.held_more))
            },
            unread(ui.words, &log.faults, log.unread),
            section(text.unsaid, "log-unsaid", unsaid.collect(), Html::default()),
            section(
                text.remarks,
                "log-remarks",
                remarks.collect(),
                further(ui.words, (log.omitted as usize).saturating_sub(log.remarks.len()))
            ),
        ]
    )
}

/// To the log's run or back from it, and what became of a text that is too long for the field.
fn ways(ui: &Ui, shown: bool, run: &Run, reading: &Reading) -> Html {
    let text = &ui.words.more.log;
    let name = origin_name(ui.words, &reading.origin);
    let letters = reading.text.chars().count();
    let way = if shown {
        button!(
            ui.click(Action::Log(Feed::Leave)),
            ["class" = "button log-button", "id" = "log-leave"],
            [icon(IconKind::Undo), node(text.back)]
        )
    } else {
        button!(
            ui.click(Action::Log(Feed::Show(run.opens()))),
            ["class" = "button log-button", "id" = "log-show"],
            [node(text.show)]
        )
    };
    list([
        when(reading.text.len() > SHOWN, || {
            let places = [("name", &*name), ("n", &*letters.to_string())];
            el!("p", ["class" = "panel-hint"], [node(fill(text.kept_apart, &places))])
        }),
        el!(
            "div",
            ["class" = "log-row"],
            [
                way,
                when(shown && run.opens() > 0, || button!(
                    ui.click(Action::Log(Feed::Show(0))),
                    ["class" = "button log-button", "id" = "log-start"],
                    [icon(IconKind::Start), node(text.to_start)]
                ))
            ]
        ),
    ])
}

pub(super) fn section(title: &'static str, id: &'static str, rows: Vec<Html>, after: Html) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let rows: Vec<_> = rows.into_iter().map(|row| el!("li", [], [row])).collect();
    el!(
        "section",
        ["class" = "panel-section log-section", "aria-labelledby" = id],
        [
            el!("h3", ["class" = "panel-title", "id" = id], [node(title)]),
            el!("ul", ["class" = "log-list"], rows),
            after
        ]
    )
}

pub(super) fn further(words: Words, n: usize) -> Html {
    when(n > 0, || {
        let text = fill(words.more.log.more, &[("n", &n.to_string())]);
        el!("p", ["class" = "panel-aside"], [node(text)])
    })
}

/// A finding: the line, which leads to its step; the rule, and its page; and what is wrong.
fn finding(ui: &Ui, run: &Run, found: &Found) -> Html {
    let words = ui.words;
    let rule = found.finding.rule;
    let page = rule.info().page;
    let step = u32::try_from(found.n).unwrap_or(0);
    let line = fill(words.more.log.line, &[("n", &found.line.to_string())]);
    let said = narration(words.locale, told(run, found.n), run.world(0));
    el!(
        "div",
        ["class" = "log-finding"],
        [
            el!(
                "div",
                ["class" = "log-finding-head"],
                [
                    glyph(GlyphKind::Violation),
                    button!(
                        ui.click(Action::Log(Feed::Show(step))),
                        ["class" = "button log-button log-line", "data-step" = found.n.to_string()],
                        [node(line)]
                    ),
                    rule_button(ui, rule)
                ]
            ),
            el!("p", [], [prose(&said)]),
            el!(
                "a",
                [
                    "class" = "rule-link",
                    "href" = published_page(words.locale, page),
                    "rel" = "noopener"
                ],
                [code(page), icon(IconKind::External)]
            )
        ]
    )
}

/// An object, who holds it, and how often.
fn held(words: Words, row: &HeldRow) -> Html {
    let text = &words.more.log;
    let called = |by: &str, n: i8| fill(text.held_by, &[("holder", by), ("n", &n.to_string())]);
    let mut by: Vec<_> = row
        .holders
        .iter()
        .map(|(holder, n)| called(&words.catalog.holder(*holder).replace('`', ""), *n))
        .collect();
    if row.unknown > 0 {
        by.push(fill(text.unnamed, &[("n", &row.unknown.to_string())]));
    }
    let places = [("object", &*words.catalog.named(row.id)), ("n", &*row.refs.to_string())];
    list([
        el!("b", [], [prose_of(&fill(text.held_row, &places))]),
        match &row.name {
            Some(name) => list([node(" "), code(name)]),
            None => Html::default(),
        },
        when(!by.is_empty(), || el!("p", [], [node(words.catalog.listed(&by))])),
    ])
}

fn open_point(words: Words, reading: &Reading, what: Unsaid) -> String {
    let of = &words.more.log.open_points;
    let object = |id| {
        let name = reading.log.names.iter().find(|(other, _)| *other == id);
        let pointer = name.map_or_else(String::new, |(_, name)| format!(" `{name}`"));
        format!("{}{pointer}", words.catalog.named(id))
    };
    match what {
        Unsaid::OtherSides => of[0].to_owned(),
        Unsaid::Members => of[1].to_owned(),
        Unsaid::Frees => of[2].to_owned(),
        Unsaid::SessionEnd => of[3].to_owned(),
        Unsaid::Holders(id, n) => fill(of[4], &[("object", &object(id)), ("n", &n.to_string())]),
        Unsaid::Open(id, method) => {
            fill(of[5], &[("object", &object(id)), ("method", &method.name_on(Some(id)))])
        }
    }
}

fn kept(words: Words, remark: &Remark) -> String {
    let template = words.more.log.about[remark.about as usize];
    // What stands in a log is text and nothing else.
    let text = remark.text.replace('`', "'");
    fill(template, &[("line", &remark.line.to_string()), ("text", &text)])
}
