"""The wordings in which reports state figures that can be checked, as declared data.

Patterns are regular expressions over a sentence whose figures are masked (schemas.figures.prose_figures): `<num>`
stands for a figure without unit, `<pct>` for a percentage, `<rp>` for an amount in rupiah, `<any>` for any of them;
`<gap>` is up to 80 characters without a figure or the end of a clause, `<no target>` the like without the word. Names
of groups are the names of operands, except `subject`, `year`, `target_year`, `kategori`, `noun` and `of`, which are
words; `value` (or `value_2` in another branch) is the figure that is claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.wording.words_of_change import FALLS, LESS, MORE, RISES

SHARE_OF = re.compile(
    rf"\b(?:terhadap|(?:di|per)?banding(?:kan|an)?|tambahan|{RISES}|{FALLS}|{MORE}|{LESS}|selisih|melampaui|melebihi)\b"
    r"[^#;.]*$",
    re.IGNORECASE,
)
"""Words before an amount that say of what its share is, or that it is a change, whose share is of the year before."""

HEADING = "the heading"
"""Stands for the subject that the heading names."""

_TOKENS = {
    "<num>": r"#\d+(?![\d%])",
    "<pct>": r"#\d+%",
    "<rp>": r"Rp#\d+(?!\d)",
    "<any>": r"(?:Rp)?#\d+%?",
    "<gap>": r"[^#;]{0,80}?",
    "<no target>": r"(?:(?!target|capaian indikator)[^#;()]){0,140}?",
    "<is>": r"(?:\s*(?:adalah|yaitu|yakni|sebesar|sebanyak|mencapai|menjadi|diperoleh|angka|nilai|:|,))*\s*",
    "<band>": r"(?P<kategori>(?:(?:sangat|tidak|dapat|kurang|cukup|baik|efisien|disimpulkan|memuaskan|optimal|efektif)"
    r"\s?)+)",
    # Words that name no subject of their own.
    "<generic>": r"(?:apabila|bila|jika|namun|maka|nilai|capaian|realisasi|hasil|data|awal|baseline|itu|ini|sama|pada|"
    r"dengan|di|dibanding(?:kan)?|indikator|meningkat|menurun|naik|turun|lebih|tinggi|rendah|dari|kinerja|tahun|"
    r"(?:19|20)\d\d,?)",
    "<yyyy>": r"(?:19|20)\d\d",
}


@dataclass(frozen=True, slots=True)
class ClaimPattern:
    """A wording of a claim. `measure` is in the datasets' terms; `exact` are operands that are set or counted.

    `needs` are words without which the wording need not be tried, those of which one is enough between bars. The
    subject is the group of that name, else `about`, else the clause before the wording.
    """

    kind: str
    measure: str
    wording: str
    exact: tuple[str, ...] = ()
    about: str = ""
    needs: tuple[str, ...] = ()

    def compiled(self) -> re.Pattern[str]:
        """The wording as a regular expression."""
        return re.compile(filled_in(self.wording), re.IGNORECASE)


def filled_in(wording: str) -> str:
    """A wording as a regular expression: its tokens replaced by what they stand for."""
    for token, meaning in _TOKENS.items():
        wording = wording.replace(token, meaning)
    return wording


_REALISASI = r"(?P<realisasi><any>)"
_BRACKETED = r"(?:\s*\((?:[^()#]{0,40})\))?"
_TARGET = (
    r"dari\s+target(?:\s+nilai)?(?:\s+(?:tahun )?<yyyy>)?(?:\s+yang [a-z ]{3,30}?)?(?:\s+(?:sebesar|yaitu|adalah))?"
    r"\s*\(?(?P<target><any>)\)?"
)
BAND_BEHIND = (
    r"(?:\s*,?\s*(?:\(|dengan\s+|(?=(?:ber)?(?:kategori|kriteria|predikat)\b))(?:ber)?(?:kategori|kriteria|predikat)?\s*"
    r"<band>\)?)?"
)
OF_NO_LATER_TARGET = r"(?!\s*,?\s*(?:dengan|dari|terhadap|atas)\s+target\b[^#;]{0,60}#)"
"""Behind an achievement: no target follows of which it is, as in `capaian 98% dengan target 92 dan realisasi 90`."""

PATTERNS: tuple[ClaimPattern, ...] = (
    ClaimPattern(
        "achievement",
        "capaian_pct",
        _REALISASI
        + _BRACKETED
        + r",?\s*"
        + _TARGET
        + r"<gap>capaian\w*<gap><is>(?P<value><pct>|<num>)"
        + OF_NO_LATER_TARGET
        + BAND_BEHIND,
        exact=("target",),
        needs=("dari target", "capaian"),
    ),
    ClaimPattern(
        "achievement",
        "capaian_pct",
        _REALISASI + _BRACKETED + r",?\s*(?:atau|yaitu|yakni|dan|dengan)?(?:\s*(?:mencapai|sebesar|setara))*\s*"
        r"(?P<value><pct>)\s+" + _TARGET,
        exact=("target",),
        needs=("dari target",),
    ),
    ClaimPattern(
        "later_achievement",
        "capaian_pct",
        r"(?:terhadap|dibanding(?:kan)?(?:\s+dengan)?)\s+target\s+(?:tahun\s+)?(?P<target_year><yyyy>)"
        r"(?:\s*(?:\(|yaitu|sebesar|yakni)\s*(?P<target><any>)\)?)?,?<gap>"
        r"(?:capaian|(?:belum|telah|sudah)\s+mencapai\s+target)\w*<gap><is>(?P<value><pct>)",
        exact=("target",),
        needs=("target", "capai"),
    ),
    ClaimPattern(
        "share",
        "persen",
        r"(?P<part><num>)(?P<subject>\s[^#;()]{2,160}?),?\s+(?:atau|yaitu|yakni)(?:\s+(?:sebesar|sebanyak|mencapai))?\s+"
        r"(?P<value><pct>)\s+dari(?:\s+(?:total|jumlah|seluruh|keseluruhan))*\s+(?P<whole><num>)",
        exact=("part", "whole"),
        needs=("dari",),
    ),
    ClaimPattern(
        "share",
        "persen",
        r"(?P<part><num>)(?P<subject>\s<no target>)?\s*(?<!terdiri )(?<!berasal )"
        r"dari(?:\s+(?:total|jumlah|seluruh|capaian))*\s+(?P<whole><num>)"
        r"<no target>(?:\((?P<value><pct>)\)|,?\s*atau(?:\s+sebesar)?\s+(?P<value_2><pct>)(?!\s+dari))",
        exact=("part", "whole"),
        needs=("dari",),
    ),
    ClaimPattern(
        "share",
        "persen",
        r"dari(?:\s+(?:total|jumlah|seluruh))*\s+(?P<whole><num>)<no target>(?:sebanyak|terdapat)\s+(?P<part><num>)"
        r"<no target>(?:\((?P<value><pct>)\)|(?:atau|sebesar|mencapai)\s+(?P<value_2><pct>))",
        exact=("part", "whole"),
        needs=("dari",),
    ),
    ClaimPattern(
        "assumed_share",
        "persen",
        r"(?P<part><rp>)\s*(?:,?\s*atau(?:\s+sebesar)?\s+|\()(?P<value><pct>)"
        r"(?!\s+dari(?:\s+\w+)?\s+Rp)"
        r"(?P<of>\)?\s+(?:dari|terhadap)\s+(?!(?:(?:total|jumlah|seluruh|keseluruhan|nilai)\s+)*"
        r"(?:pagu|anggaran|alokasi)\b)[a-z])?",
        needs=("rp",),
    ),
    ClaimPattern(
        "remainder",
        "pagu_rp",
        r"(?:potong|pengurang|kurangi|realokasi|penghemat|efisiensi|pengalihan)[^#;]{0,120}?(?P<subtracted><rp>)"
        r"(?:\s*\(#\d+%\))?[^#;]{0,400}?(?:menjadi|tersisa)(?:\s+sebesar)?\s+(?P<value><rp>)",
        needs=("rp",),
    ),
    ClaimPattern(
        "count_of",
        "jumlah",
        r"(?P<value><num>)(?:\s+\w+){0,3}\s+dari\s+(?P<whole><num>)\s+(?P<noun>unsur|indikator|sasaran|unit|komponen|satker)",
        exact=("value", "whole"),
        needs=("dari",),
    ),
    ClaimPattern(
        "count_all",
        "jumlah",
        r"(?:\bdari|\bmenetapkan|\bsasaran\s+(?:program|strategis|kegiatan)\s+dengan)\s+(?P<value><num>)"
        r"(?:\s*\([a-z ]{3,60}\))?\s+(?P<noun>indikator|sasaran\s+(?:program|strategis|kegiatan))\b"
        r"(?!\s+(?:dengan\s+kategori|yang\s+(?!ditetapkan|telah)))",
        exact=("value",),
        about="laporan ini",
    ),
    ClaimPattern(
        "value",
        "nps_pct",
        r"\b(?:NPSP?(?:\s+keseluruhan)?|nilai pencapaian sasaran)(?:\s+(?:pada\s+)?tahun\s+(?P<year><yyyy>))?"
        r"<is>(?P<value><num>|<pct>)" + BAND_BEHIND,
        about="keseluruhan",
    ),
    ClaimPattern(
        "value",
        "ikm",
        r"\b(?:indeks\s+kepuasan\s+masyarakat|IKM|SKM)\b(?:(?!layanan|jenis|unsur|responden|target)[^#;])"
        r"{0,120}?<is>(?P<value><num>)(?!\s*(?:responden|orang|layanan|unsur|poin|jenis))",
        about="keseluruhan",
    ),
    ClaimPattern(
        "value",
        "kebutuhan_orang",
        r"(?<![#\d])(?P<noun>[^#;.]{0,160}(?P<subject>kebutuhan\w*[^#;,.]{0,60}?))<is>(?P<value><num>)\s+(?:orang|pegawai)",
        exact=("value",),
        needs=("kebutuhan",),
    ),
    ClaimPattern(
        "value",
        "existing_orang",
        r"(?<![#\d])(?P<noun>[^#;.]{0,160}(?P<subject>(?<!kebutuhan )\b(?:pegawai|SDM|ASN)\b[^#;,.]{0,120}?))"
        r"(?:berjumlah|sebanyak|adalah)"
        r"(?:\s+sebanyak)?\s+(?P<value><num>)\s+(?:orang|pegawai)",
        exact=("value",),
        needs=("pegawai|sdm|asn", "berjumlah|sebanyak|adalah", "orang|pegawai"),
    ),
    ClaimPattern(
        "weighted_value",
        "nka",
        r"\bEKA\b[^#;]{0,60}?(?P<eka><num>)[^#;]{0,40}?\bIKPA\b[^#;]{0,40}?(?P<ikpa><num>)[^#;]{0,120}?(?P<value><num>)",
        about=HEADING,
        needs=("eka", "ikpa"),
    ),
    ClaimPattern(
        "share_of_heading",
        "persen",
        r"(?P<value><num>)\s[^#;()]{0,80}?\bdari\s+(?P<whole><num>)\s[^#;()]{0,140}?,\s*sehingga\s+persentase\b",
        exact=("value", "whole"),
        about=HEADING,
        needs=("dari", "sehingga persentase"),
    ),
    ClaimPattern(
        "mean_of",
        "persen",
        r"\((?P<x1><pct>)\)\s*,?\s*(?:dan|serta)\s[^#;()]{3,200}?\((?P<x2><pct>)\)\s*,?\s*sehingga\s+(?P<subject>[^#;()]{4,200}?)\s"
        r"(?:sebesar|adalah|mencapai)\s+(?P<value><pct>)",
        needs=("sehingga",),
    ),
    ClaimPattern(
        "efficiency",
        "ie",
        r"capaian output[^#;]{0,40}?(?P<output><any>)[^#;]{0,60}?capaian input[^#;]{0,40}?(?P<input><any>)"
        r"[^#;]{0,160}?(?P<value><num>)(?:[^#;]{0,60}?(?P<te><num>))?",
        about=HEADING,
        needs=("output", "input"),
    ),
    ClaimPattern(
        "difference",
        "selisih",
        r"\b(?:naik|meningkat|turun|menurun)(?:\s+sebesar)?\s+(?P<value><any>)(?:\s+poin)?,?\s+"
        r"dari(?:\s+\w+){0,3}?\s+(?P<before><any>)[^#;]{0,40}?menjadi\s+(?P<after><any>)",
        needs=("dari", "menjadi"),
    ),
    ClaimPattern(
        "budget_share",
        "persen",
        r"(?:pagu|anggaran)\s+terbesar[^#“\"]{0,80}(?:[“\"](?P<subject>[^”\"#]{5,250})[”\"][^#;]{0,40}?)(?P<value><pct>)",
        needs=("terbesar",),
    ),
    ClaimPattern(
        "budget_share",
        "persen",
        r"(?:pagu|anggaran)\s+terbesar[^#“\"]{0,80}?(?P<value><pct>)[^#“\"]{0,80}[“\"](?P<subject>[^”\"#]{5,250})[”\"]",
        needs=("terbesar",),
    ),
    ClaimPattern(
        "value",
        "realisasi",
        r"(?:^|[,;(]\s*)(?:<generic>\s+)*tahun\s+(?P<year><yyyy>)\s*"
        r"(?:[,(]?\s*(?:yang|yaitu|sebesar|adalah|mencapai|bernilai|dengan|memperoleh|(?:nilai|capaian|realisasi)(?:nya)?)\s+|\()+"
        r"(?P<value><num>|<pct>)",
        needs=("tahun",),
    ),
    ClaimPattern(
        "value",
        "realisasi",
        r"\b(?:(?:di)?banding(?:kan)?(?:\s+dengan)?|dari)\s+(?:realisasi|hasil)(?:nya)?\s+(?:pada\s+)?tahun\s+(?P<year><yyyy>)\s*"
        r"(?:(?:,|yang|yaitu|sebesar|adalah|mencapai|\()\s*)+(?P<value><num>|<pct>)",
        needs=("tahun",),
    ),
    ClaimPattern(
        "value",
        "realisasi",
        r"(?:naik|meningkat|turun|menurun)\s+dari\s+(?P<value><num>|<pct>)\s+(?:pada|di)\s+tahun\s+(?P<year><yyyy>)",
        needs=("tahun", "dari"),
    ),
    ClaimPattern(
        "value",
        "pagu_apbnp_rp",
        r"APBN-?P\b[^#;]{0,60}?(?:menjadi|sebesar|adalah)\s+(?P<value><rp>)",
        about="keseluruhan",
        needs=("apbn", "rp"),
    ),
    ClaimPattern(
        "value",
        "pagu_apbn_rp",
        r"\bAPBN\b(?!-?P)[^#;]{0,30}?(?:sebesar|adalah)\s+(?P<value><rp>)",
        about="keseluruhan",
        needs=("apbn", "rp"),
    ),
    ClaimPattern(
        "value",
        "realisasi_rp",
        r"\b(?:realisasi(?:\s+anggaran)?|direalisasikan|terealisasi|penyerapan anggaran)(?:\s+tahun\s+<yyyy>)?"
        r"(?:\s+(?:sebesar|mencapai|adalah|sejumlah))+\s+(?P<value><rp>)",
        about="keseluruhan",
        needs=("rp",),
    ),
    ClaimPattern(
        "value",
        "pagu_rp",
        r"\bpagu\b[^#;]{0,200}?(?:sebesar|menjadi|adalah)\s+(?P<value><rp>)",
        about="keseluruhan",
        needs=("pagu", "rp"),
    ),
    ClaimPattern(
        "weighted_value",
        "nka",
        r"(?P<value><num>)\s*\(\s*(?:nilai\s+)?EKA\b[^#;()]{0,40}?(?P<eka><num>)[^#;()]{0,40}?\bIKPA\b[^#;()]{0,40}?"
        r"(?P<ikpa><num>)\s*\)",
        about=HEADING,
        needs=("eka", "ikpa"),
    ),
)
