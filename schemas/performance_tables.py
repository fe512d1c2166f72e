"""How tables of indicators, targets and programme achievement are laid out, and how their rows are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from schemas.budgeting import BUDGET
from schemas.dataset import Record, Value
from schemas.figure import PrintedFigure
from schemas.headers import period_in
from schemas.labels import number_text, split_numbering, subject_heading
from schemas.performance import INDICATOR_ACHIEVEMENT, INDICATOR_TARGETS, PROGRAMME_ACHIEVEMENT
from schemas.recognition import Assignment, Layout, Role
from schemas.table_view import TableView

_MONEY = "-rp -anggaran -keuangan -pagu -volume -dana"
_PART = re.compile(r"\W*(in|out|ou|outcome|proses)\s?(put|come)?\w*\s*:?\s*", re.IGNORECASE)
_FUNDS = re.compile(r"\W*(dana|anggaran|biaya)\b", re.IGNORECASE)
_PERSPECTIVE = re.compile(r"\bper[sc]\w{0,2}pe[ck]\w*", re.IGNORECASE)

SASARAN = Role("sasaran", ("sasaran -kategori -anggaran -capaian -nilai",))
KEGIATAN = Role("kegiatan", ("kegiatan -sasaran -output -indikator -ikk -ragam", "program kegiatan -indikator"))
INDIKATOR = Role("indikator", ("indikator -target -komponen", "iku", "ikk", "ikp", "ik"), required=True)
SATUAN = Role("satuan", ("satuan -satuankerja",))
TARGET = Role("target", (f"target -capaian -persen -realisasi {_MONEY}", f"target persen -capaian -realisasi {_MONEY}"))
REALISASI = Role("realisasi", (f"realisasi -capaian -persen -target {_MONEY}", f"hasil -persen {_MONEY}"))
CAPAIAN = Role(
    "capaian_pct",
    (
        f"capaian persen -penyesuaian {_MONEY}",
        f"capaian -penyesuaian -kategori -status {_MONEY}",
        "=persen",
        f"persen realisasi terhadap target {_MONEY}",
        f"persen realisasi target {_MONEY}",
    ),
)
ADJUSTED = Role("capaian_penyesuaian_pct", ("capaian penyesuaian",))
KATEGORI = Role("kategori", ("kategori", "status capaian -persen"))
TAHUN = Role("tahun", ("=tahun",), required=True)
UNIT = Role("unit", ("unit kerja", "satuankerja", "biro", "unit -jumlah", "balai"))


def _required(role: Role, many: bool = False) -> Role:
    return Role(role.name, role.wordings, True, many)


@dataclass
class _Labels:
    """Labels in force while rows are read: a blank cell goes on with the label above it."""

    values: dict[str, Value] = field(default_factory=dict)

    def take(self, view: TableView, row: int, columns: Assignment, names: tuple[str, ...]) -> dict[str, Value]:
        """The labels of a row; a new outer label ends the inner ones."""
        for position, name in enumerate(names):
            column = columns.of(name)
            if column is None:
                continue
            text = view.text(row, column)
            number_column = columns.number_of(name)
            number = number_text(view.text(row, number_column)) if number_column is not None else ""
            inner, words = split_numbering(text)
            number = number or inner
            if not words:
                continue
            if words != self.values.get(name) or (number and number != self.values.get(f"{name}_no")):
                for later in names[position:]:
                    self.values.pop(later, None)
                    self.values.pop(f"{later}_no", None)
            self.values[name] = words
            if number:
                self.values[f"{name}_no"] = number
        return dict(self.values)


@dataclass(frozen=True)
class _Slot:
    """A year and period that a row of a table carries figures for, and the table columns of those figures."""

    tahun: int | None
    tahun_target: int | None
    periode: str
    columns: dict[str, int]


_FIGURES = ("target", "realisasi", "capaian_pct", "capaian_penyesuaian_pct")


def _slots(view: TableView, columns: Assignment) -> list[_Slot]:
    """The years and periods that the headers name: each with its target, result and achievement.

    An achievement against a year without a result of its own is that of the latest result.
    """
    by_name = {name: columns.all(name) for name in _FIGURES if columns.all(name)}
    if all(len(found) == 1 for found in by_name.values()):
        return [_only_slot(view, {name: found[0] for name, found in by_name.items()})]
    base = _base_year(view, columns)
    keyed: dict[tuple[int | None, str], dict[str, int]] = {}
    for name, found in by_name.items():
        for column in found:
            header = view.headers[column]
            keyed.setdefault((header.year or base, header.period), {}).setdefault(name, column)
    latest = keyed.get((base, ""), {}).get("realisasi")
    slots = []
    for (year, period), held in keyed.items():
        if "realisasi" not in held and "capaian_pct" in held and not period and latest is not None:
            slots.append(_Slot(base, year, period, {"realisasi": latest} | held))
        else:
            slots.append(_Slot(year, year, period, held))
    return slots


def _only_slot(view: TableView, held: dict[str, int]) -> _Slot:
    """The slot of a table with one column of each kind, whatever year or period each of them names."""
    headers = {name: view.headers[column] for name, column in held.items()}
    years = {name: header.year for name, header in headers.items() if header.year is not None}
    year = years.get("realisasi") or years.get("target") or view.year
    period = next(
        (headers[n].period for n in ("realisasi", "capaian_pct", "target") if n in headers and headers[n].period), ""
    )
    return _Slot(year, years.get("target") or year, period, held)


def _base_year(view: TableView, columns: Assignment) -> int | None:
    """The year that undated columns are about: the latest one with a result, else the table's."""
    results = [view.headers[column].year for column in columns.all("realisasi")]
    return max((year for year in results if year is not None), default=view.year)


def _rows(view: TableView) -> Iterator[int]:
    """Body rows that are no section titles."""
    return (row for row in view.body if not view.spans_row(row))


def read_achievement(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table with indicators as rows, and the money rows (Dana) that stand among them."""
    records: list[Record] = []
    labels = _Labels()
    slots = _slots(view, columns)
    part = ""
    in_activities = "kegiatan" in columns.columns or bool(
        {"ikk", "kegiatan"} & view.headers[columns.columns["indikator"][0]].words
    )
    indicator_column = columns.columns["indikator"][0]
    for row in view.body:
        held = labels.take(view, row, columns, ("sasaran", "kegiatan"))
        if view.spans_row(row):
            continue
        number, name = split_numbering(view.text(row, indicator_column))
        number_column = columns.number_of("indikator")
        if number_column is not None:
            number = number_text(view.text(row, number_column)) or number
        figures = {n: c for slot in slots for n, c in slot.columns.items() if view.text(row, c)}
        if _PART.fullmatch(name) and not figures:
            part = name.strip(" :")
            continue
        if not name or not figures:
            continue
        shared: dict[str, Value] = held | {
            "lingkup": "kegiatan" if in_activities else "program",
            "bagian": part,
            "indikator_no": number,
            "indikator": name,
            "peran": "rincian",
        }
        places = {"indikator": indicator_column}
        for extra in ("satuan", "kategori", "unit", "sasaran", "kegiatan"):
            column = columns.of(extra)
            if column is not None:
                places[extra] = column
                if extra not in ("sasaran", "kegiatan"):
                    shared[extra] = view.text(row, column)
        money = str(shared.get("satuan", "")).strip(" .").lower() in ("rp", "rupiah") or _FUNDS.match(name)
        if money and in_activities:
            records.append(_funds(view, row, slots[0], shared, places))
            continue
        records += _achievements(view, row, slots, shared, places)
    return records


def _achievements(
    view: TableView, row: int, slots: list[_Slot], shared: dict[str, Value], places: dict[str, int]
) -> Iterator[Record]:
    for slot in slots:
        values = dict(shared)
        read: dict[str, Value] = {
            name: view.value(row, column, INDICATOR_ACHIEVEMENT.column(name)) for name, column in slot.columns.items()
        }
        if all(value is None for value in read.values()):
            continue
        if slot.tahun_target != slot.tahun:
            # The band is printed for the achievement against the year's own target.
            values.pop("kategori", None)
        values |= read | {"tahun": slot.tahun, "tahun_target": slot.tahun_target, "periode": slot.periode}
        yield view.record("indicator_achievement", row, values, places | slot.columns)


def _funds(view: TableView, row: int, slot: _Slot, shared: dict[str, Value], places: dict[str, int]) -> Record:
    """A row of money among indicators, as a record of the budget."""
    names = {"target": "pagu_rp", "realisasi": "realisasi_rp", "capaian_pct": "realisasi_pct"}
    columns = {names[name]: column for name, column in slot.columns.items() if name in names}
    values: dict[str, Value] = {
        name: value for name, value in shared.items() if name in ("sasaran", "sasaran_no", "kegiatan", "satuan")
    }
    values |= {
        "tingkat": "kegiatan",
        "peran": "rincian",
        "uraian": shared["indikator"],
        "no": shared.get("kegiatan_no"),
        "tahun": slot.tahun,
    }
    values |= {name: view.value(row, column, BUDGET.column(name)) for name, column in columns.items()}
    kept = {name: column for name, column in places.items() if name in ("sasaran", "kegiatan", "satuan")}
    return view.record("budget", row, values, kept | columns | {"uraian": places["indikator"]})


def read_years_of_one_indicator(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table whose rows are years (or quarters) of the indicator that its heading names."""
    indicator = subject_heading(view.table.headings)
    records = []
    year_column = columns.columns["tahun"][0]
    for row in _rows(view):
        printed = view.text(row, year_column)
        match = re.search(r"(?:19|20)\d\d", printed)
        year = int(match.group()) if match else view.year
        values: dict[str, Value] = {
            "lingkup": "program",
            "indikator": indicator,
            "tahun": year,
            "tahun_target": year,
            "periode": period_in(printed),
            "peran": "rincian",
        }
        places = {"tahun": year_column}
        for name in (*_FIGURES, "kategori"):
            column = columns.of(name)
            if column is not None:
                values[name] = view.value(row, column, INDICATOR_ACHIEVEMENT.column(name))
                places[name] = column
        records.append(view.record("indicator_achievement", row, values, places))
    return records


def _rows_are_years(view: TableView, columns: Assignment) -> bool:
    column = columns.of("tahun")
    cells = [view.text(row, column) for row in view.body] if column is not None else []
    dated = [text for text in cells if re.search(r"(?:19|20)\d\d", text) or period_in(text)]
    return bool(cells) and len(dated) * 2 > len(cells) and bool(subject_heading(view.table.headings))


def read_targets(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table that sets targets: one for each year that a column of targets is for."""
    records = []
    labels = _Labels()
    indicator_column = columns.columns["indikator"][0]
    several = len(columns.all("target")) > 1
    for row in view.body:
        held = labels.take(view, row, columns, ("sasaran",))
        if view.spans_row(row):
            continue
        number, name = split_numbering(view.text(row, indicator_column))
        number_column = columns.number_of("indikator")
        if number_column is not None:
            number = number_text(view.text(row, number_column)) or number
        if not name:
            continue
        for column in columns.all("target"):
            header = view.headers[column]
            value = view.value(row, column, INDICATOR_TARGETS.column("target"))
            values: dict[str, Value] = held | {
                "indikator_no": number,
                "indikator": name,
                "tahun": header.year or view.year,
                "periode": header.period,
                "target": value,
                "dasar": "renstra" if several and not header.period else "perjanjian kinerja",
            }
            places = {"indikator": indicator_column, "target": column}
            if (satuan := columns.of("satuan")) is not None:
                values["satuan"] = view.text(row, satuan)
                places["satuan"] = satuan
            if (sasaran := columns.of("sasaran")) is not None:
                places["sasaran"] = sasaran
            if value is not None:
                records.append(view.record("indicator_targets", row, values, places))
    return records


def read_programme(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table of achievements per programme target, with the rows of perspectives among them."""
    records = []
    perspective = ""
    label_column = columns.columns["sasaran"][0]
    number_column = columns.number_of("sasaran")
    for row in view.body:
        number, name = split_numbering(view.text(row, label_column))
        if number_column is not None:
            number = number_text(view.text(row, number_column)) or number
        role = view.role_of(row, number_column, label_column)
        is_perspective = bool(_PERSPECTIVE.search(name)) or (number.isalpha() and number.isupper())
        level = "keseluruhan" if role == "total" else "perspektif" if is_perspective else "sasaran"
        if level == "perspektif":
            perspective = name
        values: dict[str, Value] = {"tingkat": level, "tahun": view.year}
        places: dict[str, int] = {}
        if level == "sasaran":
            values |= {"sasaran_no": number, "sasaran": name, "perspektif": perspective}
            places["sasaran"] = label_column
        elif level == "perspektif":
            values["perspektif"] = perspective
            places["perspektif"] = label_column
        for column_name in ("nps_pct", "bobot", "kategori"):
            column = columns.of(column_name)
            if column is not None:
                values[column_name] = view.value(row, column, PROGRAMME_ACHIEVEMENT.column(column_name))
                places[column_name] = column
        if isinstance(values.get("nps_pct"), PrintedFigure) or values.get("kategori"):
            records.append(view.record("programme_achievement", row, values, places))
    return records


LAYOUTS = (
    Layout(
        "indicators with target and result",
        "indicator_achievement",
        (
            SASARAN,
            KEGIATAN,
            INDIKATOR,
            SATUAN,
            UNIT,
            _required(TARGET, many=True),
            _required(REALISASI, many=True),
            Role(CAPAIAN.name, CAPAIAN.wordings, many=True),
            ADJUSTED,
            KATEGORI,
        ),
        read_achievement,
        labels=("sasaran", "kegiatan", "indikator", "satuan", "unit"),
    ),
    Layout(
        "years of one indicator",
        "indicator_achievement",
        (TAHUN, TARGET, _required(REALISASI), _required(CAPAIAN), KATEGORI),
        read_years_of_one_indicator,
        fits=_rows_are_years,
    ),
    Layout(
        "targets of indicators",
        "indicator_targets",
        (
            SASARAN,
            INDIKATOR,
            SATUAN,
            Role("target", (*TARGET.wordings, "#tahun"), required=True, many=True),
        ),
        read_targets,
        labels=("sasaran", "indikator", "satuan"),
        rank=-1,
    ),
    Layout(
        "achievement of programme targets",
        "programme_achievement",
        (
            Role("sasaran", ("sasaran -indikator", "perspektif"), required=True),
            Role(
                "nps_pct",
                ("nps", "npsp", "npss", "nilai capaian sasaran", f"capaian persen {_MONEY}", f"capaian {_MONEY}"),
                required=True,
            ),
            Role("bobot", ("bobot",)),
            KATEGORI,
        ),
        read_programme,
        labels=("sasaran",),
        fits=lambda view, columns: not any(h.words & {"indikator", "realisasi", "target"} for h in view.headers),
    ),
)
