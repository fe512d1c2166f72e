"""Claims of direction: that something rose, fell or stayed the same from one year to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim
from schemas.wording.labels import subject_heading

_UP = r"meningkat|naik|mengalami\s+(?:peningkatan|kenaikan)|lebih\s+(?:tinggi|besar|baik)"
_DOWN = r"menurun|turun|mengalami\s+penurunan|lebih\s+(?:rendah|kecil)"
_SAME = r"sama|tetap"
_YEAR = r"(?:tahun|capaian|realisasi)\s+(?P<{}>(?:19|20)\d\d)"
_WORDINGS = (
    # realisasi tahun 2020 meningkat dibandingkan dengan tahun 2019
    re.compile(
        rf"{_YEAR.format('later')}(?:\s*\([^()]*\))?\s+(?:(?:juga|ini|telah|jauh|akan)\s+)*"
        rf"(?P<words>(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<same>{_SAME}))\b[^.;]{{0,60}}?"
        rf"\bdibanding\w*\b[^.;]{{0,40}}?{_YEAR.format('earlier')}",
        re.IGNORECASE,
    ),
    # capaian ini meningkat dibandingkan dengan capaian tahun 2019
    re.compile(
        rf"\b(?:capaian|realisasi|nilai|indikator|hasil)\s+(?:ini|tersebut)(?P<later>)\s+(?:(?:juga|telah|jauh)\s+)*"
        rf"(?P<words>(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<same>{_SAME}))\b[^.;#]{{0,60}}?"
        rf"\bdibanding\w*\b[^.;]{{0,40}}?{_YEAR.format('earlier')}",
        re.IGNORECASE,
    ),
    # realisasi tahun 2019 sama dengan tahun 2020
    re.compile(
        rf"{_YEAR.format('later')}\s+(?:(?:juga|adalah)\s+)*(?P<words>(?P<same>sama)(?P<up>(?!)x)?(?P<down>(?!)x)?)\s+"
        rf"dengan\s+(?:(?:capaian|realisasi|nilai|pada)\s+)*{_YEAR.format('earlier')}",
        re.IGNORECASE,
    ),
    # terjadi penurunan tingkat efisiensi tahun 2020 dibandingkan tahun 2019
    re.compile(
        rf"\bterjadi\s+(?P<words>(?P<up>peningkatan|kenaikan)|(?P<down>penurunan)(?P<same>(?!)x)?)\b[^.;#]{{0,90}}?"
        rf"{_YEAR.format('later')}\s+dibanding\w*\b[^.;]{{0,40}}?{_YEAR.format('earlier')}",
        re.IGNORECASE,
    ),
)
_ARAH = {"up": "naik", "down": "turun", "same": "tetap"}


def direction_claims(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each sentence that compares two years of what its heading names (texts: arah, tahun_pembanding).

    Without a year a claim is about the report's own.
    """
    for sentence in sentences:
        if "banding" not in sentence.text and "sama" not in sentence.text:
            continue
        for wording in _WORDINGS:
            for match in wording.finditer(sentence.text):
                arah = next(name for group, name in _ARAH.items() if match[group])
                start, end = match.span("words")
                page, box = sentence.place_of(start, end)
                sure = sentence.confidence_of(start, end)
                place = Place(page, box, sentence=sentence.id, confidence=sure)
                value = PrintedFigure(match["words"], None, 0, "", True, place)
                texts = {"arah": arah, "tahun_pembanding": match["earlier"]}
                subject = subject_heading(sentence.headings)
                year = int(match["later"]) if match["later"] else None
                if match["later"] != match["earlier"]:
                    yield Claim("", "direction", subject, "realisasi", value, {}, sentence.id, page, year, texts)
