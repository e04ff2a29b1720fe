//! How much a file's name says of a material: by the tail of what the material is called, where Chinese has the thing itself
//! (…申报表, …证书), and by pairs of characters that no other material has.
//! Not here: what a file is (`fit`), and which material gets it.

use std::collections::BTreeSet;

use crate::answers::{Answers, Place};
use crate::check::words;
use crate::files::{Claim, claims, distinguishing};
use crate::notice::{Material, Notice};

/// Characters of a name or a title that are looked at; strangers' names have no end.
const LONGEST: usize = 120;
/// Characters of what stands in a row that make a file's name speak of it.
const TELLING: usize = 3;
/// What a character of the tail counts, and a pair that is the material's own.
const TAIL: u32 = 4;
const PAIR: u32 = 2;
/// What papers are called behind what they are; it tells none from another.
const COPIES: [&str; 6] = ["复印件", "原件", "扫描件", "电子版", "正本", "副本"];

type Pair = (char, char);

/// What a material and what it proves are called.
pub(super) struct Called {
    labels: Vec<String>,
    claims: Vec<Claimed>,
    pairs: BTreeSet<Pair>,
    signs: BTreeSet<char>,
}

/// A claim by what its field is called, and by what stands in its row.
struct Claimed {
    id: String,
    labels: Vec<String>,
    texts: Vec<String>,
}

/// What every material is called, in the notice's order, and by what each is told from the others.
pub(super) fn called(notice: &Notice, answers: &Answers) -> Vec<Called> {
    let mut all: Vec<Called> = notice.materials.iter().map(|material| of(notice, answers, material)).collect();
    // What the notice itself is called is in the names of many files, whatever they are.
    let of_notice: BTreeSet<Pair> =
        [&notice.title, &notice.document, &notice.issuer].into_iter().flat_map(|text| pairs(&folded(text))).collect();
    let own = |called: &Called| -> BTreeSet<Pair> {
        let others = || all.iter().filter(|other| !std::ptr::eq(*other, called));
        let own = |pair: &&Pair| !of_notice.contains(pair) && !others().any(|other| other.pairs.contains(pair));
        called.pairs.iter().filter(own).copied().collect()
    };
    let own: Vec<BTreeSet<Pair>> = all.iter().map(own).collect();
    all.iter_mut().zip(own).for_each(|(called, own)| called.pairs = own);
    all
}

fn of(notice: &Notice, answers: &Answers, material: &Material) -> Called {
    let claims = claims(notice, answers, material).into_iter().map(|claim| claimed(notice, answers, claim)).collect();
    let labels = labels(&material.title);
    let proved = material.proves.iter().flat_map(|field| self::labels(&words::label(notice, &Place::field(field))));
    let all: Vec<String> = labels.iter().cloned().chain(proved).collect();
    let signs = labels.iter().flat_map(|label| label.chars()).filter(|sign| !sign.is_ascii()).collect();
    Called { pairs: all.iter().flat_map(|label| pairs(label)).collect(), labels, claims, signs }
}

fn claimed(notice: &Notice, answers: &Answers, claim: Claim) -> Claimed {
    let labels = labels(&words::label(notice, &Place::field(&claim.field)));
    let field = notice.field(&claim.field).filter(|_| claim.row.is_some());
    let row = claim.row.and_then(|row| answers.rows(&claim.field).get(row));
    let texts = field.zip(row).map(|(field, row)| {
        let texts = distinguishing(field).map(|column| folded(row.text(&column.id)));
        texts.filter(|text| text.chars().count() >= TELLING).collect()
    });
    Claimed { id: claim.id, labels, texts: texts.unwrap_or_default() }
}

impl Called {
    /// How much a name says of the material, and of what it proves where it says that.
    pub(super) fn points(&self, name: &str) -> (u32, Option<String>) {
        let own = best(&self.labels, name);
        let claim = self.claims.iter().map(|claim| {
            let texts = claim.texts.iter().filter(|text| name.contains(text.as_str()));
            let text = texts.map(|text| length(text)).max().unwrap_or(0);
            (best(&claim.labels, name).max(text), &claim.id)
        });
        // Of several alike nobody knows which is meant.
        let most = claim.clone().map(|(points, _)| points).max().filter(|points| *points > 0);
        let mut claimed = claim.filter(|(points, _)| Some(*points) == most).map(|(_, id)| id.clone());
        let claimed = claimed.next().filter(|_| claimed.next().is_none());
        let shared = pairs(name).into_iter().collect::<BTreeSet<Pair>>().intersection(&self.pairs).count();
        let tail = TAIL * own.max(most.unwrap_or(0));
        (tail + PAIR * u32::try_from(shared).unwrap_or(u32::MAX / PAIR), claimed)
    }

    /// Whether a character stands in what the material is called.
    pub(super) fn is_signed(&self, sign: char) -> bool {
        self.signs.contains(&sign)
    }

    /// Whether a name has a single character of the material that no other has: 内景, 外景.
    pub(super) fn has_sign(&self, name: &str, others: impl Fn(char) -> bool) -> bool {
        name.chars().any(|sign| self.is_signed(sign) && !others(sign))
    }
}

/// The tail of a label that a name has, in characters; a single one says nothing.
fn best(labels: &[String], name: &str) -> u32 {
    labels.iter().map(|label| tail(label, name)).max().unwrap_or(0)
}

fn tail(label: &str, name: &str) -> u32 {
    let tails = label.char_indices().map(|(at, _)| label.get(at..).unwrap_or_default());
    let found = tails.take_while(|tail| length(tail) >= 2).find(|tail| name.contains(tail));
    found.filter(|tail| !tail.is_ascii()).map_or(0, length)
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// Two characters beside one another; letters and digits alone, as cameras number their pictures, say nothing.
fn pairs(text: &str) -> Vec<Pair> {
    text.chars().zip(text.chars().skip(1)).filter(|(one, other)| !one.is_ascii() || !other.is_ascii()).collect()
}

/// What a title names, each by itself, without what a copy is called.
fn labels(title: &str) -> Vec<String> {
    let cuts = |c: char| "（）()《》【】、，,；;/／或及".contains(c);
    let bare = |part: &str| {
        let mut part = folded(part);
        while let Some(rest) = COPIES.iter().find_map(|copy| part.strip_suffix(copy)) {
            part = rest.to_owned();
        }
        part
    };
    title.split(cuts).map(bare).filter(|part| length(part) >= 2).collect()
}

/// The name of a file, without its ending and the signs that people put between words.
pub(super) fn stem(name: &str) -> String {
    let ending = |ending: &str| (1..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    folded(name.rsplit_once('.').filter(|(_, end)| ending(end)).map_or(name, |(stem, _)| stem))
}

/// The ending of a name, in small letters; empty where there is none.
pub(super) fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// Letters, digits and characters alone, full-width ones as the others, large letters as small ones.
fn folded(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let kept = text.chars().map(narrow).filter(|c| c.is_alphanumeric());
    kept.take(LONGEST).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_each_thing_without_what_a_copy_is_called() {
        assert_eq!(labels("命名文件或证书复印件"), ["命名文件", "证书"]);
        assert_eq!(labels("《“劳模创新工作室”创建申报表》（附件４）"), ["劳模创新工作室创建申报表", "附件4"]);
        assert_eq!(labels("获奖证书、专利证书（原件）"), ["获奖证书", "专利证书"]);
        assert_eq!(labels("》、（）"), [""; 0]);
    }

    #[test]
    fn a_name_is_read_without_its_ending() {
        for (name, read) in [
            ("申报表（盖章）.PDF", "申报表盖章"),
            ("1.申报表", "1申报表"),
            ("ＡＢ－照片 1.jpg", "ab照片1"),
            (".docx", ""),
            ("", ""),
            ("a.tar.gz", "atar"),
            ("总结.2024年度最终稿", "总结2024年度最终稿"),
        ] {
            assert_eq!(stem(name), read, "{name}");
        }
        assert_eq!(stem(&"长".repeat(9_999)).chars().count(), LONGEST);
        assert_eq!((ending("甲.DocX"), ending("甲")), ("docx".to_owned(), String::new()));
    }

    #[test]
    fn the_tail_of_a_label_is_the_thing_itself() {
        for (label, name, length) in [
            ("2021年南昌市劳模创新工作室申报表", "申报表盖章", 3),
            ("2021年南昌市劳模创新工作室申报表", "张三劳模创新工作室", 0),
            ("领衔人荣誉证书", "荣誉证书", 4),
            ("附件4", "附件4基本情况", 3),
            ("附件4", "2014", 0),
            ("表", "表", 0),
        ] {
            assert_eq!(tail(label, name), length, "{label}: {name}");
        }
    }
}
