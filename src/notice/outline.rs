//! 申报材料参考提纲: chapters and their points.

use serde::Deserialize;

/// A chapter.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// The id.
    pub id: String,
    /// Number and title as printed: 一、创新工作室基本情况.
    pub title: String,
    /// The outline's own sentence, where the chapter itself has one.
    pub text: Option<String>,
    /// The points.
    #[serde(default)]
    pub points: Vec<Point>,
}

/// A point of a chapter.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The id within the chapter.
    pub id: String,
    /// The outline's own sentence, number included.
    pub text: String,
}
