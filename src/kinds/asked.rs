//! What a field can be asked that its kind answers. What the answers are for stands at [`FieldKind`].

use super::{ControlWidth, Field, FieldKind, Kind, Limits, Meant, Quality, Setting, Shape, WithList};
use crate::answers::Value;
use crate::answers::read::{Choice, FieldContent};
use crate::json::Json;
use crate::rules::Type;

impl Kind {
    /// The keys of a definition that it takes beside those which every field has.
    pub fn keys(self) -> &'static [&'static str] {
        of_kind!(self, keys())
    }
}

impl Field {
    /// How its text is read; `list` is what it offers.
    pub fn content<'a>(&'a self, list: &'a [Choice]) -> FieldContent<'a> {
        of_kind!(self.kind, content(self, list))
    }

    /// Whether this can be said of it.
    pub fn is(&self, quality: Quality) -> bool {
        of_kind!(self.kind, qualities()).contains(&quality)
    }

    /// The type of its value in rules.
    pub fn rule_type(&self) -> Type {
        of_kind!(self.kind, rule_type(self))
    }

    /// What a text that cannot be read may mean after all.
    pub fn meant(&self, list: &[Choice], text: &str) -> Meant {
        of_kind!(self.kind, meant(self, list, text))
    }

    /// What bounds a text that can be read.
    pub fn limits(&self) -> Limits {
        of_kind!(self.kind, limits(self))
    }

    /// What of the JSON Schema describes its value; of a table not what stands in its rows.
    pub fn schema(&self, list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        of_kind!(self.kind, schema(self, list))
    }

    /// What to do where it is empty.
    pub fn demand(&self, name: &str) -> String {
        of_kind!(self.kind, demand(name))
    }

    /// The sentence that helps before anything is typed: the notice's own, else its kind's.
    pub fn help(&self) -> &str {
        self.hint.as_deref().unwrap_or_else(|| of_kind!(self.kind, hint(self)))
    }

    /// Its text as it prints; the value is known where the text can be read.
    pub fn shown(&self, value: Option<&Value>, text: &str) -> String {
        of_kind!(self.kind, shown(self, value, text))
    }

    /// Room to write it by hand.
    pub fn blank(&self) -> &'static str {
        of_kind!(self.kind, blank(self))
    }

    /// What is carried over of a text that was read.
    pub fn carried(&self, text: String) -> String {
        of_kind!(self.kind, carried(self, text))
    }

    /// Whether two texts that differ may mean the same.
    pub fn may_agree(&self, one: &str, other: &str) -> bool {
        of_kind!(self.kind, may_agree(one, other))
    }

    /// The control that serves it; none for a table.
    pub fn control(&self, list: &[Choice], setting: Setting) -> Option<Shape> {
        of_kind!(self.kind, control(self, list, setting))
    }

    /// How wide that is.
    pub fn width(&self, list: &[Choice]) -> ControlWidth {
        of_kind!(self.kind, width(self, list))
    }

    /// What is offered to choose from.
    pub fn offered<'a>(&self, list: &'a [Choice]) -> Vec<&'a str> {
        of_kind!(self.kind, offered(list))
    }

    /// The `type` of a line.
    pub fn line_type(&self) -> &'static str {
        of_kind!(self.kind, line_type())
    }

    /// The keys that a telephone shows; `with_none` where a button beside the control gives 「无」.
    pub fn keyboard(&self, with_none: bool) -> Option<&'static str> {
        of_kind!(self.kind, keyboard(self, with_none))
    }

    /// The browser's word for what its calendar picks; none where there is nothing to pick.
    pub fn picker(&self) -> Option<&'static str> {
        of_kind!(self.kind, picker(self))
    }

    /// Whether 0 is an answer, so that one press gives it.
    pub fn takes_zero(&self) -> bool {
        of_kind!(self.kind, takes_zero(self))
    }

    /// Whether a column of it is added up.
    pub fn is_summed(&self) -> bool {
        of_kind!(self.kind, is_summed(self))
    }
}

impl WithList<'_> {
    /// A text of another notice's field as the reader of this one has to hear it.
    pub fn heard(self, from: WithList<'_>, text: &str) -> String {
        of_kind!(self.field.kind, heard(from, self, text))
    }
}
