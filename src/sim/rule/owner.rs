//! Who owes a rule, more closely than by party: MAPI's support object and its spooler are on MAPI's
//! side, a transport provider on the providers'.

use crate::sim::ids::Party;
use crate::sim::rule::RuleId;

/// Who has to keep a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    Provider,
    Client,
    Mapi,
    /// What the methods of `IMAPISupport` promise.
    Support,
    Spooler,
    Transport,
}

impl Owner {
    /// In the order in which their rules are listed.
    pub const ALL: [Self; 6] =
        [Self::Provider, Self::Client, Self::Mapi, Self::Support, Self::Spooler, Self::Transport];

    /// The party that answers for it.
    pub fn party(self) -> Party {
        match self {
            Self::Client => Party::Client,
            Self::Mapi | Self::Support | Self::Spooler => Party::Mapi,
            Self::Provider | Self::Transport => Party::Provider,
        }
    }
}

impl RuleId {
    pub fn owner(self) -> Owner {
        match (self.0, self.info().party) {
            (75 | 76 | 79 | 83 | 95 | 98, _) => Owner::Support,
            (77 | 78 | 122, _) => Owner::Spooler,
            (120 | 121, _) => Owner::Transport,
            (_, Party::Client) => Owner::Client,
            (_, Party::Mapi) => Owner::Mapi,
            (_, Party::Provider) => Owner::Provider,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::ids::{MethodId, ObjectKind};
    use crate::sim::program::{base, lines};

    #[test]
    fn every_rule_is_owed_by_somebody_of_its_party() {
        for rule in RuleId::all() {
            assert_eq!(rule.owner().party(), rule.info().party, "{}", rule.name());
        }
        for owner in Owner::ALL {
            assert!(RuleId::checked().any(|rule| rule.owner() == owner), "{owner:?}");
        }
    }

    /// What the support object owes is served by its own methods.
    #[test]
    fn the_support_object_keeps_its_rules_itself() {
        let owed = RuleId::checked().filter(|rule| rule.owner() == Owner::Support);
        for rule in owed {
            let serves = |id| base(id).rules.contains(&rule);
            let methods = MethodId::ALL.into_iter();
            let mut own = methods.filter(|m| m.interface() == Some(ObjectKind::Support));
            assert!(own.any(|method| lines(method).any(serves)), "{}", rule.name());
        }
    }
}
