"""Changes whose sentence names what they are compared with. Expected values were worked out by hand."""

import pytest

from tests.expectations.written_sections import said, section

FALL = (
    "Luas lahan tahun 2022 mencapai {} juta hektar, turun {} ribu hektar atau {} persen dibandingkan luas lahan di {}."
)


def test_share_of_a_change_is_of_what_it_changed_from_not_to() -> None:
    # 212,4 of 8,39 million are 2,53% (2,530 to 2,533); of 8,18 million 2,60%
    text = FALL.format("8,18", "212,4", "{}", "2021 yang sebesar 8,39 juta hektar")
    assert said(section(text.format("2,53")), "rasio_prosa") == [("2,53 persen", "consistent", "2.53")]
    assert said(section(text.replace("turun", "penurunan sekitar").format("2,53")), "bagian_prosa") == [
        ("2,53 persen", "consistent", "2.53")
    ]
    assert said(section(text.format("2,63")), "rasio_prosa") == [("2,63 persen", "inconsistent", "2.53")]


def test_share_of_a_change_says_nothing_of_what_it_changed_to() -> None:
    # 212,4 of a figure that is not printed; of 8,18 million 2,60%, a digit away
    text = "Luas lahan tahun 2022 mencapai 8,18 juta hektar, turun 212,4 ribu hektar (2,53 persen)."
    assert said(section(text), "bagian_prosa", "turunan_prosa") == []


def test_counts_in_millions_are_rounded() -> None:
    # 7 of 35 million are 20%; from 6,5 / 35,5 = 18,3% to 7,5 / 34,5 = 21,7%
    text = "Dari 35 juta orang sebanyak 7 juta orang (20,9%) bekerja di kota."
    assert [v for _, v, _ in said(section(text), "rasio_prosa")] == ["rounding"]
    assert [v for _, v, _ in said(section(text.replace("20,9", "25,9")), "rasio_prosa")] == ["inconsistent"]


@pytest.mark.parametrize(
    "compared",
    [
        "dari periode yang sama tahun lalu yang sebesar",
        "dari realisasi produksi 2021 sebesar",
        "dibandingkan produksi sawah di 2021 yang sebesar",
        "dari akhir Oktober 2021 yang sebesar",
    ],
)
def test_growth_compared_with_what_words_name(compared: str) -> None:
    # 46,20 / 44,00 - 1 = 5,00%
    text = f"Produksi tahun 2022 sebesar 46,20 juta ton, tumbuh {{}} persen {compared} 44,00 juta ton."
    assert said(section(text.format("5,00")), "perubahan_prosa") == [("5,00 persen", "consistent", "5.00")]
    assert said(section(text.format("5,90")), "perubahan_prosa") == [("5,90 persen", "inconsistent", "5.00")]


def test_growth_of_what_was_told_before_is_none_of_a_ceiling() -> None:
    # 562 / 500 - 1 = 12,4%; 640 / 500 - 1 = 28%
    first = "Penyaluran dana mencapai Rp562.000.000 sampai Oktober 2022."
    second = (
        "Realisasi itu setara 87,81% dari pagu yang sebesar Rp640.000.000, sekaligus tumbuh {} dari akhir Oktober 2021 "
    )
    text = second + "yang sebesar Rp500.000.000."
    assert said(section(first, text.format("12,4%")), "perubahan_prosa") == [("12,4%", "consistent", "12.4")]
    assert said(section(first, text.format("12,9%")), "perubahan_prosa") == [("12,9%", "inconsistent", "12.40")]
    # What the sentence before tells of need not be printed.
    assert said(section("Dana disalurkan.", text.format("12,9%")), "perubahan_prosa") == []


def test_what_something_changed_to_is_not_what_was_named_before() -> None:
    # 105 - 100 = 5, and 90 is what was spent
    text = (
        "Realisasi Rp90.000.000 dengan anggaran yang naik Rp5.000.000 dari pagu awal tahun 2022 sebesar Rp100.000.000 "
        "menjadi Rp105.000.000."
    )
    assert said(section(text), "perubahan_prosa") == []


def test_growth_of_what_is_called_by_the_same_words_before() -> None:
    # 824 / 800 - 1 = 3,00%; 902 / 800 - 1 = 12,75%
    first = "Balai menangani 902 berkas, terdiri atas berkas yang diterima tahun 2022 sebanyak 824 dan sisa 78 berkas."
    second = "Berkas yang diterima meningkat {} dibandingkan dengan tahun 2021 yang menerima sebanyak 800 berkas."
    assert said(section(first, second.format("3,00%")), "perubahan_prosa") == [("3,00%", "consistent", "3.00")]
    assert said(section(first, second.format("3,80%")), "perubahan_prosa") == [("3,80%", "inconsistent", "3.00")]
    # What is dispatched is told nowhere before.
    other = second.replace("Berkas yang diterima", "Berkas yang dikirim")
    assert said(section(first, other.format("3,80%")), "perubahan_prosa") == []


def test_change_in_brackets_from_one_figure_to_another() -> None:
    # 9,31 - 8,87 = 0,44
    text = (
        "Penduduk kota berkurang sebanyak {} juta orang (dari 9,31 juta orang pada Maret 2021 menjadi {} juta orang)."
    )
    assert said(section(text.format("0,44", "8,87")), "hitungan_kalimat") == [("0,44 juta", "consistent", "440000")]
    assert said(section(text.format("0,49", "8,87")), "hitungan_kalimat") == [("0,49 juta", "inconsistent", "440000")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Angka bulan ini sebesar 6,12 persen, {} dibandingkan Maret 2021 yang sebesar 6,38 persen.",
            "menurun",
            "meningkat",
        ),
        ("Nilai sebesar 84,10, {} dibandingkan tahun 2021 yang sebesar 81,90.", "lebih tinggi", "lebih rendah"),
        (
            "Persentase pada Maret 2021 sebesar 6,38 persen, {} menjadi 6,12 persen pada September 2021.",
            "turun",
            "naik",
        ),
    ],
)
def test_way_of_two_figures(text: str, right: str, wrong: str) -> None:
    assert [v for _, v, _ in said(section(text.format(right)), "arah_prosa")] == ["consistent"]
    assert [v for _, v, _ in said(section(text.format(wrong)), "arah_prosa")] == ["inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        # A rank is the higher the smaller it is printed, and what shrinks lies lower where more is printed.
        "Balai menempati peringkat 4, lebih tinggi dibandingkan tahun 2021 yang hanya 9.",
        "Ekonomi terkontraksi 3,49 persen, lebih rendah dibandingkan tahun 2020 yang mencapai 2,07 persen.",
        # Both are what the one that was told before is compared with.
        "Realisasi ini meningkat dibandingkan triwulan I sebesar Rp91,9 juta dan naik jika dibandingkan tahun lalu "
        "sebesar Rp98,2 juta.",
        # The first figure is of something else than what lies above or below.
        "Dari 120 orang, pegawai pria lebih sedikit dibandingkan pegawai wanita yang mencapai 70 orang.",
        "Terdapat 120 orang, pegawai pria lebih sedikit dibandingkan pegawai wanita yang mencapai 70 orang.",
        # Of three figures it is open which one rose.
        "Realisasi 84,10 dari target 90,00, meningkat dibandingkan tahun 2021 yang sebesar 85,20.",
        "Sertifikat 136 sertifikat meningkat dibandingkan tahun 2021 sebanyak 150 sertifikat permohonan.",
    ],
)
def test_way_that_two_figures_do_not_tell(text: str) -> None:
    assert said(section(text), "arah_prosa") == []
