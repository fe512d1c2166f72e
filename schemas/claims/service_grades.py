"""Claims of the grade of a public service: an index of the satisfaction survey and the letter that it is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_SURVEY = re.compile(r"kepuasan\s+masyarakat|\bSKM\b|\bIKM\b", re.IGNORECASE)
_GRADE = re.compile(
    r"#(?P<value>\d+)%?(?![\d%])(?:(?!target)[^#;.]){0,60}?\b(?:mutu|kinerja)\s+(?:unit\s+)?pelayanan(?:nya)?\s+"
    r"(?:adalah\s+|kategori\s+)?[“\"]?(?P<grade>[A-D])\b[”\"]?(?:\s*(?:\(|dengan\s+(?:kategori|kinerja)\s+|atau\s+)[“\"]?"
    r"(?P<words>sangat\s+baik|kurang\s+baik|tidak\s+baik|baik)\b)?",
    re.IGNORECASE,
)


def service_grades(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each letter, and one for the words beside it, each where it stands."""
    if not _SURVEY.search(" ".join((*read.sentence.headings[-1:], read.sentence.text))):
        return
    for match in _GRADE.finditer(read.masked):
        index = read.figure(int(match["value"]))
        for name in ("grade", "words"):
            if match[name]:
                place = read.place_of_words(match[name], int(match["value"])) or index.place
                said = PrintedFigure(match[name], None, 0, "", True, place)
                yield Claim(
                    "", "service_grade", "Indeks Kepuasan Masyarakat", "mutu", said, {"nilai": index}, read.sentence.id,
                    index.place.page, None, {"said": name},
                )  # fmt: skip
