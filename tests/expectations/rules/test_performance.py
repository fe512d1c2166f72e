from dataclasses import replace
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.reports import report, table
from tests.expectations.written_sections import said, section
from tests.schemas.grids import table_of

INDICATORS = "sasaran_no sasaran indikator target realisasi capaian_pct capaian_penyesuaian_pct tahun peran"
BANDS = "kategori batas_bawah batas_atas bawah_tertutup atas_tertutup"


def outcomes(typed, rule: str) -> list[tuple[str, str, object]]:
    """Published text, verdict and derived value of every relation of a rule."""
    found = [r for held in relations_by_suite(typed).values() for r in held if r.rule == rule]
    return [(r.published.text, (o := evaluate(r)).verdict, o.derived) for r in found]


def achievements() -> list:
    return table(
        "indicator_achievement",
        "t005",
        INDICATORS,
        "2 | Kepuasan | Indeks A | 79,5 | 85,3 | 107,30 | 107,30 | 2020 | rincian",
        "2 | Kepuasan | Indeks B | 73 | 74,02 | 101,40 | 101,40 | 2020 | rincian",
        "2 | Kepuasan | Indeks C | 66 | 79,6 | 120,61 | 120,00 | 2020 | rincian",
        "2 | Kepuasan | Indeks D | 3,70 | 3,80 | 102,70 | 102,70 | 2020 | rincian",
    )


def test_achievement_is_result_by_target_and_is_capped_in_its_own_column() -> None:
    typed = report(*achievements())
    assert [v for _, v, _ in outcomes(typed, "capaian")] == ["consistent"] * 4
    assert [v for _, v, _ in outcomes(typed, "capaian_penyesuaian")] == ["consistent"] * 4


def test_the_achievement_of_a_target_is_the_mean_of_its_indicators_wherever_it_is_printed() -> None:
    # (107,30 + 101,40 + 120,00 + 102,70) / 4 = 107,85
    printed = table(
        "programme_achievement", "t004", "tingkat sasaran_no sasaran nps_pct", "sasaran | 2 | Kepuasan | 107,86"
    )
    again = table("efficiency", "t008", "no sasaran output_pct", "2 | Kepuasan | 108,00")
    typed = report(*achievements(), *printed, *again)
    assert outcomes(typed, "nps_sasaran") == [
        ("107,86", "inconsistent", Decimal("107.85")),
        ("108,00", "inconsistent", Decimal("107.85")),
    ]


def test_a_target_is_known_by_its_number_when_tables_word_its_name_differently() -> None:
    printed = table(
        "programme_achievement", "t004", "tingkat sasaran_no sasaran nps_pct", "sasaran | 2 | Kepuasan publik | 107,85"
    )
    assert [v for _, v, _ in outcomes(report(*achievements(), *printed), "nps_sasaran")] == ["consistent"]


def test_a_category_is_graded_by_the_criteria_that_the_report_prints() -> None:
    bands = table(
        "band_criteria",
        "t003",
        BANDS,
        "Cukup | 70 | 90 | ya | tidak",
        "Baik | 90 | 110 | ya | tidak",
        "Sangat Baik | 110 | 120 | ya | tidak",
    )
    graded = table(
        "indicator_achievement",
        "t009",
        "indikator capaian_pct kategori",
        "Indeks A | 86,76 | Cukup",
        "Indeks B | 86,76 | Baik",
    )
    assert outcomes(report(*bands, *graded), "kategori_capaian") == [
        ("Cukup", "consistent", "Cukup"),
        ("Baik", "inconsistent", "Cukup"),
    ]
    assert outcomes(report(*graded), "kategori_capaian") == []


def test_the_whole_is_the_mean_of_perspectives_where_that_fits() -> None:
    # (103,48 + 106,21 + 73,08) / 3 = 94,2566...; the mean of the four targets is another figure
    printed = table(
        "programme_achievement",
        "t004",
        "tingkat perspektif sasaran_no sasaran nps_pct",
        "perspektif | A | | | 103,48",
        "sasaran | A | 1 | Satu | 99,09",
        "sasaran | A | 2 | Dua | 107,87",
        "perspektif | B | | | 106,21",
        "perspektif | C | | | 73,08",
        "keseluruhan | | | | 94,26",
    )
    assert outcomes(report(*printed), "nps_keseluruhan") == [("94,26", "consistent", Decimal("94.26"))]
    # (99,09 + 107,87) / 2 = 103,48
    assert ("103,48", "consistent", Decimal("103.48")) in outcomes(report(*printed), "nps_perspektif")


def test_a_gap_between_bands_is_found() -> None:
    bands = table(
        "band_criteria",
        "t003",
        BANDS,
        "Sangat Baik | 110 | 120 | ya | tidak",
        "Tidak Dapat Disimpulkan | 120 | | tidak | ya",
        "Baik | 90 | 110 | ya | tidak",
    )
    assert sorted(outcomes(report(*bands), "skala_bersambung")) == [
        ("110", "consistent", None),
        ("120", "inconsistent", None),
    ]


LOWEST, LOW, HIGH = (
    "D | 25,00 | 64,99 | ya | ya",
    "C | 65,00 | 76,60 | ya | ya",
    "A | 88,31 | 100,00 | ya | ya",
)


def test_a_band_that_may_be_lost_in_lines_or_where_a_page_ends_is_no_gap() -> None:
    # 88,31 - 76,60 = 11,71, and C is 11,60 wide: B, which stands between them, may not have been read.
    over = report(*table("band_criteria", "t", BANDS, HIGH), *table("band_criteria", "t", BANDS, LOWEST, LOW, page=2))
    assert outcomes(over, "skala_bersambung") == [("65,00", "consistent", None)]
    lines = report(*table("band_criteria", "", BANDS, HIGH, LOWEST, LOW))
    assert outcomes(lines, "skala_bersambung") == [("65,00", "consistent", None)]


def test_a_gap_is_found_on_one_page_and_one_too_narrow_for_a_band_on_two() -> None:
    one = report(*table("band_criteria", "t", BANDS, HIGH, LOWEST, LOW))
    assert ("88,31", "inconsistent", None) in outcomes(one, "skala_bersambung")
    # 67,50 - 64,99 = 2,51, and C is 9,10 wide.
    narrow = table("band_criteria", "t", BANDS, "C | 67,50 | 76,60 | ya | ya", "B | 76,61 | 88,30 | ya | ya")
    two = report(*table("band_criteria", "t", BANDS, LOWEST, page=2), *narrow)
    assert ("67,50", "inconsistent", None) in outcomes(two, "skala_bersambung")


def test_ranges_of_which_most_do_not_meet_are_no_scale() -> None:
    ages = table("band_criteria", "t", BANDS, "A | 10 | 20 | ya | ya", "B | 15 | 40 | ya | ya", "C | 60 | 90 | ya | ya")
    assert outcomes(report(*ages), "skala_bersambung") == []


def test_bands_one_printed_step_apart_leave_nothing_out() -> None:
    bands = table("band_criteria", "t", BANDS, "B | 76,61 | 88,30 | ya | ya", "A | 88,31 | 100,00 | ya | ya")
    assert [v for _, v, _ in outcomes(report(*bands), "skala_bersambung")] == ["consistent"]


def in_one_table(*means: str) -> list:
    rows = table(
        "indicator_achievement",
        "t005",
        "sasaran indikator target realisasi capaian_pct tahun tahun_target",
        "Mutu | Nilai A | 80 | 82 | 102,50 | 2020 | 2020",
        "Mutu | Nilai B | 9 | 9 | 100,00 | 2020 | 2020",
        "Akses | Nilai C | 50 | 45 | 90,00 | 2020 | 2020",
        "Akses | Nilai D | 50 | 65 | 130,00 | 2020 | 2020",
        "Citra | Nilai E | 50 | 50 | 100,00 | 2020 | 2020",
    )
    return [*rows, *table("programme_achievement", "t005", "tingkat sasaran nps_pct", *means)]


def test_means_in_the_table_of_the_indicators_are_derived_from_it() -> None:
    # (102,50 + 100,00) / 2 = 101,25; with 130,00 lowered to 120: (90 + 120) / 2 = 105
    typed = report(*in_one_table("sasaran | Mutu | 101,25", "sasaran | Akses | 105,00", "sasaran | Citra | 101,00"))
    assert outcomes(typed, "nps_sasaran") == [
        ("101,25", "consistent", Decimal("101.25")),
        ("105,00", "consistent", Decimal("105")),
        ("101,00", "inconsistent", Decimal("100")),
    ]


def test_where_most_are_no_plain_means_the_targets_are_weighed_and_none_is_derived() -> None:
    typed = report(*in_one_table("sasaran | Mutu | 99,25", "sasaran | Akses | 108,00", "sasaran | Citra | 100,00"))
    assert outcomes(typed, "nps_sasaran") == []


def test_rows_of_one_name_in_one_table_are_not_one_fact() -> None:
    rows = table(
        "indicator_achievement",
        "t005",
        INDICATORS,
        "1 | Mutu | Nilai sasaran | 80 | 82 | 102,50 | 102,50 | 2020 | rincian",
        "2 | Akses | Nilai sasaran | 80 | 84 | 105,00 | 105,00 | 2020 | rincian",
    )
    measures = [r.parameters["measure"] for held in relations_by_suite(report(*rows)).values() for r in held
                if r.rule == "fakta_berulang"]  # fmt: skip
    assert measures == ["target"]


def test_means_are_not_asserted_where_most_of_them_are_weighed() -> None:
    # Weighed three to one: 100 × 0,75 + 80 × 0,25 = 95; no mean is plain.
    indicators = table(
        "indicator_achievement",
        "t001",
        "sasaran indikator capaian_pct capaian_penyesuaian_pct",
        *(f"{s} | {s} {n} | {v} | {v}" for s in ("A", "B", "C") for n, v in ((1, "100,00"), (2, "80,00"))),
    )
    means = table(
        "programme_achievement", "t002", "tingkat sasaran nps_pct", *(f"sasaran | {s} | 95,00" for s in "ABC")
    )
    assert not outcomes(report(*indicators, *means), "nps_sasaran")


def test_achievements_are_lowered_to_the_limit_that_the_table_shows() -> None:
    columns = "indikator target realisasi capaian_pct"
    rows = ("A | 50,00 | 90,00 | 150,00", "B | 50,00 | 45,00 | 90,00", "C | 40,00 | 72,00 | 150,00")
    held = outcomes(report(*table("indicator_achievement", "t001", columns, *rows)), "capaian")
    assert [verdict for _, verdict, _ in held] == ["consistent"] * 3
    # 90 / 50 = 180; 150 is no limit where another achievement exceeds it.
    above = (*rows[:2], "D | 50,00 | 80,00 | 160,00")
    held = outcomes(report(*table("indicator_achievement", "t001", columns, *above)), "capaian")
    assert [verdict for _, verdict, _ in held] == ["inconsistent", "consistent", "consistent"]


def test_adjusted_achievements_follow_the_limit_that_most_rows_are_lowered_to() -> None:
    columns = "indikator capaian_pct capaian_penyesuaian_pct"
    rows = ("A | 131,20 | 110,00", "B | 118,40 | 110,00", "C | 99,10 | 99,10", "D | 127,00 | 101,00")
    held = outcomes(report(*table("indicator_achievement", "t001", columns, *rows)), "capaian_penyesuaian")
    assert [(text, verdict) for text, verdict, _ in held] == [
        ("110,00", "consistent"), ("110,00", "consistent"), ("99,10", "consistent"), ("101,00", "inconsistent"),
    ]  # fmt: skip


def test_overall_achievement_is_held_against_the_level_of_which_a_part_slipped() -> None:
    # Targets: (103,76 + 102,49 + 109,19) / 3 = 105,15; 103,76 is printed as 130,76.
    rows = table(
        "programme_achievement",
        "t001",
        "tingkat perspektif sasaran nps_pct",
        "perspektif | P | | 103,76",
        "sasaran | P | A | 130,76",
        "perspektif | Q | | 105,84",
        "sasaran | Q | B | 102,49",
        "sasaran | Q | C | 109,19",
    )
    whole = table("programme_achievement", "t002", "tingkat nps_pct", "keseluruhan | 105,15")
    ((text, verdict, derived),) = outcomes(report(*rows, *whole), "nps_keseluruhan")
    assert (text, verdict, derived) == ("105,15", "inconsistent", Decimal("114.15"))


def test_result_that_counts_things_is_exact() -> None:
    # 10 of 12 are 83,33%: between 9,5 and 10,5 of 12 would be 79,2 to 87,5%.
    columns = "sasaran_no sasaran indikator target realisasi capaian_pct tahun peran"
    rows = ["4 | Desa | Jumlah desa pangan aman | 12 | 10 | 84,33 | 2020 | rincian",
            "4 | Desa | Nilai kepuasan desa | 12 | 10 | 84,33 | 2020 | rincian",
            "4 | Desa | Jumlah PNBP (juta rupiah) | 12 | 10 | 84,33 | 2020 | rincian"]  # fmt: skip
    found = outcomes(report(*table("indicator_achievement", "t005", columns, *rows)), "capaian")
    assert [verdict for _, verdict, _ in found] == ["inconsistent", "rounding", "rounding"]


OF_INDICATORS = [
    "No | Sasaran/Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%)",
    "1 | Meningkatnya ketersediaan | | | | 93,19",
    " | Ketersediaan energi | kkal | 245,0 | 250,8 | 102,37",
    " | Cadangan pangan | ton | 125,0 | 105,0 | 84,00",
    "2 | Meningkatnya keamanan | | | | 102,22",
    " | Persentase pangan yang aman | % | 86,00 | 87,91 | 102,22",
    " | Rata-rata capaian IKU | | | | 96,20",
]


def test_a_mean_of_indicators_is_not_held_against_the_targets() -> None:
    # (102,37 + 84,00 + 102,22) / 3 = 96,1967; of the targets (93,19 + 102,22) / 2 = 97,71
    typed = section("Capaian tahun 2022.", table=OF_INDICATORS)
    assert ("96,20", "consistent", "96.20") in said(typed, "nps_keseluruhan")
    wrong = section("Capaian tahun 2022.", table=[row.replace("96,20", "97,71") for row in OF_INDICATORS])
    assert ("97,71", "inconsistent", "96.20") in said(wrong, "nps_keseluruhan")


LOCAL_SCALE = [
    "No | Interval Nilai Realisasi Kinerja | Kriteria Penilaian",
    "1 | 91% ≤ 100% | Sangat Tinggi",
    "2 | 76% ≤ 90% | Tinggi",
    "3 | 51% ≤ 75% | Sedang",
    "4 | ≤ 50% | Rendah",
]


def predicates(word: str) -> set[tuple[str, str, str]]:
    """What is said of the predicates of two indicators, one of them above 100%."""
    rows = [
        "No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Predikat",
        f"1 | Ketersediaan energi | kkal | 245,0 | 250,8 | 102,37 | {word}",
        "2 | Cadangan pangan | ton | 125,0 | 105,0 | 84,00 | Tinggi",
    ]
    grid = replace(table_of(LOCAL_SCALE, caption="Tabel 1. Skala nilai peringkat kinerja"), id="t009")
    content = ReportContent(
        "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",), (grid, table_of(rows)), (), (), "", 0.0
    )
    return set(said(normalise(content), "kategori_capaian"))


def test_predicates_follow_a_scale_of_realisation_that_ends_with_the_whole() -> None:
    # 102,37 lies above 91 to 100: no worse than the best.
    assert predicates("Sangat Tinggi") == {
        ("Sangat Tinggi", "consistent", "Sangat Tinggi"),
        ("Tinggi", "consistent", "Tinggi"),
    }
    assert ("Sedang", "inconsistent", "Sangat Tinggi") in predicates("Sedang")
