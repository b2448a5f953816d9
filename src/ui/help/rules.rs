//! Every rule, by the party that owes it; how the run that is shown stands with it, or why no run is
//! held against it.

use yew::prelude::*;

use crate::browser::{dialog, focus, form};
use crate::i18n::find::Wanted;
use crate::i18n::help::{is_wanted, owed};
use crate::i18n::{fill, published_page};
use crate::scene::help::{PARTIES, Row, State, rows};
use crate::session::action::Action;
use crate::session::help::{Ask, Help};
use crate::session::{Panel, Session};
use crate::sim::rule::reach::Standing;
use crate::ui::ctx::Ui;
use crate::ui::parts::{
    GlyphKind, button, code, el, glyph, list, node, on, option, proof_sign, prose_of, select,
};
use crate::ui::tabs::tab_id;

/// How the parties are called in the list to choose from, and what is over their rules.
const HEADS: [&str; 3] = ["help-client", "help-mapi", "help-provider"];

pub(super) fn rules(ui: &Ui, session: &Session, asked: &Help) -> Html {
    let locale = ui.words.locale;
    let text = &ui.words.more.help;
    let wanted = Wanted::new(locale, &asked.text);
    let rows = rows(session);
    let mut shown = 0;
    let mut groups = Vec::new();
    for ((party, id), name) in PARTIES.into_iter().zip(HEADS).zip(text.owes) {
        let mut items = Vec::new();
        for row in &rows {
            let of = row.rule.info().party;
            let asked_for = of == party && asked.party.is_none_or(|only| only == of);
            if asked_for && is_wanted(locale, &wanted, row.rule) {
                items.push(rule(ui, row, session.embed));
            }
        }
        if !items.is_empty() {
            shown += items.len();
            groups.push(el!("h3", ["class" = "panel-title", "id" = id], [node(name)]));
            groups.push(el!("ul", ["class" = "rule-list", "aria-labelledby" = id], items));
        }
    }
    let places = [("n", &*shown.to_string()), ("m", &*rows.len().to_string())];
    let count = node(fill(text.count, &places));
    list([
        filters(ui, asked),
        el!("p", ["class" = "panel-hint", "role" = "status"], [count]),
        list(groups),
    ])
}

fn filters(ui: &Ui, asked: &Help) -> Html {
    let text = &ui.words.more.help;
    let onchange = ui.choose(|value| {
        let at = HEADS.iter().position(|known| *known == value);
        Some(Action::Help(Ask::Party(at.map(|at| PARTIES[at]))))
    });
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = form::value(&event) {
                ui.send(Action::Help(Ask::Find(text)));
            }
        })
    };
    let names = &ui.words.catalog.nouns;
    let mut options = vec![option("", None, text.everybody, asked.party.is_none())];
    for ((party, value), noun) in PARTIES.into_iter().zip(HEADS).zip(names) {
        options.push(option(value, None, noun.name, asked.party == Some(party)));
    }
    let search = ui.words.catalog.page.find_story;
    let value = asked.text.clone();
    el!(
        "div",
        ["class" = "search"],
        [
            el!(
                "label",
                ["class" = "picker"],
                [
                    node(text.whose),
                    select!(onchange, ["class" = "select", "id" = "help-party"], options)
                ]
            ),
            on!(
                html! { <input {value} {oninput} /> },
                [
                    "class" = "copy-field",
                    "id" = "help-find",
                    "type" = "search",
                    "aria-label" = search,
                    "placeholder" = search
                ],
                []
            )
        ]
    )
}

fn rule(ui: &Ui, row: &Row, embed: bool) -> Html {
    let (words, info) = (ui.words, row.rule.info());
    let text = &words.more.help;
    let rules = &words.catalog.rules;
    let [broken, kept, not_reached] = text.states;
    let consequence = words.catalog.consequences[info.consequence as usize];
    let mut told = fill(text.if_broken, &[("what", consequence)]);
    let (sign, state) = match row.state {
        State::Run(Standing::Broken(_)) => (glyph(GlyphKind::Violation), Some(broken)),
        State::Run(Standing::Kept(_)) => (proof_sign(true), Some(kept)),
        State::Run(Standing::NotReached) => (proof_sign(false), Some(not_reached)),
        State::Documented(wait) => {
            let why = words.catalog.waits[wait as usize];
            told = format!("{} {told}", fill(text.documented, &[("why", why)]));
            (el!("span", ["aria-hidden" = "true"], [node("–")]), None)
        }
    };
    let basis = [rules.stated, rules.inferred, rules.reading][info.basis as usize];
    let told = format!("{told} · {basis} ·");
    let name = row.rule.name();
    let page = el!(
        "a",
        ["href" = published_page(words.locale, info.page), "rel" = "noopener"],
        [code(info.page)]
    );
    el!(
        "li",
        key(row.rule.0),
        ["class" = "rule", "data-rule" = name.clone()],
        [
            sign,
            el!(
                "div",
                [],
                [
                    el!(
                        "p",
                        ["class" = "rule-title"],
                        [
                            el!("span", ["class" = "rule-name"], [node(name)]),
                            node(" "),
                            prose_of(owed(words.locale, row.rule))
                        ]
                    ),
                    el!("p", ["class" = "panel-aside"], [prose_of(&told), node(" "), page])
                ]
            ),
            match state {
                Some(state) if embed => el!("span", ["class" = "rule-at"], [node(state)]),
                Some(state) => to_panel(ui, state),
                None => Html::default(),
            }
        ]
    )
}

/// How the run stands with a rule; pressed, it leads to the panel that says more.
fn to_panel(ui: &Ui, state: &'static str) -> Html {
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            dialog::close(super::ID);
            ui.send(Action::Panel(Panel::Rules));
            focus::to(tab_id(Panel::Rules));
        })
    };
    let aside = format!(" {}", ui.words.more.help.to_panel);
    button!(
        Some(onclick),
        ["class" = "rule-step"],
        [node(state), el!("span", ["class" = "visually-hidden"], [node(aside)])]
    )
}
