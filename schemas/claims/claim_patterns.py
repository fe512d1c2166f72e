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

KINDS: dict[str, str] = {
    "spelled": "a figure and the words that spell it (texts: spelled)",
    "achievement": "value is the achievement of `realisasi` against `target`, as a percentage (texts: kategori, "
    "beberapa_tahun: its sentence names several years)",
    "later_achievement": "value is the achievement of the same result against the target of `tahun_target`",
    "share": "value is `part` as a percentage of `whole`",
    "assumed_share": "value is `part` as a percentage of an amount not named beside it: whole1, whole2, ... are "
    "amounts named before, nearest first; that one of them agrees proves it, that none does proves nothing, "
    "least of all where words say of what it is a share (texts: of); those that have a share of their own are parts "
    "(texts: parts)",
    "remainder": "value is an amount named before less `subtracted`; base1, base2, ... as in assumed_share",
    "partition": "value counts things that the parts x1, x2, ... count completely",
    "count": "value counts the things that the text names; texts: noun, kategori, items (how many are listed), scope "
    "(the one target of which they are)",
    "count_of": "value of `whole` things",
    "count_all": "value counts all things of a kind that the report has (texts: noun)",
    "share_of_heading": "value as a percentage of `whole` is the result of what the heading names",
    "mean_of": "value is the mean of x1 and x2, the results of the parts that the sentence names",
    "category": "the subject has the band `kategori` and the achievement value",
    "value": "the measure of the subject is value",
    "efficiency": "value is the efficiency index of `output` over `input`, `te` its degree",
    "weighted_value": "value is 0,6 x `eka` + 0,4 x `ikpa`",
    "stated_formula": "value is the sum of the operands, each times its weight (texts: bobot, in the operands' order)",
    "difference": "value is `after` less `before`",
    "change": "value is the change to one of after1, after2, ... from `before` (texts: arah)",
    "change_way": "value is the words that say that after1, after2, ... lies above or below `before` (texts: arah)",
    "change_word": "value is the words that say which way the figure `by` goes; other1, ... are the sentence's others "
    "(texts: arah, when1, ...: of which year they are)",
    "share_of_named": "value is `part` as a percentage of one of whole1, whole2, ...: numbers of the same things that "
    "are named before, nearest first (texts: changed, of a number by which something changed)",
    "left_of": "value is `whole` less `part`",
    "of_table": "value stands in a table of its section, in one of cell1, cell2, ... (texts: tied)",
    "extreme": "value is the words that call the row `of` the first by its value (texts: of, order, sure)",
    "ordered_row": "value is the words that call the row `of` the first by its figure among the operands (texts: of, "
    "order, rank)",
    "count_reached": "value counts indicators of the report (texts: tercapai, kategori, rencana)",
    "target_reached": "value is the words that say so (texts: tercapai, tahun_target)",
    "stated_mean": "value is the mean of x1, x2, ..., by a formula that its section states",
    "reference": "value is the number of an annex, table or picture (texts: jenis, bab, tentang, klausa, sebutan)",
    "mean_of_rows": "value is the mean of x1, x2, ...: a column of a table, or a series of a chart (texts: sure)",
    "rows_of_table": "value is the number of rows of a table of its section (texts: items, noun)",
    "rows_in_state": "value, spelled, is the number of rows of a table that are in a state (texts: counted, what, "
    "table, word, side)",
    "rows_in_range": "value counts the people of the rows x1, x2, ... that make up a range of ages",
    "service_grade": "value is the letter (or its words) for the index `nilai` of a public service",
    "named_extreme": "value is the subject's achievement, the highest or lowest of all (texts: order, said)",
    "mean_per": "value is `total` divided by `count`",
    "direction": "value is the words that say that the subject's result rose or fell (texts: arah, tahun_pembanding)",
    "operation": "value is what the operation (texts: operasi) on x1, x2, ... gives: all named by its sentence",
    "rank": "value is the rank of the report's own unit among those that it is compared with, 1 the highest",
    "regulation": "value is the title of the regulation that the text `peraturan` names by kind, number and year",
    "definition": "value is the name of the indicator that the sentence defines (texts: kalimat, bagian, milik)",
    "perspectives": "value counts the perspectives into which `targets` programme targets are divided",
    "column_definition": "a measure `nama` is defined by two others (texts: singkatan, operasi, pertama, kedua, kali; "
    "`second` where the other is a number)",
    "conditions": "value is a condition on the same quantities as `first`, with another consequence",
    "graded_reached": "value is the words that say that targets of the grades `kategori` were reached (texts)",
    "said_grade": "value is the word of a grade, of the figure `nilai` or of a table (texts: penilaian, tentang, "
    "kalimat, sebelum)",
    "threshold": "value is the limit from which things are called so (texts: kategori, ukuran, arah, tertutup, bagian)",
    "short_value": "value is the abbreviated score `singkatan` of the owner `pemilik` (texts: these, judul, tanggal)",
    "index_value": "value is that of the abbreviated index `singkatan` of the whole (texts: pemilik, periode, judul)",
    "index_change": "value is by how many points that index changed, from `before` if said (texts: singkatan, tahun)",
    "year_pair": "value is the second of two years that a sentence names together, `before` the first",
    "noun_for_number": "a number in whose brackets the noun behind it stands (texts: spelled)",
    "document_number": "value is the number of a decision or letter (texts: bulan, tahun, kalimat, tanggal, "
    "bulan_tanggal, tahun_tanggal)",
    "recommendation": "value is the text of the recommendation whose number is the subject",
    "budget_share": "value is the share of the subject's ceiling in the whole budget",
}
"""Every kind of claim and what it states."""

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
