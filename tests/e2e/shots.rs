//! Pictures for looking at: written only where they are wanted, with names that tell what they show.

use std::fmt::Write;

use logoff_playground::session::Theme;

use crate::harness::cover::{Cell, LOCALES, SIZES, State, whole};
use crate::harness::{Media, Page, tell};

#[tokio::test]
async fn shots() {
    if crate::harness::setup::shots().is_none() {
        return;
    }
    tell(async |page| {
        let mut names = Vec::new();
        for cell in whole() {
            cell.open(page).await;
            names.push(shoot(page, &cell.name()).await);
        }
        for dark in [false, true] {
            page.media(Media { forced_colours: true, dark, ..Media::default() }).await;
            for size in SIZES {
                for (state, locale) in State::ALL.into_iter().zip(LOCALES) {
                    let cell = Cell { state, size, theme: Theme::Auto, locale };
                    cell.open(page).await;
                    let colours = if dark { "forced-dark" } else { "forced-light" };
                    names.push(shoot(page, &cell.name().replace("auto", colours)).await);
                }
            }
        }
        page.media(Media::default()).await;
        std::fs::write(folder(page).join("index.html"), sheet(&names)).unwrap();
    })
    .await;
}

/// Writes what is seen, and gives back the file's name.
async fn shoot(page: &Page, name: &str) -> String {
    let file = format!("{name}.png");
    let bytes = page.driver.screenshot_as_png().await.unwrap();
    std::fs::create_dir_all(folder(page)).unwrap();
    std::fs::write(folder(page).join(&file), bytes).unwrap();
    file
}

fn folder(page: &Page) -> &std::path::Path {
    page.setup.shots.as_deref().expect("a folder is wanted")
}

/// All of them on one page.
fn sheet(names: &[String]) -> String {
    let mut html = String::from("<!doctype html><meta charset=utf-8><title>Screenshots</title>\n");
    for name in names {
        writeln!(
            html,
            "<figure><figcaption>{name}</figcaption><img src={name} loading=lazy></figure>"
        )
        .unwrap();
    }
    html
}
