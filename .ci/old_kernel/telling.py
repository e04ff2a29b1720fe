"""Tells a story to a page step by step: asks for a step until it is true, then for the next one."""

from .qt import QTimer

PATIENCE_MS = 60_000  # for one step; only a failing page waits so long
PAUSE_MS = 50


class Telling:
    """`steps` are names with what is asked, JavaScript or a function of the page; `end` hears the name of the step that
    failed, or None."""

    def __init__(self, page, words, steps, end):
        self.page, self.words, self.steps, self.end = page, words, list(steps), end
        self.patience = QTimer(singleShot=True, interval=PATIENCE_MS, timeout=lambda: self.end(self.steps[0][0]))
        self.turn()

    def turn(self):
        self.patience.start()
        self.ask()

    def ask(self):
        asked = self.steps[0][1]
        if callable(asked):
            return self.hear(asked(self.page))
        # One asking at a time, for a step acts when it is true.
        self.page.runJavaScript(f"(() => {{ {self.words} return !!({asked}) }})()", self.hear)

    def hear(self, holds):
        if not holds:
            return QTimer.singleShot(PAUSE_MS, self.ask)
        self.steps.pop(0)
        if self.steps:
            return self.turn()
        self.patience.stop()
        self.end(None)
