//! Kinds of clients: what each meets that the others do not.

use logoff_playground::sim::command::Command;
use logoff_playground::sim::program::{Edit, Program, Readings};
use logoff_playground::sim::search::{Answer, Conduct, Question, Search};

use crate::edits::edited;
use crate::pinned;
use crate::search::start;

/// Each kind of client on a provider by the book, and on one whose `Logoff` forgets what only that
/// kind makes it need.
#[test]
fn each_kind_of_client_meets_its_own_worlds() {
    let said = |edit: &str, conduct: Conduct| {
        let program = match Edit::parse(edit) {
            Some(edit) => edited(Readings::default(), edit),
            None => Program::default(),
        };
        let search = Search::new(&start(&program), Question::NotTheClients, conduct);
        match search.finish(&program) {
            Answer::Run { commands, finding, .. } => {
                let names: Vec<_> = commands.into_iter().map(Command::name).collect();
                format!("{} by {}", finding.rule.name(), names.join(", "))
            }
            other => format!("{other:?}"),
        }
    };
    let mut text = String::new();
    for edit in [
        "by the book",
        "strike IMSLogon::Logoff.folders",
        "strike IMsgStore::StoreLogoff.ask",
        "remove guard-2",
    ] {
        for kind in Conduct::KINDS {
            text += &format!("{edit}, {}: {}\n", kind.name(), said(edit, kind));
        }
    }
    pinned::compare("clients.txt", &text).unwrap();
    for kind in Conduct::KINDS {
        assert!(said("by the book", kind).starts_with("None"), "{kind:?}");
        assert_eq!(Conduct::parse(kind.name()), Some(kind));
    }
}
