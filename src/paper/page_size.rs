//! How large pages are, and what of them is printed.

use crate::notice::{PaperSize, PaperSpec};

/// The margin on every side.
pub const MARGIN: f64 = 20.0;

/// How large a page is. Pages of upright A3 do not exist: such a sheet bears two upright pages of A4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl PageSize {
    /// A4, upright.
    pub const A4: Self = Self { width: 210.0, height: 297.0 };

    /// The pages of a form.
    pub fn of(paper: &PaperSpec) -> Self {
        if paper.landscape { Self::lying(paper.size) } else { Self::A4 }
    }

    /// A whole sheet that lies.
    pub fn lying(size: PaperSize) -> Self {
        match size {
            PaperSize::A4 => Self { width: 297.0, height: 210.0 },
            PaperSize::A3 => Self { width: 420.0, height: 297.0 },
        }
    }

    /// The width of what is printed.
    pub fn body_width(self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// The height of what is printed.
    pub fn body_height(self) -> f64 {
        self.height - 2.0 * MARGIN
    }

    /// How far down something of a cover stands that stands so many mm down on upright A4.
    pub fn down(self, upright: f64) -> f64 {
        upright * self.body_height() / Self::A4.body_height()
    }
}
