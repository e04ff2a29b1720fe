//! What running text is for, and how it stands.
//! Not here: fonts (`ui`).

use super::page::LINE_HEIGHT;

/// What running text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A title: large, bold, in the middle.
    Title,
    /// Whose paper it is: larger than a title, bold, in the middle.
    Headline,
    /// A form's title under 「附页」: in the middle.
    Subtitle,
    /// A heading: bold, from the left.
    Heading,
    /// Text from the left.
    Body,
    /// A chapter's heading in running text, from the left.
    Chapter,
    /// A heading within a chapter, indented like the text.
    Point,
    /// A paragraph of running text; its indentation is in its words.
    Paragraph,
}

impl Style {
    /// The type size, in sizes of the form.
    pub fn scale(self) -> f64 {
        match self {
            Self::Headline => 1.8,
            Self::Title => 1.5,
            _ => 1.0,
        }
    }

    /// The room below it.
    pub fn space(self) -> f64 {
        match self {
            Self::Title | Self::Subtitle => 4.0,
            Self::Heading => 2.0,
            Self::Headline => 1.0,
            Self::Body | Self::Chapter => 1.0,
            Self::Point | Self::Paragraph => 0.0,
        }
    }

    /// Whether it may not be the last thing on a page.
    pub fn leads(self) -> bool {
        matches!(self, Self::Title | Self::Headline | Self::Heading | Self::Chapter | Self::Point)
    }

    /// The height of a line, in ems of its type size: what is read at length stands wider.
    pub fn leading(self) -> f64 {
        match self {
            Self::Chapter | Self::Point | Self::Paragraph => 1.6,
            Self::Title | Self::Headline | Self::Subtitle | Self::Heading | Self::Body => LINE_HEIGHT,
        }
    }
}
