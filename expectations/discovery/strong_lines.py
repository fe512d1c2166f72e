"""When a line that breaks what most lines of its table obey is accused, and when it may be of another kind."""

from __future__ import annotations

import re
from decimal import Decimal

from expectations.discovery.discovery import Discovered
from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import is_digit_slip
from expectations.relation import Relation

_FEWEST_OBEYING = 5
_LEAST_SHARE = 0.8
_LEAST_BITS = 40
"""A line that breaks a pattern is accused only where this many lines, this share of them, and this evidence speak."""

_BITS_OF_A_SHARE = 24
"""The evidence that speaks where the header calls the figure a share."""
_FEWEST_TOTALS = 3
_LEAST_SHARE_OF_TOTALS = 0.75
_FEWEST_PARTS = 3
"""Where whole numbers are called a total, so many totals and this share of them speak, of so many parts each."""

NOT_ADDED = re.compile(
    r"%|\b(?:persen\w*|per\s?cent|proporsi|rasio|rata\s?-?\s?rata|rerata|average|mean|indeks|index|nilai|skor|"
    r"tingkat|min(?:imum|imal)?|ma(?:ks|x)(?:imum|imal)?|median|tahun|year|per)\b", re.I
)  # fmt: skip
"""Lines so called are not added up as the others are."""
TOTAL = re.compile(r"\W*(?:grand\s+)?(?:total|jumlah|keseluruhan)\b", re.I)
MEAN = re.compile(
    r"\W*(?:nilai\s+|skor\s+)?(?:rata\s?-?\s?rata|rerata|rataan)\b|.*\((?:rata\s?-?\s?rata|rerata|rataan)\)\W*$", re.I
)
_SHARE = re.compile(r"%|\b(?:persen\w*|per\s?cent|proporsi)", re.I)


def is_strong(found: Discovered, formed: Relation) -> bool:
    """Whether a line that breaks a pattern is asserted by the others."""
    place = formed.published.place
    labels = place.row_label, place.col_label
    line, position = labels if found.orientation == "row" else labels[::-1]
    if found.operator == "Sum" and (NOT_ADDED.search(line) or _lies_among(formed)):
        return False
    if found.operator == "Sum" and TOTAL.match(position) and _is_near(formed):
        return found.obeying >= _FEWEST_TOTALS and found.obeying >= _LEAST_SHARE_OF_TOTALS * found.lines
    bits = _BITS_OF_A_SHARE if found.operator == "Division" and _SHARE.search(position) else _LEAST_BITS
    if found.operator == "Sum" and _is_all_but_a_slip(found, formed):
        return found.bits >= _LEAST_BITS
    return found.obeying >= _FEWEST_OBEYING and found.obeying >= _LEAST_SHARE * found.lines and found.bits >= bits


def _lies_among(formed: Relation) -> bool:
    """Whether a figure with decimals lies among those of which it would be the sum, as a mean or a share does."""
    values = [operand.figure.value for operand in formed.operands if operand.figure.value is not None]
    published = formed.published
    if published.value is None or published.decimals <= 0 or not values:
        return False
    return min(values) <= published.value <= max(values)


def _is_all_but_a_slip(found: Discovered, formed: Relation) -> bool:
    """Whether four rows out of five obey a total of three parts or more, and the fifth misses it by a slip.

    Rows that are added up are often not all that belongs to their total; columns of one row are.
    """
    derived = evaluate(formed).derived
    return (
        found.orientation == "row"
        and all((operand.figure.value or 0) > 0 for operand in formed.operands)
        and found.obeying == _FEWEST_OBEYING - 1
        and found.lines == _FEWEST_OBEYING
        and len(formed.operands) >= _FEWEST_PARTS
        and isinstance(derived, Decimal)
        and formed.published.value is not None
        and is_digit_slip(formed.published.value - derived)
    )


def _is_near(formed: Relation) -> bool:
    """Whether whole numbers, three or more, add up to no less than half and no more than twice of what is printed."""
    figures = [operand.figure for operand in formed.operands]
    values = [
        figure.value for figure in (formed.published, *figures) if figure.value is not None and not figure.decimals
    ]
    if len(figures) < _FEWEST_PARTS or len(values) <= len(figures):
        return False
    printed, added = values[0], sum(values[1:])
    return max(values[1:]) <= printed and printed <= 2 * added and added <= 2 * printed
