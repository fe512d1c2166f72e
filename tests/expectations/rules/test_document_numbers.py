"""Numbers of decisions and letters: one document, one number; the month of its date stands in it."""

import pytest

from tests.expectations.written_sections import Found, said, section

FIRST = "Tim Pengelola Arsip Vital Kantor dibentuk dengan Keputusan Kepala Balai Nomor {} Tahun 2022."
AGAIN = "Ditetapkan Keputusan Kepala Balai No. {} tentang Pembentukan Tim Pengelola Arsip Vital Kantor."
OTHERS = (
    "Pedoman magang ditetapkan dengan Keputusan Nomor HK.03.01.4.2.05.22.17 Tahun 2022.",
    "Uraian jabatan ditetapkan dengan Keputusan Nomor HK.03.01.4.2.06.22.24 Tahun 2022.",
)


def numbers(first: str, again: str) -> list[Found]:
    return said(section(FIRST.format(first), AGAIN.format(again), *OTHERS), "nomor_dokumen")


def test_a_document_that_is_cited_twice_has_one_number() -> None:
    number = "HK.03.01.4.2.09.22.61"
    assert numbers(number, number) == [(number, "consistent", number)]


def test_the_number_that_leaves_out_a_part_which_the_others_have_is_found() -> None:
    right, short = "HK.03.01.4.2.09.22.61", "HK.03.01.4.09.22.61"
    assert numbers(right, short) == [(short, "inconsistent", right)]
    assert numbers(short, right) == [(short, "inconsistent", right)]


def test_documents_of_two_offices_or_about_two_things_have_two_numbers() -> None:
    assert numbers("HK.03.01.4.2.09.22.61", "HK.03.01.4.2.10.22.61") == []
    assert numbers("HK.03.01.4.2.09.22.61", "HK.03.02.5.2.09.22.61") == []
    other = "Biaya perjalanan mitra diatur dalam Keputusan Nomor HK.03.01.4.09.22.61 Tahun 2022."
    assert said(section(FIRST.format("HK.03.01.4.2.09.22.61"), other, *OTHERS), "nomor_dokumen") == []


def dated(number: str, date: str, letters: int = 3) -> list[Found]:
    months = ("02.22 tanggal 11 Februari 2022", "05.22 tanggal 3 Mei 2022", "11.22 tanggal 30 November")
    others = [
        f"Dikirim surat Nomor B-TU.01.3.{month.replace('22 ', f'22.{n}7 ', 1)} perihal rapat {n}."
        for n, month in enumerate(months[:letters], start=1)
    ]
    return said(section(*others, f"Dikirim surat Nomor {number} tanggal {date} perihal laporan."), "bulan_nomor")


def test_the_month_of_a_letters_date_stands_in_its_number_where_all_others_have_it() -> None:
    assert [verdict for _, verdict, _ in dated("B-TU.01.3.08.22.57", "19 Agustus 2022")] == ["consistent"] * 4
    wrong = [found for found in dated("B-TU.01.3.08.22.57", "19 Juli 2022") if found[1] == "inconsistent"]
    assert wrong == [("B-TU.01.3.08.22.57", "inconsistent", "tanggal 19 Juli 2022")]


@pytest.mark.parametrize("letters", [0, 1, 2])
def test_too_few_letters_show_no_order(letters: int) -> None:
    assert dated("B-TU.01.3.08.22.57", "19 Juli 2022", letters) == []


def test_where_several_depart_the_parts_are_no_months() -> None:
    more = "Dikirim surat Nomor B-TU.01.3.04.22.88 tanggal 2 Juni 2022 perihal undangan."
    others = [
        f"Dikirim surat Nomor B-TU.01.3.{n:02}.22.{n}7 tanggal 11 {month} 2022 perihal rapat."
        for n, month in ((1, "Januari"), (5, "Mei"), (10, "Oktober"))
    ]
    last = "Dikirim surat Nomor B-TU.01.3.08.22.57 tanggal 19 Juli 2022 perihal laporan."
    assert said(section(*others, more, last), "bulan_nomor") == []


def test_a_date_behind_the_title_is_the_documents_and_one_within_the_text_is_not() -> None:
    others = [
        f"Dikirim surat Nomor B-TU.01.3.{n:02}.22.{n}7 tanggal 11 {month} 2022 perihal rapat."
        for n, month in ((1, "Januari"), (5, "Mei"), (10, "Oktober"))
    ]
    behind = "Tim dibentuk dengan Keputusan Nomor B-TU.01.3.08.22.57 Tahun 2022 tentang Tim Arsip tanggal 19 Juli 2022"
    within = "Keputusan Nomor B-TU.01.3.08.22.57 Tahun 2022 tentang Rapat yang dimulai tanggal 19 Juli 2022 di aula"
    assert "inconsistent" in [verdict for _, verdict, _ in said(section(*others, behind), "bulan_nomor")]
    assert "inconsistent" not in [verdict for _, verdict, _ in said(section(*others, within), "bulan_nomor")]
