"""Fills blank forms as a person does who types into their cells, once for every slip that people make on the way.

The Rust beside it puts a blank of each notice into the folder, `jobs.json` says what is typed where. Each slip leaves a file
`SLIP+NOTICE.docx`.
Not here: the slips (`slips.py`), and how the files are read back.
"""

import copy
import json
import multiprocessing
import pathlib
import sys

import docx
from docx.oxml.ns import qn
from docx.table import _Cell

import slips


class Filled:
    """A form that is being filled: its document, and the cells by where they stood on the blank."""

    def __init__(self, path, job):
        self.job = job
        self.document = docx.Document(path)
        self.places = [cells(table) for table in self.document.tables]
        self.labels = [(self.at(it), it) for it in job["labels"]]
        self.values = [(self.at(it), it) for it in job["cells"]]

    def at(self, place):
        """The cell at a place: table, row, column of the grid."""
        return self.places[place["table"]][place["row"], place["column"]]

    def row_of(self, cell):
        """The row that a cell stands in."""
        return cell._tc.getparent()

    def fill(self):
        """Types every answer."""
        for cell, place in self.values:
            write(cell, place["text"])
        for line in self.job["lines"]:
            for paragraph in self.document.paragraphs:
                if bare(paragraph.text) == bare(line["before"]):
                    words(paragraph, line["after"])


def cells(table):
    """Every cell by its row and column; one that is merged by where it begins."""
    found = {}
    for row, line in enumerate(table._tbl.tr_lst):
        column = 0
        for cell in line.tc_lst:
            if cell.vMerge != "continue":
                found[row, column] = _Cell(cell, table)
            column += cell.grid_span
    return found


def write(cell, text):
    """Types a text into an empty cell, or over what is printed there; each line is a paragraph."""
    first, *others = cell.paragraphs
    for paragraph in others:
        paragraph._p.getparent().remove(paragraph._p)
    head, *rest = text.split("\n")
    words(first, head)
    for line in reversed(rest):
        further = copy.deepcopy(first._p)
        first._p.addnext(further)
        words(docx.text.paragraph.Paragraph(further, cell), line)


def words(paragraph, text):
    """Replaces a paragraph's words; they look as the first of them did."""
    runs = paragraph.runs
    for run in runs[1:]:
        run._r.getparent().remove(run._r)
    run = runs[0] if runs else paragraph.add_run()
    for child in list(run._r):
        if child.tag != qn("w:rPr"):
            run._r.remove(child)
    run.text = text


def bare(text):
    return "".join(text.split())


def made(folder, notice, job, slip):
    """Fills a notice's blank with a slip."""
    filled = Filled(folder / f"{notice}.blank", copy.deepcopy(job))
    slips.SLIPS[slip](filled)
    filled.document.save(folder / f"{slip}+{notice}.docx")


def main():
    folder = pathlib.Path(sys.argv[1])
    jobs = json.loads((folder / "jobs.json").read_text(encoding="utf-8"))
    todo = [(folder, notice, job, slip) for notice, job in jobs.items() for slip in slips.SLIPS]
    with multiprocessing.Pool() as pool:
        pool.starmap(made, todo)
    print("\n".join(slips.SLIPS))


if __name__ == "__main__":
    main()
