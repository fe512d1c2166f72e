"""How many indicators have a grade or reached their target, as the text says. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

PAST = (
    "Kriteria capaian: Kurang (di bawah 70%), Cukup (70% sampai di bawah 90%), Baik (90% sampai 110%), dan Sangat Baik "
    "(di atas 110%)."
)
# Baik: 105,00, 94,44 and 100,00; Cukup: 75,00; Sangat Baik: 120,00. Reached: three of the five.
RESULTS = [
    "No | Indikator Kinerja | Target 2022 | Realisasi 2022 | Capaian (%) | Kriteria",
    "1 | Persentase obat yang aman | 80,00 | 84,00 | 105,00 | Baik",
    "2 | Persentase pangan yang aman | 90,00 | 85,00 | 94,44 | Baik",
    "3 | Indeks kepuasan masyarakat | 75,00 | 75,00 | 100,00 | Baik",
    "4 | Nilai akuntabilitas kinerja | 80,00 | 60,00 | 75,00 | Cukup",
    "5 | Persentase keputusan tepat waktu | 50,00 | 60,00 | 120,00 | Sangat Baik",
]
NAMES = ("jumlah_kategori", "jumlah_target", "turunan_prosa")


def counted(*sentences: str, table: list[str] = RESULTS) -> list[Found]:
    caption = "Tabel 3. Capaian Indikator Kinerja Tahun 2022"
    return said(section(PAST, *sentences, table=table, caption=caption), *NAMES)


def test_numbers_of_indicators_of_each_grade() -> None:
    text = "Indikator berkriteria Sangat Baik sebanyak {} indikator, Baik {} indikator, dan Cukup {} indikator."
    assert counted(text.format(1, 3, 1)) == [(n, "consistent", n) for n in "131"]
    assert counted(text.format(2, 5, 3)) == [
        ("2", "inconsistent", "1"), ("5", "inconsistent", "3"), ("3", "inconsistent", "1"),
    ]  # fmt: skip


def test_numbers_of_indicators_that_reached_or_passed_and_that_missed_their_target() -> None:
    text = "{} indikator mencapai atau melampaui target, sedangkan {} indikator lainnya belum mencapai target."
    assert counted(text.format(3, 2)) == [("3", "consistent", "3"), ("2", "consistent", "2")]
    assert counted(text.format(4, 1)) == [("4", "inconsistent", "3"), ("1", "inconsistent", "2")]


def test_number_of_indicators_that_reached_the_target_of_the_plans_end() -> None:
    # 84 of 84, 60 of 60 and 60 of 50 reach it; 85 of 92 does not.
    table = [
        "No | Indikator | Realisasi 2021 | Realisasi 2022 | Target 2024 | Capaian (%)",
        "1 | Persentase obat yang aman | 83,00 | 84,00 | 84,00 | 100,00",
        "2 | Persentase pangan yang aman | 80,00 | 85,00 | 92,00 | 92,39",
        "3 | Nilai akuntabilitas kinerja | 58,00 | 60,00 | 60,00 | 100,00",
        "4 | Persentase keputusan tepat waktu | 51,00 | 60,00 | 50,00 | 120,00",
    ]
    text = "Target akhir Renstra telah dicapai lebih awal oleh {} indikator."
    assert counted(text.format(3), table=table) == [("3", "consistent", "3")]
    assert counted(text.format(4), table=table) == [("4", "inconsistent", "3")]
    assert counted(text.format(2), table=RESULTS) == []


SILENT = [
    "Pada triwulan III indikator berkriteria Baik sebanyak 2 indikator.",
    "Pada tahun 2021 sebanyak 4 indikator mencapai atau melampaui target.",
    "Pada tahun 2021, indikator berkriteria Baik sebanyak 4 indikator.",
    "Dari 2 indikator sasaran pertama, indikator berkriteria Baik sebanyak 1 indikator.",
    "Dari 2 indikator bidang obat, 1 indikator mencapai atau melampaui target.",
    "Beberapa indikator naik, indikator berkriteria Baik sebanyak 2 indikator.",
    "Sebanyak 4 indikator belum mencapai target akhir Renstra.",
    "Sebanyak 4 indikator belum melampaui target nasional.",
    "Pada sasaran kedua, indikator berkriteria Cukup sebanyak 2 indikator.",
    "Sebanyak 2 indikator kegiatan pendukung berkriteria Cukup.",
    "Dari 2 indikator bidang obat, 1 indikator mencapai target dan 1 indikator belum mencapai target.",
    "Dari 3 indikator bidang obat, 2 indikator mencapai target dan 1 indikator lainnya belum mencapai target.",
    "Indikator berkriteria Unggul sebanyak 2 indikator.",
]


@pytest.mark.parametrize("text", SILENT)
def test_right_counts_of_a_part_of_another_year_or_of_other_targets_are_not_accused(text: str) -> None:
    assert [found for found in counted(text) if found[1] == "inconsistent"] == []


# Tinggi: two; Sedang: two; Rendah: one. Risen: four.
SCORES = [
    "No | Kegiatan | Sebelum | Sesudah | Kenaikan (poin) | Kategori",
    "1 | Pelatihan kader | 50,00 | 78,00 | 28,00 | Tinggi",
    "2 | Pelatihan guru | 55,00 | 81,00 | 26,00 | Tinggi",
    "3 | Pelatihan apotek | 61,00 | 80,00 | 19,00 | Sedang",
    "4 | Pelatihan pasar | 60,00 | 77,00 | 17,00 | Sedang",
    "5 | Pelatihan sekolah | 70,00 | 68,00 | -2,00 | Rendah",
]


def in_state(*sentences: str) -> list[Found]:
    report = section(*sentences, table=SCORES, caption="Tabel 2. Nilai pelatihan tahun 2022")
    return said(report, "jumlah_keadaan")


def test_spelled_number_of_rows_with_a_grade() -> None:
    assert in_state("Sebanyak dua kegiatan masuk kategori Tinggi.") == [("dua", "consistent", "2")]
    assert in_state("Sebanyak tiga kegiatan masuk kategori Tinggi.") == [("tiga", "inconsistent", "2")]


@pytest.mark.parametrize(
    "text",
    [
        "Salah satu kegiatan masuk kategori Tinggi.",
        "Beberapa kegiatan terlambat, dan tiga kegiatan masuk kategori Tinggi.",
        "Dari tiga kegiatan di Kota Timur, satu kegiatan masuk kategori Tinggi.",
        "Pada tahun 2020 sebanyak tiga kegiatan masuk kategori Tinggi.",
        "Sebanyak tiga kegiatan penunjang masuk kategori Tinggi.",
        "Sebanyak empat kabupaten masuk kategori Tinggi.",
        "Sekitar tiga kegiatan masuk kategori Tinggi.",
        "Kedua kegiatan tersebut masuk kategori Sedang.",
        "Ditargetkan tiga kegiatan masuk kategori Tinggi.",
        "Lebih dari satu kegiatan masuk kategori Tinggi.",
    ],
)
def test_spelled_numbers_of_other_things_are_not_accused(text: str) -> None:
    assert [found for found in in_state(text) if found[1] == "inconsistent"] == []
