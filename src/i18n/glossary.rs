//! Where the terms of the glossary stand in a text, in any of the forms that a language gives them.
//!
//! The forms are written down, none is guessed: a word that only has a term inside is another word.

use std::ops::Range;

use super::piece::large;

/// A form with this before it is known and left alone, as it means something else.
const OTHER: char = '!';

/// A place in a text, and the number of the term that stands there.
pub type Place = (Range<usize>, usize);

/// The terms in a text, in its order: each the first time it is met, the longest form that fits.
/// `forms` has the forms of each term, with `|` between them; `met` those that were met before, at
/// most so many of them.
pub fn places(forms: &[&'static str], text: &str, met: &mut Vec<usize>, most: usize) -> Vec<Place> {
    let mut found = Vec::new();
    let mut before = None;
    let mut at = 0;
    while let Some(letter) = rest_of(text, at).chars().next() {
        let rest = rest_of(text, at);
        // A sentence is looked through at every step, and most of its letters are inside of words.
        let inside = joined(before, Some(letter));
        let known = if inside { None } else { longest(forms, rest, before) };
        let next = match known {
            Some((length, term)) => {
                if let Some(term) = term.filter(|term| met.len() < most && !met.contains(term)) {
                    met.push(term);
                    found.push((at..at + length, term));
                }
                length
            }
            None => letter.len_utf8(),
        };
        before = rest.get(0..next).and_then(|past| past.chars().next_back());
        at += next;
    }
    found
}

fn rest_of(text: &str, at: usize) -> &str {
    text.get(at..text.len()).unwrap_or_default()
}

/// The longest form that a text begins with, and its term unless it means something else.
fn longest(
    forms: &[&'static str],
    text: &str,
    before: Option<char>,
) -> Option<(usize, Option<usize>)> {
    let mut best: Option<(usize, Option<usize>)> = None;
    for (term, forms) in forms.iter().enumerate() {
        for form in forms.split('|').filter(|form| !form.is_empty()) {
            let (form, term) = match form.split_once(OTHER) {
                Some((_, other)) => (other, None),
                None => (form, Some(term)),
            };
            let longer = best.is_none_or(|(length, _)| form.len() > length);
            if longer && is_whole(form, text, before) {
                best = Some((form.len(), term));
            }
        }
    }
    best
}

/// Whether the text begins with the form, small or capital, as a word of its own.
fn is_whole(form: &str, text: &str, before: Option<char>) -> bool {
    let Some(head) = text.get(0..form.len()) else { return false };
    let after = rest_of(text, form.len()).chars().next();
    begins_alike(form, head)
        && !joined(before, form.chars().next())
        && !joined(form.chars().next_back(), after)
}

/// Whether a text is a form, or the form with its first letter as a sentence has it.
fn begins_alike(form: &str, text: &str) -> bool {
    let (mut of_form, mut of_text) = (form.chars(), text.chars());
    let (one, other) = (of_form.next(), of_text.next());
    (one == other || one.map(large) == other) && of_form.as_str() == of_text.as_str()
}

/// Whether two letters side by side are in one word.
fn joined(one: Option<char>, other: Option<char>) -> bool {
    one.zip(other).is_some_and(|(one, other)| script(one).is_some_and(|s| script(other) == Some(s)))
}

/// Letters that make one word when they stand side by side. Han letters make words without an end,
/// so there the form alone decides.
fn script(letter: char) -> Option<u8> {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | 'À'..='ɏ' => Some(0),
        'ァ'..='ヺ' | 'ー' => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Locale, pieces, plain};

    fn found(locale: Locale, text: &str) -> Vec<(&str, &'static str)> {
        let help = &locale.more().help;
        let all = places(&help.forms, text, &mut Vec::new(), 9);
        all.into_iter().map(|(range, term)| (&text[range], help.terms[term].name)).collect()
    }

    #[test]
    fn words_are_found_whole_in_their_forms_and_once() {
        let en = "References: the store’s reference. Preference, session-wide, sessions.";
        assert_eq!(found(Locale::En, en), [("References", "reference"), ("sessions", "session")]);
        let de = "Der Speicheranbieter gibt dem Support-Objekt seine Verweise; Verweiszähler: 2.";
        let words = ["Speicheranbieter", "Support-Objekt", "Verweise"];
        assert_eq!(found(Locale::De, de).iter().map(|(word, _)| *word).collect::<Vec<_>>(), words);
        assert!(found(Locale::De, "Verweiszähler, Sitzungsobjekt").is_empty());
    }

    #[test]
    fn the_longest_form_counts_and_a_form_may_mean_something_else() {
        let text = "El objeto de inicio de sesión: otro inicio de sesión, y la sesión.";
        let words =
            [("objeto de inicio de sesión", "objeto de inicio de sesión"), ("sesión", "sesión")];
        let all = found(Locale::Es, text);
        assert_eq!(all, words);
        let last = text.rfind("sesión").expect("it is there");
        let help = &Locale::Es.more().help;
        let places = places(&help.forms, text, &mut Vec::new(), 9);
        assert_eq!(places[1].0.start, last, "not that of an «inicio de sesión»");
    }

    #[test]
    fn texts_without_spaces_have_terms_too() {
        let ja = "プロバイダーがサポート オブジェクトの参照を解放し、スプーラーに渡す。";
        let words = [("サポート オブジェクト", "サポート オブジェクト"), ("参照", "参照")];
        assert_eq!(found(Locale::Ja, ja)[..2], words);
        assert!(found(Locale::Ja, "マルチセッション").is_empty(), "another word");
        let zh = "客户端归还支持对象的引用。";
        assert_eq!(found(Locale::ZhCn, zh), [("支持对象", "支持对象"), ("引用", "引用")]);
    }

    #[test]
    fn no_more_than_asked_for() {
        let forms = &Locale::En.more().help.forms;
        let text = "The session, the leak, the spooler, the hang.";
        let mut met = Vec::new();
        assert_eq!(places(forms, text, &mut met, 3).len(), 3);
        assert!(places(forms, text, &mut met, 3).is_empty());
    }

    /// A form stands for one term, and each term is found in the forms of its own language.
    #[test]
    fn forms_are_of_one_term_and_most_terms_have_some() {
        for locale in Locale::ALL {
            let help = &locale.more().help;
            let mut all: Vec<&str> = Vec::new();
            let mut blank = 0;
            for (term, forms) in help.terms.iter().zip(help.forms) {
                for form in forms.split('|').filter(|form| !form.is_empty()) {
                    assert!(!all.contains(&form), "{}: {form}", locale.tag());
                    assert_eq!(form.trim(), form);
                    all.push(form);
                }
                blank += usize::from(forms.is_empty());
                let name = plain(&pieces(term.name));
                let own = found(locale, term.name);
                let known = own.first().is_some_and(|(_, known)| *known == term.name);
                assert!(known || forms.is_empty(), "{}: {name}", locale.tag());
            }
            assert!(blank <= 5, "{}: {blank} terms are never found", locale.tag());
        }
    }
}
