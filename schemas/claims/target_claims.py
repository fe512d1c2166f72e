"""Claims that an indicator reached its target, or did not: `indikator ini belum mencapai target yang ditetapkan`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.names import same
from schemas.published import Claim
from schemas.wording.labels import subject_heading
from schemas.wording.statement_subject import subject_of_clause

_STATE = r"(?P<state>tidak|belum|kurang|sudah|telah|berhasil|mampu)"
_WORDS = (
    # indikator ini belum (dapat) mencapai target
    re.compile(
        rf"\b(?P<words>{_STATE}(?:\s+(?:juga|dapat|berhasil|mampu|bisa))*\s+"
        r"(?P<verb>mencapai|memenuhi|melampaui|melebihi)\s+target)\b",
        re.IGNORECASE,
    ),
    # target tahun 2020 tidak tercapai
    re.compile(
        r"\b(?P<words>target(?:\s+(?:kinerja|tahun|(?:19|20)\d\d|yang|telah|ditetapkan|ini|tersebut))*\s+"
        rf"{_STATE}(?:\s+(?:juga|dapat|berhasil|mampu|bisa))*\s+(?P<verb>tercapai|terpenuhi|terlampaui))\b",
        re.IGNORECASE,
    ),
)
_NOT = ("tidak", "belum", "kurang")
_TARGET_YEAR = re.compile(r"\btarget(?:\s+(?:kinerja|pada|untuk|tahun))*\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/.,])((?:19|20)\d\d)(?![\d/.,]\d)")
_NO_STATEMENT = re.compile(
    r"\b(?:agar|supaya|diharapkan|harus|jika|bila|apabila(?!\s+di?\s?banding)|apakah|sehingga\s+target|akan\s+(?:dapat\s+)?"
    r"(?:mencapai|tercapai)|yang\s*$)\b|\byang\s+(?=(?:tidak|belum|sudah|telah)\b)",
    re.IGNORECASE,
)
_OTHER_TARGETS = re.compile(
    r"\b(?:renstra|jangka\s+menengah|akhir\s+periode|RPJMN?|nasional|SDG\w*|triwulan|semester|bulan|caturwulan|TW)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^(?:(?:sehingga|bahwa|maka|dan|karena|namun|tetapi)\s+)+", re.IGNORECASE)
_THIS = re.compile(
    r"(?:(?:secara\s+umum|dengan\s+demikian|hal\s+ini|oleh\s+karena\s+itu|akan)\W*)*"
    r"(?:(?:nilai|hasil)\s+)?(?:(?:indikator|capaian|realisasi|pencapaian|kinerja)\s*)+(?:(?:ini|tersebut)\s*)?"
    r"(?:(?:pada|di)?\s*tahun\s+(?:19|20)\d\d\s*)?|(?:hal|ini)\s*|\s*",
    re.IGNORECASE,
)


def target_claims(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each sentence that says of its heading's indicator, or of one that it names, whether it reached a
    target.

    Texts: tercapai (ya, tidak), tahun_target ("" for the report's year). Wishes and conditions, parts of a year,
    targets of a plan without a year, and sentences about other years state none.
    """
    for sentence in sentences:
        if "target" not in sentence.text.casefold():
            continue
        for wording in _WORDS:
            for match in wording.finditer(sentence.text):
                yield from _claim(sentence, match)


def _claim(sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    before = sentence.text[: match.start("words")]
    if _NO_STATEMENT.search(f"{before}{match['words']}") or _OTHER_TARGETS.search(sentence.text):
        return
    years = {int(year) for year in _TARGET_YEAR.findall(sentence.text)}
    others = {int(year) for year in _YEAR.findall(sentence.text)} - years
    subject = _subject(before, subject_heading(sentence.headings))
    if len(years) > 1 or len(others) > 1 or not subject:
        return
    start, end = match.span("words")
    page, box = sentence.place_of(start, end)
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
    value = PrintedFigure(match["words"], None, 0, "", True, place)
    texts = {
        "tercapai": "tidak" if match["state"].casefold() in _NOT else "ya",
        "tahun_target": str(years.pop()) if years else "",
    }
    year = others.pop() if others else None
    yield Claim("", "target_reached", subject, "capaian_pct", value, {}, sentence.id, page, year, texts)


def _subject(before: str, heading: str) -> str:
    """The heading where the clause speaks of `this indicator` or names it, else what the clause names."""
    clause = _JOINED.sub("", re.split(r"[;:]\s|,\s", before)[-1].strip())
    if _THIS.fullmatch(clause):
        return heading
    named = subject_of_clause(clause)
    return heading if same(named, heading) else named
