"""Growths of what the sentences before tell of two years: `2021 ada 250 kasus. 2022 ada 176. Turun 29,6%`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, change
from schemas.mentions.figure_surroundings import PERSONS, Surroundings, kind_of
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.headers import years_in
from schemas.wording.word_stems import stem, telling, tokens
from schemas.wording.words_of_change import FALLS, RISES

_BEFORE = re.compile(r"\b(?:tahun|periode|bulan)\s+(?:lalu|sebelumnya|yang\s+lalu)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:tahun|periode|bulan|saat)\s+ini\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:target|rencana|rata-rata|per\s+tahun|setiap|masing-masing|sejak|selama\s+(?:\d|lima|tiga|empat)|nasional)\b",
    re.I,
)
_REFERS = re.compile(
    r"\b(?:(?:angka|jumlah|nilai|besaran|capaian)\s+(?:tersebut|ini|itu)|(?:jumlah|angka|nilai|besaran)nya)\b", re.I
)
_CHANGES = re.compile(rf"\b(?:mengalami|menunjukkan|{RISES}|{FALLS})\b", re.IGNORECASE)
_LINKS = frozenset(tokens("jumlah angka sehingga maka dengan demikian artinya berarti tren"))
_TWO = 2


def change_of_two_years(s: Surroundings, before: Sequence[Sequence[Spoken]]) -> Iterator[Derivation]:
    """The growth between the only two figures that are told before it, each of its own year.

    `before` are the figures of the last sentences, the nearest last; of one that tells of both only its own are taken.
    """
    if s.kind != "share" or not s.changed or len(s.spoken) > 1 or _OTHER.search(s.one.read.sentence.text):
        return
    told = [o for o in before[-1] if _counts(o)] if before else []
    if len(told) == 1 and len(before) >= _TWO:
        told = [*(o for o in before[-2] if _counts(o)), *told]
    if len(told) != _TWO or any(_OTHER.search(o.read.sentence.text) for o in told):
        return
    one, other = told
    times = [_time(o) for o in told]
    alike = one.figure.unit == other.figure.unit and one.figure.decimals == other.figure.decimals
    if not _speaks_of(s, told) or None in times or times[0] == times[1] or not alike or not _same(one, other):
        return
    earlier, later = (one, other) if (times[0] or 0) < (times[1] or 0) else (other, one)
    yield change("growth", later.told, earlier.told, WORDED)


def _speaks_of(s: Surroundings, told: Sequence[Spoken]) -> bool:
    """Whether the sentence speaks of what was told: by a word for it, or by no other words than were said of it."""
    subject = _CHANGES.split(s.one.before)[0]
    if _REFERS.search(subject):
        return True
    words = telling(subject) - _LINKS
    return bool(words) and words <= frozenset(w for o in told for w in telling(o.read.sentence.text))


def _counts(one: Spoken) -> bool:
    return kind_of(one) in ("count", "amount", "score")


def _time(one: Spoken) -> int | None:
    """The year of a figure; 0 and 1 for the year before and this one. None where its words name none, or several."""
    years = set(years_in(one.around))
    if len(years) == 1:
        return years.pop()
    if years:
        return None
    return 0 if _BEFORE.search(one.around) else 1 if _NOW.search(one.around) else None


def _same(one: Spoken, other: Spoken) -> bool:
    """Whether two figures count the same things, persons under one name."""
    counted = {"" if (noun := stem(o.counted)) in PERSONS else noun for o in (one, other)}
    return len(counted) == 1
