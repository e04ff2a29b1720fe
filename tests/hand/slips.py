"""The slips that people make while they fill a form in Word, each a function of a form that is not filled yet.

Not here: filling it (`fill.py`).
"""

import copy

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell

FULL = str.maketrans("0123456789", "０１２３４５６７８９")
BY = {"w:id": "1", "w:author": "甲", "w:date": "2021-06-01T08:00:00Z"}


def none(form):
    """Everything is typed where it belongs."""
    form.fill()


def labels_retyped(form):
    """Labels are typed again: with spaces between their characters, with a colon behind them, in other brackets."""
    import fill

    form.fill()
    for nth, (cell, label) in enumerate(form.labels):
        text = label["text"].replace("\n", "")
        if len(text) < 5:
            fill.write(cell, "　 ".join(text))
        elif nth % 2:
            fill.write(cell, text.replace("（", "(").replace("）", ")") + "：")
        else:
            fill.write(cell, text[:3] + " " + text[3:])


def rows_deleted(form):
    """A row of labels with its answers is deleted, and the first year of each table of years."""
    form.fill()
    plain = [row for row in rows(form) if not any(it["grows"] for it in row["cells"])]
    years = [row for row in plain if any(it["years"] for it in row["cells"])]
    others = [row for row in plain if row not in years and row["labelled"]]
    for row in [*others[1:2], *first_of_each(years)]:
        row["row"].getparent().remove(row["row"])


def rows_added(form):
    """People who have more to list than the form has rows copy its last row; somebody adds a row of remarks."""
    import fill

    form.fill()
    for extra in form.job["extra"]:
        last = form.row_of(form.at(extra[0]))
        row = copy.deepcopy(last)
        while last.getnext() is not None and last.getnext().get("added"):
            last = last.getnext()
        last.addnext(row)
        row.set("added", "1")
        found, column = {}, 0
        for cell in row.tc_lst:
            found[column] = cell
            column += cell.grid_span
        for value in extra:
            fill.write(_Cell(found[value["column"]], None), value["text"])
    for row in form.document.element.body.iter(qn("w:tr")):
        row.attrib.pop("added", None)
    table = form.document.tables[-1]
    remarks = table.add_row()
    remarks.cells[0].merge(remarks.cells[-1]).text = "备注：以上情况属实"


def label_and_answer_merged(form):
    """An answer is typed behind its label, in one cell with it."""
    merged = 0
    for cell, label in form.labels:
        beside = next((it for it in form.values if next_to(label, it[1], form)), None)
        if beside and not beside[1]["boxes"] and not beside[1]["text"].count("\n") and merged < 4 and beside[1]["text"]:
            merged += 1
            beside[1]["text"] = label["text"].replace("\n", "") + "：" + beside[1]["text"]
            form.values[form.values.index(beside)] = (cell, beside[1])
            span(cell, beside[0])
    form.fill()


def two_answers_merged(form):
    """Two answers beside one another are typed into one cell."""
    for row in rows(form):
        if len(row["cells"]) > 1 and row["cells"][0]["grows"]:
            one, other = [it for it in form.values if it[1] in row["cells"][:2]]
            if one[1]["text"]:
                one[1]["text"] += " " + other[1]["text"]
                form.values.remove(other)
                span(one[0], other[0])
    form.fill()


def two_paragraphs(form):
    """Long answers go over two paragraphs."""
    for _, value in form.values:
        text = value["text"]
        if len(text) > 7 and not value["boxes"] and not text.isascii():
            value["text"] = text[: len(text) // 2] + "\n" + text[len(text) // 2 :]
    form.fill()


def ticks_before(form):
    """A tick is typed before the box."""
    ticked(form, "√□")


def ticks_behind(form):
    """A tick is typed behind the box."""
    ticked(form, "□√")


def ticks_instead(form):
    """A tick is typed instead of the box."""
    ticked(form, "√")


def full_width_digits(form):
    """Digits are typed with the input method in full width."""
    for _, value in form.values:
        value["text"] = value["text"].translate(FULL)
    form.fill()


def tracked(form):
    """Somebody typed every second answer with tracked changes on, and nobody accepted them."""
    form.fill()
    for cell, value in form.values[::2]:
        for run in [run._r for paragraph in cell.paragraphs for run in paragraph.runs]:
            inserted = OxmlElement("w:ins", attrs={qn(name): text for name, text in BY.items()})
            run.addprevious(inserted)
            before = copy.deepcopy(run)
            inserted.append(run)
            deleted = OxmlElement("w:del", attrs={qn(name): text for name, text in BY.items()})
            for text in before.findall(qn("w:t")):
                text.tag = qn("w:delText")
                text.text = "从前"
            inserted.addprevious(deleted)
            deleted.append(before)


def text_boxes(form):
    """Two answers stand in text boxes that were drawn over their cells."""
    boxed = [it for it in form.values if it[1]["text"] and not it[1]["grows"] and not it[1]["boxes"]][1:3]
    texts = [value["text"] for _, value in boxed]
    for cell, value in boxed:
        form.values.remove((cell, value))
    form.fill()
    for (cell, _), text in zip(boxed, texts):
        cell.paragraphs[0]._p.append(parse_xml(BOX % (nsdecls("w"), text)))


def table_split(form):
    """A table is cut in two, with an empty paragraph between."""
    form.fill()
    table = max(form.document.tables, key=lambda it: len(it._tbl.tr_lst))._tbl
    rows = table.tr_lst
    cuts = [at for at in range(1, len(rows)) if all(cell.vMerge != "continue" for cell in rows[at].tc_lst)]
    at = min(cuts, key=lambda it: abs(it - len(rows) // 2))
    rest = copy.deepcopy(table)
    for row in rest.tr_lst[:at]:
        rest.remove(row)
    for row in rows[at:]:
        table.remove(row)
    table.addnext(rest)
    table.addnext(OxmlElement("w:p"))


def nested_table(form):
    """A table of somebody's own stands in the cell of the longest answer, with labels as the form has them."""
    form.fill()
    cell, _ = max(form.values, key=lambda it: len(it[1]["text"]))
    table = cell.add_table(2, 2)
    for place, text in [((0, 0), "姓名"), ((0, 1), "性别"), ((1, 0), "丁一"), ((1, 1), "女")]:
        table.cell(*place).text = text
    cell.add_paragraph()


def units_typed_over(form):
    """The unit that a cell prints is typed over."""
    for _, value in form.values:
        if value["text"].endswith("项") or value["years"] and value["text"].endswith("年"):
            value["text"] = value["text"][:-1]
    form.fill()


BOX = """<w:r %s xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p>
</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"""


def ticked(form, sign):
    for _, value in form.values:
        if value["boxes"]:
            value["text"] = value["text"].replace("☑", sign)
    form.fill()


def rows(form):
    """The rows in which answers stand, each with its answers."""
    found = {}
    for cell, value in form.values:
        row = found.setdefault((value["table"], value["row"]), {"row": form.row_of(cell), "cells": [], "table": value["table"]})
        row["cells"].append(value)
    for (table, at), row in found.items():
        row["labelled"] = any((it["table"], it["row"]) == (table, at) for _, it in form.labels)
    return [row for row in found.values() if all(cell.vMerge is None for cell in row["row"].tc_lst)]


def first_of_each(years):
    """The first row of each run of rows."""
    return [row for nth, row in enumerate(years) if nth == 0 or years[nth - 1]["row"].getnext() is not row["row"]]


def next_to(label, value, form):
    """Whether a value stands right of a label, both in one row."""
    cell = form.at(label)._tc
    return (
        (label["table"], label["row"]) == (value["table"], value["row"])
        and label["column"] + cell.grid_span == value["column"]
        and cell.vMerge is None
        and form.at(value)._tc.vMerge is None
    )


def span(cell, other):
    """Makes two cells beside one another one."""
    one, two = cell._tc, other._tc
    width = one.grid_span + two.grid_span
    two.getparent().remove(two)
    one.grid_span = width


SLIPS = {
    it.__name__: it
    for it in [
        none,
        labels_retyped,
        rows_deleted,
        rows_added,
        label_and_answer_merged,
        two_answers_merged,
        two_paragraphs,
        ticks_before,
        ticks_behind,
        ticks_instead,
        full_width_digits,
        tracked,
        text_boxes,
        table_split,
        nested_table,
        units_typed_over,
    ]
}
