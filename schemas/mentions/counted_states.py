"""How many rows of a table are in a state that a sentence names: a grade, a rise, a target that was reached."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from schemas.mentions.changed_rows import SIDES, changed, column_values, of_last_period, of_own_target, way_of
from schemas.mentions.exceeding_rows import exceeding
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.rows_of_kind import kinds_of_rows, rows_of_kind
from schemas.mentions.spoken_figures import Spoken
from schemas.mentions.statement_scope import of_one_target
from schemas.wording.word_stems import stem, tokens

COLUMNS = "columns"
_MOST_STATES = 6
_LONGEST = 4
_FEWEST = 3
_REACHED = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:mencapai|memenuhi|melampaui)\b[^,;.]{0,40}\btarget(?:nya)?\b", re.IGNORECASE
)
_MISSED = re.compile(r"^\W*(?:\w+\s+){0,3}?(?:belum|tidak)\s+(?:mencapai|memenuhi)\s+target(?:nya)?\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:tidak|belum|bukan|kurang)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:(?:di|per)?banding(?:kan|an)?|terhadap|daripada)\b[^#,;.]{0,60}?\b((?:19|20)\d\d)\b", re.IGNORECASE
)
_SPAN = re.compile(
    r"\b(?:dalam|selama|sepanjang|sejak)\b[^#,;.]{0,20}?(?:\b(?:dua|tiga|empat|lima|enam|beberapa|\d)\s+tahun|"
    r"\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""What happened over several years: `dalam lima tahun`."""
_GRADES = re.compile(
    r"\b(?:status|kategori|kriteria|predikat|keterangan|penilaian|mutu|kesimpulan|tingkat)\b", re.IGNORECASE
)
_SOME = re.compile(
    r"\b(?:beberapa|sebagian|ditargetkan|direncanakan|diharapkan|diperkirakan|semula|seharusnya)\b", re.IGNORECASE
)
"""Words of statements on some of the rows, or on what is wished for."""
_REASON = re.compile(r"\b(?:karena|sebab|disebabkan|akibat|mengingat)\b", re.IGNORECASE)
"""What follows says why, and no more how many."""
_GOES_ON = re.compile(r"[^#;.:]*(?:,|\bdan\b|\bserta\b)\s*(?:hanya\s+|sebanyak\s+|terdapat\s+)?", re.IGNORECASE)
_STATE_ALONE = re.compile(r"tetap|stabil|membaik|memburuk|sama", re.IGNORECASE)
_THE_OTHERS = re.compile(r"\s+\w+(?:\s+\w+)?\s+(?:lainnya|lain|selebihnya|sisanya)\b", re.IGNORECASE)
_PART = frozenset(tokens("triwulan semester bulan"))


@dataclass(frozen=True, slots=True)
class CountedState:
    """What is counted, in words, and how many rows of which table are so.

    `word` is the table's word for it, `side` on which side of which number the rows' figures are (`> 0`), or
    COLUMNS where several figures of a row tell; "" for none.
    """

    what: str
    rows: int
    table: str
    word: str = ""
    side: str = ""

    def parameters(self) -> dict[str, str]:
        """What a relation of kind count needs, and where its rows stand."""
        return {"counted": str(self.rows), "what": self.what, "table": self.table, "word": self.word,
                "side": self.side}  # fmt: skip


def counted_states(
    one: Spoken, spoken: Sequence[Spoken], tables: Sequence[NamedTable], *, elsewhere: bool
) -> Iterator[CountedState]:
    """The one state in which a sentence says so many rows are, with the number of rows that are, from each table.

    Only tables of one kind of rows, which are what the figure counts; `spoken` are the figures of its sentence, none of
    which may name another number of all of them. A sentence of another section must name no part of the year.
    """
    whole = _whole_behind(one, spoken)
    figure = one.figure
    nouns = [*filter(None, [stem((whole or one).counted), _noun_before(one, spoken)])]
    if figure.value is None or figure.unit or figure.decimals or not nouns or _among(one) is not None:
        return
    if _SOME.search(_REASON.split(one.read.sentence.text)[0]) or of_one_target(one.read):
        return
    if elsewhere and _PART & frozenset(tokens(one.read.sentence.text)) and not _same_part(one, tables):
        return
    for table in tables:
        rows = rows_of_kind(table)
        kinds = kinds_of_rows(table, rows)
        noun = next((noun for noun in nouns if noun in kinds), None)
        if len(rows) < _FEWEST or noun is None:
            continue
        among = [_among(other) for other in spoken if stem(other.counted) == noun]
        if figure.value > len(rows) and len(rows) not in among:
            continue
        years = one.years - _compared(one)
        if years and table.held.view.report_year not in years and not _same_year(one, table):
            continue
        if all(number in (None, len(rows)) for number in among):
            about = replace(one, right=whole.right, after=whole.after) if whole else one
            yield from _of_table(about, table, rows)
            yield from _of_others(one, spoken, table, rows)


def _compared(one: Spoken) -> frozenset[int]:
    """The years with which a sentence compares."""
    return frozenset(int(year) for year in _COMPARED.findall(one.read.sentence.text))


def _noun_before(one: Spoken, spoken: Sequence[Spoken]) -> str:
    """What the figures before count, of one that goes on with them: `3 indikator naik, 2 tetap, dan 1 turun`."""
    for number in range(one.number, 0, -1):
        if not _GOES_ON.fullmatch(spoken[number].before):
            return ""
        if spoken[number - 1].counted and not _STATE_ALONE.fullmatch(spoken[number - 1].counted):
            return stem(spoken[number - 1].counted)
    return ""


def _of_others(one: Spoken, spoken: Sequence[Spoken], table: NamedTable, rows: Sequence[int]) -> Iterator[CountedState]:
    """All rows but those that the figure before counts: `6 bulan lainnya`."""
    before = spoken[one.number - 1] if one.number and _THE_OTHERS.match(one.after) else None
    if before is None or not one.counted or before.counted != one.counted:
        return
    for state in _of_table(before, table, rows):
        yield CountedState("baris selebihnya", len(rows) - state.rows, table.id, side=COLUMNS)


def _whole_behind(one: Spoken, spoken: Sequence[Spoken]) -> Spoken | None:
    """The number of all that stands right behind a figure, with the words for both: `3 dari 5 indikator mencapai`."""
    if one.number + 1 >= len(spoken) or not re.fullmatch(r"\s*(?:dari|di\s+antara)\s*", one.after, re.IGNORECASE):
        return None
    return spoken[one.number + 1]


def _among(other: Spoken) -> Decimal | None:
    """The number of things among which others are counted: `dari 5 indikator`."""
    if re.search(
        r"\b(?:dari|antara)\s+(?:(?:total|seluruh|sebanyak|keseluruhan|jumlah)\s+)*$", other.before, re.IGNORECASE
    ):
        return other.figure.value
    return None


def _same_part(one: Spoken, tables: Sequence[NamedTable]) -> bool:
    said = tokens(one.read.sentence.text)
    return any(
        set(pairwise(said)) & set(pairwise(held)) for table in tables for held in [tokens(table.held.table.caption)]
    )


def _same_year(one: Spoken, table: NamedTable) -> bool:
    return any(str(year) in table.held.table.caption for year in one.years)


def _of_table(one: Spoken, table: NamedTable, rows: Sequence[int]) -> Iterator[CountedState]:
    right = re.split(r"[,;.]\s|[,;.]$|\s(?:dan|sedangkan|serta)\s", one.after)[0]
    if _LEFT_OUT.fullmatch(right) and (told := _TOLD.search(one.before)):
        right = f"{right} {told[0]}"
    left = one.before
    words = _states(table, rows)
    reached = {state for state in words if state == tokens("tercapai")}
    # Between two counts of the same things stands the state of the first: `tiga sasaran efisien dan satu sasaran`.
    of_another = one.number > 0 and stem(one.counted) in tokens(left)
    behind = None if _verb(right) or of_another else _state_in(tokens(left)[-_NEAR:], words)
    found = _state_in(tokens(right), words) or behind
    if found is not None:
        if not _extra(one, table, found) and _is_said(one, table.state_text(found)):
            word = table.state_text(found)
            yield CountedState(f"baris dengan {word}", words[found], table.id, word)
        return
    count = exceeding(one, table, rows)
    if count is not None:
        yield CountedState("baris yang demikian", count, table.id, side=COLUMNS)
        return
    if _MISSED.search(right) or _REACHED.search(right):
        missed = _MISSED.search(right) is not None
        counts = set()
        word = side = ""
        if reached:
            held = words[next(iter(reached))]
            word = "" if missed else table.state_text(next(iter(reached)))
            counts.add(len(rows) - held if missed else held)
        elif _OWN_TARGET.search(right) and set(one.read.years) <= {table.held.view.report_year}:
            counts = {len(rows) - held if missed else held for held in _achieved(table, rows)}
            side = f"{'<' if missed else '>='} {_FULL}"
        if len(counts) == 1:
            what = "baris di bawah target" if missed else "baris yang mencapai target"
            yield CountedState(what, counts.pop(), table.id, word, side)
        return
    if _extra(one, table, ()):
        return
    over_years = _SPAN.search(one.read.sentence.text) is not None
    way = way_of(one.before, right) if of_last_period(table, one.before) and not over_years else None
    count = changed(table, rows, way, right, _compared(one)) if way else None
    if way and count is not None:
        yield CountedState(f"baris yang {way}", count, table.id, side=SIDES[way])


_LEFT_OUT = re.compile(r"\W*\w+\s+(?:belum|tidak)\W*", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:mencapai|memenuhi)\s+target\b", re.IGNORECASE)
"""What `satu indikator belum` leaves out, as the number before tells it."""
_NEAR = 8
_ACHIEVED = re.compile(r"\bcapaian\b", re.IGNORECASE)
_OWN_TARGET = re.compile(r"\btarget\W*$", re.IGNORECASE)
_FULL = 100


def _achieved(table: NamedTable, rows: Sequence[int]) -> Iterator[int]:
    """How many rows reach 100 per cent in the columns of achievements, which may be capped in a second one."""
    found = [
        values
        for column in table.columns
        if column in table.shares and _ACHIEVED.search(table.headers[column]) and of_own_target(table, column)
        for values in [column_values(table, rows, column)]
    ]
    if all(found):
        yield from {sum(value >= _FULL for value in values) for values in found}


def _is_said(one: Spoken, word: str) -> bool:
    """Whether a grade of one or two letters is said as such: `dengan mutu A`."""
    if len(word) > _LETTERS:
        return True
    cue = r"(?:mutu|predikat|kategori|kriteria|grade|nilai|kelas|status)"
    return (
        re.search(rf"\b(?i:(?:ber)?{cue}(?:\s+pelayanan)?)\s+{re.escape(word)}\b", one.read.sentence.text) is not None
    )


_LETTERS = 2


def _verb(text: str) -> bool:
    return bool(_MISSED.search(text) or _REACHED.search(text)) or way_of("", text) is not None


def _states(table: NamedTable, rows: Sequence[int]) -> dict[tuple[str, ...], int]:
    """The words of the only column of grades, with the number of rows that bear each."""
    found: list[Counter[tuple[str, ...]]] = []
    view = table.held.view
    for column in range(1, len(view.headers)):
        if not _GRADES.search(view.headers[column].text):
            continue
        texts = [view.text(row, column) for row in rows]
        held = Counter(tokens(text) for text in texts)
        short = all(re.fullmatch(r"[^\d]{2,30}|[A-Z]", text) and len(text.split()) <= _LONGEST for text in texts)
        if short and len(held) <= _MOST_STATES and len(held) < len(rows) and column not in table.held.columns:
            found.append(held)
    return dict(found[0]) if len(found) == 1 else {}


def _state_in(said: Sequence[str], states: dict[tuple[str, ...], int]) -> tuple[str, ...] | None:
    """The longest state that stands in the words, if no other stands beside it and nothing denies it."""
    text = f" {' '.join(said)} "
    found = [(len(state), text.rfind(f" {' '.join(state)} "), state) for state in states]
    found = [f for f in found if f[1] >= 0]
    if not found:
        return None
    _, at, state = max(found)
    phrase = f" {' '.join(state)} "
    if any(f" {' '.join(other)} " not in phrase for _, _, other in found if other != state):
        return None
    return None if _NOT.search(text[:at].split(" ")[-1] if text[:at].strip() else "") else state


def _extra(one: Spoken, table: NamedTable, state: tuple[str, ...]) -> bool:
    """Whether words beside the figure speak of a part of the rows."""
    known = table.known | set(state) | {stem(one.counted)} | _ABOUT
    right = _OTHERS.split(one.right)[0]
    return len(frozenset(tokens(one.around.removesuffix(one.right) + right)) - known) > 0


_OTHERS = re.compile(r",?\s(?:dan\s+hanya|sedangkan|sementara)\s", re.IGNORECASE)
"""What follows speaks of the other rows."""


_ABOUT = frozenset(
    tokens(
        "menunjukkan tercatat ringkasnya umum secara sebanyak berstatus status berkriteria kriteria kategori "
        "berkategori predikat berpredikat masuk dalam lainnya naik meningkat bertambah turun "
        "menurun berkurang membaik memburuk tetap stabil berubah "
        "mencapai memenuhi melampaui target belum mengalami kenaikan peningkatan penurunan terdapat "
        "dengan mutu dinyatakan demikian mencatat mencatatkan pertumbuhan positif negatif"
    )
)
