//! Which control a kind wants. It is one of those that the page has; what draws them stands in `ui::control`.

/// Where a control stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// By itself in the form, with room around it.
    Form,
    /// In a cell of a table, where thousands of others stand and the lightest serves best.
    Cell,
}

/// A control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A line.
    Line,
    /// A text that may take several lines on the screen.
    Area,
    /// The browser's own drop-down.
    Select,
    /// A line with choices under it.
    Combobox,
    /// Radio buttons, all in sight.
    Radios,
    /// Boxes to tick, all in sight.
    Boxes,
}

/// How wide a control is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlWidth {
    /// A few characters.
    Short,
    /// A number of no unit, such as a year.
    Count,
    /// A number with its unit.
    Number,
    /// A date.
    Date,
    /// A person's name.
    Person,
    /// As much as there is.
    Text,
}
