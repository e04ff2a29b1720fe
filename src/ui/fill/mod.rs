//! The screen where an application is filled in: index, conditions, sections, materials, checklist, the check's result.
//! Not here: controls (`ui::control`), what is said under them (`ui::notes`), tables (`ui::table`), keeping the draft.

mod after;
mod checklist;
mod condition;
mod conditions;
mod distribution;
mod field;
mod finish;
mod heading;
mod index;
mod index_state;
mod layout;
mod make_up;
mod material;
mod materials;
mod page;
mod part;
mod pieces;
mod section;
mod summary;
mod taken;
#[cfg(test)]
mod tests;
mod zeros;

pub use checklist::ChecklistItems;
pub use material::{MaterialLine, due, facts, minutes};
pub use materials::files;
pub use page::FillScreen;
pub use pieces::{ChecklistLines, FillPage, Material};
pub use section::sheet;
pub use taken::Taken;

/// The ids of the parts that are not sections of the notice.
pub mod parts {
    /// 条件自查
    pub const CONDITIONS: &str = "conditions";
    /// 未归位内容
    pub const ASIDE: &str = "aside";
    /// 附件材料
    pub const MATERIALS: &str = "materials";
    /// 报送清单
    pub const CHECKLIST: &str = "checklist";
    /// 检查与发送
    pub const FINISH: &str = "finish";
    /// The check's result.
    pub const SUMMARY: &str = "summary";
}
