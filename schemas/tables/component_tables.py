"""How tables of graded assessments and of sister units are laid out, and how their rows are read."""

from __future__ import annotations

import re

from schemas.datasets.components import COMPONENT_SCORES, PEER_COMPARISON
from schemas.datasets.dataset import Record, Value
from schemas.figures.number_grammar import is_blank
from schemas.tables.performance_tables import CAPAIAN, KATEGORI, MONEY, REALISASI, TARGET
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.table_view import TableView
from schemas.wording.headers import Header, years_in
from schemas.wording.labels import number_text, split_numbering, subject_heading

_TOTAL_WORDS = frozenset({"total", "jumlah", "rata"})
_PAIR = re.compile(r"(?P<name>[^/]+?)\s*[-–:]\s*(?P<part>target|realisasi|nilai|bobot)", re.IGNORECASE)
_PICTURE = re.compile(r"(?:gambar|grafik|diagram)\b", re.IGNORECASE)
_FUNDS = frozenset({"pagu", "anggaran", "rp"})
_GROUP = re.compile(r"komponen\b", re.IGNORECASE)


def assessment(view: TableView) -> str:
    """The assessment of a table: its caption (a picture's is none), or the heading that names a subject."""
    caption = view.table.caption
    heading = subject_heading(view.table.headings)
    return heading if heading and _PICTURE.match(caption) else caption or heading


def read_components(view: TableView, columns: Assignment) -> list[Record]:
    """Records of components as rows; lettered rows are subtotals over the numbered rows below them."""
    label_column = columns.columns["komponen"][0]
    number_column = columns.numbering.get(label_column)
    name_of_assessment = assessment(view)
    group = ""
    header_group = view.headers[label_column].text
    by_year = _parts_by_year(view, columns)
    records = []
    for row in view.body:
        if view.spans_row(row):
            continue
        number, name = split_numbering(view.text(row, label_column))
        if number_column is not None and view.cell(row, number_column).colspan == 1:
            number = number_text(view.text(row, number_column)) or number
        role = view.role_of(row, number_column, label_column)
        if role == "subtotal":
            group = name
        shared: dict[str, Value] = {
            "penilaian": name_of_assessment,
            "no": number,
            "induk": (group or (header_group if _GROUP.match(header_group) else "")) if role == "rincian" else "",
            "komponen": name,
            "peran": role,
        }
        for year, parts in by_year.items():
            read = {part: view.value(row, column, COMPONENT_SCORES.column(part)) for part, column in parts.items()}
            places = {"komponen": label_column} | parts
            records.append(view.record("component_scores", row, shared | {"tahun": year} | read, places))
    return records


def _parts_by_year(view: TableView, columns: Assignment) -> dict[int | None, dict[str, int]]:
    """The columns of each year that the headers of scores name; the others go with the latest."""
    by_year: dict[int | None, dict[str, int]] = {}
    for column in columns.all("nilai"):
        by_year.setdefault(view.headers[column].year or view.year, {}).setdefault("nilai", column)
    latest = max((year for year in by_year if year is not None), default=view.year)
    for part in ("bobot", "target", "realisasi", "capaian_pct"):
        found = columns.of(part)
        if found is not None:
            by_year.setdefault(latest, {})[part] = found
    return by_year


def _score_columns(view: TableView) -> list[int]:
    """The columns right of the first that hold a figure in most rows."""
    found = []
    for column in range(1, len(view.headers)):
        texts = [view.text(row, column) for row in view.body]
        filled = [row for row, text in zip(view.body, texts, strict=True) if not is_blank(text)]
        figures = [row for row in filled if view.figures(row, column)]
        if filled and len(figures) * 3 >= len(filled) * 2:
            found.append(column)
    return found


def _is_matrix(view: TableView, columns: Assignment) -> bool:
    scores = _score_columns(view)
    if columns.columns["unit"][0] in scores:
        # A header that names a unit stands over its figures, not over the names of units.
        return False
    totals = [column for column in scores if view.headers[column].words & _TOTAL_WORDS]
    named = columns.of("nilai") is not None
    if not named and not any(
        f.decimals > 0 for column in scores for row in view.body for f in view.figures(row, column)
    ):
        # Whole numbers that no header calls scores are counts.
        return False
    return len(scores) >= 3 and len(totals) == 1 and totals[0] == scores[-1]


def read_matrix(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table with units as rows and components as columns, the last column their total."""
    unit_column = columns.columns["unit"][0]
    number_column = columns.numbering.get(unit_column)
    records = []
    for row in view.body:
        role = view.role_of(row, number_column, unit_column)
        for column in _score_columns(view):
            value = view.value(row, column, COMPONENT_SCORES.column("nilai"))
            header = view.headers[column]
            if value is None or column <= unit_column:
                continue
            total = bool(header.words & _TOTAL_WORDS)
            values: dict[str, Value] = {
                "penilaian": assessment(view),
                "unit": view.text(row, unit_column),
                "tahun": header.year or view.year,
                "komponen": header.text,
                "nilai": value,
                "peran": "total" if total else "rincian",
                "induk": "semua unit" if role != "rincian" else "",
            }
            records.append(view.record("component_scores", row, values, {"unit": unit_column, "nilai": column}))
    return records


def _pairs(headers: tuple[Header, ...]) -> dict[int, tuple[str, str]]:
    """The component and the part (target, realisasi) that a header names together: `Komponen Hasil - Target`."""
    found = {}
    for column, header in enumerate(headers):
        match = _PAIR.fullmatch(header.text)
        if match:
            found[column] = (match["name"].strip(), match["part"].lower())
    return found


def _has_pairs(view: TableView, columns: Assignment) -> bool:
    return len(_pairs(view.headers)) >= 4 and len(_pairs(view.headers)) >= len(view.headers) - 2


def read_pairs(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table under a chart: rows are years or units, columns pair a component with target and result."""
    pairs = _pairs(view.headers)
    records = []
    for row in view.body:
        label = view.text(row, 0)
        years = years_in(label)
        by_component: dict[str, dict[str, int]] = {}
        for column, (component, part) in pairs.items():
            by_component.setdefault(component, {})[part] = column
        for component, parts in by_component.items():
            total = bool(re.match(r"\W*(?:total|jumlah|nilai total)", component, re.IGNORECASE))
            values: dict[str, Value] = {
                "penilaian": assessment(view),
                "unit": "" if years else label,
                "tahun": years[-1] if years else view.year,
                "komponen": component,
                "peran": "total" if total else "rincian",
            }
            values |= {p: view.value(row, c, COMPONENT_SCORES.column(p)) for p, c in parts.items()}
            if any(values.get(part) is not None for part in parts):
                records.append(view.record("component_scores", row, values, parts))
    return records


def read_peers(view: TableView, columns: Assignment) -> list[Record]:
    """Records of sister units; the indicator is printed beside the unit, or named by the heading."""
    unit_column = columns.columns["unit"][0]
    number_column = columns.numbering.get(unit_column)
    heading = subject_heading(view.table.headings)
    records = []
    for row in view.body:
        values: dict[str, Value] = {
            "indikator": heading,
            "tahun": view.year,
            "peran": view.role_of(row, number_column, unit_column),
        }
        places: dict[str, int] = {}
        if number_column is not None:
            values["no"] = view.value(row, number_column, PEER_COMPARISON.column("no"))
            places["no"] = number_column
        for name in ("unit", "indikator", "target", "realisasi", "capaian_pct", "kategori"):
            column = columns.of(name)
            if column is not None:
                values[name] = view.value(row, column, PEER_COMPARISON.column(name))
                places[name] = column
        records.append(view.record("peer_comparison", row, values, places))
    return records


_SCORE = "-target -bobot -realisasi"

LAYOUTS = (
    Layout(
        "components of an assessment",
        "component_scores",
        (
            Role("komponen", ("komponen -bobot", "aspek -bobot", "dimensi -bobot", "area perubahan"), required=True),
            Role("bobot", ("bobot",)),
            Role("target", (f"target {MONEY}",)),
            Role("realisasi", (f"realisasi {MONEY}",)),
            Role(
                "nilai",
                (f"nilai -komponen {_SCORE}", f"capaian -persen {_SCORE}", f"skor {_SCORE}", f"hasil {_SCORE}"),
                many=True,
            ),
            Role("capaian_pct", ("=persen", "persen capaian", "capaian persen")),
        ),
        read_components,
        labels=("komponen",),
        fits=lambda view, columns: (
            bool({"bobot", "target", "realisasi", "nilai"} & columns.columns.keys())
            and not any(header.words & _FUNDS for header in view.headers)
        ),
        rank=1,
    ),
    Layout(
        "components of units",
        "component_scores",
        (
            Role("unit", ("unit -jumlah", "satuankerja", "biro", "balai"), required=True),
            Role("nilai", ("indeks", "nilai"), many=True),
        ),
        read_matrix,
        labels=("unit",),
        fits=_is_matrix,
        takes_rest=True,
    ),
    Layout("chart of components", "component_scores", (), read_pairs, fits=_has_pairs, takes_rest=True, rank=2),
    Layout(
        "sister units",
        "peer_comparison",
        (
            Role(
                "unit",
                (
                    "satuankerja",
                    "k l",
                    "balai",
                    "biro",
                    "upt",
                    "loka",
                    "unit kerja",
                    "unit",
                    "kementerian",
                    "lembaga",
                    "instansi",
                ),
                required=True,
            ),
            Role("indikator", ("indikator",)),
            Role("target", TARGET.wordings, required=True),
            Role("realisasi", REALISASI.wordings, required=True),
            Role("capaian_pct", CAPAIAN.wordings, required=True),
            KATEGORI,
        ),
        read_peers,
        labels=("unit", "indikator"),
        rank=1,
    ),
)
