//! The reader's door: an action in, a new session out.

use std::rc::Rc;

use crate::session::action::Action;
use crate::session::compare::Comparison;
use crate::session::permalink;
use crate::session::run::{Branch, MAX_COMMANDS};
use crate::session::{Against, Finder, Notice, Session};
use crate::sim::claim::Proof;
use crate::sim::command::Command;
use crate::sim::event::Fact;
use crate::sim::menu;
use crate::sim::program::{Edits, Program, Readings};
use crate::sim::scenario::ScenarioId;
use crate::sim::search::{Answer, Conduct, Question};

/// The most notices that are kept.
const MAX_NOTICES: usize = 4;

/// What becomes of a session.
#[must_use]
pub fn update(session: &Session, action: Action) -> Session {
    let mut next = session.clone();
    let moves = if next.refuses(&action) {
        next.tell(Notice::IsLog);
        false
    } else {
        next.apply(action)
    };
    if moves {
        next.player.playing = false;
        next.leave_line();
    }
    next.compare_again(session.branch());
    next.judge_again(session.branch());
    next.lighten();
    next.keep_runs(session);
    next.leave_hint();
    next
}

impl Session {
    /// Returns whether the reader has taken over from the player.
    fn apply(&mut self, action: Action) -> bool {
        match action {
            Action::Run(scenario) => self.start(scenario),
            Action::Pick(pick) => return self.pick(pick),
            Action::Do(command) => self.perform(command),
            Action::Branch(at) => self.switch(at),
            Action::Start => self.cursor = 0,
            Action::Back => self.cursor = self.cursor.saturating_sub(1),
            Action::Into => self.go(self.cursor + 1),
            Action::Over => self.go(self.over()),
            Action::Out => self.go(self.out()),
            Action::End => self.cursor = self.last(),
            Action::Go(n) => self.go(n),
            Action::Show(claim) => {
                let proof = self.branch().run.settles(claim).whole();
                if let Proof::Shown(at) | Proof::Contradicted(at) = proof {
                    self.go(at + 1);
                }
            }
            Action::Edit(edit) => {
                let style = self.branch().program.style();
                self.edit(|edits, readings| edits.with_in(style, edit, readings));
            }
            Action::Unedit(edit) => self.edit(|edits, _| Ok(edits.without(edit))),
            Action::Restore => self.edit(|_, _| Ok(Edits::default())),
            Action::Undo => self.undo(),
            Action::Keep(deed) => return self.keep(deed),
            Action::Style(style) => {
                let program = &self.branch().program;
                let readings = program.readings();
                let kept = program.edits().iter().fold(Edits::default(), |kept, edit| {
                    kept.with_in(style, edit, readings).unwrap_or(kept)
                });
                self.reprogram(Program::styled(style, readings, kept));
            }
            Action::Read(reading, side) => {
                let program = &self.branch().program;
                let readings = program.readings().with(reading, side);
                self.reprogram(Program::styled(program.style(), readings, program.edits().clone()));
            }
            Action::OpenFound => self.open_found(),
            Action::Follow(hash) => permalink::follow(self, &hash),
            Action::Mission(play) => return self.play(play),
            Action::State(look) => return self.look(look),
            Action::Share(deal) => return self.deal(deal),
            Action::Log(feed) => return self.feed(feed),
            _ => return self.apply_view(action),
        }
        true
    }

    /// What leaves the player alone.
    fn apply_view(&mut self, action: Action) -> bool {
        match action {
            Action::Play => self.play_or_pause(true),
            Action::Pause => self.play_or_pause(false),
            Action::Heed(wish) => self.heed(&wish),
            Action::Tick if self.player.playing => {
                self.go(self.cursor + 1);
                self.player.playing = self.cursor < self.last();
            }
            Action::Speed(speed) => self.player.speed = speed,
            Action::Ask(question) => {
                self.asked = question;
                self.finder = None;
            }
            Action::Client(client) => {
                self.client = client;
                self.finder = None;
            }
            Action::Find(question, conduct) => self.find(question, conduct),
            Action::FindMore(budget) => self.find_more(budget),
            Action::StopFinding => {
                if let Some(finder) = &mut self.finder {
                    finder.stop();
                }
            }
            Action::Whole => self.whole = true,
            Action::Panel(panel) => self.panel = panel,
            Action::Help(ask) => self.ask(ask),
            Action::Seek(seek) => self.seek(seek),
            Action::Prologue(open) => self.prologue_open = open,
            Action::OpenSwitches => self.switches_open = true,
            Action::Compare(reading) => {
                let compared = |reading| Rc::new(Comparison::of(self.branch(), reading));
                self.compared = reading.map(compared);
            }
            Action::Locale(locale) => {
                self.locale = locale;
                self.notices.retain(|notice| !matches!(notice, Notice::NoWords(_)));
            }
            Action::NoWords(locale) => self.tell(Notice::NoWords(locale)),
            Action::Theme(theme) => self.theme = theme,
            Action::Dismiss(at) if at < self.notices.len() => {
                self.notices.remove(at);
            }
            _ => {}
        }
        false
    }

    /// From the start, if the run is at its end.
    pub(super) fn play_or_pause(&mut self, playing: bool) {
        if playing && self.cursor >= self.last() {
            self.cursor = 0;
        }
        self.player.playing = playing && self.last() > 0;
    }

    /// What is compared is the run that is shown.
    fn compare_again(&mut self, before: &Rc<Branch>) {
        if let Some(old) = self.compared.as_ref().filter(|_| !Rc::ptr_eq(before, self.branch())) {
            self.compared = Some(Rc::new(Comparison::of(self.branch(), old.reading)));
        }
    }

    pub(super) fn go(&mut self, n: u32) {
        self.cursor = n.min(self.last());
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.notices.retain(|other| *other != notice);
        self.notices.push(notice);
        let surplus = self.notices.len().saturating_sub(MAX_NOTICES);
        self.notices.drain(..surplus);
    }

    pub(super) fn start(&mut self, scenario: ScenarioId) {
        let readings = self.branch().program.readings();
        let program = Rc::new(scenario.program(readings));
        let branch = Branch::run(scenario, program, scenario.script().to_vec(), None);
        self.begin(branch);
        self.cursor = 0;
        self.notices.clear();
    }

    /// With this run, and no other but those of logs, which nothing else would bring back.
    pub(super) fn begin(&mut self, branch: Branch) {
        let mut branches = vec![Rc::new(branch)];
        branches.extend(self.branches.drain(..).filter(|branch| branch.log.is_some()));
        self.branches = branches;
        self.current = 0;
        self.against = Against::default();
        self.finder = None;
        if let Question::One(id) = self.asked
            && self.branch().run.rest().object(id).is_none()
        {
            self.asked = Question::Left(id.kind);
        }
        self.runs = None;
        if self.branches.len() > 1 {
            self.runs_mut();
        }
    }

    /// Takes effect at the end of the command that the cursor stands in.
    fn perform(&mut self, command: Command) {
        let branch = Rc::clone(self.branch());
        let cursor = self.cursor;
        let kept: Vec<_> = branch
            .run
            .spans
            .iter()
            .filter(|span| span.first <= cursor)
            .map(|span| span.command)
            .collect();
        let end = branch.run.spans.get(kept.len().wrapping_sub(1)).map_or(0, |span| span.last);
        if let Some(refusal) = menu::refusal(branch.run.world(end), command) {
            return self.tell(Notice::Refused(refusal));
        }
        if branch.commands.get(kept.len()) == Some(&command) {
            return self.go(end + 1);
        }
        if kept.len() >= MAX_COMMANDS {
            return self.tell(Notice::RunIsFull(MAX_COMMANDS));
        }
        let extends = branch.commands.len() == kept.len();
        if extends && branch.run.refused.is_none() {
            self.replace(branch.more(command));
            return self.go(end + 1);
        }
        let mut commands = kept;
        commands.push(command);
        let from = if extends { branch.from } else { Some(end) };
        let next = Branch::run(branch.scenario, Rc::clone(&branch.program), commands, from);
        if extends {
            self.replace(next);
        } else {
            self.add(next);
        }
        self.go(end + 1);
    }

    /// The current branch goes on as another one.
    fn replace(&mut self, branch: Branch) {
        let at = self.current.min(self.branches.len() - 1);
        self.branches[at] = Rc::new(branch);
    }

    /// A branch beside the others; it becomes the current one.
    pub(super) fn add(&mut self, branch: Branch) {
        let same = |other: &Rc<Branch>| {
            other.scenario == branch.scenario
                && other.log == branch.log
                && other.commands == branch.commands
                && other.program == branch.program
        };
        if let Some(at) = self.branches.iter().position(same) {
            self.current = at;
            return;
        }
        self.make_room();
        self.branches.push(Rc::new(branch));
        self.current = self.branches.len() - 1;
    }

    fn switch(&mut self, at: usize) {
        let Some(other) = self.branches.get(at) else {
            return;
        };
        let differs = self.branch().run.first_difference(&other.run);
        self.current = at;
        self.go(differs);
    }

    /// The end of the call that begins with the next event, or the next event.
    fn over(&self) -> u32 {
        let run = &self.branch().run;
        match run.event(self.cursor + 1) {
            Some(event) if matches!(event.fact, Fact::Call { .. }) => {
                self.end_of_call(self.cursor + 1, event.depth)
            }
            _ => self.cursor + 1,
        }
    }

    /// The return of the call that is running at the cursor.
    fn out(&self) -> u32 {
        let depth = self.world().stack.len();
        match u8::try_from(depth) {
            Ok(depth) if depth > 0 => self.end_of_call(self.cursor, depth),
            _ => self.over(),
        }
    }

    fn end_of_call(&self, from: u32, depth: u8) -> u32 {
        let run = &self.branch().run;
        (from + 1..=run.last())
            .find(|n| {
                run.event(*n).is_some_and(|event| {
                    event.depth < depth
                        || (event.depth == depth && matches!(event.fact, Fact::Return { .. }))
                })
            })
            .unwrap_or_else(|| run.last())
    }

    fn edit(
        &mut self,
        change: impl FnOnce(&Edits, Readings) -> Result<Edits, crate::sim::program::EditRefusal>,
    ) {
        let program = &self.branch().program;
        match change(program.edits(), program.readings()) {
            Ok(edits) => {
                let (style, readings) = (program.style(), program.readings());
                self.reprogram(Program::styled(style, readings, edits));
            }
            Err(refusal) => self.tell(Notice::EditRefused(refusal)),
        }
    }

    /// Replays the commands under another program; the cursor goes to the first event that differs.
    fn reprogram(&mut self, program: Program) {
        let old = Rc::clone(self.branch());
        if *old.program == program {
            return;
        }
        self.note_change();
        let next = old.under(program);
        let differs = next.run.first_difference(&old.run);
        if let Some((command, refusal)) = next.run.refused {
            self.tell(Notice::RunEndsEarly { command: command.name(), refusal });
        }
        let before = self.cursor;
        self.add(next);
        self.finder = None;
        // Nothing to see of the edit in this run: stay.
        let same = self.last() == old.run.last() && differs > self.last();
        self.go(if same { before } else { differs });
    }

    fn find(&mut self, question: Question, conduct: Conduct) {
        // What a client breaks by habit is not what the reader looks for.
        let question = match (question, conduct) {
            (question, Conduct::Lawful) => question,
            (Question::AnyRule, _) => Question::NotTheClients,
            (question, _) => question,
        };
        self.finder = Some(Finder::new(self, question, conduct));
    }

    fn find_more(&mut self, budget: u32) {
        let program = Rc::clone(&self.branch().program);
        let Some(finder) = self.finder.as_mut().filter(|finder| finder.answer.is_none()) else {
            return;
        };
        finder.advance(&program, budget);
        // By itself a lawful client may never meet the fault: then let it break its own duties.
        let seen_all = matches!(finder.answer, Some(Answer::None { .. }));
        if seen_all && finder.conduct == Conduct::Lawful {
            let (question, slices) = (finder.question, finder.slices);
            self.find(question, Conduct::Any);
            if let Some(finder) = &mut self.finder {
                finder.slices = slices;
            }
        }
    }

    fn open_found(&mut self) {
        let Some(finder) = &self.finder else { return };
        let (found, finding) = match &finder.answer {
            Some(Answer::Run { commands, finding, .. }) => (commands, Some(*finding)),
            Some(Answer::Way { commands, .. }) => (commands, None),
            Some(Answer::None { .. } | Answer::Truncated { .. }) | None => return,
        };
        let branch = self.branch();
        let commands = [finder.before.as_slice(), found].concat();
        let twice = match finder.question {
            Question::Twice(method) => Some(method),
            _ => None,
        };
        let next = Branch::run(branch.scenario, Rc::clone(&branch.program), commands, Some(0));
        let steps = (1..).zip(&next.run.steps);
        let last = match (finding, twice) {
            (Some(finding), _) => next.run.findings().find(|(_, f)| **f == finding).map(|f| f.0),
            (None, Some(asked)) => {
                let is = |fact| matches!(fact, Fact::Call { method, .. } if method == asked);
                steps.filter(|(_, step)| is(step.event.fact)).map(|(n, _)| n).last()
            }
            (None, None) => Some(i32::MAX),
        };
        self.add(next);
        self.go(last.and_then(|n| u32::try_from(n).ok()).unwrap_or(0));
    }
}
