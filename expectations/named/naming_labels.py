"""Labels that name just the figures that their own follow from: fewer lines are needed to bear that out."""

from __future__ import annotations

import re

from expectations.named.label_roles import period_kind, roles_of
from expectations.named.labelled_grid import Axis
from expectations.named.named_instances import NamedPattern

_PAIR = 2
_ONE_NAMES, _ALL_NAME = 4, 8
_CHANGE = re.compile(r"\W*(?:perubahan|selisih|kenaikan|peningkatan|naik\W*turun)(?:\s+nilai)?\W*", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:terhadap|dibanding\w*|dengan)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d]{3,}|\d{2,4}")


def naming_bits(axis: Axis, pattern: NamedPattern) -> int:
    """What it is worth that a label, or all labels of a balance, name just what a pattern takes in; 0 where none do."""
    if pattern.is_written or pattern.is_told:
        return _ALL_NAME
    if pattern.formula == "balance":
        return _ALL_NAME if pattern.rank == 0 else 0
    return _ONE_NAMES if names_its_parts(axis, pattern) else 0


def names_its_parts(axis: Axis, pattern: NamedPattern) -> bool:
    """Whether the label of a result names just the figures that it follows from.

    A total does by its bare name, where it takes in all that stands before it (or all under its header); a change or a
    share by the words of both its operands: "Perubahan 2023–2024" of columns "2023" and "2024"; a bare "Perubahan"
    behind these two columns and no other; "Selisih terhadap Provinsi" of the first column and "Provinsi".
    """
    label = axis.labels[pattern.position]
    if pattern.formula == "sum":
        is_period = period_kind(label.leaf) is not None
        return axis.orientation == "row" and pattern.rank == 0 and (is_period or label.is_bare_total)
    if len(pattern.instances[0].operands) != _PAIR or pattern.is_successive:
        return False
    along = 1 if axis.orientation == "row" else 0
    if is_change_of_years(axis, pattern):
        return True
    words = _words(label.whole)
    first, second = (_words(axis.labels[cell[along]].whole) for cell in pattern.instances[0].operands)
    if pattern.formula in ("difference", "apart") and _AGAINST.search(label.whole):
        own = min(cell[along] for cell in pattern.instances[0].operands)
        alike = [p for p in axis.positions if p != pattern.position and (second - first) & _words(axis.labels[p].leaf)]
        is_first = own == axis.positions[0] == pattern.instances[0].operands[0][along]
        return is_first and bool((second - first) & words) and len([p for p in alike if p < pattern.position]) == 1
    if pattern.formula == "ratio" and second and second < first:
        # What of the whole a part is: "Persentase selesai" of "Perkara selesai" and "Perkara".
        return first - second <= words
    return bool((first - second) & words) and bool((second - first) & words)


def is_change_of_years(axis: Axis, pattern: NamedPattern) -> bool:
    """Whether a header says "change" and nothing else, and its operands are the only two years, right before it."""
    if pattern.formula not in ("difference", "apart") or axis.orientation != "row":
        return False
    at = axis.positions.index(pattern.position)
    pair = sorted(column for _, column in pattern.instances[0].operands)
    years = [p for p in axis.positions if _YEAR.search(axis.labels[p].leaf)]
    bare = _CHANGE.fullmatch(axis.labels[pattern.position].leaf) is not None
    return bare and pair == list(axis.positions[max(0, at - _PAIR) : at]) == years


def _words(label: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(label)}


def is_called_a_share(axis: Axis, pattern: NamedPattern) -> bool:
    """Whether words, and not only the signs of its figures, say that a position prints quotients."""
    label = axis.labels[pattern.position]
    return bool(roles_of(label.leaf, label.whole) & {"share", "per", "mean", "growth"}) or "quotient" in label.roles
