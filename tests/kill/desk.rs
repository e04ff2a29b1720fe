//! The desk's half: what was decided while the page said that it is kept is there after the browser was killed.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use shenbao::answers::Place;
use shenbao::wire;

use super::support::{Page, kit};
use super::{Dice, kills};

/// Applications that are decided of.
const APPLICATIONS: usize = 8;
/// The figures of decisions that ask for no reason.
const FIGURES: [&str; 4] = ["1", "4", "5", "0"];

/// The state of each row by its key, and whether everything is said to be kept.
const STANDS: &str = "const rows = [...document.querySelectorAll('.desk-row')]; \
    const at = [...document.querySelectorAll('.desk-table thead th')].findIndex(head => head.innerText.trim().startsWith('审核结论')); \
    return [document.querySelector('.desk-counts')?.innerText.includes('已存在本机') === true, \
        rows.map(row => [row.dataset.key, row.children[at].innerText.trim()])]";

type States = BTreeMap<String, String>;

fn stands(page: &Page) -> (bool, States) {
    let found = page.js(STANDS);
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let rows = found[1].as_array().cloned().unwrap_or_default();
    (found[0] == true, rows.iter().map(|row| (text(&row[0]), text(&row[1]))).collect())
}

/// Goes to the desk, once all rows stand there.
fn arrive(page: &Page) {
    page.goto("#/desk");
    page.until(&format!("return document.querySelectorAll('.desk-row').length === {APPLICATIONS}"));
}

fn take_in(page: &Page) {
    let notice = kit::notice("nanchang-2021");
    page.goto("#/desk");
    page.find("#desk-files");
    let paths: Vec<String> = (0..APPLICATIONS)
        .map(|nth| {
            let mut answers = kit::accepted(&notice);
            answers.write(&Place::field("unit"), &format!("南昌第{nth}机械有限公司"));
            let path = page.downloads.join(format!("{nth}.json"));
            std::fs::write(&path, wire::write(&notice, "", &answers, None)).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    page.find("#desk-files").type_text(&paths.join("\n"));
    page.until("return !document.querySelector('.desk-progress') && document.querySelector('.desk-counts')?.innerText.includes('已存在本机')");
}

/// Decides for a while and kills the browser: the states when all was last said to be kept, and those that came after.
fn decide_and_kill(page: &Page, dice: &mut Dice) -> (States, Vec<States>) {
    let (mut kept, mut after) = (stands(page).1, Vec::new());
    page.find(".desk-name");
    page.js("document.querySelector('.desk-name').focus()");
    let kill_at = Instant::now() + Duration::from_millis(1_000 + dice.roll(4_000));
    while Instant::now() < kill_at {
        for _ in 0..dice.roll(4) {
            page.press(["j", "k"][usize::try_from(dice.roll(2)).unwrap()]);
        }
        page.press(FIGURES[usize::try_from(dice.roll(4)).unwrap()]);
        let (is_kept, states) = stands(page);
        if is_kept {
            kept = states;
            after.clear();
        } else {
            after.push(states);
        }
    }
    page.driver.kill_browser();
    (kept, after)
}

#[test]
fn chromium_killed_while_an_officer_decides() {
    let profile = super::tempdir("desk");
    let mut page = Page::in_profile(&profile);
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    take_in(&page);
    let mut decided = 0;
    for round in 0..kills() {
        let (kept, after) = decide_and_kill(&page, &mut dice);
        page = page.again(&profile);
        arrive(&page);
        let (_, found) = stands(&page);
        for (key, state) in &kept {
            let can_be =
                after.iter().filter_map(|states| states.get(key)).chain([state]).any(|it| found.get(key) == Some(it));
            assert!(can_be, "round {round}: {key} was {state}, kept; it is {:?}", found.get(key));
        }
        decided += kept.values().filter(|state| *state != "未审").count();
    }
    println!("Chromium: {} kills at the desk, {decided} decisions called kept, none of them gone", kills());
    assert!(decided > 0, "nothing was ever decided");
}
