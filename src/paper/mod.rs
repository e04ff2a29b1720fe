//! The printed form: [`lay_out`] puts a notice's form and the answers on pages, in millimetres. Screen preview, printer and
//! Word read the same [`Pages`]; what is on paper is exactly what is in the answers.
//! Not here: judging the answers (`check`), drawing (`ui`) and files (`exports`).

mod annex;
mod borders;
mod cover;
mod cut;
mod drawing;
mod fill;
mod fit;
mod flow;
mod grid;
mod imposition;
mod joined;
mod layout;
mod length;
mod mark;
mod measure;
mod overflow;
mod page;
mod page_size;
mod rows;
mod slip;
mod spare;
mod statement;
mod style;
mod unpaged;

pub use annex::name as annex_heading;
pub use borders::Borders;
pub use cover::{COVER_BLANK, COVER_FOOT, COVER_GAP, COVER_TITLE};
pub use drawing::{beside, inset};
pub use fill::{AtRow, FormSource, boxes, chosen, fill};
pub use imposition::{Imposition, SheetSide};
pub use joined::joined;
pub use layout::lay_out;
pub use length::millimetres;
pub use mark::{Anchor, LENGTH_ADJUST, Mark, PlacedBox, Squares, WATERMARK_TURN};
pub use measure::width;
pub use overflow::{GOES_ON, GoesOn};
pub use page::{
    Cover, Growth, Head, LINE_HEIGHT, PADDING, Page, PageContent, Pages, Pattern, PlacedBlock, Role, SEAL_PADDING,
    Table, TableCell, Text, WrappedText,
};
pub use page_size::{MARGIN, PageSize};
pub use rows::title as table_title;
pub use slip::{Slip, lay_out_slip};
pub use statement::lay_out_statement;
pub use style::Style;
pub use unpaged::unpaged;
