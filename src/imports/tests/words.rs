//! What stands in paragraphs: words under wrappers, boxes, lists, numbers, and what nobody typed.

use super::*;

#[test]
fn words_are_found_under_any_wrapper() {
    let a = run("甲");
    for wrapper in ["sdt><w:sdtContent", "smartTag", "hyperlink", "ins", "moveTo", "fldSimple", "customXml", "unheard"]
    {
        let end = if wrapper.contains('>') { "sdtContent></w:sdt" } else { wrapper };
        check(&format!("<w:{wrapper}>{a}</w:{end}>乙"), "甲");
    }
    for wrapper in ["del", "moveFrom"] {
        check(&format!("{a}<w:{wrapper}>{}</w:{wrapper}>", run("乙")), "甲");
    }
    check("<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:delText>乙</w:delText></w:r>", "");
    check(
        "<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "甲",
    );
    check(
        "<mc:AlternateContent><mc:Choice><w:r><w:t>甲</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>甲</w:t></w:r></mc:Fallback></mc:AlternateContent>",
        "甲",
    );
    check(
        "<w:r><w:t>A&amp;B&#x7532;</w:t><w:tab/><w:br/><w:br w:type='page'/><w:noBreakHyphen/><w:softHyphen/></w:r>",
        "A&B甲\t\n-",
    );
}

#[test]
fn every_kind_of_check_box_reads_alike() {
    let control = |state, sign| {
        format!(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='{state}'/></w14:checkbox></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run(sign)
        )
    };
    check(&control(1, "☒"), "☑");
    check(&control(0, "☐"), "□");
    check(&control(1, ""), "☑");
    let contradicts = |inside: &str| {
        let read = document(&format!("<w:p>{inside}</w:p>"));
        matches!(read.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.pieces.iter().any(|piece| piece.contradicts))
    };
    assert!(contradicts(&control(0, "☒")) && contradicts(&control(1, "甲")) && !contradicts(&control(1, "■")));
    let field = |inside| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox>{inside}</w:checkBox></w:ffData></w:fldChar></w:r>"
        )
    };
    check(&field("<w:default w:val='0'/><w:checked/>"), "☑");
    check(&field("<w:default w:val='1'/><w:checked w:val='0'/>"), "□");
    check(&field("<w:default w:val='1'/>"), "☑");
    check("<w:r><w:sym w:font='Wingdings 2' w:char='F052'/><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>", "☑□");
    check("<w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>R£</w:t></w:r><w:r><w:t>R</w:t></w:r>", "☑□R");
}

#[test]
fn what_is_chosen_of_a_list_is_the_text() {
    let field = |inside: &str, behind: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList>{inside}<w:listEntry w:val='男'/><w:listEntry w:val='女'/>\
             </w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>{behind}{}",
            run("乙")
        )
    };
    check(&field("<w:result w:val='1'/>", ""), "女乙");
    check(&field("<w:default w:val='1'/>", ""), "女乙");
    check(&field("", ""), "男乙");
    check(&field("<w:result w:val='9'/>", ""), "乙");
    // A field's text repeats the entry, where a program writes one.
    let mark = |at| format!("<w:r><w:fldChar w:fldCharType='{at}'/></w:r>");
    check(&field("", &[mark("separate"), run("男"), mark("end")].concat()), "男乙");
    let control = |text| {
        format!(
            "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='请选择' w:value=''/><w:listItem w:displayText='男' w:value='1'/>\
             </w:dropDownList></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run(text)
        )
    };
    check(&control("男"), "男");
    check(&control("请选择"), "");
}

#[test]
fn numbers_that_word_counts_are_noted() {
    let numbered = |properties: &str| {
        let read = document(&format!("<w:p><w:pPr><w:numPr>{properties}</w:numPr></w:pPr></w:p>"));
        matches!(read.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.numbered)
    };
    assert!(numbered("<w:ilvl w:val='0'/><w:numId w:val='3'/>") && numbered(""));
    assert!(!numbered("<w:numId w:val='0'/>"));
}

#[test]
fn numbers_of_a_style_are_noted() {
    let styles = format!(
        "<w:styles xmlns:w='{WORD}'>\
         <w:style w:type='paragraph' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>\
         <w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>\
         <w:style w:type='paragraph' w:styleId='c'><w:basedOn w:val='a'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style>\
         </w:styles>"
    );
    let relationships =
        "<Relationships><Relationship Id='a' Target='styles.xml' Type='http://a/styles'/></Relationships>";
    let numbered = |properties: &str| {
        let parts = [
            ("_rels/.rels", RELATIONSHIPS.as_bytes()),
            ("word/document2.xml", &*part(&format!("<w:p><w:pPr>{properties}</w:pPr></w:p>")).into_bytes()),
            ("word/_rels/document2.xml.rels", relationships.as_bytes()),
            ("word/styles.xml", styles.as_bytes()),
        ];
        let read = read(&archive(&parts)).unwrap();
        matches!(read.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.numbered)
    };
    assert!(numbered("<w:pStyle w:val='a'/>") && numbered("<w:pStyle w:val='b'/>"));
    assert!(!numbered("<w:pStyle w:val='c'/>") && !numbered("<w:pStyle w:val='unheard'/>") && !numbered(""));
    assert!(!numbered("<w:pStyle w:val='a'/><w:numPr><w:numId w:val='0'/></w:numPr>"));
}

#[test]
fn a_protected_file_is_noted() {
    let protected = |settings: &str| {
        let relationships =
            "<Relationships><Relationship Id='a' Target='settings.xml' Type='http://a/settings'/></Relationships>";
        let settings = format!("<w:settings xmlns:w='{WORD}'>{settings}</w:settings>");
        let parts = [
            ("_rels/.rels", RELATIONSHIPS.as_bytes()),
            ("word/document2.xml", &*part("<w:p/>").into_bytes()),
            ("word/_rels/document2.xml.rels", relationships.as_bytes()),
            ("word/settings.xml", settings.as_bytes()),
        ];
        read(&archive(&parts)).unwrap().noted.protected
    };
    assert!(protected("<w:documentProtection w:edit='forms' w:enforcement='1'/>"));
    assert!(!protected("<w:documentProtection w:edit='forms' w:enforcement='0'/>"));
    assert!(!protected("<w:documentProtection w:edit='none' w:enforcement='1'/>"));
    assert!(!protected("<w:zoom/>"));
}

#[test]
fn what_nobody_typed_is_no_text() {
    check(
        &format!(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run("单击此处")
        ),
        "",
    );
    let hidden = document("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:p>");
    assert!(hidden.noted.hidden && text("<w:p/>").is_empty());
    let boxed = document(
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>乙</w:t></w:r></w:p>",
    );
    assert!(
        boxed.text_boxes.len() == 1
            && matches!(boxed.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.text() == "乙")
    );
    assert!(document("<w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins></w:p>").noted.tracked);
    assert!(document("<w:altChunk/>").noted.foreign_parts);
}
