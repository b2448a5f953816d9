//! Files as they are, for two stories: one that goes well, and one that breaks a rule under a
//! reading and an edit of the reader's. `LOGOFF_BLESS=1` writes them anew.

use std::{env, fs};

use logoff_playground::export::TextForm;
use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{Edit, LineId, ReadingId, Side, base, provider_lines};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::{diagram_svg, text};

use crate::{ended, look, root, sheet};

fn check(name: &str, made: &str) {
    let path = root().join("tests/data/export").join(name);
    if env::var_os("LOGOFF_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differs = kept.lines().zip(made.lines()).position(|(a, b)| a != b);
    assert!(kept == made, "{name} differs, first at line {differs:?}; bless it if that is wanted");
}

fn check_texts(name: &str, session: &Session) {
    let link = Some("https://example.org/logoff/#v=1&s=store-close&n=0");
    // The trace has files of its own.
    for form in TextForm::ALL.iter().copied().filter(|form| *form != TextForm::Trace) {
        let tag = session.locale.tag();
        check(&format!("{name}.{tag}.{}", form.extension()), &text(session, form, link));
    }
}

#[test]
fn a_store_that_is_closed_by_the_book() {
    for locale in [Locale::En, Locale::De] {
        check_texts("store-close", &Session::new(locale, ScenarioId::StoreClose));
    }
}

#[test]
fn a_run_with_a_fault_an_edit_and_a_reading() {
    let gives_back = |id: &LineId| base(*id).op.to_string().contains("pSupport->Release()");
    let lines = provider_lines().filter(|id| id.method.short() == "Logoff" && gives_back(id));
    let edits: Vec<_> = lines.map(Edit::Strike).map(Action::Edit).collect();
    for locale in [Locale::En, Locale::Ja] {
        let session = Session::new(locale, ScenarioId::SessionLogoff);
        let session = update(&session, Action::Read(ReadingId::ALL[0], Side::B));
        // Each style has such a line; that of the others is not there to be struck out.
        let session = edits.iter().fold(session, |session, edit| update(&session, edit.clone()));
        assert_eq!(session.branch().program.edits().len(), 1);
        check_texts("session-logoff", &session);
    }
}

#[test]
fn a_picture_with_its_style() {
    let session = ended(Session::new(Locale::En, ScenarioId::StoreClose));
    check("store-close.en.svg", &diagram_svg(&session, &sheet(), look(Locale::En, false)));
}
