//! The desk's own addresses, behind `#/desk`.

use crate::collection::ItemKey;

/// A screen of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskAddress {
    /// The register of everything that was received.
    Register,
    /// One of them, to be read and decided of.
    Item(ItemKey),
    /// Several beside each other.
    Beside(Vec<ItemKey>),
    /// The letter that returns one of them.
    Letter(ItemKey),
    /// 核验单 that came on paper.
    Slips,
    /// Numbers and charts.
    Statistics,
    /// 评审
    Scoring,
    /// What leaves: tables, lists, letters.
    Leaving,
    /// The collection as a file, and taking it away.
    Saving,
}

impl DeskAddress {
    /// The screen at what follows `desk/`; anything else is the register.
    pub fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let key = |text: &str| ItemKey(text.to_owned());
        match parts.as_slice() {
            ["item", item] => Self::Item(key(item)),
            ["beside", items] => Self::Beside(items.split('+').map(key).collect()),
            ["letter", item] => Self::Letter(key(item)),
            ["slips"] => Self::Slips,
            ["statistics"] => Self::Statistics,
            ["scoring"] => Self::Scoring,
            ["leaving"] => Self::Leaving,
            ["saving"] => Self::Saving,
            _ => Self::Register,
        }
    }

    /// What follows `#/desk` in its address.
    fn path(&self) -> String {
        match self {
            Self::Register => String::new(),
            Self::Item(item) => format!("/item/{item}"),
            Self::Beside(items) => {
                let keys: Vec<&str> = items.iter().map(|key| key.0.as_str()).collect();
                format!("/beside/{}", keys.join("+"))
            }
            Self::Letter(item) => format!("/letter/{item}"),
            Self::Slips => "/slips".to_owned(),
            Self::Statistics => "/statistics".to_owned(),
            Self::Scoring => "/scoring".to_owned(),
            Self::Leaving => "/leaving".to_owned(),
            Self::Saving => "/saving".to_owned(),
        }
    }

    /// Its fragment.
    pub fn fragment(&self) -> String {
        ["#/desk", &self.path()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Route;

    #[test]
    fn addresses_read_back() {
        let key = |text: &str| ItemKey(text.to_owned());
        for address in [
            DeskAddress::Register,
            DeskAddress::Item(key("ab12")),
            DeskAddress::Beside(vec![key("ab"), key("cd"), key("ef")]),
            DeskAddress::Letter(key("ab12")),
            DeskAddress::Slips,
            DeskAddress::Statistics,
            DeskAddress::Scoring,
            DeskAddress::Leaving,
            DeskAddress::Saving,
        ] {
            let Route::Desk(path) = Route::parse(&address.fragment()) else { panic!("{address:?}") };
            assert_eq!(DeskAddress::parse(&path), address);
        }
        assert_eq!(DeskAddress::parse("elsewhere/1"), DeskAddress::Register);
    }
}
