//! What the help says of a rule, and how a reader finds it.

use super::Locale;
use super::find::Wanted;
use crate::sim::rule::RuleId;

/// What is owed by a rule, whether runs are checked against it or not.
#[inline(never)]
pub fn owed(locale: Locale, rule: RuleId) -> &'static str {
    let checked = RuleId::checked().take_while(|other| *other < rule).count();
    let text = if rule.info().wait.is_none() {
        locale.catalog().rule_titles.get(checked)
    } else {
        let before = usize::from(rule.0).saturating_sub(1);
        locale.more().help.unchecked.get(before.saturating_sub(checked))
    };
    text.copied().unwrap_or_default()
}

/// Whether a rule is among those that a reader looks for, by name, words, consequence or page.
pub fn is_wanted(locale: Locale, wanted: &Wanted, rule: RuleId) -> bool {
    let info = rule.info();
    let consequence = locale.catalog().consequences[info.consequence as usize];
    let (name, owed) = (rule.name(), owed(locale, rule));
    wanted.all_in(&format!("{name} {owed} {consequence} {}", info.page))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::rule_title;

    #[test]
    fn every_rule_says_what_is_owed_and_no_two_say_the_same() {
        for locale in Locale::ALL {
            let mut all: Vec<_> = RuleId::all().map(|rule| owed(locale, rule)).collect();
            assert!(all.iter().all(|text| !text.is_empty()));
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), RuleId::all().count(), "{}", locale.tag());
        }
        for rule in RuleId::checked() {
            assert_eq!(Some(owed(Locale::Es, rule)), rule_title(Locale::Es, rule));
        }
        assert!(owed(Locale::En, RuleId(6)).starts_with("`OleUninitialize`"));
        assert!(owed(Locale::En, RuleId(120)).starts_with("`TransportLogoff`"));
    }

    #[test]
    fn rules_are_found_by_name_word_consequence_and_page() {
        let found = |locale: Locale, text: &str| {
            let wanted = Wanted::new(locale, text);
            let all = RuleId::all().filter(|rule| is_wanted(locale, &wanted, *rule));
            all.map(|rule| rule.0).collect::<Vec<_>>()
        };
        assert_eq!(found(Locale::En, "").len(), 122);
        assert_eq!(found(Locale::En, "r07"), [7]);
        assert_eq!(found(Locale::De, "OLEuninitialize"), [6]);
        assert_eq!(found(Locale::En, "wrong route"), [34]);
        assert_eq!(found(Locale::Ja, "imsgstore-setlockstate"), [63]);
        assert!(found(Locale::Fr, "q8").is_empty());
    }
}
