//! What is made of the answers as they were checked last: passages for a chapter, the forms that apply.

use crate::check::{Applicable, Told, Workload, applicable_forms, passages};
use crate::notice::Chapter;

use super::Session;

impl Session {
    /// What the answers tell the writer of a chapter, as they were checked last.
    pub fn told(&self, chapter: &Chapter) -> Vec<Told> {
        let (check, judged) = (self.0.check.borrow(), self.assessment());
        passages(&self.prepared(), check.entries(), &judged.hidden, chapter, &Workload::new(judged.left))
    }

    /// The title of the form that applies, and what the layouts of those that do were rebuilt from.
    pub fn titles(&self) -> (Option<String>, Vec<String>) {
        let (prepared, check) = (self.prepared(), self.0.check.borrow());
        let forms = applicable_forms(&prepared, check.entries(), &self.assessment().hidden);
        let rebuilt = forms.iter().filter_map(|form| form.rebuilt.clone());
        (forms.first().map(|form| form.title.clone()), rebuilt.collect())
    }

    /// What of the notice and of the answers applies, as they were checked last.
    pub fn applicable(&self) -> Applicable {
        Applicable::of(&self.prepared(), self.0.check.borrow().entries(), &self.assessment().hidden)
    }
}
