//! The page's head: title, language, colours, and the link to this very step.

use yew::prelude::*;

use crate::browser::{address, clipboard};
use crate::i18n::Locale;
use crate::session::action::Action;
use crate::session::help::{Ask, HelpPart};
use crate::session::{Session, Theme};
use crate::ui::ctx::{Shared, Ui};
use crate::ui::parts::{IconKind, button, el, icon, list, node, option, select};

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
            html! { <CopyLink ui={ui.clone()} /> }
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
    let label = format!("{}: {name}", page.theme);
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

/// What has become of the copying.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    No,
    Yes,
    ByHand,
}

#[derive(PartialEq, Properties)]
struct CopyProps {
    ui: Ui,
}

#[component]
fn CopyLink(props: &CopyProps) -> Html {
    let page = &props.ui.words.catalog.page;
    let copied = use_state_eq(|| Copied::No);
    let onclick = {
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            if *copied == Copied::ByHand {
                return copied.set(Copied::No);
            }
            let copied = copied.clone();
            clipboard::copy(&address::whole(), move |worked| {
                copied.set(if worked { Copied::Yes } else { Copied::ByHand });
            });
        })
    };
    let close = {
        let copied = copied.clone();
        Callback::from(move |_: FocusEvent| {
            if *copied == Copied::Yes {
                copied.set(Copied::No);
            }
        })
    };
    el!(
        "div",
        ["class" = "copy-link"],
        [
            html! {
                <button type="button" class="button" id="copy-link" aria-label={page.copy_link}
                    {onclick} onblur={close}>
                    { icon(IconKind::Link) }
                    { el!("span", ["class" = "button-text"], [node(page.copy_link)]) }
                </button>
            },
            el!(
                "span",
                ["role" = "status", "class" = "copy-status"],
                [match *copied {
                    Copied::No => Html::default(),
                    Copied::Yes => node(page.link_copied),
                    Copied::ByHand => list([
                        node(page.link_by_hand),
                        html! {
                            <input class="copy-field" readonly=true value={address::whole()}
                                aria-label={page.copy_link} />
                        }
                    ]),
                }]
            )
        ]
    )
}
