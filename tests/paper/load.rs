//! What nobody should write and somebody will: 2,000 members, 50,000 characters in one field, pictures between them.
//! Not here: how long it takes (`tests/bench/paper.rs`).

use std::collections::BTreeSet;

use shenbao::answers::{Answers, Place};
use shenbao::paper::{Imposition, MARGIN, PageSize, Pages};

use super::kit::{accepted, notices};
use super::{bare, pages, tables, with, words};

fn text_of(pages: &Pages) -> String {
    let lines = pages.pages.iter().flat_map(words).flat_map(|words| words.lines.clone());
    bare(&lines.collect::<String>())
}

fn stands_on_its_pages(pages: &Pages) {
    for page in &pages.pages {
        assert!(
            page.blocks
                .iter()
                .all(|block| block.y >= MARGIN && block.y + block.height <= PageSize::A4.height - MARGIN + 0.01)
        );
    }
    let numbers: Vec<usize> = pages.pages.iter().map(|page| page.number).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    let printed = Imposition::Booklet.sides(numbers.len());
    assert_eq!(printed.iter().flat_map(|side| &side.pages).flatten().count(), numbers.len());
}

#[test]
fn two_thousand_members_all_stand_on_paper() {
    for notice in notices().filter(|notice| notice.field("members").is_some()) {
        let table = notice.field("members").unwrap();
        let mut answers = accepted(&notice);
        for row in 0..2000 {
            for column in &table.columns {
                answers.write(&Place::cell("members", row, &column.id), &format!("{}之{row}号", column.label));
            }
        }
        let pages = pages(&notice, &answers);
        stands_on_its_pages(&pages);
        let cells = pages.pages.iter().flat_map(tables).flat_map(|table| &table.cells);
        let printed: BTreeSet<String> = cells.map(|cell| bare(&cell.words.lines.concat())).collect();
        for row in 0..2000 {
            assert!(printed.contains(&format!("姓名之{row}号")), "{}: member {row}", notice.id);
        }
    }
}

#[test]
fn fifty_thousand_characters_and_pictures_all_stand_on_paper() {
    let sentence = "“薄壁件装夹”操作法（PLC-7 型）把废品率由3.2%降到0.4%，惠及👩\u{200D}🔧与㛃、喆两位师傅；\n";
    let text: String = sentence.chars().cycle().take(50_000).collect();
    for notice in notices() {
        let fields: Vec<&str> = notice.fields().filter(|field| !field.is_table()).map(|field| &*field.id).collect();
        let long = fields.iter().find(|id| ["social_benefit", "achievements", "main_projects"].contains(id));
        let Some(place) = long else { continue };
        let pages = pages(&notice, &with(Answers::default(), place, &text));
        stands_on_its_pages(&pages);
        let printed = text_of(&pages);
        let (held, rest) = printed.split_once("（以下见附页）").unwrap();
        let label = &notice.field(place).unwrap().label;
        let again = |said: &str| [bare(&notice.forms[0].title), bare(label), said.to_owned()].concat();
        let rest = rest.split_once("（接表内").unwrap().1.split_once('）').unwrap().1.replace("附页", "");
        let rest = rest.replace(&again("（接上页，另起一段）"), "").replace(&again("（接上页，续上段）"), "");
        // The heads of pages stand between; what is left is the text to the letter.
        let held = &held[held.find("“薄壁件装夹”").unwrap()..];
        assert_eq!(format!("{held}{rest}"), bare(&text), "{}", notice.id);
    }
}
