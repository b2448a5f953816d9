//! The page's head: title, language, colours, help, and what can be taken away.

use yew::prelude::*;

use crate::i18n::Locale;
use crate::session::action::Action;
use crate::session::help::{Ask, HelpPart};
use crate::session::share::Deal;
use crate::session::{Session, Theme};
use crate::ui::ctx::{Shared, Ui};
use crate::ui::parts::{IconKind, button, el, icon, node, option, select};

pub fn header(ui: &Ui, session: &Shared<Session>) -> Html {
    let page = &ui.words.catalog.page;
    el!(
        "header",
        ["class" = "top"],
        [
            el!("span", ["class" = "top-crumb"], [node(page.breadcrumb)]),
            el!("span", ["class" = "top-separator", "aria-hidden" = "true"], [node("/")]),
            el!(
                "h1",
                ["class" = "top-title", "translate" = "no", "lang" = "en"],
                [node("IMSLogon::Logoff")]
            ),
            el!("div", ["class" = "top-space"], []),
            language_picker(ui),
            theme_button(ui, session.theme),
            help_button(ui),
            share_button(ui)
        ]
    )
}

fn language_picker(ui: &Ui) -> Html {
    let onchange = ui.choose(|tag| Locale::parse(tag).map(Action::Locale));
    el!(
        "label",
        ["class" = "picker"],
        [
            icon(IconKind::Globe),
            el!("span", ["class" = "visually-hidden"], [node(ui.words.catalog.page.language)]),
            select!(
                onchange,
                ["class" = "select", "id" = "language"],
                Locale::ALL.map(|locale| {
                    let lang = Some(locale.tag());
                    option(locale.tag(), lang, locale.own_name(), locale == ui.words.locale)
                })
            )
        ]
    )
}

/// Goes round: as the system, light, dark, high contrast.
fn theme_button(ui: &Ui, theme: Theme) -> Html {
    let page = &ui.words.catalog.page;
    let (name, kind, next) = match theme {
        Theme::Auto => (page.theme_auto, IconKind::Theme, Theme::Light),
        Theme::Light => (page.theme_light, IconKind::Sun, Theme::Dark),
        Theme::Dark => (page.theme_dark, IconKind::Moon, Theme::Contrast),
        Theme::Contrast => (page.theme_contrast, IconKind::Contrast, Theme::Auto),
    };
    let label = ui.words.catalog.about(page.theme, name);
    let onclick = ui.click(Action::Theme(next));
    button!(
        onclick,
        [
            "class" = "button button-icon",
            "id" = "theme",
            "title" = label.clone(),
            "aria-label" = label
        ],
        [icon(kind)]
    )
}

/// Opens the help.
pub fn help_button(ui: &Ui) -> Html {
    let name = ui.words.catalog.page.help;
    button!(
        ui.click(Action::Help(Ask::Open(HelpPart::Picture))),
        ["class" = "button", "id" = "open-help", "aria-label" = name, "aria-haspopup" = "dialog"],
        [icon(IconKind::Help), el!("span", ["class" = "button-text"], [node(name)])]
    )
}

/// Opens what the reader can take away.
pub fn share_button(ui: &Ui) -> Html {
    let name = ui.words.catalog.page.share;
    button!(
        ui.click(Action::Share(Deal::Open)),
        ["class" = "button", "id" = "open-share", "aria-label" = name, "aria-haspopup" = "dialog"],
        [icon(IconKind::Link), el!("span", ["class" = "button-text"], [node(name)])]
    )
}
