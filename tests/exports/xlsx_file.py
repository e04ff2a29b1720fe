"""Spreadsheets by openpyxl: no formulas, texts that stay texts, numbers and days that are, and every row."""

import datetime
import re
import zipfile

import openpyxl

from archive import DAY, dated

# Characters that XML, and so no spreadsheet, can hold, or that nobody sees.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")


def workbook(path, wanted):
    """The worksheets in their order."""
    yield from dated(path)
    yield from made(path)
    book = openpyxl.load_workbook(path)
    if len(book.worksheets) != len(wanted):
        yield f"has the worksheets {book.sheetnames} instead of {[sheet['name'] for sheet in wanted]}"
    for sheet, told in zip(book.worksheets, wanted):
        name = re.sub(r"[\[\]:*?/\\']", "", told["name"])[:31]
        if sheet.title != name:
            yield f"{sheet.title!r} instead of {name!r}"
        yield from (f"{sheet.title}: {complaint}" for complaint in rows(sheet, told))


def collection(path, wanted):
    """What an office received: its worksheets first, the ledger cell by cell, a chart for each statistic, no formula anywhere."""
    yield from dated(path)
    yield from made(path)
    book = openpyxl.load_workbook(path)
    names = book.sheetnames
    if names[: len(wanted["first"])] != wanted["first"] or len({name.lower() for name in names}) != len(names):
        yield f"has the worksheets {names}"
    ledger = wanted["sheet"]
    yield from (f"{ledger['name']}: {complaint}" for complaint in rows(book[ledger["name"]], ledger))
    for sheet in book.worksheets:
        cells = (cell for row in sheet.iter_rows() for cell in row)
        yield from (f"{sheet.title} {cell.coordinate} is a formula" for cell in cells if cell.data_type == "f")
    charts = book["统计"]._charts
    if len(charts) != wanted["charts"]:
        yield f"has {len(charts)} charts instead of {wanted['charts']}"


def made(path):
    """It was made on the day, by nobody."""
    with zipfile.ZipFile(path) as archive:
        core = archive.read("docProps/core.xml").decode()
    days = set(re.findall(r">(\d{4}-\d\d-\d\d)", core))
    if days != {DAY.strftime("%Y-%m-%d")} or re.search(r"<(dc:creator|cp:lastModifiedBy)>[^<]", core):
        yield f"tells who or when: {core}"


def rows(sheet, told):
    """Every row, cell by cell."""
    found = [[cell for cell in row if stands(cell, told)] for row in sheet.iter_rows()]
    if len(found) != len(told["rows"]):
        yield f"{len(found)} rows instead of {len(told['rows'])}"
    for number, (line, expected) in enumerate(zip(found, told["rows"]), 1):
        expected = [cell for cell in expected if seen(cell["text"]) or not told.get("official")]
        if len(line) != len(expected):
            yield f"row {number} holds {[cell.value for cell in line]} instead of {[cell['text'] for cell in expected]}"
        for cell, one in zip(line, expected):
            yield from (f"{cell.coordinate} {complaint}" for complaint in differs(cell, one))


def stands(cell, told):
    """Whether a cell is one of its row: of a sheet with merges only what is filled."""
    return cell.value is not None or not told.get("official")


def differs(cell, wanted):
    """How a cell is something else."""
    if cell.data_type == "f":
        yield f"is a formula: {cell.value!r}"
    value, text = cell.value, seen(wanted["text"])
    plain = wanted.get("number", "")
    if PLAIN.fullmatch(plain) and len(re.sub(r"\D", "", plain)) <= 15:
        if cell.data_type != "n" or value != float(plain) or as_printed(cell) != plain:
            yield f"is {value!r} ({cell.data_type}) instead of the number {plain}"
    elif "day" in wanted:
        if not cell.is_date or value != datetime.datetime.fromisoformat(wanted["day"]):
            yield f"is {value!r} ({cell.data_type}) instead of the day {wanted['day']}"
    elif (value or "") != text or (text and cell.data_type != "s"):
        yield f"is {value!r} ({cell.data_type}) instead of the text {text!r}"
    elif text.startswith(("=", "+", "-", "@")) and not cell.quotePrefix:
        yield f"becomes a formula as soon as somebody edits {text!r}"


def as_printed(cell):
    """A number by its format, which keeps the zeros at its end."""
    return f"{cell.value:.{len(cell.number_format.partition('.')[2])}f}"


def seen(text):
    """A text as a cell can hold it."""
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
