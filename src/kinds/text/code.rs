//! The pattern of a number of a fixed form.

use crate::answers::read::CodeKind;
use crate::kinds::Field;

/// Its check character is not held against the others.
pub(super) fn pattern(field: &Field) -> String {
    let any = "[0-9A-HJ-NPQRTUWXY]";
    match (field.code, field.digits) {
        (Some(CodeKind::IdCard), _) => "[0-9]{17}[0-9X]".to_owned(),
        (Some(CodeKind::CreditCode), _) => format!("{any}{{2}}[0-9]{{6}}{any}{{10}}"),
        (Some(CodeKind::Postcode), _) => "[0-9]{6}".to_owned(),
        (_, Some(digits)) => format!("[0-9]{{{digits}}}"),
        (Some(CodeKind::BankAccount) | None, None) => "[0-9]+".to_owned(),
    }
}
