"""How tables of ceilings, absorption, output volumes and efficiency are laid out, and how their rows are read."""

from __future__ import annotations

import re

from schemas.datasets.budgeting import BUDGET, EFFICIENCY, OUTPUT_VOLUME
from schemas.datasets.dataset import Record, Value
from schemas.figures.number_grammar import is_blank
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.row_reading import row_records
from schemas.tables.table_view import TableView
from schemas.wording.labels import number_text, split_numbering

_ACTIVITY_CODE = re.compile(r"\d{4}")
_OUTPUT_CODE = re.compile(r"\d{4}\.(?:\d{3}|[A-Z]{3})(?:\.\w+)*|[A-Z]{2,3}\.?\d{0,3}")
_CODE_FIRST = re.compile(r"(?P<code>\d{4}(?:\.(?:\d{3}|[A-Z]{3}))*)[\s.:-]+(?P<words>\D.*)")
_PROGRAMME = re.compile(r"program\b(?!\s+prioritas)", re.IGNORECASE)
_LEVELS = ("program", "sasaran", "kegiatan", "indikator", "output", "lainnya")

URAIAN = Role(
    "uraian",
    (
        "program sasaran -indikator",
        "program kegiatan",
        "program",
        "sasaran -indikator",
        "kegiatan -indikator",
        "output -persen -capaian -volume",
        "uraian",
        "rincian",
        "jenis belanja",
        "akun",
    ),
    required=True,
)
INDIKATOR = Role("indikator", ("indikator -target -realisasi",))
CODE = Role("kode", ("kode",))
_CEILINGS = (
    Role("pagu_apbn_rp", ("pagu apbn -p", "apbn -p", "pagu awal", "anggaran awal", "pagu semula")),
    Role("pagu_apbnp_rp", ("pagu apbn p", "apbn p", "pagu apbnp", "apbnp")),
    Role("pagu_refocusing_rp", ("pagu refocusing", "refocusing")),
    Role("pagu_akhir_rp", ("pagu akhir", "pagu revisi", "pagu menjadi", "anggaran akhir")),
    Role(
        "pagu_rp",
        (
            "pagu -realisasi -sisa -apbn -akhir -refocusing -persen",
            "target rp",
            "anggaran rp -realisasi -sisa",
            "target anggaran",
            "alokasi",
            "=anggaran",
            "dipa",
        ),
    ),
)
_SPENT = Role(
    "realisasi_rp",
    ("realisasi rp", "realisasi anggaran -persen", "realisasi -persen -volume -capaian", "belanja realisasi"),
)
_LEFT = Role("sisa_rp", ("sisa",))
_SHARE = Role(
    "realisasi_pct",
    (
        "persen anggaran -volume",
        "persen realisasi -volume",
        "persen penyerapan",
        "persen capaian rp",
        "=persen",
        "capaian persen -volume",
        "anggaran capaian",
        "serapan",
    ),
    after="realisasi_rp",
)


def _rupiah_columns(view: TableView, columns: Assignment) -> bool:
    """Whether the ceilings are amounts of money: named so, or large."""
    money = [column for role, found in columns.columns.items() if role.endswith("_rp") for column in found]
    if any(view.headers[column].words & {"rp", "pagu", "anggaran", "apbn"} for column in money):
        return True
    figures = [f for column in money for row in view.body for f in view.figures(row, column)]
    return any(f.unit == "Rp" or (f.value is not None and f.value >= 1_000_000) for f in figures)


def read_budget(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table of ceilings: a level for each row, and which rows add up others."""
    if not any(role.startswith("pagu") for role in columns.columns):
        return []
    rows = [_budget_row(view, row, columns) for row in view.body]
    held = [values for values, _ in rows if _has_money(values)]
    levels = {str(values["tingkat"]) for values in held}
    lowest = max(levels, key=_LEVELS.index, default="lainnya")
    several = len(levels) > 1
    records = []
    above: dict[str, Value] = {}
    for row, (values, places) in zip(view.body, rows, strict=True):
        level = str(values["tingkat"])
        printed = view.role_of(row, columns.number_of("uraian"), columns.of("uraian"))
        if printed == "total" or (several and level == "program"):
            values["peran"] = "total"
        elif printed == "subtotal" or (several and level != lowest):
            values["peran"] = "subtotal"
        else:
            values["peran"] = "rincian"
        if level == "kegiatan":
            above = {"kegiatan": values.get("uraian")}
        elif level == "output":
            values |= {name: value for name, value in above.items() if name not in values}
        if _has_money(values):
            records.append(view.record("budget", row, values, places))
    return records


def _has_money(values: dict[str, Value]) -> bool:
    return any(
        value is not None and not (isinstance(value, str) and is_blank(value))
        for name, value in values.items()
        if name.endswith("_rp")
    )


def _budget_row(view: TableView, row: int, columns: Assignment) -> tuple[dict[str, Value], dict[str, int]]:
    label_column = columns.columns["uraian"][0]
    header = view.headers[label_column].words
    number, words = split_numbering(view.text(row, label_column))
    number_column = columns.number_of("uraian")
    code_column = columns.of("kode")
    code = ""
    if code_column is not None and view.cell(row, code_column) is not view.cell(row, label_column):
        code = view.text(row, code_column)
    if number_column is not None:
        beside = view.text(row, number_column)
        if _ACTIVITY_CODE.fullmatch(beside) or _OUTPUT_CODE.fullmatch(beside):
            code = code or beside
            outer = view.text(row, 0) if number_column > 0 else ""
            number = number_text(outer) if len(outer) <= 4 else ""
        elif view.cell(row, number_column) is not view.cell(row, label_column):
            number = number_text(beside) or number
    if match := _CODE_FIRST.match(words):
        code, words = code or match["code"], match["words"]
    values: dict[str, Value] = {"no": number, "kode": code, "uraian": words, "tahun": view.year}
    places = {"uraian": label_column}
    indicator_column = columns.of("indikator")
    indicator = view.text(row, indicator_column) if indicator_column is not None else ""
    if indicator_column is not None and indicator:
        values["indikator_no"], values["indikator"] = split_numbering(indicator)
        places["indikator"] = indicator_column
    values["tingkat"] = _level(header, code, number, words, indicator)
    if values["tingkat"] in ("sasaran", "indikator") and "sasaran" in header:
        values |= {"sasaran": words, "sasaran_no": number}
        places["sasaran"] = label_column
    for role, found in columns.columns.items():
        if role.endswith("_rp") or role == "realisasi_pct":
            values[role] = view.value(row, found[0], BUDGET.column(role))
            places[role] = found[0]
    return values, places


def _level(header: frozenset[str], code: str, number: str, words: str, indicator: str) -> str:
    """What a row is about: its code, its words and the header say so."""
    if _OUTPUT_CODE.fullmatch(code):
        return "output"
    if _ACTIVITY_CODE.fullmatch(code):
        return "kegiatan"
    if indicator:
        return "indikator"
    lettered = bool(number) and number.isalpha()
    if "program" in header and (lettered or _PROGRAMME.match(words) or header == {"program"}):
        return "program"
    if "sasaran" in header:
        return "sasaran"
    if "kegiatan" in header:
        return "program" if not number and not code and "program" in header else "kegiatan"
    return "output" if "output" in header else "lainnya"


def read_volumes(view: TableView, columns: Assignment) -> list[Record]:
    """Records of the volumes of outputs; rows of programmes and activities print none."""
    records = []
    activity = ""
    for row in view.body:
        values, places = _budget_row(view, row, columns)
        if values["tingkat"] == "kegiatan":
            activity = str(values["uraian"])
        unit = re.search(r"\(([^()]+)\)\s*$", str(values["uraian"]))
        kept: dict[str, Value] = {
            "no": values["no"],
            "kode": values["kode"],
            "output": values["uraian"],
            "kegiatan": activity,
            "satuan": unit[1] if unit else None,
            "tahun": view.year,
        }
        volume_places = {"output": places["uraian"]}
        for role in ("satuan", "target_volume", "realisasi_volume", "capaian_pct"):
            column = columns.of(role)
            if column is not None:
                kept[role] = view.value(row, column, OUTPUT_VOLUME.column(role))
                volume_places[role] = column
        if kept.get("target_volume") is not None or kept.get("realisasi_volume") is not None:
            records.append(view.record("output_volume", row, kept, volume_places))
    return records


def read_efficiency(view: TableView, columns: Assignment) -> list[Record]:
    """Records of the efficiency of each programme target, and of the unit where a last row prints it."""
    return row_records(view, columns, EFFICIENCY, "sasaran")


_CODED = (Role("kode", ("=akun", "kode akun", "=mak"), required=True), Role("uraian", ("uraian",), required=True))
_AMOUNTS = (*_CEILINGS, _SPENT, _LEFT, _SHARE)


def _of_money(view: TableView, columns: Assignment) -> bool:
    return any(role.startswith("pagu") for role in columns.columns) and _rupiah_columns(view, columns)


LAYOUTS = (
    Layout(
        "amounts by account",
        "budget",
        (*_CODED, *_AMOUNTS),
        read_budget,
        labels=("kode", "uraian"),
        fits=_of_money,
        rank=1,
    ),
    Layout(
        "ceilings and absorption",
        "budget",
        (CODE, URAIAN, INDIKATOR, *_AMOUNTS),
        read_budget,
        labels=("kode", "uraian", "indikator"),
        fits=_of_money,
    ),
    Layout(
        "volumes of outputs",
        "output_volume",
        (
            CODE,
            URAIAN,
            Role("satuan", ("satuan",)),
            Role("target_volume", ("volume target", "target output -rp"), required=True),
            Role("realisasi_volume", ("volume realisasi", "realisasi output -rp"), required=True),
            Role(
                "capaian_pct",
                ("volume capaian", "volume persen", "capaian output -rp", "capaian persen -rp"),
                after="realisasi_volume",
            ),
        ),
        read_volumes,
        labels=("kode", "uraian", "satuan"),
        rank=1,
    ),
    Layout(
        "efficiency",
        "efficiency",
        (
            Role("sasaran", ("sasaran", "program", "kegiatan", "keluaran", "=output"), required=True),
            Role(
                "output_pct",
                ("output", "capaian output", "capaian kinerja", "nps", "capaian sasaran"),
                required=True,
            ),
            Role(
                "input_pct",
                ("input", "capaian input", "capaian anggaran", "persen realisasi", "penyerapan", "serapan"),
                required=True,
            ),
            Role("ie", ("ie -te", "indeks efisiensi"), required=True),
            Role("se", ("se", "standar efisiensi")),
            Role("te", ("te -capaian", "tingkat efisiensi -capaian"), required=True),
            Role("capaian_te_pct", ("capaian te", "capaian tingkat efisiensi", "nilai te")),
            Role("kategori", ("kategori",)),
        ),
        read_efficiency,
        labels=("sasaran",),
        rank=1,
    ),
)
