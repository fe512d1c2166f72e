"""Relations that the headers of several columns tell together, where that of the result alone does not.

`Rekomendasi | Selesai | Belum selesai`, `Target | Realisasi | Nilai`, `Capaian | Serapan anggaran | Efisiensi`,
`EKA | IKPA | NKA`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from expectations.named.label_roles import Role
from expectations.named.labelled_grid import Axis, LabelledGrid
from expectations.named.named_formulas import Formula
from expectations.named.named_instances import Instance, NamedPattern
from schemas.wording.word_stems import tokens

_NOT = re.compile(
    r"\W*(?:(?:yang\s+)?(?:belum|tidak|bukan|non|tanpa)|sisa(?:\s+yang)?)\b[\s-]*(?P<what>.*)", re.IGNORECASE
)
_OPPOSITES = tuple(
    (
        re.compile(rf"\W*(?:jumlah\s+)?(?:{part})\W*", re.IGNORECASE),
        re.compile(rf"\W*(?:jumlah\s+)?(?:{rest})\W*", re.IGNORECASE),
    )
    for part, rest in (
        (r"terisi|bezetting|eksisting|tersedia", r"lowong(?:an)?|kosong|kekurangan"),
        (r"(?:selesai\s+)?tepat\s+waktu", r"(?:ter)?lambat|melewati\s+(?:batas\s+)?waktu"),
        (r"hadir", r"absen"),
        (r"lulus|berhasil", r"gagal"),
        (r"ms|memenuhi\s+(?:syarat|ketentuan|standar)", r"tms|tmk"),
        (r"mk", r"tmk"),
        (r"(?:penyusutan|akumulasi|akm?\.?)\b.*", r"nilai\s+(?:buku|bersih|neto|netto)"),
    )
)
"""What one count leaves of the whole, by names of both that are no negation of each other."""
_SEXES = tuple(
    re.compile(rf"\W*(?:jumlah\s+)?(?:{sex})\W*", re.IGNORECASE)
    for sex in (r"l|lk|laki\W*laki|pria", r"p|pr|perempuan|wanita")
)
_TARGET = re.compile(r"\W*target\b", re.IGNORECASE)
_RESULT = re.compile(r"\W*(?:realisasi|hasil)\b", re.IGNORECASE)
_ACHIEVED = re.compile(
    r"\W*(?:%|persen(?:tase)?)?\W*(?:(?:asumsi|perkiraan|perhitungan|proyeksi|prediksi|estimasi)\s+)?"
    r"(?:nilai|skor|kinerja|capaian|pencapaian|hasil|kin)(?:\s+(?:kinerja|capaian|akhir|iku?))?"
    r"(?:\W*(?:tahun\s+|thn?\W*)?(?:19|20)\d\d)?\W*%?\W*",
    re.IGNORECASE,
)
_SPENT = re.compile(r"\b(?:serapan|penyerapan|anggaran|input)\b", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:capaian|output|keluaran|nps|kinerja)\b(?!.*\banggaran\b)", re.IGNORECASE)
_EFFICIENCY = re.compile(r"\befisiensi\b", re.IGNORECASE)
_INDEX = re.compile(r"\bindeks\b", re.IGNORECASE)
_BUDGET_VALUE = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\W*(?:nka|nilai\s+kinerja\s+anggaran)\b",
        r"\W*(?:nilai\s+)?(?:eka|smart|evaluasi\s+kinerja\s+anggaran)\b",
        r"\W*(?:nilai\s+)?ikpa\b",
    )
)
_NEAR = 3
_FEWEST_GROUPS = 3
_PAIR = 2
"""A count of two parts tells the second as what is left."""
_MOST_PARTS = 6
_APART: frozenset[Role] = frozenset({"share", "growth", "mean", "per", "difference", "measure"})


def told_patterns(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    """The patterns of a column that its header and those of others tell together."""
    if axis.orientation != "row":
        return
    before = [p for p in axis.positions if p < result]
    leaf = axis.labels[result].leaf
    yield from _achieved_in_groups(grid, axis, result)
    for formula, scale, taken in (
        *_rests(axis, before, leaf),
        *_achieved(axis, before, leaf),
        *_efficiency(axis, before, leaf),
        *_budget(axis, leaf),
        *_wholes(axis, result),
    ):
        lines = [n for n in axis.lines if all(axis.cell(n, p) in grid.values for p in (result, *taken))]
        found = tuple(Instance(n, axis.cell(n, result), tuple(axis.cell(n, p) for p in taken)) for n in lines)
        yield NamedPattern(formula, scale, "row", result, found, is_told=True)


Tried = tuple[Formula, int, tuple[int, ...]]


def _rests(axis: Axis, before: list[int], leaf: str) -> Iterator[Tried]:
    """What is not what another column counts: the rest of the count that stands before both."""
    match = _NOT.match(leaf)
    what = set(tokens(match["what"])) if match else set()
    for part in before:
        name = axis.labels[part].leaf
        is_opposite = any(one.fullmatch(name) and other.fullmatch(leaf) for one, other in _OPPOSITES)
        if (is_opposite or (what and set(tokens(name)) == what)) and not axis.labels[part].roles & _APART:
            wholes = [p for p in before if p < part and not axis.labels[p].roles & _APART]
            yield from (("difference", 1, (whole, part)) for whole in wholes[-1:])


def _wholes(axis: Axis, result: int) -> Iterator[Tried]:
    """A count before its parts, the last of which is called what is left of it."""
    if axis.labels[result].roles & _APART:
        return
    parts: list[int] = []
    for place in (p for p in axis.positions if p > result):
        leaf, roles = axis.labels[place].leaf, axis.labels[place].roles
        # What is called "sisa" closes a balance.
        is_not = _NOT.match(leaf) is not None and not leaf.casefold().startswith("sisa")
        is_rest = is_not or any(rest.fullmatch(leaf) for _, rest in _OPPOSITES)
        if (roles & _APART and not is_rest) or roles & {"share", "total"} or len(parts) > _MOST_PARTS:
            return
        parts.append(place)
        if len(parts) == _PAIR and all(
            sex.fullmatch(axis.labels[p].leaf) for sex, p in zip(_SEXES, parts, strict=True)
        ):
            yield "sum", 1, tuple(parts)
            return
        if is_rest and len(parts) > _PAIR:
            yield "sum", 1, tuple(parts)


def _achieved(axis: Axis, before: list[int], leaf: str) -> Iterator[Tried]:
    """What is called a value behind a target and a result."""
    near = before[-_NEAR:]
    targets = [p for p in near if _TARGET.match(axis.labels[p].leaf)]
    results = [p for p in near if _RESULT.match(axis.labels[p].leaf)]
    if _ACHIEVED.fullmatch(leaf) and len(targets) == len(results) == 1:
        yield "ratio", 100, (results[0], targets[0])


def _achieved_in_groups(grid: LabelledGrid, axis: Axis, first: int) -> Iterator[NamedPattern]:
    """Achievements of several years side by side, told in the first: a row or two of each prove little alone."""
    if len(axis.lines) > _PAIR:
        return
    groups = [
        (result, *taken)
        for result in axis.positions
        for _, _, taken in _achieved(axis, [p for p in axis.positions if p < result], axis.labels[result].leaf)
    ]
    if len(groups) < _FEWEST_GROUPS or groups[0][0] != first:
        return
    held = [(line, [axis.cell(line, p) for p in group]) for group in groups for line in axis.lines]
    found = tuple(
        Instance(line, result, tuple(pair)) for line, (result, *pair) in held if {result, *pair} <= grid.values.keys()
    )
    yield NamedPattern("ratio", 100, "row", first, found, is_told=True)


def _efficiency(axis: Axis, before: list[int], leaf: str) -> Iterator[Tried]:
    """What is called an efficiency behind what was reached and what was spent for it, both as shares."""
    if not _EFFICIENCY.search(leaf):
        return
    near = [p for p in before[-_NEAR:] if "share" in axis.labels[p].roles]
    reached = [p for p in near if _REACHED.search(axis.labels[p].leaf)]
    spent = [p for p in near if _SPENT.search(axis.labels[p].leaf) and p not in reached]
    if len(reached) == len(spent) == 1:
        pair = reached[0], spent[0]
        yield from (("ratio", 1, pair), ("ratio", 100, pair)) if _INDEX.search(leaf) else ()
        yield from (("growth", 1, pair), ("growth", 100, pair), ("difference", 1, pair))


def _budget(axis: Axis, leaf: str) -> Iterator[Tried]:
    """The value of budget performance: half of each of its parts."""
    whole, *parts = _BUDGET_VALUE
    found = [[p for p in axis.positions if part.match(axis.labels[p].leaf)] for part in parts]
    if whole.match(leaf) and all(len(held) == 1 for held in found):
        yield "mean", 1, tuple(held[0] for held in found)
