//! The page's head: title, language, colours, and the link to this very step.

use yew::prelude::*;

use crate::browser::{address, clipboard, form};
use crate::i18n::Locale;
use crate::session::Theme;
use crate::session::action::Action;
use crate::ui::ctx::{View, use_dispatch, use_words};
use crate::ui::parts::{Icon, IconKind};

#[component]
pub fn Header(props: &View) -> Html {
    let words = use_words();
    let page = &words.catalog.page;
    html! {
        <header class="top">
            <span class="top-crumb">{ page.breadcrumb }</span>
            <span class="top-separator" aria-hidden="true">{ "/" }</span>
            <h1 class="top-title" translate="no" lang="en">{ "IMSLogon::Logoff" }</h1>
            <div class="top-space" />
            <LanguagePicker session={props.session.clone()} />
            <ThemeButton session={props.session.clone()} />
            <CopyLink />
        </header>
    }
}

#[component]
fn LanguagePicker(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let onchange = Callback::from(move |event: Event| {
        if let Some(locale) = form::value(&event).and_then(|tag| Locale::parse(&tag)) {
            dispatch.emit(Action::Locale(locale));
        }
    });
    html! {
        <label class="picker">
            <Icon kind={IconKind::Globe} />
            <span class="visually-hidden">{ words.catalog.page.language }</span>
            <select class="select" id="language" {onchange}>
                { for Locale::ALL.map(|locale| html! {
                    <option value={locale.tag()} lang={locale.tag()}
                        selected={locale == props.session.locale}>
                        { locale.own_name() }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// Goes round: as the system, light, dark.
#[component]
fn ThemeButton(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let page = &words.catalog.page;
    let (name, icon, next) = match props.session.theme {
        Theme::Auto => (page.theme_auto, IconKind::Theme, Theme::Light),
        Theme::Light => (page.theme_light, IconKind::Sun, Theme::Dark),
        Theme::Dark => (page.theme_dark, IconKind::Moon, Theme::Auto),
    };
    let label = format!("{}: {name}", page.theme);
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Theme(next));
    html! {
        <button type="button" class="button button-icon" id="theme" {onclick}
            title={label.clone()} aria-label={label}>
            <Icon kind={icon} />
        </button>
    }
}

/// What has become of the copying.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    No,
    Yes,
    ByHand,
}

#[component]
fn CopyLink() -> Html {
    let words = use_words();
    let page = &words.catalog.page;
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
    html! {
        <div class="copy-link">
            <button type="button" class="button" id="copy-link" aria-label={page.copy_link}
                {onclick} onblur={close}>
                <Icon kind={IconKind::Link} />
                <span class="button-text">{ page.copy_link }</span>
            </button>
            <span role="status" class="copy-status">
                { match *copied {
                    Copied::No => Html::default(),
                    Copied::Yes => html! { { page.link_copied } },
                    Copied::ByHand => html! {
                        <>
                            { page.link_by_hand }
                            <input class="copy-field" readonly=true value={address::whole()}
                                aria-label={page.copy_link} />
                        </>
                    },
                } }
            </span>
        </div>
    }
}
