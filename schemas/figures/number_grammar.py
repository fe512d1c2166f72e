"""One grammar for printed figures: which figures a text prints, and every value that each of them can have.

A figure is digits with points and commas in the Indonesian way (`1.234,56`) or the English way (`1,234.56`), with or
without a sign, a currency, a percent sign, a scale (`Rp30M`), a footnote mark. The grammar never chooses between two
readings: `1.652` has two, and schemas.figures.column_evidence decides where the surroundings do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

Style = Literal["plain", "indonesian", "english"]

DASHES = "-−–—‐‑"
_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_DASH_ONLY = re.compile(rf"[{DASHES}\s.]*[{DASHES}][{DASHES}\s.]*")

# "M" is miliar after a rupiah sign; without one it is left alone.
SCALES: dict[str, int] = {
    "triliun": 12,
    "trilyun": 12,
    "t": 12,
    "miliar": 9,
    "milyar": 9,
    "m": 9,
    "juta": 6,
    "jt": 6,
    "ribu": 3,
    "rb": 3,
}
_SCALE_WORDS = "triliun|trilyun|miliar|milyar|juta|ribu"
_SCALE_LETTERS = "T|M|Jt|jt|Rb|rb"

_FIGURE = re.compile(
    rf"""
    (?<![\w.,/:])                                       # not inside a word, a code or a longer number
    (?P<open>\()?
    (?P<sign>[{DASHES}+±]\s?)?
    (?P<comparison>[<>≤≥˂˃]=?\s?)?
    (?P<percent_first>%\s?)?
    (?P<currency>Rp\.?\s?|IDR\s?)?
    (?P<digits>\d+(?:[.,]\d+)*)
    (?P<tail>[.,]-+)?                                   # 1.000,- and 1.000.-
    (?:\s?(?P<scale>(?:{_SCALE_WORDS})\b|(?:{_SCALE_LETTERS})(?![\w.])))?
    (?P<percent>\s?%|\s?persen\b)?
    (?P<marks>\s?\*+\)?|[¹²³⁴⁵⁶⁷⁸⁹]+)?
    (?![\w/:]|[.,]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GLUED = re.compile(rf"[^\W\d][{DASHES}]$")
_STRAY_BLANK = re.compile(r"(?<=\d)\s+(?=[.,]\d)|(?<=\d[.,])\s+(?=\d)")
_WRAPPED = re.compile(r"\d{1,3}(?:[.,][\d\s]+){2,}")


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that a figure can have, its printed decimals (negative for a scaled figure) and the style it is in."""

    value: Decimal
    decimals: int
    style: Style


@dataclass(frozen=True, slots=True)
class Piece:
    """A figure in a text: where it stands, its readings (none when it is no number in any style), unit and marks.

    `text` is `source[start:end]`. `comparison` is "<" or ">" (with "=") when a limit is printed instead of a value.
    """

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    unit: str
    comparison: str = ""
    marks: str = ""
    notes: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The value, None when there is more than one reading, or none, or only a limit."""
        return self.readings[0].value if len(self.readings) == 1 and not self.comparison else None


def is_blank(text: str) -> bool:
    """Whether a cell prints nothing, or a dash for "none"."""
    return not text.strip() or _DASH_ONLY.fullmatch(text.strip()) is not None


def readings_of(digits: str) -> tuple[Reading, ...]:
    """Every value of digits with points and commas; none when they are grouped as no style groups them."""
    points, commas = digits.count("."), digits.count(",")
    if not points and not commas:
        return (Reading(Decimal(digits), 0, "plain"),)
    if points and commas:
        decimal_sign = max(".,", key=digits.rfind)
        grouping = "," if decimal_sign == "." else "."
        whole, fraction = digits.rsplit(decimal_sign, 1)
        if decimal_sign in whole or not _grouped(whole, grouping):
            return ()
        return (_decimal(whole.replace(grouping, ""), fraction, _decimal_style(decimal_sign)),)
    sign = "." if points else ","
    if points + commas > 1:
        if not _grouped(digits, sign):
            return ()
        return (Reading(Decimal(digits.replace(sign, "")), 0, _grouping_style(sign)),)
    whole, fraction = digits.split(sign)
    as_decimal = _decimal(whole, fraction, _decimal_style(sign))
    if not _grouped(digits, sign):
        return (as_decimal,)
    return (as_decimal, Reading(Decimal(whole + fraction), 0, _grouping_style(sign)))


def _grouped(digits: str, sign: str) -> bool:
    first, *rest = digits.split(sign)
    return 1 <= len(first) <= 3 and not first.startswith("0") and all(len(group) == 3 for group in rest)


def _decimal(whole: str, fraction: str, style: Style) -> Reading:
    return Reading(Decimal(f"{whole}.{fraction}"), len(fraction), style)


def _decimal_style(sign: str) -> Style:
    return "indonesian" if sign == "," else "english"


def _grouping_style(sign: str) -> Style:
    return "indonesian" if sign == "." else "english"


def find_figures(text: str) -> tuple[Piece, ...]:
    """The figures of a text, in order. A number that is part of a word, a code or a date's slashes is none."""
    return tuple(piece for match in _FIGURE.finditer(text) if (piece := _piece(match)) is not None)


# A cell is asked for by every reader that looks at its table.
@lru_cache(maxsize=1 << 14)
def read_cell(text: str) -> tuple[Piece, ...]:
    """The figures of a cell: as `find_figures`, but a blank that wrapping or typing left inside one is forgiven.

    `78, 21` is one figure with the note "stray blank". A cell that holds one figure in brackets has its negative as
    a second reading, as accounts print it.
    """
    if is_blank(text):
        return ()
    clean = _BLANKS.sub(" ", text).strip()
    notes: tuple[str, ...] = ()
    mended = _STRAY_BLANK.sub("", clean)
    if mended == clean and _WRAPPED.search(clean):
        mended = _WRAPPED.sub(lambda m: _joined(m.group()), clean)
    whole = _FIGURE.fullmatch(mended)
    if mended != clean and (whole or len(find_figures(mended)) == 1):
        clean, notes = mended, ("stray blank",)
    if _only_in_brackets(clean):
        inner = find_figures(clean[1:-1].strip())
        if len(inner) == 1 and inner[0].text == clean[1:-1].strip() and inner[0].unit != "%":
            piece = inner[0]
            both = piece.readings + tuple(Reading(-r.value, r.decimals, r.style) for r in piece.readings if r.value)
            return (_renoted(piece, both, ("brackets may mean a negative figure",)),)
    pieces = find_figures(clean)
    if not notes:
        return pieces
    return tuple(_renoted(piece, piece.readings, notes) for piece in pieces)


def _only_in_brackets(text: str) -> bool:
    return text.startswith("(") and text.endswith(")") and text.count("(") == 1


def _joined(text: str) -> str:
    """A long grouped number whose line break left blanks in it; unchanged when joining gives no well-grouped number."""
    joined = text.replace(" ", "")
    return joined if len(readings_of(joined)) == 1 else text


def _renoted(piece: Piece, readings: tuple[Reading, ...], notes: tuple[str, ...]) -> Piece:
    return Piece(
        piece.text, piece.start, piece.end, readings, piece.unit, piece.comparison, piece.marks, piece.notes + notes
    )


def _piece(match: re.Match[str]) -> Piece | None:
    part = match.groupdict(default="")
    start, end = match.span()
    if part["open"]:
        start += 1
    text = match.string[start:end]
    if part["tail"] == "" and text.endswith((".", ",")):
        return None
    if part["percent_first"] and part["percent"]:
        return None
    sign = part["sign"].strip()
    before = match.string[:start]
    if not sign and _GLUED.search(before):
        # "Covid-19", "ke-5": part of a word.
        return None
    # After a figure a dash joins a range; between blanks, after words, it is punctuation. Neither is a sign.
    joins = re.search(r"[\d%]\s*$", before) or (part["sign"] != sign and re.search(r"[\w)]\s*$", before))
    if sign and sign in DASHES and joins:
        start = match.start("sign") + len(part["sign"])
        text, sign = match.string[start:end], ""
    readings = readings_of(part["digits"])
    unit = "%" if part["percent"] or part["percent_first"] else "Rp" if part["currency"] else ""
    notes: tuple[str, ...] = ()
    scale = part["scale"].lower()
    if scale and len(scale) <= 2 and unit != "Rp":
        # "3 M" without a currency is no scale: leave the letter out of the figure.
        end = match.start("scale")
        text, scale = match.string[start:end].rstrip(), ""
        end = start + len(text)
    if scale:
        power = SCALES[scale]
        readings = tuple(Reading(r.value.scaleb(power), r.decimals - power, r.style) for r in readings)
        notes += (f"in {scale}",) if len(scale) > 2 else (f"{part['scale']} read as a scale of 10^{power}",)
    if sign and sign in DASHES:
        readings = tuple(Reading(-r.value, r.decimals, r.style) for r in readings)
    if sign == "±":
        notes += ("approximate",)
    if not readings:
        notes += ("no style of writing groups digits like this",)
    comparison = part["comparison"].strip().translate(str.maketrans("˂˃", "<>"))
    comparison = {"≤": "<=", "≥": ">="}.get(comparison, comparison)
    if comparison:
        notes += ("a limit, not a value",)
    return Piece(text, start, end, readings, unit, comparison, part["marks"].strip(), notes)
