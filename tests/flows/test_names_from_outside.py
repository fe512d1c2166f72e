"""Names that come from outside: whatever they hold, they never lead out of a folder."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from flows.ledger.ledger import Ledger, report_name

PARTS = (
    "..",
    "/",
    "\\",
    "\x00",
    ".",
    "~",
    "C:",
    "\n",
    "$(x)",
    "-",
    "con",
    "%2e%2e",
    "é",
    "报告",
    "a",
    "Z9",
    ".pdf",
    "\u202e",
)


@given(st.lists(st.sampled_from(PARTS), max_size=60).map("".join) | st.text(max_size=300))
def test_a_report_s_name_is_one_plain_visible_name_in_its_folder(file: str) -> None:
    name = report_name(file)
    folder = Path("/data/workpapers")
    assert (folder / name).parent == folder
    assert name.isascii()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-")
    assert name[0] not in "._-"
    assert 0 < len(name) <= 80


def test_a_file_that_takes_another_one_s_name_with_its_hash_gets_a_name_of_its_own(tmp_path: Path) -> None:
    with Ledger(f"sqlite:///{tmp_path}/ledger.sqlite") as ledger:
        names = [
            ledger.receive("1" * 64, "laporan.pdf", 1).name,
            ledger.receive("3" * 64, f"laporan-{'2' * 12}.pdf", 1).name,
            ledger.receive("2" * 64, "laporan.pdf", 1).name,
        ]
    assert names == ["laporan", "laporan-222222222222", f"laporan-{'2' * 64}"]
