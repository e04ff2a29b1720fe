"""Word files by python-docx: their tables cell by cell, the words beside them, and that nothing typed is missing."""

import docx
from docx.document import Document
from docx.table import Table

from archive import DAY, bare, dated

CUT = "（以下见附页）"
GOES_ON = ("（接表内，另起一段）", "（接表内，续上段）")
# Heads of pages stand between the parts of a text that goes over several.
HEADS = ("Title", "Subtitle")
OVERLEAF = ("（接上页，另起一段）", "（接上页，续上段）")
# The title page and the contents' lines.
BEFORE = ("Cover", "Subtitle", "toc 1", "toc 2")


def form(path, wanted):
    """A form: everything that `word.rs` works out."""
    document = docx.Document(path)
    yield from dated(path)
    yield from properties(document, wanted["title"])
    tables, told = document.tables, wanted["tables"]
    if len(tables) != len(told):
        yield f"{len(tables)} tables instead of {len(told)}"
    for number, (table, expected) in enumerate(zip(tables, told)):
        yield from (f"table {number}: {complaint}" for complaint in ruled(table, expected))
    words = bare("".join(paragraph.text for paragraph in document.paragraphs))
    if words != wanted["words"]:
        yield f"beside the tables {parted(words, wanted['words'])}"
    beside = [flow(docx.Document(path.parent / name)) for name in wanted["beside"]]
    yield from missing("".join([flow(document), *beside]), wanted["typed"])


def statement(path, wanted):
    """申报材料: real headings in their order, the chapters to the letter, and behind them what the title page has no room for."""
    document = docx.Document(path)
    yield from dated(path)
    headings = [[it.style.name, it.text] for it in document.paragraphs if it.style.name.startswith("Heading")]
    if headings != wanted["headings"]:
        yield f"headings are {headings} instead of {wanted['headings']}"
    outlined = {it.style.name for it in document.paragraphs if it.style.element.xpath("w:pPr/w:outlineLvl")}
    if not outlined <= {"Heading 1", "Heading 2"} or "Heading 1" not in outlined:
        yield f"an outline would be made of {outlined}"
    words = bare("".join(it.text for it in document.paragraphs if it.style.name not in BEFORE))
    if words != wanted["words"]:
        yield f"in its order {parted(words, wanted['words'])}"
    yield from missing(flow(document), wanted["typed"])


def listed(path, wanted):
    """A list or a letter: on A4, every table with a head that is said overleaf, and these words."""
    document = docx.Document(path)
    yield from dated(path)
    yield from properties(document, document.paragraphs[0].text)
    section = document.sections[0]
    sides = sorted(round(side.mm) for side in (section.page_width, section.page_height))
    if sides != [210, 297]:
        yield f"is on paper of {sides}"
    if bool(document.tables) != wanted["heads"]:
        yield f"has {len(document.tables)} tables"
    for number, table in enumerate(document.tables):
        heads = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
        if heads != [True] + [False] * (len(heads) - 1):
            yield f"table {number} says {heads} overleaf"
    whole = flow(document) + "".join(paragraph.text for paragraph in document.paragraphs)
    yield from (f"{words!r} is missing" for words in wanted["said"] if words not in whole)


def properties(document, title):
    """The title is the form's; it was saved on the day, by nobody."""
    core = document.core_properties
    if core.title != title:
        yield f"is titled {core.title!r}"
    days = {day.replace(tzinfo=None) for day in (core.created, core.modified)}
    if core.author or core.last_modified_by or days != {DAY}:
        yield f"tells of {core.author!r}, {core.created}, {core.modified}"


def ruled(table, wanted):
    """Rows, columns of the grid, merges and texts of a table."""
    if (len(table.rows), len(table.columns)) != (wanted["rows"], wanted["columns"]):
        yield f"{len(table.rows)} × {len(table.columns)} instead of {wanted['rows']} × {wanted['columns']}"
        return
    found, told = cells(table), {tuple(cell[:2]): cell[2:] for cell in wanted["cells"]}
    for place in sorted(found.keys() | told.keys()):
        if found.get(place) != told.get(place):
            yield f"the cell at {place} is {found.get(place)} instead of {told.get(place)}"


def cells(table):
    """Every cell by its first row and column: rows, columns, text. A merged one stands at each place that it covers."""
    covered = {}
    for row, line in enumerate(table.rows):
        for column, cell in enumerate(line.cells):
            covered.setdefault(cell._tc, (cell, []))[1].append((row, column))
    found = {}
    for cell, places in covered.values():
        rows, columns = {row for row, _ in places}, {column for _, column in places}
        if len(rows) * len(columns) != len(places):
            raise ValueError(f"a cell covers {places}")
        if (len(rows) > 1) != (cell._tc.vMerge == "restart"):
            raise ValueError(f"the cell that covers {places} begins {cell._tc.vMerge or 'no merge'}")
        # A line end within a paragraph is where the paper breaks a number; nobody typed it.
        text = "\n".join(paragraph.text.replace("\n", "") for paragraph in cell.paragraphs)
        found[min(places)] = [len(rows), len(columns), text]
    return found


def flow(document: Document):
    """All words in their order, without white space."""
    return bare("".join(words(document.iter_inner_content())))


def words(contents):
    for content in contents:
        if isinstance(content, Table):
            yield from (text for _, (_, _, text) in sorted(cells(content).items()))
        elif content.style.name not in HEADS and not content.text.endswith(OVERLEAF):
            yield content.text


def missing(whole, typed):
    """What was typed and stands nowhere."""
    for place, text in typed:
        if text not in whole and not goes_on(whole, text):
            yield f"{place} is missing: {text[:60]!r} ({len(text)} characters)"


def goes_on(whole, text):
    """Whether a text begins in its cell and goes on, to the letter, on an annex page."""
    at = whole.find(CUT)
    while at >= 0:
        for end in (end for end in range(1, len(text)) if text[end - 1] == whole[at - 1]):
            if whole.endswith(text[:end], 0, at) and any(said + text[end:] in whole for said in GOES_ON):
                return True
        at = whole.find(CUT, at + 1)
    return False


def parted(found, wanted):
    """Where two texts part."""
    at = next((at for at, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]), min(len(found), len(wanted)))
    return f"stands {found[at:at + 40]!r} instead of {wanted[at:at + 40]!r} at {at}"
