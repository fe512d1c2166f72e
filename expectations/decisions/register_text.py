"""Writes decisions into the text of a register: new entries get their place, and all that stands there stays."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Sequence

from expectations.decisions.register import ENTRIES, Decision, decision_of, parse_register
from extractors.errors import RegisterError

_HEADER = re.compile(rf"^[ \t]*\[\[[ \t]*{ENTRIES}[ \t]*\]\]", re.MULTILINE)
_COMMENTS_BEFORE = re.compile(r"(?:^[ \t]*#[^\n]*\n)+\Z", re.MULTILINE)


def with_decisions(text: str, added: Sequence[Decision], file: str, header: str = "") -> str:
    """The register's text with more decisions in it, each after those that come before it in a register's order.

    Decisions that are there already are not written again. `header` are the lines of the comment that a new register
    begins with; `file` names the register in messages. Raises RegisterError when `text` is no register.
    """
    known = parse_register(text, file).decisions
    new = [decision for decision in dict.fromkeys(added) if decision not in set(known)]
    if not text.strip():
        text = "".join(f"# {line}".rstrip() + "\n" for line in header.splitlines())
    if known and new and not _HEADER.search(text):
        raise RegisterError(f"{file}: nothing can be added; write its entries under [[{ENTRIES}]], one after another")
    for decision in new:
        text = _inserted(text, decision, file)
    if Counter(parse_register(text, file).decisions) != Counter((*known, *new)):
        raise AssertionError(f"{file}: what was written is not read back")
    return text


def entry_text(decision: Decision) -> str:
    """A decision as an entry of a register; lines break between values only, so that a change is one line."""
    lines = [
        f"[[{ENTRIES}]]",
        f"report = {_quoted(decision.report)}",
        f"finding = {_quoted(decision.finding)}",
        f"state = {_quoted(decision.state)}",
        f"by = {_quoted(decision.by)}",
        f"on = {decision.on.isoformat()}",
        f"until = {decision.until.isoformat()}" if decision.until else "",
        f"reason = {_quoted(decision.reason)}",
        f"about = {_quoted(decision.about)}" if decision.about else "",
        f"printed = {_quoted(decision.basis.printed)}",
        f"expected = {_quoted(decision.basis.expected)}",
        f"figures = [{', '.join(_quoted(figure) for figure in decision.basis.figures)}]",
    ]
    return "".join(f"{line}\n" for line in lines if line)


def _quoted(text: str) -> str:
    """A basic string: TOML takes every escape that JSON writes, and decisions hold nothing that only TOML escapes."""
    return json.dumps(text, ensure_ascii=False)


def _inserted(text: str, decision: Decision, file: str) -> str:
    if text and not text.endswith("\n"):
        text += "\n"
    entries = [decision_of(entry, file) for entry in tomllib.loads(text).get(ENTRIES, [])]
    before = [n for n, held in enumerate(entries, start=1) if held.place_in_register <= decision.place_in_register]
    at = _start_of_entry(text, max(before, default=0))
    above, below = text[:at].rstrip("\n"), text[at:].lstrip("\n")
    return (f"{above}\n\n" if above else "") + entry_text(decision) + (f"\n{below}" if below else "")


def _start_of_entry(text: str, number: int) -> int:
    """Where the entry of that number (from 0) begins, the comment right above it included; the end when there is none.

    A line that looks like an entry's first may stand in a text of several lines: what comes before a real one is TOML
    and holds as many entries.
    """
    for found in _HEADER.finditer(text):
        start = found.start()
        if _entries_before(text, start) == number:
            comments = _COMMENTS_BEFORE.search(text[:start])
            # Comments above the first entry are the register's own.
            return comments.start() if comments and number else start
    return len(text)


def _entries_before(text: str, start: int) -> int:
    try:
        return len(tomllib.loads(text[:start]).get(ENTRIES, []))
    except tomllib.TOMLDecodeError:
        return -1
