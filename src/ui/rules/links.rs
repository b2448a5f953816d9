//! From a rule to the page that states it, to our own sentence and to its lines; and from a line
//! back to its rules.

use yew::prelude::*;

use crate::browser::focus;
use crate::i18n::{fill, published_page, rule_title};
use crate::scene::code::LineNumber;
use crate::scene::rules::groups::Ways;
use crate::session::action::Action;
use crate::session::seek::Seek;
use crate::sim::claim::Claim;
use crate::sim::program::{LineId, base, key};
use crate::sim::rule::RuleId;
use crate::ui::ctx::Ui;
use crate::ui::parts::{IconKind, button, code, el, icon, list, node, when};

/// So many lines are named at once; the others are a press away.
const LINES: usize = 4;

/// What a rule's place on the page is called.
pub fn id(rule: RuleId) -> String {
    format!("rule-{}", rule.name())
}

/// The published page, our own sentence, and the lines.
pub(super) fn links(ui: &Ui, rule: RuleId, ways: &Ways) -> Html {
    let text = &ui.words.more.ways;
    let (first, rest) = ways.lines.split_at(ways.lines.len().min(LINES));
    let line = |(id, number): &(LineId, LineNumber)| line_button(ui, *id, *number);
    el!(
        "div",
        ["class" = "rule-links"],
        [
            page(ui, rule),
            ways.claim.map_or_else(Html::default, |claim| sentence(ui, claim)),
            list(first.iter().map(line)),
            when(!rest.is_empty(), || {
                let more = fill(text.more, &[("n", &rest.len().to_string())]);
                let lines: Vec<_> = rest.iter().map(line).collect();
                el!(
                    "details",
                    ["class" = "rule-more"],
                    [el!("summary", ["class" = "rule-link"], [node(more)]), list(lines)]
                )
            })
        ]
    )
}

fn page(ui: &Ui, rule: RuleId) -> Html {
    let page = rule.info().page;
    el!(
        "a",
        ["class" = "rule-link", "href" = published_page(ui.words.locale, page), "rel" = "noopener"],
        [code(page), icon(IconKind::External)]
    )
}

/// Shows the sentence of the reference that states the rule.
fn sentence(ui: &Ui, claim: Claim) -> Html {
    // The sentences stand in the order of their names.
    let place = format!(".reference > div:nth-of-type({}) .claim-text", claim as usize + 1);
    let onclick = Callback::from(move |_: MouseEvent| focus::show(&place));
    button!(Some(onclick), ["class" = "rule-link"], [node(ui.words.more.ways.reference)])
}

/// Opens the Code panel at a line.
fn line_button(ui: &Ui, id: LineId, number: LineNumber) -> Html {
    let name = fill(ui.words.catalog.rules.line, &[("n", &number.to_string())]);
    let place = format!("[data-line='{}']", key(id));
    button!(go(ui, Seek::Line(id), place), ["class" = "rule-link"], [node(name)])
}

/// The rules that a line is there for, each a way to the panel that says more.
#[inline(never)]
pub fn about(ui: &Ui, line: LineId) -> Html {
    let rules = base(line).rules.iter().filter(|rule| rule.info().wait.is_none());
    let buttons: Vec<_> = rules.map(|rule| rule_button(ui, *rule)).collect();
    when(!buttons.is_empty(), || {
        el!(
            "span",
            ["class" = "line-rules", "role" = "group", "aria-label" = ui.words.more.ways.about],
            buttons
        )
    })
}

#[inline(never)]
pub fn rule_button(ui: &Ui, rule: RuleId) -> Html {
    let title = rule_title(ui.words.locale, rule).unwrap_or_default().replace('`', "");
    let name = rule.name();
    button!(
        go(ui, Seek::Rule(rule), format!("#{}", id(rule))),
        [
            "class" = "line-rule",
            "aria-label" = ui.words.catalog.about(&name, &title),
            "title" = title.clone()
        ],
        [node(name)]
    )
}

/// Goes after something, and to its place when that is drawn.
fn go(ui: &Ui, seek: Seek, place: String) -> Option<Callback<MouseEvent>> {
    let ui = ui.clone();
    Some(Callback::from(move |event: MouseEvent| {
        focus::hold(&event);
        focus::then(place.clone());
        ui.send(Action::Seek(seek.clone()));
    }))
}
