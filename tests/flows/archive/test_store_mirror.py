"""Published files copied to an object store, on a real server that speaks S3."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.errors import PublishingError
from flows.archive.publishing import publish_datasets
from flows.archive.received_files import file_hash
from flows.archive.store_mirror import HASHES, LIST, mirror
from flows.ledger.ledger import Ledger
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from schemas import load
from schemas.loading import LOCK
from tests.flows.published_reports import budget_report

DESCRIPTION = "clean/datapackage.json"


@pytest.fixture
def settings(tmp_path: Path, s3: tuple[str, Any], monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("STORE_KEY", "kunci-rahasia")
    monkeypatch.setenv("STORE_SECRET", "sandi-rahasia")
    bucket = tmp_path.name.replace("_", "-")[-60:].strip("-")
    s3[1].mkdir(bucket)
    declared = {
        "base": tmp_path,
        "publish": {
            "url": f"s3://{bucket}/rekon",
            "attempts": 1,
            "options": {"endpoint_url": s3[0]},
            "secrets": {"key": {"env": "STORE_KEY"}, "secret": {"env": "STORE_SECRET"}},
        },
    }
    made = Settings.model_validate(declared)
    write(made, "clean/" + LOCK, b"")
    return made


def write(settings: Settings, name: str, content: bytes) -> None:
    path = settings.base / settings.data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def stored(settings: Settings, system: Any) -> dict[str, bytes]:
    root = settings.publish.url.removeprefix("s3://")
    found = {path.removeprefix(root + "/"): system.cat_file(path) for path in system.find(root)}
    return {name: content for name, content in found.items() if name != LIST}


def test_what_is_published_is_there_byte_for_byte_and_only_changes_are_sent(
    settings: Settings, s3: tuple[str, Any]
) -> None:
    files = {DESCRIPTION: b"{a}", "clean/budget/a.csv": b"1", "clean/zz/a.csv": b"2", "workpapers/a/x.html": b"<p>"}
    for name, content in files.items():
        write(settings, name, content)
    first = mirror(settings)
    assert stored(settings, s3[1]) == files
    assert first.sent[-1] == DESCRIPTION
    assert mirror(settings).sent == ()
    write(settings, DESCRIPTION, b"{b}")
    write(settings, "clean/zz/b.csv", b"3")
    (settings.clean / "budget" / "a.csv").unlink()
    second = mirror(settings)
    assert second.sent == ("clean/zz/b.csv", DESCRIPTION)
    assert second.removed == ("clean/budget/a.csv",)
    del files["clean/budget/a.csv"]
    assert stored(settings, s3[1]) == files | {DESCRIPTION: b"{b}", "clean/zz/b.csv": b"3"}


def test_a_run_copies_what_it_published(settings: Settings, s3: tuple[str, Any]) -> None:
    publish_datasets(settings, "satu", "aa", budget_report("aa"))
    with Ledger(settings.database) as ledger:
        run(settings, ledger)
    copied = stored(settings, s3[1])
    assert {DESCRIPTION, "clean/rekon.duckdb", "clean/budget/satu.parquet"} < copied.keys()
    assert copied == {
        f"clean/{path.relative_to(settings.clean).as_posix()}": path.read_bytes()
        for path in settings.clean.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    root = f"{settings.publish.url}/clean"
    options = {"key": "k", "secret": "s", "endpoint_url": s3[0]}
    assert load("budget", folder=root, storage_options=options).equals(load("budget", folder=settings.clean))


def test_files_that_did_not_change_are_not_read_again_and_those_that_did_are(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["clean/budget/a.csv", "clean/budget/b.csv"]
    for name in names:
        write(settings, name, b"1")
    monkeypatch.setattr("flows.archive.known_hashes._SETTLED_NANOSECONDS", -1)
    mirror(settings)
    read: list[str] = []

    def noted(path: Path) -> tuple[str, int]:
        read.append(path.name)
        return file_hash(path)

    monkeypatch.setattr("flows.archive.known_hashes.file_hash", noted)
    assert mirror(settings).sent == ()
    assert read == []
    write(settings, names[1], b"2")
    assert mirror(settings).sent == (names[1],)
    assert read == ["b.csv"]


def test_a_hash_of_a_file_that_has_just_changed_is_not_relied_on(settings: Settings) -> None:
    write(settings, "clean/budget/a.csv", b"1")
    mirror(settings)
    assert HASHES not in {path.name for path in (settings.base / settings.data).iterdir()}


def test_what_others_keep_in_the_store_stays_and_what_they_took_away_comes_back(
    settings: Settings, s3: tuple[str, Any]
) -> None:
    write(settings, "clean/budget/a.csv", b"1")
    mirror(settings)
    root = settings.publish.url.removeprefix("s3://")
    s3[1].pipe_file(f"{root}/clean/catatan.txt", b"milik orang lain")
    s3[1].rm_file(f"{root}/clean/budget/a.csv")
    assert mirror(settings).sent == ("clean/budget/a.csv",)
    assert stored(settings, s3[1]) == {"clean/budget/a.csv": b"1", "clean/catatan.txt": b"milik orang lain"}


def test_what_an_interrupted_copy_sent_is_removed_when_it_is_no_more(settings: Settings, s3: tuple[str, Any]) -> None:
    for name in ("clean/budget/a.csv", "clean/budget/b.csv"):
        write(settings, name, b"1")
    unreadable = settings.clean / "budget" / "b.csv"
    read = Path.read_bytes

    def interrupted(path: Path) -> bytes:
        if path == unreadable:
            raise KeyboardInterrupt
        return read(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", interrupted)
        with pytest.raises(KeyboardInterrupt):
            mirror(settings)
    assert stored(settings, s3[1]) == {"clean/budget/a.csv": b"1"}
    (settings.clean / "budget" / "a.csv").unlink()
    mirror(settings)
    assert stored(settings, s3[1]) == {"clean/budget/b.csv": b"1"}


def test_a_store_that_cannot_be_written_is_said_without_its_secrets(settings: Settings) -> None:
    write(settings, "clean/budget/a.csv", b"1")
    elsewhere = settings.publish.model_copy(update={"url": "s3://tidak-ada/rekon"})
    with pytest.raises(PublishingError, match="s3://tidak-ada/rekon") as raised:
        mirror(settings.model_copy(update={"publish": elsewhere}))
    assert "rahasia" not in str(raised.value)
