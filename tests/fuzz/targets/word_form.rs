//! A Word file that somebody opens: it is read or refused in a sentence, whatever stands in its main part; laid over a form, it
//! answers only places that the form has; and it differs in nothing from itself.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use shenbao::extract::{compare, extract, recognised, taken};
use shenbao::imports::read;
use shenbao::notice::{Notice, builtin_ids, carried, file};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Where the main part lies.
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
    Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
    </Relationships>"#;

fuzz_target!(|bytes: &[u8]| {
    opened(bytes);
    opened(&packed(bytes));
});

fn opened(file: &[u8]) {
    let document = match read(file) {
        Ok(document) => document,
        Err(refusal) => return assert!(refusal.sentence().ends_with('。') && !refusal.to_string().is_empty()),
    };
    with_notice(|notice| {
        let read = extract(notice, &document);
        for found in read.values.iter().chain(read.doubtful.iter().map(|it| &it.seen)) {
            assert!(notice.field(&found.place.field).is_some(), "{}", found.place);
        }
        taken(notice, &read.values);
        recognised([notice], &document);
        assert!(compare(notice, &document, &document).is_empty());
    });
}

/// A Word file with this main part.
fn packed(part: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [("_rels/.rels", RELATIONS.as_bytes()), ("word/document.xml", part)] {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn with_notice(work: impl FnOnce(&Notice)) {
    thread_local! {
        static NOTICE: Notice = carried(&file(builtin_ids().next().unwrap()).unwrap()).unwrap();
    }
    NOTICE.with(work);
}
