//! A language that nobody speaks, for looking at the page with longer words: English with accents,
//! four tenths longer. The page shows it for `?lang=en-XA`.

/// The file of the pseudo-language, made from that of a language.
pub fn file(file: &str) -> String {
    let lines = file.split('\n');
    let last = lines.clone().count().saturating_sub(2);
    let texts = lines.enumerate().map(|(at, line)| match at {
        // The mark, the end, and what follows the last line feed.
        0 => line.to_owned(),
        at if at >= last => line.to_owned(),
        _ => text(line),
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// Words with accents, between brackets, and lengthened by filling words; places and code stay.
fn text(line: &str) -> String {
    let mut out = String::from("[");
    let (mut code, mut places) = (false, 0);
    for letter in line.chars() {
        match letter {
            '`' => code = !code,
            '{' => places += 1,
            '}' => places -= 1,
            _ => {}
        }
        out.push(if code || places > 0 { letter } else { accented(letter) });
    }
    let wanted = line.chars().count() * 4 / 10;
    out.extend(" one two three four five".chars().cycle().take(wanted));
    out.push(']');
    out
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "aceinosuyACEINOSUYdglrtz";
    const ACCENTED: &str = "áçéíñöšúýÁÇÉÍÑÖŠÚÝďğľřťž";
    let at = PLAIN.chars().position(|plain| plain == letter);
    at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use logoff_playground::i18n::{Catalog, Locale, Words, fill};

    use super::*;

    #[test]
    fn the_file_is_a_catalogue_of_longer_texts() {
        let english = Locale::En.catalog().to_file();
        let pseudo = file(&english);
        assert!(pseudo.chars().count() * 10 >= english.chars().count() * 14);
        let catalog = Catalog::from_file(pseudo.leak());
        assert!(catalog.is_some_and(|catalog| catalog.player.back.starts_with('[')));
    }

    #[test]
    fn code_and_places_are_left_alone() {
        let pseudo = text("`Release` leaves {n} {n=1:reference|references}.");
        assert!(pseudo.starts_with("[`Release` ľéáv"), "{pseudo}");
        assert!(fill(&pseudo, &[("n", "2")]).contains("2 references"), "{pseudo}");
    }
}
