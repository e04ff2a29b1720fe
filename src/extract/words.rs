//! What is said of what was read, in Chinese, for the page.

use super::{DoubtReason, FormChange};

impl DoubtReason {
    /// Why the person is asked.
    pub fn words(self) -> &'static str {
        match self {
            Self::Tracked => "这里有没有接受的修订，纸面和文件可能不同",
            Self::OtherLabel => "旁边的栏目名与表样不同",
            Self::Example => "像是没有删去的示例或说明",
            Self::OtherPrint => "格里印好的字不在了",
            Self::Ambiguous => "格里有几处可以填，分不清各是哪一处",
            Self::Contradicts => "方框的样子与它的勾选状态不一致",
            Self::TwoTexts => "两处填的不一样",
            Self::Annex => "写在附表里，表头与表样不同",
            Self::OtherPlace => "没有对齐表头",
            Self::Split => "格子被拆开了",
            Self::Cut => "接在别处，看不出断开的地方要不要换行",
            Self::OtherYear => "年度不是通知要的",
            Self::Ditto => "写的是“同上”之类",
            Self::Nested => "格里还有一张表",
            Self::Unseen => "有看不见的字符，纸面上印的是它的编号",
        }
    }
}

impl FormChange {
    /// In what the file's form differs.
    pub fn words(&self) -> String {
        match self {
            Self::RowMissing(label) => format!("少了“{label}”一行"),
            Self::YearMissing(table, year) => format!("“{table}”少了{year}年一行"),
            Self::YearAdded(table, year) => format!("“{table}”多了{year}年一行"),
            Self::RowsAdded(table, count) => format!("“{table}”多了 {count} 行"),
            Self::RowAdded(words) => format!("多了一行“{words}”"),
            Self::RowMoved(label) => format!("“{label}”一行换了位置"),
            Self::CutAfter(label) => format!("“{label}”以后的各行不在了"),
            Self::Reworded(label, seen) => format!("栏目“{label}”改成了“{seen}”"),
            Self::LabelMissing(label) => format!("没有栏目“{label}”"),
            Self::Merged(label) => format!("“{label}”与它的填写格合并了"),
            Self::Exchanged(label) => format!("“{label}”所在一行的格子换了次序"),
            Self::TableAdded => "多了一张表".to_owned(),
            Self::Page(width, height) => format!("纸张改成了 {width}×{height} 毫米"),
            Self::TypeSize(labels, seen) => {
                format!("填写的字号是 {}，栏目名的字号是 {}", points(*seen), points(*labels))
            }
            Self::TextBoxes(count) => format!("有 {count} 个文本框"),
            Self::NestedTables(count) => format!("格里另有 {count} 张表"),
            Self::Tracked => "有没有接受的修订：读的是接受以后的样子".to_owned(),
            Self::Hidden => "有隐藏的文字，没有读".to_owned(),
            Self::ForeignParts => "有一部分是别的格式，只有 Word 显示得出，没有读".to_owned(),
        }
    }
}

/// A size of type, given in half points.
fn points(halves: u32) -> String {
    if halves.is_multiple_of(2) { format!("{} 磅", halves / 2) } else { format!("{}.5 磅", halves / 2) }
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn sizes_of_type_are_said_in_points() {
        assert_eq!((points(24), points(21)), ("12 磅".to_owned(), "10.5 磅".to_owned()));
    }
}
