"""The register of findings: what persons decided about findings, read from a TOML text and validated.

[[decision]]
report = "laporan kinerja | sekretariat utama | 2020 | "
finding = "capaian-0123456789ab"
state = "explained"
by = "..."
on = 2026-11-28
reason = "..."
until = 2027-06-30                      # may be left out
about = "..."                           # may be left out; for readers
printed = "102,27"
expected = "94.48"
figures = ["91,00", "96.32"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal, get_args

from expectations.decisions.noted_report import Basis
from extractors.errors import RegisterError

State = Literal["open", "confirmed", "explained", "corrected", "accepted"]
STATES: tuple[State, ...] = get_args(State)
SETTLED: frozenset[State] = frozenset(("explained", "accepted"))
"""States in which a finding is no longer counted as one that is inconsistent."""
ENTRIES = "decision"
LONGEST = 20_000
"""Characters of one text; a reason is no document."""
_TEXTS = ("report", "finding", "by", "reason", "printed", "expected")
_MAY_BE_EMPTY = ("printed", "expected", "about")
_KNOWN = frozenset((*_TEXTS, "about", "state", "on", "until", "figures"))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a finding of a report, when and why, and the figures that it was decided on.

    `report` is the identity that all editions of the report have, `finding` the finding's key. It applies up to and
    with the day `until` (None: without end). `about` says in words what the finding is about.
    """

    report: str
    finding: str
    state: State
    by: str
    on: date
    reason: str
    basis: Basis
    until: date | None = None
    about: str = ""

    @property
    def place_in_register(self) -> tuple[str, str, date]:
        """What decisions are ordered by; of one finding and day, the later written counts and stands last."""
        return self.report, self.finding, self.on


@dataclass(frozen=True, slots=True)
class Register:
    """All decisions, in the order of the register."""

    decisions: tuple[Decision, ...] = ()

    def of(self, report: str) -> tuple[Decision, ...]:
        """The decisions about findings of a report."""
        return tuple(decision for decision in self.decisions if decision.report == report)

    def taken_over(self, old: str, new: str) -> Register:
        """The register in which all that was decided about one report is also decided about another."""
        return Register(ordered((*(replace(one, report=new) for one in self.of(old)), *self.decisions)))


def parse_register(text: str, file: str) -> Register:
    """The register in a TOML text; `file` names it in messages.

    Raises RegisterError that names the entry, what is wrong with it and what to do.
    """
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise RegisterError(f"{file} is not TOML: {problem}; mend that line") from problem
    except RecursionError as problem:
        raise RegisterError(f"{file} is nested too deeply to be a register") from problem
    unknown = sorted(set(read) - {ENTRIES})
    if unknown:
        raise RegisterError(f"{file}: {unknown[0]!r} is no part of a register; entries stand under [[{ENTRIES}]]")
    entries = read.get(ENTRIES, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RegisterError(f"{file}: write each entry under [[{ENTRIES}]], with two brackets on either side")
    return Register(ordered(decision_of(entry, f"{file}, entry {n}") for n, entry in enumerate(entries, start=1)))


def ordered(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions in the order of a register: by report, finding and day."""
    return tuple(sorted(decisions, key=lambda decision: decision.place_in_register))


def decision_of(entry: Mapping[str, Any], where: str) -> Decision:
    """A decision from an entry's values; `where` names the entry in the RegisterError that is raised otherwise."""
    named = f"{where} ({entry['finding']})" if isinstance(entry.get("finding"), str) else where
    for name in sorted(entry):
        if name not in _KNOWN:
            raise RegisterError(f"{named}: {name!r} is not known; there are {', '.join(sorted(_KNOWN))}")
    texts = {name: _text(entry, name, named) for name in _TEXTS}
    state = entry.get("state")
    if state not in STATES:
        raise RegisterError(f"{named}: state is {_shown(state)}; write one of {', '.join(STATES)}")
    figures = entry.get("figures", [])
    if not isinstance(figures, list) or not all(isinstance(figure, str) for figure in figures):
        raise RegisterError(f'{named}: figures is a list of texts as they are printed, ["91,00", "96.32"]')
    on, until = _day(entry, "on", named), _day(entry, "until", named) if "until" in entry else None
    if until is not None and until < on:
        raise RegisterError(f"{named}: until ({until}) lies before on ({on}); write a later day or leave it out")
    return Decision(
        report=texts["report"],
        finding=texts["finding"],
        state=state,
        by=texts["by"],
        on=on,
        reason=texts["reason"],
        basis=Basis(texts["printed"], texts["expected"], tuple(figures)),
        until=until,
        about=_text(entry, "about", named) if "about" in entry else "",
    )


def _text(entry: Mapping[str, Any], name: str, where: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str):
        what = "is missing" if value is None else f"is {_shown(value)}"
        raise RegisterError(f'{where}: {name} {what}; write {name} = "..." with a text in quotes')
    if not value.strip() and name not in _MAY_BE_EMPTY:
        raise RegisterError(f"{where}: {name} is empty; say it in a word at least")
    if len(value) > LONGEST:
        raise RegisterError(f"{where}: {name} has {len(value)} characters; at most {LONGEST} are kept")
    if any(_is_control(sign) for sign in value):
        raise RegisterError(f"{where}: {name} holds a control character; leave it out")
    return value


def _is_control(sign: str) -> bool:
    """Whether a character is none that a person writes: it would break pages and spreadsheets."""
    return (ord(sign) < 0x20 and sign not in "\n\t") or 0x7F <= ord(sign) < 0xA0 or 0xD800 <= ord(sign) < 0xE000


def _day(entry: Mapping[str, Any], name: str, where: str) -> date:
    value = entry.get(name)
    if isinstance(value, datetime) or not isinstance(value, date):
        what = "is missing" if value is None else f"is {_shown(value)}"
        raise RegisterError(f"{where}: {name} {what}; write a day without quotes, {name} = 2026-01-31")
    return value


def _shown(value: object) -> str:
    text = repr(value) if value is not None else "missing"
    return text if len(text) <= 60 else f"{text[:60]}..."
