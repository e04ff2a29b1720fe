//! The print dialog, and the size of the paper it is given.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{CssPageRule, CssRule, CssStyleSheet};

/// Opens the print dialog; a browser without one does nothing.
pub fn print() {
    // A refused dialog leaves the person on the page, with the browser's own menu.
    let _ = gloo::utils::window().print();
}

/// The size of the paper while this lives. It is a rule put into one of the page's own style sheets, because the policy
/// allows no style written into the document, and named pages are unknown to old kernels.
pub struct PageSizeRule(Option<CssStyleSheet>);

impl PageSizeRule {
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

impl PageSizeRule {
    /// The sheet with the rule in it, where that is the last of its kind, and its index.
    fn rule(&self) -> Option<(&CssStyleSheet, CssRule, u32)> {
        let sheet = self.0.as_ref()?;
        let rules = sheet.css_rules().ok()?;
        let at = (0..rules.length()).rfind(|at| rules.item(*at).is_some_and(|rule| rule.has_type::<CssPageRule>()))?;
        Some((sheet, rules.item(at)?, at))
    }
}

impl Drop for PageSizeRule {
    fn drop(&mut self) {
        if let Some((sheet, _, at)) = self.rule() {
            // A rule that cannot be taken out only sets the paper of other prints.
            let _ = sheet.delete_rule(at);
        }
    }
}

/// Whether the print dialog takes the size of the paper from the page. Firefox before 95 drops the size from the rule.
/// Safari before 18.2 keeps it and does not heed it; that version brought `scrollbar-gutter` too.
pub fn sets_paper() -> bool {
    let trial = PageSizeRule::set(210.0, 297.0);
    let text = trial.rule().and_then(|(_, rule, _)| Reflect::get(&rule, &"cssText".into()).ok()?.as_string());
    let kept = text.is_none_or(|text| text.contains("size"));
    kept && (!maker().starts_with("Apple") || heeds("scrollbar-gutter", "stable"))
}

/// Who made the engine: the same word in all browsers on it, whatever they call themselves.
fn maker() -> String {
    let navigator = Reflect::get(&gloo::utils::window(), &"navigator".into());
    let vendor = navigator.and_then(|navigator| Reflect::get(&navigator, &"vendor".into()));
    vendor.ok().and_then(|vendor| vendor.as_string()).unwrap_or_default()
}

/// Whether the browser knows a style.
fn heeds(property: &str, value: &str) -> bool {
    let asked = || {
        let css = Reflect::get(&gloo::utils::window(), &"CSS".into()).ok()?;
        let supports: Function = Reflect::get(&css, &"supports".into()).ok()?.dyn_into().ok()?;
        supports.call2(&css, &property.into(), &value.into()).ok()?.as_bool()
    };
    asked().unwrap_or(false)
}
