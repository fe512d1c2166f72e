"""The rows of a table that words name: by a whole name, without its small words, or by what no other row's name has."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cached_property

from schemas.tables.labelled_tables import LabelledTable
from schemas.wording.word_stems import GENERIC, stem, tokens
from schemas.wording.words_around_counts import NEUTRAL

_LINKING = (
    "disusul diikuti kemudian selanjutnya hanya sedangkan sementara berada diraih dicapai diperoleh diisi ada kepada "
    "ditempati menempati terjadi setara berjumlah tercatat meliputi terdapat mengikuti antara lain karena urutan "
    "pertama kedua ketiga"
)
NEUTRAL_STEMS = (
    frozenset(stem(word) for word in NEUTRAL) | frozenset(tokens(" ".join(GENERIC))) | frozenset(tokens(_LINKING))
)
"""Stems that say nothing of what is counted, nor of whom."""
_LINKS = frozenset(tokens("yang di ke dan dalam pada untuk atas serta dengan terhadap oleh"))
"""Stems that a text leaves out or adds within the name of a row."""
_ALL = frozenset(tokens("seluruh seluruhnya keseluruhan total semua secara"))
_SUMMED = re.compile(r"^\W*(?:sub\s?-?\s?)?(?:jumlah|total)\s+(?=[^\W\d]{3})", re.IGNORECASE)
_BEGINNING, _SHORT = 3, 3
"""So many words of a name may be its beginning; signs of a word that is too short for a name."""


class NamedRows:
    """The names of a table's rows as stems; `explained` are stems that the table says of all of them."""

    def __init__(self, table: LabelledTable, explained: Set[str]) -> None:
        self._table = table
        self._explained = explained
        self._named: dict[tuple[str, ...], int | None] = {}

    @cached_property
    def names(self) -> dict[int, frozenset[tuple[str, ...]]]:
        """The names of each row as stems in order, and what stands before an addition in brackets."""
        found: dict[int, frozenset[tuple[str, ...]]] = {}
        every: dict[tuple[str, ...], int] = {}
        for row in self._table.view.body:
            names = {tokens(name) for name in self._table.names[row]} | self._short(row)
            found[row] = frozenset(name for name in names if name and set(name) - _ALL)
            for name in found[row]:
                every[name] = every.get(name, 0) + 1
        return {row: frozenset(n for n in names if every[n] == 1) for row, names in found.items()}

    def _short(self, row: int) -> set[tuple[str, ...]]:
        label = self._table.view.label(row)
        short = re.split(r"\s*[(/,]", label)[0]
        names = {tokens(short)} if short != label and len(short) > 3 else set()
        # "Jumlah perkara perdata" is what a text calls "perkara perdata".
        summed = _SUMMED.sub("", label)
        if summed != label and frozenset(tokens(summed)) - self._explained:
            names.add(tokens(summed))
        return names

    @cached_property
    def words(self) -> dict[int, frozenset[str]]:
        """All stems of the names of each row."""
        return {row: frozenset(word for name in names for word in name) for row, names in self.names.items()}

    def named(self, said: Sequence[str]) -> int | None:
        """The row whose name, the longest one, stands in the stems; None where two rows' names stand side by side."""
        key = tuple(said)
        if key not in self._named:
            row = _last_named(f" {' '.join(said)} ", self._phrases)
            if row is None:
                row = _last_named(f" {' '.join(w for w in said if w not in _LINKS)} ", self._unlinked)
            self._named[key] = row
        return self._named[key]

    @cached_property
    def _phrases(self) -> tuple[tuple[str, int], ...]:
        """The names of the rows between blanks, without those of one short word."""
        names = [(name, row) for row, held in self.names.items() for name in held]
        return tuple((f" {' '.join(name)} ", row) for name, row in names if len(name) > 1 or len(name[0]) > 2)

    @cached_property
    def _unlinked(self) -> tuple[tuple[str, int], ...]:
        """The names of the rows without words such as `yang`, where no two are alike."""
        short = [(" ".join(w for w in phrase.split() if w not in _LINKS), row) for phrase, row in self._phrases]
        rows: dict[str, set[int]] = {}
        for phrase, row in short:
            rows.setdefault(phrase, set()).add(row)
        return tuple((f" {p} ", r) for p, r in dict.fromkeys(short) if len(p.split()) > 1 and len(rows[p]) == 1)

    def all_named(self, said: Sequence[str]) -> tuple[int, ...]:
        """All rows whose names stand in the stems, each name where it is part of no longer one."""
        text = f" {' '.join(said)} "
        spans: list[tuple[int, int, int]] = []
        for row, names in self.names.items():
            for name in names:
                phrase = f" {' '.join(name)} "
                at = text.find(phrase)
                if at >= 0 and (len(name) > 1 or len(name[0]) > 2):
                    spans.append((at, at + len(phrase), row))
        kept = [
            s
            for s in spans
            if not any(o[0] <= s[0] and s[1] <= o[1] and o[2] != s[2] and o[1] - o[0] > s[1] - s[0] for o in spans)
        ]
        return tuple(dict.fromkeys(row for _, _, row in sorted(kept)))

    def partly_named(self, said: Sequence[str]) -> int | None:
        """The only row of whose name the stems hold what no other row has, and half of its telling words or two."""
        rows = self.all_partly_named(said)
        others = any(self._own.get(word, rows[0]) != rows[0] for word in said) if rows else False
        return rows[0] if len(rows) == 1 and not others else None

    def all_partly_named(self, said: Sequence[str]) -> tuple[int, ...]:
        """The rows of whose names the stems hold what no other row has, and half of their telling words or two."""
        found = dict.fromkeys(self._own[word] for word in said if word in self._own)
        held = frozenset(said)
        telling = {row: self.words[row] - NEUTRAL_STEMS for row in found if row != self._table.total_row}
        return tuple(row for row, w in telling.items() if len(w & held) > 1 or 2 * len(w & held) >= len(w))

    def begun(self, said: Sequence[str]) -> int | None:
        """The only row whose name, up to the first word that no other row has, stands in the stems.

        `Kosmetik` names "Kosmetik tanpa izin edar". None where the stems hold a word that another row alone has.
        """
        text = f" {' '.join(said)} "
        found = {row for beginning, row in self._beginnings.items() if f" {beginning} " in text}
        others = {self._own[word] for word in said if word in self._own} - found
        return found.pop() if len(found) == 1 and not others else None

    def all_begun(self, said: Sequence[str]) -> tuple[int, ...]:
        """All rows that are named so in the stems."""
        text = f" {' '.join(said)} "
        return tuple(dict.fromkeys(row for name, row in self._beginnings.items() if f" {name} " in text))

    def all_owning(self, said: Sequence[str]) -> tuple[int, ...]:
        """All rows of whose names the stems hold a long word that no other row has."""
        return tuple(dict.fromkeys(self._own[word] for word in said if len(word) > _SHORT and word in self._own))

    @cached_property
    def _beginnings(self) -> dict[str, int]:
        """The shortest beginning of each row's names that no other row's name has, words that say nothing aside."""
        found: dict[str, int] = {}
        phrases = [(row, f" {' '.join(name)} ") for row, names in self.names.items() for name in names]
        for row, names in self.names.items():
            for name in names if row != self._table.total_row else ():
                for length in range(1, min(len(name), _BEGINNING) + 1):
                    beginning = " ".join(name[:length])
                    own = any(self._own.get(word) == row and len(word) > _SHORT for word in name[:length])
                    alone = not any(f" {beginning} " in phrase for other, phrase in phrases if other != row)
                    if alone and (own or length > 1) and len(beginning) > _SHORT:
                        found[beginning] = row
                        break
        return found

    @cached_property
    def _own(self) -> dict[str, int]:
        """The stems that the name of one row alone has, and the table does not say of all, with that row."""
        rows: dict[str, set[int]] = {}
        for row, words in self.words.items():
            for word in words - self._explained:
                rows.setdefault(word, set()).add(row)
        return {word: held.pop() for word, held in rows.items() if len(held) == 1 and len(word) > 2 and word.isalpha()}


def _last_named(text: str, phrases: Sequence[tuple[str, int]]) -> int | None:
    """The row of the longest phrase in a text, of two such the last; None where another row's stands outside it."""
    found: list[tuple[int, int, int]] = []
    for phrase, row in phrases:
        at = text.rfind(phrase)
        if at >= 0:
            found.append((len(phrase) - 2, at, row))
    if not found:
        return None
    length, at, row = max(found)
    rest = [f for f in found if f[2] != row and not (at <= f[1] < at + length)]
    return row if not rest else None
