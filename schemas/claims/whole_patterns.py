"""Wordings that name a whole beside its part: a ceiling and what was spent of it, a target and what was reached.

They are tried before those of claim_patterns.py: where a sentence names the whole, nothing has to be assumed.
"""

from __future__ import annotations

from schemas.claims.claim_patterns import BAND_BEHIND, OF_NO_LATER_TARGET, ClaimPattern

_WHOLE = r"\b(?:pagu|anggaran|alokasi|estimasi|target)\b"
_CEILING = _WHOLE + r"(?:\s+(?!realisasi|terealisasi|direalisasikan)[a-z0-9-]+){0,8}?\s+(?P<whole><rp>)(?:,-)?"
_SPENT = (
    r"[^#;]{0,40}?\b(?:realisasi|terealisasi|direalisasikan|penyerapan|terserap)\b(?:\s+(?!pagu)[a-z]+){0,4}?"
    r"\s+(?P<part><rp>)"
)
_SHARE = r"\s*,?\s*(?:(?:atau|dan|yaitu|yakni)?\s*(?:sebesar|setara|mencapai)?\s+|\(\s*)(?P<value><pct>)"
_OF_NO_OTHER = r"(?!\d|\)?\s+dari\s+[^#;]{0,60}Rp#)"
"""Behind a share: it is of no amount that is named next, as in `pagu Rp908 miliar dan realisasi Rp236 miliar atau 57,1%

dari pagu Rp413 miliar`.
"""

_REACHED = (
    r"(?:(?!target)[^#;]){0,80}?\b(?:realisasi|terealisasi|direalisasikan)\w*\b[^#;]{0,80}?(?P<realisasi><num>|<pct>)"
    r"(?:(?:(?!target)[^#;]){0,80}?\bcapaian\w*\b[^#;]{0,40}?|\s*\(|\s*,?\s*atau\s+(?:(?:sebesar|mencapai)\s+)?)"
    r"(?P<value><pct>)" + OF_NO_LATER_TARGET + BAND_BEHIND
)

WHOLE_PATTERNS: tuple[ClaimPattern, ...] = (
    ClaimPattern(
        "share", "persen", _CEILING + _SPENT + r"(?:,-)?" + _SHARE + _OF_NO_OTHER, about="keseluruhan", needs=("rp",),
    ),
    ClaimPattern(
        "share",
        "persen",
        r"(?P<part><rp>)(?:,-)?" + _SHARE + r"\)?\s+dari\s+(?:(?:total|jumlah|seluruh)\s+)*" + _WHOLE
        + r"(?:\s+[a-z0-9-]+){0,6}?\s+(?P<whole><rp>)",
        about="keseluruhan",
        needs=("rp", "dari"),
    ),
    ClaimPattern(
        "share",
        "persen",
        r"(?P<part><rp>)(?:,-)?\s+dari\s+(?:(?:total|jumlah|seluruh)\s+)*" + _WHOLE
        + r"(?:\s+[a-z0-9-]+){0,6}?\s+(?P<whole><rp>)(?:,-)?" + _SHARE,
        about="keseluruhan",
        needs=("rp", "dari"),
    ),
    ClaimPattern(
        "share",
        "persen",
        r"(?P<value><pct>)\s*(?:,?\s*atau(?:\s+sebesar)?\s+|\()\s*(?P<part><rp>)(?:,-)?\)?\s+dari\s+"
        r"(?:(?:total|jumlah|seluruh)\s+)*" + _WHOLE + r"(?:\s+[a-z0-9-]+){0,6}?\s+(?P<whole><rp>)",
        about="keseluruhan",
        needs=("rp", "dari"),
    ),
    ClaimPattern(
        "left_of",
        "sisa_rp",
        _CEILING + _SPENT + r"(?:\s*,?\s*(?:atau|\()[^#;]{0,20}?<pct>\)?)?[^#;]{0,60}?\bsisa\b(?:\s+[a-z]+){0,5}?\s+"
        r"(?P<value><rp>)",
        about="keseluruhan",
        needs=("rp", "sisa"),
    ),
    ClaimPattern(
        "left_of",
        "sisa_rp",
        r"(?P<whole><rp>)(?:,-)?[^#;]{0,60}?\b(?:disetor|dibayar|dilunasi|digunakan|direalisasikan|terealisasi|"
        r"ditindaklanjuti|diselesaikan)\w*\b[^#;]{0,30}?(?P<part><rp>)(?:,-)?(?:\s*\(<pct>\))?[^#;]{0,60}?"
        r"\b(?:ter)?sisa\b(?:\s+[a-z]+){0,5}?\s*(?P<value><rp>)",
        about="keseluruhan",
        needs=("rp", "sisa"),
    ),
    ClaimPattern(
        "achievement",
        "capaian_pct",
        r"(?P<realisasi><num>)(?:\s+(?!dari\b)\w+){0,2}\s+dari\s+target(?:\s+(?:tahun|tahunan|sebesar|sebanyak|<yyyy>))*\s+"
        r"(?P<target><num>)(?:\s+\w+)?\s*(?:,?\s*(?:atau|yaitu|yakni)(?:\s+(?:sebesar|mencapai|setara))*\s+|\(\s*)"
        r"(?P<value><pct>)",
        exact=("target",),
        needs=("dari target",),
    ),
    ClaimPattern(
        "achievement",
        "capaian_pct",
        r"\bcapaian\w*\b(?P<subject>(?:(?!target|realisasi)[^#;]){0,160}?)<is>(?P<value><pct>)(?:(?!target)[^#;]){0,60}?"
        r"\brealisasi\w*\b(?:(?!target)[^#;]){0,60}?(?P<realisasi><num>|<pct>)[^#;]{0,60}?\btarget\b"
        r"(?:(?!renstra|jangka|akhir|nasional)[^#;]){0,60}?(?P<target><num>|<pct>)"
        r"(?:[^#;]{0,40}?\b(?:kategori|kriteria)\s+<band>)?",
        exact=("target",),
        needs=("target", "realisasi", "capaian"),
    ),
    # capaian 98,56% dengan target 92,50 dan realisasi 91,17
    ClaimPattern(
        "achievement",
        "capaian_pct",
        r"\bcapaian\w*\b(?P<subject>(?:(?!target|realisasi)[^#;]){0,160}?)<is>(?P<value><pct>)\s*,?\s*(?:dengan|dari)\s+"
        r"target(?:nya)?(?:\s+(?:sebesar|sebanyak|tahun|<yyyy>))*\s+(?P<target><num>|<pct>)\s*,?\s+(?:dan|dengan|serta)\s+"
        r"realisasi(?:nya)?(?:\s+(?:sebesar|sebanyak|mencapai|tahun|<yyyy>))*\s+(?P<realisasi><num>|<pct>)",
        exact=("target",),
        needs=("target", "realisasi", "capaian"),
    ),
    # realisasi sebesar 49,92 dengan target 93,40 dan capaian 53,45%
    ClaimPattern(
        "achievement",
        "capaian_pct",
        r"\b(?:capaian|realisasi)\w*\b(?P<subject>(?:(?!target|realisasi)[^#;]){0,160}?)<is>(?P<realisasi><num>|<pct>)\s*,?\s*"
        r"(?:dengan|dari)\s+target(?:nya)?(?:\s+(?:sebesar|sebanyak|tahun|<yyyy>))*\s+(?P<target><num>|<pct>)\s*,?\s+"
        r"(?:dan|dengan|serta|sehingga)\s+(?:(?:persentase|nilai|tingkat)\s+)*capaian(?:nya)?(?:\s+(?:sebesar|mencapai|"
        r"adalah))*\s+(?P<value><pct>)" + OF_NO_LATER_TARGET + BAND_BEHIND,
        exact=("target",),
        needs=("target", "capaian"),
    ),
    ClaimPattern(
        "achievement",
        "capaian_pct",
        r"\btarget(?:nya)?\b(?!kan)(?P<subject>(?:(?!renstra|jangka|akhir|nasional)[^#;]){0,200}?)<is>(?P<target><num>|<pct>)"
        + _REACHED,
        exact=("target",),
        needs=("target", "realisasi"),
    ),
    ClaimPattern(
        "achievement",
        "capaian_pct",
        r"\b(?:ditargetkan|memiliki\s+target|dengan\s+target)\b[^#;]{0,40}?(?P<target><num>|<pct>)" + _REACHED,
        exact=("target",),
        needs=("target", "realisasi"),
    ),
    ClaimPattern(
        "value",
        "nps_pct",
        r"\b(?:nilai pencapaian sasaran(?:\s+\(NPS\))?|NPS)(?:\s+(?:rata\s?-?\s?rata|keseluruhan))?"
        r"(?:\s+(?P<noun>(?:Balai|Loka|Sekretariat|Inspektorat|Direktorat|Pusat|Biro)\b[^#;,()]{0,80}?))?"
        r"(?:\s+(?:pada\s+)?tahun\s+(?P<year><yyyy>))?<is>(?P<value><pct>|<num>)" + BAND_BEHIND,
        about="keseluruhan",
    ),
)  # fmt: skip
