"""How tables of survey scores are laid out, and how their rows are read."""

from __future__ import annotations

import re

from schemas.datasets.dataset import Record, Value
from schemas.datasets.satisfaction import SATISFACTION_SCORES, SURVEY_SERIES
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.table_view import TableView
from schemas.wording.headers import ONLY_YEARS, period_in, years_in
from schemas.wording.labels import split_numbering

_TOTAL = re.compile(r"\W*(?:total|jumlah|rata|nilai\s+(?:skm|ikm)|indeks|ikm|skm)\b", re.IGNORECASE)
_SURVEYED = frozenset({"survei", "indeks", "ikm", "skm", "kepuasan", "efektivitas", "skor", "nilai", "kie"})
_NO_SCORE = frozenset({"target", "realisasi", "penyerapan", "anggaran", "pagu", "rp", "persen", "jumlah", "capaian"})
_CHANGE = frozenset({"selisih", "kenaikan", "perubahan", "peningkatan"})
_HIGHEST = 100
_OVERALL = frozenset({"indeks", "total", "nilai", "rata", "ikm", "skm"})


def read_scores(view: TableView, columns: Assignment) -> list[Record]:
    """Records of the scores of elements, one for each year in the headers; the difference goes with the latest."""
    label_column = columns.columns["unsur"][0]
    code_column = columns.numbering.get(label_column)
    scores = columns.all("nilai")
    years = [view.headers[column].year or view.year for column in scores]
    latest = max((year for year in years if year is not None), default=None)
    records = []
    for row in view.body:
        code, name = split_numbering(view.text(row, label_column))
        if code_column is not None and view.cell(row, code_column) is not view.cell(row, label_column):
            code = view.text(row, code_column) or code
        total = bool(_TOTAL.match(name)) or view.role_of(row, code_column, label_column) == "total"
        for column, year in zip(scores, years, strict=True):
            values: dict[str, Value] = {
                "unsur_kode": "" if total else code,
                "unsur": name,
                "tahun": year,
                "nilai": view.value(row, column, SATISFACTION_SCORES.column("nilai")),
                "peran": "total" if total else "rincian",
            }
            places = {"unsur": label_column, "nilai": column}
            if year == latest or len(scores) == 1:
                for measure in ("jumlah_nilai", "nilai_tertimbang", "nilai_konversi"):
                    if (beside := columns.of(measure)) is not None:
                        values[measure] = view.value(row, beside, SATISFACTION_SCORES.column(measure))
                        places[measure] = beside
            if (difference := columns.of("selisih")) is not None and year == latest:
                values["selisih"] = view.value(row, difference, SATISFACTION_SCORES.column("selisih"))
                values["tahun_pembanding"] = max((y for y in years if y is not None and y != latest), default=None)
                places["selisih"] = difference
            if (grade := columns.of("mutu")) is not None and year == latest:
                values["mutu"] = view.text(row, grade)
                places["mutu"] = grade
            records.append(view.record("satisfaction_scores", row, values, places))
    return records


def _of_one_year_each(view: TableView, columns: Assignment) -> bool:
    """Whether no two columns of scores are of parts of one year: the dataset knows scores apart by years alone."""
    scores = columns.all("nilai")
    parts = [(view.headers[c].year or view.year, period_in(view.headers[c].text)) for c in scores]
    return len({year for year, _ in parts}) == len(parts) or not any(part for _, part in parts)


def _periods_in_rows(view: TableView, columns: Assignment) -> bool:
    column = columns.columns["periode"][0]
    texts = [view.text(row, column) for row in view.body]
    return sum(bool(period_in(text)) for text in texts) * 2 > len(texts) and _are_scores(view, columns)


def _are_scores(view: TableView, columns: Assignment) -> bool:
    """Whether something is surveyed, and no column holds a target, money, a share or what is beyond any scale."""
    scored = [column for column in range(len(view.headers)) if column not in _labels(columns)]
    words = view.context_words.union(*(header.words for header in view.headers))
    figures = [f for column in scored for row in view.body for f in view.figures(row, column)]
    return (
        bool(words & _SURVEYED)
        and not any(view.headers[column].words & _NO_SCORE for column in scored)
        and all(f.value is None or f.value <= _HIGHEST for f in figures)
    )


def _labels(columns: Assignment) -> set[int]:
    """The columns of a series that say of what and when its scores are."""
    return {columns.columns["periode"][0], *columns.all("survei"), *columns.all("tahun")}


def read_series(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table whose rows are quarters: one for each column of scores."""
    period_column = columns.columns["periode"][0]
    survey_column, year_column = columns.of("survei"), columns.of("tahun")
    survey = ""
    year: int | None = None
    records = []
    for row in view.body:
        printed = view.text(row, period_column)
        if survey_column is not None:
            survey = view.text(row, survey_column) or survey or view.headers[survey_column].text
        if year_column is not None:
            year = next(iter(years_in(view.text(row, year_column))), year)
        for column in range(len(view.headers)):
            header = view.headers[column]
            if column in _labels(columns) or header.words & _CHANGE:
                continue
            value = view.value(row, column, SURVEY_SERIES.column("nilai"))
            if value is None:
                continue
            values: dict[str, Value] = {
                "survei": survey,
                "tahun": header.year or next(iter(years_in(printed)), None) or year or view.year,
                "periode": printed,
                "kumulatif": "ya" if period_in(printed).startswith("s/d") else "tidak",
                "unsur": header.text,
                "nilai": value,
                "peran": "total" if header.words & _OVERALL and column == len(view.headers) - 1 else "rincian",
            }
            records.append(view.record("survey_series", row, values, {"periode": period_column, "nilai": column}))
    return records


_OTHER = "-tertimbang -bobot -jumlah -total -persen -target -konversi -interval"
_SCORE = (f"nilai {_OTHER}", ONLY_YEARS, f"skor {_OTHER}", f"indeks {_OTHER}", f"nrr {_OTHER}", f"ikm {_OTHER}")

LAYOUTS = (
    Layout(
        "scores of service elements",
        "satisfaction_scores",
        (
            Role("unsur", ("unsur -jumlah -keterangan",), required=True),
            Role("nilai", _SCORE, required=True, many=True),
            Role("jumlah_nilai", ("jumlah nilai -tertimbang", "total nilai -tertimbang", "jumlah skor", "total skor")),
            Role("nilai_tertimbang", ("tertimbang -jumlah", "nilai bobot")),
            Role("nilai_konversi", ("konversi", "nilai interval")),
            Role("selisih", ("selisih", "kenaikan", "perubahan", "peningkatan")),
            Role("mutu", ("mutu", "kategori", "kinerja -nilai")),
        ),
        read_scores,
        labels=("unsur",),
        fits=_of_one_year_each,
        rank=1,
    ),
    Layout(
        "scores by quarter",
        "survey_series",
        (
            Role(
                "periode",
                ("=triwulan", "=periode", "=semester", "=bulan", "triwulan -target -realisasi"),
                required=True,
            ),
            Role("tahun", ("=tahun",)),
            Role("survei", ("tingkat", "indikator", "survei", "=indeks kie")),
        ),
        read_series,
        fits=_periods_in_rows,
        takes_rest=True,
        rank=1,
    ),
)
