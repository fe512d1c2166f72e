"""axe-core over a page that stands in a browser."""

from __future__ import annotations

import json
from importlib.resources import files

from tests.browser import Page

AXE = files("axe_playwright_python") / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")


def violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.1 A and AA on the page as it is shown now: rule, element, what to do."""
    if not page.value("typeof axe === 'object'"):
        page.value(AXE.read_text(encoding="utf-8") + "; 0")
    asked = json.dumps({"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
    found = page.value(f"axe.run(document, {asked}).then((found) => [found.passes.length, found.violations])")
    passed, violated = found
    assert passed > 10, "axe-core looked at next to nothing"
    return [f"{rule['id']}: {node['target']}: {node['failureSummary']}" for rule in violated for node in rule["nodes"]]
