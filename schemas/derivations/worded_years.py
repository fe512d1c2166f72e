"""What a figure is of a series over years that its words name: one year's, a change between two, a yearly mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.derivation import WORDED, Derivation, change, mean_of
from schemas.figures.dates import MONTH_NAMES
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.figure_surroundings import CHANGE, CHANGED, LEFT, PERSONS, Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.year_series import YearSeries, year_series
from schemas.wording.headers import years_in
from schemas.wording.word_stems import GENERIC, tokens
from schemas.wording.words_around_counts import NEUTRAL

_FROM = re.compile(
    r"\b(?:(?:di|per)?banding(?:kan|an)?(?:\s+dengan)?|daripada|dari|sejak|terhadap)\b[^#;.]{0,60}?\b"
    r"(?:tahun\s+(?P<year>(?:19|20)\d\d)|(?P<since>(?<=sejak )(?:19|20)\d\d)|"
    r"tahun\s+(?P<last>sebelumnya|lalu|yang\s+lalu))",
    re.IGNORECASE,
)
_PER_YEAR = re.compile(r"\brata\s?-?\s?rata\b", re.IGNORECASE)
_STATED = re.compile(
    r"(?:\b(?:adalah|ialah|yaitu|yakni|sebesar|sebanyak|senilai|mencapai|tercatat|berjumlah|menjadi|dilaksanakan|"
    r"dilakukan|melaksanakan|melakukan|melayani|menangani|menghasilkan|dengan|terdapat|atas)|"
    r"\btahun\s+(?:19|20)\d\d\s*\(?)\s*(?:Rp)?$",
    re.IGNORECASE,
)
_NEUTRAL = (
    frozenset(tokens(" ".join(NEUTRAL)))
    | frozenset(tokens(" ".join(GENERIC)))
    | frozenset(
        tokens(
            "naik meningkat bertambah tumbuh kenaikan peningkatan pertumbuhan lebih tinggi banyak besar turun menurun "
            "berkurang penurunan rendah sedikit kecil sejak sebelumnya lalu juga persen poin juta miliar ribu rata "
            "dilaksanakan dilakukan melaksanakan melakukan melayani menangani menghasilkan terdapat tercatat "
            "perkembangan "
            "dalam sementara sedangkan namun sebaliknya periode akhir awal setiap per dengan indikator realisasi "
            "nilai berjumlah menjadi daripada selama lima tiga empat dua enam tujuh"
        )
    )
)
_PART_OF_YEAR = re.compile(
    rf"\b(?:triwulan|semester|bulan|{MONTH_NAMES}|nasional|provinsi|target)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r",\s+(?:dan|serta|sedangkan|sementara|namun|tetapi)\s+")
_ALSO = re.compile(
    r"(?:Rp)?#\d+%?(?:\s+(?:juta|miliar|ribu|triliun))?(?:\s+(?!dari|di|per|sejak|terhadap)\w+)?(?:\s*(?:,?\s*atau\s+|\()(?:\w+\s+){0,2}#\d+%\)?)?",
    re.I,
)
_MEAN = frozenset(tokens("rata"))
_REACHES = re.compile(r"\b(?:mencapai|tercapai)\b", re.IGNORECASE)
_BACK = re.compile(r"(?<!tahun )\b(?:ini|tersebut|itu)\b", re.IGNORECASE)
_WHY = re.compile(r"\b(?:meskipun|walaupun|karena|sehingga|akibat)\b", re.IGNORECASE)
_TELLING = 4
"""Digits of a figure that is known in spite of a word or two that its series does not explain."""
_EXTRA = 2
_LEAST = 1000
"""Rupiah of the least amount that a series of amounts holds."""


def of_years(s: Surroundings) -> Iterator[Derivation]:
    """What a figure is by the series that its words name; several where several tables print such a series."""
    asked = _asked(s)
    if asked is None:
        return
    how, words = asked
    spoken = (s.one.around, f"{s.one.before} {s.one.right}", f"{_clause(s)} {s.one.right}", f"{s.lead} {s.one.right}")
    texts = [tokens(_REACHES.sub(" ", text)) for text in spoken]
    for table in s.every:
        for held in year_series(table, texts, words, rupiah=s.kind == "amount"):
            sure = s.one.digits >= _TELLING or (how == "change" and s.one.figure.decimals > 1)
            most = _EXTRA if sure and held.named else 0
            if _fits(s, held, how) and _counts(s, table, held) and _extra(s, held, how) <= most:
                yield from _derived(s, table, held, how)


def _asked(s: Surroundings) -> tuple[str, frozenset[str]] | None:
    """Which of the three the words ask for, with the stems of these words."""
    said = frozenset(tokens(f"{_clause(s)} {s.one.right} {s.one.after[:60]}"))
    if CHANGED.search(s.one.before) and (_FROM.search(_tail(s)) or _FROM.search(s.lead)):
        return "change", said
    if _PART_OF_YEAR.search(f"{s.lead} {s.one.right}"):
        return None
    if _PER_YEAR.search(s.lead) and re.match(r"\W*(?:\w+\s+){0,2}?(?:per|setiap|tiap)\s+tahun\b", s.one.after, re.I):
        return "mean", said - _MEAN
    if _PER_YEAR.search(s.lead) and re.search(r"\bper\s+tahun\b", s.one.before, re.IGNORECASE):
        return "mean", said - _MEAN
    stated = _STATED.search(s.one.before) and not CHANGE.search(s.one.before[-25:]) and not LEFT.search(s.one.before)
    if _BACK.search(_clause(s)):
        return None
    said = frozenset(tokens(f"{_clause(s)} {s.one.right}"))
    years = years_in(s.one.before) or years_in(s.lead)
    stated = stated or (s.one.digits > _TELLING and not CHANGE.search(s.cue) and not LEFT.search(s.cue))
    if stated and (len(years) == 1 or (not years and s.one.digits >= _TELLING)):
        return "cell", said
    return None


def _clause(s: Surroundings) -> str:
    """The text before a figure from where its own statement begins."""
    return _JOINED.split(s.lead)[-1]


def _tail(s: Surroundings) -> str:
    """The text behind a figure, over the percentage that says the same."""
    text = s.one.read.masked[s.at :]
    found = _ALSO.match(text)
    return text[found.end() :][:90].split("#")[0] if found else ""


def _fits(s: Surroundings, held: YearSeries, how: str) -> bool:
    """Whether a series holds figures of the kind that a figure, or what it is a change of, is."""
    decimals = {figure.decimals for figure in held.cells.values()}
    if how == "mean":
        return held.share == (s.kind == "share")
    if how == "change" and s.kind == "share":
        return not held.share
    if s.kind == "points" or s.kind == "score":
        return max(decimals, default=0) == s.one.figure.decimals
    if s.kind == "count":
        return not held.share and max(decimals, default=1) <= 0
    if s.kind == "share":
        return held.share and max(decimals, default=0) == s.one.figure.decimals
    # An amount is of no series of means and indices.
    return not held.share and all((figure.value or 0) >= _LEAST for figure in held.cells.values())


def _counts(s: Surroundings, table: NamedTable, held: YearSeries) -> bool:
    """Whether a series counts what a figure does, as far as that says what it counts."""
    if s.kind != "count" or not s.counted or s.counted in held.words:
        return True
    return s.counted in PERSONS and bool((held.words) & PERSONS)


def _extra(s: Surroundings, held: YearSeries, how: str) -> int:
    """How many words are said that the series does not explain."""
    text = _clause(s)
    if how == "cell":
        text = s.one.before
        if s.one.number and s.spoken[s.one.number - 1].counted:
            text = re.sub(r"^\s*\w+", "", text)
    said = frozenset(tokens(re.sub(r"(?:Rp)?#\d+%?", " ", f"{text} {_WHY.split(s.one.right)[0]}")))
    left = [word for word in said - held.words - _NEUTRAL - {s.counted} if not word.isdigit()]
    return len([word for word in left if len(word) > 2 and read_spelled(word) is None])


def _derived(s: Surroundings, table: NamedTable, held: YearSeries, how: str) -> Iterator[Derivation]:
    report = table.held.view.report_year
    if how == "mean":
        if len(held.cells) > 2:
            yield mean_of([held.cells[year] for year in sorted(held.cells)], WORDED)
        return
    if how == "cell":
        years = years_in(s.one.before) or years_in(s.lead)
        cell = held.cells.get(years[-1] if years else report or 0)
        if cell is not None:
            yield Derivation("crossref", (("tabel", cell),), WORDED)
        return
    found = _FROM.search(_tail(s))
    before = s.lead
    if found is None:
        found = [*_FROM.finditer(s.lead)][-1]
        before = s.lead[: found.start()] + " " + s.lead[found.end() :]
    named = years_in(before)
    later = named[-1] if named else report
    if later is None:
        return
    earlier = int(found["year"] or found["since"] or later - 1)
    one, other = held.cells.get(later), held.cells.get(earlier)
    if one is not None and other is not None and later != earlier:
        yield change("growth" if s.kind == "share" else "difference", one, other, WORDED)
