//! The Share dialog: opened and left, and everything that can be taken away copied and saved, also
//! where the browser forbids it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs};

use logoff_playground::export::TextForm;
use logoff_playground::i18n::Locale;
use logoff_playground::i18n::catalog::Share;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::text;
use serde_json::json;

use crate::harness::keys::{ENTER, ESCAPE};
use crate::harness::state::address;
use crate::harness::{Media, Page, Wrong, tell};

const OPEN: &str = "document.querySelector('dialog.share:modal')";
const CLOSED: &str = "!document.querySelector('dialog')";
/// The picture has come.
const PICTURE: &str = "document.querySelector('#share-picture')?.naturalWidth > 0";

/// What is saved is kept, with its name, and goes no further.
const KEEPS: &str = "window.saved = []; const made = new Map(); const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); made.set(url, blob); return url };
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, blob: made.get(this.href) }) };";
/// There is no clipboard.
const NO_CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";

fn words() -> &'static Share {
    &Locale::En.more().share
}

fn moment() -> Session {
    update(&Session::new(Locale::En, ScenarioId::StoreClose), Action::Go(12))
}

async fn open(page: &Page, at: &str) {
    page.open(at).await;
    page.run("document.querySelector('#open-share').click()").await;
    page.wait_for("it is open", OPEN).await;
}

async fn told(page: &Page, part: &str, what: &str) {
    let said = format!(
        "document.querySelector('[aria-labelledby=share-of-{part}] .share-told').textContent === {what:?}"
    );
    page.wait_for(what, &said).await;
}

async fn text_of(page: &Page, expression: &str) -> String {
    page.value(expression).await.as_str().unwrap_or_default().to_owned()
}

/// The name and the text of what was saved last.
async fn saved(page: &Page) -> (String, String) {
    let name = text_of(page, "saved.at(-1).name").await;
    let text = page.run_async("saved.at(-1).blob.text().then(done)").await;
    (name, text.as_str().unwrap().to_owned())
}

#[tokio::test]
async fn its_button_opens_it_and_gets_the_focus_back() {
    tell(async |page| {
        for embed in [0, 1] {
            page.open(&format!("?lang=en&embed={embed}&step=3")).await;
            page.run("document.querySelector('#open-share').focus()").await;
            page.press(ENTER).await;
            page.wait_for("it is open", OPEN).await;
            assert_eq!(text_of(page, "document.activeElement.id").await, "share-copy-link");
            page.wait_for("the picture is there", PICTURE).await;
            page.press(ESCAPE).await;
            page.wait_for("it is closed", CLOSED).await;
            assert_eq!(text_of(page, "document.activeElement.id").await, "open-share");
            page.click("#open-share").await;
            page.wait_for("it is open", OPEN).await;
            page.click(".share .help-head button").await;
            page.wait_for("it is closed", CLOSED).await;
            assert_eq!(page.step().await, 3, "no key has moved the run");
        }
    })
    .await;
}

#[tokio::test]
async fn an_embedded_page_gives_the_link_to_the_whole_one() {
    tell(async |page| {
        open(page, "?lang=de&theme=dark&embed=1&scenario=release-only&step=4").await;
        let link = text_of(page, "document.querySelector('#share-link').value").await;
        let origin = page.server.origin();
        assert!(link.starts_with(&origin), "{link}");
        assert!(link.ends_with("?embed=0&lang=de&theme=dark#v=1&s=release-only&n=4"), "{link}");
    })
    .await;
}

#[tokio::test]
async fn where_the_clipboard_is_forbidden_the_old_way_is_tried_and_then_the_reader_asked() {
    tell(async |page| {
        page.before_load(&format!(
            "{NO_CLIPBOARD} window.copies = []; window.may = true;
             document.execCommand = (what) => {{
               const field = document.activeElement;
               copies.push(field.select ? field.value.slice(field.selectionStart, field.selectionEnd)
                 : String(getSelection()));
               return what === 'copy' && may }};"
        ))
        .await;
        open(page, &address("", &moment())).await;
        page.click("#share-copy-link").await;
        told(page, "link", words().copied).await;
        page.run("window.may = false").await;
        page.click("#share-copy-link").await;
        told(page, "link", words().by_hand).await;
        let link = text_of(page, "document.querySelector('#share-link').value").await;
        assert_eq!(page.value("copies").await, json!([link, link]), "it is selected");
        page.click("#share-copy-text").await;
        told(page, "text", words().by_hand).await;
        let shown = text_of(page, "document.querySelector('#share-text').textContent").await;
        let selected = text_of(page, "copies.at(-1)").await;
        assert_eq!(selected.trim_end(), shown.trim_end());
        page.wait_for("the picture is there", PICTURE).await;
        page.click("#share-copy-svg").await;
        told(page, "picture", words().picture_not_copied).await;
        page.click("#share-copy-png").await;
        told(page, "picture", words().picture_not_copied).await;
    })
    .await;
}

#[tokio::test]
async fn texts_are_shown_copied_and_saved_as_the_core_writes_them() {
    tell(async |page| {
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", permissions).await;
        page.before_load(KEEPS).await;
        for locale in [Locale::En, Locale::Ja] {
            let session = update(&moment(), Action::Locale(locale));
            open(page, &address("", &session)).await;
            let link = text_of(page, "document.querySelector('#share-link').value").await;
            for form in TextForm::ALL {
                page.choose("#share-form", form.name()).await;
                let wanted = text(&session, *form, Some(&link));
                let is =
                    format!("document.querySelector('#share-text').textContent === {wanted:?}");
                page.wait_for(form.name(), &is).await;
                page.click("#share-copy-text").await;
                told(page, "text", locale.more().share.copied).await;
                let copied = page.run_async("navigator.clipboard.readText().then(done)").await;
                assert_eq!(copied, json!(wanted));
                page.click("#share-save-text").await;
                told(page, "text", locale.more().share.saved).await;
                let name = format!("store-close.{}", form.extension());
                assert_eq!(saved(page).await, (name, wanted));
            }
        }
    })
    .await;
}

fn written(file: &str) -> BTreeSet<String> {
    let read = roxmltree::Document::parse(file).unwrap();
    let texts = read.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn pictures_say_what_the_page_says_in_the_colours_that_are_asked_for() {
    tell(async |page| {
        page.before_load(KEEPS).await;
        page.size(1440, 900).await;
        open(page, &address("theme=dark", &moment())).await;
        page.wait_for("the picture is there", PICTURE).await;
        page.click("#share-save-svg").await;
        told(page, "picture", words().saved).await;
        let (name, dark) = saved(page).await;
        assert_eq!(name, "store-close-12-diagram.svg");
        let seen = page.value("[...document.querySelectorAll('.dg text')].map(t => t.textContent)");
        let seen: BTreeSet<String> = serde_json::from_value(seen.await).unwrap();
        assert_eq!(written(&dark), seen);
        page.choose("#share-scheme", "light").await;
        page.wait_for(
            "it is light",
            "document.querySelector('#share-picture').src.includes('%23f3f5f9')",
        )
        .await;
        page.click("#share-save-svg").await;
        let (_, light) = saved(page).await;
        assert!(
            light.contains(".dg-frame{fill:#ffffff") && dark.contains(".dg-frame{fill:#262c39")
        );
        page.choose("#share-sight", "sequence").await;
        page.wait_for(
            "it is the sequence",
            "document.querySelector('#share-picture').src.includes('seq-row')",
        )
        .await;
        page.click("#share-save-svg").await;
        let (name, sequence) = saved(page).await;
        assert_eq!(name, "store-close-sequence.svg");
        assert!(written(&sequence).contains("StoreLogoffTransports(LOGOFF_ORDERLY)"));
        assert_eq!(sequence.matches("seq-now\"").count(), 1);
    })
    .await;
}

/// How large a saved PNG is, and how many colours it has.
const LOOKS_AT: &str = "createImageBitmap(saved.at(-1).blob).then((image) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    const dots = new Uint32Array(brush.getImageData(0, 0, image.width, image.height).data.buffer);
    done([image.width, image.height, new Set(dots).size, saved.at(-1).name]) },
    (error) => done(String(error)))";

#[tokio::test]
async fn a_png_is_twice_as_large_and_not_blank() {
    tell(async |page| {
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", permissions).await;
        page.before_load(KEEPS).await;
        for (locale, sight) in [(Locale::En, "diagram"), (Locale::Ja, "sequence")] {
            let session = update(&moment(), Action::Locale(locale));
            open(page, &address("", &session)).await;
            page.choose("#share-sight", sight).await;
            let right =
                format!("{PICTURE} && document.querySelector('#share-sight').value === {sight:?}");
            page.wait_for("the picture is there", &right).await;
            let size = "[document.querySelector('#share-picture').naturalWidth,
                document.querySelector('#share-picture').naturalHeight]";
            let size: [u64; 2] = serde_json::from_value(page.value(size).await).unwrap();
            page.click("#share-save-png").await;
            page.wait_for("it is saved", "saved.length > 0").await;
            let looks = page.run_async(LOOKS_AT).await;
            let end = looks.as_array().unwrap_or_else(|| panic!("{looks}"));
            assert_eq!(end[..2], [json!(2 * size[0]), json!(2 * size[1])], "{sight}");
            assert!(end[2].as_u64().unwrap() > 50, "{sight}: {} colours", end[2]);
            assert!(end[3].as_str().unwrap().ends_with(".png"));
            page.click("#share-copy-png").await;
            told(page, "picture", locale.more().share.copied).await;
            let kinds = "navigator.clipboard.read().then((items) => done(items[0].types))";
            assert_eq!(page.run_async(kinds).await, json!(["image/png"]));
        }
    })
    .await;
}

#[tokio::test]
async fn where_painting_or_reading_sheets_is_forbidden_the_page_says_so() {
    tell(async |page| {
        page.before_load(
            "HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('no', 'SecurityError') };",
        )
        .await;
        open(page, &address("", &moment())).await;
        page.wait_for("the picture is there", PICTURE).await;
        page.click("#share-save-png").await;
        told(page, "picture", words().no_paint).await;
        page.before_load(
            "const get = window.fetch; window.fetch = (what, how) =>
               String(what).endsWith('.css') ? Promise.reject(new TypeError('no')) : get(what, how);",
        )
        .await;
        open(page, &address("", &moment())).await;
        let said = format!("document.querySelector('.share').textContent.includes({:?})", words().no_picture);
        page.wait_for("it says so", &said).await;
        assert_eq!(page.count("#share-picture, #share-save-png").await, 0);
        assert_eq!(page.count("#share-text").await, 1, "the rest is there");
    })
    .await;
}

/// A file that the browser itself writes.
#[tokio::test]
async fn the_browser_saves_a_file() {
    tell(async |page| {
        let dir: PathBuf = env::temp_dir().join(format!("logoff-share-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let may = json!({ "behavior": "allow", "downloadPath": dir });
        page.devtools("Browser.setDownloadBehavior", may).await;
        let session = moment();
        open(page, &address("", &session)).await;
        let link = text_of(page, "document.querySelector('#share-link').value").await;
        page.click("#share-save-text").await;
        let path = dir.join("store-close.md");
        let wanted = text(&session, TextForm::Markdown, Some(&link));
        // Each look asks the browser something, which takes its time.
        for _ in 0..500 {
            if fs::read_to_string(&path).is_ok_and(|text| text == wanted) {
                break;
            }
            page.settle().await;
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), wanted);
        fs::remove_dir_all(&dir).unwrap();
    })
    .await;
}

#[tokio::test]
async fn it_fits_at_any_size_and_axe_finds_nothing() {
    tell(async |page| {
        page.media(Media { reduced_motion: true, ..Media::default() }).await;
        let mut wrong = Wrong::default();
        for (width, height, embed) in [(1440, 900, 0), (720, 560, 1), (360, 640, 1), (320, 640, 0)]
        {
            page.size(width, height).await;
            for (at, locale) in Locale::ALL.into_iter().enumerate() {
                for theme in ["light", "dark"] {
                    let tag = locale.tag();
                    open(page, &format!("?lang={tag}&theme={theme}&embed={embed}&step=12")).await;
                    page.wait_for("the picture is there", PICTURE).await;
                    page.settle().await;
                    let place = format!("{width}x{height} {tag} {theme}");
                    wrong.add(&place, serde_json::from_value(page.run(FITS).await).unwrap());
                    // Every size and theme meets it in two languages.
                    if at % 3 == 1 {
                        wrong.add(&place, page.axe(embed == 1).await);
                    }
                }
            }
        }
        wrong.assert_none();
        page.size(1440, 900).await;
    })
    .await;
}

const FITS: &str = "
    const box = document.querySelector('.share').getBoundingClientRect();
    const wrong = [];
    if (box.left < 0 || box.right > innerWidth) wrong.push('wider than the window');
    if (box.top < 0 || box.bottom > innerHeight) wrong.push('higher than the window');
    const parts = document.querySelector('.share-parts');
    if (parts.scrollWidth > parts.clientWidth) wrong.push('the parts are wider');
    if (parts.getBoundingClientRect().bottom > box.bottom) wrong.push('the parts are cut off');
    for (const inner of document.querySelectorAll('.share :is(button, h3, label, select, .share-row)')) {
      if (inner.scrollWidth > inner.clientWidth + 1 && getComputedStyle(inner).display !== 'inline')
        wrong.push(`cut: ${inner.textContent}`);
      if (inner.matches('button, select') && inner.getBoundingClientRect().height < 24)
        wrong.push(`too small: ${inner.textContent}`);
    }
    return wrong";
