//! What stories take as given.

use crate::sim::setting::{Admission, FastAnswer, FastShutdown, Mail, Room, Seat, Setting};

pub(super) const SHARED: Setting = Setting { others: [Some(Seat::Shares), None], ..Setting::ONE };
pub(super) const OWN: Setting = Setting { others: [Some(Seat::Own), None], ..Setting::ONE };
pub(super) const ELSEWHERE: Setting =
    Setting { others: [Some(Seat::Elsewhere), None], mail: Mail::Online, ..Setting::ONE };
pub(super) const THREE: Setting =
    Setting { others: [Some(Seat::Shares), Some(Seat::Elsewhere)], ..Setting::ONE };

pub(super) const TWICE: Setting =
    Setting { room: Room { opens: 2, ..Room::SMALL }, ..Setting::ONE };
pub(super) const TWO_STORES: Setting = Setting { stores: 2, ..Setting::ONE };
pub(super) const THREE_STORES: Setting = Setting { stores: 3, ..Setting::ONE };

pub(super) const MAIL: Setting = Setting { mail: Mail::Online, ..Setting::ONE };
pub(super) const OFFLINE: Setting = Setting { mail: Mail::Offline, ..Setting::ONE };

const fn admitted(admission: Admission) -> Setting {
    Setting { admission, room: Room { opens: 2, ..Room::SMALL }, ..Setting::ONE }
}

pub(super) const FAILED: Setting = admitted(Admission::Failed);
pub(super) const UNCONFIGURED: Setting = admitted(Admission::Unconfigured);
pub(super) const NO_PASSWORD: Setting = admitted(Admission::NoPassword);
pub(super) const CANCELLED: Setting = admitted(Admission::Cancelled);

const fn fast(fast: FastShutdown, answer: FastAnswer) -> Setting {
    Setting { fast, answer, room: Room { fast: true, ..Room::SMALL }, ..Setting::ONE }
}

pub(super) const FAST_AGREED: Setting = fast(FastShutdown::UnlessRefused, FastAnswer::Agrees);
pub(super) const FAST_UNKNOWN: Setting = fast(FastShutdown::UnlessRefused, FastAnswer::Unknown);
pub(super) const FAST_ALL: Setting = fast(FastShutdown::IfAgreed, FastAnswer::Unknown);
pub(super) const FAST_REFUSED: Setting = fast(FastShutdown::UnlessRefused, FastAnswer::Refuses);
pub(super) const FAST_NEVER: Setting = fast(FastShutdown::Never, FastAnswer::Agrees);
