"""The overview of the archive: made from what is published, written beside the working papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

from expectations.over_years import IndicatorPrint, Measure, printed_again
from expectations.register import Register
from expectations.review import review
from flows.atomic_files import write_whole
from flows.configuration import Settings
from flows.noted_reports import ArchivedReport, archived_reports
from flows.stages import NOTED
from schemas.loading import load_table
from schemas.names import canonical
from schemas.published import TEXT_SUFFIX
from workpapers.overview import ShownReport, build_overview, overview_html
from workpapers.wording import wording

OVERVIEW = "index.html"


def overview_file(settings: Settings) -> Path:
    """Where the overview is."""
    return settings.workpapers / OVERVIEW


def publish_overview(settings: Settings, register: Register, today: date) -> Path | None:
    """Write the overview of all current reports; None when there are none yet.

    What did not change is not written again. Raises PublishingError when it cannot be written.
    """
    unreadable: list[str] = []
    if not any(settings.workpapers.glob(f"*/{NOTED}")):
        return None
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
    file = overview_file(settings)
    content = page.encode("utf-8")
    if not file.is_file() or file.read_bytes() != content:
        write_whole(file, content)
    return file


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
