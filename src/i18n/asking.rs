//! The questions that can be asked of all runs, in words, and those that fit what a reader types.

use super::find::rank;
use super::trouble::rule_title;
use super::{Locale, fill};
use crate::sim::ids::{MethodId, ObjectId, ObjectKind};
use crate::sim::rule::RuleId;
use crate::sim::search::Question;

/// The sorts of questions, each by the one to begin with.
pub const SORTS: [Question; 7] = [
    Question::AnyRule,
    Question::Rule(RuleId(85)),
    Question::Left(ObjectKind::Support),
    Question::Twice(MethodId::LogonLogoff),
    Question::Never(MethodId::LogonLogoff),
    Question::CleanEnd,
    Question::World,
];

/// What methods do, as their names say it.
const VERBS: [&str; 9] = [
    "Logoff",
    "Logon",
    "Release",
    "Open",
    "Unadvise",
    "Advise",
    "Uninitialize",
    "Initialize",
    "Shutdown",
];

/// Every question, sort by sort, and in each sort the one to begin with first; then those after
/// single objects.
pub fn questions(objects: &[ObjectId]) -> Vec<Question> {
    let mut all = Vec::new();
    for first in SORTS {
        all.push(first);
        let others: Vec<_> = match first {
            Question::Rule(_) => RuleId::checked().map(Question::Rule).collect(),
            Question::Left(_) => ObjectKind::ALL.map(Question::Left).into(),
            Question::Twice(_) => Question::methods().map(Question::Twice).collect(),
            Question::Never(_) => Question::methods().map(Question::Never).collect(),
            Question::AnyRule
            | Question::NotTheClients
            | Question::One(_)
            | Question::CleanEnd
            | Question::World => Vec::new(),
        };
        all.extend(others.into_iter().filter(|other| *other != first));
    }
    all.extend(objects.iter().copied().map(Question::One));
    all
}

/// A question as a sentence; names between backticks.
pub fn question(locale: Locale, asked: Question) -> String {
    let text = &locale.more().asking;
    let of = |templates: [&str; 2], method: MethodId| {
        let template = templates[usize::from(method.interface().is_none())];
        fill(template, &[("method", &method.name())])
    };
    match asked {
        Question::AnyRule | Question::NotTheClients => text.any.to_owned(),
        Question::Rule(rule) => fill(text.one, &[("rule", &rule.name())]),
        Question::Left(kind) => {
            let noun = locale.catalog().noun(kind);
            fill(text.left, &[("object", noun.subject)])
        }
        Question::One(id) => {
            let words = locale.catalog();
            fill(text.left, &[("object", &words.one_of(id, words.noun(id.kind).subject))])
        }
        Question::Twice(method) => of(text.twice, method),
        Question::Never(method) => of(text.never, method),
        Question::CleanEnd => text.clean.to_owned(),
        Question::World => text.world.to_owned(),
    }
}

/// The questions that fit a text best, the best first; without a text, one of each sort. Of some
/// kinds there are several objects, which can be asked after one by one.
pub fn fitting(locale: Locale, text: &str, objects: &[ObjectId]) -> Vec<Question> {
    if text.trim().is_empty() {
        return SORTS.into();
    }
    let all = questions(objects);
    let texts: Vec<_> = all.iter().map(|asked| whole(locale, *asked)).collect();
    let fitting = rank(locale, text, locale.more().asking.idle, &texts);
    fitting.into_iter().filter_map(|at| all.get(at).copied()).collect()
}

/// Everything that a question can be found by.
fn whole(locale: Locale, asked: Question) -> String {
    let (words, text) = (locale.catalog(), &locale.more().asking);
    let mut whole = question(locale, asked);
    let mut add = |more: &str| {
        whole.push('\n');
        whole.push_str(more);
    };
    let sort = match asked {
        Question::One(id) => Question::Left(id.kind),
        other => other,
    };
    let sort = SORTS.iter().position(|other| is_of_sort(sort, *other));
    add(sort.and_then(|sort| text.also.get(sort)).copied().unwrap_or_default());
    match asked {
        Question::Rule(rule) => add(rule_title(locale, rule).unwrap_or_default()),
        Question::Left(kind) | Question::One(ObjectId { kind, .. }) => {
            add(words.noun(kind).name);
            add(kind.interface());
        }
        Question::Twice(method) | Question::Never(method) => {
            let name = method.name();
            let own = name.rsplit(':').next().unwrap_or_default();
            for (verb, said) in VERBS.into_iter().zip(text.verbs) {
                if own.as_bytes().windows(verb.len()).any(|part| part == verb.as_bytes()) {
                    add(said);
                }
            }
        }
        _ => {}
    }
    whole
}

/// Whether two questions are of one sort.
fn is_of_sort(question: Question, of: Question) -> bool {
    std::mem::discriminant(&question) == std::mem::discriminant(&of)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGOFF: MethodId = MethodId::LogonLogoff;

    #[test]
    fn questions_are_found_in_the_readers_own_words() {
        use Question::{AnyRule, CleanEnd, Left, Never, Rule, Twice, World};
        for (locale, text, asked) in [
            (Locale::En, "can Logoff be called twice?", Twice(LOGOFF)),
            (Locale::En, "is the store ever left?", Left(ObjectKind::Store)),
            (Locale::En, "does the support object leak", Left(ObjectKind::Support)),
            (Locale::En, "R16", Rule(RuleId(16))),
            (Locale::En, "logoff never called", Never(LOGOFF)),
            (Locale::En, "IMSLogon::Logoff never", Never(LOGOFF)),
            (Locale::En, "StoreLogoff twice", Twice(MethodId::StoreLogoff)),
            (Locale::En, "does any rule fail", AnyRule),
            (Locale::En, "can everything end clean", CleanEnd),
            (Locale::En, "still reachable?", World),
            (Locale::De, "Abmelden zweimal", Twice(LOGOFF)),
            (Locale::De, "Kann Logoff zweimal aufgerufen werden?", Twice(LOGOFF)),
            (Locale::De, "bleibt der Speicher je übrig", Left(ObjectKind::Store)),
            (Locale::De, "Regel 16 r16", Rule(RuleId(16))),
            (Locale::Es, "¿queda el almacén?", Left(ObjectKind::Store)),
            (Locale::Es, "logoff dos veces", Twice(LOGOFF)),
            (Locale::Fr, "Logoff deux fois", Twice(LOGOFF)),
            (Locale::Fr, "il reste la banque", Left(ObjectKind::Store)),
            (Locale::Ja, "ログオフは二回呼び出される？", Twice(LOGOFF)),
            (Locale::Ja, "ストアが残る", Left(ObjectKind::Store)),
            (Locale::Ja, "r16", Rule(RuleId(16))),
            (Locale::ZhCn, "注销会被调用两次吗", Twice(LOGOFF)),
            (Locale::ZhCn, "存储会遗留吗", Left(ObjectKind::Store)),
        ] {
            let found = fitting(locale, text, &[]);
            assert_eq!(found.first(), Some(&asked), "{} {text}: {found:?}", locale.tag());
        }
    }

    /// Two stores and two support objects.
    const SEVERAL: [ObjectId; 4] = [
        ObjectId::new(ObjectKind::Support, 1),
        ObjectId::new(ObjectKind::Support, 2),
        ObjectId::new(ObjectKind::Store, 1),
        ObjectId::new(ObjectKind::Store, 2),
    ];

    #[test]
    fn one_of_several_objects_is_asked_after_by_its_number() {
        let [_, support, first, second] = SEVERAL;
        for (locale, text, id) in [
            (Locale::En, "is store 2 ever left?", second),
            (Locale::En, "store 1 left", first),
            (Locale::En, "does support object 2 leak", support),
            (Locale::De, "bleibt Speicher 2 übrig", second),
            (Locale::Es, "¿queda el almacén 2?", second),
            (Locale::Fr, "la banque 2 reste", second),
            (Locale::Ja, "ストア 2 が残る", second),
            (Locale::ZhCn, "存储 2 会遗留吗", second),
        ] {
            let found = fitting(locale, text, &SEVERAL);
            assert_eq!(
                found.first(),
                Some(&Question::One(id)),
                "{} {text}: {found:?}",
                locale.tag()
            );
        }
        let any = fitting(Locale::En, "is the store ever left?", &SEVERAL);
        assert_eq!(any.first(), Some(&Question::Left(ObjectKind::Store)));
    }

    #[test]
    fn every_question_is_found_by_its_own_sentence() {
        for locale in Locale::ALL {
            let all = questions(&SEVERAL);
            for asked in &all {
                let said = question(locale, *asked);
                let found = fitting(locale, &said, &SEVERAL);
                assert!(found.contains(asked), "{} {said}: {found:?}", locale.tag());
            }
            let mut said: Vec<_> = all.iter().map(|asked| question(locale, *asked)).collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), all.len(), "{}: no two questions sound alike", locale.tag());
        }
    }

    #[test]
    fn without_a_text_there_is_one_of_each_sort_and_nonsense_finds_none() {
        for locale in Locale::ALL {
            assert_eq!(fitting(locale, " ", &SEVERAL), SORTS);
            assert!(fitting(locale, "xyzzy", &SEVERAL).is_empty());
        }
    }
}
