//! What a file is, by its first bytes: a name can say anything.

use crate::magic;

/// A file's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Anything that is not below.
    Unknown,
    /// A picture.
    Jpeg,
    /// A picture.
    Png,
    /// A picture of newer telephones.
    Heic,
    /// A picture.
    Webp,
    /// A picture.
    Gif,
    /// A picture.
    Bmp,
    /// A picture.
    Tiff,
    /// A video.
    Mp4,
    /// A video of Apple's.
    Mov,
    /// A video.
    Webm,
    /// A video.
    Avi,
    /// A video of Microsoft's.
    Wmv,
    /// A video of DVDs.
    Mpeg,
    /// A video.
    Flv,
    /// A document.
    Pdf,
    /// A document of Word, Excel or WPS since 2007, or an archive: they begin alike.
    Zip,
    /// A document of Word, Excel or WPS before 2007.
    Office,
    /// An archive.
    Rar,
}

/// What kind of thing a format holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A picture.
    Picture,
    /// A video.
    Video,
    /// A document or an archive.
    Paper,
    /// Not known.
    Unknown,
}

/// The formats with the names they are kept under and what they are called.
const NAMES: [(Format, &str, &str); 18] = [
    (Format::Jpeg, "jpeg", "JPEG 照片"),
    (Format::Png, "png", "PNG 图片"),
    (Format::Heic, "heic", "HEIC 照片"),
    (Format::Webp, "webp", "WebP 图片"),
    (Format::Gif, "gif", "GIF 图片"),
    (Format::Bmp, "bmp", "BMP 图片"),
    (Format::Tiff, "tiff", "TIFF 图片"),
    (Format::Mp4, "mp4", "MP4 视频"),
    (Format::Mov, "mov", "MOV 视频"),
    (Format::Webm, "webm", "WebM 或 MKV 视频"),
    (Format::Avi, "avi", "AVI 视频"),
    (Format::Wmv, "wmv", "WMV 视频"),
    (Format::Mpeg, "mpeg", "MPEG 视频"),
    (Format::Flv, "flv", "FLV 视频"),
    (Format::Pdf, "pdf", "PDF 文档"),
    (Format::Zip, "zip", "Office、WPS 文档或压缩包"),
    (Format::Office, "office", "旧版 Office、WPS 文档"),
    (Format::Rar, "rar", "RAR 压缩包"),
];

impl Format {
    /// The format of a file that begins so.
    pub fn of(head: &[u8]) -> Self {
        let at = |from: usize, bytes: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(bytes));
        let begins = |bytes: &[u8]| at(0, bytes);
        match () {
            () if begins(magic::JPEG) => Self::Jpeg,
            () if begins(magic::PNG) => Self::Png,
            () if at(4, b"ftyp") => Self::branded(head),
            () if [&b"moov"[..], b"mdat", b"wide"].iter().any(|kind| at(4, kind)) => Self::Mov,
            () if begins(b"RIFF") && at(8, b"WEBP") => Self::Webp,
            () if begins(b"RIFF") && at(8, b"AVI ") => Self::Avi,
            () if begins(magic::GIF) => Self::Gif,
            () if begins(b"BM") && at(6, b"\0\0\0\0") => Self::Bmp,
            () if magic::TIFF.into_iter().any(begins) => Self::Tiff,
            () if begins(b"\x1A\x45\xDF\xA3") => Self::Webm,
            () if begins(b"\x30\x26\xB2\x75\x8E\x66\xCF\x11") => Self::Wmv,
            () if begins(b"\0\0\x01\xBA") || begins(b"\0\0\x01\xB3") => Self::Mpeg,
            () if begins(b"FLV\x01") => Self::Flv,
            () if begins(magic::PDF) => Self::Pdf,
            () if begins(magic::ZIP) => Self::Zip,
            () if begins(magic::OLE) => Self::Office,
            () if begins(b"Rar!\x1A\x07") => Self::Rar,
            () => Self::Unknown,
        }
    }

    /// The brands of ISO/IEC 14496-12 files.
    fn branded(head: &[u8]) -> Self {
        match head.get(8..12) {
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1") => Self::Heic,
            Some(b"qt  ") => Self::Mov,
            _ => Self::Mp4,
        }
    }

    /// The format kept under a name.
    pub fn named(name: &str) -> Self {
        NAMES.iter().find(|(_, known, _)| *known == name).map_or(Self::Unknown, |(format, ..)| *format)
    }

    /// The name it is kept under; empty where it is not known.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(format, ..)| *format == self).map_or("", |(_, name, _)| name)
    }

    /// What it is called.
    pub fn words(self) -> &'static str {
        NAMES.iter().find(|(format, ..)| *format == self).map_or("格式不明", |(.., words)| words)
    }

    /// What kind of thing it holds.
    pub fn nature(self) -> Nature {
        match self {
            Self::Unknown => Nature::Unknown,
            Self::Jpeg | Self::Png | Self::Heic | Self::Webp | Self::Gif | Self::Bmp | Self::Tiff => Nature::Picture,
            Self::Mp4 | Self::Mov | Self::Webm | Self::Avi | Self::Wmv | Self::Mpeg | Self::Flv => Nature::Video,
            Self::Pdf | Self::Zip | Self::Office | Self::Rar => Nature::Paper,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_show_what_a_file_is() {
        for (head, format) in [
            (&b"\xFF\xD8\xFF\xE1"[..], Format::Jpeg),
            (b"\0\0\0\x18ftypheic", Format::Heic),
            (b"\0\0\0\x18ftypqt  ", Format::Mov),
            (b"\0\0\0\x18ftypisom", Format::Mp4),
            (b"\0\0\0\x18ftyp", Format::Mp4),
            (b"RIFF\0\0\0\0AVI ", Format::Avi),
            (b"RIFF\0\0\0\0WAVE", Format::Unknown),
            (b"%PDF-1.7", Format::Pdf),
            (b"", Format::Unknown),
            (b"MZ", Format::Unknown),
        ] {
            assert_eq!(Format::of(head), format, "{head:?}");
        }
    }

    #[test]
    fn names_read_back() {
        for (format, name, _) in NAMES {
            assert_eq!((Format::named(name), format.name()), (format, name));
            assert_ne!(format.nature(), Nature::Unknown);
        }
        assert_eq!(Format::named(""), Format::Unknown);
    }
}
