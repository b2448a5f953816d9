//! What the picture means: each of its signs, drawn as in the diagram, with a sentence. The drawings
//! are data, an element each line: its tag and attributes, and after `>` what is written in it.

use yew::prelude::*;

use crate::i18n::fill;
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, el, glyph, list, node, plain};

const LANE: &str = "rect\nclass=dg-lane dg-lane-mapi\nx=8\ny=3\nwidth=134\nheight=44\nrx=14";
const LANE_NAME: &str = "text\nclass=dg-lane-name\nx=24\ny=24\ntranslate=no>MAPI";
const RING: &str = "rect\nclass=dg-ring\nx=16\ny=3\nwidth=118\nheight=44\nrx=16";
const FRAME: &str = "rect\nclass=dg-frame\nx=22\ny=9\nwidth=106\nheight=32\nrx=10";
/// The hatching is the diagram's own.
const HATCHED: &str =
    "rect\nclass=dg-hatched\nfill=url(#dg-hatch)\nx=22\ny=9\nwidth=106\nheight=32\nrx=10";
const BAR: &str = "rect\nclass=dg-bar\nx=27\ny=15\nwidth=3\nheight=20\nrx=1.5";
const NAME: &str = "text\nclass=dg-name\nx=35\ny=29\ntranslate=no>IUnknown";
const BADGE: &str = "circle\nclass=dg-badge\ncx=113\ncy=25\nr=10";
const ZERO: &str = "text\nclass=dg-number\nx=113\ny=25\ndy=.36em\ntext-anchor=middle>0";
const ONE: &str = "text\nclass=dg-number\nx=113\ny=25\ndy=.36em\ntext-anchor=middle>1";
const TWO: &str = "text\nclass=dg-number\nx=113\ny=25\ndy=.36em\ntext-anchor=middle>2";
const MINUS: &str = "text\nclass=dg-number\nx=113\ny=25\ndy=.36em\ntext-anchor=middle>−1";
const LINE: &str = "path\nclass=dg-line\nd=M14 25H136";
const DOT: &str = "circle\nclass=dg-dot\ncx=14\ncy=25\nr=3.5";
const END: &str = "polyline\nclass=dg-end\npoints=131,21 136,25 131,29";
const CALL: &str = "path\nclass=dg-line\nd=M8 25H134";
const HEAD: &str = "polygon\nclass=dg-head\npoints=142,25 134,21 134,29";
const BACK: &str = "path\nclass=dg-line\nd=M16 25H142";
const TAIL: &str = "polygon\nclass=dg-head\npoints=8,25 16,21 16,29";
const TAG: &str = "rect\nclass=dg-tag\nx=27\ny=13\nwidth=94\nheight=24\nrx=9";
const DISC: &str = "circle\nclass=dg-disc\ncx=42\ncy=25\nr=8";
const DEPTH: &str = "text\nclass=dg-depth\nx=42\ny=25\ndy=.36em\ntext-anchor=middle>1";
const METHOD: &str = "text\nclass=dg-token-text\nx=55\ny=29.5\ntranslate=no>Release";
const THERE: &str = "path\nclass=dg-mark\nd=M34 25h.01";
const REMOVED: &str = "path\nclass=dg-mark\nd=M71 25h8";
const STALE: &str = "path\nclass=dg-mark\nd=M116 21l4 4-4 4-4-4z";

/// In the order of their texts: the class of a group, and what is in it.
const DRAWINGS: [&[&str]; 23] = [
    &["dg-there", LANE, LANE_NAME],
    &["dg-card", FRAME, NAME, BADGE, TWO],
    &["dg-card dg-count-zero", FRAME, NAME, BADGE, ZERO],
    &["dg-card", FRAME, NAME, "dg-count dg-count-bad", BADGE, MINUS],
    &["dg-card", FRAME, NAME, "dg-count dg-count-now", BADGE, TWO],
    &["dg-ref", LINE, DOT, END],
    &["dg-ref dg-gone", LINE, DOT],
    &["dg-ref dg-bad", LINE, DOT, END],
    &["dg-call dg-now", CALL, HEAD, TAG, DISC, DEPTH, METHOD],
    &["dg-call dg-open", CALL, HEAD, TAG, DISC, DEPTH, METHOD],
    &["dg-call dg-returned", BACK, TAIL, TAG, DISC, DEPTH, METHOD],
    &["dg-call dg-open dg-parked", CALL, HEAD, TAG, DISC, DEPTH, METHOD],
    &["dg-call dg-open dg-waits", CALL, HEAD],
    &["dg-call dg-wrong", CALL, HEAD, TAG, DISC, DEPTH, METHOD],
    &["dg-call dg-wrong dg-loop", CALL, HEAD, TAG, DISC, DEPTH, METHOD],
    &["dg-card dg-called", RING, FRAME, NAME, BADGE, ONE],
    &["dg-card dg-waiting", FRAME, BAR, NAME, BADGE, ONE],
    &["dg-card dg-invalid", FRAME, NAME, BADGE, ONE],
    &["dg-card dg-freed", FRAME, NAME],
    &["dg-card dg-leaked", RING, FRAME, HATCHED, NAME, BADGE, ONE],
    &["dg-card dg-left", FRAME, NAME, BADGE, ONE],
    &["dg-there", THERE, "dg-removed", REMOVED, "dg-stale", STALE],
    &["dg-card dg-group", FRAME, NAME, BADGE, TWO],
];

/// What the picture cannot be read without, in the order in which it is met: it takes less than a
/// minute. Everything else can be looked up.
const FIRST: [usize; 9] = [0, 1, 5, 8, 10, 4, 18, 13, 19];

pub(super) fn picture(ui: &Ui) -> Html {
    let text = &ui.words.more.help;
    let sample = |at: usize| {
        let parts = DRAWINGS.get(at).copied().unwrap_or_default();
        el!("li", ["class" = "sample"], [drawing(parts), el!("p", [], [node(text.samples[at])])])
    };
    let first: Vec<_> = FIRST.into_iter().map(sample).collect();
    let rarer = (0..DRAWINGS.len()).filter(|at| !FIRST.contains(at));
    let mut rarer: Vec<_> = rarer.map(sample).collect();
    rarer.push(signs(ui, text.samples[DRAWINGS.len()]));
    list([
        el!("p", ["class" = "help-lead"], [node(text.lead)]),
        el!("ul", ["class" = "samples"], first),
        el!("h3", ["class" = "panel-title"], [node(text.further)]),
        el!("ul", ["class" = "samples"], rarer),
    ])
}

fn drawing(parts: &'static [&'static str]) -> Html {
    let mut groups = Vec::new();
    for group in parts.chunk_by(|_, next| next.contains('\n')) {
        let mut shapes = Vec::new();
        for part in group.iter().skip(1) {
            shapes.push(match part.split_once('>') {
                Some((lines, text)) => plain(lines, [node(text)]),
                None => plain(part, []),
            });
        }
        groups.push(el!("g", ["class" = group[0]], shapes));
    }
    el!(
        "svg",
        [
            "class" = "dg",
            "viewBox" = "0 0 150 50",
            "height" = "50",
            "aria-hidden" = "true",
            "focusable" = "false"
        ],
        groups
    )
}

/// The signs of the player, each with its name.
fn signs(ui: &Ui, text: &'static str) -> Html {
    let player = &ui.words.catalog.player;
    let names = [
        (GlyphKind::Call, player.calls),
        (GlyphKind::Return, player.returns),
        (GlyphKind::Count, player.counts),
        (GlyphKind::Table, player.tables),
        (GlyphKind::Freed, player.freed),
        (GlyphKind::Violation, player.violations),
    ];
    let mut parts = vec![el!("p", [], [node(text)])];
    for (kind, name) in names {
        let name = fill(name, &[("n", "2")]);
        parts.push(el!("span", ["class" = "legend-item"], [glyph(kind), node(name)]));
    }
    el!("li", ["class" = "samples-signs"], parts)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Locale;

    /// What the diagram draws and the legend does not, each with the reason why that is enough.
    const ELSEWHERE: [(&str, &str); 24] = [
        ("dg-wide", "a size of the whole"),
        ("dg-embed", "a size of the whole"),
        ("dg-phone", "a size of the whole"),
        ("dg-sign", "stands beside the name of its lane"),
        ("dg-shade", "a shadow"),
        ("dg-hatch", "the lines of `dg-hatched`"),
        ("dg-lane-note", "words"),
        ("dg-word", "words"),
        ("dg-caption", "words: what becomes of the card"),
        ("dg-title", "words"),
        ("dg-row", "words: a row, behind its mark"),
        ("dg-row-code", "words"),
        ("dg-tag-text", "words: who holds how many"),
        ("dg-pill-text", "a method's name"),
        ("dg-token-detail", "what a call passes, or its result"),
        ("dg-ahead", "the dotted end of the line of this step's call"),
        ("dg-failed", "a return, and its text says that it is red if it fails"),
        ("dg-table", "the frame around rows, which have the marks"),
        ("dg-rule", "the line under a table's title"),
        ("dg-changed", "a row that the step has changed, which the text for counts says too"),
        ("dg-touched", "a reference that the step has changed, which the same text says"),
        ("dg-turned", "comes in once, with what it has become"),
        ("dg-press", "a folded logon, which can be pressed"),
        ("dg-group-open", "the text for folded logons says it"),
    ];

    /// Every class that the diagram's code gives to something.
    fn drawn_classes() -> BTreeSet<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/diagram");
        let files = std::fs::read_dir(folder).expect("the diagram is here");
        let files = files.map(|file| file.expect("a file").path());
        let files = files.chain([std::path::PathBuf::from(format!("{folder}.rs"))]);
        let text: String =
            files.map(|file| std::fs::read_to_string(file).expect("a text")).collect();
        let quoted = text.split('"').skip(1).step_by(2);
        let words = quoted.flat_map(|text| text.split(' ')).filter(|word| word.starts_with("dg-"));
        // The name of an element, not a class.
        words.filter(|word| *word != "dg-text").map(str::to_owned).collect()
    }

    #[test]
    fn every_sign_of_the_diagram_is_in_the_legend_or_explained_elsewhere() {
        let mut taught = BTreeSet::new();
        for part in DRAWINGS.iter().flat_map(|parts| parts.iter()) {
            let (lines, _) = part.split_once('>').unwrap_or((part, ""));
            let named = lines.split('\n').find_map(|line| line.strip_prefix("class="));
            let classes = if lines.contains('\n') { named } else { Some(lines) };
            taught.extend(classes.into_iter().flat_map(|text| text.split(' ')).map(str::to_owned));
        }
        let drawn = drawn_classes();
        assert!(drawn.len() > 50, "the reader of classes has gone blind: {drawn:?}");
        for class in &drawn {
            let elsewhere = ELSEWHERE.iter().any(|(name, _)| name == class);
            assert!(taught.contains(class) || elsewhere, "{class} is not explained");
            assert!(!taught.contains(class) || !elsewhere, "{class} is explained twice");
        }
        for (class, _) in ELSEWHERE {
            assert!(drawn.contains(class), "{class} is drawn nowhere");
        }
        let strange: Vec<_> = taught.difference(&drawn).collect();
        assert!(strange.is_empty(), "the legend teaches what is not drawn: {strange:?}");
    }

    #[test]
    fn each_drawing_has_its_text_and_they_differ() {
        let samples = Locale::En.more().help.samples;
        assert_eq!(DRAWINGS.len() + 1, samples.len());
        for (at, parts) in DRAWINGS.iter().enumerate() {
            assert!(!DRAWINGS[..at].contains(parts), "{parts:?}");
            for part in parts.iter().filter(|part| part.contains('\n')) {
                let (lines, _) = part.split_once('>').unwrap_or((part, ""));
                let mut lines = lines.split('\n').skip(1);
                assert!(lines.all(|line| line.contains('=')), "{part}");
            }
        }
    }
}
