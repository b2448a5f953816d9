//! The run as a list of steps, in Markdown and as plain text: the sentences of the page, numbered as
//! on the page.

use crate::i18n::{Locale, Phrase, Piece, Told, narration, pieces, plain, verdict};
use crate::session::run::{Branch, Run};
use crate::sim::event::Fact;

/// A run and what is said of it as a whole.
pub struct Story<'a> {
    pub locale: Locale,
    pub branch: &'a Branch,
    pub title: &'a str,
    /// The address of the page at this run.
    pub link: Option<&'a str>,
    /// What is changed about the program, with backticks around code.
    pub changes: Vec<String>,
    /// What stands over the changes, the prologue, the steps and the verdict.
    pub headings: [String; 4],
}

/// As Markdown: GitHub's, where `<details>` folds.
pub fn markdown(story: &Story) -> String {
    let run = &story.branch.run;
    let [changes, prologue, steps, verdict] = story.headings.each_ref().map(|text| escaped(text));
    let mut out = format!("# {}\n\n", escaped(story.title));
    if let Some(link) = story.link {
        out.push_str(&format!("<{}>\n\n", link.replace('<', "%3C").replace('>', "%3E")));
    }
    if !story.changes.is_empty() {
        out.push_str(&format!("{changes}\n\n"));
        for change in &story.changes {
            out.push_str(&format!("- {}\n", marked(&pieces(change))));
        }
        out.push('\n');
    }
    if run.before() > 0 {
        out.push_str(&format!("<details>\n<summary>{prologue}</summary>\n\n"));
        for (n, _) in run.numbered().filter(|(n, _)| *n <= 0) {
            out.push_str(&format!("- **{n}** {}\n", marked(&sentence(story.locale, run, n))));
        }
        out.push_str("\n</details>\n\n");
    }
    out.push_str(&format!("## {steps}\n\n{}\n\n", marked(&opening(story.locale, run))));
    for (n, step) in run.numbered().filter(|(n, _)| *n > 0) {
        let sign = if matches!(step.event.fact, Fact::Finding(_)) { "⚠ " } else { "" };
        out.push_str(&format!("{n}. {sign}{}\n", marked(&sentence(story.locale, run, n))));
    }
    out.push_str(&format!("\n## {verdict}\n\n{}\n", marked(&ending(story))));
    out
}

/// As text for mail and bug reports.
pub fn text(story: &Story) -> String {
    let run = &story.branch.run;
    let [changes, prologue, steps, verdict] = &story.headings;
    let mut out = format!("{}\n", story.title);
    if let Some(link) = story.link {
        out.extend([link, "\n"]);
    }
    if !story.changes.is_empty() {
        out.push_str(&format!("\n{changes}\n"));
        for change in &story.changes {
            out.push_str(&format!("  - {}\n", plain(&pieces(change))));
        }
    }
    let width = run.before().max(run.last() as usize).to_string().len() + 1;
    let line = |(n, step): (i32, &crate::sim::step::Step)| {
        let sign = if matches!(step.event.fact, Fact::Finding(_)) { "⚠ " } else { "" };
        format!("{n:>width$}. {sign}{}\n", plain(&sentence(story.locale, run, n)))
    };
    if run.before() > 0 {
        out.push_str(&format!("\n{prologue}\n"));
        out.extend(run.numbered().filter(|(n, _)| *n <= 0).map(line));
    }
    out.push_str(&format!("\n{steps}\n{}\n", plain(&opening(story.locale, run))));
    out.extend(run.numbered().filter(|(n, _)| *n > 0).map(line));
    out.push_str(&format!("\n{verdict}\n{}\n", plain(&ending(story))));
    out
}

/// The sentence of an event.
fn sentence(locale: Locale, run: &Run, n: i32) -> Phrase {
    let told = run.step(n).map(|step| {
        let before = run.step(n - 1).map_or(&step.world, |before| &before.world);
        Told { event: &step.event, before, after: &step.world }
    });
    narration(locale, told, run.world(0))
}

/// The sentence of the world that the steps begin in.
fn opening(locale: Locale, run: &Run) -> Phrase {
    narration(locale, None, run.world(0))
}

fn ending(story: &Story) -> Phrase {
    let run = &story.branch.run;
    verdict(story.locale, &run.verdict, &run.why(), Some(&story.branch.program))
}

/// A phrase as Markdown.
fn marked(phrase: &[Piece]) -> String {
    let mut out = String::new();
    for piece in phrase {
        match piece {
            Piece::Text(text) => out.push_str(&escaped(text)),
            Piece::Code(code) => {
                let tick = if code.contains('`') { "``" } else { "`" };
                out.extend([tick, code, tick]);
            }
        }
    }
    // A line that begins with a mark would be another kind of line.
    if out.starts_with(['#', '-', '+', '=']) { format!("\\{out}") } else { out }
}

/// A text in which nothing means anything to Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => out.extend(['\\', letter]),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_taken_for_markdown() {
        assert_eq!(
            escaped("a_b *c* <d> & [e] `f`"),
            "a\\_b \\*c\\* &lt;d&gt; &amp; \\[e\\] \\`f\\`"
        );
        let phrase = vec![
            Piece::Text(String::from("# a_b ")),
            Piece::Code(String::from("x_y")),
            Piece::Code(String::from("a`b")),
        ];
        assert_eq!(marked(&phrase), "\\# a\\_b `x_y```a`b``");
    }
}
