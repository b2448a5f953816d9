//! The state panel: every object with who holds it, the tables, counters and running calls, beside
//! any other moment.

use yew::prelude::*;

use crate::browser::form;
use crate::i18n::{capital, fill};
use crate::scene::diagram::name as object_name;
use crate::scene::state::{Condition, Held, ObjectRow, Pair, StateScene, Thing, ThingRow, Value};
use crate::session::action::Action;
use crate::session::{Against, Look, Moment, Session};
use crate::sim::ids::{Actor, Holder};
use crate::sim::world::{Life, Transit};
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{button, code, el, list, node, on, option, prose_of, select, when, word};
use crate::ui::runs::called;

#[inline(never)]
pub fn state(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.more.state;
    let scene = StateScene::of(session);
    let only = session.only_differing;
    let mut objects = Vec::new();
    for row in &scene.objects {
        if !only || row.differs() {
            objects.extend(object(ui.words, row, only));
        }
    }
    let mut things = Vec::new();
    for row in &scene.things {
        if !only || row.value.differs() {
            things.push(thing(ui.words, session, row));
        }
    }
    let heads = [column(ui, session, &scene, scene.then), column(ui, session, &scene, scene.now)];
    el!(
        "div",
        ["class" = "state"],
        [
            against(ui, session, &scene),
            told(ui, session, &scene),
            table(text.objects, text.object, &heads, objects),
            table(text.things, text.thing, &heads, things)
        ]
    )
}

/// How much differs, and in which objects: they may be far down.
fn told(ui: &Ui, session: &Session, scene: &StateScene) -> Html {
    let text = &ui.words.more.state;
    let count = scene.differences();
    let then = moment(ui.words, session, scene.then);
    let said = match count {
        0 => text.nothing.to_owned(),
        n => fill(text.count, &[("n", &n.to_string()), ("moment", &then)]),
    };
    let mut names = Vec::new();
    for row in scene.objects.iter().filter(|row| row.differs()) {
        names.push(word(if names.is_empty() { " " } else { ui.words.catalog.joins.comma }));
        names.push(code(&object_name(row.id)));
    }
    let names = list(names);
    el!(
        "p",
        ["class" = "panel-hint", "id" = "state-marked", "role" = "status"],
        [node(said), names]
    )
}

/// What the state is compared with: a run, and a step of it.
fn against(ui: &Ui, session: &Session, scene: &StateScene) -> Html {
    let text = &ui.words.more.state;
    let there = scene.then != scene.now;
    el!(
        "div",
        ["class" = "state-against", "data-keep-focus" = ""],
        [
            el!(
                "label",
                ["class" = "picker"],
                [
                    el!("span", [], [node(text.against)]),
                    select!(
                        ui.choose(|name| parse(name).map(Action::State)),
                        ["class" = "select", "id" = "against"],
                        choices(ui, session)
                    )
                ]
            ),
            step(ui, session, scene.then),
            button!(
                ui.click(Action::State(Look::Here)),
                ["class" = "button button-small", "id" = "state-keep"],
                [node(text.keep)]
            ),
            when(there, || button!(
                ui.click(Action::State(Look::There)),
                ["class" = "button button-small", "id" = "state-there"],
                [node(text.there)]
            )),
            button!(
                ui.click(Action::State(Look::Only(!session.only_differing))),
                [
                    "class" = "button button-small state-only",
                    "id" = "state-only",
                    "aria-pressed" = if session.only_differing { "true" } else { "false" }
                ],
                [node(text.only)]
            )
        ]
    )
}

fn choices(ui: &Ui, session: &Session) -> Vec<Html> {
    let text = &ui.words.more.state;
    let chosen = match session.against {
        Against::Before => None,
        Against::Branch(_) | Against::At(..) => Some(session.beside().branch),
    };
    let before = option("before", None, text.before, chosen.is_none());
    let run = |at: usize| {
        let name = match at == session.current {
            true => text.this_run.to_owned(),
            false => called(ui.words, session, at),
        };
        option(format!("run {at}"), None, name, chosen == Some(at))
    };
    std::iter::once(before).chain((0..session.branches.len()).map(run)).collect()
}

/// The inverse of the values of the choices.
fn parse(text: &str) -> Option<Look> {
    match text.split_once(' ') {
        Some(("run", n)) => n.parse().ok().map(Look::Run),
        _ => (text == "before").then_some(Look::Before),
    }
}

/// The step, as a number.
fn step(ui: &Ui, session: &Session, then: Moment) -> Html {
    let last = session.branches.get(then.branch).map_or(0, |branch| branch.run.last());
    let value = then.step.to_string();
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            if let Some(step) = form::value(&event).and_then(|text| text.trim().parse().ok()) {
                ui.send(Action::State(Look::Step(step)));
            }
        })
    };
    el!(
        "label",
        ["class" = "picker"],
        [
            el!("span", [], [node(fill(ui.words.more.state.of, &[("n", &last.to_string())]))]),
            on!(
                html! { <input {value} {onchange} /> },
                [
                    "class" = "state-step",
                    "id" = "against-step",
                    "type" = "number",
                    "min" = "0",
                    "max" = last.to_string()
                ],
                []
            )
        ]
    )
}

fn moment(words: Words, session: &Session, then: Moment) -> String {
    let text = &words.more.state;
    let (run, step) = (session.about(then.branch).number.to_string(), then.step.to_string());
    if then.branch == session.current {
        return fill(text.step, &[("n", &step)]);
    }
    fill(text.branch, &[("run", &run), ("n", &step)])
}

/// The head of a column.
fn column(ui: &Ui, session: &Session, scene: &StateScene, at: Moment) -> Html {
    let name = capital(&moment(ui.words, session, at));
    let shown = at == scene.now;
    el!(
        "th",
        ["scope" = "col", "class" = shown.then_some("state-now")],
        [node(name), when(shown, || el!("small", [], [node(ui.words.more.state.value)]))]
    )
}

fn table(caption: &'static str, head: &'static str, heads: &[Html; 2], rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let first = el!("th", ["scope" = "col"], [node(head)]);
    let [then, now] = heads.clone();
    el!(
        "table",
        ["class" = "state-table"],
        [
            el!("caption", [], [node(caption)]),
            el!("thead", [], [el!("tr", [], [first, then, now])]),
            el!("tbody", [], rows)
        ]
    )
}

/// A row for how the object is, one for its count, and one for each holder.
fn object(words: Words, row: &ObjectRow, only: bool) -> Vec<Html> {
    let text = &words.more.state;
    let key = format!("{:?}", row.id);
    let gone = !row.differs() && row.life.now == Some(Condition::In(Life::Freed));
    let class = if gone { "state-object state-gone" } else { "state-object" };
    let head = [
        code(&object_name(row.id)),
        el!("small", [], [node(words.catalog.noun(row.id.kind).name)]),
    ];
    let life = both(words, &row.life, |life| node(condition_name(words, life)));
    let mut rows = vec![line(
        words,
        (format!("{key} life"), class, Some(row.id.kind.role())),
        list(head),
        life,
    )];
    if gone && row.holders.is_empty() {
        return rows;
    }
    if !only || row.refs.differs() {
        let place = (format!("{key} refs"), "state-part", None);
        let refs = both(words, &row.refs, node);
        rows.push(line(words, place, node(text.references), refs));
    }
    for (at, (holder, held)) in row.holders.iter().enumerate() {
        if only && !held.differs() {
            continue;
        }
        let place = (format!("{key} {at}"), "state-part state-holder", None);
        let held = both(words, held, |held| held_name(words, held));
        rows.push(line(words, place, held_by(words, *holder), held));
    }
    rows
}

/// What is said of a value at both moments, and whether they differ.
fn both<T: Copy + PartialEq>(
    words: Words,
    pair: &Pair<T>,
    say: impl Fn(T) -> Html,
) -> (bool, [Html; 2]) {
    let value = |value: Option<T>| value.map_or_else(|| node(words.more.state.absent), &say);
    (pair.differs(), [value(pair.then), value(pair.now)])
}

/// A row with a value at both moments; one that differs has its sign.
fn line(
    words: Words,
    (key, class, role): (String, &'static str, Option<&'static str>),
    head: Html,
    (differs, [then, now]): (bool, [Html; 2]),
) -> Html {
    let sign = when(differs, || {
        list([
            el!("span", ["class" = "state-sign", "aria-hidden" = "true"], [node("≠")]),
            el!("span", ["class" = "visually-hidden"], [node(words.more.state.differs)]),
        ])
    });
    el!(
        "tr",
        key(key),
        [
            "class" = format!("{class} {}", if differs { "state-changed" } else { "state-same" }),
            "data-object" = role
        ],
        [
            el!("th", ["scope" = "row"], [sign, head]),
            el!("td", ["class" = "state-was"], [then]),
            el!("td", [], [if differs { el!("b", [], [now]) } else { now }])
        ]
    )
}

fn held_name(words: Words, held: Held) -> Html {
    let mark =
        if held.freed { format!(" ({})", words.catalog.diagram.freed) } else { String::new() };
    node(format!("{}{mark}", held.count))
}

fn held_by(words: Words, holder: Holder) -> Html {
    match holder {
        Holder::Client(id) => node(words.catalog.client_named(id)),
        Holder::Spooler => node(words.catalog.crowd.spooler.name),
        Holder::Object(id) => node(words.catalog.named(id)),
        Holder::Call(method) => wrapped(&method.name()),
    }
}

/// A method's name in a narrow column: it wraps behind its interface.
fn wrapped(name: &str) -> Html {
    let parts =
        name.split_inclusive("::").map(|part| list([node(part.to_owned()), el!("wbr", [], [])]));
    el!("code", ["translate" = "no", "lang" = "en"], parts.collect::<Vec<_>>())
}

fn condition_name(words: Words, condition: Condition) -> &'static str {
    match condition {
        Condition::LeftOver => words.more.state.left_over,
        Condition::In(Life::Live) => words.more.state.live,
        Condition::In(Life::Detached) => words.more.state.detached,
        Condition::In(Life::Invalid) => words.catalog.diagram.invalid,
        Condition::In(Life::Freed) => words.catalog.diagram.freed,
    }
}

fn thing(words: Words, session: &Session, row: &ThingRow) -> Html {
    let text = &words.more.state;
    let named = |template: &str, what: String| fill(template, &[("what", &what)]);
    let several = session.world().processes.len() > 1;
    let process = |what: &'static str, n: u8| match several {
        false => what.to_owned(),
        true => fill(text.in_process, &[("what", what), ("n", &(n + 1).to_string())]),
    };
    let entry = |what: &'static str, n: u8| match session.world().mail.len() {
        0 | 1 => what.to_owned(),
        _ => fill(text.of_store, &[("what", what), ("n", &n.to_string())]),
    };
    let name = match row.thing {
        Thing::Uids(id) => named(text.uids, words.catalog.named(id)),
        Thing::OwnRows => text.own_rows.to_owned(),
        Thing::Rows(id) => named(text.rows, words.catalog.named(id)),
        Thing::Initialized(n) => process(text.initialized, n),
        Thing::Loaded(n) => process(text.loaded, n),
        Thing::Queue(n) => entry(text.queue, n),
        Thing::Transit(n) => entry(text.transit, n),
        Thing::Waits(actor) => named(text.waits, actor_name(words, actor)),
        Thing::Running(n) => fill(text.running, &[("n", &n.to_string())]),
    };
    let place = (format!("{:?}", row.thing), "state-thing", None);
    let both = both(words, &row.value, |one| value(words, one));
    line(words, place, prose_of(&name), both)
}

fn value(words: Words, value: Value) -> Html {
    let mail = &words.catalog.diagram;
    match value {
        Value::Count(n) => node(n),
        Value::Transit(Transit::Idle) => node(mail.mail_idle),
        Value::Transit(Transit::Inbound) => node(mail.mail_in),
        Value::Transit(Transit::Outbound) => node(mail.mail_out),
        Value::Call(method) => wrapped(&method.name()),
    }
}

pub(super) fn actor_name(words: Words, actor: Actor) -> String {
    match actor {
        Actor::Client(id) => words.catalog.client_named(id),
        Actor::Spooler => words.catalog.crowd.spooler.name.to_owned(),
        Actor::Transport => words.catalog.crowd.transport.name.to_owned(),
        Actor::Server => words.catalog.further.server.name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::runs::Deed;
    use crate::session::update::update;
    use crate::sim::program::{Edit, Guard};
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn a_run_keeps_its_number_when_another_one_is_removed() {
        let edit = |guard| Action::Edit(Edit::RemoveGuard(guard));
        let actions = [edit(Guard::One), edit(Guard::Two), Action::Keep(Deed::Remove(0))];
        let start = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = actions.into_iter().fold(start, |session, action| update(&session, action));
        let said = moment(Words::of(Locale::En), &session, Moment { branch: 0, step: 4 });
        assert_eq!(said, "run 2, step 4");
    }

    #[test]
    fn a_choice_comes_back_from_its_word() {
        assert_eq!(parse("before"), Some(Look::Before));
        assert_eq!(parse("run 2"), Some(Look::Run(2)));
        for bad in ["", "run", "run x", "run -1", "after"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
