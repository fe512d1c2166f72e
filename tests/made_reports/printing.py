"""Made reports as PDF files, printed by Chromium."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path

from tests.browser import Page
from tests.made_reports.document import MadeReport


def print_report(browser: Page, report: MadeReport, path: Path, instead: Mapping[str, str] | None = None) -> Path:
    """Prints the report to `path` with other texts `instead` of named figures."""
    page = path.with_suffix(".html")
    page.write_text(report.html(instead), encoding="utf-8")
    browser.open("about:blank#")
    browser.open(page.as_uri())
    made = browser.send("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    path.write_bytes(base64.b64decode(made["data"]))
    return path
