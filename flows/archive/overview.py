"""The overview of the archive: made from what is published, written beside the working papers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

from expectations.decisions.over_years import IndicatorPrint, Measure, printed_again
from expectations.decisions.register import Register
from expectations.decisions.review import review
from flows.archive.fingerprint import rules_fingerprint
from flows.archive.noted_reports import ArchivedReport, archived_reports
from flows.archive.paper_files import NOTED
from flows.files.atomic_files import write_whole
from flows.settings.configuration import Settings
from schemas.datasets.published import TEXT_SUFFIX
from schemas.loading import dataset_files, load_table
from schemas.names import canonical
from workpapers.overview import ShownReport, build_overview, overview_html
from workpapers.wording import wording

OVERVIEW = "index.html"
_NOTE = ".overview.json"
"""Where the data folder keeps of what the overview was made."""
_DATASETS = ("reports", "report_versions", "indicator_achievement")


def overview_file(settings: Settings) -> Path:
    """Where the overview is."""
    return settings.workpapers / OVERVIEW


def publish_overview(settings: Settings, register: Register, today: date) -> Path | None:
    """Write the overview of all current reports; None when there are none yet.

    It is not made again of what it was made of before: the same files, by their sizes and times, with the same register
    on the same day. What did not change is not written again. Raises PublishingError when it cannot be written.
    """
    unreadable: list[str] = []
    noted = sorted(settings.workpapers.glob(f"*/{NOTED}"))
    if not noted:
        return None
    file, note = overview_file(settings), settings.base / settings.data / _NOTE
    sources = _digest(settings, noted, register, today)
    if _says(note) == {"sources": sources, "made": _seen(file)}:
        return file
    archived = archived_reports(settings, unreadable)
    current = [one for one in archived if one.is_current]
    shown = [
        ShownReport(
            one.name,
            one.folder,
            review(one.noted, register, today),
            tuple(other.folder for other in archived if other.name == one.name and not other.is_current),
        )
        for one in current
    ]
    page = overview_html(build_overview(shown, _prints(settings, current), unreadable), wording(settings.language))
    content = page.encode("utf-8")
    if not file.is_file() or file.read_bytes() != content:
        write_whole(file, content)
    write_whole(note, json.dumps({"sources": sources, "made": _seen(file)}).encode())
    return file


def _digest(settings: Settings, noted: list[Path], register: Register, today: date) -> str:
    """Of all that the overview is made of, the program included."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    digest.update(f"{rules_fingerprint()} {settings.language} {today} {register}".encode())
    files = [*noted, *(file for name in _DATASETS for file in dataset_files(name, settings.clean).values())]
    for file in files:
        digest.update(f"{file} {_seen(file)}".encode())
    return digest.hexdigest()


def _seen(file: Path) -> list[int]:
    """By what a change of a file is told, without reading it; nothing when it is not there."""
    try:
        found = file.stat()
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns, found.st_ino]


def _says(note: Path) -> object:
    try:
        return json.loads(note.read_bytes())
    except (OSError, ValueError):
        return None


def _prints(settings: Settings, reports: list[ArchivedReport]) -> Iterator[IndicatorPrint]:
    """The figures of the units' own indicators for whole years, in reports about whole years."""
    by_name = {one.name: one.noted for one in reports if one.noted.year and one.noted.unit and not one.noted.period}
    for row in load_table("indicator_achievement", None, settings.clean).to_pylist():
        noted = by_name.get(row["laporan"])
        own = row["lingkup"] == "program" and not row["unit"] and not row["periode"] and row["peran"] == "rincian"
        if noted is None or noted.year is None or not own or not row["tahun"] or not row["indikator_id"]:
            continue
        if row["tahun_target"] not in (None, row["tahun"]):
            continue
        for measure in get_args(Measure):
            figure = printed_again(row[measure + TEXT_SUFFIX] or "", row[measure], row["halaman"])
            if figure is not None:
                yield IndicatorPrint(
                    canonical(noted.unit), row["indikator_id"], row["indikator"], row["tahun"], measure, figure,
                    row["laporan"], noted.year,
                )  # fmt: skip
