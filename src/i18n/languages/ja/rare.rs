//! Japanese: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare { call: "{Who}が `{method}` を呼び出します。" };
