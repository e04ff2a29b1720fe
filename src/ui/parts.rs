//! The ids of the parts of a form that are not sections of its notice.

/// 条件自查
pub const CONDITIONS: &str = "conditions";
/// 未归位内容
pub const ASIDE: &str = "aside";
/// 附件材料
pub const MATERIALS: &str = "materials";
/// 检查与发送
pub const FINISH: &str = "finish";
/// All that can be gone to by itself.
pub const ALL: [&str; 4] = [CONDITIONS, ASIDE, MATERIALS, FINISH];
/// What one of these is called.
pub fn title(part: &str) -> Option<&'static str> {
    match part {
        CONDITIONS => Some("条件自查"),
        ASIDE => Some("未归位内容"),
        MATERIALS => Some("附件材料"),
        FINISH => Some("检查与发送"),
        _ => None,
    }
}

/// The check's result.
pub const SUMMARY: &str = "summary";
