//! The print dialog, and the size of the paper it is told.

use wasm_bindgen::JsCast;
use web_sys::{CssPageRule, CssStyleSheet};

/// Opens the print dialog; a browser without one does nothing.
pub fn print() {
    // A refused dialog leaves the person on the page, with the browser's own menu.
    let _ = gloo::utils::window().print();
}

/// The size of the paper while this lives. It is a rule put into one of the page's own style sheets, because the policy
/// allows no style written into the document, and named pages are unknown to old kernels.
pub struct Paper(Option<CssStyleSheet>);

impl Paper {
    /// Paper of so many millimetres, printed to its edges.
    pub fn set(width: f64, height: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sheets are whole millimetres")]
        let (width, height) = (width as u32, height as u32);
        let rule = format!("@page{{size:{width}mm {height}mm;margin:0}}");
        let sheets = gloo::utils::document().style_sheets();
        let own = (0..sheets.length()).filter_map(|index| sheets.item(index)?.dyn_into::<CssStyleSheet>().ok());
        // A sheet from elsewhere, such as an extension's, refuses.
        let end = |sheet: &CssStyleSheet| sheet.css_rules().map(|rules| rules.length()).ok();
        let takes =
            |sheet: &CssStyleSheet| end(sheet).is_some_and(|at| sheet.insert_rule_with_index(&rule, at).is_ok());
        Self(own.into_iter().find(takes))
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        let Some(sheet) = &self.0 else { return };
        let Ok(rules) = sheet.css_rules() else { return };
        let page = (0..rules.length()).rfind(|at| rules.item(*at).is_some_and(|rule| rule.has_type::<CssPageRule>()));
        if let Some(at) = page {
            // A rule that cannot be taken out only sets the paper of other prints.
            let _ = sheet.delete_rule(at);
        }
    }
}
