"""The name of what a clause speaks of, without the words around it."""

from __future__ import annotations

import re

_LEADING = re.compile(
    r"^(?:.*\.\s+)?"
    r"(?:(?:pada|di|sampai dengan|hingga|untuk|selama|per|dengan demikian|oleh karena itu)\s[^,]{0,80},\s*)?"
    r"(?:(?:adapun|bahwa|maka|dan|secara keseluruhan|tingkat realisasi)\s+)*"
    r"(?:(?:realisasi|capaian|pencapaian|hasil)\s+(?:dari\s+|indikator\s+)?)?",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s|,|\b(?:pada|di|untuk|adalah|sebesar|sebanyak|mencapai|yaitu|tahun(?:\s+(?:19|20)\d\d)?))+$", re.IGNORECASE
)
_NO_SUBJECT = re.compile(
    r"(?:indikator|capaian|realisasi|nilai|hasil|target|ini|tersebut|sasaran|indeks|apabila|namun|jika|bila|"
    r"ditetapkan|ditargetkan|telah|sudah|kinerja|utama|untuk|dengan|menjadi|terdapat|yaitu|sebanyak|sebesar|adalah|dari|pada|tahun|\d{4}|dan|juga|\W)*",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:menghasilkan|memperoleh|mendapatkan|diperoleh|menunjukkan|memberi(?:kan)?|bahwa)\s+", re.IGNORECASE
)


def subject_of_clause(masked: str) -> str:
    """The subject in the report's words: the last clause of a text, without the words around the subject's name."""
    clause = re.split(r"#\d+%?\)?|;|\.\s", masked)[-1]
    clause = _LEADING.sub("", clause.strip(" .,;:“”\"'"))
    clause = _VERB.split(clause)[-1]
    text = _TRAILING.sub("", _LEADING.sub("", clause)).strip(" .,;:“”\"'")
    text = re.sub(r"^\(?\w{1,3}[.)]\s+", "", text)
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].strip()
    return "" if _NO_SUBJECT.fullmatch(text) or not 4 <= len(text) <= 250 else text
