"""A wording that names an operation, its result and each of its operands, as declared data.

Wordings are regular expressions over a sentence whose figures are masked (schemas.figures.prose_figures). `<name:num>`
stands for a figure without unit, `<name:pct>` for a percentage (`%` or `persen`), `<name:any>` for any figure, each a
group of that name; `<list>` is a row of figures, all of them operands; `<w4>` is up to four words without a comma. A
group `denied` is a word that the group `said` must hold in another form (`telah disampaikan ... belum menyampaikan`),
`unit` is a one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from schemas.wording.words_of_change import FALLS, RISES


@dataclass(frozen=True, slots=False)
class WordedOperation:
    """A wording: `value` is what the operation on `operands` gives, the names of groups in order (none: the list's).

    `operation` is difference, ratio (a percentage), achievement (a ratio of percentages too), share_of_sum (of the
    first operand in all of them), quotient, product, sum or mean, or change: a difference, or a growth where the value
    alone is a percentage. `needs` are words without which it need not be tried, those of which one is enough between
    bars. After an operation that is `last` its clause may count nothing more. In one that takes the `nearest` figure
    for `one`, others of its kind before that leave open which of them is meant. One that needs a `precise` value is no
    proof where less than two decimals are printed: another whole may be meant. One `over_two` is told over two
    sentences, with `|` between them.
    """

    operation: str
    wording: str
    operands: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    last: bool = False
    nearest: bool = False
    precise: bool = False
    over_two: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The wording as a regular expression."""
        text = self.wording
        for name, meaning in _PARTS.items():
            text = text.replace(f"<{name}>", meaning)
        text = re.sub(r"<w(\d+)>", r"(?:\\s+[^\\s#;.,()]+){0,\1}?", text)
        return re.compile(re.sub(r"<(\w+):(num|pct|any)>", _figure, text), re.IGNORECASE)


def _figure(match: re.Match[str]) -> str:
    name, kind = match[1], match[2]
    if kind == "any":
        return rf"(?:Rp)?#(?P<{name}>\d+)(?!\d)%?"
    if kind == "pct":
        return rf"(?<!Rp)#(?P<{name}>\d+)(?:%|\s+persen\b(?!\s+poin))"
    return rf"(?<!Rp)#(?P<{name}>\d+)(?![\d%])(?!\s+persen\b)"


_PARTS = {
    "list": r"(?P<list>#\d+(?:\s+\w+)?(?:\s*,\s*(?:(?:dan|serta)\s+)?#\d+(?:\s+\w+)?|\s+(?:dan|serta)\s+#\d+)+)",
    "changed": rf"(?:{RISES}|{FALLS})",
    "by": r"(?:\s+(?:sebesar|sebanyak|sejumlah|hanya|cukup|mencapai|setara|adalah|yaitu))*",
    "more": r"lebih\s+(?:banyak|tinggi|besar|sedikit|rendah|kecil|lama|cepat|singkat|sering)",
    "share": r"(?:\s*\(#\d+%\)|,?\s+atau(?:\s+sebesar)?\s+#\d+%)?",
    "each": r"masing-masing(?:\s+(?:terdiri\s+(?:dari|atas)|beranggotakan|berjumlah|sebanyak))?\s+",
    "left": r"(?:sisa|sisanya|tersisa|bersisa|menyisakan|kekurangan|kurang)",
    "left over": r"(?:lainnya|sisanya|(?:dibawa|dilanjutkan|diteruskan|dialihkan)\s+ke|ditunda|tertunda)",
    "gap": r"(?:selisih|kelebihan|kekurangan|terpaut|deviasi)",
    "still": r"(?:\s+(?!(?:menjadi|naik|turun|hingga|sampai|ke)\b)[^\s#;.,()]+){0,6}?",
    "share in": r"\s*(?:\(\s*|,?\s*(?:(?:atau|setara|yaitu|yakni)\s+)+(?:(?:dengan|sebesar)\s+)*)",
    "bracket": r"(?:\s*\([^()#]*\))?",
    "than": r"(?:dari(?:pada)?|di\s?banding(?:kan)?(?:\s+dengan)?|terhadap)",
    "stated": r"\s*(?:\(\s*|(?:yang\s+)?(?:sebesar|sebanyak|mencapai|berjumlah|tercatat|senilai|adalah|sejumlah|hanya)"
    r"\s+)+(?:Rp)?",
    "this": r"\s+(?:tersebut|ini|itu)",
    "all": r"(?:\s+(?:total|seluruh|keseluruhan|jumlah|rencana|sebanyak|sejumlah))*",
}


CHANGE = ("one", "other")
"""The operands of a change: what it is now, and what it was."""
