//! Rows grow for what is written in them, empty rows below give way, and a list that goes on overleaf says its heads again.

use shenbao::answers::{Answers, Place};
use shenbao::kinds::Quality;
use shenbao::notice::{Field, Form, Notice, Prints};
use shenbao::paper::{Page, Pages, Role, Table, lay_out};

use super::forms::form;
use super::kit::{nanchang, notices};
use super::{pages, read, tables, with, words};

/// The rows of a form's first table, with the cells that begin in them.
fn rows(pages: &Pages) -> Vec<(f64, Vec<String>)> {
    let of = |table: &Table| {
        let row = |(row, height): (usize, &f64)| {
            let cells = table.cells.iter().filter(|cell| cell.row == row);
            (*height, cells.map(|cell| cell.words.lines.join("/")).collect())
        };
        table.rows.iter().enumerate().map(row).collect::<Vec<_>>()
    };
    pages.pages.iter().flat_map(tables).flat_map(of).collect()
}

fn height(pages: &Pages) -> f64 {
    rows(pages).iter().map(|(height, _)| height).sum()
}

/// A list of so many printed rows between its heads and an opinion.
fn list(printed: usize) -> Notice {
    form(
        printed,
        r#"{ cells = [{ label = "单位" }, { value = "{unit}", span = 2 }] },
        { cells = [{ label = "团队成员", span = 3 }] },
        { cells = [{ label = "序号" }, { label = "姓名" }, { label = "工种" }] },
        { each = "team", cells = [{ value = "{row}" }, { value = "{row.name}" }, { value = "{row.trade}" }] },
        { height = 20, cells = [{ label = "意见" }, { value = "（盖　章）", span = 2, align = "seal" }] },"#,
    )
}

/// Prints the list as long as it is.
fn grow(notice: &mut Notice) {
    let list = notice.sections[0].fields.iter_mut().find(|field| field.id == "team").unwrap();
    list.rows.as_mut().unwrap().grows = true;
}

fn team(rows: usize, name: impl Fn(usize) -> String) -> Answers {
    let mut answers = Answers::default();
    (0..rows).for_each(|row| answers.write(&Place::cell("team", row, "name"), &name(row)));
    answers
}

#[test]
fn a_unit_a_name_and_a_telephone_stand_in_their_cells_however_long() {
    let notice = nanchang();
    for (place, text) in [
        ("unit", "单".repeat(40)),
        ("members[0].unit", "江西赣鄱澄湖重型机械制造股份有限公司厂".to_owned()),
        ("members[0].unit", "单".repeat(40)),
        ("members[1].name", "买买提·阿不都热依木·吐尔逊江".to_owned()),
        ("members[1].name", "名".repeat(16)),
        ("leader.name", "名".repeat(16)),
        ("leader.phone", "0791-88123456转80012、13870012345".to_owned()),
        ("recommender", "推".repeat(60)),
    ] {
        let pages = pages(&notice, &with(Answers::default(), place, &text));
        assert_eq!(pages.annexed, [], "{place}");
        let place: Place = place.parse().unwrap();
        let shown = pages.pages.iter().flat_map(words).filter(|words| words.place.as_ref() == Some(&place));
        let shown: Vec<String> = shown.map(|words| words.lines.concat()).collect();
        assert!(!shown.is_empty() && shown.iter().all(|shown| *shown == text), "{place}: {shown:?}");
    }
}

#[test]
fn empty_rows_of_a_list_give_way_so_that_its_form_stays_as_high() {
    let notice = list(6);
    let printed = height(&pages(&notice, &Answers::default()));
    // Each name takes a line and a half more than its row is high, and an empty row has to go for it.
    for (filled, left) in [(1, 5), (2, 4), (3, 3)] {
        let pages = pages(&notice, &team(filled, |_| "名".repeat(16)));
        let rows = rows(&pages);
        assert_eq!(rows.len(), 3 + left + 1, "{rows:#?}");
        assert!(height(&pages) <= printed && height(&pages) > printed - 7.0);
        assert!(rows.last().unwrap().1.contains(&"意见".to_owned()));
    }
    // What is written in rows above the list counts as well.
    let wide = with(team(1, |row| format!("成员{row}")), "unit", &"单".repeat(60));
    assert_eq!(rows(&pages(&notice, &wide)).len(), 3 + 4 + 1);
    assert_eq!(rows(&pages(&notice, &team(3, |row| format!("成员{row}")))).len(), 3 + 6 + 1);
}

#[test]
fn only_what_is_empty_at_the_end_gives_way() {
    let notice = list(4);
    // The third row is empty, but the fourth is not.
    let mut answers = team(2, |_| "名".repeat(40));
    answers.write(&Place::cell("team", 3, "trade"), "车工");
    assert_eq!(rows(&pages(&notice, &answers)).len(), 3 + 4 + 1);
    // A list that nobody filled keeps a row to write in.
    let high = pages(&notice, &with(Answers::default(), "unit", &"单".repeat(300)));
    assert_eq!(rows(&high).len(), 3 + 1 + 1);
    // A printed year does not give way.
    let notice = nanchang();
    let high = pages(&notice, &with(Answers::default(), "speciality", &"数".repeat(300)));
    let said: Vec<String> = rows(&high).into_iter().flat_map(|(_, cells)| cells).collect();
    assert!(["2018年", "2019年", "2020年"].iter().all(|year| said.iter().filter(|it| it == year).count() == 2));
}

/// How many rows of the list stand on each page, and whether its heads stand above them.
fn parts(pages: &Pages) -> Vec<(usize, bool)> {
    let of = |page: &Page| {
        let cells: Vec<_> = tables(page).flat_map(|table| &table.cells).collect();
        let listed = cells.iter().filter(|cell| cell.col == 1 && cell.words.text.starts_with("成员"));
        let headed = cells.iter().any(|cell| cell.role == Role::Label && cell.words.text == "姓名");
        (listed.count(), headed)
    };
    pages.pages.iter().map(of).collect()
}

#[test]
fn thirty_members_go_on_overleaf_under_their_heads() {
    let name = |row| format!("成员{row}，{}", "名".repeat(16));
    let on_pages = parts(&pages(&list(30), &team(30, name)));
    assert_eq!(on_pages.iter().map(|(rows, _)| rows).sum::<usize>(), 30);
    assert!(on_pages.len() > 1 && on_pages.iter().all(|(rows, headed)| *rows > 1 && *headed), "{on_pages:?}");
}

#[test]
fn no_row_of_a_list_stands_alone_wherever_the_page_ends() {
    for (above, members) in (100..240).flat_map(|above| (2..7).map(move |members| (above, members))) {
        let mut notice = list(members);
        if let shenbao::notice::Block::Table { rows, .. } = &mut notice.forms[0].blocks[2].block {
            rows[0].height = f64::from(above);
        }
        let parts = parts(&pages(&notice, &team(members, |row| format!("成员{row}"))));
        assert!(
            parts.iter().all(|(rows, headed)| *rows != 1 && (*rows == 0 || *headed)),
            "{above} mm, {members}: {parts:?}"
        );
    }
}

#[test]
fn no_table_ends_with_a_single_row_overleaf() {
    let rows = |height: usize| format!(r#"{{ height = {height}, cells = [{{ value = "", span = 3 }}] }},"#);
    for above in 100..230 {
        let pages = pages(&form(1, &[rows(above), rows(40), rows(44), rows(44)].concat()), &Answers::default());
        let last = pages.pages.iter().flat_map(tables).last().unwrap();
        assert!(last.rows.len() != 1, "{above}: {:?}", last.rows);
    }
    // Two rows of which a page holds one stand each on its own.
    let pages = pages(&form(1, &rows(200).repeat(2)), &Answers::default());
    assert_eq!(pages.pages.len(), 2);
}

#[test]
fn a_form_takes_no_page_more_for_the_heads_of_its_printed_rows() {
    let mut notice = list(4);
    let headed = |notice: &Notice, rows: usize| parts(&pages(notice, &team(rows, |row| format!("成员{row}"))));
    let fill = |notice: &mut Notice, above: f64, below: f64| {
        if let shenbao::notice::Block::Table { rows, .. } = &mut notice.forms[0].blocks[2].block {
            (rows[0].height, rows[4].height) = (above, below);
        }
    };
    fill(&mut notice, 180.0, 200.0);
    assert_eq!(headed(&notice, 4), [(2, true), (2, true)]);
    fill(&mut notice, 180.0, 235.0);
    assert_eq!(headed(&notice, 4), [(2, true), (2, false)]);
    // A list that goes on for as long as it has rows does.
    grow(&mut notice);
    assert_eq!(headed(&notice, 4), [(2, true), (2, true), (0, false)]);
}

#[test]
fn heads_that_fill_the_page_stand_once() {
    let rows = r#"{ height = 150, cells = [{ label = "姓名", span = 3 }] },
        { each = "team", height = 100, cells = [{ value = "{row.name}", span = 3 }] },"#;
    let mut notice = form(3, rows);
    grow(&mut notice);
    let pages = pages(&notice, &team(3, |row| format!("成员{row}")));
    let heads = pages.pages.iter().flat_map(words).filter(|words| words.text == "姓名").count();
    assert_eq!(heads, 1);
}

/// The fields of one line, with the places to write them at.
fn single_lines(notice: &Notice, form: &Form) -> Vec<Place> {
    let single = |field: &&Field| field.prints == Prints::Form && !field.is_table() && !field.is(Quality::Lines);
    let named = format!("{form:?}");
    let fields = notice.fields().filter(single).map(|field| Place::field(&field.id));
    let tables = notice.fields().filter(|table| table.is_table() && table.inline.is_none());
    let cells = tables.flat_map(|table| {
        let columns = table.columns.iter().filter(single);
        columns.flat_map(|column| (0..3).map(|row| Place::cell(&table.id, row, &column.id)))
    });
    fields.chain(cells).filter(|place| named.contains(&*place.field)).collect()
}

/// Texts of many lengths, with Latin letters, blanks and marks among them; one and the same each time.
fn texts(seed: u64) -> impl FnMut() -> String {
    let signs: Vec<char> = "工会建设一二，。、（）·转-0123456789 ABab".chars().collect();
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % 1_000_003).unwrap() % below
    };
    move || {
        let length = 1 + next(40);
        (0..length).map(|_| signs[next(signs.len())]).collect()
    }
}

#[test]
fn no_answer_of_one_line_is_ever_said_to_be_in_the_annex() {
    for (seed, notice) in (1..9).flat_map(|seed| notices().map(move |notice| (seed, notice))) {
        for form in &notice.forms {
            let (mut answers, mut text) = (Answers::default(), texts(seed));
            single_lines(&notice, form).iter().for_each(|place| answers.write(place, &text()));
            let pages = lay_out(&notice, form, &read(&notice, &answers));
            assert_eq!(pages.annexed, [], "{} {seed}", notice.id);
            let said = pages.pages.iter().flat_map(words).any(|words| words.lines.concat().contains("见附页"));
            assert!(!said, "{} {seed}", notice.id);
        }
    }
}
