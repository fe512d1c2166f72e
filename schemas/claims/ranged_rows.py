"""Claims of how many people rows of ages (or years of service) hold: `12 pegawai berusia 50 tahun ke atas`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.ranges import PrintedRange, read_range
from schemas.figures.spoken_ranges import SPOKEN_RANGE, read_spoken_range
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable, plain
from schemas.wording.headers import years_in

_PEOPLE = r"(?:orang|pegawai|ASN|SDM|personel|karyawan)"
_HAVING = (
    r"(?:yang\s+)?(?:(?:telah|sudah|masih)\s+)*"
    r"(?P<scale>ber(?:usia|umur)|usia|umur|(?:dengan\s+)?masa\s+kerja)"
)
_FIRST = r"(?:(?:terdapat|sebanyak|tercatat|ada|masih|saat\s+ini|secara|keseluruhan|total)\s+)*"
_TABLE = r"(?:(?:berdasarkan|menurut)\s+tabel\s+[\d.]+\s*,\s*)?"
_COUNT = rf"(?P<value>\d+(?:\.\d{{3}})*)\s*(?:\([a-z ]+\)\s*)?{_PEOPLE}"
_RANGE = rf"(?P<range>{SPOKEN_RANGE})"
_ENDS = r"(?=\s*(?:[.,;(]|sehingga\b|dan\b|$))"
_WORDINGS = (
    re.compile(
        rf"^\W*{_TABLE}{_FIRST}{_COUNT}\s+{_HAVING}\s+{_RANGE}{_ENDS}",
        re.I,
    ),
    re.compile(
        rf"^\W*{_TABLE}(?:jumlah\s+|total\s+)*{_PEOPLE}\s+{_HAVING}\s+{_RANGE}\s+(?:(?:sebanyak|berjumlah|mencapai|adalah|ada|"
        rf"tercatat)\s+)+{_COUNT}{_ENDS}",
        re.I,
    ),
)
_SCALES = {"usia": ("usia", "umur"), "umur": ("usia", "umur"), "kerja": ("masa",)}
_FEWEST = 3
_INFINITE = 10**6


def ranged_rows(read: ReadSentence, tables: Sequence[LabelledTable]) -> Iterator[Claim]:
    """A claim for the number of people in a range, the rows that make it up as operands x1, x2, ...

    Only where the sentence begins with it, one table of the report has rows of this scale, each of which lies wholly
    in the range or wholly outside, and one column that counts all people.
    """
    years = set(read.years)
    for wording in _WORDINGS:
        match = wording.search(read.sentence.text)
        said = _limits(match["range"]) if match else None
        number = next((n for n, f in enumerate(read.figures) if match and f.start == match.start("value")), None)
        if match is None or said is None or number is None:
            continue
        words = _SCALES[re.sub(r"^ber", "", match["scale"].casefold().split()[-1])]
        named = [
            table for table in tables if any(word in plain(table.header(_label(table)).text).split() for word in words)
        ]
        rows = _within(named[0], said) if len(named) == 1 else []
        if rows and _same_people(match.group(), named[0]) and years <= {named[0].view.report_year}:
            value = read.figure(number, exact=True)
            operands = {f"x{n}": figure for n, figure in enumerate(rows, start=1)}
            subject = f"{match['scale']} {match['range']}"
            yield Claim("", "rows_in_range", subject, "jumlah", value, operands, read.sentence.id, value.place.page)


def _same_people(said: str, table: LabelledTable) -> bool:
    """Whether a table's title names the people that are spoken of, and no year but the report's."""
    title = " ".join((table.table.caption, *table.table.headings[-1:]))
    people = set(re.findall(_PEOPLE, said.casefold(), re.IGNORECASE)) - {"orang"}
    return bool(people & set(plain(title).split())) and set(years_in(title)) <= {table.view.report_year}


def _label(table: LabelledTable) -> int:
    """The first column that neither counts nor numbers the rows."""
    headers = table.view.headers
    free = [
        c for c, h in enumerate(headers) if c not in table.columns and not re.fullmatch(r"no(?:mor)?\.?", h.text, re.I)
    ]
    return free[0] if free else 0


def _within(table: LabelledTable, said: tuple[int, int]) -> list[PrintedFigure]:
    """The counts of the rows in a range; none where a row is partly in it or is no range."""
    columns = [c for c in table.columns if re.fullmatch(r"(?:jumlah|total)(?:\s+\w+)?", plain(table.header(c).text))]
    columns = [c for c in columns if "%" not in table.header(c).text]
    rows = [row for row in table.view.body if row != table.total_row]
    label = _label(table)
    limits = [_limits(re.sub(r"\s*tahun$", "", table.view.text(row, label))) for row in rows]
    if len(columns) != 1 or len(rows) < _FEWEST:
        return []
    found = []
    for row, held in zip(rows, limits, strict=True):
        figure = table.cells(row).get(columns[0])
        if held is None or figure is None or figure.value is None or figure.decimals:
            return []
        if said[0] <= held[0] and held[1] <= said[1]:
            found.append(replace(figure, exact=True))
        elif held[1] >= said[0] and held[0] <= said[1]:
            return []
    return found


def _limits(text: str) -> tuple[int, int] | None:
    """The least and the greatest whole number of a range."""
    found: PrintedRange | None = read_range(text.strip()) or read_spoken_range(text.strip())
    if found is None:
        return None
    lower = -_INFINITE if found.lower is None else _whole(found.lower.text) + (not found.lower_closed)
    upper = _INFINITE if found.upper is None else _whole(found.upper.text) - (not found.upper_closed)
    return lower, upper


def _whole(text: str) -> int:
    digits = re.search(r"\d+", text)
    return int(digits.group()) if digits else _INFINITE
