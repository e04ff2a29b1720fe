"""Slips by Python's readers of HTML and XML: a document of pictures only, each with its words."""

import html.parser
import re
import xml.etree.ElementTree

ELEMENTS = {"html", "meta", "title", "style", "svg", "line", "text", "path"}
# A page; the pattern on it is a picture within.
PAGE = re.compile(r"^<svg .*?^</svg>$", re.DOTALL | re.MULTILINE)


class Elements(html.parser.HTMLParser):
    """The elements of a document, and its title."""

    def __init__(self):
        super().__init__()
        self.names, self.title, self.within = set(), "", ""

    def handle_starttag(self, tag, attributes):
        self.names.add(tag)
        self.within = tag

    def handle_data(self, text):
        self.title += text if self.within == "title" else ""

    def handle_endtag(self, tag):
        self.within = ""


def slip(path, wanted):
    """A slip, page by page."""
    text = path.read_bytes().decode("utf-8")
    elements = Elements()
    elements.feed(text)
    elements.close()
    if not text.startswith("<!doctype html>") or '<meta charset="utf-8">' not in text:
        yield f"begins with {text[:80]!r}"
    if elements.names != ELEMENTS:
        yield f"holds {elements.names ^ ELEMENTS} besides what it should, or lacks them"
    if elements.title.strip() != wanted["title"]:
        yield f"is titled {elements.title!r} instead of {wanted['title']!r}"
    pages = [xml.etree.ElementTree.fromstring(page) for page in PAGE.findall(text)]
    if len(pages) != len(wanted["pages"]):
        yield f"{len(pages)} pages instead of {len(wanted['pages'])}"
    for number, (page, words) in enumerate(zip(pages, wanted["pages"]), 1):
        found = [element.text or "" for element in page.iter("text")]
        if found != words:
            different = [pair for pair in zip(found, words) if pair[0] != pair[1]]
            yield f"page {number} says {len(found)} things instead of {len(words)}; {different[:2]}"
