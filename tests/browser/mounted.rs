//! The page mounted in a document: an action draws it anew.

use logoff_playground::ui::App;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::platform::time::sleep;

use crate::outside::document;

/// How often it is looked at before it counts as not coming.
const LOOKS: usize = 500;

/// Mounts the page in a place of its own.
fn mount() -> Element {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    yew::Renderer::<App>::with_root(root.clone()).render();
    root
}

/// Gives the scheduler its turns until an element says what it should.
async fn until(root: &Element, css: &str, text: &str) {
    let mut seen = None;
    for _ in 0..LOOKS {
        seen = root.query_selector(css).unwrap().and_then(|element| element.text_content());
        if seen.as_deref() == Some(text) {
            return;
        }
        sleep(std::time::Duration::ZERO).await;
    }
    panic!("{css} is {seen:?}, not {text:?}");
}

fn press(root: &Element, css: &str) {
    let found = root.query_selector(css).unwrap().unwrap_or_else(|| panic!("no {css}"));
    found.dyn_into::<HtmlElement>().unwrap().click();
}

#[wasm_bindgen_test]
async fn pressing_a_button_draws_the_next_step() {
    let root = mount();
    until(&root, "#step", "0").await;
    press(&root, ".controls-middle .control:nth-child(4)");
    until(&root, "#step", "1").await;
    press(&root, ".controls-middle .control:last-child");
    let last = root.query_selector("#steps").unwrap().unwrap().text_content().unwrap();
    until(&root, "#step", &last).await;
    let steps = root.query_selector_all("[data-transcript] > li").unwrap();
    assert!(steps.length() > last.parse::<u32>().unwrap());
    assert_eq!(root.query_selector_all("svg.dg").unwrap().length(), 1);
    root.remove();
}
