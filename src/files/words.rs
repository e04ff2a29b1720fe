//! What a person reads about files.

use super::mailing::MEGABYTE;
use super::{AttachedFile, Concern, Load, Mailing, Nature, Unsorted};

/// A size: 312 KB, 286.1 MB.
pub fn size(bytes: u64) -> String {
    if bytes < MEGABYTE {
        return format!("{} KB", bytes.div_ceil(1024));
    }
    let tenths = bytes.saturating_mul(10) / MEGABYTE;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// A length: 5 分 12 秒.
pub fn length(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} 秒"),
        (minutes, 0) => format!("{minutes} 分钟"),
        (minutes, seconds) => format!("{minutes} 分 {seconds} 秒"),
    }
}

/// What is known of a file, in a line: MP4 视频 · 286.1 MB · 5 分 12 秒.
pub fn facts(file: &AttachedFile) -> String {
    let mut facts = vec![file.format.words().to_owned(), size(file.bytes)];
    facts.extend(file.seconds.map(length));
    facts.extend(file.pixels.map(|(width, height)| format!("{width} × {height} 像素")));
    facts.extend((file.located == Some(false)).then(|| "无位置信息".to_owned()));
    facts.join(" · ")
}

/// The sentence of a concern.
pub fn concern(concern: &Concern<'_>) -> String {
    match concern {
        Concern::Empty => "这是一个空文件。请重新导出，或另选一个。".to_owned(),
        Concern::OtherNature(asked) => {
            let asked = if *asked == Nature::Video { "视频" } else { "照片" };
            format!("这不像{asked}文件，请核对是否选错。")
        }
        Concern::NoLength => "浏览器读不出这个视频的时长。请用播放器看一下，填在“视频时长”中。".to_owned(),
        Concern::NoPicture => "浏览器打不开这张图片。请用看图软件打开核对；打不开的，请重新导出。".to_owned(),
        Concern::Small(width, height) => {
            format!("只有 {width} × {height} 像素，偏小，印出来或放大看可能不清楚。有原图的，请换成原图。")
        }
        Concern::Heic => "HEIC 照片在很多电脑上打不开。请在手机上或用看图软件另存为 JPEG，再重新选择。".to_owned(),
        Concern::Located => {
            "照片里记着拍摄地点（GPS）。通知不要求，可以另存一份无位置信息的副本来报送，画质不变。".to_owned()
        }
        Concern::MaybeLocated => "看不出照片里是否记着拍摄地点。介意的，请另存为 JPEG 再选择。".to_owned(),
        Concern::Elsewhere(title) => format!("与“{title}”中的是同一个文件，请核对是否选错。"),
    }
}

/// Why a file goes to no material.
pub fn unsorted(why: &Unsorted, file: &AttachedFile) -> String {
    let format = file.format.words();
    match why {
        Unsorted::Empty => "这是一个空文件，不能登记。请重新导出，或另选一个。".to_owned(),
        Unsorted::Twice(name) => format!("与“{name}”是同一个文件，登记一个就够了。"),
        Unsorted::Refused(title) => format!("名称像“{title}”，内容却是{format}，这一项不收。请核对是否选错。"),
        Unsorted::Untaken => format!("没有一项材料收{format}。"),
        Unsorted::Nameless => "从名称和内容看不出是哪一项材料，请选择。".to_owned(),
        Unsorted::LeftOut => "不登记。".to_owned(),
    }
}

/// How many files a material has, and how many are still to be chosen; nothing where there is nothing to say.
pub fn counted(files: usize, lacking: usize) -> Vec<String> {
    let there = (files > 0).then(|| format!("已附 {files} 个文件"));
    let lacking = (lacking > 0).then(|| format!("还差 {lacking} 个文件"));
    there.into_iter().chain(lacking).collect()
}

/// What goes by mail and what to do where it is much: a sentence, and the advice.
pub fn mailing(mailing: &Mailing) -> (String, &'static str) {
    let sum = format!("随邮件发送的文件共 {} 个，{}", mailing.files, size(mailing.bytes));
    let on_the_way = size(mailing.encoded());
    let what_to_do = "请压缩视频、缩小照片，或改用邮箱的“超大附件”发送；也可以分几封发，在主题中写明“第几封，共几封”。\
                      发出后打电话确认对方能打开。";
    match mailing.load() {
        Load::Light => (format!("{sum}，一般邮箱都能发送。"), ""),
        Load::OverLimit => {
            let limit = mailing.limit_mb.unwrap_or_default();
            (format!("{sum}，发送时约 {on_the_way}，超过通知写明的 {limit} MB 上限。"), what_to_do)
        }
        Load::Heavy => (format!("{sum}，发送时约 {on_the_way}，超过单位邮箱常见的 20 MB 上限。"), what_to_do),
        Load::TooHeavy => (format!("{sum}，发送时约 {on_the_way}，超过大的公共邮箱常见的 50 MB 上限。"), what_to_do),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_lengths_read_as_people_say_them() {
        assert_eq!(
            [size(0), size(1), size(312 * 1024), size(MEGABYTE), size(300_000_000)],
            ["0 KB", "1 KB", "312 KB", "1.0 MB", "286.1 MB"]
        );
        assert_eq!([length(7), length(300), length(312)], ["7 秒", "5 分钟", "5 分 12 秒"]);
    }

    #[test]
    fn files_are_counted_and_never_called_ready() {
        assert_eq!(counted(0, 0), [""; 0]);
        assert_eq!(counted(3, 2), ["已附 3 个文件", "还差 2 个文件"]);
    }

    #[test]
    fn a_mail_that_is_too_heavy_says_what_to_do() {
        let said = |bytes| mailing(&Mailing { files: 2, bytes, limit_mb: None });
        assert!(said(1).1.is_empty());
        assert!(said(30 * MEGABYTE).0.contains("40.0 MB，超过单位邮箱") && !said(30 * MEGABYTE).1.is_empty());
        assert!(said(300_000_000).0.contains("50 MB"));
    }
}
