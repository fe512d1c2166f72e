"""How tables of indicators, targets and programme achievement are laid out, and how their rows are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.datasets.budgeting import BUDGET
from schemas.datasets.dataset import Record, Value
from schemas.datasets.performance import INDICATOR_ACHIEVEMENT
from schemas.tables.indicator_slots import FIGURES, Slot, slots_of
from schemas.tables.programme_rows import (
    covers_target,
    is_perspective,
    is_programme_row,
    programme_record,
    section_of,
    section_record,
)
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.row_labels import RowLabels
from schemas.tables.table_view import TableView
from schemas.wording.headers import period_in
from schemas.wording.labels import number_text, split_numbering, subject_heading

MONEY = "-rp -anggaran -keuangan -pagu -volume -dana"
_PART = re.compile(r"\W*(in|out|ou|outcome|proses)\s?(put|come)?\w*\s*:?\s*", re.IGNORECASE)
_FUNDS = re.compile(r"\W*(dana|anggaran|biaya)\b", re.IGNORECASE)

SASARAN = Role("sasaran", ("sasaran -kategori -anggaran -capaian -nilai -indikator -total -jumlah -target",))
KEGIATAN = Role("kegiatan", ("kegiatan -sasaran -output -indikator -ikk -ragam", "program kegiatan -indikator"))
INDIKATOR = Role("indikator", ("indikator -target -komponen", "iku", "ikk", "ikp", "ik"), required=True)
SATUAN = Role("satuan", ("satuan -satuankerja",))
_REPLACED = "-awal -semula -sebelum -lama -usulan -nasional"
TARGET = Role(
    "target",
    (
        f"target -capaian -persen -realisasi {_REPLACED} {MONEY}",
        f"target persen -capaian -realisasi {_REPLACED} {MONEY}",
    ),
)
REALISASI = Role(
    "realisasi", (f"realisasi -capaian -persen -target -nasional -rata {MONEY}", f"hasil -persen -nasional {MONEY}")
)
_CHANGES = "-koreksi -revisi -perubahan -kenaikan -peningkatan -penurunan -selisih"
_UNCAPPED = "-penyesuaian -maks -maksimal -maksimum -max -dibatasi"
CAPAIAN = Role(
    "capaian_pct",
    (
        f"capaian persen {_UNCAPPED} {_CHANGES} {MONEY}",
        f"capaian {_UNCAPPED} {_CHANGES} -kategori -status {MONEY}",
        "=persen",
        f"persen realisasi terhadap target {MONEY}",
        f"persen realisasi target {MONEY}",
        "tingkat kemajuan",
    ),
)
ADJUSTED = Role("capaian_penyesuaian_pct", tuple(f"capaian {word[1:]}" for word in _UNCAPPED.split()))
KATEGORI = Role("kategori", ("kategori", "status capaian -persen"))
TAHUN = Role("tahun", ("=tahun",), required=True)
UNIT = Role("unit", ("unit kerja", "satuankerja", "biro", "unit -jumlah", "balai"))


def _required(role: Role, many: bool = False) -> Role:
    return Role(role.name, role.wordings, True, many)


def _rows(view: TableView) -> Iterator[int]:
    """Body rows that are no section titles."""
    return (row for row in view.body if not view.spans_row(row))


def read_achievement(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table with indicators as rows, and the money rows (Dana) that stand among them."""
    records: list[Record] = []
    labels = RowLabels()
    slots = slots_of(view, columns)
    part = ""
    in_activities = "kegiatan" in columns.columns or bool(
        {"ikk", "kegiatan"} & view.headers[columns.columns["indikator"][0]].words
    )
    indicator_column = columns.columns["indikator"][0]
    # Without a column of their own, programme targets stand among their indicators.
    apart = columns.of("sasaran") is None
    section: dict[str, Value] = {}
    code_column = next((c for c in range(indicator_column) if view.headers[c].words & {"no", "kode"}), None)
    for row in view.body:
        if apart and (title := section_of(view, row, columns, slots)) is not None:
            number = view.text(row, code_column) if code_column is not None else ""
            section = _section(str(title), number, section)
            record = section_record(view, row, columns, slots, section)
            records += [record] if record is not None else []
            section["open"] = "" if record is not None else "ya"
            continue
        about_targets = is_programme_row(view, row, columns, slots)
        if not (about_targets and covers_target(view, row, columns)):
            labels.take(view, row, columns, ("sasaran", "kegiatan"))
        held = labels.values | section
        if about_targets:
            record = programme_record(view, row, columns, slots, held)
            records += [record] if record is not None else []
            section |= {"open": ""} if section else {}
            continue
        held = {name: text for name, text in held.items() if name not in ("open", "perspektif")}
        if view.spans_row(row):
            continue
        number, name = _number_and_name(view, row, columns)
        has_figures = any(view.text(row, column) for slot in slots for column in slot.columns.values())
        if _PART.fullmatch(name) and not has_figures:
            part = name.strip(" :")
            continue
        if not name or not has_figures:
            continue
        places = {"indikator": indicator_column}
        places |= {role: column for role in _BESIDE_INDICATORS if (column := columns.of(role)) is not None}
        shared: dict[str, Value] = held | {
            "lingkup": "kegiatan" if in_activities else "program",
            "bagian": part,
            "indikator_no": number,
            "indikator": name,
            "peran": "rincian",
        }
        # What an indicator is for is held over the rows below its name.
        shared |= {role: view.text(row, column) for role, column in places.items() if role in _OF_THE_ROW}
        money = str(shared.get("satuan", "")).strip(" .").lower() in ("rp", "rupiah") or _FUNDS.match(name)
        if money and in_activities:
            records.append(_funds(view, row, slots[0], shared, places))
            continue
        records += _achievements(view, row, slots, shared, places)
    return records


_OF_THE_ROW = ("satuan", "kategori", "unit")
_BESIDE_INDICATORS = (*_OF_THE_ROW, "sasaran", "kegiatan")
"""Columns beside that of indicators which say more of each."""


def _number_and_name(view: TableView, row: int, columns: Assignment) -> tuple[str, str]:
    """The number and the name of a row's indicator; the number of a column of its own where there is one."""
    number, name = split_numbering(view.text(row, columns.columns["indikator"][0]))
    number_column = columns.number_of("indikator")
    if number_column is not None:
        number = number_text(view.text(row, number_column)) or number
    return number, name


def _section(title: str, code: str, before: dict[str, Value]) -> dict[str, Value]:
    """What holds for the rows below the name of a programme target, or of a perspective; `before` held above it."""
    if is_perspective(title):
        return {"perspektif": title}
    # A code in a column of its own is read as the same code before the name would be.
    number, name = split_numbering(title if code == title else f"{number_text(code)}. {title}" if code else title)
    values: dict[str, Value] = {"sasaran": name, "sasaran_no": number}
    return values | {key: text for key, text in before.items() if key == "perspektif"}


def _achievements(
    view: TableView, row: int, slots: list[Slot], shared: dict[str, Value], places: dict[str, int]
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


def _funds(view: TableView, row: int, slot: Slot, shared: dict[str, Value], places: dict[str, int]) -> Record:
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
        for name in (*FIGURES, "kategori"):
            column = columns.of(name)
            if column is not None:
                values[name] = view.value(row, column, INDICATOR_ACHIEVEMENT.column(name))
                places[name] = column
        records.append(view.record("indicator_achievement", row, values, places))
    return records


def _several_years(view: TableView, columns: Assignment) -> bool:
    """Whether the results are of several years, each of another."""
    years = [view.headers[column].year for column in columns.all("realisasi")]
    return len(years) > 1 and None not in years and len(set(years)) == len(years)


def _rows_are_years(view: TableView, columns: Assignment) -> bool:
    column = columns.of("tahun")
    cells = [view.text(row, column) for row in view.body] if column is not None else []
    dated = [text for text in cells if re.search(r"(?:19|20)\d\d", text) or period_in(text)]
    return bool(cells) and len(dated) * 2 > len(cells) and bool(subject_heading(view.table.headings))


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
        "results of indicators by year",
        "indicator_achievement",
        (SASARAN, INDIKATOR, SATUAN, _required(REALISASI, many=True), Role(CAPAIAN.name, CAPAIAN.wordings, many=True)),
        read_achievement,
        labels=("sasaran", "indikator", "satuan"),
        fits=_several_years,
        rank=-1,
    ),
    Layout(
        "years of one indicator",
        "indicator_achievement",
        (TAHUN, TARGET, _required(REALISASI), _required(CAPAIAN), KATEGORI),
        read_years_of_one_indicator,
        fits=_rows_are_years,
    ),
)
