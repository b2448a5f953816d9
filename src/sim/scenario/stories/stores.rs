//! Several stores of one provider, or one store opened twice.

use crate::sim::command::{
    Act, BUFFER, Command, Extra, FOLDER, FOLDER_2, SESSION, STORE, STORE_2, STORE_3,
};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{
    BUFFERS, FOREIGN, SHARED_UID, TEMPORARY, THREE_STORES, TWICE, TWO_STORES,
};
use crate::sim::scenario::stories::{a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

/// Both stores are open.
pub(super) const BOTH: &[Command] =
    &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), a(Act::OpenStore(2))];

pub(super) static STORIES: [Story; 9] = [
    story(
        "second-open",
        Group::Stores,
        TWICE,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::Release(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "two-stores",
        Group::Stores,
        TWO_STORES,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), a(Act::OpenStore(2))] },
        const {
            &[
                a(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE_2)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "two-stores-open",
        Group::Stores,
        TWO_STORES,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), a(Act::OpenStore(2))] },
        const {
            &[
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(STORE)),
                a(Act::Release(STORE_2)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(100)]),
    story(
        "three-stores",
        Group::Stores,
        THREE_STORES,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                a(Act::OpenStore(2)),
                a(Act::OpenStore(3)),
                a(Act::OpenFolder(STORE)),
                a(Act::OpenFolder(STORE_3)),
            ]
        },
        const {
            &[
                a(Act::Release(FOLDER)),
                a(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE_2)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(FOLDER_2)),
                a(Act::Release(STORE)),
                a(Act::Release(STORE_3)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(100)]),
    story(
        "interface-refused",
        Group::Stores,
        FOREIGN,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::Extra(Extra::OpenForeign(1))),
                a(Act::Extra(Extra::QueryForeign(STORE))),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "temporary-store",
        Group::Stores,
        TEMPORARY,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "shared-uid",
        Group::Stores,
        SHARED_UID,
        BOTH,
        const {
            &[
                a(Act::Extra(Extra::OpenByEntry(2))),
                a(Act::Release(FOLDER)),
                a(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE_2)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "buffer-freed",
        Group::Stores,
        BUFFERS,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::Extra(Extra::GetProps(STORE))),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Extra(Extra::Free(BUFFER))),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "buffer-kept",
        Group::Stores,
        BUFFERS,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::Extra(Extra::GetProps(STORE))),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(9)]),
];
