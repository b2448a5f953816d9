//! The page.

use yew::prelude::*;

#[component]
pub fn App() -> Html {
    html! { <p>{ "IMSLogon::Logoff" }</p> }
}
