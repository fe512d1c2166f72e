"""The styles in which `typeset.py` sets tables: what parts their rows, type, sides of the page, where texts stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How tables are set: style sheet, font, whether headers come back on each page, and the page with its margins.

    In the sheet, rows with the class `g` begin a group: a cell over several rows begins there, or the first column has
    a text other than the one above. `s` are the rows of every other group, `k` the cells over several rows, `n` the
    cells with a figure, `f` those of the first column, `t` the rows whose label reaches over several columns, as that
    of a total does.

    `numbered` puts a row of column numbers under each header, `dashes` a dash into cells without text, `turned` sets
    tables of many columns on pages turned to landscape, and `parts` cuts a table after so many rows: what follows is a
    table of its own with the header again, on the next page below a line that says it goes on.
    """

    sheet: str
    font: str = "'Liberation Sans'"
    repeated: bool = True
    page: str = "size: A4 landscape; margin: 18mm 15mm"
    numbered: bool = False
    dashes: bool = False
    turned: bool = False
    parts: int = 0


DARK_HEAD = "th { background: #1f4e79; color: #fff } "
HORIZONTAL = "td, th { border-top: 0.6pt solid #333; border-bottom: 0.6pt solid #333 } "
UNDERLINED = "td, th { border-bottom: 0.5pt solid #999 } "
PLAIN_HEAD = "th { font-weight: normal } "
BOOKTABS = (
    "table { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000 } thead { border-bottom: 0.6pt solid } "
)
MIDDLE = "td, th { vertical-align: middle } "
ZEBRA = DARK_HEAD + "tbody tr:nth-child(even) td { background: #e8eef7 } "
UNDER_HEAD = "thead { border-bottom: 1pt solid #000 } "
UPRIGHT = "td, th { border-left: 0.5pt solid #666; border-right: 0.5pt solid #666 } "
FIXED = "table { table-layout: fixed } "
LOW_FIGURES = "td.n:not(.k) { vertical-align: bottom } "
WIDE, SERIF = "'DejaVu Sans'", "'Liberation Serif'"

STYLES = {
    "full": Style("td, th { border: 0.6pt solid #333 } th { background: #d9e2f3 }"),
    "once": Style("td, th { border: 0.5pt solid #000 }", SERIF, repeated=False),
    "white": Style("td, th { border: 0.6pt solid #888 } " + DARK_HEAD, WIDE),
    "horizontal": Style(HORIZONTAL),
    "horizontal_wide": Style(HORIZONTAL, WIDE),
    "horizontal_middle": Style(HORIZONTAL + MIDDLE, SERIF, page="size: A4 landscape; margin: 25mm 30mm"),
    "horizontal_once": Style(
        HORIZONTAL + "td.k { font-weight: bold }", repeated=False, page="size: letter landscape; margin: 20mm"
    ),
    "underlined": Style(UNDERLINED),
    "underlined_plain": Style(UNDERLINED + PLAIN_HEAD),
    "underlined_once": Style(UNDERLINED + MIDDLE, SERIF, repeated=False),
    "horizontal_plain": Style(HORIZONTAL + PLAIN_HEAD),
    "booktabs_plain": Style(BOOKTABS + PLAIN_HEAD),
    "zebra": Style(ZEBRA),
    "zebra_wide": Style(ZEBRA, WIDE),
    "zebra_middle": Style(ZEBRA + MIDDLE, SERIF, repeated=False),
    "zebra_groups": Style(DARK_HEAD + "tr.s td { background: #eee }", page="size: letter landscape; margin: 15mm"),
    "booktabs": Style(BOOKTABS, SERIF, page="size: letter landscape; margin: 22mm"),
    "booktabs_groups": Style(BOOKTABS + "tr.g td { border-top: 0.4pt solid #000 } tr:not(.g) td { border-top: none }"),
    "plain": Style(UNDER_HEAD, SERIF),
    "plain_middle": Style(UNDER_HEAD + MIDDLE),
    "plain_once": Style(UNDER_HEAD + "td.k { font-weight: bold }", WIDE, repeated=False),
    "dense": Style(
        "table { font-size: 7pt; line-height: 1.12 } td, th { padding: 1.5pt 3pt } " + HORIZONTAL,
        page="size: A4; margin: 15mm",
    ),
    "shaded_head": Style(
        "th { background: #d9d9d9 } td { padding: 4pt 6pt } ", page="size: A4 landscape; margin: 20mm"
    ),
    "centred": Style("td { text-align: center } td.k { vertical-align: middle } " + HORIZONTAL),
    "zebra_upright": Style(
        ZEBRA + UPRIGHT + "table { border-bottom: 0.5pt solid #666 }", SERIF, page="size: A4; margin: 20mm"
    ),
    "dotted": Style(
        "thead th { border-top: 1pt solid; border-bottom: 2.5pt double } td { border-bottom: 0.6pt dotted #555 }",
        page="size: A4; margin: 20mm 18mm",
    ),
    "dotted_numbered": Style(
        "td, th { border-bottom: 0.6pt dotted #555 } td.n { text-align: center }", SERIF, numbered=True, dashes=True
    ),
    "first_shaded": Style(
        HORIZONTAL + "td.f { background: #eee } th { background: #ddd } " + LOW_FIGURES,
        page="size: letter; margin: 18mm",
    ),
    "totals_shaded": Style(
        UNDER_HEAD + "tr.t td { background: #ddd; font-weight: bold } td.n { text-align: center }",
        "Carlito",
        numbered=True,
    ),
    "plain_low": Style(UNDER_HEAD + LOW_FIGURES, WIDE, page="size: A4; margin: 20mm 18mm", dashes=True),
    "plain_upright": Style(UPRIGHT + UNDER_HEAD + "table { border: 0.8pt solid }", repeated=False),
    "horizontal_parts": Style(HORIZONTAL + FIXED, SERIF, page="size: A4 landscape; margin: 25mm 20mm", parts=12),
    "plain_parts": Style(UNDER_HEAD + FIXED, parts=10, numbered=True),
    "booktabs_turned": Style(BOOKTABS, page="size: A4; margin: 20mm", turned=True, numbered=True),
    "zebra_turned": Style(ZEBRA + MIDDLE, WIDE, page="size: A4; margin: 20mm", turned=True, repeated=False),
}
