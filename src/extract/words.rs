//! What is said of what was read, in Chinese, for the page.

use super::{DoubtReason, FormChange};
use crate::notice::{Notice, Side};

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
            Self::Numbered => "有 Word 自动编的号，号不在文字里",
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
            Self::RowsMissing(table, count) => format!("“{table}”少了 {count} 行"),
            Self::RowAdded(words) => format!("多了一行“{words}”"),
            Self::RowMoved(label) => format!("“{label}”一行换了位置"),
            Self::CutAfter(label) => format!("“{label}”以后的各行不在了"),
            Self::Reworded(label, seen) => format!("栏目“{label}”改成了“{seen}”"),
            Self::LabelMissing(label) => format!("没有栏目“{label}”"),
            Self::Merged(label) => format!("“{label}”与它的填写格合并了"),
            Self::Exchanged(label) => format!("“{label}”所在一行的格子换了次序"),
            Self::OpinionMissing(label) => format!("“{label}”旁边没有写意见、盖章的格子了"),
            Self::OpinionEmptied(label, words) => format!("“{label}”格里印好的“{words}”不在了"),
            Self::Width(label, from, to) => format!("“{label}”一格的宽从表宽的 {from}% 改成了 {to}%"),
            Self::Height(label, from, to) => format!("“{label}”一行的高从 {from} 毫米改成了 {to} 毫米"),
            Self::TableAdded => "多了一张表".to_owned(),
            Self::Page(width, height) => format!("纸张改成了 {width}×{height} 毫米"),
            Self::Turned(lies) => format!("页面改成了{}", if *lies { "横放" } else { "竖放" }),
            Self::Margin(side, from, to) => {
                format!("{}边距从 {from} 毫米改成了 {to} 毫米", name(*side))
            }
            Self::EdgeAdded(words) => format!("页眉或页脚里有“{words}”，表样没有"),
            Self::EdgeMissing(words) => format!("页眉或页脚里的“{words}”不在了"),
            Self::TypeSize(labels, seen) => {
                format!("填写的字号是 {}，栏目名的字号是 {}", points(*seen), points(*labels))
            }
            Self::Unprotected => "表样原来限制编辑，这个文件没有了".to_owned(),
            Self::TextBoxes(count) => format!("有 {count} 个文本框"),
            Self::NestedTables(count) => format!("格里另有 {count} 张表"),
            Self::Protected => "文件设了“限制编辑”，照样读得出".to_owned(),
            Self::Tracked => "有没有接受的修订：读的是接受以后的样子".to_owned(),
            Self::Hidden => "有隐藏的文字，没有读".to_owned(),
            Self::ForeignParts => "有一部分是别的格式，只有 Word 显示得出，没有读".to_owned(),
        }
    }
}

impl FormChange {
    /// The same with the id of the clause that forbids it, where there is one.
    pub fn cited(&self, notice: &Notice) -> String {
        match self.clause(notice) {
            Some(clause) => format!("{}；依据：{}", self.words(), clause.id),
            None => self.words(),
        }
    }

    /// The same with the clause that forbids it, where there is one.
    pub fn said(&self, notice: &Notice) -> String {
        match self.clause(notice) {
            Some(clause) => format!("{}；依据：{}「{}」", self.words(), clause.id, clause.text),
            None => self.words(),
        }
    }
}

fn name(side: Side) -> &'static str {
    match side {
        Side::Top => "上",
        Side::Right => "右",
        Side::Bottom => "下",
        Side::Left => "左",
    }
}

/// A size of type, given in half points.
fn points(halves: u32) -> String {
    if halves.is_multiple_of(2) { format!("{} 磅", halves / 2) } else { format!("{}.5 磅", halves / 2) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn a_forbidden_change_is_said_with_its_clause() {
        let said = FormChange::RowMissing("学历".to_owned()).said(&kit::nanchang());
        assert_eq!(said, "少了“学历”一行；依据：填表说明·11「11.切勿改变字体大小，格式及页面设置。」");
        assert_eq!(FormChange::TableAdded.said(&kit::nanchang()), FormChange::TableAdded.words());
    }

    #[test]
    fn sizes_of_type_are_said_in_points() {
        assert_eq!((points(24), points(21)), ("12 磅".to_owned(), "10.5 磅".to_owned()));
    }
}
