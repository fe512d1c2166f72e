"""The wordings that state a rate first, and then the figures that it is worked out from (worded_operation)."""

from __future__ import annotations

from schemas.claims.worded_operation import CHANGE, WordedOperation

_TOLD = (
    r"(?:\s+(?:sebanyak|sebesar|sejumlah|senilai|terdapat|ada|adalah|tercatat|mencapai|hanya|berjumlah|jumlahnya))+\s+"
)
"""Words between a year and its figure that name nothing else to be counted."""
_WAS = rf"(?:pada\s+)?(?:tahun\s+(?:lalu|sebelumnya)|(?:tahun\s+)?(?P<was>20\d\d)){_TOLD}<other:any>"
_NOW = rf"(?:pada\s+)?(?:tahun\s+ini|(?:tahun\s+)?(?P<now>20\d\d)){_TOLD}<one:any>"
_YEARS = rf"(?:(?:jika|di\s?mana|yaitu|yakni)\s+)?{_WAS}<w4>\s*,?\s+(?:(?:dan|sedangkan|sementara|lalu)\s+)?{_NOW}"
"""What it was in one year and is in the next."""

BEHIND_RATES: tuple[WordedOperation, ...] = (
    # Hasilnya 75,00%, dengan rincian 36 sampel memenuhi syarat dan 12 sampel tidak memenuhi syarat
    WordedOperation(
        "share_of_sum",
        r"<value:pct><w3>\s*,?\s+(?:dengan\s+(?:pe)?rincian|yaitu|yakni|terdiri\s+(?:dari|atas))(?:\s+sebanyak)?\s+"
        r"<part:num>\s+[a-z]+\s+(?:yang\s+)?(?P<what>[a-z]+)(?:\s+[a-z]+){0,3}?\s*,?\s+(?:dan|serta|sedangkan)\s+"
        r"(?:sebanyak\s+)?<rest:num>\s+[a-z]+\s+(?:yang\s+)?tidak\s+(?P=what)\b",
        ("part", "rest"),
        ("tidak", "dan|serta|sedangkan"),
        last=True,
        precise=True,
    ),
    # Realisasi sebesar 62,50%. Hasil perhitungan diperoleh dari 25 izin yang terbit dibandingkan dengan 40 permohonan
    WordedOperation(
        "ratio",
        r"\brealisasi(?:nya)?<w4><by>\s+<value:pct>[^|]{0,240}\|[^#;|]{0,80}\b(?:hasil\s+perhitungan|dihitung|diperoleh)\b"
        r"[^#;|]{0,200}?<by>\s+<part:num><w6>\s*,?\s+(?:di\s?banding(?:kan)?|dibagi)\b[^#;|]{0,200}?<by>\s+<whole:num>",
        ("part", "whole"),
        ("banding|bagi", "hitung|diperoleh"),
        precise=True,
        over_two=True,
    ),
    # serapan mencapai 75,00%. Dari pagu Rp4,80 miliar, telah terserap Rp3,60 miliar
    WordedOperation(
        "ratio",
        r"\b(?:serapan|penyerapan|realisasi(?:nya)?|terealisasi|terserap|capaian(?:nya)?)<w8><by>\s+<value:pct><w2>\s*\.?\s*"
        r"\|\s*[\"“]?dari<w2>\s+(?:anggaran|pagu|target|alokasi)<w4><by>\s+<whole:any><w2>\s*,?<w4>\s+"
        r"(?:terealisasi|terserap|realisasi(?:nya)?|tercapai)<w2><by>\s+<part:any>",
        ("part", "whole"),
        ("dari", "realisasi|serap|capai"),
        over_two=True,
    ),
    # turun 25,00%, yaitu tahun lalu sebanyak 400 berkas dan tahun ini sebanyak 300 berkas
    WordedOperation(
        "change",
        rf"^[^#|]*\b<changed><by>\s+<value:pct>\s*,\s*{_YEARS}",
        CHANGE,
        ("tahun|pada",),
        precise=True,
    ),
    # turun 25,00%. Tahun 2021 sebanyak 400 berkas dan 2022 sebanyak 300 berkas
    WordedOperation(
        "change",
        rf"^[^#|]*\b<changed><by>\s+<value:pct>\s*\.?\s*\|\s*{_YEARS}",
        CHANGE,
        ("tahun|pada",),
        precise=True,
        over_two=True,
    ),
    # turun 25,00% dibanding 2021 sebanyak 400 berkas. Tahun 2022 hanya tercatat 300 berkas
    WordedOperation(
        "change",
        rf"^[^#|]*\b<changed><by>\s+<value:pct>\s+<than>\s+{_WAS}<w4>\s*\.?\s*\|\s*{_NOW}",
        CHANGE,
        ("tahun|pada",),
        precise=True,
        over_two=True,
    ),
)
