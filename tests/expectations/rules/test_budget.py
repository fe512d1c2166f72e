from decimal import Decimal

from tests.expectations.reports import report, table
from tests.expectations.rules.test_performance import outcomes


def test_a_programme_is_the_sum_of_its_targets() -> None:
    rows = table(
        "budget",
        "t007",
        "tingkat sasaran_no sasaran pagu_rp realisasi_rp realisasi_pct",
        "program | | | 1000 | 861 | 86,10",
        "sasaran | 1 | Satu | 600 | 500 | 83,33",
        "sasaran | 2 | Dua | 400 | 361 | 90,25",
    )
    assert [v for _, v, _ in outcomes(report(*rows), "penyerapan")] == ["consistent"] * 3
    assert [v for _, v, _ in outcomes(report(*rows), "jumlah_anggaran")] == ["consistent"] * 2


def test_an_amount_under_the_name_of_a_percentage_is_no_absorption() -> None:
    # A decimal sign left out, 9026 for 90,26, is one.
    rows = table(
        "budget",
        "t007",
        "tingkat sasaran_no sasaran pagu_rp realisasi_rp realisasi_pct",
        "sasaran | 1 | Satu | 600000000 | 500000000 | 217285100",
        "sasaran | 2 | Dua | 400000000 | 361040000 | 9026",
    )
    assert [v for _, v, _ in outcomes(report(*rows), "penyerapan")] == ["inconsistent"]


def test_amounts_that_were_shared_out_may_miss_a_total_by_their_last_rupiah_only() -> None:
    def totals(programme: str) -> list:
        rows = table(
            "budget",
            "t007",
            "tingkat sasaran_no sasaran pagu_rp",
            f"program | | | {programme}",
            "sasaran | 1 | Satu | 600000",
            "sasaran | 2 | Dua | 400000",
        )
        return [v for _, v, _ in outcomes(report(*rows), "jumlah_anggaran")]

    assert totals("1000001") == ["rounding"]
    assert totals("1000200") == ["inconsistent"]


def test_a_budget_code_says_what_is_an_activity_and_what_an_output() -> None:
    rows = table(
        "budget",
        "t010",
        "tingkat kode pagu_rp",
        "program | | 900",
        "program | 3158 | 500",
        "program | 3158.001 | 300",
        "program | 3158.002 | 200",
        "program | 3159 | 400",
        "program | 3159.001 | 400",
    )
    assert outcomes(report(*rows), "jumlah_anggaran") == [
        ("900", "consistent", Decimal(900)),
        ("500", "consistent", Decimal(500)),
        ("400", "consistent", Decimal(400)),
    ]


def test_rows_numbered_otherwise_are_parts_of_the_row_above_them() -> None:
    rows = table(
        "budget",
        "t003",
        "tingkat peran no uraian pagu_rp",
        "lainnya | rincian | 1 | Gaji | 500",
        "lainnya | rincian | 2 | Barang | 300",
        "lainnya | rincian | a | Kertas | 120",
        "lainnya | rincian | b | Tinta | 190",
        "lainnya | total | | Jumlah | 800",
    )
    assert outcomes(report(*rows), "jumlah_anggaran") == [
        ("800", "consistent", Decimal(800)),
        ("300", "inconsistent", Decimal(310)),
    ]


def test_rows_of_which_only_some_are_numbered_are_added_up_by_nobody() -> None:
    rows = table(
        "budget",
        "t003",
        "tingkat peran no uraian pagu_rp",
        "lainnya | rincian | 1 | Gaji | 500",
        "lainnya | rincian | 2 | Barang | 300",
        "lainnya | rincian | | Kertas | 120",
        "lainnya | total | | Jumlah | 800",
    )
    assert outcomes(report(*rows), "jumlah_anggaran") == []


def test_a_target_in_one_table_is_the_sum_of_its_indicators_in_another() -> None:
    target = table("budget", "t007", "tingkat sasaran_no sasaran pagu_rp", "sasaran | 1 | Satu | 600")
    parts = table(
        "budget",
        "t008",
        "tingkat sasaran_no sasaran indikator pagu_rp",
        "indikator | 1 | Satu | Indeks A | 350",
        "indikator | 1 | Satu | Indeks B | 240",
    )
    assert outcomes(report(*target, *parts), "anggaran_sasaran") == [("600", "inconsistent", Decimal(590))]


def received_and_spent(total: str, spent: str) -> list[tuple[str, str]]:
    """Verdicts on the total of a table that opens with what is received."""
    rows = table(
        "budget",
        "t001",
        "tingkat peran uraian pagu_rp realisasi_rp",
        "lainnya | rincian | Pendapatan (PNBP) | 250 | 260",
        "lainnya | rincian | Belanja Pegawai | 900 | 880",
        "lainnya | rincian | Belanja Barang | 600 | 590",
        "lainnya | rincian | Belanja Modal | 300 | 270",
        f"lainnya | total | Jumlah Belanja | {total} | {spent}",
    )
    return [(text, verdict) for text, verdict, _ in outcomes(report(*rows), "jumlah_anggaran")]


def test_a_total_takes_in_the_rows_that_it_names() -> None:
    # 900 + 600 + 300 = 1.800; 880 + 590 + 270 = 1.740
    assert received_and_spent("1800", "1740") == [("1800", "consistent"), ("1740", "consistent")]
    assert received_and_spent("1800", "1840") == [("1800", "consistent"), ("1840", "inconsistent")]


def test_a_total_that_takes_in_all_rows_is_held_against_all() -> None:
    # 250 + 1.800 = 2.050; 260 + 1.740 = 2.000
    assert received_and_spent("2050", "2000") == [("2050", "consistent"), ("2000", "consistent")]


def test_a_total_that_neither_way_gives_is_left_alone() -> None:
    assert received_and_spent("1810", "1750") == []


def two_totals(spent: str, received: str = "470") -> list[tuple[str, str]]:
    """Verdicts on the totals of a table of what is received and what is spent, with what is left below it."""
    rows = table(
        "budget",
        "t001",
        "tingkat peran no uraian pagu_rp realisasi_rp",
        "lainnya | rincian | 1.1 | Retribusi | 150 | 140",
        "lainnya | rincian | 1.2 | Transfer | 300 | 330",
        "lainnya | rincian | 1.2.1 | Dana umum | 180 | 200",
        "lainnya | rincian | 1.2.2 | Dana khusus | 120 | 130",
        f"lainnya | subtotal | | Jumlah Pendapatan | 450 | {received}",
        "lainnya | rincian | 01 | Bidang Pembinaan | 260 | 250",
        "lainnya | rincian | 02 | Bidang Pembangunan | 170 | 165",
        f"lainnya | total | | Jumlah Belanja | 430 | {spent}",
        "lainnya | total | | Surplus/(Defisit) | 20 | 55",
    )
    return [(text, verdict) for text, verdict, _ in outcomes(report(*rows), "jumlah_anggaran")]


def test_a_total_takes_in_the_rows_since_the_total_before_it() -> None:
    # 150 + 300 = 450, 140 + 330 = 470; 260 + 170 = 430, 250 + 165 = 415
    assert two_totals("415") == [(text, "consistent") for text in ("430", "450", "415", "470")]
    assert ("425", "inconsistent") in two_totals("425")
    assert ("480", "inconsistent") in two_totals("415", "480")


def test_a_row_with_its_parts_below_it_is_added_once() -> None:
    def total(printed: str) -> list[tuple[str, str]]:
        rows = table(
            "budget",
            "t001",
            "tingkat peran uraian pagu_rp realisasi_rp",
            "lainnya | rincian | Transfer | 300 | 330",
            "lainnya | rincian | Dana umum | 180 | 200",
            "lainnya | rincian | Dana khusus | 120 | 130",
            "lainnya | rincian | Retribusi | 150 | 140",
            f"lainnya | total | Jumlah | 450 | {printed}",
        )
        return [(text, verdict) for text, verdict, _ in outcomes(report(*rows), "jumlah_anggaran")]

    assert total("470") == [("450", "consistent"), ("470", "consistent")]
    assert total("460") == [("450", "consistent"), ("460", "inconsistent")]


def test_a_row_with_one_part_below_it_is_added_once() -> None:
    def total(printed: str) -> list[tuple[str, str]]:
        rows = table(
            "budget",
            "t001",
            "tingkat peran no uraian pagu_rp realisasi_rp",
            "lainnya | rincian | 4.1 | Transfer | 300 | 330",
            "lainnya | rincian | 4.1.1 | Dana umum | 300 | 330",
            f"lainnya | subtotal | | Jumlah Pendapatan | 300 | {printed}",
            "lainnya | rincian | 5.1 | Bidang Pembinaan | 160 | 150",
            "lainnya | rincian | 5.2 | Bidang Pembangunan | 120 | 115",
            "lainnya | total | | Jumlah Belanja | 280 | 265",
        )
        return [(text, verdict) for text, verdict, _ in outcomes(report(*rows), "jumlah_anggaran")]

    assert ("330", "inconsistent") not in total("330")
    assert ("300", "inconsistent") not in total("330")


def test_a_total_of_activities_that_says_nothing_more_is_held_against_them() -> None:
    def total(printed: str) -> list[str]:
        rows = table(
            "budget",
            "t001",
            "tingkat peran no uraian pagu_rp realisasi_rp",
            "kegiatan | rincian | 1 | Belanja Pegawai | 900 | 880",
            "kegiatan | rincian | 2 | Belanja Barang | 600 | 590",
            f"kegiatan | total | | JUMLAH | {printed} | 1470",
        )
        return [verdict for _, verdict, _ in outcomes(report(*rows), "jumlah_anggaran")]

    assert total("1500") == ["consistent", "consistent"]
    assert total("1600") == ["inconsistent", "consistent"]
