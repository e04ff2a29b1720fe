//! Settings: how pages share the sheets of a printer, and as which version Word lays the file out.

use std::io;

use super::{MAIN, Xml};

/// Whose settings these are.
const WORD: &str = "http://schemas.microsoft.com/office/word";

/// How Word 2013 and its successors lay a file out; without them it is a file of 2007, in a compatibility mode.
const LAYOUT: [(&str, u8); 6] = [
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
];

/// What Word's Chinese and Japanese versions set in every file.
const EAST_ASIAN: [&str; 6] = [
    "w:spaceForUL",
    "w:balanceSingleByteDoubleByteWidth",
    "w:doNotLeaveBackslashAlone",
    "w:ulTrailSpace",
    "w:doNotExpandShiftReturn",
    "w:useFELayout",
];

/// How pages share sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// A page a side.
    OnePage,
    /// Two pages beside one another, in reading order.
    TwoPages,
    /// Two pages beside one another on both sides; the sheets, laid in one another and folded, are a booklet.
    Booklet,
}

/// The part; `CT_Settings`: … zoom … defaultTabStop … bookFoldPrinting … printTwoOnOne … compat …
pub fn settings(sheets: Sheets) -> io::Result<Vec<u8>> {
    Xml::part(|xml| {
        xml.element("w:settings", &[("xmlns:w", &MAIN)], |xml| {
            xml.empty("w:zoom", &[("w:percent", &100)])?;
            xml.value("w:defaultTabStop", 840)?;
            match sheets {
                Sheets::OnePage => {}
                Sheets::TwoPages => xml.empty("w:printTwoOnOne", &[])?,
                Sheets::Booklet => xml.empty("w:bookFoldPrinting", &[])?,
            }
            xml.element("w:compat", &[], |xml| {
                EAST_ASIAN.iter().try_for_each(|name| xml.empty(name, &[]))?;
                LAYOUT.iter().try_for_each(|(name, value)| {
                    xml.empty("w:compatSetting", &[("w:name", name), ("w:uri", &WORD), ("w:val", value)])
                })
            })
        })
    })
}
