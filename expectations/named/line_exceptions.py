"""Lines that break what the other lines of a table obey and may be right all the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from expectations.named.label_roles import is_only_a_role, leaves_out, rate_base, roles_of
from expectations.named.labelled_grid import Axis, Cell, LabelledGrid
from expectations.named.named_evidence import Judged, is_inverse, quotient
from expectations.named.named_formulas import QUOTIENTS, miss, obeys
from expectations.named.named_instances import Instance
from schemas.wording.summary_rows import is_extreme

_ACHIEVEMENT = re.compile(r"capai", re.IGNORECASE)
_COUNTED_ONCE = re.compile(
    r"\b(?:lokasi|kab(?:upaten)?|kota|provinsi|kecamatan|wilayah|jenis|hari|frekuensi|umur|usia|satuan|kode|pasar)\b",
    re.I,
)
"""What several rows may share, so that a total counts it once."""
_PER_THOUSAND = re.compile(r"\bper\s?mil(?:l?e)?\b|\bpermil\b|‰", re.IGNORECASE)
_PERCENT = 100


def is_excepted(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether a line that breaks a pattern follows another rule, or is not read for sure."""
    label = axis.line_labels[instance.line]
    is_total = "total" in label.roles
    if any(grid.is_unread(cell) for cell in _span(axis, judged, instance)) or _has_more(grid, axis, judged, instance):
        return True
    if axis.orientation == "row" and is_extreme(label.leaf) and not grid.is_numbered(instance.line):
        return True
    if (
        axis.orientation == "column"
        and judged.pattern.formula == "sum"
        and _leaves_some_out(grid, axis, judged, instance)
    ):
        return True
    if (
        axis.orientation == "row"
        and "total" not in roles_of(label.leaf)
        and is_only_a_role(label.leaf)
        and not grid.is_numbered(instance.line)
    ):
        return True
    if judged.pattern.formula == "sum":
        return _is_no_sum(grid, axis, judged, instance)
    if judged.pattern.formula == "mean":
        return _is_other_mean(grid, axis, judged, instance) or (
            axis.orientation == "row" and is_total and _is_total_of_its_own(grid, axis, judged, instance)
        )
    if judged.pattern.formula == "balance":
        return False
    if (is_total or "mean" in label.roles) and _is_total_of_its_own(grid, axis, judged, instance):
        return True
    if judged.pattern.formula not in QUOTIENTS:
        return False
    label = axis.labels[judged.pattern.position]
    achievement = judged.pattern.is_told or _ACHIEVEMENT.search(label.whole) is not None
    return (
        grid.values[instance.result] == 0
        or _is_of_another_base(grid, axis, judged, instance)
        or (achievement and is_inverse(grid, judged.pattern, instance))
        or _is_made_to_fit(grid, axis, judged, instance)
    )


def _span(axis: Axis, judged: Judged, instance: Instance) -> set[Cell]:
    """The cells of a line that its pattern takes in, those without a figure among them too."""
    held = {instance.result, *instance.operands}
    if judged.pattern.formula not in ("sum", "balance", "mean"):
        return held
    along = 1 if axis.orientation == "row" else 0
    taken = {cell[along] for other in (*judged.obeying, *judged.breaking) for cell in other.operands}
    return held | {axis.cell(instance.line, position) for position in taken}


def _has_more(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether the line prints something where all lines that obey print nothing: that may enter its figure."""
    along = 1 if axis.orientation == "row" else 0
    obeying = {other.line for other in judged.obeying}
    taken = {cell[along] for cell in (instance.result, *instance.operands)}
    return bool(obeying) and any(
        grid.says_something(axis.cell(instance.line, position))
        and not any(grid.says_something(axis.cell(line, position)) for line in obeying)
        for position in grid.positions(axis)
        if position not in taken
    )


def _leaves_some_out(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether a total is called one without some of its parts, or is that without rows that print nothing else.

    Such a row is a part in none of the columns that foot: what was blocked, or is yet to come.
    """
    if leaves_out(axis.labels[judged.pattern.position].leaf):
        return True
    others = {cell[0] for other in judged.obeying for cell in other.operands}
    alone = [grid.values[cell] for cell in instance.operands if cell[0] not in others]
    added = sum(grid.values[cell] for cell in instance.operands)
    return bool(alone and judged.obeying) and grid.values[instance.result] == added - sum(alone)


def _is_other_mean(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether a figure is the sum of those that others average, or their mean with other blanks.

    That is the mean without those that are nothing, or with the dashes of its line as nothing.
    """
    value, parts = grid.values[instance.result], [grid.values[cell] for cell in instance.operands]
    along = 1 if axis.orientation == "row" else 0
    every = {cell[along] for other in (*judged.obeying, *judged.breaking) for cell in other.operands}
    numbers = {sum(1 for part in parts if part), len(every)} - {0, len(parts)}
    unit = max(grid.units[instance.result], 1)
    return value == sum(parts) or any(abs(value * number - sum(parts)) <= unit * number for number in numbers)


def _is_no_sum(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether a figure is no total: far from the sum, or another measure of the same figures, or of things shared."""
    value, parts = grid.values[instance.result], [grid.values[cell] for cell in instance.operands]
    added = sum(parts)
    # Gains and losses may add up to little.
    if min(parts) >= 0 and (not 0 < value <= 2 * added or added > 2 * value):
        return True
    if axis.orientation == "row":
        return False
    label = axis.line_labels[instance.line]
    if _COUNTED_ONCE.search(label.whole) and max(parts) <= value <= added:
        return True
    return value in (max(parts), min(parts), parts[0], parts[-1]) or abs(value * len(parts) - added) * 2 <= (
        max(grid.units[instance.result], 1) * len(parts)
    )


def _is_total_of_its_own(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether the figure of a total's line is the sum or the mean of those of the other lines."""
    own = [
        axis.cell(line, judged.pattern.position)
        for line in axis.lines
        if line != instance.line and not axis.line_labels[line].roles & {"total", "mean"}
    ]
    held = [cell for cell in own if cell in grid.values]
    along = 0 if axis.orientation == "row" else 1
    # Rows between those that are numbered sum up some of them.
    numbered = [cell for cell in held if axis.orientation == "row" and grid.is_numbered(cell[along])]
    for cells in (held, numbered):
        if len(cells) > 1 and any(obeys(grid, formula, 1, instance.result, cells) for formula in ("sum", "mean")):
            return True
    return False


def _is_of_another_base(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether the row of a percentage says that its figures are of a thousand or more (`150 per mil`)."""
    if axis.orientation != "row" or judged.pattern.scale != _PERCENT:
        return False
    texts = [grid.view.text(instance.line, column) for column in grid.positions(axis)]
    return any(_PER_THOUSAND.search(text) or rate_base(text) > _PERCENT for text in texts)


def _is_made_to_fit(grid: LabelledGrid, axis: Axis, judged: Judged, instance: Instance) -> bool:
    """Whether a share is a unit or two of its last digit off, so that all shares add up to 100 as printed."""
    found = miss(grid, judged.pattern.formula, judged.pattern.scale, instance.result, instance.operands)
    below = abs(quotient(grid, judged.pattern, instance)[2])
    unit = max(grid.units[instance.result], 1)
    if found is None or found[0] > 5 * unit * below:
        return False
    return _add_up(grid, axis, [c.result for c in (*judged.obeying, *judged.breaking)], judged.pattern.scale)


def _add_up(grid: LabelledGrid, axis: Axis, cells: Sequence[Cell], scale: int) -> bool:
    line = 0 if axis.orientation == "row" else 1
    items = [cell for cell in cells if "total" not in axis.line_labels[cell[line]].roles]
    return sum(grid.values[cell] for cell in items) == scale * grid.scale
