"""What people are told of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flows.ledger.ledger import DONE, Entry, Ledger
from flows.settings.configuration import Settings
from flows.unattended.notifying import new_material_findings


def finding(subject: str, **more: str) -> dict[str, Any]:
    return {
        "rule": "sum", "subject": subject, "verdict": "inconsistent", "severity": "material", "derived": "9",
        "published": {"text": "8", "page": 3}, "explanation": {"id": subject, "en": subject},
    } | more  # fmt: skip


@pytest.mark.parametrize("state", ["confirmed", "explained", "corrected", "accepted"])
def test_a_finding_that_a_person_has_decided_about_is_not_new(tmp_path: Path, state: str) -> None:
    settings = Settings(base=tmp_path, language="en")
    stated = [
        finding("decided", state=state), finding("open", state="open"), finding("no register"),
        finding("small", severity="minor"), finding("rounded", verdict="rounding"),
    ]  # fmt: skip
    paper = settings.workpapers / "lkj" / "temuan.json"
    paper.parent.mkdir(parents=True)
    paper.write_text(json.dumps({"findings": stated}), encoding="utf-8")
    entry = Entry("ab", "lkj", ("lkj.pdf",), "", "", DONE, "", "", {}, {}, {}, ())
    with Ledger(settings.database) as ledger:
        new = new_material_findings(settings, ledger, [entry])
    assert [one.text for one in new] == ["open", "no register"]
