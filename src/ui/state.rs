//! The state panel: every object with who holds it, the tables and counters, beside another moment.

use yew::prelude::*;

use crate::i18n::fill;
use crate::scene::state::{Moment, ObjectRow, Pair, StateScene, Thing, ThingRow, Value};
use crate::session::action::Action;
use crate::session::{Against, Session};
use crate::sim::ids::{Actor, Holder, ObjectId};
use crate::sim::world::{Life, Transit};
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{button, el, list, node, option, prose_of, select};

#[inline(never)]
pub fn state(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.more.state;
    let scene = StateScene::of(session);
    let marked = match (scene.differs(), session.against) {
        (false, _) => text.nothing.to_owned(),
        (true, Against::Before) => fill(text.changed, &[("n", &session.cursor.to_string())]),
        (true, _) => fill(text.differs, &[("moment", &moment(ui.words, session, scene.then))]),
    };
    el!(
        "div",
        ["class" = "state"],
        [
            against(ui, session, &scene),
            el!(
                "p",
                ["class" = "panel-hint", "id" = "state-marked"],
                [node(marked), changed(&scene)]
            ),
            table(
                text.objects,
                &[text.object, text.life, text.references],
                scene.objects.iter().map(|row| object(ui.words, row)).collect()
            ),
            table(
                text.things,
                &[text.thing, text.value],
                scene.things.iter().map(|row| thing(ui.words, session, row)).collect()
            )
        ]
    )
}

/// The objects that differ: they may be far down.
fn changed(scene: &StateScene) -> Html {
    let names: Vec<_> =
        scene.objects.iter().filter(|row| row.differs()).map(|row| interface(row.id)).collect();
    if names.is_empty() {
        return Html::default();
    }
    let code = el!("code", ["translate" = "no", "lang" = "en"], [node(names.join(", "))]);
    list([node(" "), code])
}

/// What the state is compared with, and the way to keep this step for it.
fn against(ui: &Ui, session: &Session, scene: &StateScene) -> Html {
    let text = &ui.words.more.state;
    let choice = |against, name| option(word(against), None, name, session.against == against);
    let mut choices = vec![
        choice(Against::Before, text.before.to_owned()),
        choice(Against::Step(0), fill(text.step, &[("n", "0")])),
    ];
    if let Against::Step(n) = session.against
        && n > 0
    {
        choices.push(choice(Against::Step(n), moment(ui.words, session, scene.then)));
    }
    for (branch, other) in session.branches.iter().enumerate() {
        if branch != session.current {
            let step = session.cursor.min(other.run.last());
            let there = moment(ui.words, session, Moment { branch, step });
            choices.push(choice(Against::Branch(branch), there));
        }
    }
    el!(
        "div",
        ["class" = "state-against"],
        [
            el!(
                "label",
                ["class" = "picker"],
                [
                    el!("span", [], [node(text.against)]),
                    select!(
                        ui.choose(|name| parse(name).map(Action::Against)),
                        ["class" = "select", "id" = "against"],
                        choices
                    )
                ]
            ),
            button!(
                ui.click(Action::Against(Against::Step(session.cursor))),
                ["class" = "button button-small", "id" = "state-keep"],
                [node(text.keep)]
            )
        ]
    )
}

/// The value of a choice in the list.
fn word(against: Against) -> String {
    match against {
        Against::Before => String::from("before"),
        Against::Step(n) => format!("step {n}"),
        Against::Branch(n) => format!("branch {n}"),
    }
}

/// The inverse of [`word`].
fn parse(text: &str) -> Option<Against> {
    match text.split_once(' ') {
        Some(("step", n)) => n.parse().ok().map(Against::Step),
        Some(("branch", n)) => n.parse().ok().map(Against::Branch),
        _ => (text == "before").then_some(Against::Before),
    }
}

fn moment(words: Words, session: &Session, then: Moment) -> String {
    let text = &words.more.state;
    let (run, step) = (session.about(then.branch).number.to_string(), then.step.to_string());
    if then.branch == session.current {
        return fill(text.step, &[("n", &step)]);
    }
    fill(text.branch, &[("run", &run), ("n", &step)])
}

fn table(caption: &'static str, heads: &[&'static str], rows: Vec<Html>) -> Html {
    let head = |name: &&'static str| el!("th", ["scope" = "col"], [node(*name)]);
    el!(
        "table",
        ["class" = "state-table"],
        [
            el!("caption", [], [node(caption)]),
            el!("thead", [], [el!("tr", [], heads.iter().map(head).collect::<Vec<_>>())]),
            el!("tbody", [], rows)
        ]
    )
}

fn object(words: Words, row: &ObjectRow) -> Html {
    let class = match (row.differs(), row.life.now) {
        (true, _) => "state-changed",
        (false, Some(Life::Freed)) => "state-gone",
        (false, _) => "state-same",
    };
    let holders = row.holders.iter().map(|(holder, count)| {
        el!("li", [], [node(held_by(words, *holder)), node(" "), pair(words, count, times)])
    });
    el!(
        "tr",
        key(format!("{:?}", row.id)),
        ["class" = class, "data-object" = row.id.kind.role()],
        [
            el!(
                "th",
                ["scope" = "row"],
                [
                    el!("code", ["translate" = "no", "lang" = "en"], [node(interface(row.id))]),
                    el!("small", [], [node(words.catalog.noun(row.id.kind).name)])
                ]
            ),
            el!(
                "td",
                [],
                [pair(words, &row.life, |words, life| life_name(words, life).to_owned())]
            ),
            el!(
                "td",
                [],
                [
                    pair(words, &row.refs, |_, refs| refs.to_string()),
                    el!("ul", [], holders.collect::<Vec<_>>())
                ]
            )
        ]
    )
}

/// An object as its card in the diagram is called.
fn interface(id: ObjectId) -> String {
    match id.n {
        1 => id.kind.interface().to_owned(),
        n => format!("{} {n}", id.kind.interface()),
    }
}

/// One value, or the former one struck out and the one now.
fn pair<T: Copy + PartialEq>(words: Words, pair: &Pair<T>, say: fn(Words, T) -> String) -> Html {
    let text = |value: Option<T>| {
        value.map_or_else(|| words.more.state.absent.to_owned(), |v| say(words, v))
    };
    if !pair.differs() {
        return node(text(pair.now));
    }
    list([
        el!("del", [], [node(text(pair.then))]),
        node(" → "),
        el!("ins", [], [node(text(pair.now))]),
    ])
}

fn times(_: Words, count: i8) -> String {
    format!("×\u{a0}{count}")
}

fn held_by(words: Words, holder: Holder) -> String {
    match holder {
        Holder::Client(id) => words.catalog.client_named(id),
        Holder::Spooler => words.catalog.crowd.spooler.name.to_owned(),
        Holder::Object(id) => words.catalog.named(id),
        Holder::Call(method) => method.name(),
    }
}

fn life_name(words: Words, life: Life) -> &'static str {
    match life {
        Life::Live => words.more.state.live,
        Life::Detached => words.more.state.detached,
        Life::Invalid => words.catalog.diagram.invalid,
        Life::Freed => words.catalog.diagram.freed,
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
    };
    el!(
        "tr",
        key(format!("{:?}", row.thing)),
        ["class" = if row.value.differs() { "state-changed" } else { "state-same" }],
        [
            el!("th", ["scope" = "row"], [prose_of(&name)]),
            el!("td", [], [pair(words, &row.value, value)])
        ]
    )
}

fn value(words: Words, value: Value) -> String {
    let mail = &words.catalog.diagram;
    match value {
        Value::Count(n) => n.to_string(),
        Value::Transit(Transit::Idle) => mail.mail_idle.to_owned(),
        Value::Transit(Transit::Inbound) => mail.mail_in.to_owned(),
        Value::Transit(Transit::Outbound) => mail.mail_out.to_owned(),
        Value::Call(method) => method.name(),
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
        for against in [Against::Before, Against::Step(0), Against::Step(17), Against::Branch(2)] {
            assert_eq!(parse(&word(against)), Some(against));
        }
        for bad in ["", "step", "step x", "branch -1", "after"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
