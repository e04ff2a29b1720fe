//! The magic numbers by which files are known: how each format begins, whatever a file's name says.
//! Not here: what follows from a format (`files`, `imports`).

/// JPEG (ISO/IEC 10918-1).
pub const JPEG: &[u8] = b"\xFF\xD8\xFF";
/// PNG (ISO/IEC 15948).
pub const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
/// GIF, of 1987 and 1989.
pub const GIF: &[u8] = b"GIF8";
/// TIFF 6.0, in either order of bytes.
pub const TIFF: [&[u8]; 2] = [b"II*\0", b"MM\0*"];
/// PDF (ISO 32000).
pub const PDF: &[u8] = b"%PDF-";
/// An archive with a file in it (PKWARE APPNOTE 4.3.7), as Office has been writing documents since 2007.
pub const ZIP: &[u8] = b"PK\x03\x04";
/// An OLE container (MS-CFB 2.2), as Office wrote documents before.
pub const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
