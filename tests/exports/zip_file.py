"""Packages by Python's own reader: sound members, names that Windows opens, every file, and a page that lists them."""

import hashlib
import os.path
import re
import zipfile

from archive import dated, unsavable

CONTENTS = "目录.txt"
LISTED = re.compile(r"\d+\. (.*)（[^（）]+）")
UTF_8 = 0x800
# Windows takes 260 characters for a path, the last of them a zero. Unpacking puts everything into a folder that is called
# like the archive, below one of the person's.
LONGEST = 259
DOWNLOADS = "C:\\Users\\张三丰\\Downloads\\"


def package(path, wanted):
    """A package with every file behind its page of contents."""
    yield from dated(path)
    yield from unsavable(wanted["archive"])
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        names = [member.filename for member in members]
        yield from named(members, wanted["archive"])
        root = names[0].partition("/")[0]
        if names[0] != f"{root}/{CONTENTS}" or any(not name.startswith(f"{root}/") for name in names):
            yield f"does not begin with {CONTENTS}, or has more than one folder: {names[:3]}"
        yield from page(archive.read(members[0]), wanted, root, names[1:])
        if len(members) - 1 != len(wanted["files"]):
            yield f"holds {len(members) - 1} files instead of {len(wanted['files'])}"
        for member, file in zip(members[1:], wanted["files"]):
            yield from held(archive, member, file)


def named(members, archive):
    """Names that are marked as UTF-8, savable, short enough and each there once, whatever their case."""
    seen = set()
    for member in members:
        name = member.filename
        if not member.flag_bits & UTF_8:
            yield f"{name!r} is not marked as UTF-8"
        for part in name.split("/"):
            yield from unsavable(part)
        if name.casefold() in seen:
            yield f"{name!r} is there twice"
        seen.add(name.casefold())
        unpacked = DOWNLOADS + os.path.splitext(archive)[0] + "\\" + name.replace("/", "\\")
        if units(unpacked) > LONGEST:
            yield f"is unpacked to a path of {units(unpacked)} characters: {unpacked}"


def page(text, wanted, root, names):
    """The page of contents as editors of Windows read it."""
    if not text.startswith(b"\xef\xbb\xbf") or text.count(b"\n") != text.count(b"\r\n"):
        yield f"{CONTENTS} has no mark of UTF-8, or line ends that Notepad does not know"
    lines = text.decode("utf-8-sig").split("\r\n")
    if lines[:2] != [root, wanted["title"]]:
        yield f"{CONTENTS} begins with {lines[:2]}"
    listed = [line[1] for line in map(LISTED.fullmatch, lines) if line]
    if listed != [name.partition("/")[2] for name in names]:
        yield f"{CONTENTS} lists {len(listed)} files, and not those that are there"


def held(archive, member, file):
    """A file with its bytes, and with its ending."""
    if hashlib.sha256(archive.read(member)).hexdigest() != file["sha256"]:
        yield f"{member.filename!r} is not {file['name']!r}"
    ending = os.path.splitext(file["name"])[1]
    if ending[1:].isalnum() and not member.filename.endswith(ending):
        yield f"{member.filename!r} has lost {ending}"


def units(text):
    """The length as Windows counts it."""
    return len(text.encode("utf-16-le")) // 2
