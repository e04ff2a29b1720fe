//! Elements that say something of what they stand in: how a run looks, what a cell spans, what a control holds.

use super::body::{Body, Container};
use super::elements::Open;
use super::grid::{MOST_COLUMNS, Merge};
use super::inline::FieldText;
use super::xml::{Element, Vocabulary};
use super::{ImportRefusal, TrackedChange};

/// Entries of a form field's list; Word itself has at most 25.
const MOST_ENTRIES: usize = 1000;

impl Body<'_> {
    /// Takes in an element that says something of what it stands in.
    pub fn property(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        match (element.vocabulary, self.parent(), element.name()) {
            (Vocabulary::Word, Open::Section, _) => self.page.take(element),
            (Vocabulary::Word, Open::Run, name) => self.sign(name, element),
            (Vocabulary::Word, Open::RunProperties, name) => self.look(name, element),
            (Vocabulary::Word, Open::ParagraphProperties, name) => self.paragraph(name, element),
            (Vocabulary::Word, Open::MarkProperties, "ins" | "del") => self.document.noted.tracked = true,
            (Vocabulary::Word, Open::Grid, "gridCol") => return self.column(element),
            (Vocabulary::Word, Open::RowProperties, name) => self.row(name, element),
            (Vocabulary::Word, Open::CellProperties, name) => self.cell(name, element),
            (Vocabulary::Word, Open::FormBox(first, now), name) => {
                let kept = match name {
                    "default" => Open::FormBox(element.is_on(), now),
                    "checked" => Open::FormBox(first, Some(element.is_on())),
                    _ => Open::FormBox(first, now),
                };
                if let Some(last) = self.open.last_mut() {
                    *last = kept;
                }
            }
            (Vocabulary::Word, Open::DropDown, name) => self.list(name, element),
            (Vocabulary::Word, _, "numId") if self.open.contains(&Open::ParagraphProperties) => {
                // The number of no list takes a paragraph out of that of its style.
                let counted = element.number("val") != Some(0);
                self.with(|writing| writing.paragraph.numbered = counted);
            }
            (Vocabulary::Word, _, "altChunk") => self.document.noted.foreign_parts = true,
            (vocabulary, _, name) if self.open.contains(&Open::ControlProperties) => {
                self.control(vocabulary, name, element);
            }
            _ => {}
        }
        Ok(())
    }

    /// What of a run is no text and yet reads as some.
    fn sign(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "tab" => self.write("\t"),
            "cr" => self.write("\n"),
            "br" if !matches!(element.attribute("type").as_deref(), Some("page" | "column")) => self.write("\n"),
            "fldChar" => {
                let at = element.attribute("fldCharType").unwrap_or_default();
                self.with(|writing| {
                    writing.field = match (writing.field, at.as_str()) {
                        (FieldText::Repeats, "separate") => FieldText::LeftOut,
                        (_, "end") => FieldText::Read,
                        (field, _) => field,
                    };
                });
            }
            "noBreakHyphen" => self.write("-"),
            "sym" => {
                let code = element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
                let (font, code) = (element.attribute("font").unwrap_or_default(), code.unwrap_or(0));
                self.symbol(&font, code);
            }
            _ => {}
        }
    }

    /// A form field's list: its entries, and which is chosen (17.16.9).
    fn list(&mut self, name: &str, element: &Element<'_>) {
        let nth = element.number("val").and_then(|it| it.try_into().ok());
        match name {
            "result" => self.drop_down.chosen = nth,
            "default" => self.drop_down.first = nth,
            "listEntry" if self.drop_down.entries.len() < MOST_ENTRIES => {
                self.drop_down.entries.push(element.attribute("val").unwrap_or_default());
            }
            _ => {}
        }
    }

    fn look(&mut self, name: &str, element: &Element<'_>) {
        let size = element.number("val").and_then(|it| it.try_into().ok());
        let style = if name == "rStyle" { self.styles.along(element.attribute("val").as_deref()) } else { None };
        self.with(|writing| match name {
            "rFonts" => {
                let fonts = ["ascii", "hAnsi", "eastAsia", "cs"].into_iter();
                writing.look.fonts(fonts.filter_map(|name| element.attribute(name)));
            }
            "sz" => writing.look.size = size,
            "rStyle" => writing.look.size = writing.look.size.or(style),
            "color" => writing.look.colour(&element.attribute("val").unwrap_or_default()),
            "vanish" => writing.look.hidden = element.is_on(),
            _ => {}
        });
    }

    fn paragraph(&mut self, name: &str, element: &Element<'_>) {
        let style = element.attribute("val").filter(|_| name == "pStyle");
        let style = style.as_deref();
        let (size, numbered) = (self.styles.size(style), self.styles.numbers(style));
        let heading = self.styles.is_heading(style);
        self.with(|writing| match name {
            "pStyle" => {
                writing.size = size;
                (writing.paragraph.numbered, writing.paragraph.heading) = (numbered, heading);
            }
            "numPr" => writing.paragraph.numbered = true,
            _ => {}
        });
    }

    fn column(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let width = element.number("w").and_then(|it| it.try_into().ok()).unwrap_or(0);
        if let Some(Container::Table(table)) = self.containers.last_mut() {
            table.grid.push(width);
            if table.grid.len() > MOST_COLUMNS {
                return Err(ImportRefusal::TooMany);
            }
        }
        Ok(())
    }

    fn row(&mut self, name: &str, element: &Element<'_>) {
        let Some(Container::Row(row)) = self.containers.last_mut() else { return };
        let number = element.number("val");
        match name {
            "gridBefore" => row.before = number.and_then(|it| it.try_into().ok()).unwrap_or(0).min(MOST_COLUMNS),
            "trHeight" => row.row.height = number.and_then(|it| it.try_into().ok()),
            "ins" | "del" => {
                row.row.change = Some(if name == "ins" { TrackedChange::Inserted } else { TrackedChange::Deleted });
                self.document.noted.tracked = true;
            }
            _ => {}
        }
    }

    fn cell(&mut self, name: &str, element: &Element<'_>) {
        let Some(Container::Cell(cell)) = self.containers.last_mut() else { return };
        let merge = || match element.attribute("val").as_deref() {
            Some("restart") => Merge::Restart,
            // Word says nothing, LibreOffice says `continue`.
            _ => Merge::Continue,
        };
        match name {
            "gridSpan" => cell.span = element.number("val").map_or(MOST_COLUMNS, |it| it.try_into().unwrap_or(0)),
            "tcW" if element.attribute("type").is_none_or(|kind| kind == "dxa") => {
                cell.width = element.number("w").and_then(|it| it.try_into().ok());
            }
            "vMerge" => cell.vertical = merge(),
            "hMerge" => cell.horizontal = merge(),
            "cellIns" | "cellDel" => {
                cell.change = Some(if name == "cellIns" { TrackedChange::Inserted } else { TrackedChange::Deleted });
                self.document.noted.tracked = true;
            }
            _ => {}
        }
    }

    fn control(&mut self, vocabulary: Vocabulary, name: &str, element: &Element<'_>) {
        let Some(control) = self.controls.last_mut() else { return };
        match (vocabulary, name) {
            (Vocabulary::Word, "showingPlcHdr") => control.placeholder = element.is_on(),
            // Of the entries of a list the one without a value is its prompt (17.5.2.21).
            (Vocabulary::Word, "listItem") if element.attribute("value").is_some_and(|value| value.is_empty()) => {
                control.prompt = element.attribute("displayText");
            }
            (Vocabulary::Word2010, "checkbox") => control.ticked = Some(control.ticked.unwrap_or(false)),
            (Vocabulary::Word2010, "checked") => control.ticked = Some(element.is_on()),
            _ => {}
        }
    }
}
