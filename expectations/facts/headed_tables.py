"""Tables whose indicator only their heading names, while their captions say that they are of something else."""

from __future__ import annotations

from collections import defaultdict

from schemas.typed_report import TypedReport
from schemas.wording.word_stems import GENERIC, tokens

_COMPARING = frozenset(
    tokens(
        "perbandingan dibandingkan banding realisasi capaian pencapaian target kinerja indikator sasaran tahunan "
        "triwulan tw bulanan perkembangan tren trend analisis grafik gambar nasional renstra antara sampai lalu "
        "ini sebelumnya terhadap program kegiatan utama rekapitulasi"
    )
)
"""Stems of words that say how figures are shown, and not of what they are."""


def tables_of_other_things(report: TypedReport) -> set[str]:
    """The tables that only their heading names an indicator for, and that stand under it with one of another subject.

    `Penurunan Sisa Perkara` and `Perkara yang Diselesaikan` under one heading are two things: each caption has
    words of its own, beside those of the heading and those of comparing.
    """
    captions = {table.id: table.caption for table in report.tables}
    named: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for record in report.of("indicator_achievement"):
        if record.text("indikator_id") and "indikator" not in record.places:
            heading = set(tokens(record.text("indikator")))
            words = {word for word in tokens(captions.get(record.source, "")) if word.isalpha() and len(word) > 1}
            named[record.text("indikator_id")][record.source] = frozenset(words - heading - _COMPARING - GENERIC)
    return {
        source
        for tables in named.values()
        for source, own in tables.items()
        if any(own - other and other - own for other in tables.values())
    }
