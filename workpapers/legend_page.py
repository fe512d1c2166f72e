"""The legend at the end of a marked copy: that it is a copy and not signed, and what each mark means."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from workpapers.mark_drawings import mark_content, text_string
from workpapers.paper import Paper
from workpapers.tick_marks import TICKS, Tick

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 62.0, 533.0
_PER_LINE = 98


def legend_content(paper: Paper, counts: Mapping[Tick, int], unmarked: int) -> bytes:
    """The content stream of the legend page (A4); `counts` are the figures with each mark.

    `unmarked` figures had no room for their mark.
    """
    say = paper.words.text
    lines: list[str] = []
    y = HEIGHT - 80

    def write(text: str, size: float = 10, font: str = "F", x: float = LEFT, after: float = 4) -> None:
        nonlocal y
        for line in textwrap.wrap(text, int(_PER_LINE * 10 / size * (RIGHT - x) / (RIGHT - LEFT))) or [""]:
            lines.append(f"BT 0.1 g /{font} {size:g} Tf {x:g} {y:g} Td {text_string(line)} Tj ET")
            y -= size * 1.35
        y -= after

    write(say("marked", "title"), 18, "B", after=6)
    write(paper.typed.title or say("page", "unknown_title"), 12, after=12)
    write(say("marked", "copy"), 10, "B", after=6)
    write(say("marked", "unsigned"), after=6)
    write(say("marked", "original", file=paper.content.file, sha256=paper.content.sha256), after=14)
    write(say("marked", "legend"), 12, "B", after=6)
    for tick in TICKS:
        lines.append(f"q 1 0 0 1 {LEFT:g} {y - 2:g} cm {mark_content((tick,), size=11)} Q")
        count = paper.words.number(counts.get(tick, 0))
        write(say("marked", "entry", meaning=say("tick", tick), count=count), x=LEFT + 26, after=7)
    y -= 6
    write(say("marked", "box"), after=6)
    write(say("marked", "no_mark"), after=6)
    if unmarked:
        write(say("marked", "no_room", count=paper.words.number(unmarked)), after=6)
    return "\n".join(lines).encode("cp1252", "replace")
