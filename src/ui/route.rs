//! Which screen stands at an address. The address is kept in the fragment, so that any server and `file://` will do.

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The notices and the person's drafts.
    Home,
    /// A draft, to be filled in.
    Fill(String),
    /// A draft, to be exported and sent.
    Send(String),
    /// A draft, as it prints.
    Print(String),
    /// What the page does and promises.
    Help,
}

impl Route {
    /// The screen at a fragment such as `#/draft/ID/print`; anything else is home.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["draft", id] => Self::Fill((*id).to_owned()),
            ["draft", id, "send"] => Self::Send((*id).to_owned()),
            ["draft", id, "print"] => Self::Print((*id).to_owned()),
            ["help"] => Self::Help,
            _ => Self::Home,
        }
    }

    /// The fragment of a screen.
    pub fn fragment(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Fill(id) => format!("#/draft/{id}"),
            Self::Send(id) => format!("#/draft/{id}/send"),
            Self::Print(id) => format!("#/draft/{id}/print"),
            Self::Help => "#/help".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_back() {
        let screens =
            [Route::Home, Route::Fill("a1".into()), Route::Send("a1".into()), Route::Print("a1".into()), Route::Help];
        for screen in screens {
            assert_eq!(Route::parse(&screen.fragment()), screen);
        }
        assert_eq!(Route::parse("#/nowhere/else"), Route::Home);
    }
}
