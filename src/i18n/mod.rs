//! What to say. Pure: one typed catalogue per locale, and phrases for events, findings, refusals.

/// The six languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    #[default]
    En,
    De,
    Es,
    Fr,
    Ja,
    ZhCn,
}

impl Locale {
    pub const ALL: [Self; 6] = [Self::En, Self::De, Self::Es, Self::Fr, Self::Ja, Self::ZhCn];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ja => "ja",
            Self::ZhCn => "zh-CN",
        }
    }
}
