"""What holds for every archive and every name, whoever reads it."""

import datetime
import re
import zipfile

# The day that the page says it is: whatever is made tells it, and nothing else of when it was made.
DAY = datetime.datetime(2026, 11, 21)

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
# Names that Windows keeps for devices, whatever their ending; ¹²³ count as digits there.
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])\s*(\..*)?", re.IGNORECASE)
# Marks that turn the direction of writing make an ending look like another.
TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def bare(text):
    """A text without white space."""
    return "".join(text.split())


def dated(path):
    """Whether every member is there, sound, and of the day."""
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        if broken is not None:
            yield f"{broken} is broken"
        for member in archive.infolist():
            if member.date_time != DAY.timetuple()[:6]:
                yield f"{member.filename} is of {member.date_time}"


def unsavable(name):
    """Why Windows or another system would not take a name."""
    if not name or name in (".", ".."):
        yield f"{name!r} is no name"
    if FORBIDDEN.search(name):
        yield f"{name!r} holds what Windows forbids"
    if TURNING.search(name):
        yield f"{name!r} turns the direction of writing"
    if name != name.strip() or name.endswith("."):
        yield f"{name!r} begins or ends with what Windows drops"
    if DEVICE.fullmatch(name):
        yield f"{name!r} is a device"
    if len(name.encode()) > 255:
        yield f"{name!r} takes {len(name.encode())} bytes"
