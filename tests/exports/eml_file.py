"""Mails by Python's own reader: who, what about, what is said, and every file that goes along."""

import email
import hashlib
from email import policy

from archive import unsavable

HEADERS = {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"}
# A name in a content type as encoded words is against RFC 2047 and what Outlook and others write and read; the name by
# RFC 2231 stands beside it, in Content-Disposition.
FOR_OLD_PROGRAMS = {"encoded word inside quoted string", "missing trailing whitespace after encoded-word"}


def letter(path, wanted):
    """A mail that opens as a draft."""
    message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    for part in message.walk():
        yield from (f"{part.get_content_type()}: {type(defect).__name__} {defect}" for defect in defects(part))
    if set(message.keys()) - HEADERS:
        yield f"has the headers {message.keys()}"
    to = [address.addr_spec for address in message["To"].addresses] if "To" in message else []
    said = {"X-Unsent": message["X-Unsent"], "to": to, "subject": message["Subject"]}
    told = {"X-Unsent": "1", "to": wanted["to"], "subject": wanted["subject"]}
    if said != told:
        yield f"says {said} instead of {told}"
    body, *attached = message.iter_parts()
    text = body.get_content().replace("\r\n", "\n")
    if text.rstrip("\n") != wanted["body"] or body.get_content_type() != "text/plain":
        yield f"says {text!r} instead of {wanted['body']!r}"
    if len(attached) != len(wanted["attached"]):
        yield f"carries {len(attached)} files instead of {len(wanted['attached'])}"
    for part, file in zip(attached, wanted["attached"]):
        yield from carries(part, file)


def defects(part):
    """What the reader had to forgive in a part and its headers."""
    yield from part.defects
    for name, header in part.items():
        yield from (defect for defect in header.defects if name != "Content-Type" or str(defect) not in FOR_OLD_PROGRAMS)


def carries(part, file):
    """A file under its name, which every system takes, with its bytes."""
    name = part.get_filename()
    if name != file["name"] or part.get_content_disposition() != "attachment":
        yield f"carries {name!r} instead of {file['name']!r}"
    # Programs that know no RFC 2231 read the other name.
    old = part["Content-Type"].params.get("name")
    if old != file["name"]:
        yield f"calls {file['name']!r} {old!r} for old programs"
    yield from unsavable(file["name"])
    if hashlib.sha256(part.get_payload(decode=True)).hexdigest() != file["sha256"]:
        yield f"{file['name']!r} has other bytes"
