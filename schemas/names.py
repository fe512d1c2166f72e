"""The identity of units, indicators and programme targets, which reports write in many ways.

Two printed names are one when they are equal after spelling, punctuation, leading numbering and the aliases of
`aliases.toml` are taken out. Names that are only alike are never made one: `uncertain_pairs` lists them for a person.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

from schemas.wording.labels import split_numbering

ALIASES = Path(__file__).with_name("aliases.toml")
NAMED = ("unit", "indikator", "sasaran")
"""Columns of datasets that hold names with an identity, which stands beside them with `_id`."""
ALIKE = 0.86
"""Names at least this similar may be one and are listed for a person."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """Two printed names of one kind (unit, indikator, sasaran) that may mean the same and were not merged."""

    kind: str
    one: str
    other: str


@dataclass(frozen=True)
class AliasRegister:
    """Spellings of single words, words that make no difference, phrases by their first word, longest first.

    `distinct` are pairs of names that look alike and are two, as a person has decided.
    """

    spelling: Mapping[str, str]
    ignored: frozenset[str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    distinct: tuple[tuple[str, str], ...] = ()


def read_aliases(path: Path) -> AliasRegister:
    """The register in a file.

    Raises ValueError when an entry is not lower case, is empty, or stands for itself, or when what is distinct is no
    pair of names.
    """
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = set(raw) - {"spelling", "ignored", "phrases", "distinct"}
    if unknown:
        raise ValueError(f"{path.name}: there is no section {sorted(unknown)[0]}")
    for printed, meant in (*raw.get("spelling", {}).items(), *raw.get("phrases", {}).items()):
        if not isinstance(meant, str) or not meant.strip() or printed == meant:
            raise ValueError(f"{path.name}: {printed} stands for nothing else")
        if printed != " ".join(_WORD.findall(printed.casefold())) or meant != " ".join(_WORD.findall(meant.casefold())):
            raise ValueError(f"{path.name}: {printed} is written in lower case without punctuation")
    distinct = raw.get("distinct", {}).get("pairs", [])
    if any(len(pair) != 2 or not all(isinstance(name, str) and name.strip() for name in pair) for pair in distinct):
        raise ValueError(f"{path.name}: distinct: each entry is two names")
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
    for printed, meant in raw.get("phrases", {}).items():
        words = tuple(printed.split())
        by_first[words[0]].append((words, tuple(meant.split())))
    phrases = {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in by_first.items()}
    ignored = frozenset(raw.get("ignored", {}).get("words", ()))
    return AliasRegister(
        dict(raw.get("spelling", {})), ignored, phrases, tuple((one, other) for one, other in distinct)
    )


@cache
def _register() -> AliasRegister:
    return read_aliases(ALIASES)


@lru_cache(maxsize=20_000)
def canonical(name: str) -> str:
    """A printed name in the form in which names are compared: words in lower case with single blanks."""
    _, without = split_numbering(name)
    register = _register()
    words = [register.spelling.get(word, word) for word in _WORD.findall(without.casefold())]
    found: list[str] = []
    at = 0
    while at < len(words):
        for phrase, meant in register.phrases.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                found += meant
                at += len(phrase)
                break
        else:
            found.append(words[at])
            at += 1
    return " ".join(word for word in found if word not in register.ignored)


@cache
def _distinct() -> frozenset[frozenset[str]]:
    """The pairs of canonical names that a person has decided are two."""
    return frozenset(frozenset((canonical(one), canonical(other))) for one, other in _register().distinct)


def identity(name: str) -> str:
    """The stable id of a name: the same for every spelling that is known to mean it, "" for an empty name."""
    return canonical(name).replace(" ", "-")


def same(one: str, other: str) -> bool:
    """Whether two printed names are known to be one."""
    return bool(canonical(one)) and canonical(one) == canonical(other)


@lru_cache(maxsize=50_000)
def similarity(one: str, other: str) -> float:
    """How alike two printed names are, from 0 to 1 (equal after normalising)."""
    left, right = canonical(one), canonical(other)
    if left == right:
        return 1.0 if left else 0.0
    if left.replace(" ", "") == right.replace(" ", ""):
        return 0.99
    letters = SequenceMatcher(None, left, right, autojunk=False).ratio()
    words = SequenceMatcher(None, left.split(), right.split(), autojunk=False).ratio()
    return min(0.99, (letters + words) / 2)


def uncertain_pairs(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of names that are alike but not known to be one, each pair of identities once."""
    by_identity: dict[str, str] = {}
    for name in names:
        by_identity.setdefault(canonical(name), name)
    by_identity.pop("", None)
    words = {form: set(form.split()) for form in by_identity}
    forms = sorted(by_identity)
    pairs = []
    for position, one in enumerate(forms):
        for other in forms[position + 1 :]:
            shared = len(words[one] & words[other])
            if shared * 2 < max(len(words[one]), len(words[other])):
                continue
            if _differ_by_a_mark(words[one] ^ words[other]) or frozenset((one, other)) in _distinct():
                continue
            if similarity(by_identity[one], by_identity[other]) >= ALIKE:
                pairs.append((by_identity[one], by_identity[other]))
    return tuple(pairs)


def _differ_by_a_mark(difference: set[str]) -> bool:
    """Whether names differ by numbers, or roman ones, only: Kedeputian I and Kedeputian II are surely two."""
    return bool(difference) and all(re.fullmatch(r"\d+|[ivx]+", word) for word in difference)
