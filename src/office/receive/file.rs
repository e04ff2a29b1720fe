//! A file that was received: an item of its own, or those inside it.

use super::content::{FileContent, content, says_all};
use super::notices::ReceivingNotices;
use super::{FileIn, Received, words};
use crate::collection::{ItemKey, Origin, ReceivedItem};
use crate::office::inside::{Container, InnerFile, Inside, Taken, Wanted, inside};
use crate::proof::Digest;
use crate::wire::Json;

/// Word files in one archive that are laid over every notice.
const MOST_FORMS: usize = 1000;
/// The page that 打包为 ZIP puts into every package: in it is one application.
const CONTENTS: &str = "目录.txt";

/// The items of a file, at least one.
pub(super) fn items(notices: &ReceivingNotices, file: &FileIn) -> Vec<Received> {
    let key = ItemKey(file.digest.clone().unwrap_or_else(|| Digest::of(&file.file).hex().to_owned()));
    let origin = Origin { file: file.path.clone(), received: file.received, ..Origin::default() };
    match inside(&file.file, Wanted::Applications) {
        Some(inside) => {
            let origin = Origin { received: origin.received.or(inside.sent), ..origin };
            Unpacking { notices, key, origin, file, found: Vec::new() }.items(&inside)
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
}

impl Unpacking<'_> {
    fn items(mut self, inside: &Inside) -> Vec<Received> {
        let is_package = inside.files.iter().any(|file| file.name() == CONTENTS);
        let (forms, others): (Vec<&InnerFile>, Vec<_>) = inside.whole().partition(|file| file.is_word());
        let mut other = None;
        for file in others {
            self.take(file, &mut other);
        }
        let is_said = is_package && self.found.iter().any(|it| it.application.is_some());
        let many = forms.len() > MOST_FORMS;
        for file in forms.into_iter().take(MOST_FORMS).filter(|_| !is_said) {
            self.take(file, &mut other);
        }
        let left = left(inside, many).filter(|_| !is_said);
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
        if self.found.iter().any(|known| known.item.key == key) {
            return;
        }
        let content = content(self.notices, file.name(), &file.bytes);
        match &content {
            FileContent::Other(sentence) => {
                other.get_or_insert_with(|| (file.name().to_owned(), sentence.clone()));
                return;
            }
            FileContent::Form(form, tree) if self.is_said(&form.notice, tree) => return,
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

    /// Whether a submission beside it says what a Word form says.
    fn is_said(&self, notice: &str, form: &Json) -> bool {
        let Some(prepared) = self.notices.prepared(notice) else { return false };
        let own = self.found.iter().filter(|it| !it.is_form);
        let mut of_notice = own
            .filter(|it| it.item.application().is_some_and(|it| it.notice == notice))
            .filter_map(|it| it.application.as_ref());
        of_notice.any(|submission| says_all(&prepared.notice, submission, form))
    }
}

/// What of an archive or a mail was not looked at, in a sentence; none where everything was.
fn left(inside: &Inside, many: bool) -> Option<String> {
    let first = |wanted: Taken| inside.files.iter().find(|file| file.taken == wanted).map(InnerFile::name);
    if let Some(name) = first(Taken::Encrypted) {
        return Some(words::encrypted(name));
    }
    if inside.more || many {
        return Some(words::more(inside.container).to_owned());
    }
    if inside.cut && inside.container == Container::Archive {
        return Some(words::CUT.to_owned());
    }
    first(Taken::TooLarge).map(words::too_large).or_else(|| first(Taken::Broken).map(words::broken))
}
