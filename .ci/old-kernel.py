"""Serves dist/ under a sub-path and opens it, or another address, in Qt WebEngine; ends well once every step of a story
has come true and the files that were saved are sound. A JavaScript condition may stand for the story.

Not here: the stories (`old_kernel/story.py`), and what the journeys see in current browsers.
"""

import argparse
import functools
import http.server
import os
import pathlib
import sys
import threading

sys.dont_write_bytecode = True
from old_kernel.film import FILM, film
from old_kernel.page import Page
from old_kernel.qt import QApplication, QUrl, QWebEngineProfile, QWebEngineView
from old_kernel.saved import everything, submission
from old_kernel.story import SHORT, WHOLE
from old_kernel.telling import Telling
from old_kernel.words import WORDS

SUB_PATH = "/a/b/"
# The steps of each story, and what looks at the files that it leaves behind.
STORIES = {"whole": (WHOLE, everything), "short": (SHORT, submission)}


class Site(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        inside = path[len(SUB_PATH) - 1 :] if path.startswith(SUB_PATH) else "/outside"
        return super().translate_path(inside)

    def log_message(self, *_):
        pass


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
    app.exec()
    return failed[0] and f"step “{failed[0]}” never held; {len(telling.steps)} of {len(steps)} were left"


def complaint(page, check):
    if page.strange():
        return "the console says something"
    try:
        check(page.folder)
    except Exception as wrong:  # a reader's own words about a damaged file as well
        return f"{type(wrong).__name__}: {wrong}"


def main(kernel, folder, story, address, condition):
    (folder / FILM).write_bytes(film())
    app = QApplication(["old-kernel", "--no-sandbox", "--disable-gpu"])
    # Of another profile nobody hears that something is to be saved. This one keeps its things in $HOME.
    profile = QWebEngineProfile.defaultProfile()
    view = QWebEngineView()
    page = Page(profile, folder, view)
    view.resize(1366, 768)
    view.show()
    print(profile.httpUserAgent())
    page.load(QUrl(address or serve()))
    if f" Chrome/{kernel}." not in profile.httpUserAgent():
        wrong = f"this is not Chromium {kernel}"
    elif condition:
        wrong = tell(app, page, [(condition, condition)])
    else:
        steps, check = STORIES[story]
        wrong = tell(app, page, steps) or complaint(page, check)
    print(*page.strange(), sep="\n")
    print(wrong or "the whole story holds")
    # Taking Qt WebEngine down in Python's order may crash after the verdict.
    sys.stdout.flush()
    os._exit(1 if wrong else 0)


told = argparse.ArgumentParser()
told.add_argument("kernel")
told.add_argument("folder", type=pathlib.Path)
told.add_argument("--story", choices=STORIES, default="whole")
told.add_argument("--address")
told.add_argument("--condition")
main(**vars(told.parse_args()))
