//! What a provider's log says itself, and what is only inferred from it.

use logoff_playground::session::log::Origin;
use logoff_playground::session::run::Branch;
use logoff_playground::sim::event::{CallArg, Event, Fact};
use logoff_playground::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use logoff_playground::sim::program::Basis;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::trace::{Log, sample};

use crate::judged::read;
use crate::partial::provider;

/// The events of a line.
fn of_line(log: &Log, line: usize) -> Vec<&Event> {
    let own = log.events.iter().filter(|(_, of)| of.is_some_and(|of| of as usize == line));
    own.map(|(event, _)| event).collect()
}

/// The first line that has this in it.
fn line_of(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

/// In whose name a reference is taken or given back is inferred where the log does not say it.
#[test]
fn a_reference_is_stated_only_if_the_log_says_who_takes_it() {
    let text = sample(ScenarioId::SupportForgotten);
    // That of the status object.
    let takes = line_of(&text, "\"addref\"") + 1;
    let gives = line_of(&text, "\"release\"");
    let basis = |text: &str, line: usize| -> Vec<Basis> {
        let log = read(text);
        let counts = |e: &&Event| matches!(e.fact, Fact::AddRef { .. } | Fact::Release { .. });
        of_line(&log, line).into_iter().filter(counts).map(|event| event.basis).collect()
    };
    assert_eq!(basis(&text, takes), [Basis::Inferred]);
    assert_eq!(basis(&text, gives), [Basis::Inferred]);
    let said = text.replace("\"addref\",", "\"addref\",\"holder\":\"client\",").replacen(
        "\"release\",",
        "\"release\",\"from\":\"client\",",
        1,
    );
    assert_eq!(basis(&said, takes), [Basis::Stated]);
    assert_eq!(basis(&said, gives), [Basis::Stated]);
    // What a call says of its caller holds for the count that goes down in it.
    let text = provider("lawful");
    let release = line_of(&text, "IMAPISupport::Release");
    let counted = "{\"kind\":\"release\",\"object\":\"00B20040\",\"refs\":0}\n";
    let at: usize = text.lines().take(release).map(|line| line.len() + 1).sum();
    let signed = format!("{}{counted}{}", &text[..at], &text[at..]);
    assert_eq!(basis(&signed, release + 1), [Basis::Stated]);
    let unsigned = signed.replacen(
        "\"from\":\"00D400C0\",\"object\":\"00B20040\",\"method\":\"IMAPISupport::Release\"",
        "\"object\":\"00B20040\",\"method\":\"IMAPISupport::Release\"",
        1,
    );
    assert_ne!(unsigned, signed);
    assert_eq!(basis(&unsigned, release + 1), [Basis::Inferred]);
}

/// Advise is in the log; that its client has made a sink for it is not.
#[test]
fn a_call_is_stated_and_what_it_takes_for_granted_is_inferred() {
    let text = sample(ScenarioId::StoreClose);
    let log = read(&text);
    for event in of_line(&log, line_of(&text, "IMsgStore::Advise")) {
        let made = matches!(event.fact, Fact::Create { .. });
        assert_eq!(event.basis, if made { Basis::Inferred } else { Basis::Stated }, "{event:?}");
    }
}

/// What the picture marks as left is what the verdict lists.
#[test]
fn picture_and_verdict_agree_on_what_is_left() {
    let samples = ScenarioId::ALL.into_iter().map(sample);
    let files = ["lawful", "leak", "session-end", "wrong-flag", "double-release"].map(provider);
    let mut left = 0;
    for text in samples.chain(files) {
        let without = |part: &str| -> String {
            text.lines().filter(|l| !l.contains(part)).map(|l| format!("{l}\n")).collect()
        };
        let advised = text.replace(
            "\"method\":\"IMsgStore::Advise\"}",
            "\"method\":\"IMsgStore::Advise\",\"args\":{\"lpAdviseSink\":\"0x00777700\"}}",
        );
        let cases = [
            without("Unadvise"),
            without("IMAPISupport::Release"),
            text.replace("\"lpMAPISup\"", "\"lpOther\""),
            advised,
            text.clone(),
        ];
        for text in cases {
            let branch =
                Branch::of_log(text.as_str().into(), Origin::Pasted, ScenarioId::StoreClose);
            // A story in which nothing of the provider's is ever called.
            let Ok(Branch { run, .. }) = branch else { continue };
            let mut listed: Vec<_> = run.verdict.left.iter().map(|left| left.object).collect();
            listed.sort_unstable();
            listed.dedup();
            assert_eq!(run.left(run.last()), listed, "{text}");
            assert!(listed.iter().all(|id| id.kind != ObjectKind::Sink), "{text}");
            left += listed.len();
        }
    }
    assert!(left > 50, "{left}");
}

/// A sink that the provider has taken hold of is its own affair.
#[test]
fn a_sink_that_the_store_keeps_is_left() {
    let text = sample(ScenarioId::StoreClose);
    let taken = "{\"kind\":\"addref\",\"object\":\"0x00777700\",\"interface\":\"IMAPIAdviseSink\",\
                 \"holder\":\"0x00A54080\"}";
    let advise = line_of(&text, "IMsgStore::Advise");
    let mut lines: Vec<&str> = text.lines().collect();
    lines.insert(advise, taken);
    let text = lines.join("\n").replacen(
        "\"method\":\"IMsgStore::Advise\"}",
        "\"method\":\"IMsgStore::Advise\",\"args\":{\"lpAdviseSink\":\"0x00777700\"}}",
        1,
    );
    let log = read(&text);
    let sink = ObjectId::new(ObjectKind::Sink, 1);
    let store = Some(Holder::Object(ObjectId::new(ObjectKind::Store, 1)));
    let left = log.verdict.left.iter().find(|left| left.object == sink && left.holder == store);
    assert!(left.is_some(), "{:?}", log.verdict);
}

/// Each is another one, unless the log calls two by the same name.
#[test]
fn mapiuids_have_numbers_and_are_in_the_table_until_the_support_object_goes() {
    let given = |text: &str| -> Vec<u8> {
        let log = read(text);
        let uid = |event: &Event| match event.fact {
            Fact::Call {
                method: MethodId::SupportSetProviderUid, arg: CallArg::Uid(n), ..
            } => Some(n),
            _ => None,
        };
        log.events.iter().filter_map(|(event, _)| uid(event)).collect()
    };
    let text = sample(ScenarioId::SupportForgotten);
    assert_eq!(given(&text), [1, 2]);
    let call = "\"method\":\"IMAPISupport::SetProviderUID\"}";
    let same = "\"method\":\"IMAPISupport::SetProviderUID\",\"args\":{\"lpProviderID\":\"{A}\"}}";
    assert_eq!(given(&text.replace(call, same)), [1, 1]);
    assert_eq!(given(&text.replacen(call, same, 1)), [1, 2]);
    let tables = |log: &Log| (log.verdict.uids, log.verdict.rows, log.end.uids.len());
    assert_eq!(tables(&read(&text)), (2, 1, 2), "the support object is forgotten");
    assert_eq!(tables(&read(&sample(ScenarioId::StoreClose))), (0, 0, 0));
    let log = read(&text);
    let entered = log.events.iter().filter(|(event, line)| {
        matches!(event.fact, Fact::Register { .. } | Fact::RowAdd { .. })
            && event.basis == Basis::Inferred
            && line.is_none()
    });
    assert_eq!(entered.count(), 3);
}

const FOLDER: ObjectId = ObjectId::new(ObjectKind::Folder, 1);

/// A folder is there from the first line that tells of it: its creation, its first reference, or
/// the return that hands it out.
#[test]
fn a_folder_is_made_by_the_first_line_that_tells_of_it() {
    let text = provider("lawful");
    let open = line_of(&text, "IMsgStore::OpenEntry");
    let told = |line: Option<&str>| {
        let mut lines: Vec<&str> = text.lines().collect();
        if let Some(line) = line {
            lines.insert(open, line);
        }
        let log = read(&lines.join("\n"));
        assert_eq!(crate::partial::rules(&log), [], "{line:?}");
        assert_eq!(log.remarks, []);
        let made = log.events.iter().position(
            |(event, _)| matches!(event.fact, Fact::Create { object, .. } if object == FOLDER),
        );
        let (event, line) = log.events[made.unwrap()];
        let back = |event: &Event| {
            matches!(event.fact, Fact::Return { method: MethodId::StoreOpenEntry, .. })
        };
        let back = log.events.iter().position(|(event, _)| back(event)).unwrap();
        assert!(made.unwrap() < back);
        (event.basis, line.map(|line| line as usize))
    };
    assert_eq!(told(None), (Basis::Inferred, None));
    let made = |kind: &str, more: &str| {
        format!(
            "{{\"kind\":\"{kind}\",\"object\":\"00E50100\",\"interface\":\"IMAPIFolder\"{more}}}"
        )
    };
    let here = Some(open + 1);
    assert_eq!(told(Some(&made("create", ""))), (Basis::Inferred, here));
    assert_eq!(told(Some(&made("create", ",\"holder\":\"client\""))), (Basis::Stated, here));
    assert_eq!(told(Some(&made("addref", ",\"refs\":1"))), (Basis::Inferred, here));
    // In the sample too, the return says what it hands out.
    let text = sample(ScenarioId::StoreClose);
    let log = read(&text);
    let line =
        line_of(&text, "\"return\",\"object\":\"0x00A54080\",\"method\":\"IMsgStore::OpenEntry\"");
    let made = log.events.iter().position(
        |(event, _)| matches!(event.fact, Fact::Create { object, .. } if object == FOLDER),
    );
    let next = log.events[made.unwrap()..].iter().find_map(|(_, line)| *line);
    assert_eq!(next.map(|next| next as usize), Some(line));
}
