//! Unions' blanks that stand beside definitions.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::answers::Answers;
use crate::check::Entries;
use crate::filling::fill;
use crate::imports::LARGEST;
use crate::notice::{Form, Notice};

/// The blanks that a notice's forms name, each by its name, with its bytes or one sentence about why it cannot be filled.
pub(super) fn beside<'a>(
    definition: &Path,
    notice: &'a Notice,
) -> impl Iterator<Item = (&'a str, Result<Vec<u8>, String>)> {
    let named = notice.forms.iter().filter_map(|form| Some((form, form.blank.as_deref()?)));
    named.map(move |(form, name)| {
        let path = definition.with_file_name(name);
        (name, read(&path, notice, form).map_err(|sentence| format!("{}: {sentence}", path.display())))
    })
}

fn read(path: &Path, notice: &Notice, form: &Form) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let opened = File::open(path).and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes));
    opened.map_err(|error| format!("cannot be read: {error}"))?;
    let alone = Notice { forms: vec![form.clone()], ..notice.clone() };
    fill(&alone, &Entries::of(&alone, Answers::default()), &bytes).map_err(|refusal| refusal.to_string())?;
    Ok(bytes)
}
