"""Serves dist/ under a sub-path and opens it, or another address, in Qt WebEngine; ends well once the given JavaScript condition holds.

Not here: what the page does afterwards; the journeys see to that in a current browser.
"""

import functools
import http.server
import os
import sys
import threading

from PyQt5.QtCore import QTimer, QUrl
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineView
from PyQt5.QtWidgets import QApplication

PATIENCE_MS = 60_000  # only a failing page waits so long
SUB_PATH = "/a/b/"


class Site(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        inside = path[len(SUB_PATH) - 1 :] if path.startswith(SUB_PATH) else "/outside"
        return super().translate_path(inside)

    def log_message(self, *_):
        pass


class Page(QWebEnginePage):
    said = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.said.append(f"{source}:{line}: {message}")


def serve():
    handler = functools.partial(Site, directory="dist")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{SUB_PATH}"


def main(condition, address=None):
    app = QApplication(["old-kernel", "--no-sandbox", "--disable-gpu"])
    profile = QWebEngineProfile()
    page = Page(profile)
    view = QWebEngineView()
    view.setPage(page)
    view.resize(1366, 768)
    view.show()

    def ask():
        page.runJavaScript(f"!!({condition})", lambda holds: app.exit(0) if holds else None)

    def give_up():
        page.runJavaScript("document.body ? document.body.innerText : ''", lambda text: (print(text), app.exit(1)))

    asking = QTimer()
    asking.timeout.connect(ask)
    asking.start(100)
    QTimer.singleShot(PATIENCE_MS, give_up)
    print(profile.httpUserAgent())
    page.load(QUrl(address or serve()))
    code = app.exec_()
    print("\n".join(page.said))
    print(f"{condition}: {'holds' if code == 0 else 'never held'}")
    # Taking Qt WebEngine down in Python's order may crash after the verdict.
    sys.stdout.flush()
    os._exit(code)


main(*sys.argv[1:])
