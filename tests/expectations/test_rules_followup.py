from decimal import Decimal

import pytest

from expectations.rules_followup import RULES
from tests.expectations.reports import report, table
from tests.expectations.test_rules_performance import outcomes

SUMMARY = "no unit jumlah_rekomendasi jumlah_rencana_aksi_upp jumlah_rencana_aksi jumlah_sesuai sesuai_pct peran"
ACTIONS = "no unit no_rekomendasi rencana_aksi timeline status"


def summary(*lines: str) -> list:
    return table("followup_summary", "t001", SUMMARY, *lines)


def test_shares_and_totals_of_the_summary() -> None:
    rows = summary(
        "1 | Loka A | 1 | 1 | 3 | 2 | 66,67 | rincian",
        "2 | Loka B | 1 | 1 | 3 | 3 | 100,00 | rincian",
        " | Total | 2 | 2 | 6 | 5 | 88,33 | total",
    )
    # 5/6 = 83,33%
    assert outcomes(report(*rows), "persen_tindak_lanjut")[-1] == ("88,33", "inconsistent", Decimal("83.33"))
    assert {v for _, v, _ in outcomes(report(*rows), "jumlah_tindak_lanjut")} == {"consistent"}


def test_the_summary_counts_the_rows_and_closed_rows_of_each_unit() -> None:
    rows = summary("1 | Loka A | 1 | 1 | 3 | 2 | 66,67 | rincian")
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/2021 | Close",
        "1 | Loka A | 3 | Beli kursi | 31/12/2021 | close",
        "1 | Loka A | 3 | Pasang AC | 31/12/2021 | Open",
        "1 | Loka A | 3 | Cat tembok | 31/12/2021 | Open",
    )
    assert outcomes(report(*rows, *actions), "rincian_tindak_lanjut") == [
        ("3", "inconsistent", Decimal(4)),
        ("2", "consistent", Decimal(2)),
        ("1", "consistent", Decimal(1)),
        ("1", "consistent", Decimal(1)),
    ]


@pytest.mark.parametrize(
    ("action", "about"),
    [
        ("Latih petugas", "Loka A, Latih petugas"),
        # The sixtieth character falls into "berbagai".
        ("Melakukan pelatihan dan sosialisasi kepada petugas layanan berbagai loket",
         "Loka A, Melakukan pelatihan dan sosialisasi kepada petugas layanan"),
    ],
)  # fmt: skip
def test_an_action_is_named_by_its_unit_and_how_its_text_begins_cut_between_words(action: str, about: str) -> None:
    actions = table("followup_actions", "t002", ACTIONS, f"1 | Loka A | 3 | {action} | 31/12/2021 | Close")
    relations = [one for rule in RULES for one in rule.gather(report(*actions))]
    assert {one.subject for one in relations if one.rule == "tanggal_rencana_aksi"} == {about}


def test_a_row_without_status_is_no_action() -> None:
    rows = summary("1 | Loka A | 1 | 1 | 1 | 1 | 100,00 | rincian")
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/2021 | Close",
        "1 | Loka A | 3 | dan pengunjung | | ",
    )
    assert {v for _, v, _ in outcomes(report(*rows, *actions), "rincian_tindak_lanjut")} == {"consistent"}
    assert [v for _, v, _ in outcomes(report(*rows, *actions), "tanggal_rencana_aksi")] == ["consistent"]


def test_an_action_has_a_date_of_the_calendar() -> None:
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/202 | Close",
        "1 | Loka A | 3 | Beli kursi | | Open",
        "1 | Loka A | 3 | Pasang AC | 31-12-2021 | Open",
    )
    assert [(t, v) for t, v, _ in outcomes(report(*actions), "tanggal_rencana_aksi")] == [
        ("31/12/202", "inconsistent"),
        ("", "inconsistent"),
        ("31-12-2021", "consistent"),
    ]


def test_numbers_run_on_over_units_and_not_over_rows() -> None:
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        *(
            f"{n} | Loka {u} | 3 | Aksi | 31/12/2021 | Close"
            for n, u in ((1, "A"), (1, "A"), (2, "B"), (2, "C"), (3, "D"))
        ),
    )
    assert outcomes(report(*actions), "urutan_nomor") == [("2", "inconsistent", Decimal(3))]


def test_a_listed_unit_has_what_its_list_says() -> None:
    rows = summary("1 | Loka A | 1 | 1 | 3 | 2 | 66,67 | rincian", "2 | Loka B | 1 | 1 | 3 | 3 | 100,00 | rincian")
    listed = table("followup_units", "s001", "daftar no unit", "tuntas | 1 | Loka B", "tuntas | 2 | Loka A")
    assert [(t, v) for t, v, _ in outcomes(report(*rows, *listed), "anggota_daftar")] == [
        ("100,00", "consistent"),
        ("66,67", "inconsistent"),
    ]
    assert outcomes(report(*rows, *listed), "isi_daftar") == [("2", "inconsistent", Decimal(1))]


def test_a_list_counts_the_rows_of_the_summary_that_belong_in_it() -> None:
    rows = summary(
        "1 | Loka A | 1 | 1 | 3 | 3 | 100,00 | rincian",
        "2 | Loka B | 1 | 1 | 3 | 2 | 66,67 | rincian",
        "3 | Loka C | 1 | 1 | 3 | 3 | 100,00 | rincian",
    )
    listed = table("followup_units", "s1", "no unit daftar", "1 | Loka A | tuntas", "2 | Loka C | tuntas")
    late = table("followup_units", "s2", "no unit daftar", "1 | Loka B | belum", "2 | Loka C | belum")
    assert outcomes(report(*rows, *listed, *late), "isi_daftar") == [
        ("2", "consistent", Decimal(2)),
        ("2", "inconsistent", Decimal(1)),
    ]


def test_the_elements_of_a_remark_are_those_of_the_open_actions() -> None:
    elements = table("satisfaction_scores", "t000", "unsur_kode unsur", "U1 | Persyaratan", "U3 | Waktu Penyelesaian")
    rows = table("followup_summary", "t001", "no unit keterangan peran", "1 | Loka A | U3 belum selesai | rincian")
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Persyaratan: menyusun brosur | 31/12/2021 | Close",
        "1 | Loka A | 3 | Waktu Penyelesaian: menambah petugas | 31/12/2021 | Open",
    )
    assert [v for _, v, _ in outcomes(report(*elements, *rows, *actions), "unsur_terbuka")] == ["consistent"]


def test_where_the_open_actions_name_no_element_nothing_is_said_of_the_remark() -> None:
    elements = table("satisfaction_scores", "t000", "unsur_kode unsur", "U1 | Persyaratan", "U3 | Waktu Penyelesaian")
    rows = table("followup_summary", "t001", "no unit keterangan peran", "1 | Loka A | U3 belum selesai | rincian")
    actions = table("followup_actions", "t002", ACTIONS, "1 | Loka A | 3 | menambah petugas | 31/12/2021 | Open")
    assert outcomes(report(*elements, *rows, *actions), "unsur_terbuka") == []
