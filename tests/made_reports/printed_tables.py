"""The tables of a made report as its HTML states them, to hold against what is read of its print."""

from __future__ import annotations

from html.parser import HTMLParser

from tests.made_reports.document import MadeReport

Grid = list[list[str]]


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[tuple[list[str], int, int]]]] = []
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        spans = {name: int(value or 1) for name, value in attrs if name in ("rowspan", "colspan")}
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._text = []
            self.tables[-1][-1].append((self._text, spans.get("rowspan", 1), spans.get("colspan", 1)))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)


def printed_tables(report: MadeReport) -> list[Grid]:
    """The texts of each table's cells row by row, without blanks; a cell over several places stands in each."""
    parser = _Tables()
    parser.feed(report.html())
    return [_grid(rows) for rows in parser.tables]


def _grid(rows: list[list[tuple[list[str], int, int]]]) -> Grid:
    held: dict[tuple[int, int], str] = {}
    for at, row in enumerate(rows):
        column = 0
        for pieces, down, across in row:
            while (at, column) in held:
                column += 1
            text = "".join("".join(pieces).split())
            held |= {(at + i, column + j): text for i in range(down) for j in range(across)}
            column += across
    height, width = (max(place[n] for place in held) + 1 for n in (0, 1))
    return [[held.get((i, j), "") for j in range(width)] for i in range(height)]
