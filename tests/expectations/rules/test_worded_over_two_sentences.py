"""Operations that a sentence says on what the one before it counted, and on numbers in words. Worked out by hand."""

import pytest

from tests.expectations.written_sections import said, section


def wrong(*texts: str) -> list[str]:
    """The figures of sentences of one section that are called wrong."""
    found = said(section(*texts, table=["No | Uraian | Nilai", "1 | Lainnya | 7"], caption="Tabel 1. Lainnya"),
                 "hitungan_kalimat", "turunan_prosa", "bagian_prosa")  # fmt: skip
    return [text for text, verdict, _ in found if verdict == "inconsistent"]


@pytest.mark.parametrize(
    ("first", "second", "right", "slip"),
    [
        # 547 + 66 = 613
        ("Pengadilan menerima 547 perkara.", "Ditambah dengan sisa tahun lalu sebanyak 66 perkara, beban yang harus "
         "diselesaikan berjumlah {} perkara.", "613", "633"),
        # 613 - 561 = 52
        ("Beban yang harus diselesaikan berjumlah 613 perkara.", "Dari beban tersebut telah diputus 561 perkara, "
         "sehingga sisa perkara pada akhir tahun tinggal {} perkara.", "52", "54"),
        # 9 of 51 are 17,647%.
        ("Perkara yang dimediasi berjumlah 51 perkara.", "Dari jumlah tersebut, 9 perkara berhasil ({}%).", "17,65",
         "19,65"),
        # 57 of 96 are 59,375%.
        ("Realisasi indikator ini sebesar {}% sampai triwulan ini.", "Hasil perhitungan diperoleh dari jumlah kosmetik "
         "yang lulus uji sebanyak 57 produk dibandingkan dengan jumlah kosmetik yang diambil sebanyak 96 produk.",
         "59,38", "59,83"),
        # 4,81 / 6,47 = 74,34%
        ("Penyerapan anggaran sudah mencapai {}%.", "Dari total anggaran dinas sebesar Rp6,470 triliun, telah "
         "terealisasi Rp4,810 triliun.", "74,34", "76,34"),
        # 17,65 - 12,77 = 4,88
        ("Tingkat keberhasilannya 17,65%.", "Angka tersebut meningkat {} poin persen dari tahun 2022 yang sebesar "
         "12,77%.", "4,88", "4,18"),
    ],
)  # fmt: skip
def test_operation_on_what_the_sentence_before_counted_is_worked_out(
    first: str, second: str, right: str, slip: str
) -> None:
    assert wrong(first.format(right), second.format(right)) == []
    assert len(wrong(first.format(slip), second.format(slip))) == 1


def test_what_the_sentence_before_the_last_counted_is_not_meant() -> None:
    assert wrong("Beban berjumlah 613 perkara.", "Semua berkas diperiksa.", "Dari beban tersebut telah diputus 561 "
                 "perkara, sehingga sisa perkara tinggal 54 perkara.") == []  # fmt: skip


def test_growth_from_a_figure_that_is_said_to_be_so_much_is_worked_out() -> None:
    # 140.165 / 129.190 - 1 = 8,495%; 38.488 / 35.029 - 1 = 9,875%
    text = (
        "Diterbitkan 140.165 nomor izin edar (NIE), atau tumbuh {}% dibandingkan tahun 2023 yang sebanyak 129.190 NIE."
    )
    assert wrong(text.format("8,50")) == []
    assert wrong(text.format("8,70")) == ["8,70%"]
    text = ("Jumlah NIE mencapai 38.488, meningkat 8,23% dibandingkan triwulan III dan {}% dibandingkan triwulan IV "
            "yang sebanyak 35.029 NIE.")  # fmt: skip
    assert wrong(text.format("9,87")) == []
    assert wrong(text.format("9,97")) == ["9,97%"]


def test_number_in_words_takes_part_in_what_a_sentence_works_out() -> None:
    # nine of 51 are 17,65%, ten are 19,61%
    text = "Berhasil {} perkara dari 51 perkara yang dimediasi, sehingga tingkat keberhasilannya {}%."
    assert wrong(text.format("sembilan", "17,65")) == []
    assert wrong(text.format("sepuluh", "17,65")) == ["17,65%"]
    assert wrong(text.format("sembilan", "18,65")) == ["18,65%"]


def test_number_in_words_that_is_far_from_what_fits_is_no_slip() -> None:
    text = "Berhasil tiga perkara dari 51 perkara yang dimediasi, sehingga tingkat keberhasilannya 17,65%."
    assert wrong(text) == []


def test_achievement_of_a_percentage_is_worked_out_from_its_target() -> None:
    # 98,71 / 97,50 = 101,241%; 78,96 / 85 = 92,894%
    text = "Dengan realisasi 98,71% terhadap target 97,50%, capaian indikator ketepatan waktu adalah {}%."
    assert wrong(text.format("101,24")) == []
    assert wrong(text.format("131,24")) == ["131,24%"]
    text = "Tindak lanjut yang sesuai adalah 78,96% dengan capaian kinerja {}% dari target 85%."
    assert wrong(text.format("92,89")) == []
    assert wrong(text.format("93,89")) == ["93,89%"]


def test_rate_before_its_two_contrary_counts_is_worked_out() -> None:
    # 516 / (516 + 84) = 86%
    text = "Realisasi tahun ini {}%, dengan rincian 516 produk memenuhi standar dan 84 produk tidak memenuhi standar."
    assert wrong(text.format("86,00")) == []
    assert wrong(text.format("88,00")) == ["88,00%"]


@pytest.mark.parametrize(
    "texts",
    [
        # 816 / 640 - 1 = 27,5%
        ("Jumlah layanan informasi mengalami kenaikan {}%.", "Tahun 2021 sebanyak 640 layanan dan 2022 sebanyak 816 "
         "layanan."),
        ("Jumlah layanan informasi mengalami kenaikan sebesar {}%.", "Jika pada 2021 terdapat 640 layanan yang tuntas, "
         "tahun ini tercatat 816 layanan."),
        ("Jumlah layanan informasi naik {}% dibanding tahun 2021 sebanyak 640 layanan.", "Tahun 2022 tercatat "
         "sebanyak 816 layanan."),
        ("Jumlah layanan informasi meningkat {}%, di mana tahun lalu sebanyak 640 layanan dan tahun ini sebanyak 816 "
         "layanan.",),
    ],
)  # fmt: skip
def test_growth_before_the_figures_of_its_two_years_is_worked_out(texts: tuple[str, ...]) -> None:
    assert wrong(*(text.format("27,50") for text in texts)) == []
    assert wrong(*(text.format("25,70") for text in texts)) == ["25,70%"]


def test_growth_before_figures_of_something_else_or_of_years_in_another_order_is_not_worked_out() -> None:
    text = "Jumlah layanan informasi mengalami kenaikan 25,70%."
    assert wrong(text, "Tahun 2021 pengaduan sebanyak 640 layanan dan 2022 sebanyak 816 layanan.") == []
    assert wrong(text, "Tahun 2022 sebanyak 816 layanan dan 2021 sebanyak 640 layanan.") == []
    assert wrong("Jumlah layanan informasi mengalami kenaikan 26%.", "Tahun 2021 sebanyak 640 layanan dan 2022 "
                 "sebanyak 816 layanan.") == []  # fmt: skip
