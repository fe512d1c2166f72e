from decimal import Decimal

from tests.expectations.reports import report, table
from tests.expectations.test_rules_performance import outcomes


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
