//! A broken rule as a card: what was owed, by which line, what is left, who holds it, what to do.

use yew::prelude::*;

use crate::i18n::{Catalog, because, fill, finding, pieces, rule_title};
use crate::scene::rules::{Card, ExcerptLine, Left};
use crate::session::action::Action;
use crate::sim::ids::{Holder, Party};
use crate::sim::program::{Basis, SlotState};
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{
    GlyphKind, IconKind, button, classes, code_words, el, glyph, icon, list, node, prose,
};
use crate::ui::rules::links::id as rule_id;
use crate::ui::terms::glossed;

#[inline(never)]
pub fn broken(ui: &Ui, card: &Card, links: Html) -> Html {
    let words = ui.words;
    let text = &words.catalog.rules;
    let rule = card.finding.rule;
    el!(
        "li",
        key(rule.0),
        ["class" = "broken", "id" = rule_id(rule), "data-rule" = rule.name()],
        [
            glyph(GlyphKind::Violation),
            el!(
                "div",
                ["class" = "broken-body"],
                [
                    el!(
                        "p",
                        ["class" = "broken-head"],
                        [
                            el!(
                                "b",
                                [],
                                [glossed(
                                    ui,
                                    &pieces(rule_title(words.locale, rule).unwrap_or_default())
                                )]
                            ),
                            el!("span", ["class" = "broken-mark"], [node(text.broken)])
                        ]
                    ),
                    el!(
                        "p",
                        ["class" = "broken-why"],
                        [prose(&finding(words.locale, &card.finding, &card.world))]
                    ),
                    card.why.as_ref().map_or_else(Html::default, |why| {
                        let chain = prose(&because(words.locale, why));
                        el!("p", ["class" = "broken-chain"], [chain])
                    }),
                    excerpt(&card.excerpt),
                    facts(words, card),
                    el!("p", ["class" = "broken-source"], [source(words, card)]),
                    links,
                    buttons(ui, card)
                ]
            )
        ]
    )
}

/// Rule, party, consequence and basis.
fn source(words: Words, card: &Card) -> Html {
    let text = &words.catalog.rules;
    let found = &card.finding;
    let party = match found.party {
        Party::Client => text.by_client,
        Party::Mapi => text.by_mapi,
        Party::Provider => text.by_provider,
    };
    let basis = match found.basis {
        Basis::Stated => text.stated,
        Basis::Inferred => text.inferred,
        Basis::Reading => text.reading,
    };
    let consequence = words.catalog.consequences[found.consequence as usize];
    node(format!("{} · {party} · {consequence} · {basis}", found.rule.name()))
}

/// The line that answers for it, between its neighbours.
fn excerpt(lines: &[ExcerptLine]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    el!(
        "div",
        ["class" = "excerpt", "translate" = "no", "lang" = "en"],
        (lines.iter().map(|line| el!(
            "div",
            ["class" = excerpt_class(line)],
            [
                el!("span", ["class" = "line-number"], [node(line.number)]),
                el!(
                    "code",
                    ["class" = format!("line-text line-depth-{}", line.depth.min(3))],
                    [struck(line)]
                )
            ]
        )))
        .collect::<Vec<_>>()
    )
}

fn struck(line: &ExcerptLine) -> Html {
    if line.state == SlotState::Struck {
        el!("del", [], [code_words(&line.text)])
    } else {
        code_words(&line.text)
    }
}

fn excerpt_class(line: &ExcerptLine) -> String {
    let state = match line.state {
        SlotState::Struck => Some("line-struck"),
        SlotState::Doubled => Some("line-doubled"),
        SlotState::Inserted => Some("line-inserted"),
        SlotState::Tempting => Some("line-tempting"),
        SlotState::Plain => None,
    };
    classes(&[Some("line"), state, line.guilty.then_some("line-guilty")])
}

/// What is left, who holds it, and what never came.
fn facts(words: Words, card: &Card) -> Html {
    let text = &words.catalog.rules;
    let tables = (card.uids > 0 || card.rows > 0).then(|| {
        let (uids, rows) = (card.uids.to_string(), card.rows.to_string());
        fill(words.catalog.page.verdict_tables, &[("uids", &uids), ("rows", &rows)])
    });
    if card.left.is_empty() && tables.is_none() && card.never.is_none() {
        return Html::default();
    }
    el!(
        "dl",
        ["class" = "facts"],
        [
            list(card.left.iter().map(|left| left_html(words.catalog, left))),
            if let Some(tables) = tables {
                list([el!("dt", [], [node(text.left_over)]), el!("dd", [], [node(tables)])])
            } else {
                Html::default()
            },
            if let Some(method) = card.never {
                list([
                    el!("dt", [], [node(text.never_called)]),
                    el!(
                        "dd",
                        [],
                        [el!("code", ["translate" = "no", "lang" = "en"], [node(method.name())])]
                    ),
                ])
            } else {
                Html::default()
            }
        ]
    )
}

fn left_html(words: &'static Catalog, left: &Left) -> Html {
    let holders = if left.held.is_empty() {
        words.rules.nobody.to_owned()
    } else {
        let held = left.held.iter().map(|held| {
            let name = match held.holder {
                Holder::Object(id) => format!("`{}`", id.kind.interface()),
                Holder::Client(_) | Holder::Spooler | Holder::Call(_) => words.holder(held.holder),
            };
            let freed =
                if held.freed { format!(" ({})", words.diagram.freed) } else { String::new() };
            format!("{name}{freed} × {}", held.count)
        });
        words.listed(held)
    };
    list([
        el!("dt", [], [node(words.rules.left_over)]),
        el!(
            "dd",
            [],
            [
                el!(
                    "code",
                    ["translate" = "no", "lang" = "en"],
                    [node(left.object.kind.interface())]
                ),
                el!("span", ["class" = "facts-count"], [node(left.refs)])
            ]
        ),
        el!("dt", ["class" = "facts-held"], [node(words.rules.held_by)]),
        el!("dd", ["class" = "facts-held"], [prose(&pieces(&holders))]),
    ])
}

/// To take the edit back, and to go where it shows.
fn buttons(ui: &Ui, card: &Card) -> Html {
    let text = &ui.words.catalog.rules;
    let guilty = card.excerpt.iter().find(|line| line.guilty);
    let restore = card.restore.first().copied().zip(guilty);
    let steps = std::iter::once(card.n).chain(card.again.iter().copied());
    el!(
        "div",
        ["class" = "broken-buttons"],
        [
            if let Some((edit, line)) = restore {
                button!(
                    ui.click(Action::Unedit(edit)),
                    ["class" = "button button-strong"],
                    [
                        icon(IconKind::Undo),
                        node(fill(text.restore_line, &[("n", &line.number.to_string())]))
                    ]
                )
            } else {
                Html::default()
            },
            list(steps.take(4).filter_map(|n| u32::try_from(n).ok()).map(|n| {
                let onclick = ui.click(Action::Go(n));
                button!(
                    onclick,
                    ["class" = "button button-raised"],
                    [node(fill(text.go_to_step, &[("n", &n.to_string())]))]
                )
            }))
        ]
    )
}
