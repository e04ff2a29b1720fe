//! Which screen stands at an address. The address is kept in the fragment, so that any server and `file://` will do.

use crate::answers::Place;

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
    /// A draft's 核验单, as it prints.
    Proof(String),
    /// A draft's materials, with the files that belong to them.
    Materials(String),
    /// A draft's 申报材料, to be written.
    Writing(String),
    /// A draft's 申报材料, as it prints.
    WritingPrint(String),
    /// A draft's earlier versions.
    Versions(String),
    /// A draft's passphrase, to be set, changed or taken away.
    Passphrase(String),
    /// A submission that was opened from a file, to be read.
    Received(String),
    /// 收件台: a screen of the office that receives applications, by what follows in its address.
    Desk(String),
    /// What the page does and promises.
    Help,
    /// What is kept on this computer, and where.
    Storage,
    /// Where the typed text goes, in ten lines.
    Privacy,
}

impl Route {
    /// Whether it is a screen of a draft, which waits for the draft's notice.
    pub fn is_of_a_draft(&self) -> bool {
        self.draft().is_some()
    }

    /// The screen at a fragment such as `#/draft/ID/print`; anything else is home.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["draft", id] => Self::Fill((*id).to_owned()),
            ["draft", id, "send"] => Self::Send((*id).to_owned()),
            ["draft", id, "print"] => Self::Print((*id).to_owned()),
            ["draft", id, "proof"] => Self::Proof((*id).to_owned()),
            ["draft", id, "materials"] => Self::Materials((*id).to_owned()),
            ["draft", id, "writing"] => Self::Writing((*id).to_owned()),
            ["draft", id, "writing", "print"] => Self::WritingPrint((*id).to_owned()),
            ["draft", id, "versions"] => Self::Versions((*id).to_owned()),
            ["draft", id, "passphrase"] => Self::Passphrase((*id).to_owned()),
            ["file", id] => Self::Received((*id).to_owned()),
            ["desk", rest @ ..] => Self::Desk(rest.join("/")),
            ["help"] => Self::Help,
            ["storage"] => Self::Storage,
            ["privacy"] => Self::Privacy,
            _ => Self::Home,
        }
    }

    /// The draft that a screen is about, by its id.
    pub fn draft(&self) -> Option<&str> {
        match self {
            Self::Fill(id)
            | Self::Send(id)
            | Self::Print(id)
            | Self::Proof(id)
            | Self::Materials(id)
            | Self::Writing(id)
            | Self::WritingPrint(id)
            | Self::Versions(id)
            | Self::Passphrase(id) => Some(id),
            Self::Home | Self::Received(_) | Self::Desk(_) | Self::Help | Self::Storage | Self::Privacy => None,
        }
    }

    /// The fragment of a screen.
    pub fn fragment(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Fill(id) => format!("#/draft/{id}"),
            Self::Send(id) => format!("#/draft/{id}/send"),
            Self::Print(id) => format!("#/draft/{id}/print"),
            Self::Proof(id) => format!("#/draft/{id}/proof"),
            Self::Materials(id) => format!("#/draft/{id}/materials"),
            Self::Writing(id) => format!("#/draft/{id}/writing"),
            Self::WritingPrint(id) => format!("#/draft/{id}/writing/print"),
            Self::Versions(id) => format!("#/draft/{id}/versions"),
            Self::Passphrase(id) => format!("#/draft/{id}/passphrase"),
            Self::Received(id) => format!("#/file/{id}"),
            Self::Desk(path) => ["#/desk", if path.is_empty() { "" } else { "/" }, path].concat(),
            Self::Help => "#/help".to_owned(),
            Self::Storage => "#/storage".to_owned(),
            Self::Privacy => "#/privacy".to_owned(),
        }
    }
}

/// Where what is written at a place is mended, beside the form's own address: chapters have a screen of their own, and what
/// is done on paper is ticked where the application is sent.
pub fn mending(form: &str, place: &Place) -> String {
    let screen = match place.field.split_once('.') {
        Some(("outline", _)) => "/writing",
        Some(("checklist", _)) => "/send",
        _ => "",
    };
    [form, screen].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_back() {
        let screens =
            [Route::Home, Route::Fill("a1".into()), Route::Send("a1".into()), Route::Print("a1".into()), Route::Help];
        let writing = [Route::Writing("a1".into()), Route::WritingPrint("a1".into()), Route::Materials("a1".into())];
        let kept = [Route::Versions("a1".into()), Route::Passphrase("a1".into()), Route::Storage, Route::Privacy];
        for screen in screens
            .into_iter()
            .chain(writing)
            .chain(kept)
            .chain([Route::Proof("a1".into()), Route::Received("7".into())])
        {
            assert_eq!(Route::parse(&screen.fragment()), screen);
        }
        let form = Route::Fill("a1".into()).fragment();
        assert_eq!(mending(&form, &Place::field("outline.basics")), Route::Writing("a1".into()).fragment());
        assert_eq!(mending(&form, &Place::field("checklist.bound")), Route::Send("a1".into()).fragment());
        assert_eq!(mending(&form, &Place::field("unit")), form);
        assert_eq!(Route::parse("#/nowhere/else"), Route::Home);
    }
}
