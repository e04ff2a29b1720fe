//! The fields that conditions, materials, the checklist and the outline bring along: they stand at places like any other
//! answer.

use super::{Chapter, Field, Kind, Material, MaterialKind, Notice, Prints};

/// The ticks of a notice, in the order of the page, the lengths of its videos, what is known of the files of its
/// materials, and the chapters of its outline.
pub fn ticks(notice: &Notice) -> Vec<Field> {
    let mut found = Vec::new();
    for condition in &notice.conditions {
        let ticked = condition.parts.iter().filter(|part| part.holds.is_none());
        found.extend(ticked.map(|part| Field::plain(&condition.tick(part), &part.text, Kind::Tick)));
    }
    for material in &notice.materials {
        found.push(Field::plain(&material.tick(), &material.title, Kind::Tick));
        if material.may_be(MaterialKind::Video) {
            let minutes = Field::plain(&material.minutes(), "时长", Kind::Number);
            found.push(Field {
                unit: Some("分钟".to_owned()),
                decimals: Some(2),
                min: Some("0".to_owned()),
                ..minutes
            });
        }
        found.push(files(material));
    }
    found.extend(notice.checklist.iter().map(|item| Field::plain(&item.tick(), &item.text, Kind::Tick)));
    found.extend(notice.outline.iter().map(chapter));
    found
}

/// What is known of a chosen file; the file itself stays where it is.
const FILE: [(&str, &str, Kind); 9] = [
    ("name", "文件名", Kind::Text),
    ("format", "格式", Kind::Text),
    ("bytes", "字节数", Kind::Number),
    ("sha256", "SHA-256", Kind::Text),
    ("seconds", "秒数", Kind::Number),
    ("width", "宽", Kind::Number),
    ("height", "高", Kind::Number),
    ("located", "带有位置信息", Kind::Tick),
    ("proves", "证明的栏", Kind::Text),
];

/// The files of a material, one in a row.
fn files(material: &Material) -> Field {
    let columns = FILE.map(|(id, label, kind)| Field::plain(id, label, kind)).into();
    Field { columns, ..Field::plain(&material.files(), "文件", Kind::Table) }
}

/// Nobody has to write a chapter here; a notice that wants it says so by a rule.
fn chapter(chapter: &Chapter) -> Field {
    Field {
        prints: Prints::Statement,
        min_chars: chapter.min_chars,
        max_chars: chapter.max_chars,
        about: chapter.about,
        ..Field::plain(&chapter.place(), &chapter.title, Kind::LongText)
    }
}

impl Field {
    /// An optional field that prints nowhere.
    fn plain(id: &str, label: &str, kind: Kind) -> Self {
        Self {
            id: id.to_owned(),
            label: label.to_owned(),
            kind,
            prints: Prints::None,
            required: Some(false),
            unit: None,
            group: None,
            hint: None,
            clause: None,
            none: false,
            list: None,
            open: false,
            min: None,
            max: None,
            decimals: None,
            min_chars: None,
            max_chars: None,
            about: None,
            code: None,
            digits: None,
            precision: None,
            date_print: super::DatePrint::Chinese,
            print_precision: None,
            birth: false,
            mobile: false,
            when: None,
            examples: super::Examples::default(),
            offer: None,
            offer_note: None,
            rows: None,
            columns: Vec::new(),
            unique: Vec::new(),
            inline: None,
        }
    }
}
