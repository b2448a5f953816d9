//! What the reader has gone after: a rule, a line that serves one, or a question about all runs.

use std::rc::Rc;

use crate::i18n::Locale;
use crate::i18n::asking::fitting;
use crate::session::picker::Way;
use crate::session::{Panel, Session};
use crate::sim::ids::ObjectId;
use crate::sim::program::LineId;
use crate::sim::rule::RuleId;
use crate::sim::search::Question;

/// Where that has led.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The rule that was come to from a line.
    pub rule: Option<RuleId>,
    /// The line that was come to from a rule. It goes when the reader steps on.
    pub line: Option<LineId>,
    /// The list of questions, while it is open.
    pub field: Option<Field>,
}

/// Where a question is asked in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    pub text: String,
    /// What can be asked after one by one.
    pub objects: Vec<ObjectId>,
    /// The question that Enter would choose; `None` if none fits.
    pub at: Option<Question>,
}

/// What a reader goes after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seek {
    /// A rule, in its panel.
    Rule(RuleId),
    /// A line of the program, in its panel.
    Line(LineId),
    /// The questions: their list is opened, or goes by what is typed.
    Open,
    Type(String),
    Move(Way),
    /// Chooses the marked question.
    Take,
    Choose(Question),
    Close,
}

impl Session {
    #[inline(never)]
    pub(super) fn seek(&mut self, seek: Seek) {
        let objects = Question::objects(self.branch().run.rest());
        let field = |locale, text: &str| Some(Field::of(locale, text, objects));
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
            Seek::Open if sought.field.is_none() => sought.field = field(self.locale, ""),
            Seek::Open => {}
            Seek::Type(text) => sought.field = field(self.locale, &text),
            Seek::Move(way) => match &mut sought.field {
                Some(field) => field.at = field.next(self.locale, way),
                None => sought.field = field(self.locale, ""),
            },
            Seek::Take => {
                let marked = sought.field.take().and_then(|field| field.at);
                self.question(marked);
            }
            Seek::Choose(question) => {
                sought.field = None;
                self.question(Some(question));
            }
            Seek::Close => sought.field = None,
        }
    }

    fn question(&mut self, chosen: Option<Question>) {
        if let Some(question) = chosen {
            self.asked = question;
            self.finder = None;
        }
    }

    /// The reader moves on.
    pub(super) fn leave_line(&mut self) {
        if self.sought.as_ref().is_some_and(|sought| sought.line.is_some()) {
            Rc::make_mut(self.sought.get_or_insert_default()).line = None;
        }
    }
}

impl Field {
    fn of(locale: Locale, text: &str, objects: Vec<ObjectId>) -> Self {
        let at = fitting(locale, text, &objects).first().copied();
        Self { text: text.to_owned(), objects, at }
    }

    /// Whether something was typed that a question fits.
    pub fn fits(&self) -> bool {
        !self.text.trim().is_empty() && self.at.is_some()
    }

    /// The question that the mark would come to.
    pub fn next(&self, locale: Locale, way: Way) -> Option<Question> {
        let fitting = fitting(locale, &self.text, &self.objects);
        let at = fitting.iter().position(|one| Some(*one) == self.at).unwrap_or_default();
        fitting.get(way.leads(at, fitting.len())).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
