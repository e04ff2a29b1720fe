//! Which elements matter, and what each is by its name and what it stands in (ISO/IEC 29500-1, 17).

/// What an open element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// Nothing in itself; what stands in it counts.
    Through,
    /// It and all within are left out.
    LeftOut,
    /// A paragraph.
    Paragraph,
    /// A paragraph's properties.
    ParagraphProperties,
    /// Those of the paragraph's mark.
    MarkProperties,
    /// Text of one look.
    Run,
    /// How it looks.
    RunProperties,
    /// The text itself.
    Text,
    /// A table.
    Table,
    /// The widths of its columns.
    Grid,
    /// A row.
    Row,
    /// A row's properties.
    RowProperties,
    /// A cell.
    Cell,
    /// A cell's properties.
    CellProperties,
    /// What stands in a text box.
    TextBox,
    /// A content control.
    Control,
    /// A control's properties.
    ControlProperties,
    /// What a tracked change inserted or moved here.
    Inserted,
    /// Alternatives, and whether one was taken.
    Alternatives(bool),
    /// A form field's check box; whether it is ticked at first, and now.
    FormBox(bool, Option<bool>),
    /// A form field's list to choose from.
    DropDown,
    /// A section's properties.
    Section,
}

/// What an element of WordprocessingML is.
pub(super) fn word(name: &str, parent: Open) -> Open {
    match (name, parent) {
        ("ins" | "del", Open::RowProperties | Open::MarkProperties | Open::RunProperties) => Open::Through,
        ("ins" | "moveTo", _) => Open::Inserted,
        ("del" | "moveFrom" | "delText" | "instrText" | "delInstrText" | "rt" | "rubyPr", _) => Open::LeftOut,
        (name, _) if name.ends_with("PrChange") || name == "tblGridChange" || name == "numberingChange" => {
            Open::LeftOut
        }
        ("p", _) => Open::Paragraph,
        ("pPr", Open::Paragraph) => Open::ParagraphProperties,
        ("rPr", Open::ParagraphProperties) => Open::MarkProperties,
        ("r", _) => Open::Run,
        ("rPr", Open::Run) => Open::RunProperties,
        ("t", Open::Run) => Open::Text,
        ("tbl", _) => Open::Table,
        ("tblGrid", Open::Table) => Open::Grid,
        ("tr", _) => Open::Row,
        ("trPr", Open::Row) => Open::RowProperties,
        ("tc", _) => Open::Cell,
        ("tcPr", Open::Cell) => Open::CellProperties,
        ("txbxContent", _) => Open::TextBox,
        ("sdt", _) => Open::Control,
        ("sdtPr", Open::Control) => Open::ControlProperties,
        ("checkBox", _) => Open::FormBox(false, None),
        ("ddList", _) => Open::DropDown,
        ("sectPr", _) => Open::Section,
        _ => Open::Through,
    }
}
