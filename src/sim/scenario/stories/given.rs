//! What stories take as given.

use crate::sim::setting::{
    Admission, FastAnswer, FastShutdown, Mail, Room, Seat, Setting, Versions,
};

/// Where there are several of a kind, there is room for less of everything else: the worlds that a
/// search has to see multiply.
const SPARE: Room = Room { folders: 1, sinks: 0, statuses: 0, ..Room::SMALL };

const fn shared_by(others: [Option<Seat>; 2], mail: Mail, sinks: u8) -> Setting {
    Setting { others, mail, room: Room { sinks, ..SPARE }, ..Setting::ONE }
}

pub(super) const SHARED: Setting = shared_by([Some(Seat::Shares), None], Mail::None, 1);
pub(super) const OWN: Setting = shared_by([Some(Seat::Own), None], Mail::None, 0);
pub(super) const ELSEWHERE: Setting = shared_by([Some(Seat::Elsewhere), None], Mail::Online, 0);
pub(super) const THREE: Setting =
    shared_by([Some(Seat::Shares), Some(Seat::Elsewhere)], Mail::None, 0);

pub(super) const TWICE: Setting = Setting { room: Room { opens: 2, ..SPARE }, ..Setting::ONE };
pub(super) const TWO_STORES: Setting = Setting { stores: 2, room: SPARE, ..Setting::ONE };
pub(super) const THREE_STORES: Setting =
    Setting { stores: 3, room: Room { folders: 2, ..SPARE }, ..Setting::ONE };

pub(super) const MAIL: Setting = Setting { mail: Mail::Online, room: SPARE, ..Setting::ONE };
pub(super) const OFFLINE: Setting = Setting { mail: Mail::Offline, room: SPARE, ..Setting::ONE };

/// Mail that can be taken back as long as nobody has it locked.
pub(super) const LOCKS: Setting =
    Setting { room: Room { aborts: true, folders: 0, ..SPARE }, ..MAIL };

const fn admitted(admission: Admission) -> Setting {
    Setting { admission, room: Room { opens: 2, ..SPARE }, ..Setting::ONE }
}

pub(super) const FAILED: Setting = admitted(Admission::Failed);
pub(super) const UNCONFIGURED: Setting = admitted(Admission::Unconfigured);
pub(super) const NO_PASSWORD: Setting = admitted(Admission::NoPassword);
pub(super) const CANCELLED: Setting = admitted(Admission::Cancelled);

/// A store in which something may change while its client has registered for that.
pub(super) const NOTIFIED: Setting =
    Setting { room: Room { notifies: true, sinks: 1, folders: 0, ..SPARE }, ..Setting::ONE };

/// The same, where notifications may also be queued and come later.
pub(super) const LATE: Setting = Setting { room: Room { late: true, ..NOTIFIED.room }, ..NOTIFIED };

/// A store on a server.
pub(super) const REMOTE: Setting =
    Setting { remote: true, room: Room { folders: 0, ..SPARE }, ..Setting::ONE };

/// A client that may ask for a window, and pass what it should not.
pub(super) const WINDOW: Setting =
    Setting { room: Room { arguments: true, ..SPARE }, ..Setting::ONE };

/// A service; its sessions move no mail if it says that it is one.
pub(super) const SERVICE: Setting = Setting {
    service: true,
    mail: Mail::Online,
    room: Room { messages: 0, ..SPARE },
    ..Setting::ONE
};
pub(super) const FOREIGN: Setting =
    Setting { room: Room { opens: 2, foreign: true, ..SPARE }, ..Setting::ONE };
pub(super) const TEMPORARY: Setting = Setting { temporary: true, room: SPARE, ..Setting::ONE };
pub(super) const SHARED_UID: Setting =
    Setting { stores: 2, room: Room { by_entry: true, ..SPARE }, ..Setting::ONE };
pub(super) const BUFFERS: Setting = Setting { room: Room { buffers: 1, ..SPARE }, ..Setting::ONE };
pub(super) const DETAILS: Setting =
    Setting { buffers: true, room: SPARE, ..admitted(Admission::Failed) };
pub(super) const SECRET: Setting = Setting { buffers: true, ..MAIL };

const fn versions(versions: Versions) -> Setting {
    Setting { versions, room: SPARE, ..Setting::ONE }
}

pub(super) const OLD_MAPI: Setting = versions(Versions::OldMapi);
pub(super) const OLD_PROVIDER: Setting = versions(Versions::OldProvider);

const fn fast(fast: FastShutdown, answer: FastAnswer) -> Setting {
    Setting { fast, answer, room: Room { fast: true, ..SPARE }, ..Setting::ONE }
}

pub(super) const FAST_AGREED: Setting = fast(FastShutdown::UnlessRefused, FastAnswer::Agrees);
pub(super) const FAST_UNKNOWN: Setting = fast(FastShutdown::UnlessRefused, FastAnswer::Unknown);
pub(super) const FAST_ALL: Setting = fast(FastShutdown::IfAgreed, FastAnswer::Unknown);
pub(super) const FAST_REFUSED: Setting = fast(FastShutdown::UnlessRefused, FastAnswer::Refuses);
pub(super) const FAST_NEVER: Setting = fast(FastShutdown::Never, FastAnswer::Agrees);
