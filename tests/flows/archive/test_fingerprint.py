"""The fingerprint of the rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.archive import fingerprint


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for room in (*fingerprint.ROOMS, "flows"):
        (tmp_path / room).mkdir()
    for name in fingerprint.OWN_FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.setattr(fingerprint, "PROJECT", tmp_path)
    yield tmp_path
    # The fingerprint of this project must not be taken for the real one's by tests that run after these.
    fingerprint.rules_fingerprint.cache_clear()


def current() -> str:
    fingerprint.rules_fingerprint.cache_clear()
    return fingerprint.rules_fingerprint()


@pytest.mark.parametrize(
    "file", ["expectations/sums.py", "schemas/aliases.toml", "workpapers/page.j2", "flows/running/stages.py"]
)
def test_a_changed_rule_text_or_template_changes_it(project: Path, file: str) -> None:
    before = current()
    (project / file).write_text("changed")
    assert current() != before


@pytest.mark.parametrize("file", ["flows/cli.py", "README.md", "expectations/note.txt"])
def test_what_no_result_comes_from_does_not(project: Path, file: str) -> None:
    before = current()
    (project / file).write_text("changed")
    assert current() == before


def test_moving_text_between_files_changes_it(project: Path) -> None:
    (project / "schemas" / "a.py").write_text("ab")
    before = current()
    (project / "schemas" / "a.py").write_text("")
    (project / "schemas" / "b.py").write_text("ab")
    assert current() != before
