from decimal import Decimal

from tests.expectations.reports import report, table
from tests.expectations.rules.test_performance import outcomes


def test_staff_totals_foot() -> None:
    rows = table(
        "headcount",
        "t001",
        "unit existing_orang kebutuhan_orang peran",
        "Biro A | 49 | 86 | rincian",
        "Biro B | 37 | 88 | rincian",
        "TOTAL | 85 | 174 | total",
    )
    assert outcomes(report(*rows), "jumlah_pegawai") == [
        ("85", "inconsistent", Decimal(86)),
        ("174", "consistent", Decimal(174)),
    ]


def test_posts_kept_and_turned_make_up_the_posts_before() -> None:
    rows = table(
        "position_changes",
        "t002",
        "jabatan existing_jabatan dipertahankan_jabatan dipertahankan_pct dialihkan_jabatan dialihkan_pct peran",
        "Administrator | 201 | 40 | 19,90 | 161 | 80,10 | rincian",
        "Pengawas | 440 | 67 | 15,23 | 373 | 84,77 | rincian",
        "Total | 641 | 107 | 16,69 | 534 | 83,31 | total",
    )
    assert {v for _, v, _ in outcomes(report(*rows), "jumlah_jabatan")} == {"consistent"}
    assert [v for _, v, _ in outcomes(report(*rows), "persen_jabatan")] == ["consistent"] * 6


def test_the_professionalism_of_a_unit_is_its_scores_by_its_persons() -> None:
    # 2987,64 / 43 = 69,48
    rows = table("headcount", "t", "unit total_ip jumlah_orang ip", "Biro A | 2987,64 | 43 | 69,48")
    assert outcomes(report(*rows), "indeks_profesionalitas") == [("69,48", "consistent", Decimal("69.48"))]


def test_persons_by_sex_foot_for_each_sex_and_at_each_level_of_education() -> None:
    typed = report(
        *table(
            "headcount",
            "t006",
            "golongan pendidikan jumlah_orang peran peran_golongan",
            "Laki-laki | S1 | 13 | rincian | rincian",
            "Perempuan | S1 | 21 | rincian | rincian",
            " | S1 | 34 | total | rincian",
            "Laki-laki | S2 | 9 | rincian | rincian",
            "Perempuan | S2 | 14 | rincian | rincian",
            " | S2 | 24 | total | rincian",
            "Laki-laki | | 22 | rincian | total",
            "Perempuan | | 35 | rincian | total",
            " | | 57 | total | total",
        )
    )
    # 13 + 9, 21 + 14, 34 + 24; 13 + 21, 9 + 14, 22 + 35
    assert [v for _, v, _ in outcomes(typed, "jumlah_jenjang")] == ["consistent", "consistent", "inconsistent"]
    assert [(t, v) for t, v, _ in outcomes(typed, "jumlah_golongan")] == [
        ("34", "consistent"),
        ("24", "inconsistent"),
        ("57", "consistent"),
    ]
