//! Saved files as other programs read them: the text of Word files, the cells of spreadsheets, the files in a mail and in an
//! archive. Not here: saving them (`screen.rs`).

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use mail_parser::{MessageParser, MimeHeaders};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A file in another one: its name or path, and its bytes.
pub type Inner = (String, Vec<u8>);

/// The document of a Word file.
pub fn document(word: &[u8]) -> String {
    let mut text = String::new();
    let mut archive = ZipArchive::new(Cursor::new(word)).unwrap();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every cell of a spreadsheet, sheet by sheet.
pub fn cells(excel: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(excel)).unwrap();
    let sheets = book.worksheets();
    sheets.iter().map(|(_, range)| range.cells().map(|it| it.2.to_string()).collect()).collect()
}

/// What is attached to a mail.
pub fn attached(mail: &[u8]) -> Vec<Inner> {
    let mail = MessageParser::default().parse(mail).unwrap();
    mail.attachments().map(|it| (it.attachment_name().unwrap().to_owned(), it.contents().to_vec())).collect()
}

/// What an archive holds, in its order; reading a file holds its checksum against it.
pub fn unpacked(archive: &[u8]) -> Vec<Inner> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let count = archive.len();
    let file = |nth| {
        let (mut file, mut bytes) = (archive.by_index(nth).unwrap(), Vec::new());
        file.read_to_end(&mut bytes).unwrap();
        (file.name().to_owned(), bytes)
    };
    (0..count).map(file).collect()
}
