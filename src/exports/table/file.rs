//! The files that can be had of a draft: each export, and of those that are made form by form one for each form.

use super::{Button, Export, Group};
use crate::exports::form_suffix;
use crate::notice::{Form, Notice};

/// A file that can be had.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExportFile<'a> {
    /// What it is.
    pub export: Export,
    /// The form it is about; none of an export of the whole draft.
    pub form: Option<&'a Form>,
}

/// Every file that can be had of a draft of the notice, in the order of the table. Which forms there are, says the notice as
/// it applies to the applicant.
pub fn files<'a>(notice: &Notice, applicable: &'a Notice) -> Vec<ExportFile<'a>> {
    let offered = Export::ALL.iter().filter(|export| export.is_offered(notice));
    let of = |export: &Export| match export.about().per_form {
        true => {
            applicable.own_forms().into_iter().map(|form| ExportFile { export: *export, form: Some(form) }).collect()
        }
        false => vec![ExportFile { export: *export, form: None }],
    };
    offered.flat_map(of).collect()
}

impl ExportFile<'_> {
    /// What its button says, which stands in this group; none where it stands elsewhere. `applicable` is the notice as it
    /// applies.
    pub fn press(&self, group: Group, applicable: &Notice) -> Option<String> {
        let Button::In(own, words) = self.export.about().button else { return None };
        let press = if applicable.collects.is_some() { words.press_of_sheet } else { words.press };
        let several = applicable.own_forms().len() > 1;
        let title = self.form.filter(|_| several).map_or(String::new(), |form| [" · ", &form.title].concat());
        (own == group).then(|| [press, &title].concat())
    }

    /// What stands behind the draft's own name in the file's; a form's title is in it where there are several.
    pub fn suffix(&self, applicable: &Notice) -> String {
        let form = self.form.map(|form| form_suffix(applicable, form)).unwrap_or_default();
        form + self.export.about().suffix
    }
}
