"""Opens every file that `main.rs` wrote and says where one holds something else than `expected.json` demands.

Not here: what is demanded, which the Rust beside it works out; and what a format's reader looks at, which has a file of
its own.
"""

import json
import multiprocessing
import pathlib
import sys

import docx_file
import eml_file
import html_file
import xlsx_file
import zip_file

READERS = {
    "docx": docx_file.form,
    "statement": docx_file.statement,
    "xlsx": xlsx_file.workbook,
    "collection": xlsx_file.collection,
    "listed": docx_file.listed,
    "eml": eml_file.letter,
    "html": html_file.slip,
    "zip": zip_file.package,
}

# Of a file that is wrong throughout, so many complaints say enough.
MOST = 8


def complaints(folder, entry):
    """What is wrong with a file; one that cannot be opened is wrong."""
    try:
        return list(READERS[entry["reader"]](folder / entry["file"], entry["wanted"]))
    except Exception as error:  # Whatever a reader stumbles over is the file's fault.
        return [f"cannot be read: {type(error).__name__}: {error}"]


def main():
    folder = pathlib.Path(sys.argv[1])
    entries = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    with multiprocessing.Pool() as pool:
        found = pool.starmap(complaints, [(folder, entry) for entry in entries], chunksize=1)
    for entry, lines in zip(entries, found):
        for complaint in lines[:MOST]:
            print(f"{entry['file']}: {complaint}")
        if len(lines) > MOST:
            print(f"{entry['file']}: and {len(lines) - MOST} more")
    if not entries:
        print("nothing was made")
    sys.exit(any(found) or not entries)


if __name__ == "__main__":
    main()
