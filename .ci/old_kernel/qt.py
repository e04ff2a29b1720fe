"""Qt by one set of names: PyQt5 brings Chromium 83 and 87, PyQt6 the kernels from 90 on.

Not here: what the driver does with it."""

import importlib.util

if importlib.util.find_spec("PyQt6"):
    from PyQt6.QtCore import QCoreApplication, Qt, QTimer, QUrl
    from PyQt6.QtGui import QInputMethodEvent
    from PyQt6.QtTest import QTest
    from PyQt6.QtWebEngineCore import QWebEngineDownloadRequest as Download, QWebEnginePage, QWebEngineProfile
    from PyQt6.QtWebEngineWidgets import QWebEngineView
    from PyQt6.QtWidgets import QApplication
else:
    from PyQt5.QtCore import QCoreApplication, Qt, QTimer, QUrl
    from PyQt5.QtGui import QInputMethodEvent
    from PyQt5.QtTest import QTest
    from PyQt5.QtWebEngineWidgets import QWebEngineDownloadItem as Download, QWebEnginePage, QWebEngineProfile, QWebEngineView
    from PyQt5.QtWidgets import QApplication
