//! The page's head: title, language, colours, and the link to this very step.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::browser::{address, clipboard};
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
            <ThemePicker session={props.session.clone()} />
            <CopyLink />
        </header>
    }
}

#[component]
fn LanguagePicker(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(locale) = Locale::parse(&select.value()) {
            dispatch.emit(Action::Locale(locale));
        }
    });
    html! {
        <label class="picker">
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

#[component]
fn ThemePicker(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let page = &words.catalog.page;
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(theme) = Theme::parse(&select.value()) {
            dispatch.emit(Action::Theme(theme));
        }
    });
    let name = |theme| match theme {
        Theme::Auto => page.theme_auto,
        Theme::Light => page.theme_light,
        Theme::Dark => page.theme_dark,
    };
    html! {
        <label class="picker">
            <Icon kind={IconKind::Theme} />
            <span class="visually-hidden">{ page.theme }</span>
            <select class="select" id="theme" {onchange}>
                { for Theme::ALL.map(|theme| html! {
                    <option value={theme.name()} selected={theme == props.session.theme}>
                        { name(theme) }
                    </option>
                }) }
            </select>
        </label>
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
            let copied = copied.clone();
            clipboard::copy(&address::whole(), move |worked| {
                copied.set(if worked { Copied::Yes } else { Copied::ByHand });
            });
        })
    };
    html! {
        <div class="copy-link">
            <button type="button" class="button" id="copy-link" {onclick}>
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
