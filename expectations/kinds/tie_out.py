"""Tie-out: the same fact printed in two places is the same."""

from __future__ import annotations

import re
from fractions import Fraction

from expectations.kinds.intervals import Interval
from expectations.kinds.plain_text import letters, plain_words, significant_words
from expectations.kinds.rounding import half_even, half_up, truncated
from expectations.kinds.verdicts import HALF_EVEN, TRUNCATED, UNROUNDED_OPERANDS, unverifiable
from expectations.relation import Outcome, Relation
from schemas.figures.dates import parse_date
from schemas.figures.figure import PrintedFigure


def evaluate(relation: Relation) -> Outcome:
    """The published figure against the first operand (further operands are printings that agree with that one).

    Figures agree when the one with more decimals, rounded half-up, is the other; words when they differ in nothing but
    case, blanks, footnote marks and punctuation. The parameter `words` set to "shared" asks for one significant word in
    common beside those listed in `common`, to "date" for the same day, to "code" for the same letters and digits, to
    "month" for a document's number that holds the parameters `month` and `year`, to "group" for a number in parts that
    begins with the other, to "apart" for two texts that are not one, to "exclusive" for conditions of which one
    excludes equality, to "present" for any text at all;
    `first` is how many words are compared. `shares` are the achievements (fractions) that the printed results give: two
    figures that are both among them differ by when the result was rounded. One unit of the last digit apart is rounding
    unless both are exact.
    """
    published, other = relation.published, relation.operands[0].figure
    formula = f"{published.text} = {other.text}"
    if relation.parameters.get("words") == "present":
        return Outcome("consistent" if published.text.strip() else "inconsistent", "", f"{other.text}: …")
    if relation.parameters.get("words") == "shared":
        common = set(relation.parameters.get("common", "").split())
        named = (significant_words(published.text) & significant_words(other.text)) - common
        return Outcome("consistent" if named else "inconsistent", other.text, formula)
    if relation.parameters.get("words") == "code":
        same = letters(published.text) == letters(other.text)
        return Outcome("consistent" if same else "inconsistent", other.text, formula)
    if relation.parameters.get("words") == "month":
        # The last parts of a document's number are month, year and its place in the year.
        month, year = published.text.split(".")[-3:-1]
        same = month == relation.parameters["month"] and relation.parameters.get("year", "") in ("", year)
        return Outcome("consistent" if same else "inconsistent", other.text, formula)
    if relation.parameters.get("words") == "exclusive":
        both = all(re.search("[≥≤=]", figure.text) for figure in (published, other))
        return Outcome("inconsistent" if both else "consistent", "", formula)
    if relation.parameters.get("words") == "apart":
        return Outcome("consistent" if published.text != other.text else "inconsistent", "", formula)
    if relation.parameters.get("words") == "group":
        same = published.text.strip("( ").split(".")[0] == other.text.strip("(). ")
        return Outcome("consistent" if same else "inconsistent", other.text, formula)
    if relation.parameters.get("words") == "date":
        same = parse_date(published.text) is not None and parse_date(published.text) == parse_date(other.text)
        return Outcome("consistent" if same else "inconsistent", other.text, formula)
    if "words" in relation.parameters or (_words(published) and _words(other)):
        first = int(relation.parameters.get("first", "0")) or None
        same = len({plain_words(" ".join(f.text.split()[:first])) for f in (published, other)}) == 1
        return Outcome("consistent" if same else "inconsistent", other.text, formula)
    if published.value is None or other.value is None:
        odd = published if published.value is None else other
        return unverifiable(f"{odd.text!r} has no single value", formula)
    a, b = (published, other) if published.decimals <= other.decimals else (other, published)
    assert a.value is not None
    assert b.value is not None
    if a.value == b.value or (not a.exact and not _nothing(a) and half_up(b.value, a.decimals) == a.value):
        return Outcome("consistent", other.value, formula)
    reading = _reading(a, b) or (ROUNDED_RESULTS if _both_exact(a, b, relation.parameters.get("shares", "")) else "")
    if reading:
        return Outcome("rounding", other.value, formula, reading=reading)
    return Outcome("inconsistent", other.value, formula)


ROUNDED_RESULTS = "result rounded before it was divided"


def _both_exact(a: PrintedFigure, b: PrintedFigure, shares: str) -> bool:
    """Whether each figure is, rounded half-up, one of the shares (fractions) that the printed results make."""
    exact = [Fraction(share) for share in shares.split()]
    return bool(exact) and all(
        any(half_up(share, max(figure.decimals, 0)) == figure.value for share in exact) for figure in (a, b)
    )


def agree(a: PrintedFigure, b: PrintedFigure) -> bool:
    """Whether two printings of one fact differ in rounding at most."""
    if a.value is None or b.value is None:
        return a.value is None and b.value is None and plain_words(a.text) == plain_words(b.text)
    if a.decimals > b.decimals:
        a, b = b, a
    assert a.value is not None
    assert b.value is not None
    rounded = not _nothing(a) and half_up(b.value, a.decimals) == a.value
    return a.value == b.value or rounded or bool(_reading(a, b))


def _nothing(figure: PrintedFigure) -> bool:
    """Whether a figure says that there is none: a 0 without decimals is no rounded 0,25."""
    return figure.value == 0 and figure.decimals <= 0


def _reading(coarse: PrintedFigure, fine: PrintedFigure) -> str:
    assert coarse.value is not None
    assert fine.value is not None
    if _nothing(coarse) and fine.value != 0:
        return ""
    decimals = max(coarse.decimals, 0)
    if coarse.decimals < fine.decimals:
        if half_up(fine.value, decimals) == coarse.value:
            return "rounded to whole numbers" if decimals == 0 else "rounded"
        if half_even(fine.value, decimals) == coarse.value:
            return HALF_EVEN
        if truncated(fine.value, decimals) == coarse.value:
            return TRUNCATED
    if decimals == 0 and coarse.decimals == fine.decimals:
        # Whole numbers printed twice are counts, and counts have no interval.
        return ""
    unit = Fraction(1, 10 ** max(fine.decimals, 0)) if coarse.exact or fine.exact else Fraction(0)
    if not unit and Interval.of(coarse).touches(Interval.of(fine)):
        return UNROUNDED_OPERANDS
    return ""


def _words(figure: PrintedFigure) -> bool:
    return figure.value is None and not figure.readings
