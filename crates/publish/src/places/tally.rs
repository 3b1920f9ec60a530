//! How often each article was shown by each partner, in memory of one size.

use super::{
    names::{NOTHING, Names},
    partner::{Named, Partner},
    time::Time,
};
use core::cmp::Reverse;
use std::collections::HashMap;

/// How many pairs of an article and a partner are told apart. What comes later is counted together.
pub const MAX_PAIRS: usize = 100_000;

/// How much their names may take, all together.
const MAX_NAME_BYTES: usize = 12 << 20;

/// An article on the pages of a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sighting<'a> {
    /// The address of its document, or the path where the log says no host; in ASCII. None where
    /// there were too many.
    pub article: Option<&'a str>,
    /// Where it was shown.
    pub partner: Partner<'a>,
    /// How many requests there were.
    pub requests: u64,
    /// The first of them.
    pub first: Time,
    /// The last.
    pub last: Time,
}

#[derive(Debug, Clone, Copy)]
struct Count {
    requests: u64,
    first: Time,
    last: Time,
}

#[derive(Debug, Default)]
pub(super) struct Tally {
    articles: Names,
    partners: Names,
    pairs: HashMap<(u32, u32), Count>,
    others: Option<Count>,
}

/// The number of an article, or of a partner, for which there was no room.
const TOO_MANY: u32 = NOTHING - 1;

impl Tally {
    /// The number of an article.
    pub fn article(&mut self, address: &str) -> u32 {
        let most = self.room(&self.partners);
        self.articles.number(address, most).unwrap_or(TOO_MANY)
    }

    /// The number of a partner: first come those without a name.
    pub fn partner(&mut self, partner: &Named) -> u32 {
        let unnamed = Partner::UNNAMED;
        match partner {
            Named::Unnamed(partner) => {
                let number = unnamed.iter().position(|one| one == partner);
                number.map_or(TOO_MANY, |number| number as u32)
            }
            Named::Origin(origin) => {
                let most = self.room(&self.articles);
                let number = self.partners.number(origin, most);
                number.map_or(TOO_MANY, |number| number + unnamed.len() as u32)
            }
        }
    }

    /// How much names may take beside those others: no new one where no pair could have it.
    fn room(&self, others: &Names) -> usize {
        if self.pairs.len() < MAX_PAIRS {
            MAX_NAME_BYTES - others.bytes()
        } else {
            0
        }
    }

    pub fn add(&mut self, article: u32, partner: u32, time: Time) {
        let new = Count {
            requests: 0,
            first: time,
            last: time,
        };
        let pair = (article, partner);
        let has_names = article != TOO_MANY && partner != TOO_MANY;
        let has_room = self.pairs.len() < MAX_PAIRS;
        let count = if let Some(count) = self.pairs.get_mut(&pair) {
            count
        } else if has_names && has_room {
            self.pairs.entry(pair).or_insert(new)
        } else {
            self.others.get_or_insert(new)
        };
        count.requests += 1;
        count.first = count.first.min(time);
        count.last = count.last.max(time);
    }

    /// What was counted: most requests first, and what could not be told apart last.
    pub fn sightings(&self) -> Vec<Sighting<'_>> {
        let sighting = |article, partner, count: &Count| Sighting {
            article,
            partner,
            requests: count.requests,
            first: count.first,
            last: count.last,
        };
        let mut all = Vec::with_capacity(self.pairs.len() + 1);
        all.extend(self.pairs.iter().map(|((article, partner), count)| {
            sighting(self.articles.name(*article), self.named(*partner), count)
        }));
        all.sort_unstable_by_key(|one: &Sighting<'_>| {
            (Reverse(one.requests), one.article, one.partner)
        });
        let others = self.others.as_ref();
        all.extend(others.map(|count| sighting(None, Partner::Others, count)));
        all
    }

    fn named(&self, number: u32) -> Partner<'_> {
        let unnamed = Partner::UNNAMED;
        let Some(partner) = unnamed.get(number as usize) else {
            let origin = self.partners.name(number - unnamed.len() as u32);
            return origin.map_or(Partner::Others, Partner::Origin);
        };
        *partner
    }
}
