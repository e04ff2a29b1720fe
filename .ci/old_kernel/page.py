"""The page in Qt WebEngine, and a person before it: presses keys, types Chinese, chooses files and keeps what is saved.

Not here: what the person wants (`story.py`)."""

from .qt import Download, QCoreApplication, QInputMethodEvent, Qt, QTest, QWebEnginePage

# What kernels say that is no fault: older than a word of the policy, or newer than a word of the styles that 83 needs.
HARMLESS = ("invalid source: ''wasm-unsafe-eval''", "::-webkit-details-marker pseudo element selector is deprecated")


class Page(QWebEnginePage):
    """The page, and a person who keeps in one folder what it saves and what it lets them choose."""

    def __init__(self, profile, folder, view):
        super().__init__(profile, view)
        self.folder, self.view, self.wanted, self.said, self.saving = folder, view, "", [], []
        profile.downloadRequested.connect(self.keep)
        view.setPage(self)

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.said.append(f"{source}:{line}: {message}")

    def chooseFiles(self, mode, old, accepted):
        return [str(path) for path in self.folder.glob(self.wanted)]

    def keep(self, item):
        self.saving.append(item)
        item.setDownloadDirectory(str(self.folder))
        item.accept()

    def attend(self):
        """Goes to the window; an input method speaks only to one that is attended to."""
        self.view.activateWindow()
        self.view.setFocus()
        return True

    def press(self, key):
        """Presses a key; whatever has the focus hears it."""
        QTest.keyClick(self.view.focusProxy(), key)
        return True

    def type(self, text):
        """Types what no key has, as an input method does that is done with it."""
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        return QCoreApplication.sendEvent(self.view.focusProxy(), typed)

    def reload(self):
        self.triggerAction(QWebEnginePage.WebAction.Reload)
        return True

    def open_and_choose(self, pattern):
        """Presses what has the focus, and chooses the files of this pattern in the window that opens."""
        self.wanted = pattern
        return self.press(Qt.Key.Key_Space)

    def count_saved(self):
        return sum(item.state() == Download.DownloadState.DownloadCompleted for item in self.saving)

    def strange(self):
        """What the console says besides."""
        return [line for line in self.said if not any(words in line for words in HARMLESS)]
