"""Which parts of which pages to show beside a finding, and their pictures, within a budget for the whole paper."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from expectations.relation import Finding
from extractors.content import Box, ReportContent
from extractors.pictures.page_pictures import Mark, Picture, Region
from extractors.pictures.rendered_pages import render_pages
from schemas.figures.figure import PrintedFigure

MARGIN = 26.0
"""Points of page above and below the figure."""
SIDE_MARGIN = 18.0
MAX_HEIGHT = 300.0
PICTURES_PER_FINDING = 3
WHOLE_WIDTH = 10_000.0
"""More points than any page is wide: a region is cut to its page."""
RING = 3.5
"""Pixels between a figure's box and the middle of the line round it."""
BUDGET_BYTES = 8_000_000
"""Of all pictures of a paper together, as they stand in the page."""


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A box round a figure in a picture, in its pixels: that of the figure in question, or of another."""

    kind: Literal["subject", "other"]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Cutout:
    """A picture to stand beside a finding: the page, the figure that it is about, and the picture for the page.

    `at` is where the figure's middle is, in hundredths of the picture's width, `marks` what is drawn over it.
    """

    page: int
    text: str
    data_uri: str
    width: int
    height: int
    at: int = 50
    marks: tuple[DrawnMark, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedCutout:
    """What is to be shown beside a finding (its id): a part of a page, and the figure that it is about."""

    finding: str
    region: Region
    text: str

    @property
    def drawn(self) -> Region:
        """The part of the page without marks: the page draws them itself, and findings of one table share a picture."""
        return replace(self.region, marks=())


def planned_cutouts(content: ReportContent, findings: Sequence[Finding]) -> list[PlannedCutout]:
    """Which parts of pages to show beside findings, the figure that does not fit first."""
    return [
        PlannedCutout(finding.id, region, text) for finding in findings for region, text in _regions(content, finding)
    ]


def cutouts_of(planned: Sequence[PlannedCutout], pictures: Sequence[Picture | None]) -> dict[str, tuple[Cutout, ...]]:
    """Pictures by the finding's id; findings past the budget have none.

    `pictures` are those of what was `drawn`, in the order of the plan; what could not be rendered is left out.
    """
    found: dict[str, tuple[Cutout, ...]] = {}
    left = BUDGET_BYTES
    for plan, picture in zip(planned, pictures, strict=True):
        if picture is None:
            continue
        cutout = _cutout(plan, picture)
        left -= len(cutout.data_uri)
        if left < 0:
            break
        found[plan.finding] = (*found.get(plan.finding, ()), cutout)
    return found


def picture_of(path: Path, page: int, box: Box) -> Picture | None:
    """A picture of one place on a page with its surroundings; None when the page cannot be rendered."""
    shown = Box(0.0, max(box.top - 4 * MARGIN, 0.0), WHOLE_WIDTH, box.bottom + 4 * MARGIN)
    (picture,) = render_pages(path, [Region(page, shown, (Mark(box, "subject"),))]).pictures
    return picture


def _cutout(plan: PlannedCutout, picture: Picture) -> Cutout:
    data = base64.b64encode(picture.png).decode("ascii")
    shown, figure = plan.region.box, plan.region.marks[-1].box
    at = round(100 * ((figure.x0 + figure.x1) / 2 - shown.x0) / max(shown.width, 1.0))
    scale = picture.width / max(shown.width, 1.0)
    marks = tuple(_drawn_mark(mark, shown, scale) for mark in sorted(plan.region.marks, key=_subject_last))
    uri = f"data:image/png;base64,{data}"
    return Cutout(plan.region.page, plan.text, uri, picture.width, picture.height, at, marks)


def _subject_last(mark: Mark) -> bool:
    return mark.kind == "subject"


def _drawn_mark(mark: Mark, shown: Box, scale: float) -> DrawnMark:
    """Outside the figure's own box, so that the line never covers it."""
    x, y = (mark.box.x0 - shown.x0) * scale - RING, (mark.box.top - shown.top) * scale - RING
    width, height = mark.box.width * scale + 2 * RING, mark.box.height * scale + 2 * RING
    return DrawnMark(mark.kind, round(x, 1), round(y, 1), round(width, 1), round(height, 1))


def _regions(content: ReportContent, finding: Finding) -> list[tuple[Region, str]]:
    """The accused figure's surroundings, then those of figures that prove or differ and do not stand in them."""
    accused = finding.accused
    others = [*finding.explanation.evidence, finding.relation.published, *(o.figure for o in finding.relation.operands)]
    others = [figure for figure in others if figure.place != accused.place]
    first = _region(content, accused, others, "subject")
    if first is None:
        return []
    regions = [(first, accused.text)]
    for other in others:
        if len(regions) == PICTURES_PER_FINDING:
            break
        if not any(_shows(region, other) for region, _ in regions):
            further = _region(content, other, others, "other")
            if further is not None:
                regions.append((further, other.text))
    return regions


def _region(content: ReportContent, figure: PrintedFigure, others: Sequence[PrintedFigure], kind: str) -> Region | None:
    page, box = figure.place.page, figure.place.box
    if not 1 <= page <= len(content.page_sizes) or not (box.width > 0 and box.height > 0):
        return None
    width, height = content.page_sizes[page - 1]
    top, bottom = box.top, box.bottom
    beside = [other.place.box for other in others if other.place.page == page and other.place.box != box]
    for near in sorted(beside, key=lambda near: abs(near.top - box.top)):
        if max(bottom, near.bottom) - min(top, near.top) <= MAX_HEIGHT:
            top, bottom = min(top, near.top), max(bottom, near.bottom)
    bottom = min(bottom, top + MAX_HEIGHT)
    shown = Box(SIDE_MARGIN, max(top - MARGIN, 0.0), width - SIDE_MARGIN, min(bottom + MARGIN, height))
    marks = tuple(Mark(near, "other") for near in beside if shown.top <= near.top and near.bottom <= shown.bottom)
    return Region(page, shown, (*marks, Mark(box, "subject" if kind == "subject" else "other")))


def _shows(region: Region, figure: PrintedFigure) -> bool:
    box = figure.place.box
    return region.page == figure.place.page and region.box.top <= box.top and box.bottom <= region.box.bottom
