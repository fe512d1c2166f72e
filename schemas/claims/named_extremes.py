"""Claims that one indicator has the highest or the lowest achievement of all, with that achievement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_ORDER = r"(?P<order>tertinggi|terbesar|paling\s+tinggi|terendah|terkecil|paling\s+rendah)"
_EXTREME = re.compile(
    rf"\b(?:persentase\s+)?capaian(?:\s+(?:kinerja|indikator))?\s+{_ORDER}\s+(?:adalah|yaitu|yakni|ialah|terdapat\s+pada)\s+"
    r"(?:indikator\s+(?:kinerja\s+)?)?[“\"]?(?P<subject>[^#;]{4,250}?)[”\"]?,?\s*"
    r"(?:\(|(?:yaitu|yakni|dengan\s+(?:persentase\s+)?capaian|sebesar|mencapai)(?:\s+sebesar)?\s)\s*#(?P<value>\d+)(?P<unit>%)",
    re.IGNORECASE,
)
_LOW = re.compile(r"terendah|terkecil|rendah", re.IGNORECASE)


def named_extremes(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each achievement that the sentence calls the highest or lowest (texts: order, said)."""
    for match in _EXTREME.finditer(read.masked):
        value = read.figure(int(match["value"]))
        texts = {"order": "low" if _LOW.search(match["order"]) else "high", "said": match["order"]}
        subject = match["subject"].strip()
        yield Claim(
            "", "named_extreme", subject, "capaian_pct", value, {}, read.sentence.id, value.place.page, None, texts
        )
