"""Claims of a grade in words: beside the figure that it grades, or of what a table as a whole was graded.

`Indeks Profesionalitas ASN sebesar 81,49 dengan kategori Tinggi`, `dengan penilaian ketepatan waktu Cukup`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.headers import years_in

_CUE = (
    r"(?:(?i:ber)(?=(?i:kategori|kriteria|predikat)))?"
    r"(?P<cue>(?i:kategori|kriteria|predikat|penilaian|mutu|tingkat|grade|golongan))(?i:\s+(?:pelayanan|maturitas|kematangan))?"
)
_NAME = r"[A-Z][a-z]+(?:\s(?:dan\s)?[A-Z][a-z]+){0,2}"
_WORD = rf"[“\"]?(?P<word>{_NAME}|[A-E]{{1,2}})[”\"]?(?=\s*(?:[.;)]|,\s|$))"
_LETTER = rf"[“\"]?(?P<word>[A-E]{{1,2}}|{_NAME})[”\"]?(?:\s*\((?P<second>{_NAME})\))?(?=\s*(?:[.;)]|,\s|$))"
_BESIDE = re.compile(
    r"#(?P<value>\d+)%?(?![\d%])(?:\s+(?:poin|persen))?(?:\s+setelah\s+di[a-z]+)?\s*,?\s*\(?(?:(?i:dengan|dan|atau|masuk|termasuk|berada|dalam|pada)\s+)*"
    rf"{_CUE}\s+{_LETTER}"
)
_MEASURE = (
    r"(?:\s+(?:rata-rata|capaian|kinerja|nilai|indeks|skor|persentase|NPS|IKM|NKA|IKPA|SKM|EKA|AKIP|SAKIP|RB)){1,4}"
)
_BEFORE = re.compile(
    rf"\b(?i:ber)?{_CUE}\s+[“\"]?(?P<word>{_NAME}|[A-E]{{1,2}})[”\"]?\s+(?i:dengan(?:\s+(?:nilai|skor|indeks)|"
    rf"{_MEASURE})(?:\s+sebesar)?)\s+#(?P<value>\d+)%?(?![\d%])"
)
_GIVEN = re.compile(
    rf"(?:^\W*|[,;]\s+)(?i:dengan{_MEASURE}(?:\s+sebesar)?)\s+#(?P<value>\d+)%?(?![\d%])\s*,?\s+(?:[^\s#,;.()]+\s+){{1,7}}?"
    rf"(?:(?i:masuk|termasuk|tergolong|dalam|pada|dengan)\s+)*{_CUE}\s+{_LETTER}"
)
"""`Dengan NPS 101,41 kinerja Balai berkriteria Baik`"""
_WHOLE = re.compile(
    rf"(?:^\W*|[,;]\s+)(?:(?:dengan|sehingga)\s+)?{_CUE}\s+(?P<about>[a-z]+(?:\s[a-z]+){{0,4}}?)\s+"
    rf"(?:(?:adalah|termasuk|tergolong)\s+)?{_WORD}"
)
_IN_ALL = re.compile(
    rf"\b(?i:secara\s+(?:umum|keseluruhan))\s+(?:(?i:adalah|termasuk|tergolong|masuk|berada|dalam|pada)\s+)*{_CUE}\s+{_WORD}"
)
_OVERALL = re.compile(rf"\b(?i:secara\s+keseluruhan)\s+(?i:dinilai)\s+{_WORD}")
_APART = re.compile(
    r"\b(?:triwulan|semester|bulan|TW|sebelumnya|lalu|nasional|provinsi|target\w*|diharapkan|akan|menjadi|apabila|jika|"
    r"bila|kalau|minimal|paling|antara|berkisar|semula|tidak|bukan|belum)\b",
    re.IGNORECASE,
)


def said_grades(reads: Sequence[ReadSentence], position: int) -> Iterator[Claim]:
    """A claim for each word of a grade (the value) with the figure beside it (operand `nilai`), or else with the shares

    of its sentence (share1, ...). Texts: penilaian (what the grade is called), tentang (of what, "" beside a figure),
    kalimat and sebelum (this sentence and the one before), umum (ya: of all in all). Grades of other
    times and places, wished for or conditional ones are left out.
    """
    read = reads[position]
    if _APART.search(read.sentence.text):
        return
    earlier = reads[position - 1].sentence if position else None
    near = earlier is not None and earlier.headings == read.sentence.headings
    texts = {"kalimat": read.sentence.text, "sebelum": earlier.text if earlier is not None and near else ""}
    whole = (*_WHOLE.finditer(read.masked), *_OVERALL.finditer(read.masked)) if read.figures else ()
    for match in (
        *_BESIDE.finditer(read.masked),
        *_BEFORE.finditer(read.masked),
        *_GIVEN.finditer(read.masked),
        *whole,
        *_IN_ALL.finditer(read.masked),
    ):
        beside = "value" in match.groupdict()
        years = _years(read, match)
        if beside:
            operands = {"nilai": read.figure(int(match["value"]))}
        else:
            shares = [f for f in read.all_figures() if f.unit == "%"]
            # So many of the things that are graded may have another grade than all of them.
            if any(not f.unit and not f.decimals for f in read.all_figures()):
                continue
            operands = {f"share{n}": figure for n, figure in enumerate(shares, start=1)}
        groups = match.groupdict()
        about = groups.get("about") or ""
        held = {**texts, "penilaian": groups.get("cue") or "penilaian", "tentang": about}
        held |= {"umum": "ya"} if match.re is _IN_ALL else {}
        subject = " ".join(re.sub(r"(?:Rp)?#\d+%?", "", about or read.masked[: match.start()]).split())
        for printed in filter(None, (match["word"], groups.get("second"))):
            word = _printed(read, printed, match.start("word") if printed == match["word"] else match.start("second"))
            if word is not None and len(years) <= 1:
                yield Claim(
                    "", "said_grade", subject[-80:] or word.text, "", word, operands, read.sentence.id, word.place.page,
                    years[0] if years else None, held,
                )  # fmt: skip


def _years(read: ReadSentence, match: re.Match[str]) -> list[int]:
    """The years of the clause up to the grade; what it is compared with comes behind a comma."""
    ended = re.search(r"[,;]", match.string[match.end() :])
    behind = match.string[match.end() :][: ended.start()] if ended else match.string[match.end() :]
    return sorted(set(years_in(match.string[: match.end()])) | set(years_in(behind)))


def _printed(read: ReadSentence, word: str, at: int) -> PrintedFigure | None:
    """A word that stands at a place of the masked text; None where the sentence has it more often than that."""
    sentence = read.sentence
    whole = re.compile(rf"\b{re.escape(word)}\b")
    found = [*whole.finditer(sentence.text)]
    masked = [match.start() for match in whole.finditer(read.masked)]
    if len(found) != len(masked) or at not in masked:
        return None
    start, end = found[masked.index(at)].span()
    page, box = sentence.place_of(start, end)
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
    return PrintedFigure(word, None, 0, "", True, place)
