"""Intake from an object store: a real server that speaks S3, and file systems of fsspec."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flows.intake.intake import Intake, Taken, fetch
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from flows.settings.operation_settings import StoreSource

PDF = b"%PDF-1.7\n" + bytes(3000)


@pytest.fixture(scope="module")
def bucket(s3: tuple[str, Any]) -> tuple[str, Any]:
    """The address of a server with the bucket `laporan`, and a file system that writes to it."""
    s3[1].mkdir("laporan")
    return s3


def take(folder: Path, **given: object) -> list[Taken]:
    declared = {"kind": "store", "name": "gudang", "first_wait_seconds": 0.01, "attempts": 2} | given
    settings = Settings(base=folder, sources=(StoreSource.model_validate(declared),))
    with Ledger(settings.database) as ledger:
        return list(fetch(settings, ledger).items)


def outcomes(items: list[Taken]) -> dict[str, Intake]:
    return {item.item: item.outcome for item in items}


def s3_source(address: str, url: str) -> dict[str, object]:
    return {
        "url": url,
        "options": {"endpoint_url": address},
        "secrets": {"key": {"env": "STORE_KEY"}, "secret": {"env": "STORE_SECRET"}},
    }


def test_objects_of_a_bucket_are_taken_once_and_again_when_they_change(
    tmp_path: Path, bucket: tuple[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, system = bucket
    monkeypatch.setenv("STORE_KEY", "kunci-rahasia")
    monkeypatch.setenv("STORE_SECRET", "sandi-rahasia")
    system.pipe({"laporan/2024/A.PDF": PDF, "laporan/2024/b.txt": b"x", "laporan/2024/q1/c.pdf": PDF + b"c"})
    source = s3_source(address, "s3://laporan/2024")
    assert outcomes(take(tmp_path, **source)) == {"A.PDF": Intake.NEW, "q1/c.pdf": Intake.NEW}
    assert (tmp_path / "data" / "raw" / "a.pdf").read_bytes() == PDF
    assert set(outcomes(take(tmp_path, **source)).values()) == {Intake.UNCHANGED}
    system.pipe("laporan/2024/A.PDF", PDF + b"corrected")
    assert outcomes(take(tmp_path, **source)) == {"A.PDF": Intake.EDITION, "q1/c.pdf": Intake.UNCHANGED}
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"kunci-rahasia" in content or b"sandi-rahasia" in content for content in kept)


def test_a_bucket_that_is_not_there_is_a_failure_that_names_it(
    tmp_path: Path, s3: tuple[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STORE_KEY", "kunci-rahasia")
    monkeypatch.setenv("STORE_SECRET", "sandi-rahasia")
    (item,) = take(tmp_path, **s3_source(s3[0], "s3://tidak-ada/2024"))
    assert item.outcome is Intake.FAILED
    assert "s3://tidak-ada/2024" in item.reason
    assert "rahasia" not in item.reason


def test_any_file_system_of_fsspec_will_do(tmp_path: Path) -> None:
    (tmp_path / "gudang").mkdir()
    (tmp_path / "gudang" / "a.pdf").write_bytes(PDF)
    (tmp_path / "gudang" / "b.pdf").write_bytes(PDF * 3)
    items = take(tmp_path, url=f"file://{tmp_path}/gudang", max_bytes=2 * len(PDF))
    assert outcomes(items) == {"a.pdf": Intake.NEW, "b.pdf": Intake.FAILED}
    assert outcomes(take(tmp_path, url=f"file://{tmp_path}/gudang"))["a.pdf"] is Intake.UNCHANGED


def test_a_file_system_that_is_not_known_is_said(tmp_path: Path) -> None:
    (item,) = take(tmp_path, url="tiada://x/y")
    assert "tiada" in item.reason
