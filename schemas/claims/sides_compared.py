"""Claims that a figure lies above or below another one that its sentence names: a target, a mean, what it was before.

`26,42 JP per pegawai, di atas target 20 JP`, `menurun dari triwulan ke triwulan, yakni dari 90,03 menjadi 87,75`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.claims.way_claims import mask_number, way_claim
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.words_of_change import DENIED, FALLS, LESS, LESS_IS_BETTER, MORE, NO_SIZE, RISES

_THAN_WORD = r"(?=\s+dari(?:pada)?\b)"
_ABOVE = rf"di\s?atas|melampaui|melebihi|(?:{MORE}){_THAN_WORD}"
_BELOW = rf"di\s?bawah|(?:belum|tidak)\s+(?:mencapai|memenuhi)|(?:{LESS}){_THAN_WORD}"
_STANDARD = (
    r"(?:nilai\s+)?(?:target|rata-rata|ambang(?:\s+batas)?|batas|standar|rencana|capaian|realisasi|angka)(?:nya)?"
)
_NO_GAP = (
    r"(?!selisih|kelebihan|kekurangan|sebanyak|kurang|lebih|sehingga|karena|dan\b|serta\b|dengan\b|meskipun|namun)"
)
_COMPARED = re.compile(
    rf"\b(?P<arah>(?P<up>{_ABOVE})|(?P<down>{_BELOW}))(?:\s+dari(?:pada)?)?\s+{_STANDARD}(?:\s+{_NO_GAP}[^\s#;.,()]+){{0,7}}?\s*\(?\s*"
    r"(?P<before>(?:Rp)?#\d+)(?P<unit>%?)(?!\s*(?:poin|kali|persen\s+poin))",
    re.IGNORECASE,
)
_THAN = re.compile(
    rf"\b(?P<arah>(?P<up>di\s?atas|(?:{MORE}){_THAN_WORD})|(?P<down>di\s?bawah|(?:{LESS}){_THAN_WORD}))"
    rf"(?:\s+{_NO_GAP}[^\s#;.,()]+){{1,7}}?\s*\(?\s*(?P<before>(?:Rp)?#\d+)(?P<unit>%?)(?!\s*(?:poin|kali|persen\s+poin))",
    re.IGNORECASE,
)
"""What is compared with may be called anything where both figures have the same decimals."""
_NO_SIZE = re.compile(rf"\b(?:{NO_SIZE})\b", re.IGNORECASE)
_REACHES = re.compile(r"^(?:melampaui|melebihi|(?:belum|tidak)\s+(?:mencapai|memenuhi))$", re.IGNORECASE)
"""What is said of a target in which way ever more or less is better."""
_MOST_WORDS = 7
"""Words that may stand between a figure and what says on which side it is."""
_OTHERS = re.compile(
    r"\b(?:tidak|belum|bukan|antara|target|selisih|kurang|lebih|dari|hingga|sampai|dan|serta|sehingga|namun|tetapi)\b|[;.:]\s",
    re.IGNORECASE,
)
_SHARE_ITSELF = re.compile(r"\s*\)\s*,")
"""`37 perkara (72,55%), melampaui target`: the share does. Without a comma the things that are counted do."""
_NOTHING_ELSE = re.compile(
    r"\W*(?:(?:telah|sudah|berhasil|masih|berada|yang|juga|ini|tersebut|sedikit|jauh|atau|lebih|poin|persen|pada|tahun|"
    r"triwulan|semester|(?:19|20)\d\d|I{1,3}|IV)\W+)*",
    re.IGNORECASE,
)
"""Words behind a percentage that name nothing of which it is a share: `60% unit kerja berada di atas target`."""
_EARLIER = re.compile(
    r"\b(?:dari|daripada|sebelumnya|lalu|(?:di|per)?banding\w*|terhadap)\b[^#,;]{0,30}$", re.IGNORECASE
)
"""Words before a figure that something is counted from."""
_WAY = rf"{RISES}|{FALLS}"
_FROM_TO = re.compile(
    rf"\b(?P<arah>(?P<up>{RISES})|(?P<down>{FALLS}))\b(?:(?!\b(?:{_WAY})\b)[^#;.()]){{0,60}}?\bdari"
    r"(?:\s+[^\s#;.,()]+){0,4}?\s+(?P<before>(?:Rp)?#\d+)(?P<unit>%?)(?:\s+[^\s#;.,()]+){0,7}?\s+menjadi"
    r"(?:\s+[^\s#;.,()]+){0,3}?\s+(?P<after>(?:Rp)?#\d+)(?P=unit)(?![\d%])",
    re.IGNORECASE,
)
_TWO = 2
_APART = 4
"""How many times one of two figures that are compared is the other at most."""


def sides_compared(read: ReadSentence) -> Iterator[Claim]:
    """A claim (change_way) for each figure that is said to lie above or below another figure of its sentence.

    Figures of one unit and one size only; what is exceeded where less is better is left out, as are ranks.
    """
    if len(read.figures) < _TWO or _NO_SIZE.search(read.masked):
        return
    found = {match.start(): match for match in (*_THAN.finditer(read.masked), *_COMPARED.finditer(read.masked))}
    for match in found.values():
        if _REACHES.match(match["arah"]) and LESS_IS_BETTER.search(read.sentence.text):
            continue
        other = mask_number(match["before"])
        one = _before(read, match, other, decimals=match.re is _THAN)
        if one is not None:
            operands = {"after1": read.figure(one), "before": read.figure(other)}
            yield way_claim(read, match, operands)
    for match in _FROM_TO.finditer(read.masked):
        before, after = (read.figure(mask_number(match[name])) for name in ("before", "after"))
        if before.unit == after.unit and not DENIED.search(read.masked[: match.start()]):
            yield way_claim(read, match, {"after1": after, "before": before})


def _before(read: ReadSentence, match: re.Match[str], other: int, *, decimals: bool) -> int | None:
    """The nearest figure before the words that is of the kind of the other; None where more words part them."""
    for one in range(other - 1, -1, -1):
        a, b = read.figures[one], read.figures[other]
        if a.piece.unit != b.piece.unit:
            continue
        earlier, _, gap = read.masked[: match.start()].partition(f"#{one}")
        gap = gap.lstrip("%")
        if earlier.rstrip().endswith("(") and not _SHARE_ITSELF.match(gap):
            return None
        gap = re.sub(r"\([^()]*\)", " ", gap).lstrip(")")
        if a.piece.unit == "%" and not _NOTHING_ELSE.fullmatch(gap):
            return None
        same = a.counted == b.counted or a.piece.unit or read.figure(one).decimals > 0
        fits = same and _alike(read.figure(one), read.figure(other), decimals=decimals)
        fits = fits and (not decimals or read.figure(other).decimals > 0)
        fits = fits and not _EARLIER.search(earlier)
        return one if fits and len(gap.split()) <= _MOST_WORDS and not _OTHERS.search(gap) else None
    return None


def _alike(one: PrintedFigure, other: PrintedFigure, *, decimals: bool = True) -> bool:
    """Whether two figures are of one unit and size, and printed alike."""
    if not one.value or not other.value or one.unit != other.unit or one.value * other.value < 0:
        return False
    apart = abs(one.value / other.value)
    return (one.decimals == other.decimals or not decimals) and apart * _APART >= 1 and apart <= _APART
