"""Putting what came from outside in its place: laws of names, and what counts as a report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.intake.delivery import deliver, plain_name, why_no_report
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings

PDF = b"%PDF-1.7\n"


@given(st.text() | st.from_regex(r"(\.\./|[a-z%\\/.\x00-]){0,20}"))
def test_whatever_a_name_holds_it_becomes_plain_letters_and_never_a_path(name: str) -> None:
    plain = plain_name(name)
    assert re.fullmatch(r"[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9])?", plain), plain
    assert Path(plain).name == plain


@given(st.from_regex(r"[a-z0-9]{1,40}", fullmatch=True))
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    assert plain_name(f"{name}.pdf") == plain_name(f"/x/{name.upper()}.PDF") == name


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (PDF, ""),
        (b"\xef\xbb\xbf\r\n" + PDF, ""),
        (b"", "empty"),
        (b"  <HTML><p>%PD", "web page"),
        (b"PK\x03\x04", "does not begin as a PDF"),
        (bytes(1024) + PDF, "does not begin as a PDF"),
    ],
)
def test_what_does_not_begin_as_a_pdf_is_no_report(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "x").write_bytes(content)
    reason = why_no_report(tmp_path / "x")
    assert why in reason
    assert bool(why) == bool(reason)


def test_a_known_report_whose_file_was_removed_is_put_there_again(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    with Ledger(settings.database) as ledger:
        for expected in (True, False, True):
            (tmp_path / "part").write_bytes(PDF)
            file, _, is_new = deliver(settings, ledger, tmp_path / "part", "a.pdf")
            assert (file, is_new) == ("a.pdf", expected)
            if not expected:
                (settings.raw / "a.pdf").unlink()
        assert len(ledger.entries()) == 1


def test_a_file_in_the_way_is_never_overwritten(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    settings.raw.mkdir(parents=True)
    (settings.raw / "a.pdf").write_bytes(PDF + b"by hand")
    (tmp_path / "part").write_bytes(PDF)
    with Ledger(settings.database) as ledger:
        file, sha256, _ = deliver(settings, ledger, tmp_path / "part", "a.pdf")
    assert file == f"a-{sha256[:12]}.pdf"
    assert (settings.raw / "a.pdf").read_bytes() == PDF + b"by hand"
