"""A report while it is written: headings, paragraphs and tables as HTML, with its figures under names of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_NAME = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A report: `body` has `{name}` where a figure stands, `figures` the text printed there when nothing is wrong.

    `others` are wrong texts for figures of which a changed digit or another grade would not make one.
    """

    body: str
    style: str
    figures: Mapping[str, str]
    others: Mapping[str, str]

    def html(self, instead: Mapping[str, str] | None = None) -> str:
        """The report as HTML, with other texts `instead` of the named figures; raises KeyError for an unknown name."""
        unknown = set(instead or {}) - set(self.figures)
        if unknown:
            raise KeyError(f"the report has no figure {sorted(unknown)[0]}")
        printed = {**self.figures, **(instead or {})}
        body = _NAME.sub(lambda match: printed[match[1]], self.body)
        head = f'<meta charset="utf-8"><style>{self.style}</style>'
        return f'<!doctype html><html lang="id">{head}<body>{body}</body></html>'


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell over several rows or columns."""

    text: str
    rows: int = 1
    columns: int = 1


Row = Sequence[str | Spanning]


@dataclass
class Writer:
    """Collects a report; texts given to it may hold what `figure` returned.

    `numbers_right` sets all columns but the first two flush right.
    """

    style: str
    numbers_right: bool = False
    _parts: list[str] = field(default_factory=list)
    _figures: dict[str, str] = field(default_factory=dict)
    _others: dict[str, str] = field(default_factory=dict)

    def figure(self, name: str, text: str, wrong: str = "") -> str:
        """Registers what is printed under a name and returns its placeholder; raises ValueError for a name twice.

        `wrong` is what an error prints instead, where that is no changed digit and no other grade.
        """
        if name in self._figures:
            raise ValueError(f"figure {name} is named twice")
        self._figures[name] = text
        if wrong:
            self._others[name] = wrong
        return "{" + name + "}"

    def title(self, *lines: str) -> None:
        """The title of the report."""
        self._parts.append(f"<h1>{'<br>'.join(lines)}</h1>")

    def heading(self, text: str, level: int = 2) -> None:
        """A heading."""
        self._parts.append(f"<h{level}>{text}</h{level}>")

    def paragraph(self, *sentences: str) -> None:
        """A paragraph."""
        self._parts.append(f"<p>{' '.join(sentences)}</p>")

    def items(self, texts: Sequence[str]) -> None:
        """A numbered list."""
        self._parts.append("<ol>" + "".join(f"<li>{text}</li>" for text in texts) + "</ol>")

    def new_page(self) -> None:
        """What follows begins on a page of its own."""
        self._parts.append('<div class="break"></div>')

    def table(self, caption: str, head: Sequence[Row], rows: Sequence[Row]) -> None:
        """A table with its caption, header rows first."""
        self._parts.append(f'<p class="caption">{caption}</p><table><thead>')
        self._parts += [self._row(row, "th") for row in head]
        self._parts.append("</thead><tbody>")
        self._parts += [self._row(row, "td") for row in rows]
        self._parts.append("</tbody></table>")

    def chart(self, caption: str, drawing: str) -> None:
        """A chart with its caption under it."""
        self._parts.append(f'<div>{drawing}</div><p class="caption">{caption}</p>')

    def _row(self, row: Row, tag: str) -> str:
        cells = []
        at = 0
        for cell in row:
            held = cell if isinstance(cell, Spanning) else Spanning(cell)
            spans = f' rowspan="{held.rows}"' * (held.rows > 1) + f' colspan="{held.columns}"' * (held.columns > 1)
            right = ' class="right"' if self.numbers_right and tag == "td" and at > 1 else ""
            cells.append(f"<{tag}{spans}{right}>{held.text}</{tag}>")
            at += held.columns
        return f"<tr>{''.join(cells)}</tr>"

    def report(self) -> MadeReport:
        """The report as far as it is written."""
        return MadeReport("".join(self._parts), self.style, dict(self._figures), dict(self._others))
