"""Figures that a sentence also spells out: `120 (seratus dua puluh)`."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim


def spelled(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each figure that the sentence also spells out."""
    for number, found in enumerate(read.figures):
        if found.spelled:
            yield Claim(
                "",
                "spelled",
                read.sentence.text[found.start : (found.spelled_span or (0, found.end))[1] + 1],
                "",
                read.figure(number),
                {},
                read.sentence.id,
                read.sentence.page,
                texts={"spelled": found.spelled},
            )
