"""Products that a table prints in a column: likelihood times impact, volume times price, weight times score.

Which columns are multiplied no schema knows: two of those that stand shortly before the result, on all rows but one.
Where the headers name factors and result, fewer rows show it. A row that adds up the weights adds up the products, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from expectations.kinds.evaluation import evaluate
from expectations.kinds.rounding import half_up
from expectations.kinds.slips import SLIPS, is_one_slip, slip
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import tokens

NAME = "hasil_kali"

_TOTAL = re.compile(r"\W*(?:sub\s?-?\s?)?(?:total|jumlah|rata)\b|.*\brata\s?-?\s?rata\b", re.IGNORECASE)
_NEAR = 4
"""So many columns of figures before a result may hold its factors."""
_FEWEST = 5
_TELLING = 4
"""Rows whose product is that of no 0, 1 or 100, at least."""
_DIFFERENT = 3
_ONE_DIGIT = 10
_SCALES = ("1", "100")
_NAMED = tuple(
    tuple(re.compile(words, re.IGNORECASE) for words in product)
    for product in (
        # Result, and its two factors, as headers name them.
        (r"\b(?:skor|besaran|level|tingkat|nilai|status)\b", r"\b(?:kemungkinan|probabilitas|frekuensi|likelihood)\b",
         r"\b(?:dampak|konsekuensi|impact)\b"),
        (r"\b(?:tertimbang|terbobot|kontribusi|(?:nilai|skor)\s+akhir|bobot\s*[x×]|[x×]\s*bobot)",
         r"\bbobot\b(?!\s*[x×])", r"\b(?:nilai|skor|capaian|indeks|realisasi)\b(?!\s*[x×])"),
        (r"\b(?:jumlah|total|nilai|biaya|pagu|anggaran)\b", r"\b(?:volume|vol|kuantitas|berat|banyak(?:nya)?)\b",
         r"\b(?:harga|tarif|biaya\s+satuan)\b"),
    )
)  # fmt: skip
_FEWEST_NAMED = 2
_TELLING_NAMED = 2
_WEIGHT = _NAMED[1][1]

Row = tuple[PrintedFigure, PrintedFigure, PrintedFigure]
"""A result and its factors."""


def _products(report: TypedReport) -> Iterator[Relation]:
    for table in report.tables:
        view = report.view(table)
        figures = view.single_figures
        rows = [row for row in view.body if not _TOTAL.match(view.label(row))]
        columns = sorted({c for row, c in figures if row in rows})
        if len(rows) <= _FEWEST_NAMED or len(columns) <= 2:
            continue
        for at, result in enumerate(columns):
            before = columns[max(0, at - _NEAR) : at]
            named = [pair for pair in combinations(before, 2) if _are_named(view, result, pair)]
            others = [pair for pair in combinations(before, 2) if pair not in named]
            products = _of_column(view, figures, rows, result, named)
            if not products:
                products = _of_column(view, figures, rows, result, others, _FEWEST, _TELLING)
                products = [] if _has_own_share(figures, rows, columns, products) else products
            yield from products
            yield from _added_up(view, figures, products)


def _has_own_share(
    figures: Mapping[tuple[int, int], PrintedFigure],
    rows: Sequence[int],
    columns: Sequence[int],
    products: Sequence[Relation],
) -> bool:
    """Whether another column prints what share the results are of a factor: a product with shares is then by chance."""
    if not products:
        return False
    result, *factors = (f.place.col or 0 for f in (products[0].published, *(o.figure for o in products[0].operands)))
    for factor in factors:
        for share in (c for c in columns if c not in (result, *factors)):
            held = [row for row in rows if all((row, c) in figures for c in (share, result, factor))]
            told = (_share(*(figures[row, c] for c in (share, result, factor))) for row in held)
            if len(held) > _FEWEST_NAMED and all(evaluate(one).verdict in ("consistent", "rounding") for one in told):
                return True
    return False


def _share(share: PrintedFigure, part: PrintedFigure, whole: PrintedFigure) -> Relation:
    return relation(NAME, "ratio", share, (("part", part), ("whole", whole)), "")


def _are_named(view: TableView, result: int, pair: tuple[int, int]) -> bool:
    """Whether the headers of three columns say that one is the product of the others: `Bobot`, `Skor`, `Bobot Skor`."""
    told, one, other = (view.headers[column].text for column in (result, *pair))
    words, of_one, of_other = (frozenset(tokens(text)) for text in (told, one, other))
    if of_one and of_other and not of_one & of_other and words == of_one | of_other:
        return True
    return any(
        made.search(told) and ((a.search(one) and b.search(other)) or (a.search(other) and b.search(one)))
        for made, a, b in _NAMED
    )


def _added_up(
    view: TableView, figures: Mapping[tuple[int, int], PrintedFigure], products: Sequence[Relation]
) -> Iterator[Relation]:
    """The sums of weights and of their products, in a row below that has both: where one holds, it bears out both."""
    if not products:
        return
    result, *factors = (f.place.col or 0 for f in (products[0].published, *(o.figure for o in products[0].operands)))
    weights = [column for column in factors if _WEIGHT.search(view.headers[column].text)]
    if len(weights) != 1:
        return
    rows = [held.published.place.row or 0 for held in products]
    for row in view.body:
        filled = [column for column in (result, *factors) if (row, column) in figures]
        if row > max(rows) and sorted(filled) == sorted((result, weights[0])):
            weighed = _sum_of_weights(view, figures, rows, row, weights[0])
            sums = [_sum(view, figures[row, result], [figures[part, result] for part in rows]), weighed]
            if any(evaluate(one).verdict == "consistent" for one in sums):
                yield from sums
            return


def _sum_of_weights(
    view: TableView, figures: Mapping[tuple[int, int], PrintedFigure], rows: Sequence[int], total: int, column: int
) -> Relation:
    """The sum of the weights above a total, those of what is not rated among them where they make it up."""
    above = [
        r for r in view.body if min(rows) <= r < total and not _TOTAL.match(view.label(r)) and (r, column) in figures
    ]
    rated, every = (
        _sum(view, figures[total, column], [figures[part, column] for part in held]) for held in (rows, above)
    )
    return rated if evaluate(rated).verdict == "consistent" else every


def _sum(view: TableView, total: PrintedFigure, parts: Sequence[PrintedFigure]) -> Relation:
    operands = [(f"x{number}", part) for number, part in enumerate(parts, start=1)]
    return relation(NAME, "sum", total, operands, view.label(total.place.row or 0))


def _of_column(
    view: TableView,
    figures: Mapping[tuple[int, int], PrintedFigure],
    rows: Sequence[int],
    result: int,
    pairs: Sequence[tuple[int, int]],
    fewest: int = _FEWEST_NAMED,
    telling: int = _TELLING_NAMED,
) -> list[Relation]:
    """The products of one column: with factors that all rows keep, else with the only ones that all but one keep."""
    found: list[tuple[list[Relation], list[Relation]]] = []
    for one, other in pairs:
        held = {
            row: (figures[row, result], figures[row, one], figures[row, other])
            for row in rows
            if all((row, c) in figures for c in (result, one, other))
        }
        for scale in _SCALES if len(held) >= fewest else ():
            formed: list[Relation] = []
            broken: list[Relation] = []
            for row, three in held.items():
                formed.append(_relation(view, row, three, scale))
                if evaluate(formed[-1]).verdict == "inconsistent":
                    broken.append(formed[-1])
                if len(broken) > 1:
                    break
            if len(formed) >= fewest + len(broken) and len(broken) <= 1 and _are_telling(formed, broken, telling):
                found.append((formed, broken))
    whole = [formed for formed, broken in found if not broken]
    if whole:
        return whole[0]
    return found[0][0] if len(found) == 1 and all(_is_slip(r) for r in found[0][1]) else []


def _relation(view: TableView, row: int, three: Row, scale: str) -> Relation:
    # Whole numbers are grades, counts or weights that were set; only decimals may have been rounded.
    result, one, other = (replace(f, exact=f.exact or f.decimals <= 0) for f in three)
    given = {"product": "yes", "scale": scale, "wording": "product"}
    return relation(NAME, "weighted_mean", result, (("x1", one), ("x2", other)), view.label(row), given)


def _are_telling(formed: Sequence[Relation], broken: Sequence[Relation], fewest: int) -> bool:
    """Whether the products are those of factors that change what they multiply, and differ from each other."""
    values = [
        [f.value for f in (r.published, *(o.figure for o in r.operands))]
        for r in formed
        if r not in broken and evaluate(r).verdict == "consistent"
    ]
    telling = [v for v in values if v[0] not in v[1:] and not {Decimal(0), Decimal(1), Decimal(100)} & set(v[1:])]
    return len(telling) >= fewest and len({v[0] for v in telling}) >= min(fewest, _DIFFERENT)


def _is_slip(broken: Relation) -> bool:
    """Whether one slip in the product or in a factor explains why a row breaks."""
    scale = Fraction(broken.parameters["scale"])
    result, (one, other) = broken.published, (operand.figure for operand in broken.operands)
    if result.value is None or one.value is None or other.value is None:
        return False
    product = Fraction(one.value) * Fraction(other.value) / scale
    meant = [(result, Fraction(half_up(product, max(result.decimals, 0))))]
    for factor, beside in ((one, other), (other, one)):
        if beside.value:
            meant.append((factor, Fraction(result.value) * scale / Fraction(beside.value)))
    return any(_may_be_meant(figure, value) for figure, value in meant)


def _may_be_meant(figure: PrintedFigure, value: Fraction) -> bool:
    """Whether a figure is one slip away from a value that it can print; of a single digit any other one is."""
    if figure.value is None or (value * 10 ** max(figure.decimals, 0)).denominator != 1:
        return False
    right = Decimal(value.numerator) / Decimal(value.denominator)
    if figure.decimals <= 0 and (0 < right < _ONE_DIGIT > figure.value > 0 or is_one_slip(figure.value, right)):
        return True
    return slip(figure, right) in SLIPS


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("weighted_mean", "sum"),
        "a figure of a column is the product of two before it, where all rows but one show that; below weights and "
        "their products stand the sums of both",
        (),
        "arithmetic, as the rows of the table show it",
        _products,
    ),
)
