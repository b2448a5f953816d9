//! The table of rules in `docs`, made from the code.

use logoff_playground::i18n::help::owed;
use logoff_playground::i18n::{Locale, published_page};
use logoff_playground::sim::ids::Party;
use logoff_playground::sim::program::Basis;
use logoff_playground::sim::rule::RuleId;

use crate::pinned;

const HEAD: &str = "# Rules

What client, MAPI and provider owe each other, with the published page that each rule comes from.
*Stated* rules stand there in so many words, *inferred* ones follow from what does. A checked rule is
held against every run; `tests/data/rules.txt` names a run that keeps it and one that breaks it. A rule
that is documented only says why.
`LOGOFF_BLESS=1 cargo test --test sim` writes this file.

| Rule | Whose | What is owed | If broken | Basis | Page |
|---|---|---|---|---|---|
";

fn row(rule: RuleId) -> String {
    let (info, words) = (rule.info(), Locale::En.catalog());
    let whose = match info.party {
        Party::Client => "client",
        Party::Mapi => "MAPI",
        Party::Provider => "provider",
    };
    let owed = owed(Locale::En, rule);
    assert!(!owed.is_empty(), "nobody says what is owed by {}", rule.name());
    let what = match info.wait {
        Some(why) => format!("{owed} *Documented only:* {}.", words.waits[why as usize]),
        None => owed.to_owned(),
    };
    let basis = if info.basis == Basis::Stated { "stated" } else { "inferred" };
    let page = format!("[{}]({})", info.page, published_page(Locale::En, info.page));
    let consequence = words.consequences[info.consequence as usize];
    format!("| {} | {whose} | {what} | {consequence} | {basis} | {page} |\n", rule.name())
}

#[test]
fn the_docs_have_every_rule() {
    let rows: String = RuleId::all().map(row).collect();
    let checked = RuleId::checked().count();
    let all = RuleId::all().count();
    let foot = format!("\n{checked} of {all} are checked, {} documented only.\n", all - checked);
    pinned::compare("../../docs/rules.md", &format!("{HEAD}{rows}{foot}")).unwrap();
}
