//! What a person reads about a submission that gives a row, or none.

use crate::check::words::cut;
use crate::unseen::shown;

use super::{CollectRefusal, Collected, Twin};

/// Why a submission gives no row, as a sentence.
pub fn refusal(refusal: &CollectRefusal) -> String {
    match refusal {
        CollectRefusal::Elsewhere(Some(sentence)) => shown(sentence).into_owned(),
        CollectRefusal::Elsewhere(None) => "这份申报不列入本表。".to_owned(),
        CollectRefusal::Undecided(lacks) if lacks.is_empty() => "看不出这份申报是否列入本表。".to_owned(),
        CollectRefusal::Undecided(lacks) => format!("还没有填{}，看不出是否列入本表。", quoted(lacks)),
        CollectRefusal::Empty => "里面没有本表要的内容。".to_owned(),
        CollectRefusal::Cut(path) => cut(path),
    }
}

/// A sample's people must not get onto a real sheet.
pub const SAMPLE: &str = "是示例，不是真的申报，没有取入。";

/// A submission of another notice, which its file names.
pub fn foreign(title: &str) -> String {
    format!("是“{}”的文件，本表不取。", shown(title))
}

/// What is worth a look in a row before it is taken; nothing where nothing is.
pub fn remarks(collected: &Collected) -> Vec<String> {
    let lacks =
        (!collected.lacks.is_empty()).then(|| format!("文件中没有{}，取入后请补填。", quoted(&collected.lacks)));
    let errors = (collected.errors > 0).then(|| format!("这份申报还有 {} 处必须修改。", collected.errors));
    lacks.into_iter().chain(errors).collect()
}

/// A row of the sheet that is about the same.
pub fn listed(twin: Twin) -> String {
    let row = twin.row + 1;
    if twin.whole {
        format!("已在第 {row} 行。")
    } else {
        format!("与第 {row} 行重复，内容不全相同，请核对。")
    }
}

/// Another file that is about the same.
pub fn twice(file: &str) -> String {
    format!("与“{}”重复，请核对取哪一份。", shown(file))
}

fn quoted(labels: &[String]) -> String {
    labels.iter().map(|label| ["“", &*shown(label), "”"].concat()).collect::<Vec<_>>().join("、")
}
