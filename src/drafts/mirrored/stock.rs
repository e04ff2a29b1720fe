//! What lies in the two stores, for a person who wants to know, or to see that nothing is left.

use crate::drafts::disk::OnDone;
use crate::drafts::{StoreError, key};

use super::Mirrored;

/// What one draft or one notice takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    /// The id of the draft or notice.
    pub name: String,
    /// Whether it is a notice from a file.
    pub is_notice: bool,
    /// Characters in the browser's storage, all generations together.
    pub in_front: usize,
    /// Generations and marks on the disk.
    pub on_disk: usize,
    /// Characters that are only in memory.
    pub held: usize,
}

/// How many keys of this program are left in each store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remains {
    /// In the browser's storage; none where it cannot be asked.
    pub in_front: Option<usize>,
    /// On the disk; none where it cannot be asked.
    pub on_disk: Option<usize>,
}

impl Mirrored {
    /// What every draft and every notice takes up, by id.
    pub fn stock(&self) -> Vec<Stock> {
        let mut all: Vec<Stock> = Vec::new();
        let mut add = |key: &str, count: fn(&mut Stock) -> &mut usize, more: usize| {
            let Some(name) = key::name_of(key).filter(|_| key::is_kept(key)) else { return };
            let is_notice = key::notice_of(key).is_some();
            let known = all.iter().position(|stock| stock.name == name && stock.is_notice == is_notice);
            let at = known.unwrap_or_else(|| {
                all.push(Stock { name: name.to_owned(), is_notice, in_front: 0, on_disk: 0, held: 0 });
                all.len() - 1
            });
            if let Some(stock) = all.get_mut(at) {
                *count(stock) += more;
            }
        };
        for (key, text) in self.in_front_all() {
            add(&key, |stock| &mut stock.in_front, text.chars().count());
        }
        for key in self.0.on_disk.borrow().iter() {
            add(key, |stock| &mut stock.on_disk, 1);
        }
        for (key, text) in self.0.held.borrow().iter() {
            if !self.0.on_disk.borrow().contains(&**key) {
                add(key, |stock| &mut stock.held, text.chars().count());
            }
        }
        all.sort_unstable_by(|one, other| (one.is_notice, &one.name).cmp(&(other.is_notice, &other.name)));
        all
    }

    /// Asks both stores anew what is left of this program. The mark that everything was removed is nothing a person wrote.
    pub fn remains(&self, done: impl FnOnce(Remains) + 'static) {
        let ours = |keys: Vec<String>| keys.iter().filter(|key| key::is_ours(key)).count();
        let in_front = match &self.0.front {
            Some(front) => front.keys().ok().map(ours),
            None => Some(0),
        };
        let count_disk: OnDone<Vec<(String, String)>> =
            Box::new(move |texts: Result<Vec<(String, String)>, StoreError>| {
                let on_disk = texts.ok().map(|texts| texts.iter().filter(|(key, _)| key::is_kept(key)).count());
                done(Remains { in_front, on_disk });
            });
        match &self.0.disk {
            Some(disk) => disk.all(count_disk),
            None => count_disk(Ok(Vec::new())),
        }
    }
}
