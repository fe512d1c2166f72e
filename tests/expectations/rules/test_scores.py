from decimal import Decimal

from tests.expectations.reports import report, table
from tests.expectations.rules.test_performance import outcomes
from tests.expectations.written_sections import said, section


def test_a_group_and_the_whole_of_an_assessment_foot() -> None:
    # 29,66 is printed where 4,31 + 3,64 = 7,95; 7,95 + 38,22 = 46,17
    rows = table(
        "component_scores",
        "t022",
        "komponen nilai peran",
        "Pengungkit | 7,95 | subtotal",
        "Perubahan | 4,31 | rincian",
        "Tata laksana | 3,64 | rincian",
        "Hasil | 38,22 | subtotal",
        "Bersih | 19,55 | rincian",
        "Layanan | 18,67 | rincian",
        "Nilai | 46,27 | total",
    )
    assert outcomes(report(*rows), "jumlah_komponen") == [
        ("7,95", "consistent", Decimal("7.95")),
        ("38,22", "consistent", Decimal("38.22")),
        ("46,27", "inconsistent", Decimal("46.17")),
    ]


def test_a_row_that_adds_nothing_up_is_not_taken_for_a_total() -> None:
    rows = table(
        "component_scores",
        "t",
        "komponen nilai peran",
        "A | 10,00 | rincian",
        "B | 20,00 | rincian",
        "C | 99,00 | total",
    )
    assert outcomes(report(*rows), "jumlah_komponen") == []


def test_components_among_their_own_parts_are_not_added_to_them() -> None:
    # 30 + 20 = 50, and 10 + 20 + 8 + 12 = 50 again.
    lines = ("A | 30,00 |", "A.1 | 10,00 |", "A.2 | 20,00 |", "B | 20,00 |", "B.1 | 8,00 |", "B.2 | 12,00 |")
    rows = table("component_scores", "t", "komponen nilai peran", *(f"{line} rincian" for line in lines),
                 "Nilai | 50,00 | total")  # fmt: skip
    assert outcomes(report(*rows), "jumlah_komponen") == []


def test_numbered_units_stand_in_falling_order() -> None:
    def order(*values: str) -> list:
        lines = [f"{i} | Deputi {i} | {v}" for i, v in enumerate(values, start=1)]
        return outcomes(report(*table("peer_comparison", "t", "no unit realisasi", *lines)), "urutan_satker")

    assert [v for _, v, _ in order("84,02", "83,57", "80,58", "79,40", "73,75")] == ["consistent"]
    assert [(t, v) for t, v, _ in order("85,11", "85,30", "83,71", "83,51", "77,37")] == [("2", "inconsistent")]
    assert order("70,00", "85,30", "71,00", "83,51", "77,37") == []


def test_a_difference_against_the_year_before() -> None:
    rows = [
        *table(
            "satisfaction_scores",
            "t1",
            "unsur tahun nilai selisih tahun_pembanding peran",
            "U1 | 2020 | 84,27 | 7,29 | 2019 | rincian",
        ),
        *table("satisfaction_scores", "t1", "unsur tahun nilai peran", "U1 | 2019 | 76,98 | rincian"),
    ]
    assert outcomes(report(*rows), "selisih_nilai") == [("7,29", "consistent", Decimal("7.29"))]


def test_scores_keep_to_their_weights_only_where_the_table_prints_weighted_scores() -> None:
    columns = "komponen bobot nilai peran"
    weighted = table(
        "component_scores", "t1", columns, "A | 5 | 4,31 | rincian", "B | 5 | 5,64 | rincian", "C | 15 | 5,25 | rincian"
    )
    assert [(t, v) for t, v, _ in outcomes(report(*weighted), "nilai_dalam_bobot")] == [
        ("4,31", "consistent"),
        ("5,64", "inconsistent"),
        ("5,25", "consistent"),
    ]
    out_of_100 = table(
        "component_scores",
        "t2",
        columns,
        "A | 30 | 81,2 | rincian",
        "B | 25 | 75,0 | rincian",
        "C | 15 | 88,1 | rincian",
    )
    assert outcomes(report(*out_of_100), "nilai_dalam_bobot") == []


def cumulated(*scores: str) -> list[str]:
    """Verdicts of what is printed for the year so far of three elements over two quarters (80 and 84: 82)."""
    rows = [f"{period} | {cumulative} | {element} | {score} | rincian" for period, cumulative, element, score in (
        *(("TW 1", "tidak", e, "80,00") for e in "ABC"),
        *(("TW 2", "tidak", e, "84,00") for e in "ABC"),
        *(("s/d TW 2", "ya", e, score) for e, score in zip("ABC", scores, strict=True)),
    )]  # fmt: skip
    typed = report(*table("survey_series", "t004", "periode kumulatif unsur nilai peran", *rows))
    return [verdict for _, verdict, _ in outcomes(typed, "nilai_kumulatif")]


def test_a_score_of_the_year_so_far_is_the_mean_of_its_periods_where_most_of_its_table_are() -> None:
    assert cumulated("82,00", "82,00", "83,00") == ["consistent", "consistent", "inconsistent"]
    # Persons asked may weigh the periods: nothing is asserted.
    assert cumulated("82,51", "82,37", "82,00") == ["consistent"]


def test_total_of_one_year_proves_the_row_for_another() -> None:
    # 8 + 7 = 15 in 2023; 6,75 + 15,90 = 22,65 in 2022 is far from the 12,65 printed in the same row.
    later = ("A | 2023 | 8,00 | rincian", "B | 2023 | 7,00 | rincian", "Nilai | 2023 | 15,00 | total")
    earlier = ("A | 2022 | 6,75 | rincian", "B | 2022 | 15,90 | rincian", "Nilai | 2022 | 12,65 | total")
    rows = [*table("component_scores", "t001", COLUMNS, *later), *table("component_scores", "t001", COLUMNS, *earlier)]
    found = outcomes(report(*rows), "jumlah_komponen")
    assert [(text, verdict) for text, verdict, _ in found] == [("15,00", "consistent"), ("12,65", "inconsistent")]
    assert outcomes(report(*table("component_scores", "t001", COLUMNS, *earlier)), "jumlah_komponen") == []


def test_scores_with_weights_have_a_weighted_mean_and_no_sum() -> None:
    # 0,4 × 3,25 + 0,3 × 2,96 + 0,3 × 3,3 = 3,178; the year before 0,4 × 3,5 + 0,3 × 3,12 + 0,3 × 3,24 = 3,308
    def rows(total: str) -> list[str]:
        return [
            "No | Komponen | Bobot (%) | Nilai 2022 | Nilai 2023",
            "1 | Penetapan tujuan | 40 | 3,50 | 3,25",
            "2 | Struktur dan proses | 30 | 3,12 | 2,96",
            "3 | Pencapaian tujuan | 30 | 3,24 | 3,30",
            f" | Nilai maturitas | 100 | 3,31 | {total}",
        ]

    def found(total: str) -> set[tuple[str, str, str]]:
        return set(said(section("Nilai komponen.", table=rows(total)), "jumlah_komponen"))

    assert {("3,31", "consistent", "3.31"), ("3,18", "consistent", "3.18"), ("100", "consistent", "100")} <= found(
        "3,18"
    )
    # One of two columns is not most of them: nothing is asserted of the other.
    assert "inconsistent" not in {verdict for _, verdict, _ in found("3,28")}


COLUMNS = "komponen tahun nilai peran"
