"""What a report publishes: claims of its text, and figures with what they measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.figures.figure import Place, PrintedFigure


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the running text that can be checked.

    `kind` is one of those that schemas.claims lists; `subject` says of what or whom in the report's words, `measure`
    what is measured in the datasets' terms ("capaian_pct"). `value` is the figure that is claimed, `operands` the other
    figures of the statement by name, `texts` what it says in words by name ("kategori", "spelled"). `named_at` is where
    the band that it names for itself is printed.
    """

    id: str
    kind: str
    subject: str
    measure: str
    value: PrintedFigure | None
    operands: Mapping[str, PrintedFigure]
    sentence: str
    page: int
    year: int | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    named_at: Place | None = None


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A figure with what it measures (`measure`), of what or whom (`subject`), for when, and the dataset it went to."""

    id: str
    figure: PrintedFigure
    measure: str
    subject: str
    year: int | None
    dataset: str
