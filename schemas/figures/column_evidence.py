"""Which reading of an ambiguous figure its column supports, and why.

`1.652` is one point six in one column and one thousand six hundred in another. The evidence is what the column says
about itself: the unit, whether it counts, how its other figures write decimals and thousands, how large they are. Where
the pieces of evidence disagree, or there is none, the figure stays ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.number_grammar import Piece, Reading

OTHER_SIGN = {".": ",", ",": "."}
"""The sign that groups thousands, by the one that decimals are written with, and the other way round."""
_SEN = 2
"""Decimals of an amount that prints its sen."""
_MAGNITUDE = Decimal(10)
"""A reading is of the column's size when it is within this factor of the smallest and the largest other figure, or
twice what all of them add up to: it may be their total."""
_LARGE = 2
"""Scores and rates of three decimals have one digit before the sign; amounts and counts soon have more."""
_COUNTED = re.compile(
    r"\b(?:orang|responden|pegawai|peserta|penduduk|pengunjung|sampel|sarana|produk|item|kegiatan|layanan|permohonan|"
    r"berkas|dokumen|sertifikat|izin|kasus|perkara|temuan|rekomendasi|pengaduan|permintaan|paket|sekolah|desa|eksemplar|"
    r"unit|lokasi|kemasan|tautan|konten|iklan|akun|pengikut|berita|laki|perempuan|pria|wanita|jumlah|total|"
    r"di(?:periksa|uji|awasi|temukan|turunkan|terima|selesaikan|ajukan|terbitkan|layani|ambil|latih|proses|tolak|setujui))\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:nilai|skor|indeks|rata|rerata|rasio|tingkat|capaian|persen\w*|mutu|bobot|waktu|lama|hari|per)\b|%",
    re.IGNORECASE,
)
"""What is said of figures that may have decimals."""


@dataclass(frozen=True, slots=True)
class ColumnEvidence:
    """What the unambiguous figures of a column show, and what its declaration says.

    `decimal_signs` and `grouping_signs` are the signs that some figure uses beyond doubt; `low` and `high` bound the
    absolute values of what may stand in it. `counts` is declared: the column counts things or holds rupiah in full.
    `whole` says that its unambiguous figures are whole numbers. `grouping` is the sign with which the report groups
    thousands, where the column's figures are hardly decimals: one has two digits before the sign, or its header names
    what is counted. `decimal` is the sign with which the report writes decimals, where they are hardly anything else:
    no figure has two digits before the sign, and the header names nothing that is counted.
    """

    decimal_signs: frozenset[str]
    grouping_signs: frozenset[str]
    low: Decimal | None
    high: Decimal | None
    counts: bool = False
    whole: bool = False
    grouping: str = ""
    decimal: str = ""


def gather(pieces: Iterable[Piece], counts: bool = False, grouping: str = "", header: str = "") -> ColumnEvidence:
    """The evidence of a column from its figures and its header; `grouping` is the report's sign for thousands."""
    decimal_signs, grouping_signs, sizes = set(), set(), []
    counted = _COUNTED.search(header) is not None and _MEASURED.search(header) is None
    digits = 0
    for piece in pieces:
        if len(piece.readings) != 1:
            digits = max(digits, *(piece.text.strip("-–( ").find(sign) for sign in ".,"))
            continue
        reading = piece.readings[0]
        if reading.value:
            sizes.append(abs(reading.value))
        signs = [character for character in piece.text.strip(".,- ") if character in ".,"]
        if not signs:
            continue
        if "." in signs and "," in signs:
            decimal_signs.add(signs[-1])
            grouping_signs.add(signs[0])
        elif len(signs) > 1:
            grouping_signs.add(signs[0])
        else:
            decimal_signs.add(signs[0])
    large = counted or digits >= _LARGE
    return ColumnEvidence(
        frozenset(decimal_signs),
        frozenset(grouping_signs),
        min(sizes) / _MAGNITUDE if sizes else None,
        max(max(sizes) * _MAGNITUDE, 2 * sum(sizes, Decimal(0))) if sizes else None,
        counts,
        bool(sizes) and not decimal_signs,
        grouping if large else "",
        "" if large else OTHER_SIGN.get(grouping, ""),
    )


def decide(piece: Piece, evidence: ColumnEvidence) -> tuple[tuple[Reading, ...], str]:
    """The readings that remain and the reason, "" when nothing was decided.

    Only a figure that is either decimal or grouped is decided; brackets that may mean a negative figure are not.
    """
    if len(piece.readings) != 2 or piece.readings[0].decimals == piece.readings[1].decimals:
        return piece.readings, ""
    decimal, grouped = piece.readings
    if piece.unit == "Rp":
        return (grouped,), "an amount in rupiah has no three decimals"
    sign = "." if "." in piece.text else ","
    if evidence.counts and sign not in evidence.decimal_signs:
        return (grouped,), "what is counted is whole"
    other = "," if sign == "." else "."
    votes: list[tuple[Reading, str]] = []
    as_decimal = sign in evidence.decimal_signs or other in evidence.grouping_signs
    as_grouping = sign in evidence.grouping_signs or other in evidence.decimal_signs
    if as_decimal and not as_grouping:
        votes.append((decimal, f"the column writes decimals with '{sign}'"))
    elif as_grouping and not as_decimal:
        votes.append((grouped, f"the column groups thousands with '{sign}'"))
    groups = evidence.grouping or OTHER_SIGN.get(evidence.decimal, "")
    # Where column and report write decimals with the other sign, figures of other sizes are of other measures.
    by_sign = sign == groups and other in evidence.decimal_signs and not as_decimal
    if evidence.low is not None and evidence.high is not None and not by_sign:
        fits = [r for r in (decimal, grouped) if evidence.low <= abs(r.value) <= evidence.high]
        if len(fits) == 1 and not (evidence.whole and fits[0] is decimal):
            votes.append((fits[0], "only this value is of the size of the column's other figures"))
    if not votes and sign == evidence.grouping:
        votes.append((grouped, f"the report groups thousands with '{sign}'"))
    if not votes and sign == evidence.decimal:
        votes.append((decimal, f"the report writes decimals with '{sign}'"))
    chosen = {reading for reading, _ in votes}
    if len(chosen) != 1:
        return piece.readings, ""
    return (votes[0][0],), "; ".join(reason for _, reason in votes)


def to_figure(piece: Piece, place: Place, exact: bool, evidence: ColumnEvidence | None = None) -> PrintedFigure:
    """A piece as a printed figure at its place, decided by the evidence where there is any."""
    readings, reason = decide(piece, evidence) if evidence is not None else (piece.readings, "")
    notes = (*piece.notes, reason) if reason else piece.notes
    value = readings[0].value if len(readings) == 1 and not piece.comparison else None
    decimals = readings[0].decimals if len(readings) == 1 else 0
    in_full = piece.unit == "Rp" and decimals >= 0
    if in_full and value is not None and decimals == _SEN and value == value.to_integral_value():
        # "Rp1.250.000,00" is an amount in whole rupiah.
        value, decimals = value.quantize(Decimal(1)), 0
    remaining = tuple(r.value for r in readings) if len(readings) > 1 and not piece.comparison else ()
    return PrintedFigure(piece.text, value, decimals, piece.unit, exact or in_full, place, remaining, notes)
