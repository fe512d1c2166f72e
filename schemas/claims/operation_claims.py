"""Claims of sentences that name an operation, its result and each of its operands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.claims.operations_behind_rates import BEHIND_RATES
from schemas.claims.operations_over_two import OVER_TWO_SENTENCES
from schemas.claims.worded_operation import WordedOperation
from schemas.claims.worded_operations import OPERATIONS
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.two_sentences import TwoSentences
from schemas.published import Claim
from schemas.wording.approximate import is_approximate
from schemas.wording.word_stems import stem, tokens

_POINTS = re.compile(r"\s*(?:persen\s+)?poin\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:target|standar|batas|nasional|dari(?:pada)?|dibanding(?:kan)?|terhadap)(?:\s+[^\s#]+){0,3}\s*\(?\s*(?:Rp)?#$",
    re.I,
)
"""What stands before a figure that something is compared with."""
_COUNTS_ON = re.compile(r"(?<!Rp)#\d+(?![\d%])")


def operation_claims(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each result (the value) that a wording says with its operands; texts: operasi, the relation's kind.

    Figures that are not exact, and operands of a change that are not printed alike, make none.
    """
    yield from _claims(read, over_two=False)


def operations_over_two(before: ReadSentence, read: ReadSentence) -> Iterator[Claim]:
    """The same, for wordings that go over two sentences: `Dari jumlah tersebut ...`."""
    if before.figures and read.figures:
        yield from _claims(TwoSentences(before, read), over_two=True)


def _claims(read: ReadSentence, *, over_two: bool) -> Iterator[Claim]:
    if len(read.figures) < _FEWEST:
        return
    for operation in (*OPERATIONS, *OVER_TWO_SENTENCES, *BEHIND_RATES):
        if operation.over_two != over_two or not read.may_hold(operation.needs):
            continue
        for match in operation.pattern.finditer(read.masked):
            value, operands = int(match["value"]), _operands(operation, match)
            kind = _kind(read, operation, value, operands)
            if kind and _complete(read, operation, match) and not _approximate(read, (value, *operands)):
                yield _claim(read, kind, value, operands)


_NO_NOUNS = frozenset(("", *tokens("nomor jumlah total unit buah")))
"""Stems of what stands behind a figure, and is not what it counts."""
_FEWEST = 3
_DECIMALS = 2


def _operands(operation: WordedOperation, match: re.Match[str]) -> list[int]:
    if operation.operands:
        return [int(match[name]) for name in operation.operands]
    return [int(number) for number in re.findall(r"#(\d+)", match["list"])]


def _kind(read: ReadSentence, operation: WordedOperation, value: int, operands: Sequence[int]) -> str:
    """The kind of the relation; "" where the figures are not such as the operation is on."""
    pieces = [read.figures[n].piece for n in operands]
    units = {piece.unit for piece in pieces}
    result = read.figures[value]
    if operation.precise and read.figure(value).decimals < _DECIMALS:
        return ""
    if operation.operation == "achievement":
        return "ratio" if len(units) == 1 else ""
    if operation.operation in ("ratio", "share_of_sum"):
        return "" if "%" in units or len(units) > 1 else operation.operation
    if operation.operation in ("quotient", "product"):
        return operation.operation
    nouns = {stem(read.figures[n].counted) for n in operands} - _NO_NOUNS
    decimals = {read.figure(n).decimals for n in operands}
    if len(units) > 1 or len(nouns) > 1 or len(decimals) > 1:
        return ""
    if operation.operation in ("sum", "mean"):
        return operation.operation if result.piece.unit == pieces[0].unit else ""
    points = _POINTS.match(read.text_behind(value)) is not None
    if units == {"%"}:
        # What a percentage of a percentage means is open: points, or a growth.
        return "difference" if points else ""
    if result.piece.unit == "%":
        return "growth" if operation.operation == "change" and not points else ""
    same = stem(result.counted) in nouns or not result.counted or not nouns
    return "difference" if result.piece.unit == pieces[0].unit and (same or points) else ""


def _complete(read: ReadSentence, operation: WordedOperation, match: re.Match[str]) -> bool:
    """Whether nothing more is counted after what is left, and what is denied is what was said."""
    groups = match.groupdict()
    if "one" in groups and _OF_ANOTHER.search(match.string[: match.start("one")]):
        return False
    if operation.nearest and _others(read, match):
        return False
    if operation.last and _COUNTS_ON.search(re.split(r"[;.]\s", match.string[match.end() :])[0]):
        return False
    if groups.get("was") and groups.get("now") and groups["was"] >= groups["now"]:
        return False
    if "unit" in groups and read.figure(int(groups["unit"])).value != 1:
        return False
    if "denied" not in groups:
        return True
    said = frozenset(tokens(match.string[match.start("said") : match.start("value")]))
    return stem(groups["denied"].lower()) in said


def _others(read: ReadSentence, match: re.Match[str]) -> bool:
    """Whether a figure before the one that is taken, outside brackets, is printed like it and counts the same."""
    one = int(match["one"])
    like, noun = read.figure(one), read.figures[one].counted
    for number in range(one):
        before = match.string[: match.string.index(f"#{number}")]
        figure = read.figure(number)
        bracketed = before.count("(") > before.count(")")
        same = not noun or read.figures[number].counted in ("", noun)
        if not bracketed and same and (figure.unit, figure.decimals) == (like.unit, like.decimals):
            return True
    return False


def _approximate(read: ReadSentence, numbers: Sequence[int]) -> bool:
    return any(is_approximate(read.text_before(n), read.text_behind(n)) for n in numbers)


def _claim(read: ReadSentence, kind: str, value: int, operands: Sequence[int]) -> Claim:
    held = [read.figure(n) for n in (value, *operands)]
    counts = all(f.unit == "%" or f.decimals == 0 for f in held) and not _POINTS.match(read.text_behind(value))
    exact = [True if counts and f.unit == "" and f.decimals == 0 else None for f in held]
    figures = [read.figure(n, e) for n, e in zip((value, *operands), exact, strict=True)]
    named = {f"x{at}": figure for at, figure in enumerate(figures[1:], start=1)}
    # Of two sentences it is the one that tells the result.
    sentence, page = figures[0].place.sentence or read.sentence.id, figures[0].place.page
    subject = read.figures[value].counted or kind
    return Claim("", "operation", subject, "hitungan", figures[0], named, sentence, page, None, {"operasi": kind})
