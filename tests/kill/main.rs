//! Kills the whole browser (SIGKILL, every process of it) at moments that are not chosen, while somebody types, and counts
//! what the page had called 已保存 and is gone when the browser is started again: nothing may be. `make kill` kills a hundred
//! times in each browser, `make test` ten times; `SHENBAO_KILLS` names another number.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story that cannot go on has failed"
)]

mod desk;
#[path = "../journeys/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use support::Page;

/// A small generator without a pattern, the same in every run.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) % sides
    }
}

/// What came of all rounds in one browser.
#[derive(Default)]
struct Count {
    kills: u64,
    acknowledged: usize,
    lost: usize,
    read_only: usize,
}

/// The text that stands in the form, and whether the page calls all of it saved.
const STANDS: &str = "const said = document.querySelector('[data-saved]'), field = document.querySelector('#at-unit'); \
    return [said ? said.getAttribute('data-saved') : '', field ? field.value : '']";

fn stands(page: &Page) -> (String, String) {
    let found = page.js(STANDS);
    let text = |at: usize| found[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1))
}

/// Types for a while, now faster and now slower, and kills the browser; the longest text that was called saved.
fn type_and_kill(page: &Page, dice: &mut Dice) -> String {
    let mut saved = String::new();
    let kill_at = Instant::now() + Duration::from_millis(1_500 + dice.roll(6_000));
    while Instant::now() < kill_at {
        let letters: String =
            (0..=dice.roll(6)).map(|_| char::from(b'a' + u8::try_from(dice.roll(26)).unwrap())).collect();
        page.find("#at-unit").type_text(&letters);
        // Typing pauses for up to two seconds, as when somebody looks into a paper.
        let go_on = (Instant::now() + Duration::from_millis(dice.roll(2_000))).min(kill_at);
        while Instant::now() < go_on {
            let (said, text) = stands(page);
            if said == "saved" {
                saved = text;
            }
        }
    }
    page.driver.kill_browser();
    saved
}

fn rounds(open: impl Fn(&Page) -> Page, kills: u64, first: Page) -> Count {
    let mut dice = Dice(0x5851_F42D_4C95_7F2D);
    let mut count = Count::default();
    let mut page = first;
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.find("#at-unit");
    let draft = page.fragment();
    for round in 0..kills {
        // Long texts cost the keyboard time and tell nothing more.
        page.find("#at-unit").clear();
        page.find("#at-unit").click();
        let saved = type_and_kill(&page, &mut dice);
        page = open(&page);
        page.goto(&draft);
        page.find("#at-unit");
        let (said, found) = stands(&page);
        count.kills += 1;
        count.acknowledged += saved.chars().count();
        count.read_only += usize::from(said == "read-only");
        if !found.starts_with(&saved) {
            let same = saved.chars().zip(found.chars()).take_while(|(one, other)| one == other).count();
            count.lost += saved.chars().count() - same;
            println!("round {round}: {saved:?} was called saved, {found:?} is there");
        }
    }
    count
}

fn kills() -> u64 {
    std::env::var("SHENBAO_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(10)
}

fn tell(browser: &str, count: &Count) {
    let Count { kills, acknowledged, lost, read_only } = count;
    println!(
        "{browser}: {kills} kills, {acknowledged} keystrokes called saved, {lost} of them gone, {read_only} times opened read-only"
    );
    assert!(*acknowledged > 0, "{browser} never said that anything was saved");
    assert_eq!((*lost, *read_only), (0, 0), "{browser}");
}

#[test]
fn chromium_killed_while_typing() {
    let profile = tempdir("chromium");
    let first = Page::in_profile(&profile);
    let open = |old: &Page| old.again(&profile);
    tell("Chromium", &rounds(open, kills(), first));
}

#[test]
fn firefox_killed_while_typing() {
    let profile = tempdir("firefox");
    let first = Page::firefox_in_profile(&profile);
    let open = |old: &Page| old.firefox_again(&profile);
    tell("Firefox", &rounds(open, kills(), first));
}

fn tempdir(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("shenbao-kill-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
