"""Facts that charts draw: an indicator's result by unit, where the drawn numbers prove that they are it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from expectations.facts.facts import OF_UNIT, Fact, Printing
from expectations.kinds.rounding import half_up
from expectations.kinds.tie_out import agree
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.tables.figure_lines import FigureLine, chart_lines
from schemas.typed_report import TypedReport
from schemas.wording.headers import period_in, years_in

_FEWEST = 3
"""Units that a chart draws at least, and rows that bear out what it draws."""
_DECIMALS = 2
"""Decimals of a result from which the mean of the drawn numbers is no chance."""
_TITLE = re.compile(r"^\W*(?:tabel|gambar|grafik|diagram)\s*[\dIVX.\-]*", re.IGNORECASE)
_LOOSE = frozenset(
    (
        "grafik",
        "nilai",
        "tahun",
        "per",
        "unit",
        "kerja",
        "biro",
        "eselon",
        "ii",
        "yang",
        "optimal",
        "baik",
        "di",
        "lingkup",
        "lingkungan",
        "pada",
        "dan",
    )
)
"""Words that a title may have beside the indicator and the report's own unit."""
_RESULT = re.compile(r"(?:\W|tahun|(?:19|20)\d\d|realisasi|nilai|indeks|hasil|capaian\s+kinerja)*", re.IGNORECASE)


def drawn_results(report: TypedReport, printed: Iterable[Printing]) -> Iterator[Printing]:
    """What charts draw of indicators that tables print by unit: the result of each unit, and of the report's own.

    A chart under an indicator's name counts where at least three of its numbers are results that tables print under the
    same names, more than differ, or where the units' mean is the indicator's own result.
    """
    results: dict[tuple[str, str], dict[str, list[PrintedFigure]]] = defaultdict(lambda: defaultdict(list))
    whole: dict[tuple[str, str], list[PrintedFigure]] = defaultdict(list)
    for printing in printed:
        fact = printing.fact
        if fact.measure == "realisasi" and fact.kind == OF_UNIT:
            base, _, unit = fact.subject.partition(" / ")
            results[base, fact.period][unit].append(printing.figure)
        elif fact.measure == "realisasi" and fact.kind == "indikator":
            whole[fact.subject, fact.period].append(printing.figure)
    bases = {base for base, _ in results}
    for chart in report.charts if bases else ():
        base = _indicator_of(chart, bases, report)
        for line in chart_lines(chart, report.year) if base else ():
            year = _year_of(line, chart, report.year)
            units = _by_unit(line)
            parts = {unit: figure for unit, figure in units.items() if unit != identity(report.unit)}
            if not year or len(parts) < _FEWEST:
                continue
            listed = results.get((base, year), {})
            own = {name for name, when in whole if when == year and _is_of(name, base, report)}
            results_of_own = [figure for name in own for figure in whole[name, year]]
            if not (_borne_out(parts, listed) or _is_mean(list(parts.values()), results_of_own)):
                continue
            for unit, figure in parts.items():
                if unit in listed:
                    yield Printing(
                        Fact("realisasi", OF_UNIT, f"{base} / {unit}", year), figure, _about(chart, figure), ""
                    )
            for unit in set(units) - set(parts) if len(own) == 1 else ():
                fact = Fact("realisasi", "indikator", next(iter(own)), year)
                yield Printing(fact, units[unit], _about(chart, units[unit]), "chart_values")


def _about(chart: Table, figure: PrintedFigure) -> str:
    return " ".join(part for part in (_TITLE.sub("", chart.caption).strip(), figure.place.col_label) if part)


def _indicator_of(chart: Table, bases: Iterable[str], report: TypedReport) -> str:
    """The indicator that a chart's title or the innermost heading around it names, and nothing else; "" for none."""
    for text in (chart.caption, *reversed(chart.headings)):
        name = identity(_TITLE.sub("", text))
        for base in sorted(bases, key=len, reverse=True):
            if _is_of(name, base, report):
                return base
    return ""


def _is_of(name: str, base: str, report: TypedReport) -> bool:
    """Whether a name is that of an indicator, beside words for the report's own unit, a time and all units."""
    if name != base and not name.startswith(f"{base}-") and not name.endswith(f"-{base}"):
        return False
    rest = set(name.replace(base, "", 1).split("-")) - {""} - _LOOSE - set(identity(report.unit).split("-"))
    return all(word.isdigit() for word in rest)


def _year_of(line: FigureLine, chart: Table, year: int | None) -> str:
    """The year of a series of results, "" where it is of several, of a part of one, or of something else."""
    if not _RESULT.fullmatch(line.label) or period_in(line.label) or period_in(chart.caption):
        return ""
    named = set(years_in(line.label)) or set(years_in(chart.caption)) or ({year} if year else set())
    return str(next(iter(named))) if len(named) == 1 else ""


def _by_unit(line: FigureLine) -> dict[str, PrintedFigure]:
    """The numbers of a series by unit; none where two names are one."""
    names = [identity(name) for name in line.names]
    return dict(zip(names, line.figures, strict=True)) if len(set(names)) == len(names) and all(names) else {}


def _borne_out(parts: Mapping[str, PrintedFigure], listed: Mapping[str, Sequence[PrintedFigure]]) -> bool:
    """Whether most numbers are what tables print of the same units, and are not all one."""
    pairs = [(figure, listed[unit]) for unit, figure in parts.items() if listed.get(unit)]
    alike = [figure for figure, others in pairs if any(agree(figure, other) for other in others)]
    return len(alike) >= _FEWEST and 2 * len(alike) > len(pairs) and len({figure.value for figure in alike}) > 1


def _is_mean(parts: Sequence[PrintedFigure], whole: Iterable[PrintedFigure]) -> bool:
    """Whether the mean of the parts is a printed result, to its last digit."""
    values = [Fraction(figure.value) for figure in parts if figure.value is not None]
    if len(values) != len(parts) or len(set(values)) < 2:
        return False
    mean = sum(values, Fraction(0)) / len(values)
    return any(f.decimals >= _DECIMALS and f.value == half_up(mean, f.decimals) for f in whole)
