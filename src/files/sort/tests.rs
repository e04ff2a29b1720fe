//! Files as clerks have them, sorted to the materials of real notices and of small ones.

use proptest::prelude::*;

use super::*;
use crate::files::Format;
use crate::kit;

fn file(name: &str, format: Format) -> Unplaced {
    let file = AttachedFile {
        name: name.into(),
        format,
        bytes: 9,
        sha256: name.into(),
        seconds: None,
        pixels: None,
        located: None,
        proves: None,
    };
    Unplaced { file, wish: None }
}

fn states(notice: &Notice, due: impl Fn(&str) -> Option<bool>) -> Vec<MaterialState> {
    let state = |it: &Material| MaterialState { id: it.id.as_str().into(), due: due(&it.id), ready: false };
    notice.materials.iter().map(state).collect()
}

/// Where files go, in words: `!` stands before what is sure, `?` before a guess, `=` before what is known.
fn told(sorting: &Sorting) -> String {
    match sorting {
        Sorting::Known(there) => format!("={}", there.material),
        Sorting::Sure(there) => format!("!{}", there.material),
        Sorting::Guess(there) => format!("?{}", there.material),
        Sorting::Unsorted(why) => format!("{why:?}"),
    }
}

fn sorted(notice: &Notice, files: &[(&str, Format)]) -> Vec<String> {
    let files: Vec<Unplaced> = files.iter().map(|(name, format)| file(name, *format)).collect();
    sort(notice, &Answers::default(), &states(notice, |_| Some(true)), &files).iter().map(told).collect()
}

#[test]
fn a_clerks_folder_is_sorted() {
    let notice = kit::nanchang();
    let folder = [
        ("申报表.docx", Format::Zip, "!application_form"),
        ("总结.docx", Format::Zip, "?statement"),
        ("汇总表.xlsx", Format::Zip, "Nameless"),
        ("工作室内部.jpg", Format::Jpeg, "!photo_inside"),
        ("外景.jpg", Format::Jpeg, "?photo_outside"),
        ("宣传片.mp4", Format::Mp4, "!video"),
        ("荣誉证书扫描件.pdf", Format::Pdf, "!honours_proof"),
        ("命名文件.pdf", Format::Pdf, "!naming_proof"),
        ("扫描0001.pdf", Format::Pdf, "Nameless"),
    ];
    let files: Vec<(&str, Format)> = folder.iter().map(|(name, format, _)| (*name, *format)).collect();
    let wanted: Vec<&str> = folder.iter().map(|(.., to)| *to).collect();
    assert_eq!(sorted(&notice, &files), wanted);
}

#[test]
fn names_are_read_by_their_last_word() {
    let notice = kit::nanchang();
    for (name, to) in [
        ("张三劳模创新工作室申报材料.docx", "!statement"),
        ("2021年南昌市劳模创新工作室申报表（盖章）.pdf", "!application_form"),
        ("附件1 申报表.doc", "!application_form"),
        ("经济效益证明.pdf", "!benefits_proof"),
        ("技术创新证明复印件.pdf", "!innovation_proof"),
        ("《申报材料》.PDF", "!statement"),
        ("证书.pdf", "?naming_proof"),
    ] {
        assert_eq!(sorted(&notice, &[(name, Format::Pdf)]), [to], "{name}");
    }
}

#[test]
fn a_film_is_no_form_whatever_it_is_called() {
    let notice = kit::nanchang();
    let refused = r#"Refused("《2021年南昌市劳模创新工作室申报表》")"#;
    assert_eq!(sorted(&notice, &[("申报表.mp4", Format::Mp4), ("申报表.docx", Format::Mp4)]), [refused, refused]);
    assert_eq!(sorted(&notice, &[("工作室视频.pdf", Format::Pdf)]), [r#"Refused("介绍创新工作室有关情况的视频")"#]);
    assert_eq!(
        sorted(&notice, &[("申报表.jpg", Format::Jpeg), ("荣誉证书.png", Format::Png)]),
        ["!application_form", "!honours_proof"]
    );
    let photos = kit::minimal(r#"materials = [{ id = "p", title = "照片", kind = "photo", medium = "both" }]"#);
    assert_eq!(sorted(&photos, &[("a.mp4", Format::Mp4), ("照片.pdf", Format::Pdf)]), ["Untaken", "Untaken"]);
}

#[test]
fn pictures_without_a_name_go_where_one_is_lacking() {
    let notice = kit::nanchang();
    let files = [("IMG_2031.jpg", Format::Jpeg), ("IMG_2032.jpg", Format::Jpeg), ("IMG_2033.jpg", Format::Jpeg)];
    assert_eq!(sorted(&notice, &files), ["?photo_inside", "?photo_outside", "Nameless"]);
    // What the person has said comes first.
    let mut files: Vec<Unplaced> = files.map(|(name, format)| file(name, format)).into();
    files[1].wish = Some(Some(Destination { material: "photo_inside".into(), proves: None }));
    files[2].wish = Some(None);
    let found = sort(&notice, &Answers::default(), &states(&notice, |_| Some(true)), &files);
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), ["?photo_outside", "!photo_inside", "LeftOut"]);
}

#[test]
fn what_is_not_needed_stands_back() {
    let notice = kit::notice("liaoning-2019");
    let files = [file("汇总表.xlsx", Format::Zip)];
    let found = |idle: &str| {
        let states = states(&notice, |id| Some(id != idle));
        told(&sort(&notice, &Answers::default(), &states, &files)[0])
    };
    assert_eq!(found("staff_summary"), "!model_summary");
    assert_eq!(found("model_summary"), "!staff_summary");
    assert_eq!(found(""), "?model_summary");
}

#[test]
fn known_files_equal_files_and_empty_ones_are_told_apart() {
    let notice = kit::nanchang();
    let material = notice.materials.iter().find(|it| it.id == "photo_outside").unwrap();
    let mut answers = Answers::default();
    let here = file("旧名.jpg", Format::Jpeg);
    answers.set_rows(&material.files(), vec![here.file.row()]);
    let mut renamed = here.clone();
    renamed.file.name = "内部.jpg".into();
    let twin = file("甲.jpg", Format::Jpeg);
    let mut other = twin.clone();
    other.file.name = "乙.jpg".into();
    let mut empty = file("申报表.docx", Format::Unknown);
    empty.file.bytes = 0;
    let found = sort(&notice, &answers, &states(&notice, |_| Some(true)), &[renamed, twin, other, empty]);
    let told: Vec<String> = found.iter().map(told).collect();
    assert_eq!(told, ["=photo_outside", "?photo_inside", r#"Twice("甲.jpg")"#, "Empty"]);
}

#[test]
fn a_proof_finds_the_row_that_it_proves() {
    let fields = r#"{ id = "patents", label = "专利", kind = "table", rows = {}, columns = [
        { id = "name", label = "名称", kind = "text" }, { id = "number", label = "号", kind = "text" },
    ] }, { id = "prize", label = "获奖", kind = "text" }"#;
    let material = "[[materials]]\nid = 'proof'\ntitle = '证明材料'\nkind = 'proof'\nmedium = 'electronic'\n\
        proves = ['patents', 'prize']\nper_row = true\n";
    let notice = kit::minimal(&[&kit::section(fields), material].concat());
    let answers = kit::written(&[
        ("patents[0].name", "快换夹具"),
        ("patents[1].name", "深孔刀架"),
        ("patents[1].number", "ZL202010001234"),
        ("prize", "一等奖"),
    ]);
    let found = |name: &str| {
        let files = [file(name, Format::Pdf)];
        let sorting = sort(&notice, &answers, &states(&notice, |_| Some(true)), &files);
        sorting[0].destination().and_then(|there| there.proves.clone())
    };
    assert_eq!(found("一种快换夹具（发明专利）.pdf").as_deref(), Some("patents/快换夹具"));
    assert_eq!(found("ZL202010001234.pdf").as_deref(), Some("patents/深孔刀架"));
    assert_eq!(found("获奖.pdf").as_deref(), Some("prize"));
    // Both rows are patents.
    assert_eq!(found("专利.pdf"), None);
    let places = destinations(&notice, &answers, &file("a", Format::Pdf).file);
    let places: Vec<&str> = places.iter().map(|it| it.proves.as_deref().unwrap_or("-")).collect();
    assert_eq!(places, ["-", "patents/快换夹具", "patents/深孔刀架", "prize"]);
    assert!(destinations(&notice, &answers, &file("a", Format::Mp4).file).is_empty());
}

#[test]
fn every_carried_notice_takes_its_own_titles() {
    for notice in kit::notices() {
        for material in notice.materials.iter().filter(|it| it.kind != MaterialKind::Electronic) {
            let format = match material.kind {
                MaterialKind::Video => Format::Mp4,
                MaterialKind::Photo => Format::Jpeg,
                _ => Format::Pdf,
            };
            let found = sorted(&notice, &[(&format!("{}.x", material.title), format)]);
            assert_eq!(found[0].trim_start_matches(['!', '?']), material.id, "{}: {}", notice.id, material.title);
        }
    }
}

#[test]
fn no_name_breaks_it_and_nothing_goes_where_it_is_refused() {
    let notice = kit::nanchang();
    let (states, none) = (states(&notice, |_| None), Answers::default());
    let formats = [Format::Unknown, Format::Jpeg, Format::Png, Format::Mp4, Format::Pdf, Format::Zip, Format::Rar];
    let hostile = "[\u{0}-\u{1F}\u{200B}-\u{202E}./\\\\（）《》申报表照片视频证书.]{0,200}";
    proptest!(|(names in prop::collection::vec(("\\PC{0,40}", 0..7_usize), 0..6), hostile in hostile, at in 0..7_usize)| {
        let names = names.iter().map(|(name, at)| (name.as_str(), *at)).chain([(hostile.as_str(), at)]);
        let files: Vec<Unplaced> = names.map(|(name, at)| file(name, formats[at])).collect();
        let found = sort(&notice, &none, &states, &files);
        prop_assert_eq!(found.len(), files.len());
        for (unplaced, sorting) in files.iter().zip(&found) {
            let places = destinations(&notice, &none, &unplaced.file);
            let is_taken = sorting.destination().is_none_or(|there| places.contains(there));
            prop_assert!(is_taken, "{:?}: {:?}", unplaced.file.name, sorting);
        }
    });
}
