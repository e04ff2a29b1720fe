//! Files of strangers: whatever their bytes, marks or a refusal, and never half of a file.

use super::*;
use proptest::prelude::*;

fn sound() -> String {
    let all = [candidate("a", "甲厂")];
    let mut scores = Scores::new(sheet());
    let by = Marker::reviewer("张", "评委单位");
    scores.mark(&by, &all[0], "effect", Some(points("7.5"))).unwrap();
    scores.mark(&by, &all[0], "place", Some(GivenMark::Deductions([0].into()))).unwrap();
    scores.find(&by, &all[0], "sign", Some(true)).unwrap();
    MarksFile { notice: "a".to_owned(), scores }.write()
}

#[test]
fn what_is_no_file_of_marks_is_refused_in_a_sentence() {
    let sound = sound();
    assert_eq!(MarksFile::read(sound.as_bytes()).unwrap().write(), sound);
    for (bytes, refused) in [
        (b"".to_vec(), "这不是评分文件"),
        (b"\xff\xfe".to_vec(), "这不是评分文件"),
        (b"{}".to_vec(), "这不是评分文件"),
        (b"[".repeat(3_000_000), "这不是评分文件"),
        (b" ".repeat(9_000_000), "文件太大"),
        (sound.as_bytes()[..sound.len() / 2].to_vec(), "文件到中间就断了"),
        (sound.replace("\"version\": 1", "\"version\": 2").into_bytes(), "评分文件的版本2比本页面新"),
        (sound.replace("\"version\": 1", "\"version\": 0").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"version\": 1", "\"version\": -1").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"7.5\"", "\"8.5\"").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"7.5\"", "7.5").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"7.5\"", "\"-7.5\"").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"7.5\"", "\"7.00000001\"").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"points\": \"40.5\"", "\"points\": \"41\"").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"sign\": true", "\"door\": true").into_bytes(), "评分文件里有缺少的"),
        (sound.replace("\"note\": \"\"", "\"note\": null").into_bytes(), "评分文件里有缺少的"),
    ] {
        let error = MarksFile::read(&bytes).unwrap_err();
        assert!(error.sentence().starts_with(refused) && error.sentence().ends_with('。'), "{error:?}, not {refused}");
    }
}

proptest! {
    /// One byte of a sound file changed: it is read or refused.
    #[test]
    fn a_changed_byte_never_ends_in_a_panic(at in 0..10_000_usize, byte in any::<u8>()) {
        let mut bytes = sound().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(file) = MarksFile::read(&bytes) {
            let again = MarksFile::read(file.write().as_bytes()).unwrap();
            prop_assert_eq!(&again, &file);
            let candidates = [candidate("a", "甲厂")];
            prop_assert_eq!(ranked(&again.scores, &candidates), ranked(&file.scores, &candidates));
        }
    }

    #[test]
    fn any_bytes_are_marks_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(MarksFile::read(&bytes).is_err());
    }
}
