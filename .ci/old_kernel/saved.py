"""The files that were saved, read by other programs' eyes: JSON, archives with their checksums, the mail with what it carries.

Not here: saving them (`story.py`)."""

import email
import email.policy
import json
import zipfile

from .film import FILM
from .story import FILES, UNIT


def contents(path):
    """The files in an archive by their last names; each checksum is held against its file."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, f"{path.name} is damaged"
        return {name.split("/")[-1]: archive.read(name) for name in archive.namelist()}


def attached(path):
    """What the mail carries."""
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert mail["To"] and mail["Subject"], f"{path.name} has no head"
    return {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}


def carries(files, path):
    assert files.get(path.name) == path.read_bytes(), f"{path.name} is not there as it was saved: {list(files)}"


def submission(folder):
    """The submission file; fails with a sentence where it is not what it should be."""
    (path,) = folder.glob("*.json")
    told = json.loads(path.read_bytes())
    assert told["answers"]["unit"] == UNIT, "the submission file lacks what was typed"
    assert told["found"]["errors"] == 0, "the submission file tells of errors"
    return path


def everything(folder):
    """The same of every file."""
    first = submission(folder)
    paths = {ending: folder / (first.stem + ending) for ending in FILES}
    missing = [path.name for path in paths.values() if not path.exists()]
    assert not missing, f"not saved: {missing}"
    for ending in (".docx", "-申报材料.docx"):
        assert "document.xml" in contents(paths[ending]), f"{paths[ending].name} is no Word file"
    assert "workbook.xml" in contents(paths[".xlsx"]), f"{paths['.xlsx'].name} is no spreadsheet"
    packed, sent = contents(paths[".zip"]), attached(paths[".eml"])
    carries(packed, folder / FILM)
    for ending in (".json", ".docx", "-申报材料.docx", ".xlsx"):
        carries(packed, paths[ending])
        carries(sent, paths[ending])
