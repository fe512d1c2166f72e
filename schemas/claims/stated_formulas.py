"""Claims of weighted values: a formula that the text states, with a sentence of its section that puts figures in.

`Nilai Kinerja Anggaran = (Nilai EKA x 60%) + (Nilai IKPA x 40%)`, and soon after: `nilai EKA 96,17 dan nilai IKPA
94,16, maka nilai kinerja anggaran diperoleh 95,37`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.labels import subject_heading

Formula = TypeVar("Formula")

_REACH = 12
"""A formula is put to use within so many sentences."""
_SHARE = r"(?P<share>\d{1,3}(?:,\d{1,2})?)\s*%"
_TERM = re.compile(
    rf"[\s(]*(?:(?P<name>[^\W\d][^=+×*()%]{{1,80}}?)\s*[x×*]\s*{_SHARE}|{_SHARE.replace('share', 'first')}\s*[x×*]\s*"
    r"(?P<named>[^\W\d][^=+×*()%]{1,80}?))[\s).]*",
    re.IGNORECASE,
)
_WHOLE = 100
_ABBREVIATION = re.compile(r"\b[A-Z]{3,}\b")
_RESULT = re.compile(
    r"[^#]{0,160}?\b(?:sebesar|adalah|yaitu|menjadi|mencapai|diperoleh|angka|nilai|bernilai|=)[^#\w]*"
    r"(?:angka\s+|nilai\s+|sebesar\s+)*(?P<value>#\d+)%?"
)
_FOLLOWS = re.compile(r"\b(?:maka|sehingga|jadi|diperoleh|dengan demikian|menjadi|hasilnya|totalnya)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedFormula:
    """A weighted sum whose weights make up a whole: by what each part is named, its weight in percent."""

    weights: tuple[tuple[str, Decimal], ...]


def formula_in(text: str) -> StatedFormula | None:
    """The weighted sum that a text states behind an equals sign; None without one, or where weights make no whole."""
    _, sign, right = text.partition("=")
    if not sign or "+" not in right:
        return None
    found: list[tuple[str, Decimal]] = []
    for part in right.split("+"):
        term = _TERM.fullmatch(part)
        if term is None:
            return None
        name, share = (term["name"], term["share"]) if term["name"] else (term["named"], term["first"])
        found.append((_key(name), Decimal(share.replace(",", "."))))
    names = {name for name, _ in found}
    if len(found) < 2 or len(names) < len(found) or sum(share for _, share in found) != _WHOLE:
        return None
    return StatedFormula(tuple(found))


def _key(name: str) -> str:
    """What a part is called in sentences: its abbreviation where it has one, else its name."""
    short = _ABBREVIATION.findall(name)
    return short[-1] if short else " ".join(name.split()).casefold()


def formula_claims(reads: Sequence[ReadSentence]) -> Iterator[Claim]:
    """A claim for each sentence that puts figures into a formula stated before it in its section."""
    return put_to_use(reads, formula_in, _put_in, _REACH)


def put_to_use(
    reads: Sequence[ReadSentence],
    stated_in: Callable[[str], Formula | None],
    put_in: Callable[[ReadSentence, Formula], Claim | None],
    reach: int,
) -> Iterator[Claim]:
    """What `put_in` makes of each sentence and the formula that a sentence before it in its section states.

    `stated_in` gives the formula of a text, None where it states none; it is put to use within `reach` sentences.
    """
    stated: Formula | None = None
    at = 0
    for position, read in enumerate(reads):
        if (formula := stated_in(read.sentence.text)) is not None:
            stated, at = formula, position
            continue
        if stated is None or position - at > reach or reads[at].sentence.headings != read.sentence.headings:
            continue
        if (claim := put_in(read, stated)) is not None:
            yield claim


def _put_in(read: ReadSentence, formula: StatedFormula) -> Claim | None:
    """The claim of a sentence in which each part has one figure behind its name and the result follows from them."""
    masked, numbers, ends = read.masked, [], []
    for name, _ in formula.weights:
        found = list(re.finditer(rf"\b{re.escape(name)}\b[^#;]{{0,60}}?#(?P<number>\d+)(?!\d)", masked, re.IGNORECASE))
        if len(found) != 1:
            return None
        numbers.append(int(found[0]["number"]))
        ends.append(found[0].end())
    if len(set(numbers)) < len(numbers) or max(numbers) - min(numbers) != len(numbers) - 1:
        return None
    rest = masked[max(ends) :]
    follows = _FOLLOWS.search(rest)
    result = _RESULT.match(rest[follows.start() :]) if follows and "#" not in rest[: follows.start()] else None
    if result is None:
        return None
    value = read.figure(int(result["value"][1:]), exact=False)
    operands = {
        name: read.figure(number, exact=False) for (name, _), number in zip(formula.weights, numbers, strict=True)
    }
    weights = " ".join(f"{share / _WHOLE:f}" for _, share in formula.weights)
    subject = subject_heading(read.sentence.headings)
    return Claim(
        "", "stated_formula", subject, "nilai", value, operands, read.sentence.id, value.place.page, None,
        {"bobot": weights},
    )  # fmt: skip
