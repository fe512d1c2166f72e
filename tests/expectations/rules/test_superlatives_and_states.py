"""Figures of the row that is the highest or lowest, and numbers of rows in a state. Values were counted by hand."""

import pytest

from expectations.findings.findings import findings
from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from expectations.reconciliation import Check
from expectations.repairs.surroundings import surroundings
from tests.expectations.written_sections import section

MONTHS = [
    "No | Bulan | Langsung | Surel | Jumlah",
    "1 | Juli | 20 | 17 | 37",
    "2 | Agustus | 29 | 17 | 46",
    "3 | September | 23 | 13 | 36",
    "Triwulan III | < | 72 | 47 | 119",
    "4 | Oktober | 23 | 16 | 39",
    "5 | November | 19 | 13 | 32",
    "6 | Desember | 13 | 9 | 22",
    "Triwulan IV | < | 55 | 38 | 93",
    "Jumlah | < | 127 | 85 | 212",
]
UNITS = [
    "No | Unit Kerja | 2021 | 2022 | Naik/Turun",
    "1 | Balai Sagara | 85,40 | 87,75 | 2,35",
    "2 | Balai Rimba | 79,80 | 83,25 | 3,45",
    "3 | Balai Tirta | 78,45 | 78,00 | -0,45",
    "4 | Balai Karang | 76,20 | 80,55 | 4,35",
]
GRADED = [
    "No | Unsur | Nilai | Mutu",
    "1 | Persyaratan | 3,48 | B",
    "2 | Prosedur | 3,40 | B",
    "3 | Biaya | 3,92 | A",
    "4 | Perilaku | 3,61 | A",
    "5 | Sarana | 3,65 | A",
]


def accused(text: str, table: list[str], caption: str) -> list[tuple[str, str]]:
    formed = [r for held in relations_by_suite(section(text, table=table, caption=caption)).values() for r in held]
    outcomes = [(r.published.text, evaluate(r)) for r in formed]
    return [(text, str(o.derived)) for text, o in outcomes if o.verdict == "inconsistent"]


def of_months(text: str) -> list[tuple[str, str]]:
    return accused(text, MONTHS, "Tabel 1. Permohonan menurut bulan tahun 2022")


def of_units(text: str) -> list[tuple[str, str]]:
    return accused(text, UNITS, "Tabel 2. Perbandingan nilai unit kerja tahun 2021 dan 2022")


def of_elements(text: str) -> list[tuple[str, str]]:
    return accused(text, GRADED, "Tabel 3. Nilai unsur tahun 2022")


def test_highest_row_is_the_one_of_the_total_s_column() -> None:
    text = "Jumlah permohonan tertinggi terjadi pada bulan Agustus ({}) dan terendah pada bulan Desember ({})."
    assert of_months(text.format(46, 22)) == []
    assert of_months(text.format(47, 22)) == [("47", "46")]
    assert of_months(text.format(46, 23)) == [("23", "22")]


@pytest.mark.parametrize(
    "text",
    [
        # Not the highest of all, of other things, or not of one month.
        "Jumlah permohonan tertinggi kedua terjadi pada bulan Oktober (38).",
        "Jumlah keberatan tertinggi terjadi pada bulan Agustus (47 keberatan).",
        "Rata-rata permohonan tertinggi per hari terjadi pada bulan Agustus (2,1).",
        "Jumlah permohonan surel tertinggi terjadi pada bulan Juli dan Agustus (17).",
    ],
)
def test_another_superlative_is_left_alone(text: str) -> None:
    assert of_months(text) == []


def test_largest_rise_is_the_cell_of_changes_not_a_difference_with_a_rank() -> None:
    text = "Kenaikan terbesar terjadi pada Balai Karang, yaitu {} poin."
    assert of_units(text.format("4,35")) == []
    assert of_units(text.format("4,65")) == [("4,65", "4.35")]


def test_rows_that_rose_or_fell_are_counted_by_the_sign_of_their_change() -> None:
    text = "Sebanyak {} unit mengalami kenaikan nilai dan {} unit mengalami penurunan."
    assert of_units(text.format(3, 1)) == []
    assert of_units(text.format(2, 1)) == [("2", "3")]
    assert of_units(text.format(3, 2)) == [("2", "1")]


def test_grades_of_one_letter_are_counted_where_they_are_called_so() -> None:
    assert of_elements("Terdapat 3 unsur dengan mutu A.") == []
    assert of_elements("Terdapat 4 unsur dengan mutu A.") == [("4", "3")]
    assert of_elements("Terdapat 4 unsur pada lampiran A.") == []


STATES = [
    "No | Indikator | Target | Hasil | Capaian (%) | Kriteria",
    "1 | Sarana aman | 80,00 | 84,00 | 105,00 | Tinggi",
    "2 | Produk bermutu | 90,00 | 88,20 | 98,00 | Tinggi",
    "3 | Layanan cepat | 75,00 | 78,75 | 105,00 | Tinggi",
    "4 | Informasi sampai | 85,00 | 89,25 | 105,00 | Tinggi",
    "5 | Pelaku terbina | 70,00 | 66,50 | 95,00 | Cukup",
]
SCALE = (
    "Tinggi apabila 100 sampai dengan 120; Cukup apabila 80 sampai kurang dari 100; "
    "Rendah apabila 0 sampai di bawah 80."
)


def test_number_of_rows_with_a_word_follows_from_the_word_that_is_wrong() -> None:
    # Row 2 reaches 98,00%, which is Cukup: then three rows are Tinggi, as the text says.
    report = section(SCALE, "Sebanyak 3 indikator berkriteria Tinggi.", table=STATES, caption="Tabel 4. Capaian 2022")
    checks = [Check(r, evaluate(r)) for held in relations_by_suite(report).values() for r in held]
    found = [f for f in findings(checks, surroundings({}, (), ()), None) if f.outcome.verdict == "inconsistent"]
    roots = {f.relation.published.text for f in found if f.root is None}
    assert {f.relation.published.text for f in found} == {"Tinggi", "3"}
    assert "Tinggi" in roots
    assert "3" not in roots


SITES = [
    "No | Jenis Sarana | Target | Diperiksa | Selisih",
    "1 | Industri obat | 14 | 15 | 1",
    "2 | Industri kosmetik | 10 | 9 | -1",
    "3 | Toko obat | 25 | 23 | -2",
    "4 | Apotek | 85 | 92 | 7",
    "Jumlah | < | 134 | 139 | 5",
]
REFUSED = [
    "No | Pemohon | Dikabulkan | Ditolak | Jumlah",
    "1 | Perorangan | 163 | 9 | 172",
    "2 | Mahasiswa | 112 | 4 | 116",
    "3 | Pelaku usaha | 105 | 12 | 117",
    "Jumlah | < | 380 | 25 | 405",
]
RATES = [
    "No | Jenis Sarana | MK | TMK | % MK",
    "A | Sarana Produksi | 75 | 46 | 61,98",
    "B | Sarana Distribusi | 243 | 86 | 73,86",
    "Jumlah | < | 318 | 132 | 70,67",
]


def of_sites(text: str) -> list[tuple[str, str]]:
    return accused(text, SITES, "Tabel 5. Target dan realisasi pemeriksaan sarana tahun 2022")


def of_requests(text: str) -> list[tuple[str, str]]:
    return accused(text, REFUSED, "Tabel 6. Permohonan menurut pemohon dan keputusan tahun 2022")


def test_what_a_named_row_lacks_stands_in_its_column() -> None:
    text = (
        "Dua jenis belum mencapai target, yaitu industri kosmetik (kurang {} sarana) dan toko obat (kurang {} sarana)."
    )
    assert of_sites(text.format(1, 2)) == []
    assert of_sites(text.format(3, 2)) == [("3", "1")]
    assert of_sites("Toko obat (kurang 5 orang) menunggu pelatihan.") == []
    assert of_sites("Apotek (kurang 3 sarana) ditunda.") == []


def test_share_of_all_is_of_the_column_that_sums_up() -> None:
    # 25 / 405 = 6,17%
    text = "Permohonan yang ditolak sebesar {}% dari seluruh permohonan."
    assert of_requests(text.format("6,17")) == []
    assert of_requests(text.format("6,27")) == [("6,27%", "6.17")]


def test_share_of_what_is_done_at_a_row_is_of_the_total() -> None:
    # 117 / 405 = 28,89%
    text = "Sebanyak {}% permohonan berasal dari pelaku usaha."
    assert of_requests(text.format("28,89")) == []
    assert of_requests(text.format("38,89")) == [("38,89%", "28.89")]


def test_share_beside_a_total_is_of_it() -> None:
    # 25 / 405 = 6,17%; 380 / 405 = 93,83%
    text = "Tercatat 405 permohonan, dengan {}% dikabulkan."
    assert of_requests(text.format("93,83")) == []
    assert of_requests(text.format("95,83")) == [("95,83%", "93.83")]


def test_two_rows_that_are_apart_by_so_much_are_so_in_one_column() -> None:
    # 73,86 - 61,98 = 11,88
    text = "Sarana distribusi lebih patuh daripada sarana produksi, dengan selisih {} poin."
    caption = "Tabel 7. Sarana yang memenuhi ketentuan tahun 2022"
    assert accused(text.format("11,88"), RATES, caption) == []
    assert accused(text.format("14,88"), RATES, caption) == [("14,88", "11.88")]


def test_count_whose_share_a_table_prints_is_the_one_that_it_is_of() -> None:
    # 30 / 34 = 88,24%; 32 / 34 = 94,12%
    table = [
        "Triwulan | Rencana | Selesai | Capaian (%)",
        "I | 8 | 7 | 87,50",
        "II | 11 | 9 | 81,82",
        "III | 9 | 9 | 100,00",
        "IV | 6 | 5 | 83,33",
        "Jumlah | 34 | 30 | 88,24",
    ]
    text = "Rencana mitigasi berjumlah 34 kegiatan, dan telah dilaksanakan sebanyak {} kegiatan atau 88,24%."
    caption = "Tabel 8. Kegiatan mitigasi tahun 2022"
    assert accused(text.format(30), table, caption) == []
    assert ("88,24%", "94.12") in accused(text.format(32), table, caption)
