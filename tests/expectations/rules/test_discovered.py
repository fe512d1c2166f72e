"""Relations of tables that no dataset takes: when a line is accused by the other lines of its table, and when not."""

from __future__ import annotations

from dataclasses import replace

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from expectations.relation import Relation
from expectations.rules.discovered import table_relations
from extractors.content import ReportContent
from schemas.normalise import normalise
from schemas.tables.table_view import plain_view
from tests.schemas.grids import table_of

COUNTS = [(1204, 1311), (877, 902), (1520, 1433), (645, 718), (2011, 1987), (333, 406)]


def relations(rows: list[str]) -> list[Relation]:
    return list(table_relations(plain_view(table_of(rows), 2020)))


def counted(counts: list[tuple[int, int]], totals: dict[int, int] | None = None) -> list[str]:
    """Rows of men, women and their total, some totals replaced."""
    given = totals or {}
    body = [f"Unit {chr(65 + n)} | {a} | {b} | {given.get(n, a + b)}" for n, (a, b) in enumerate(counts)]
    return ["Unit | Pria | Wanita | Jumlah", *body]


def verdicts(formed: list[Relation]) -> list[tuple[str, str, str]]:
    return [(r.kind, r.published.text, evaluate(r).verdict) for r in formed]


def test_each_row_is_checked_against_what_the_others_obey() -> None:
    formed = relations(counted(COUNTS))
    assert verdicts(formed) == [("sum", str(a + b), "consistent") for a, b in COUNTS]
    assert [operand.figure.text for operand in formed[0].operands] == ["1204", "1311"]


def test_row_that_five_others_speak_against_is_inconsistent() -> None:
    # 645 + 718 = 1363, printed 1463.
    formed = relations(counted(COUNTS, {3: 1463}))
    wrong = [r for r in formed if evaluate(r).verdict == "inconsistent"]
    assert [r.published.text for r in wrong] == ["1463"]
    assert "(5/6)" in wrong[0].subject


def test_row_that_four_others_speak_against_is_left_alone_where_nothing_names_a_total() -> None:
    rows = counted(COUNTS[:5], {3: 1463})
    formed = relations(["Unit | Pria | Wanita | Hadir", *rows[1:]])
    assert [v for _, _, v in verdicts(formed)] == ["consistent"] * 4


def test_two_of_six_rows_that_break_a_pattern_are_left_alone() -> None:
    # 4 of 6 is under four fifths.
    assert not [v for _, _, v in verdicts(relations(counted(COUNTS, {1: 1978, 3: 1463}))) if v == "inconsistent"]


def test_percentage_that_was_not_derived_like_the_others_is_inconsistent() -> None:
    # 951 / 977 = 97,34%; 1502 / 1733 = 86,67%, printed 68,67.
    formed = relations(
        [
            "Satker | Pagu | Realisasi | Persen",
            "A | 1250 | 1100 | 88,00",
            "B | 3170 | 2911 | 91,83",
            "C | 2480 | 2105 | 84,88",
            "D | 977 | 951 | 97,34",
            "E | 1733 | 1502 | 68,67",
            "F | 4127 | 3318 | 80,40",
        ]
    )
    assert [(k, t) for k, t, v in verdicts(formed) if v == "inconsistent"] == [("ratio", "68,67")]
    assert {(k, v) for k, t, v in verdicts(formed) if t != "68,67"} == {("ratio", "consistent")}


def test_cell_with_more_than_a_figure_is_no_part_of_a_pattern() -> None:
    rows = counted(COUNTS)
    rows[4] = "Unit D | 645 | 718 | 1463 (lihat catatan)"
    assert [v for _, _, v in verdicts(relations(rows))] == ["consistent"] * 5


def test_merged_cell_is_one_figure() -> None:
    # A total that stands over two columns is not added to itself.
    rows = [
        "Unit | Pria | Wanita | Jumlah | <",
        *(f"U{n} | {a} | {b} | {a + b} | <" for n, (a, b) in enumerate(COUNTS)),
    ]
    assert verdicts(relations(rows)) == [("sum", str(a + b), "consistent") for a, b in COUNTS]


def test_table_of_texts_and_table_without_pattern_form_nothing() -> None:
    assert relations(["Unit | Kepala", "A | Ani", "B | Budi"]) == []
    assert relations(["Unit | x | y", "A | 4127 | 3391", "B | 5003 | 2287", "C | 1733 | 9012"]) == []


SITES = [("Apotek", 170, 40), ("Toko obat", 52, 36), ("Klinik", 23, 7), ("Puskesmas", 98, 22)]


def sites(**printed: int) -> list[str]:
    """Rows of good, bad and all sites with their totals; `printed` replaces single figures (`good1`, `all4`)."""
    good, bad = (sum(row[column] for row in SITES) for column in (1, 2))
    rows = ["Sarana | MK | TMK | Diperiksa"]
    for n, (name, *values) in enumerate([*SITES, ("Jumlah", good, bad)]):
        figures = zip(("good", "bad", "all"), (*values, sum(values)), strict=True)
        rows.append(" | ".join([name, *(str(printed.get(f"{column}{n}", value)) for column, value in figures)]))
    return rows


def accused(formed: list[Relation]) -> set[tuple[str, str]]:
    """Printed text and derived value of what is inconsistent."""
    found = [(r.published.text, evaluate(r)) for r in formed]
    return {(text, str(outcome.derived)) for text, outcome in found if outcome.verdict == "inconsistent"}


def test_cell_that_breaks_its_row_and_its_column_by_the_same_is_accused_however_few_they_are() -> None:
    # 75 - 52 = 23 is not 36: both 88 - 52 in its row and 105 - 40 - 7 - 22 in its column give 36.
    assert accused(relations(sites(bad1=38))) == {("38", "36")}


def test_count_that_is_one_off_is_accused_where_row_and_column_say_so() -> None:
    assert accused(relations(sites(good2=24))) == {("24", "23")}


def test_total_that_misses_its_row_and_its_column_is_accused_itself() -> None:
    # 343 + 105 = 448 = 210 + 88 + 30 + 120
    assert accused(relations(sites(all4=458))) == {("458", "448")}


def test_cell_of_which_row_and_column_ask_for_different_values_is_not_accused() -> None:
    # The row asks for 36 in place of 38, the column for 39. The total is not the sum of 40 + 38 + 7 + 22 = 107, though.
    assert accused(relations(sites(bad1=38, bad4=108))) == {("108", "107")}


def test_total_of_whole_numbers_is_accused_by_three_totals_beside_it() -> None:
    # 312 + 88 + 140 = 540, 298 + 92 + 133 = 523, 340 + 101 + 151 = 592, 355 + 97 + 162 = 614, printed 641.
    rows = ["Komoditas | I | II | III | IV", "Obat | 312 | 298 | 340 | 355", "OT | 88 | 92 | 101 | 97",
            "Kosmetika | 140 | 133 | 151 | 162", "Jumlah | 540 | 523 | 592 | 641"]  # fmt: skip
    assert accused(relations(rows)) == {("641", "614")}


def test_column_that_is_called_a_mean_or_a_share_is_no_total() -> None:
    rows = ["Komoditas | I | II | III | Rata-rata", "Obat | 312 | 298 | 340 | 316", "OT | 88 | 92 | 101 | 93",
            "Kosmetika | 140 | 133 | 151 | 141", "Jumlah | 540 | 523 | 592 | 551"]  # fmt: skip
    assert accused(relations(rows)) == set()


def test_columns_that_a_dataset_does_not_take_are_checked_like_those_of_unknown_tables() -> None:
    rows = ["No | Pendidikan | Laki-laki | Perempuan | Jumlah | Persentase (%)", "1 | S2 | 14 | 19 | 33 | 20,89",
            "2 | Apoteker | 12 | 35 | 47 | 29,75", "3 | S1 | 25 | 33 | 56 | 35,44", "4 | D3 | 6 | 9 | 15 | 9,49",
            "5 | SLTA | 5 | 2 | 7 | 4,43", "Jumlah | < | 62 | 96 | 158 | 100,00"]  # fmt: skip
    table = table_of(rows, caption="Jumlah pegawai menurut pendidikan dan jenis kelamin")
    typed = normalise(ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), (), (table,), (), (), "", 0.0))
    assert typed.claimed_by["t001"] == ("headcount",)
    formed = [r for held in relations_by_suite(typed).values() for r in held if r.rule == "pola_tabel"]
    # 56 - 25 = 31 = 96 - 19 - 35 - 9 - 2
    assert accused(formed) == {("33", "31")}


def test_column_that_the_rules_of_a_dataset_leave_alone_is_held_against_its_lines() -> None:
    # Components: 6,75 of 8,00 is 84,38%, 8,02 of 10,00 is 80,20%; 12,10 of 15,00 is 80,67, printed 86,07.
    rows = [
        "No | Komponen | Bobot | Nilai | Persentase",
        "1 | Manajemen Perubahan | 8,00 | 6,75 | 84,38",
        "2 | Tatalaksana | 7,00 | 5,90 | 84,29",
        "3 | Manajemen SDM | 10,00 | 8,44 | 84,40",
        "4 | Akuntabilitas | 10,00 | 8,02 | 80,20",
        "5 | Pengawasan | 15,00 | 12,10 | 86,07",
    ]
    content = ReportContent(
        "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2020",), (table_of(rows),), (), (), "", 0.0
    )
    typed = normalise(content)
    assert typed.claimed_by == {"t001": ("component_scores",)}
    formed = [r for held in relations_by_suite(typed).values() for r in held if r.rule == "pola_tabel"]
    assert [r.published.text for r in formed if evaluate(r).verdict == "inconsistent"] == ["86,07"]


def test_name_that_uses_the_word_of_a_role_is_no_row_of_that_role() -> None:
    # "Manajemen Perubahan" is the name of an area, no change of the rows above it: 4 of 5 is 80,00, printed 88,00.
    rows = ["Area | Rencana | Selesai | % Selesai", "Tatalaksana | 6 | 5 | 83,33", "SDM | 5 | 3 | 60,00"]
    rows += ["Akuntabilitas | 7 | 6 | 85,71", "Pengawasan | 8 | 6 | 75,00", "Manajemen Perubahan | 5 | 4 | 88,00"]
    formed = relations(rows)
    assert [r.published.text for r in formed if evaluate(r).verdict == "inconsistent"] == ["88,00"]


def test_column_that_numbers_the_rows_enters_no_pattern() -> None:
    # 1 + 91,50 = 92,50, and so on, by chance.
    rows = ["No | Nama | Target TW III | Target", "1 | A | 91,50 | 92,50", "2 | B | 86,00 | 88,00"]
    rows += ["3 | C | 80,00 | 83,00", "4 | D | 71,00 | 75,00", "5 | E | 60,00 | 65,00", "6 | F | 50,00 | 56,00"]
    assert [r.published.text for r in relations(rows)] == []


def test_numbers_of_four_digits_and_a_point_are_whole_in_a_column_without_decimals() -> None:
    # Regions below their provinces: 5.210 + 6.120 + 3.988 = 15.318.
    rows = ["Provinsi | 2021 | 2022", "Aceh | 1.312 | 1.377", "Riau | 1.455 | 1.512", "Sumatera | 2.767 | 2.889"]
    rows += ["DKI | 5.210 | 5.602", "Jabar | 6.120 | 6.811", "Jateng | 3.988 | 4.307", "Jawa | 15.318 | 16.720"]
    formed = relations(rows)
    assert {r.published.text for r in formed} >= {"15.318", "16.720"}
    assert all(evaluate(r).verdict == "consistent" for r in formed)


def test_small_estimates_are_rounded_where_large_ones_beside_them_are() -> None:
    # 42.318 + 36.025 = 78.343 and 25.953 + 20.917 = 46.870 are one off, as 5.468 + 5.356 = 10.824 is: each was rounded
    # by itself.
    rows = ["Umur | Laki-laki | Perempuan | Jumlah", "5-9 | 5.468 | 5.356 | 10.825", "10-14 | 9.556 | 8.502 | 18.058",
            "45-49 | 42.318 | 36.025 | 78.342", "55-59 | 32.790 | 27.774 | 60.564", "60-64 | 25.953 | 20.917 | 46.871",
            "65-69 | 17.628 | 14.913 | 32.541"]  # fmt: skip
    assert {evaluate(r).verdict for r in relations(rows)} == {
        "consistent",
        "rounding",
    }
    counted = [row.replace("78.342", "78.343").replace("46.871", "46.870") for row in rows]
    broken = [r.published.text for r in relations(counted) if evaluate(r).verdict == "inconsistent"]
    assert broken == ["10.825"]


def test_codes_are_no_figures() -> None:
    # 300 + 200 = 500 in each column, and 3165 + 6384 is not 63.
    rows = ["Kode | Uraian | Pagu | TW I | TW II", "63 | Loka | 9549 | 500 | 410",
            "3165 | Pengawasan | 5200 | 300 | 260", "6384 | Dukungan | 4349 | 200 | 150"]  # fmt: skip
    assert [r.published.text for r in relations(rows) if evaluate(r).verdict == "inconsistent"] == []


def test_what_is_left_to_do_is_nothing_where_more_was_done_than_planned() -> None:
    rows = [
        "Layanan | Sasaran | Dilayani | Belum dilayani",
        "Ibu hamil | 1.204 | 1.150 | 54",
        "Ibu bersalin | 1.148 | 1.101 | 47",
        "Bayi baru lahir | 1.093 | 1.062 | 31",
        "Balita | 4.875 | 4.310 | 565",
        "Usia sekolah | 9.316 | 9.127 | 189",
        "Terduga tuberkulosis | 2.218 | 2.540 | {}",
    ]

    def broken(last: str) -> list[str]:
        formed = relations([row.format(last) for row in rows])
        return [one.published.text for one in formed if evaluate(one).verdict == "inconsistent"]

    assert broken("0") == []
    # 2.218 - 2.540 = -322, and not 32.
    assert broken("32") == ["32"]


def test_targets_that_say_what_they_count_are_checked_as_figures() -> None:
    # 8 / 12 = 66,67%; 15 / 18 = 83,33%, printed 93,33.
    def rows(third: str) -> list[str]:
        return [
            "No | Rincian output | Target | Capaian | %",
            "1 | Standar pangan | 12 standar | 8 | 66,67",
            "2 | Kajian mutu | 6 kajian | 4 | 66,67",
            f"3 | Sosialisasi | 18 kegiatan | 15 | {third}",
            "4 | Sidang | 9 sidang | 7 | 77,78",
            "5 | Layanan kantor | 12 bulan layanan | 9 | 75,00",
            "6 | Sarana | 25 unit | 17 | 68,00",
        ]

    assert {v for _, _, v in verdicts(relations(rows("83,33")))} == {"consistent"}
    wrong = [text for _, text, verdict in verdicts(relations(rows("93,33"))) if verdict == "inconsistent"]
    assert wrong == ["93,33"]
    # A unit off, which results rounded to whole numbers would explain: five rows show that they are not.
    near = [text for _, text, verdict in verdicts(relations(rows("84,33"))) if verdict == "inconsistent"]
    assert near == ["84,33"]
    mixed = [row.replace("9 sidang", "sidang ke-9") for row in rows("93,33")]
    assert relations(mixed) == []


def test_results_that_were_rounded_are_not_held_to_the_digit() -> None:
    # Of 8,2 and 15,4 and 17,3, printed as whole numbers: their percentages show that they are none.
    rows = [
        "No | Rincian output | Target | Capaian | %",
        "1 | Standar pangan | 12 | 8 | 68,33",
        "2 | Kajian mutu | 6 | 4 | 66,67",
        "3 | Sosialisasi | 18 | 15 | 85,56",
        "4 | Sidang | 9 | 7 | 77,78",
        "5 | Layanan kantor | 12 | 9 | 75,00",
        "6 | Sarana | 25 | 17 | 69,20",
    ]
    assert [text for _, text, verdict in verdicts(relations(rows)) if verdict == "inconsistent"] == []


def test_share_of_a_total_may_leave_out_rows_that_have_none() -> None:
    # 26390 / 28494 = 92,62%; without the 93 who are not assessed 26390 / 28401 = 92,92%.
    rows = [
        "Triase | Kunjungan | Ditangani | % tepat waktu", "Merah | 2118 | 2104 | 99,34",
        "Kuning | 11406 | 11020 | 96,62", "Hijau | 14877 | 13266 | 89,17",
        "Hitam | 93 | - | -", "Jumlah | 28494 | 26390 | 92,92",
    ]  # fmt: skip
    assert [v for v in verdicts(relations(rows)) if v[2] == "inconsistent"] == []
    assert ("ratio", "92,02", "inconsistent") in verdicts(relations([*rows[:-1], "Jumlah | 28494 | 26390 | 92,02"]))


def test_percentage_by_which_a_distance_counts_against_the_plan_whichever_way_it_goes_is_no_error() -> None:
    # 345 / 338 = 102,07%, printed 97,93: it lies as far above the plan as that is below 100. The others: 220 / 231, ...
    plan = [(231, 220, "95,24"), (524, 490, "93,51"), (911, 866, "95,06"), (1402, 1332, "95,01"), (338, 345, "97,93"),
            (1866, 1800, "96,46")]  # fmt: skip
    rows = ["Bulan | Rencana | Realisasi | Tingkat", *(f"B{n} | {a} | {b} | {c}" for n, (a, b, c) in enumerate(plan))]
    assert [v for v in verdicts(relations(rows)) if v[2] == "inconsistent"] == []
    wrong = relations([row.replace("97,93", "92,93") for row in rows])
    assert [v for v in verdicts(wrong) if v[2] == "inconsistent"] == [("ratio", "92,93", "inconsistent")]


def test_three_digits_behind_the_sign_of_the_reports_decimals_are_decimals() -> None:
    # 5,263 + 4,979 + 15,537 + 17,895 + 53,800 = 97,474; a last digit more is rounding, as thousands it would be none.
    parts = ["5,263", "4,979", "15,537", "17,895", "53,800"]
    rows = ["No | Indikator | Terbobot", *(f"{n} | I{n} | {text}" for n, text in enumerate(parts, 1))]
    held = table_of([*rows, " | Jumlah | 97,475"])
    formed = list(table_relations(plain_view(replace(held, grouping="."), 2020)))
    assert verdicts(formed) == [("sum", "97,475", "rounding")] or formed == []


def test_share_of_an_amount_in_itself_and_a_small_count_is_none() -> None:
    # 3905720000 / (3905720000 + 1391) rounds to 100,00%, as in each row; what is printed is 1391 / 1480, at most 100.
    rows = [
        "RO | Target | Realisasi | Maks. 100 | Pagu", "A | 2105 | 2148 | 100,00 | 7412600000",
        "B | 1240 | 1240 | 100,00 | 4306150000", "C | 60 | 71 | 100,00 | 2917480000",
        "D | 1480 | 1391 | 93,99 | 3905720000",
        "E | 16 | 18 | 100,00 | 1712900000", "F | 12 | 12 | 100,00 | 34570323000", "G | 40 | 44 | 100,00 | 1184305000",
    ]  # fmt: skip
    assert [v for v in verdicts(relations(rows)) if v[2] == "inconsistent"] == []
