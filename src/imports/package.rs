//! From a file to its document: which part is the document, and what else is looked at.
//! Nothing outside of the file is ever fetched, and nothing embedded is opened.

use std::ops::Range;

use super::body::Body;
use super::container::Container;
use super::own::is_own;
use super::settings::Settings;
use super::styles::Styles;
use super::xml::{Element, Handler, events};
use super::{Document, ImportRefusal, WordBlock, decode};

/// The most that is unpacked of the document itself; a filled form has a tenth of a megabyte.
const MOST_MAIN: usize = 16 << 20;
/// The most that is unpacked of any other part.
const MOST_BESIDE: usize = 2 << 20;
/// Headers and footers that are looked at.
const MOST_MARGINS: usize = 20;
/// Relationships that are looked at.
const MOST_RELATIONSHIPS: usize = 2000;

/// Reads a Word file (.docx, .docm); otherwise says why it is not read.
pub fn read(bytes: &[u8]) -> Result<Document, ImportRefusal> {
    let mut container = Container::open(bytes)?;
    let MainPart { name, text, styles } = main(&mut container)?;
    let mut document = body(&decode::text(text)?, &styles)?;
    let settings = Settings::read(&beside(&mut container, &name, "/settings")?);
    // Settings that cannot be read change no text.
    document.noted.protected = settings.is_ok_and(|settings| settings.protected);
    document.margins = margins(&mut container, &name, &styles)?;
    document.noted.own = is_own(&properties(&mut container)?);
    Ok(document)
}

/// The document's part, still encoded, and the styles that it names.
pub(super) struct MainPart {
    pub name: String,
    pub text: Vec<u8>,
    pub styles: Styles,
}

/// Unpacks the document's part.
pub(super) fn main(container: &mut Container<'_>) -> Result<MainPart, ImportRefusal> {
    let name = main_part(container)?;
    let styles = beside(container, &name, "/styles")?.first().map(|text| Styles::of(text)).unwrap_or_default();
    let text = container.part(&name, MOST_MAIN)?.ok_or(ImportRefusal::Damaged)?;
    Ok(MainPart { name, text, styles })
}

/// The text of headers and footers, part by part.
pub(super) fn margins(
    container: &mut Container<'_>,
    main: &str,
    styles: &Styles,
) -> Result<Vec<String>, ImportRefusal> {
    let mut found = Vec::new();
    for kind in ["/header", "/footer"] {
        for text in beside(container, main, kind)? {
            found.push(words(&body(&text, styles).unwrap_or_default().blocks));
        }
    }
    Ok(found)
}

/// The texts of the parts that say whose and of what the package is (ISO/IEC 29500-2, 8). One that cannot be read is left out.
fn properties(container: &mut Container<'_>) -> Result<Vec<String>, ImportRefusal> {
    let all = relationships(container, "_rels/.rels")?;
    let wanted = all.iter().filter(|it| it.kind.ends_with("/metadata/core-properties")).take(1);
    let text = |it: &Relationship| decode::text(container.part(&resolved("", &it.target), MOST_BESIDE).ok()??).ok();
    Ok(wanted.filter_map(text).collect())
}

/// Whether somebody signed the package (ISO/IEC 29500-2, 10).
pub(super) fn is_signed(container: &mut Container<'_>) -> Result<bool, ImportRefusal> {
    let origin = |it: &Relationship| it.kind.ends_with("/digital-signature/origin");
    Ok(relationships(container, "_rels/.rels")?.iter().any(origin) || container.has_under("_xmlsignatures/"))
}

/// Whether the package declares a plain document, rather than one with programs, or a template.
pub(super) fn is_plain_document(container: &mut Container<'_>) -> Result<bool, ImportRefusal> {
    let types = container.part("[Content_Types].xml", MOST_BESIDE)?.map(decode::text).transpose()?.unwrap_or_default();
    Ok(!["ms-word.document.macroEnabled", "ms-word.template", "wordprocessingml.template"]
        .iter()
        .any(|kind| types.contains(kind)))
}

pub(super) fn body(text: &str, styles: &Styles) -> Result<Document, ImportRefusal> {
    let mut body = Body::new(styles);
    events(text, &mut body)?;
    Ok(body.document())
}

fn words(blocks: &[WordBlock]) -> String {
    let line = |block: &WordBlock| match block {
        WordBlock::Paragraph(paragraph) => paragraph.text(),
        WordBlock::Table(table) => table.cells.iter().map(super::WordCell::text).collect::<Vec<_>>().join("\t"),
    };
    blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The document's part is what the package names so; its name is free (ISO/IEC 29500-1, 11.3.10).
fn main_part(container: &mut Container<'_>) -> Result<String, ImportRefusal> {
    let named = relationships(container, "_rels/.rels")?.into_iter().find(|it| it.kind.ends_with("/officeDocument"));
    let name = named.map(|it| resolved("", &it.target)).filter(|name| container.has(name));
    if let Some(name) = name {
        return if name.starts_with("word/") || is_word(container, &name)? {
            Ok(name)
        } else {
            Err(ImportRefusal::NotWord)
        };
    }
    let is_text = container.part("mimetype", 100)?.is_some_and(|it| it.starts_with(b"application/vnd.oasis"));
    Err(if is_text { ImportRefusal::OpenDocument } else { ImportRefusal::NotWord })
}

/// Whether a part's type is that of a Word document: spreadsheets have an `officeDocument` as well.
fn is_word(container: &mut Container<'_>, name: &str) -> Result<bool, ImportRefusal> {
    let types = container.part("[Content_Types].xml", MOST_BESIDE)?.map(decode::text).transpose()?.unwrap_or_default();
    Ok(!name.starts_with("xl/") && !name.starts_with("ppt/") && types.contains("wordprocessingml"))
}

/// The parts of a kind that the document refers to. Where one cannot be read, it is left out: none of them holds answers.
pub(super) fn beside(container: &mut Container<'_>, main: &str, kind: &str) -> Result<Vec<String>, ImportRefusal> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let all = relationships(container, &join(folder, &["_rels/", name, ".rels"].concat()))?;
    let wanted = all.iter().filter(|it| it.kind.ends_with(kind)).take(MOST_MARGINS);
    let mut found = Vec::new();
    for relationship in wanted {
        let part = container.part(&resolved(folder, &relationship.target), MOST_BESIDE);
        found.extend(part.ok().flatten().and_then(|bytes| decode::text(bytes).ok()));
    }
    Ok(found)
}

/// A reference of a part to another one of the same file.
#[derive(Debug, Default)]
struct Relationship {
    kind: String,
    target: String,
}

fn relationships(container: &mut Container<'_>, name: &str) -> Result<Vec<Relationship>, ImportRefusal> {
    let Some(bytes) = container.part(name, MOST_BESIDE)? else { return Ok(Vec::new()) };
    let mut found = Relationships(Vec::new());
    events(&decode::text(bytes)?, &mut found)?;
    Ok(found.0)
}

struct Relationships(Vec<Relationship>);

impl Handler for Relationships {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let external = element.attribute("TargetMode").is_some_and(|mode| mode == "External");
        if element.name() == "Relationship" && !external && self.0.len() < MOST_RELATIONSHIPS {
            let of = |name: &str| element.attribute(name).unwrap_or_default();
            self.0.push(Relationship { kind: of("Type"), target: of("Target") });
        }
        Ok(())
    }

    fn close(&mut self, _tag: Range<usize>) -> Result<(), ImportRefusal> {
        Ok(())
    }

    fn characters(&mut self, _text: &str) {}
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { [folder, "/", name].concat() }
}

/// The name of a part that a part in this folder refers to.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(from_root) = target.strip_prefix('/') {
        return from_root.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
