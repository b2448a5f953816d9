//! Start pages in each language, `de/index.html` and so on: the reference, the first diagram as a
//! picture and the steps of the documented paths, all of it without a script. Where scripts run, the
//! page takes its place when it is drawn.

use std::path::Path;
use std::{fs, io};

use logoff_playground::export::{Look, Sheet};
use logoff_playground::i18n::{
    Locale, Phrase, Piece, Told, narration, pieces, published_page, verdict,
};
use logoff_playground::session::Session;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::diagram_svg;

/// The paths that the published page speaks of.
const PATHS: [ScenarioId; 3] =
    [ScenarioId::SessionLogoff, ScenarioId::StoreClose, ScenarioId::ReleaseOnly];
/// Where `index.html` has what is there without the program.
const FROM: &str = "<main class=\"fallback\">";
const TO: &str = "</main>";

/// What is said where no script runs.
fn without_script(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "To run the paths, this page needs JavaScript and WebAssembly. The reference and the steps of the documented paths are complete without them."
        }
        Locale::De => {
            "Zum Ausführen der Abläufe braucht diese Seite JavaScript und WebAssembly. Die Referenz und die Schritte der dokumentierten Abläufe sind auch ohne sie vollständig."
        }
        Locale::Es => {
            "Para ejecutar los recorridos, esta página necesita JavaScript y WebAssembly. La referencia y los pasos de los recorridos documentados están completos sin ellos."
        }
        Locale::Fr => {
            "Pour exécuter les scénarios, cette page a besoin de JavaScript et de WebAssembly. La référence et les étapes des scénarios documentés sont complètes sans eux."
        }
        Locale::Ja => {
            "実行には JavaScript と WebAssembly が必要です。リファレンスと、文書にある経路の手順は、それらがなくてもすべて読めます。"
        }
        Locale::ZhCn => {
            "要运行这些流程，本页需要 JavaScript 和 WebAssembly。没有它们，参考文本和文档所述流程的步骤也是完整的。"
        }
    }
}

/// What is said where not even the style sheet is let in, which hides it.
fn without_sheet(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "This page’s style sheet is kept out here, and its scripts may be too: then this is the reference as text. Open the page by itself to run it."
        }
        Locale::De => {
            "Das Stylesheet dieser Seite wird hier ferngehalten, ihre Skripte vielleicht auch: Dann ist dies die Referenz als Text. Zum Ausführen öffnen Sie die Seite für sich."
        }
        Locale::Es => {
            "Aquí no se permite la hoja de estilos de esta página, y quizá tampoco sus scripts: entonces esto es la referencia como texto. Para ejecutarla, abra la página por separado."
        }
        Locale::Fr => {
            "La feuille de style de cette page n’est pas admise ici, ses scripts peut-être pas non plus : voici alors la référence sous forme de texte. Pour l’exécuter, ouvrez la page seule."
        }
        Locale::Ja => {
            "ここではこのページのスタイル シートを読み込めず、スクリプトも読み込めない場合があります。その場合、これはテキストだけのリファレンスです。実行するには、このページを単独で開いてください。"
        }
        Locale::ZhCn => {
            "这里不允许加载本页的样式表，脚本可能也不允许；此时这里只有文本形式的参考。要运行，请单独打开本页。"
        }
    }
}

/// Writes a folder for each language beside `index.html`; the bytes of each page.
pub fn write(dist: &Path, sheet: &Sheet) -> io::Result<Vec<(Locale, usize)>> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    let mut written = Vec::new();
    for locale in Locale::ALL {
        let dir = dist.join(locale.tag());
        fs::create_dir_all(&dir)?;
        let start = Session::new(locale, ScenarioId::default());
        for (scheme, dark) in [("light", false), ("dark", true)] {
            let look = Look { dark, contrast: false, lang: locale.tag() };
            let picture = diagram_svg(&start, sheet, look);
            fs::write(dir.join(format!("start.{scheme}.svg")), picture)?;
        }
        let page = page(&index, locale).ok_or_else(|| {
            io::Error::other(format!("index.html has not one part from {FROM} to {TO}"))
        })?;
        fs::write(dir.join("index.html"), &page)?;
        written.push((locale, page.len()));
    }
    Ok(written)
}

/// `index.html` in a language, for a folder below.
fn page(index: &str, locale: Locale) -> Option<String> {
    let (before, rest) = index.split_once(FROM)?;
    let (_, after) = rest.split_once(TO)?;
    let catalog = locale.catalog();
    let tag = locale.tag();
    let lead = escaped(&plain_text(catalog.reference.lead));
    let title = escaped(catalog.page.title);
    let head = before
        .replacen("<html lang=\"en\">", &format!("<html lang=\"{tag}\" data-entry=\"{tag}\">"), 1)
        .replace("=\"./", "=\"../")
        .replace("src=\"boot", "src=\"../boot")
        .replace("src=\"kept-out", "src=\"../kept-out")
        .replace("href=\"icon", "href=\"../icon");
    let head = put(&head, "<title>", "</title>", &title)?;
    let head = put(&head, "<meta name=\"description\" content=\"", "\">", &lead)?;
    let head = without_preload(&head);
    let others: String = Locale::ALL
        .into_iter()
        .map(|other| {
            let tag = other.tag();
            format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"../{tag}/\">\n")
        })
        .collect();
    let head = head.replacen("</head>", &format!("{others}</head>"), 1);
    Some(format!("{head}{FROM}\n{}{TO}{after}", body(locale)))
}

/// Without the wish to have the wasm early: most of what is here is read without it, and where no script
/// runs it would be fetched for nothing. `boot.js` asks for it as soon as it runs, a round trip later,
/// and until then text and sheets have the line for themselves.
fn without_preload(head: &str) -> String {
    let mut out = head.to_owned();
    while let Some(start) = out.find("<link rel=\"preload\"") {
        let end = out[start..].find('>').map_or(out.len(), |length| start + length + 1);
        out.replace_range(start..end, "");
    }
    out
}

/// Everything that is read.
fn body(locale: Locale) -> String {
    let catalog = locale.catalog();
    let text = &catalog.reference;
    let start = Session::new(locale, ScenarioId::default());
    let shown = escaped(&logoff_playground::i18n::plain(&narration(locale, None, start.world())));
    let mut out = format!(
        "<p class=\"fallback-kept-out\">{}</p>\n\
         <p id=\"boot\" class=\"fallback-note\" role=\"status\"></p>\n\
         <noscript><p class=\"fallback-note\">{}</p></noscript>\n\
         <h1 translate=\"no\" lang=\"en\">IMSLogon::Logoff</h1>\n<p>{}</p>\n\
         <pre translate=\"no\" lang=\"en\"><code>HRESULT Logoff(\n  ULONG FAR * lpulFlags\n);</code></pre>\n",
        escaped(without_sheet(locale)),
        escaped(without_script(locale)),
        marked(text.lead)
    );
    out += &format!(
        "<picture><source srcset=\"start.dark.svg\" media=\"(prefers-color-scheme: dark)\">\
         <img class=\"fallback-picture\" src=\"start.light.svg\" alt=\"{shown}\"></picture>\n"
    );
    let heading = |text: &str| format!("<h2>{}</h2>\n", escaped(text));
    let paragraph = |text: &str| format!("<p>{}</p>\n", marked(text));
    out += &heading(text.parameter);
    out += &format!(
        "<p><code translate=\"no\" lang=\"en\">lpulFlags</code> [in]: {}</p>\n",
        marked(text.parameter_text)
    );
    out += &heading(text.return_value);
    out += &format!(
        "<p><code translate=\"no\" lang=\"en\">S_OK</code> (0x0): {}</p>\n",
        marked(text.return_text)
    );
    out += &heading(text.remarks);
    out += &paragraph(text.remarks_text);
    out += &paragraph(text.lets_go);
    out += &format!(
        "<ol>\n<li>{}</li>\n<li>{}\n<ul>\n<li>{}</li>\n<li>{}</li>\n</ul></li>\n</ol>\n",
        marked(text.situation_1),
        marked(text.situation_2),
        marked(text.situation_2a),
        marked(text.situation_2b)
    );
    for scenario in PATHS {
        out += &steps(locale, scenario);
    }
    out += &heading(text.conflicts);
    out += &paragraph(text.conflicts_text);
    out += &heading(text.published);
    let published = published_page(locale, "imslogon-logoff");
    out += &format!(
        "<p><a href=\"{published}\" rel=\"noopener\" translate=\"no\" lang=\"en\">IMSLogon::Logoff</a></p>\n"
    );
    out += &paragraph(text.published_note);
    out += "<ul>\n";
    for other in Locale::ALL.into_iter().filter(|other| *other != locale) {
        let tag = other.tag();
        out += &format!(
            "<li><a href=\"../{tag}/\" lang=\"{tag}\" hreflang=\"{tag}\">{}</a></li>\n",
            other.own_name()
        );
    }
    out += "</ul>\n";
    out += &heading(text.about);
    out += &paragraph(text.about_text);
    out
}

/// A path, folded: its steps as on the page, and what it comes to.
fn steps(locale: Locale, scenario: ScenarioId) -> String {
    let session = Session::new(locale, scenario);
    let branch = session.branch();
    let run = &branch.run;
    let title = locale.catalog().scenarios[scenario as usize];
    let mut out = format!("<details>\n<summary>{}</summary>\n", escaped(title));
    out += &format!("<p>{}</p>\n<ol>\n", html(&narration(locale, None, run.world(0))));
    for n in 1..=run.last() {
        if let Some(event) = run.event(n) {
            let told = Told { event, before: run.world(n - 1), after: run.world(n) };
            out += &format!("<li>{}</li>\n", html(&narration(locale, Some(told), run.world(0))));
        }
    }
    let end = verdict(locale, &run.verdict, &run.why(), Some(&branch.program));
    out += &format!("</ol>\n<p>{}</p>\n</details>\n", html(&end));
    out
}

/// What stands between two marks, replaced.
fn put(text: &str, from: &str, to: &str, new: &str) -> Option<String> {
    let (before, rest) = text.split_once(from)?;
    let (_, after) = rest.split_once(to)?;
    Some(format!("{before}{from}{new}{to}{after}"))
}

fn marked(text: &str) -> String {
    html(&pieces(text))
}

fn plain_text(text: &str) -> String {
    logoff_playground::i18n::plain(&pieces(text))
}

fn html(phrase: &Phrase) -> String {
    phrase
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => escaped(text),
            Piece::Code(code) => {
                format!("<code translate=\"no\" lang=\"en\">{}</code>", escaped(code))
            }
        })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n\
        <meta name=\"description\" content=\"old\">\n<title>old</title>\n\
        <link rel=\"icon\" href=\"icon.svg\"><link rel=\"stylesheet\" href=\"./sheet-1.css\"/>\n\
        <link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\">\
        <script defer src=\"kept-out-1.js\"></script>\
        <script type=\"module\" src=\"boot-1.js\" data-js=\"./a.js\" data-words=\"./words-1\"></script>\
        </head>\n<body>\n<div id=\"app\">\n<main class=\"fallback\">old</main>\n</div></body></html>";

    #[test]
    fn each_language_has_a_page_that_is_complete_without_a_script() {
        for locale in Locale::ALL {
            let page = page(INDEX, locale).unwrap_or_default();
            let tag = locale.tag();
            assert!(page.contains(&format!("<html lang=\"{tag}\" data-entry=\"{tag}\">")), "{tag}");
            assert!(!page.contains("old<") && !page.contains("\"./"), "{page}");
            assert!(
                !page.contains("a.wasm"),
                "{tag}: the wasm is not fetched where no script runs"
            );
            for path in [
                "../sheet-1.css",
                "../boot-1.js",
                "../kept-out-1.js",
                "../a.js",
                "../words-1",
                "../icon.svg",
            ] {
                assert!(page.contains(&format!("\"{path}\"")), "{tag}: {path}");
            }
            assert_eq!(page.matches("<details>").count(), PATHS.len(), "{tag}");
            let steps: u32 = PATHS.iter().map(|path| Session::new(locale, *path).last()).sum();
            let items = page.matches("<li>").count();
            assert!(items >= steps as usize, "{tag}: {items} of {steps}");
            // Nothing is left to be filled in, and everything that is opened is closed.
            assert!(!page.contains('`') && !page.contains("{n}"), "{tag}");
            for tag in ["p", "li", "ol", "ul", "code", "details", "h2"] {
                let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
                let opened = page.matches(&format!("{open}>")).count()
                    + page.matches(&format!("{open} ")).count();
                assert_eq!(opened, page.matches(&close).count(), "{tag}");
            }
        }
    }

    #[test]
    fn another_index_is_refused() {
        assert_eq!(page("<html></html>", Locale::En), None);
    }
}
