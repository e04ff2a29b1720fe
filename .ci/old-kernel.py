"""Serves dist/ under a sub-path and opens it, or another address, in Qt WebEngine; ends well once every step of the story
has come true and the files that were saved are sound. A JavaScript condition may stand for the story.

Not here: the story (`old_kernel/story.py`), and what the journeys see in current browsers.
"""

import argparse
import functools
import http.server
import os
import pathlib
import sys
import threading

from PyQt5.QtCore import Qt, QUrl
from PyQt5.QtTest import QTest
from PyQt5.QtWebEngineWidgets import QWebEngineDownloadItem, QWebEnginePage, QWebEngineProfile, QWebEngineView
from PyQt5.QtWidgets import QApplication

sys.dont_write_bytecode = True
from old_kernel.film import FILM, film
from old_kernel.saved import check
from old_kernel.story import STORY, WORDS
from old_kernel.telling import Telling

SUB_PATH = "/a/b/"


class Site(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        inside = path[len(SUB_PATH) - 1 :] if path.startswith(SUB_PATH) else "/outside"
        return super().translate_path(inside)

    def log_message(self, *_):
        pass


class Page(QWebEnginePage):
    """The page, and a person who keeps in one folder what it saves and what it lets them choose."""

    def __init__(self, profile, folder):
        super().__init__(profile)
        self.folder, self.wanted, self.said, self.saving = folder, "", [], []
        profile.downloadRequested.connect(self.keep)

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.said.append(f"{source}:{line}: {message}")

    def chooseFiles(self, mode, old, accepted):
        return [str(path) for path in self.folder.glob(self.wanted)]

    def keep(self, item):
        self.saving.append(item)
        item.setDownloadDirectory(str(self.folder))
        item.accept()

    def open_and_choose(self, pattern):
        """Presses what has the focus, and chooses the files of this pattern in the window that opens."""
        self.wanted = pattern
        QTest.keyClick(self.view().focusProxy(), Qt.Key_Space)
        return True

    def count_saved(self):
        return sum(item.state() == QWebEngineDownloadItem.DownloadCompleted for item in self.saving)

    def strange(self):
        """What the console says besides that this kernel does not know a word of the policy."""
        return [line for line in self.said if "invalid source: ''wasm-unsafe-eval''" not in line]


def serve():
    handler = functools.partial(Site, directory="dist")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{SUB_PATH}"


def tell(app, page, steps):
    """Tells the story; what failed, or None."""
    failed = []

    def end(step):
        failed.append(step)
        # At once, for a page that hangs will not say how it stands.
        print(f"ended at “{step}”" if step else "told to the end", flush=True)
        page.runJavaScript("document.body ? document.body.innerText : ''", lambda text: (step and print(text), app.quit()))

    telling = Telling(page, WORDS, steps, end)
    app.exec_()
    return failed[0] and f"step “{failed[0]}” never held; {len(telling.steps)} of {len(steps)} were left"


def complaint(page):
    if page.strange():
        return "the console says something"
    try:
        return check(page.folder)
    except Exception as wrong:  # a reader's own words about a damaged file as well
        return f"{type(wrong).__name__}: {wrong}"


def main(folder, address, condition):
    (folder / FILM).write_bytes(film())
    app = QApplication(["old-kernel", "--no-sandbox", "--disable-gpu"])
    # Of another profile nobody hears that something is to be saved. This one keeps its things in $HOME.
    profile = QWebEngineProfile.defaultProfile()
    page = Page(profile, folder)
    view = QWebEngineView()
    view.setPage(page)
    view.resize(1366, 768)
    view.show()
    print(profile.httpUserAgent())
    page.load(QUrl(address or serve()))
    if condition:
        wrong = tell(app, page, [(condition, condition)])
    else:
        wrong = tell(app, page, STORY) or complaint(page)
    print(*page.strange(), sep="\n")
    print(wrong or "the whole story holds")
    # Taking Qt WebEngine down in Python's order may crash after the verdict.
    sys.stdout.flush()
    os._exit(1 if wrong else 0)


told = argparse.ArgumentParser()
told.add_argument("folder", type=pathlib.Path)
told.add_argument("--address")
told.add_argument("--condition")
main(**vars(told.parse_args()))
