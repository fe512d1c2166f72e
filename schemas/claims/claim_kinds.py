"""The kinds of claims and what each states, in the words of the data dictionary; there are no others."""

from __future__ import annotations

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
