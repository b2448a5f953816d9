//! What the reader has gone after: a rule, or a line that serves one.

use std::rc::Rc;

use crate::session::{Panel, Session};
use crate::sim::program::LineId;
use crate::sim::rule::RuleId;

/// Where that has led.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The rule that was come to from a line.
    pub rule: Option<RuleId>,
    /// The line that was come to from a rule. It goes when the reader steps on.
    pub line: Option<LineId>,
}

/// What a reader goes after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seek {
    /// A rule, in its panel.
    Rule(RuleId),
    /// A line of the program, in its panel.
    Line(LineId),
}

impl Session {
    #[inline(never)]
    pub(super) fn seek(&mut self, seek: Seek) {
        let sought = Rc::make_mut(self.sought.get_or_insert_default());
        match seek {
            Seek::Rule(rule) => {
                sought.rule = Some(rule);
                self.panel = Panel::Rules;
            }
            Seek::Line(line) => {
                sought.line = Some(line);
                self.panel = Panel::Code;
            }
        }
    }

    /// The reader moves on.
    pub(super) fn leave_line(&mut self) {
        if self.sought.as_ref().is_some_and(|sought| sought.line.is_some()) {
            Rc::make_mut(self.sought.get_or_insert_default()).line = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::parse_key;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn a_rule_leads_to_its_line_and_back_and_a_step_leaves_the_line() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let line = parse_key("IMSLogon::Logoff.unlist").unwrap();
        let there = update(&session, Action::Seek(Seek::Line(line)));
        let sought = there.sought.clone().unwrap();
        assert_eq!((there.panel, sought.line, sought.rule), (Panel::Code, Some(line), None));
        let back = update(&there, Action::Seek(Seek::Rule(RuleId(93))));
        let sought = back.sought.clone().unwrap();
        assert_eq!((back.panel, sought.line), (Panel::Rules, Some(line)));
        assert_eq!(sought.rule, Some(RuleId(93)));
        let on = update(&there, Action::Into);
        assert_eq!(on.sought.unwrap().line, None);
    }
}
