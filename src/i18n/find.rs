//! Looking for words in texts as a reader would: without regard to case, accents, or the width of
//! letters; in Japanese and Chinese, without regard to spaces either.

mod rank;

pub use rank::rank;

use super::Locale;

/// What a reader looks for: words that all have to occur, in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
    dense: bool,
}

impl Wanted {
    pub fn new(locale: Locale, text: &str) -> Self {
        let dense = is_dense(locale);
        let words = text.split_whitespace().map(|word| fold(word, dense));
        Self { words: words.filter(|word| !word.is_empty()).collect(), dense }
    }

    /// Nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word occurs.
    pub fn all_in(&self, text: &str) -> bool {
        self.missing_in(text).is_empty()
    }

    /// The words that do not occur, to be looked for elsewhere.
    pub fn missing_in(&self, text: &str) -> Self {
        let text = fold(text, self.dense);
        let missing = self.words.iter().filter(|word| !occurs(&text, word));
        Self { words: missing.cloned().collect(), dense: self.dense }
    }

    /// Whether one of the words occurs.
    pub fn any_in(&self, text: &str) -> bool {
        let text = fold(text, self.dense);
        self.words.iter().any(|word| occurs(&text, word))
    }
}

/// Whether spaces say nothing in a language.
fn is_dense(locale: Locale) -> bool {
    matches!(locale, Locale::Ja | Locale::ZhCn)
}

/// Not `contains`, which brings two kilobytes along.
fn occurs(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
}

/// The half-width katakana from U+FF66 on, in their full width.
const KATAKANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ\
                        ハヒフヘホマミムメモヤユヨラリルレロワン";

/// A text as it is compared: small letters without accents, in one width, hiragana as katakana, and
/// one kind of space and hyphen. A dense text has no spaces.
fn fold(text: &str, dense: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = match letter {
            '！'..='～' => shifted(letter, -0xFEE0),
            'ｦ'..='ﾝ' => KATAKANA.chars().nth(letter as usize - 'ｦ' as usize).unwrap_or(letter),
            'ぁ'..='ゖ' => shifted(letter, 0x60),
            _ => letter,
        };
        let letter = match letter {
            'A'..='Z' | 'À'..='Þ' => shifted(letter, 0x20),
            _ => letter,
        };
        let plain = match letter {
            'à'..='å' => "a",
            'ç' => "c",
            'è'..='ë' => "e",
            'ì'..='ï' => "i",
            'ñ' => "n",
            'ò'..='ö' | 'ø' => "o",
            'ù'..='ü' => "u",
            'ý' | 'ÿ' => "y",
            'æ' => "ae",
            'œ' | 'Œ' => "oe",
            'ß' | 'ẞ' => "ss",
            '‘' | '’' => "'",
            '_' | '‐'..='―' => "-",
            // The marks of code, and accents that follow their letter.
            '`' | '\u{300}'..='\u{36F}' => "",
            'ﾞ' | '\u{3099}' => voiced(&mut out, 1),
            'ﾟ' | '\u{309A}' => voiced(&mut out, 2),
            ' ' | '\u{A0}' | '\u{202F}' | '\u{3000}' | '\n' if dense => "",
            '\u{A0}' | '\u{202F}' | '\u{3000}' => " ",
            _ => {
                out.push(letter);
                ""
            }
        };
        out.push_str(plain);
    }
    out
}

fn shifted(letter: char, by: i32) -> char {
    (letter as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

/// Gives the last letter the mark that follows it. It always stands right after the plain one.
fn voiced(out: &mut String, by: i32) -> &'static str {
    match out.pop() {
        Some('ウ') => out.push('ヴ'),
        Some(letter @ 'カ'..='ホ') => out.push(shifted(letter, by)),
        other => out.extend(other),
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(locale: Locale, wanted: &str, text: &str) -> bool {
        Wanted::new(locale, wanted).all_in(text)
    }

    #[test]
    fn case_accents_and_kinds_of_letters_do_not_matter() {
        for (locale, wanted, text) in [
            (Locale::En, "STORE close", "Store close"),
            (Locale::En, "close st", "Store close"),
            (Locale::En, "client’s", "the client's store"),
            (Locale::En, "no_wait", "LOGOFF_NO_WAIT"),
            (Locale::En, "no-wait", "LOGOFF_NO_WAIT"),
            (Locale::De, "schliessen", "Speicher schließen"),
            (Locale::De, "uberholt", "ÜBERHOLT"),
            (Locale::De, "u\u{308}ber", "über"),
            (Locale::Fr, "echec œuvre", "Échec de l’OEUVRE"),
            (Locale::Fr, "l'ouverture", "À l’ouverture"),
            (Locale::Es, "sesion ano", "La sesión del AÑO"),
            (Locale::Ja, "ストアプロバイダー", "ストア プロバイダーが"),
            (Locale::Ja, "すとあ", "ストア プロバイダー"),
            (Locale::Ja, "ｽﾄｱ ﾌﾟﾛﾊﾞｲﾀﾞｰ", "ストア プロバイダー"),
            (Locale::Ja, "ｳﾞｶﾞ", "ヴガ"),
            (Locale::Ja, "ＬＯＧＯＦＦ＿ＡＢＯＲＴ", "`LOGOFF_ABORT`"),
            (Locale::Ja, "か\u{3099}", "ガ"),
            (Locale::ZhCn, "存储　关闭", "关闭 存储"),
            (Locale::ZhCn, "关闭存储", "关闭 存储"),
        ] {
            assert!(finds(locale, wanted, text), "{wanted} in {text}");
        }
    }

    #[test]
    fn every_word_has_to_occur() {
        for (locale, wanted, text) in [
            (Locale::En, "store open", "Store close"),
            (Locale::En, "storeclose", "Store close"),
            (Locale::Ja, "カ", "ガ"),
            (Locale::Ja, "バ", "パ"),
            (Locale::De, "speicherx", "Speicher"),
        ] {
            assert!(!finds(locale, wanted, text), "{wanted} in {text}");
        }
        let missing = Wanted::new(Locale::En, "store abort").missing_in("Store close");
        assert_eq!(missing, Wanted::new(Locale::En, "abort"));
        assert!(missing.any_in("LOGOFF_ABORT") && !missing.any_in("LOGOFF_PURGE"));
    }

    #[test]
    fn nothing_is_found_everywhere() {
        for nothing in ["", " \u{3000}", "`", "\u{301}", "ﾞ"] {
            let wanted = Wanted::new(Locale::Ja, nothing);
            assert!(wanted.is_empty() && wanted.all_in(""), "{nothing:?}");
        }
    }
}
