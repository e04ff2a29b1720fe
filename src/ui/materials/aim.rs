//! Where chosen files go, and how they get there: as rows of the material's table, together with what follows from them.
//! Not here: the tick 已备齐. Whether a material is ready is the person's word.

use crate::answers::Place;
use crate::files::{self, AttachedFile};
use crate::notice::{Material, MaterialKind};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// Where chosen files go.
#[derive(Clone, PartialEq)]
pub struct Aim {
    /// The draft.
    pub session: Session,
    /// The material's id.
    pub material: String,
    /// The field that they prove.
    pub proves: Option<String>,
    /// The digest of the file that is chosen once more.
    pub again: Option<String>,
}

impl Aim {
    /// The material.
    pub fn material(&self) -> Option<Material> {
        self.session.notice().materials.iter().find(|it| it.id == self.material).cloned()
    }

    /// The files that are known of it.
    pub fn known(&self) -> Vec<AttachedFile> {
        self.material().map(|it| files::of(&self.session.work().answers, &it)).unwrap_or_default()
    }

    /// Replaces the files that are known by these; one press takes it back.
    pub fn put(&self, files: &[AttachedFile], note: String) {
        let Some(material) = self.material() else { return };
        let actions = changes(&self.session, &material, files);
        self.session.act(Action::Several { actions, note });
    }
}

/// What is done where these become a material's files.
pub fn changes(session: &Session, material: &Material, files: &[AttachedFile]) -> Vec<Action> {
    let rows = files.iter().map(AttachedFile::row).collect();
    let put = Action::PutRows { table: material.files().into(), rows, note: String::new() };
    [put].into_iter().chain(length(session, material, files)).collect()
}

/// A video's length is taken from its file, but where the person wrote another.
fn length(session: &Session, material: &Material, files: &[AttachedFile]) -> Option<Action> {
    let before = files::of(&session.work().answers, material);
    let place = Place::field(&material.minutes());
    let text = session.text(&place);
    let own = text.is_empty() || files::minutes(&before).as_deref() == Some(text.as_str());
    let minutes = files::minutes(files).unwrap_or_default();
    let wanted = material.may_be(MaterialKind::Video) && own && minutes != text;
    wanted.then_some(Action::Put { place, text: minutes, note: String::new() })
}
