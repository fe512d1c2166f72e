"""The scales of categories that a report prints for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from expectations.kinds.band import Band
from schemas.datasets.dataset import Record
from schemas.typed_report import TypedReport

_ACHIEVEMENT_WORDS = ("capaian", "pencapaian", "realisasi kinerja", "peringkat kinerja")
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands printed in one table or sentence: where, and what they grade in the report's words."""

    source: str
    page: int
    measure: str
    bands: tuple[Band, ...]

    @property
    def grades_achievement(self) -> bool:
        """Whether it grades percentages of a target: it reaches past 100, or says so."""
        past = any(limit is not None and limit > _HUNDRED for b in self.bands for limit in (b.low, b.high))
        return past or any(word in self.measure.casefold() for word in _ACHIEVEMENT_WORDS)

    def has(self, name: str) -> bool:
        """Whether a band is called that."""
        return any(band.is_called(name) for band in self.bands)


def scales(report: TypedReport) -> list[Scale]:
    """Every scale of a report with at least two bands, in printed order."""
    sources: dict[str, list[Record]] = {}
    for record in report.of("band_criteria"):
        sources.setdefault(record.source, []).append(record)
    found = []
    for source, records in sources.items():
        bands = tuple(_band(record) for record in records)
        if len(bands) > 1:
            found.append(Scale(source, records[0].page, records[0].text("ukuran"), bands))
    return found


def _band(record: Record) -> Band:
    low, high = record.figure("batas_bawah"), record.figure("batas_atas")
    return Band(
        record.text("kategori"),
        None if low is None else low.value,
        None if high is None else high.value,
        record.text("bawah_tertutup") != "tidak",
        record.text("atas_tertutup") != "tidak",
        record.text("sebutan"),
    )


def achievement_scale(report: TypedReport) -> Scale | None:
    """The scale for percentages of a target; None when the report prints none, or several that differ."""
    found = [scale for scale in scales(report) if scale.grades_achievement]
    return found[0] if found and all(s.bands == found[0].bands for s in found) else _widest(found)


def _widest(found: Sequence[Scale]) -> Scale | None:
    past = [s for s in found if any(b.high is None or b.high > _HUNDRED for b in s.bands)]
    return past[0] if len(past) == 1 else None


def scale_for(report: TypedReport, name: str, page: int) -> Scale | None:
    """The scale, not for achievement, that has a band of that name and stands nearest to a page."""
    fitting = [s for s in scales(report) if s.has(name) and not s.grades_achievement]
    return min(fitting, key=lambda s: abs(s.page - page), default=None)
