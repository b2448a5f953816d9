//! Which of many texts fit a question best. Not every word has to occur: a word weighs the more the
//! fewer texts have it, so that "can", "the" and "be" decide nothing.

use super::{fold, is_dense, occurs};
use crate::i18n::Locale;

/// What a word weighs that only one text has.
const RAREST: u32 = 8;
/// A text that is much worse than the best one is no answer. In tenths.
const NEAR: u32 = 7;
/// No more are wanted.
const MOST: usize = 12;

/// The texts that fit, by number, the best first; those that fit alike stay in their order. Idle words
/// say nothing, however rare they are.
pub fn rank(locale: Locale, asked: &str, idle: &str, texts: &[String]) -> Vec<usize> {
    let dense = is_dense(locale);
    let folded = |text: &String| {
        let (first, more) = text.split_once('\n').unwrap_or((text, ""));
        (fold(first, dense), fold(more, dense))
    };
    let texts: Vec<_> = texts.iter().map(folded).collect();
    let mut scores = vec![0; texts.len()];
    let idle = fold(idle, false);
    let is_idle = |word: &String| idle.split(' ').any(|other| other == word);
    for word in words(&fold(asked, false), dense).iter().filter(|word| !is_idle(word)) {
        let fits = fitting(word, &texts, dense);
        let count = fits.iter().filter(|fit| **fit > 0).count();
        let Some(weight) = weight(texts.len(), count) else {
            continue;
        };
        for (score, fit) in scores.iter_mut().zip(fits) {
            *score += weight * fit;
        }
    }
    let best = scores.iter().copied().max().unwrap_or_default();
    let mut order = Vec::new();
    // Not a sort, which brings five kilobytes along: few are wanted.
    while order.len() < MOST {
        let left = scores.iter().copied().max().unwrap_or_default();
        let Some(at) = scores.iter().position(|score| *score == left && left > 0) else {
            break;
        };
        if left * 10 < best * NEAR {
            break;
        }
        order.push(at);
        scores[at] = 0;
    }
    order
}

/// How much a word says that so many of all texts have.
fn weight(all: usize, count: usize) -> Option<u32> {
    (all / count.max(1)).checked_ilog2().filter(|_| count > 0).map(|log| (log + 1).min(RAREST))
}

/// How well a word fits each text. One that fits nowhere may have another ending.
fn fitting(word: &str, texts: &[(String, String)], dense: bool) -> Vec<u32> {
    let mut stem = word;
    for shorter in 0..3 {
        let fits: Vec<_> = texts.iter().map(|text| fit(stem, text, dense)).collect();
        if dense || fits.iter().any(|fit| *fit > 0) {
            return fits;
        }
        let Some((at, _)) = stem.char_indices().next_back().filter(|(at, _)| *at > 3 + shorter / 2)
        else {
            break;
        };
        stem = &stem[..at];
    }
    vec![0; texts.len()]
}

/// What is said in the first line counts twice.
fn fit(word: &str, (first, more): &(String, String), dense: bool) -> u32 {
    let fit = if dense { fit_dense } else { fit_in };
    (fit(word, first) * 2).max(fit(word, more))
}

fn fit_dense(word: &str, text: &str) -> u32 {
    if occurs(text, word) { 3 } else { 0 }
}

/// A whole word fits better than a part of one, and a short one has to stand at a beginning.
fn fit_in(word: &str, text: &str) -> u32 {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let apart = |letter: Option<&u8>| letter.is_none_or(|one| !is_letter(*one));
    let mut best = 0;
    for (at, part) in text.windows(word.len()).enumerate() {
        if part != word {
            continue;
        }
        let begins = apart(at.checked_sub(1).and_then(|before| text.get(before)));
        let ends = apart(text.get(at + word.len()));
        best = best.max(match (begins, ends) {
            (true, true) => 4,
            (true, false) => 3,
            (false, _) if word.len() > 3 => 2,
            (false, _) => 0,
        });
    }
    best
}

/// Whether a sign stands between words. The tables of Unicode would weigh more than all of this.
fn is_apart(sign: char) -> bool {
    let between =
        matches!(sign, '\u{80}'..='\u{BF}' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}');
    between || sign.is_ascii() && !sign.is_ascii_alphanumeric()
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// The words of a text; where there are no spaces, every two signs that follow each other.
fn words(text: &str, dense: bool) -> Vec<String> {
    let mut all = Vec::new();
    let mut add = |word: String| {
        if !all.contains(&word) {
            all.push(word);
        }
    };
    for word in text.split(is_apart).filter(|word| !word.is_empty()) {
        let signs: Vec<char> = word.chars().collect();
        if !dense || word.is_ascii() || signs.len() == 1 {
            add(word.to_owned());
            continue;
        }
        for two in signs.windows(2) {
            add(two.iter().collect());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(locale: Locale, asked: &str, texts: &[&str]) -> Vec<usize> {
        let texts: Vec<_> = texts.iter().map(|text| (*text).to_owned()).collect();
        rank(locale, asked, "is the be can", &texts)
    }

    const TEXTS: [&str; 5] = [
        "Is any rule broken?",
        "Can R16 be broken?",
        "Can `IMSLogon::Logoff` be called twice?",
        "Can `IMsgStore::StoreLogoff` be called twice?",
        "Is the store ever left over?",
    ];

    #[test]
    fn rare_words_decide_and_whole_ones_come_first() {
        for (asked, at) in [
            ("can Logoff be called twice?", 2),
            ("STORELOGOFF twice", 3),
            ("R16", 1),
            ("r1", 1),
            ("is the store ever left?", 4),
            ("which rules are broken", 0),
            ("leaving the store", 4),
        ] {
            assert_eq!(best(Locale::En, asked, &TEXTS).first(), Some(&at), "{asked}");
        }
    }

    #[test]
    fn without_words_in_common_nothing_fits() {
        for asked in ["", "?", "xyzzy", "   ", "is the"] {
            assert!(best(Locale::En, asked, &TEXTS).is_empty(), "{asked}");
        }
    }

    #[test]
    fn texts_without_spaces_are_compared_by_pairs_of_signs() {
        let texts = ["ストアが残ることはありますか", "`Logoff` が 2 回呼ばれることはありますか"];
        assert_eq!(best(Locale::Ja, "ｽﾄｱは残る？", &texts), [0]);
        assert_eq!(best(Locale::Ja, "logoff 2回", &texts), [1]);
        assert_eq!(best(Locale::ZhCn, "存储会留下吗", &["注销", "存储会不会留下？"]), [1]);
    }
}
