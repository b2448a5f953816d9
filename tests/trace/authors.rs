//! Logs as authors of providers write them: short ones, put together from what the docs have them log.

use logoff_playground::sim::ids::{Holder, ObjectId, ObjectKind, Party};
use logoff_playground::sim::rule::Scope;
use logoff_playground::trace::{Log, Unsaid};

use crate::judged::read;
use crate::partial::rules;

const STORE: ObjectId = ObjectId::new(ObjectKind::Store, 1);
const SUPPORT: ObjectId = ObjectId::new(ObjectKind::Support, 1);

/// The provider object is A0, its store 51, the logon 10A, the support object 5A9.
const LOGON: [&str; 2] = [
    r#"{"kind":"call","object":"0xA0","method":"IMSProvider::Logon","args":{"lpMAPISup":"0x5A9"}}"#,
    r#"{"kind":"return","object":"0xA0","method":"IMSProvider::Logon","hresult":"0x0","out":{"lppMSLogon":"0x10A","lppMDB":"0x51"}}"#,
];
const TAKEN: [&str; 2] = [
    r#"{"kind":"call","from":"0xA0","object":"0x5A9","method":"IMAPISupport::AddRef"}"#,
    r#"{"kind":"return","object":"0x5A9","method":"IMAPISupport::AddRef","refs":2}"#,
];
const FAILED: &str = r#"{"kind":"return","object":"0xA0","method":"IMSProvider::Logon","hresult":"MAPI_E_LOGON_FAILED"}"#;
const STORE_LOGOFF: [&str; 4] = [
    r#"{"kind":"call","object":"0x51","method":"IMsgStore::StoreLogoff","args":{"lpulFlags":"0x1"}}"#,
    r#"{"kind":"call","from":"0x51","object":"0x5A9","method":"IMAPISupport::StoreLogoffTransports","args":{"lpulFlags":"0x1"}}"#,
    r#"{"kind":"return","object":"0x5A9","method":"IMAPISupport::StoreLogoffTransports","hresult":"0x0","args":{"*lpulFlags":"0x10000"}}"#,
    r#"{"kind":"return","object":"0x51","method":"IMsgStore::StoreLogoff","hresult":"0x0"}"#,
];
const LAST_RELEASE: [&str; 2] = [
    r#"{"kind":"call","object":"0x51","method":"IMsgStore::Release"}"#,
    r#"{"kind":"release","object":"0x51","interface":"IMsgStore","refs":0}"#,
];
const GIVE_BACK: &str =
    r#"{"kind":"call","from":"0x51","object":"0x5A9","method":"IMAPISupport::Release"}"#;
const LOGOFF: [&str; 2] = [
    r#"{"kind":"call","object":"0x10A","method":"IMSLogon::Logoff","args":{"lpulFlags":"0x0"}}"#,
    r#"{"kind":"return","object":"0x10A","method":"IMSLogon::Logoff","hresult":"0x0"}"#,
];
const LOGON_RELEASE: [&str; 4] = [
    r#"{"kind":"call","object":"0x10A","method":"IMSLogon::Release"}"#,
    r#"{"kind":"release","object":"0x10A","interface":"IMSLogon","refs":0}"#,
    r#"{"kind":"free","object":"0x10A","interface":"IMSLogon"}"#,
    r#"{"kind":"return","object":"0x10A","method":"IMSLogon::Release","refs":0}"#,
];
const GIVEN_BACK: &str =
    r#"{"kind":"return","object":"0x5A9","method":"IMAPISupport::Release","refs":0}"#;
const STORE_GONE: [&str; 2] = [
    r#"{"kind":"free","object":"0x51","interface":"IMsgStore"}"#,
    r#"{"kind":"return","object":"0x51","method":"IMsgStore::Release","refs":0}"#,
];
const SHUTDOWN: [&str; 6] = [
    r#"{"kind":"call","object":"0xA0","method":"IMSProvider::Shutdown","args":{"lpulFlags":"0x0"}}"#,
    r#"{"kind":"return","object":"0xA0","method":"IMSProvider::Shutdown","hresult":"0x0"}"#,
    r#"{"kind":"call","object":"0xA0","method":"IMSProvider::Release"}"#,
    r#"{"kind":"release","object":"0xA0","interface":"IMSProvider","refs":0}"#,
    r#"{"kind":"free","object":"0xA0","interface":"IMSProvider"}"#,
    r#"{"kind":"return","object":"0xA0","method":"IMSProvider::Release","refs":0}"#,
];
/// The store's last `Release`, with all that comes of it.
const CLOSE: [&[&str]; 6] =
    [&LAST_RELEASE, &[GIVE_BACK], &LOGOFF, &LOGON_RELEASE, &[GIVEN_BACK], &STORE_GONE];

/// A log of these lines; the first one after the header is line 2.
fn judged(parts: &[&[&str]]) -> Log {
    let header = r#"{"trace":"mapi-store-logoff","version":1}"#;
    let lines: Vec<_> =
        [&[header][..]].iter().chain(parts).flat_map(|part| *part).copied().collect();
    read(&(lines.join("\n") + "\n"))
}

fn with<'a>(before: &[&'a [&'a str]], after: &[&'a [&'a str]]) -> Log {
    let parts: Vec<&[&str]> = [before, &CLOSE, after].concat();
    judged(&parts)
}

#[test]
fn a_life_by_the_docs_is_clean_with_or_without_the_addref() {
    let logons: [&[&[&str]]; 2] = [&[&LOGON], &[&LOGON[..1], &TAKEN, &LOGON[1..]]];
    for logon in logons {
        let log = judged(&[logon, &[&STORE_LOGOFF[..]], &CLOSE, &[&SHUTDOWN[..]]].concat());
        assert_eq!(rules(&log), []);
        assert_eq!(log.remarks, []);
        assert!(log.verdict.is_clean(), "{:?}", log.verdict);
    }
}

/// `AddRef` is a call of the support object like others; what it takes and nobody gives back is left.
#[test]
fn a_reference_that_a_call_of_addref_takes_is_counted() {
    let log = judged(&[&LOGON[..1], &TAKEN, &[FAILED], &SHUTDOWN]);
    assert!(rules(&log).iter().any(|(rule, _)| rule == "R40"), "{:?}", rules(&log));
    let left: Vec<_> = log.verdict.left.iter().map(|left| left.object).collect();
    assert_eq!(left, [SUPPORT]);
}

/// A count that its own line tells is not counted with the call around it once more.
#[test]
fn an_addref_with_a_line_of_its_own_counts_once() {
    let own = [
        r#"{"kind":"call","object":"0x51","method":"IMsgStore::AddRef"}"#,
        r#"{"kind":"addref","object":"0x51","interface":"IMsgStore","refs":2}"#,
        r#"{"kind":"return","object":"0x51","method":"IMsgStore::AddRef","refs":2}"#,
    ];
    let both: [&[&str]; 2] = [&own, &[own[0], own[2]]];
    for lines in both {
        let log = judged(&[&LOGON, lines]);
        let store = log.end.objects.iter().find(|object| object.id == STORE).unwrap();
        assert_eq!((store.refs, store.unmatched), (2, 0), "{lines:?}");
        assert_eq!(log.remarks, []);
    }
}

/// Whoever calls it: the object is gone, and the log shows it.
#[test]
fn a_call_on_a_freed_object_is_found_at_its_line() {
    let late = [
        r#"{"kind":"call","object":"0x10A","method":"IMSLogon::OpenEntry"}"#,
        r#"{"kind":"return","object":"0x10A","method":"IMSLogon::OpenEntry","hresult":"0x0"}"#,
    ];
    let log = with(&[&LOGON, &STORE_LOGOFF], &[&late]);
    let line = 2 + 2 + 4 + 12;
    assert_eq!(rules(&log), [(String::from("R16"), line)]);
    assert_eq!(log.remarks, []);
}

#[test]
fn a_second_logoff_is_found_although_it_is_mapis() {
    let log = judged(&[
        &LOGON,
        &STORE_LOGOFF,
        &LAST_RELEASE,
        &[GIVE_BACK],
        &LOGOFF,
        &LOGOFF,
        &LOGON_RELEASE,
        &[GIVEN_BACK],
        &STORE_GONE,
    ]);
    let line = 2 + 2 + 4 + 3 + 2;
    assert_eq!(rules(&log), [(String::from("R89"), line)]);
    let (_, _, finding) = log.findings().next().unwrap();
    assert_eq!(finding.party, Party::Mapi);
}

/// Nobody lets go of a provider object whose session goes on.
#[test]
fn what_is_open_when_the_provider_object_goes_is_left() {
    let log = judged(&[&LOGON, &STORE_LOGOFF, &SHUTDOWN]);
    assert!(!log.verdict.is_clean());
    assert_eq!(log.verdict.scope, Some(Scope::Session));
    let store = log.verdict.left.iter().find(|left| left.object == STORE).unwrap();
    assert_eq!(store.holder, Some(Holder::FIRST));
    assert!(log.unsaid.contains(&Unsaid::SessionEnd));
}

/// Whoever begins to write in the midst of things: what is named belongs together.
#[test]
fn a_log_that_begins_after_the_logon_is_judged_like_another() {
    let log = with(&[&STORE_LOGOFF], &[&SHUTDOWN]);
    assert_eq!(rules(&log), []);
    assert!(log.verdict.is_clean(), "{:?}", log.verdict);
    assert_eq!(log.verdict.scope, Some(Scope::Store));
    // The support object is forgotten.
    let log = judged(&[&STORE_LOGOFF, &LAST_RELEASE, &STORE_GONE, &SHUTDOWN]);
    let first = rules(&log).first().cloned();
    assert_eq!(first.map(|(rule, _)| rule).as_deref(), Some("R81"));
}
