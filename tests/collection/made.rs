//! Makes what an office receives, the same for the same plan and seed, and knows what is in it: applications of three notices
//! as files, mails and archives; slips, doubles, newer versions, too many of one recommending unit, and what cannot be read.
//! Not here: what is made of it (`main`).
#![allow(dead_code, reason = "each suite takes what it needs")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use shenbao::answers::Place;
use shenbao::check::words::Judgement;
use shenbao::check::{Entries, Prepared};
use shenbao::collection::ReceivedApplication;
use shenbao::exports::word;
use shenbao::notice::Notice;
use shenbao::proof::Digest;
use shenbao::wire;

use crate::kit;

/// The notices, the first with a limit of two for each recommending unit.
const NOTICES: [&str; 3] = [kit::NANCHANG, "cccc-2018", "xiamen-2012"];
/// The most that one recommending unit may send.
const LIMIT: usize = 2;
/// How a photo begins.
pub const PHOTO: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF photo";

/// How much there is of what.
#[derive(Clone, Copy)]
pub struct Plan {
    pub applications: usize,
    /// Of a hundred applications, how many have slips.
    pub slips: usize,
    pub doubles: usize,
    pub versions: usize,
    /// Recommending units with one too many.
    pub over: usize,
    pub unreadable: usize,
    /// Applications that come as Word forms.
    pub forms: usize,
}

/// What is asked for to be shown.
pub const HUNDRED: Plan =
    Plan { applications: 100, slips: 12, doubles: 5, versions: 3, over: 2, unreadable: 4, forms: 2 };

impl Plan {
    /// So many applications of which nothing else is known.
    pub fn plain(applications: usize) -> Self {
        Self { applications, slips: 12, doubles: 0, versions: 0, over: 0, unreadable: 0, forms: 0 }
    }
}

/// What was made.
#[derive(Default)]
pub struct Office {
    /// Each file by its path.
    pub files: Vec<(String, Vec<u8>)>,
    /// Each application once, whatever file it lies in.
    pub known: Vec<Known>,
    /// The files that cannot be read.
    pub unreadable: Vec<String>,
    /// The keys of the older versions, each with that of its newer one.
    pub older: Vec<(String, String)>,
    /// The keys of what came twice.
    pub doubles: Vec<String>,
    /// The recommending units with too many.
    pub over: Vec<String>,
}

/// An application.
pub struct Known {
    pub key: String,
    pub notice: &'static str,
    pub unit: String,
    pub leader: String,
    /// What must be said of it; none of a Word form, of which nobody knows how much is read surely.
    pub judgement: Option<Judgement>,
    /// It lies in a mail or an archive.
    pub packed: bool,
}

impl Office {
    pub fn made(plan: Plan, seed: u64) -> Self {
        let mut office = Self::default();
        let (samples, mut chance) = (NOTICES.map(Samples::of), Chance(seed));
        let groups = groups(plan.applications.div_ceil(NOTICES.len()), plan.over);
        let mut texts = Vec::new();
        for nth in 0..plan.applications {
            let samples = &samples[nth % NOTICES.len()];
            let wrong = nth * plan.slips / 100 != (nth + 1) * plan.slips / 100;
            // The first notice's applications are counted by who recommends them.
            let recommender = format!("第{}区总工会", groups[nth / NOTICES.len()]);
            let (text, known) = samples.application(nth, wrong, &recommender);
            texts.push((text, recommender, wrong, known));
        }
        office.over = (0..plan.over).map(|group| format!("第{group}区总工会")).collect();
        let sound: Vec<usize> = (0..texts.len()).filter(|nth| !texts[*nth].2 && nth % NOTICES.len() == 0).collect();
        // Forms, newer versions and doubles are each of other applications.
        let (forms, rest) = sound.split_at(plan.forms);
        let versions = &rest[..plan.versions];
        for (nth, (text, folder, _, known)) in texts.iter().enumerate() {
            if forms.contains(&nth) {
                office.form(folder, text, known, &samples[0].notice);
            } else {
                office.application(&mut chance, nth, folder, text.as_bytes(), known);
            }
        }
        for nth in versions {
            let (text, _, _, known) = &texts[*nth];
            office.version(*nth, text, known);
        }
        let doubled: Vec<_> = rest[plan.versions..].iter().take(plan.doubles).collect();
        for (nth, of) in doubled.into_iter().enumerate() {
            let text = texts[*of].0.as_bytes();
            office.doubles.push(key(text));
            office.files.push(match nth % 3 {
                0 => (format!("再次发来/副本{nth}.json"), text.to_vec()),
                1 => (format!("再次发来/转发{nth}.eml"), mail(&[("申报.json", text)], nth)),
                _ => (format!("再次发来/打包{nth}.zip"), zip(&[("申报.json", text), ("照片.jpg", PHOTO)])),
            });
        }
        let half = texts.first().map(|(text, ..)| &text.as_bytes()[..text.len() / 2]).unwrap_or_default();
        let unreadable: [(&str, &[u8]); 4] =
            [("照片.jpg", PHOTO), ("扫描件.pdf", b"%PDF-1.7 scan"), ("断了.json", half), ("空.json", b"")];
        for (name, bytes) in unreadable.into_iter().take(plan.unreadable) {
            let path = format!("其他/{name}");
            office.unreadable.push(path.clone());
            office.files.push((path, bytes.to_vec()));
        }
        office
    }

    /// Puts the files into a folder.
    pub fn write(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }

    fn application(&mut self, chance: &mut Chance, nth: usize, folder: &str, text: &[u8], known: &Known) {
        let way = chance.below(10);
        let (ending, file) = match way {
            0 => ("eml", mail(&[("申报.json", text), ("照片.jpg", PHOTO)], nth)),
            1 => ("zip", zip(&[("申报/01-申报表/申报.json", text), ("申报/02-照片/1.jpg", PHOTO)])),
            _ => ("json", text.to_vec()),
        };
        self.files.push((format!("{folder}/{nth:05}.{ending}"), file));
        self.known.push(Known { key: key(text), packed: way < 2, ..known.again() });
    }

    fn form(&mut self, folder: &str, text: &str, known: &Known, notice: &Notice) {
        let answers = wire::answers_of(&wire::parse(text).unwrap(), notice);
        let file = word::form(notice, notice.own_forms()[0], &Entries::of(notice, answers), None).unwrap();
        self.known.push(Known { key: key(&file), judgement: None, ..known.again() });
        self.files.push((format!("{folder}/申报表-{}.docx", known.leader), file));
    }

    /// The same studio's, sent again by mail.
    fn version(&mut self, nth: usize, text: &str, known: &Known) {
        let newer = text.replace("数控加工与工装改造", "数控加工与装备改造");
        assert_ne!(newer, text, "what is newer says something else");
        self.older.push((key(text.as_bytes()), key(newer.as_bytes())));
        self.known.push(Known { key: key(newer.as_bytes()), packed: true, ..known.again() });
        self.files.push((format!("补正/{nth:05}.eml"), mail(&[("申报.json", newer.as_bytes())], nth)));
    }
}

impl Known {
    fn again(&self) -> Self {
        let Self { key, notice, unit, leader, judgement, packed } = self;
        let (key, unit, leader) = (key.clone(), unit.clone(), leader.clone());
        Self { key, notice, unit, leader, judgement: *judgement, packed: *packed }
    }
}

/// Which recommending unit sends each application of the first notice: the first ones one too many, the others as many as they
/// may.
fn groups(applications: usize, over: usize) -> Vec<usize> {
    let sizes = (0..).map(|group| if group < over { LIMIT + 1 } else { LIMIT });
    sizes.enumerate().flat_map(|(group, size)| std::iter::repeat_n(group, size)).take(applications).collect()
}

/// What applications of a notice are made of.
struct Samples {
    notice: Notice,
    id: &'static str,
    sound: Sample,
    wrong: Sample,
}

struct Sample {
    text: String,
    unit: String,
    leader: String,
    recommender: String,
    judgement: Judgement,
}

impl Samples {
    fn of(id: &'static str) -> Self {
        let notice = kit::notice(id);
        let prepared = Prepared::linted(notice.clone());
        let [sound, wrong] = [false, true].map(|wrong| Sample::of(&prepared, wrong));
        Self { notice, id, sound, wrong }
    }

    /// The nth application: its own unit and leader wherever the sample names them.
    fn application(&self, nth: usize, wrong: bool, recommender: &str) -> (String, Known) {
        let sample = if wrong { &self.wrong } else { &self.sound };
        let (unit, leader) = (format!("洪城{nth}机械制造有限公司"), name(nth));
        let mut text = sample.text.clone();
        for (from, to) in [(&sample.unit, &*unit), (&sample.leader, &*leader), (&sample.recommender, recommender)] {
            if !from.is_empty() {
                text = text.replace(from.as_str(), to);
            }
        }
        let known = Known {
            key: String::new(),
            notice: self.id,
            unit,
            leader,
            judgement: Some(sample.judgement),
            packed: false,
        };
        (text, known)
    }
}

impl Sample {
    fn of(prepared: &Prepared, wrong: bool) -> Self {
        let notice = &prepared.notice;
        let answers = kit::sample(notice, wrong);
        let review = notice.review.clone().unwrap();
        let of = |id: &Option<String>| {
            let text = id.as_deref().map(|id| answers.text(&Place::field(id)));
            text.unwrap_or_default().trim().to_owned()
        };
        let (unit, leader, recommender) = (of(&review.unit), of(&review.leader), of(&review.recommender));
        let tree = wire::tree(notice, "申报", &answers, None);
        let judgement = ReceivedApplication::of(prepared, &tree).judgement;
        assert_eq!(judgement == Judgement::Return, wrong, "{}", notice.id);
        Self { text: tree.to_lines() + "\n", unit, leader, recommender, judgement }
    }
}

/// Names that nobody else in a sample has.
fn name(nth: usize) -> String {
    let sign = |from: &str, nth: usize| {
        let signs: Vec<char> = from.chars().collect();
        signs[nth % signs.len()]
    };
    let given = "澄湖赣鄱洪昌宏远志诚恒毅泽瑞嘉铭";
    [sign("欧庞邱雷贺倪汤滕殷罗毕郝邬安常乐", nth), sign(given, nth / 16), sign(given, nth / 256)].iter().collect()
}

/// By what an item is known.
pub fn key(bytes: &[u8]) -> String {
    Digest::of(bytes).hex().to_owned()
}

/// An archive of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A mail with these files attached, sent in the nth minute of a day.
pub fn mail(files: &[(&str, &[u8])], nth: usize) -> Vec<u8> {
    let part = |(name, bytes): &(&str, &[u8])| {
        let text = BASE64_STANDARD.encode(bytes);
        let lines: Vec<&str> = text.as_bytes().chunks(76).map(|line| str::from_utf8(line).unwrap()).collect();
        format!(
            "--=_b\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Disposition: attachment; \
             filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            lines.join("\r\n")
        )
    };
    let date = format!("Wed, 2 Jun 2021 {:02}:{:02}:00 +0800", nth / 60 % 24, nth % 60);
    let head = format!("From: a@b.cn\r\nTo: c@d.cn\r\nSubject: a\r\nDate: {date}\r\nMIME-Version: 1.0\r\n");
    let kind = "Content-Type: multipart/mixed; boundary=\"=_b\"\r\n\r\n";
    let parts: String = files.iter().map(part).collect();
    [&head, kind, &parts, "--=_b--\r\n"].concat().into_bytes()
}

/// Chance that is the same for the same seed (Knuth's MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}
