//! What stands in the way of a right print, each in a sentence with what to do.
//! Not here: finding it out (`browser`, `rare`), and how it is shown (`advice`).

use super::choice::size_name;
use super::rare::Rare;
use crate::answers::Place;
use crate::paper::Imposition;

/// Places that are named one by one; of more only the number is said.
const NAMED: usize = 12;
/// Signs that are shown one by one.
const SHOWN: usize = 8;

/// What is known of the draft and of this computer.
pub struct Known<'a> {
    /// How many findings must be mended.
    pub errors: usize,
    /// The cells whose words go on on an annex page.
    pub annexed: &'a [Place],
    /// The answers with signs that 仿宋 may lack.
    pub rare: &'a [Rare],
    /// Whether 仿宋 is installed.
    pub font: bool,
    /// Whether the browser takes the size of the paper from the page.
    pub sized: bool,
    /// What is printed.
    pub imposition: Imposition,
}

/// What a caution is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CautionSubject {
    /// What must be mended is still open.
    Errors,
    /// Names with rare characters.
    Names,
    /// Other answers with rare signs.
    Signs,
    /// Cells too small for their words.
    Annexed,
    /// No 仿宋.
    Font,
    /// The browser does not set the paper.
    Size,
}

/// A sentence, and the places it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caution {
    /// What it is about.
    pub about: CautionSubject,
    /// The sentence.
    pub words: String,
    /// The places to look at, in the order of the form; no more than can be named.
    pub places: Vec<Place>,
    /// How many further places there are.
    pub further: usize,
}

/// Everything to be cautious about; nothing where all is well. What can be mended in the form comes first.
pub fn preflight(known: &Known<'_>) -> Vec<Caution> {
    let (names, signs): (Vec<&Rare>, Vec<&Rare>) = known.rare.iter().partition(|rare| rare.name);
    let all = [
        errors(known.errors),
        rare(CautionSubject::Names, &names),
        rare(CautionSubject::Signs, &signs),
        annexed(known.annexed),
        font(known.font),
        size(known.sized, known.imposition),
    ];
    all.into_iter().flatten().collect()
}

fn caution(about: CautionSubject, words: String, places: &[Place]) -> Caution {
    let named = places.iter().take(NAMED).cloned().collect();
    Caution { about, words, places: named, further: places.len().saturating_sub(NAMED) }
}

fn errors(count: usize) -> Option<Caution> {
    let words = ["还有 ", &count.to_string(), " 处必须修改，请改好再打印，不改可能被退回："].concat();
    (count > 0).then(|| caution(CautionSubject::Errors, words, &[]))
}

fn rare(about: CautionSubject, found: &[&Rare]) -> Option<Caution> {
    let todo = match about {
        CautionSubject::Names => {
            "打印后请核对，印成方框或空白的用黑色笔工整补写，并告知收表的工会；电子版照常填写，不要改字："
        }
        _ => "打印后可能是方框或空白，请换成通用的写法（如“㎡”写作“平方米”）；不能换的，打印后核对：",
    };
    let words = [&signs(found), "不在仿宋_GB2312 的字库里，", todo].concat();
    let places: Vec<Place> = found.iter().map(|rare| rare.place.clone()).collect();
    (!found.is_empty()).then(|| caution(about, words, &places))
}

/// The signs, each once: “喆”“㛃”.
fn signs(found: &[&Rare]) -> String {
    let mut signs: Vec<char> = Vec::new();
    for sign in found.iter().flat_map(|rare| &rare.signs) {
        if !signs.contains(sign) {
            signs.push(*sign);
        }
    }
    let shown: String = signs.iter().take(SHOWN).flat_map(|sign| ['“', *sign, '”']).collect();
    if signs.len() > SHOWN { [&shown, "等 ", &signs.len().to_string(), " 个字"].concat() } else { shown }
}

fn annexed(places: &[Place]) -> Option<Caution> {
    let words =
        "有的格放不下所填的内容，格里末行印“（以下见附页）”，其余印在表后的附页上；想都印在格里的，请删减：".to_owned();
    (!places.is_empty()).then(|| caution(CautionSubject::Annexed, words, places))
}

fn font(there: bool) -> Option<Caution> {
    let words = "这台电脑上没有仿宋字体，打印出来会是别的字体：请装上“仿宋”或“仿宋_GB2312”后刷新本页，或者把申报文件拿到有仿宋的电脑上打开、打印。";
    (!there).then(|| caution(CautionSubject::Font, words.to_owned(), &[]))
}

fn size(sized: bool, imposition: Imposition) -> Option<Caution> {
    let lies = if imposition == Imposition::A4 { "纵向" } else { "横向" };
    let paper = size_name(imposition.size());
    let words = [
        "这个浏览器不会自己定纸张：请在打印窗口中选 ",
        paper,
        "、",
        lies,
        "、无边距、缩放 100%，没有这些选项的，请换谷歌、Edge 或 360 浏览器打印。",
    ];
    (!sized).then(|| caution(CautionSubject::Size, words.concat(), &[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known<'a>() -> Known<'a> {
        Known { errors: 0, annexed: &[], rare: &[], font: true, sized: true, imposition: Imposition::Booklet }
    }

    fn rare(field: &str, signs: &str, name: bool) -> Rare {
        Rare { place: Place::field(field), signs: signs.chars().collect(), name }
    }

    /// The only caution.
    fn said(known: &Known<'_>, about: CautionSubject) -> Caution {
        let mut all = preflight(known);
        assert!(all.len() == 1 && all[0].about == about, "{all:?}");
        all.remove(0)
    }

    #[test]
    fn nothing_is_said_where_all_is_well() {
        assert_eq!(preflight(&known()), []);
    }

    #[test]
    fn open_errors_are_counted() {
        let said = said(&Known { errors: 3, ..known() }, CautionSubject::Errors);
        assert!(said.words.starts_with("还有 3 处必须修改，"), "{}", said.words);
    }

    #[test]
    fn rare_names_and_rare_signs_are_listed_apart_each_sign_once() {
        let found = [rare("leader", "喆", true), rare("benefit", "㎡", false), rare("other", "喆㛃", true)];
        let said = preflight(&Known { rare: &found, ..known() });
        let abouts: Vec<CautionSubject> = said.iter().map(|it| it.about).collect();
        assert_eq!(abouts, [CautionSubject::Names, CautionSubject::Signs]);
        assert!(said[0].words.starts_with("“喆”“㛃”不在") && said[0].words.contains("工整补写"), "{}", said[0].words);
        assert!(said[1].words.starts_with("“㎡”不在") && said[1].words.contains("换成通用的写法"), "{}", said[1].words);
        assert_eq!(said[0].places, [Place::field("leader"), Place::field("other")]);
    }

    #[test]
    fn many_signs_and_many_places_are_counted() {
        let signs: String = ('\u{3400}'..='\u{3409}').collect();
        let found: Vec<Rare> = (0..40).map(|_| rare("name", &signs, true)).collect();
        let said = said(&Known { rare: &found, ..known() }, CautionSubject::Names);
        assert!(said.words.contains("”等 10 个字不在"), "{}", said.words);
        assert_eq!((said.places.len(), said.further), (12, 28));
    }

    #[test]
    fn what_goes_to_the_annex_is_named() {
        let annexed = [Place::field("social_benefit")];
        let said = said(&Known { annexed: &annexed, ..known() }, CautionSubject::Annexed);
        assert_eq!((said.places.as_slice(), said.further), (&annexed[..], 0));
    }

    #[test]
    fn a_lacking_font_and_a_browser_that_does_not_set_the_paper_say_what_to_do() {
        assert!(said(&Known { font: false, ..known() }, CautionSubject::Font).words.contains("请装上"));
        let words = |imposition| said(&Known { sized: false, imposition, ..known() }, CautionSubject::Size).words;
        assert!(words(Imposition::Booklet).contains("选 A3、横向、"));
        assert!(words(Imposition::A4).contains("选 A4、纵向、"));
    }

    #[test]
    fn every_caution_comes_in_its_order() {
        let (annexed, found) = ([Place::field("a")], [rare("a", "喆", true), rare("b", "喆", false)]);
        let all = Known { errors: 1, annexed: &annexed, rare: &found, font: false, sized: false, ..known() };
        let abouts: Vec<CautionSubject> = preflight(&all).iter().map(|it| it.about).collect();
        let order = [
            CautionSubject::Errors,
            CautionSubject::Names,
            CautionSubject::Signs,
            CautionSubject::Annexed,
            CautionSubject::Font,
            CautionSubject::Size,
        ];
        assert_eq!(abouts, order);
    }
}
