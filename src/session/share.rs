//! The Share dialog, while it is open: what the reader would take away, and what has come of it.

use crate::session::Session;

/// What is shown of the dialog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub sight: Sight,
    pub scheme: Scheme,
    pub form: TextForm,
    pub way: Way,
    pub site: Site,
    pub sheets: Sheets,
    /// What has come of the last press, and in which part of the dialog.
    pub told: Option<(Part, Outcome)>,
}

/// What a picture is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    #[default]
    Diagram,
    Sequence,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// As the page has them now.
    #[default]
    Page,
    Light,
    Dark,
}

/// A form in which a run can be taken away as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextForm {
    #[default]
    Markdown,
    Plain,
    Mermaid,
    PlantUml,
    /// JSON Lines, as a provider's own log has them.
    Trace,
}

/// How a site shows the playground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// By one line.
    #[default]
    Frame,
    /// With `embed.js`, which gives it the site's language and colours.
    Script,
    /// Not at all: a picture that leads to it.
    Picture,
}

/// What a site is made with, by the shape of its articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    #[default]
    Html,
    MdBook,
    Docusaurus,
    VitePress,
    DocFx,
    Sphinx,
}

/// Whether the page has read its own sheets, which a picture needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheets {
    #[default]
    Asked,
    There,
    Missing,
}

/// A part of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Link,
    Picture,
    Text,
    Embed,
}

/// What has come of a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Copied,
    /// The browser does not let the page copy; the text is there to be copied by hand.
    NotCopied,
    /// The same of a picture, which nobody can copy by hand.
    PictureNotCopied,
    /// Handed over to the browser, which may still refuse, and does not say.
    Saved,
    /// The browser does not let the page paint, or the picture is too large for that.
    NotPainted,
}

/// What a reader does with the dialog, and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deal {
    Open,
    Close,
    Sight(Sight),
    Scheme(Scheme),
    Form(TextForm),
    Way(Way),
    Site(Site),
    Sheets(Sheets),
    Told(Part, Outcome),
}

macro_rules! named {
    ($($kind:ident { $($one:ident = $name:literal),* })*) => {$(
        impl $kind {
            pub const ALL: &[Self] = &[$(Self::$one),*];

            /// The word in values of controls and names of files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$one => $name,)*
                }
            }

            /// The inverse of `name`.
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    )*};
}

named! {
    Sight { Diagram = "diagram", Sequence = "sequence" }
    Way { Frame = "frame", Script = "script", Picture = "picture" }
    Site {
        Html = "html",
        MdBook = "mdbook",
        Docusaurus = "docusaurus",
        VitePress = "vitepress",
        DocFx = "docfx",
        Sphinx = "sphinx"
    }
    Scheme { Page = "page", Light = "light", Dark = "dark" }
    TextForm {
        Markdown = "markdown",
        Plain = "plain",
        Mermaid = "mermaid",
        PlantUml = "plantuml",
        Trace = "trace"
    }
}

impl TextForm {
    /// The end of a file's name, as the tools expect it.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Plain => "txt",
            Self::Mermaid => "mmd",
            Self::PlantUml => "puml",
            Self::Trace => "jsonl",
        }
    }
}

impl Session {
    /// Whether the reader has taken over from the player: what is shared stands still.
    #[inline(never)]
    pub(super) fn deal(&mut self, deal: Deal) -> bool {
        if deal == Deal::Open {
            self.share = Some(Share::default());
            return true;
        }
        let Some(share) = &mut self.share else {
            return false;
        };
        // What was said of another choice is no longer true of this one.
        if !matches!(deal, Deal::Sheets(_) | Deal::Told(..)) {
            share.told = None;
        }
        match deal {
            Deal::Open | Deal::Close => self.share = None,
            Deal::Sight(sight) => share.sight = sight,
            Deal::Scheme(scheme) => share.scheme = scheme,
            Deal::Form(form) => share.form = form,
            Deal::Way(way) => share.way = way,
            Deal::Site(site) => share.site = site,
            Deal::Sheets(sheets) => share.sheets = sheets,
            Deal::Told(part, outcome) => share.told = Some((part, outcome)),
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    fn after(deals: &[Deal]) -> Session {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&update(&session, Action::Go(3)), Action::Play);
        deals.iter().fold(session, |session, deal| update(&session, Action::Share(*deal)))
    }

    #[test]
    fn it_opens_holds_the_run_and_closes() {
        let session = after(&[Deal::Open]);
        assert_eq!(session.share, Some(Share::default()));
        assert!(!session.player.playing, "what is shared stands still");
        assert_eq!(session.cursor, 3);
        assert_eq!(after(&[Deal::Open, Deal::Form(TextForm::Mermaid), Deal::Close]).share, None);
        assert_eq!(
            after(&[Deal::Form(TextForm::Mermaid)]).share,
            None,
            "what comes late is dropped"
        );
    }

    #[test]
    fn what_was_said_goes_with_the_next_choice() {
        let told = Deal::Told(Part::Text, Outcome::Copied);
        let open = [Deal::Open, Deal::Sheets(Sheets::There), told];
        let share = after(&open).share.unwrap();
        assert_eq!(
            (share.sheets, share.told),
            (Sheets::There, Some((Part::Text, Outcome::Copied)))
        );
        for choice in
            [Deal::Sight(Sight::Sequence), Deal::Scheme(Scheme::Dark), Deal::Form(TextForm::Plain)]
        {
            let share = after(&[&open[..], &[choice]].concat()).share.unwrap();
            assert_eq!((share.told, share.sheets), (None, Sheets::There));
        }
    }

    #[test]
    fn names_are_read_back() {
        let forms: Vec<_> = TextForm::ALL.iter().map(|form| form.name()).collect();
        assert!(forms.iter().all(|name| TextForm::parse(name).is_some_and(|f| f.name() == *name)));
        assert_eq!(Scheme::parse("dark"), Some(Scheme::Dark));
        assert_eq!(Sight::parse("sequence"), Some(Sight::Sequence));
        assert_eq!(Sight::parse("no"), None);
    }
}
