//! A file that was received: an item of its own, or those inside it.

use std::collections::BTreeSet;

use super::content::{FileContent, content, says_all};
use super::notices::ReceivingNotices;
use super::{FileIn, Received, words};
use crate::collection::{ApplicantNames, ItemKey, Origin, ReceivedApplication, ReceivedItem};
use crate::exports::package::CONTENTS;
use crate::office::inside::{Container, InnerFile, Inside, Taken, Wanted, inside};
use crate::proof::Digest;
use crate::wire::Json;

/// Word files in one archive that are laid over every notice.
const MOST_FORMS: usize = 1000;

/// The items of a file, at least one.
pub(super) fn items(notices: &ReceivingNotices, file: &FileIn) -> Vec<Received> {
    let key = ItemKey(file.digest.clone().unwrap_or_else(|| Digest::of(&file.file).hex().to_owned()));
    let origin = Origin { file: file.path.clone(), received: file.received, ..Origin::default() };
    match inside(&file.file, Wanted::Applications) {
        Some(inside) => {
            let origin = Origin { received: origin.received.or(inside.sent), ..origin };
            Unpacking { notices, key, origin, file, found: Vec::new(), known: BTreeSet::new() }.items(&inside)
        }
        None => vec![made(key, origin, None, content(notices, &file.path, &file.file))],
    }
}

/// An item of this content.
fn made(key: ItemKey, origin: Origin, own: Option<Vec<u8>>, content: FileContent) -> Received {
    let is_form = matches!(content, FileContent::Form(..));
    let (content, application) = match content {
        FileContent::Application(application, tree) | FileContent::Form(application, tree) => {
            (Ok(*application), Some(tree))
        }
        FileContent::Refused(sentence) | FileContent::Other(sentence) => (Err(sentence), None),
    };
    Received { item: ReceivedItem { key, origins: vec![origin], content }, own, application, is_form }
}

/// An archive or a mail under way.
struct Unpacking<'a> {
    notices: &'a ReceivingNotices,
    key: ItemKey,
    origin: Origin,
    file: &'a FileIn,
    found: Vec<Received>,
    /// By what everything inside is known.
    known: BTreeSet<ItemKey>,
}

impl Unpacking<'_> {
    fn items(mut self, inside: &Inside) -> Vec<Received> {
        let packages = packages(inside);
        let (forms, others): (Vec<&InnerFile>, Vec<_>) = inside.whole().partition(|file| file.is_word());
        let mut other = None;
        for file in others {
            self.take(file, &mut other);
        }
        let packages: Vec<&str> = packages.into_iter().filter(|root| self.has_application(root)).collect();
        let is_packed = |file: &&InnerFile| packages.iter().any(|root| file.path.starts_with(root));
        let forms: Vec<&InnerFile> = forms.into_iter().filter(|file| !is_packed(file)).collect();
        let many = forms.len() > MOST_FORMS;
        for file in forms.into_iter().take(MOST_FORMS) {
            self.take(file, &mut other);
        }
        let more = inside.more || many || (inside.container == Container::Mail && self.file.digest.is_some());
        // Of a package the application stands in front; what is behind it belongs to that.
        let cut = inside.cut && (inside.container == Container::Mail || packages.is_empty());
        let left = left(inside, more, cut);
        if left.is_some() || self.found.is_empty() {
            let other = other.as_ref().map(|(name, sentence)| (&**name, &**sentence));
            let sentence = left.unwrap_or_else(|| words::nothing(inside.container, other));
            let content = FileContent::Refused(sentence);
            self.found.push(made(self.key.clone(), self.origin.clone(), None, content));
        }
        self.found
    }

    /// Takes up a file that lies inside; `other` becomes what is said of the first one that is something else.
    fn take(&mut self, file: &InnerFile, other: &mut Option<(String, String)>) {
        let key = ItemKey(Digest::of(&file.bytes).hex().to_owned());
        // What was attached twice came once.
        if !self.known.insert(key.clone()) {
            return;
        }
        let content = content(self.notices, file.name(), &file.bytes);
        match &content {
            FileContent::Other(sentence) => {
                other.get_or_insert_with(|| (file.name().to_owned(), sentence.clone()));
                return;
            }
            FileContent::Form(form, tree) if self.is_said(form, tree) => return,
            _ => {}
        }
        let origin = Origin {
            inside: Some(file.path.clone()),
            packed: Some(self.key.clone()),
            received: self.file.received.or(file.sent),
            ..self.origin.clone()
        };
        self.found.push(made(key, origin, Some(file.bytes.clone()), content));
    }

    /// Whether an application lies under this path.
    fn has_application(&self, root: &str) -> bool {
        let under = |it: &Received| {
            let mut places = it.item.origins.iter().filter_map(|origin| origin.inside.as_deref());
            it.application.is_some() && places.any(|place| place.starts_with(root))
        };
        self.found.iter().any(under)
    }

    /// Whether a submission beside it says what a Word form says.
    fn is_said(&self, form: &ReceivedApplication, tree: &Json) -> bool {
        let Some(prepared) = self.notices.prepared(&form.notice) else { return false };
        // Of a thousand that lie together few have the same names; those alone are compared to the letter.
        let near = |it: &&Received| {
            let known = it.item.application().filter(|known| !it.is_form && known.notice == form.notice);
            known.is_some_and(|known| agree(&form.names, &known.names))
        };
        let mut near = self.found.iter().filter(near).filter_map(|it| it.application.as_ref());
        near.any(|submission| says_all(&prepared.notice, submission, tree))
    }
}

/// Whether what a form names is named so in a submission.
fn agree(form: &ApplicantNames, submission: &ApplicantNames) -> bool {
    let pairs =
        [(&form.unit, &submission.unit), (&form.studio, &submission.studio), (&form.leader, &submission.leader)];
    pairs.into_iter().all(|(form, submission)| form.is_empty() || form == submission)
}

/// The packages that the page made, each of one application, by the paths under which their files lie.
fn packages(inside: &Inside) -> Vec<&str> {
    let of_package = inside.files.iter().filter(|file| file.name() == CONTENTS);
    let roots = of_package.filter_map(|file| file.path.strip_suffix(CONTENTS));
    // What is attached beside it to a mail is in no package.
    roots.filter(|root| !root.is_empty() || inside.container == Container::Archive).collect()
}

/// What of an archive or a mail was not looked at, in a sentence; none where everything was.
fn left(inside: &Inside, more: bool, cut: bool) -> Option<String> {
    let first = |wanted: Taken| inside.files.iter().find(|file| file.taken == wanted).map(InnerFile::name);
    if let Some(name) = first(Taken::Encrypted) {
        return Some(words::encrypted(name));
    }
    if more {
        return Some(words::more(inside.container).to_owned());
    }
    if cut {
        return Some(words::CUT.to_owned());
    }
    // The last file of a package whose beginning is here ends there.
    let broken = || first(Taken::Broken).filter(|_| !inside.cut).map(words::broken);
    first(Taken::TooLarge).map(words::too_large).or_else(broken)
}
