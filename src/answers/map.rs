//! Values by name, sorted: what forms have a few dozen of. One piece of code finds names for every kind of value; the
//! standard maps would be compiled anew for each.

use std::rc::Rc;

/// Values by name, in the order of the names. Adding a name moves those behind it, so that many are better collected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map<V> {
    names: Vec<Rc<str>>,
    /// The value of each name.
    values: Vec<V>,
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self { names: Vec::new(), values: Vec::new() }
    }
}

impl<V> Map<V> {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.values.get(find(&self.names, name).ok()?)
    }

    /// Whether there is a value of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        find(&self.names, name).is_ok()
    }

    /// The value of a name, to be changed; one that was not there is made.
    pub fn get_or_default(&mut self, name: &str) -> &mut V
    where
        V: Default,
    {
        let at = find(&self.names, name).unwrap_or_else(|at| {
            self.names.insert(at, name.into());
            self.values.insert(at, V::default());
            at
        });
        #[expect(clippy::indexing_slicing, reason = "every name has a value")]
        &mut self.values[at]
    }

    /// Gives a name this value.
    pub fn insert(&mut self, name: &str, value: V) {
        self.set(name, value, || name.into());
    }

    /// Gives a name this value, and shares the name.
    pub fn put(&mut self, name: &Rc<str>, value: V) {
        self.set(name, value, || name.clone());
    }

    fn set(&mut self, name: &str, value: V, own: impl FnOnce() -> Rc<str>) {
        match find(&self.names, name) {
            Ok(at) => {
                if let Some(known) = self.values.get_mut(at) {
                    *known = value;
                }
            }
            Err(at) => {
                self.names.insert(at, own());
                self.values.insert(at, value);
            }
        }
    }

    /// Takes a name out.
    pub fn remove(&mut self, name: &str) {
        if let Ok(at) = find(&self.names, name) {
            self.names.remove(at);
            self.values.remove(at);
        }
    }

    /// The names in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.names.iter().map(|name| &**name)
    }

    /// The values in the order of their names.
    pub fn values(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    /// The names with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &V)> {
        self.names.iter().zip(&self.values)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// Of values of one name the last stays.
impl<K: Into<Rc<str>>, V> FromIterator<(K, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let (names, values): (Vec<Rc<str>>, Vec<Option<V>>) =
            entries.into_iter().map(|(name, value)| (name.into(), Some(value))).unzip();
        let (names, order) = sorted(names);
        let mut values = values;
        let values = order.into_iter().filter_map(|at| values.get_mut(at)?.take()).collect();
        Self { names, values }
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (Rc<str>, V);
    type IntoIter = std::iter::Zip<std::vec::IntoIter<Rc<str>>, std::vec::IntoIter<V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.names.into_iter().zip(self.values)
    }
}

/// Where a name stands, or where it would.
fn find(names: &[Rc<str>], name: &str) -> Result<usize, usize> {
    names.binary_search_by(|known| (**known).cmp(name))
}

/// The names in their order, each once, and where each stood, the last time that it did.
fn sorted(names: Vec<Rc<str>>) -> (Vec<Rc<str>>, Vec<usize>) {
    let mut placed: Vec<(Rc<str>, usize)> = names.into_iter().zip(0..).collect();
    placed.sort_unstable_by(|(a, at), (b, bt)| a.cmp(b).then(bt.cmp(at)));
    placed.dedup_by(|(next, _), (first, _)| next == first);
    placed.into_iter().unzip()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_a_map_of_the_standard_library_holds(steps in prop::collection::vec(("[a-d]{0,2}", 0..9_u8), 0..40)) {
            let (mut map, mut wanted): (Map<u8>, BTreeMap<String, u8>) = Default::default();
            for (name, value) in &steps {
                match value {
                    0 => {
                        map.remove(name);
                        wanted.remove(name);
                    }
                    1 => {
                        *map.get_or_default(name) += 1;
                        *wanted.entry(name.clone()).or_default() += 1;
                    }
                    _ => {
                        map.insert(name, *value);
                        wanted.insert(name.clone(), *value);
                    }
                }
                prop_assert_eq!(map.get(name), wanted.get(name));
                prop_assert_eq!(map.contains_key(name), wanted.contains_key(name));
            }
            let collected: Map<u8> = steps.iter().map(|(name, value)| (&**name, *value)).collect();
            let last: BTreeMap<&str, u8> = steps.iter().map(|(name, value)| (&**name, *value)).collect();
            prop_assert!(collected.into_iter().map(|(name, value)| (name.to_string(), value)).eq(last.into_iter().map(|(name, value)| (name.to_owned(), value))));
            prop_assert_eq!(map.is_empty(), wanted.is_empty());
            prop_assert!(map.keys().eq(wanted.keys()) && map.values().eq(wanted.values()));
            prop_assert!(map.iter().map(|(name, value)| (&**name, *value)).eq(wanted.iter().map(|(name, value)| (&**name, *value))));
        }
    }
}
