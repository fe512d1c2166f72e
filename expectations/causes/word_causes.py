"""How a finding that is not about one number came about: words, dates, codes, numbering, order, gaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.date_slips import MEANT, MONTH_LEFT_OUT, YEAR_OF_TEXT, date_slip
from expectations.kinds.numbering import breaks
from expectations.kinds.plain_text import letters
from expectations.relation import Kind, Outcome, Relation
from expectations.repairs.surroundings import Cause
from schemas.figures.spelled_numbers import read_spelled

_JOINING_WORDS = ("puluh", "belas", "ratus", "ribu", "juta", "miliar", "koma")
_RUN = 3
"""Numbers in a row that are off by the same amount before the numbering is said to have slipped."""


def word_cause(relation: Relation, outcome: Outcome) -> Cause | None:
    """The cause of a finding of its kind, where the places that it names prove it."""
    find = _CAUSES.get(relation.kind)
    return None if find is None else find(relation, outcome)


def _of_text(relation: Relation, outcome: Outcome) -> Cause | None:
    """A cell left empty, a name spelt with other punctuation, an element's code beside another element's name."""
    if not relation.published.text.strip():
        return Cause("missing", tuple(o.figure for o in relation.operands if o.figure.text.strip())[:3])
    if "means" in relation.parameters:
        return Cause("other_mean", tuple(o.figure for o in relation.operands)[:6])
    named = next((o.figure for o in relation.operands if o.name == "milik"), None)
    if named is not None:
        return Cause("mislabelled", (named, relation.operands[0].figure))
    year = next((o.figure for o in relation.operands if o.name == YEAR_OF_TEXT), None)
    if year is not None:
        return Cause("wrong_year", (year, relation.operands[0].figure))
    other = relation.operands[0].figure
    if relation.parameters.get("words") in ("apart", "exclusive"):
        return None
    if relation.parameters.get("words") == "code":
        parts, others = (re.split(r"[.\s]+", text.strip()) for text in (relation.published.text, other.text))
        return Cause("missing_part", (other,)) if len(parts) < len(others) else None
    if relation.published.value is None and letters(relation.published.text) == letters(other.text):
        # Of numbers that may be read in two ways the decimal sign is what differs.
        return Cause("decimal_shift" if relation.published.readings else "punctuation", (other,))
    if relation.published.value is None and _one_digit_apart(relation.published.text, other.text):
        return Cause("digit", (other,))
    return None


def _one_digit_apart(text: str, other: str) -> bool:
    """Whether two texts, as long as each other, differ in one digit and nothing else."""
    one, two = letters(text), letters(other)
    apart = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return len(one) == len(two) and len(apart) == 1 and all(sign.isdigit() for sign in apart[0])


def _of_date(relation: Relation, outcome: Outcome) -> Cause | None:
    """A date left out, or one slip away from dates of its list; where those ask for different slips, none is named."""
    if not relation.published.text.strip():
        return Cause("missing", tuple(o.figure for o in relation.operands if o.figure.text.strip())[:3])
    meant = [o.figure for o in relation.operands if o.name == MEANT]
    slips = {date_slip(relation.published.text.strip(), figure.text.strip()) for figure in meant}
    name = slips.pop() if len(slips) == 1 else None
    return None if name is None else Cause(name, tuple(meant))


def _of_spelling(relation: Relation, outcome: Outcome) -> Cause | None:
    """One word is missing: with it the words spell the figure beside them."""
    words = relation.parameters.get("words", "").casefold().split()
    for at in range(len(words) + 1):
        for word in _JOINING_WORDS:
            if read_spelled(" ".join([*words[:at], word, *words[at:]])) == relation.published.value:
                return Cause("missing_word", (relation.published,))
    return None


def _of_sequence(relation: Relation, outcome: Outcome) -> Cause | None:
    """From one number on the numbering is off by the same amount: numbers that were given before are given again."""
    figures = [operand.figure for operand in relation.operands]
    values = [int(f.value or 0) for f in figures]
    broken = breaks(values)
    if not broken:
        return None
    at = broken[0]
    end = next((i for i in broken[1:]), len(values))
    again = [f for f, value in zip(figures[:at], values[:at], strict=True) if value in values[at:end]]
    return Cause("renumbered", (*again[:3], figures[at])) if again and end - at >= _RUN else None


def _of_rank(relation: Relation, outcome: Outcome) -> Cause | None:
    """Two rows that follow each other are exchanged: the other way round, the whole list falls."""
    if "of" in relation.parameters:
        return None
    figures = [operand.figure for operand in relation.operands]
    values = [Fraction(f.value or 0) for f in figures]
    wrong = [i for i in range(1, len(values)) if values[i] > values[i - 1]]
    if len(wrong) != 1:
        return None
    i = wrong[0]
    values[i - 1], values[i] = values[i], values[i - 1]
    falls = all(values[j] <= values[j - 1] for j in range(1, len(values)))
    return Cause("swapped_rows", (figures[i - 1], figures[i])) if falls else None


def _of_range(relation: Relation, outcome: Outcome) -> Cause | None:
    """Two bands meet at a value that neither holds; the month of a range's first day is left out."""
    beside = tuple(o.figure for o in relation.operands if o.name == MONTH_LEFT_OUT)
    if beside:
        return Cause("missing_month", beside)
    if "continues" not in relation.parameters or not relation.operands:
        return None
    low, high = relation.published.value, relation.operands[0].figure.value
    if low is None or high is None or low < high:
        return None
    return Cause("gap", (relation.operands[0].figure, relation.published))


def _of_group(relation: Relation, outcome: Outcome) -> Cause | None:
    """A count that leaves out what others of its row count; one of what rose that counts what has no comparison."""
    counting_all = tuple(o.figure for o in relation.operands if o.name == "semua")
    if counting_all:
        return Cause("undercounted", counting_all)
    if "where" not in relation.parameters:
        return None
    blank = [o.figure for o in relation.operands if o.figure.value is None]
    published, derived = relation.published.value, outcome.derived
    if blank and published is not None and isinstance(derived, Decimal) and published - derived == len(blank):
        return Cause("uncounted", tuple(blank[:4]))
    return None


_CAUSES: Mapping[Kind, Callable[[Relation, Outcome], Cause | None]] = {
    "crossref": _of_text,
    "copy": _of_text,
    "date": _of_date,
    "spelled_number": _of_spelling,
    "sequence": _of_sequence,
    "rank": _of_rank,
    "range": _of_range,
    "count": _of_group,
}
