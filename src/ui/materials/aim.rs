//! Where chosen files go, and how they get there: as rows of the material's table, together with what follows from them.

use crate::answers::Place;
use crate::files::{self, AttachedFile, Claim, claims};
use crate::notice::{Material, MaterialKind, Medium};
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
        let before = self.known();
        let rows = files.iter().map(AttachedFile::row).collect();
        let mut actions = vec![Action::PutRows { table: material.files().into(), rows, note: String::new() }];
        actions.extend(self.length(&material, &before, files));
        let (tick, remark) = self.tick(&material, &before, files);
        actions.extend(tick);
        self.session.act(Action::Several { actions, note: note + remark });
    }

    /// A video's length is taken from its file, but where the person wrote another.
    fn length(&self, material: &Material, before: &[AttachedFile], files: &[AttachedFile]) -> Option<Action> {
        let place = Place::field(&material.minutes());
        let text = self.session.text(&place);
        let own = text.is_empty() || files::minutes(before).as_deref() == Some(text.as_str());
        let minutes = files::minutes(files).unwrap_or_default();
        let wanted = material.may_be(MaterialKind::Video) && own && minutes != text;
        wanted.then_some(Action::Put { place, text: minutes, note: String::new() })
    }

    /// What is handed in as a file alone is ready once its files are there, and no longer when they are taken away.
    fn tick(
        &self,
        material: &Material,
        before: &[AttachedFile],
        files: &[AttachedFile],
    ) -> (Option<Action>, &'static str) {
        let place = Place::field(&material.tick());
        let ticked = self.session.text(&place) == "是";
        let claims = claims(&self.session.notice(), &self.session.work().answers, material);
        let enough = |files: &[AttachedFile]| {
            let proved = |claim: &Claim| files.iter().any(|file| file.proves.as_deref() == Some(&claim.id));
            files.len() >= material.count.max(1) as usize && (!material.per_row || claims.iter().all(proved))
        };
        let put = |text: &str| Action::Put { place: place.clone(), text: text.to_owned(), note: String::new() };
        match material.medium {
            Medium::Electronic if enough(files) && !ticked => (Some(put("是")), "，并勾选了“已备齐”"),
            Medium::Electronic if enough(before) && !enough(files) && ticked => (Some(put("")), "，并取消了“已备齐”"),
            _ => (None, ""),
        }
    }
}
