"""Long amounts of the text against what the tables give. Expected values were worked out by hand."""

import pytest

from tests.expectations.written_sections import said, section

SPENT = [
    "No | Uraian | Pagu (Rp) | Realisasi (Rp)",
    "1 | Belanja Pegawai | 4.812.375.120 | 4.790.218.463",
    "2 | Belanja Barang | 7.126.904.350 | 6.934.571.208",
    "3 | Belanja Modal | 1.305.777.940 | 1.298.416.775",
]


def found(text: str) -> list[tuple[str, str, str]]:
    return said(section(text, table=SPENT, caption="Tabel 1. Belanja menurut jenis"), "turunan_prosa", "tabel_prosa")


@pytest.mark.parametrize(
    ("text", "right", "wrong", "derived"),
    [
        # The cell itself.
        ("Penambahan peralatan seluruhnya dibiayai dari anggaran tersebut, yaitu Rp{}.", "1.298.416.775",
         "1.298.916.775", "1298416775"),
        # 7.126.904.350 - 6.934.571.208 = 192.333.142
        ("Anggaran untuk barang yang tidak digunakan menyisakan Rp{}.", "192.333.142", "192.833.142", "192333142"),
        # 4.790.218.463 + 6.934.571.208 = 11.724.789.671
        ("Pegawai dan barang dengan demikian menghabiskan Rp{}.", "11.724.789.671", "11.724.798.671", "11724789671"),
    ],
)  # fmt: skip
def test_amount_one_slip_from_what_the_tables_give_is_wrong(text: str, right: str, wrong: str, derived: str) -> None:
    assert found(text.format(right)) == [(f"Rp{right}", "consistent", derived)]
    assert found(text.format(wrong)) == [(f"Rp{wrong}", "inconsistent", derived)]


@pytest.mark.parametrize(
    "text",
    [
        # Two digits apart.
        "Penambahan peralatan seluruhnya dibiayai dari anggaran tersebut, yaitu Rp1.298.926.775.",
        # A round amount, as plans have it; an amount that is about so; one that is told with its correction.
        "Penambahan peralatan direncanakan Rp1.298.416.000.",
        "Penambahan peralatan dibiayai dengan kurang lebih Rp1.298.916.775.",
        "Realisasi belanja modal semula tercatat Rp1.298.916.775 dan dikoreksi.",
        # Six digits are too few to know an amount by them: 4.812.375.120 is not spoken of.
        "Biaya setiap pegawai sebesar Rp812.375.",
    ],
)
def test_amount_that_may_be_another_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_amount_that_two_sentences_print_is_no_slip() -> None:
    text = "Penambahan peralatan, yaitu Rp1.298.916.775."
    report = section(text, f"Kembali: {text}", table=SPENT, caption="Tabel 1. Belanja menurut jenis")
    assert said(report, "turunan_prosa", "tabel_prosa") == []


def test_figure_in_brackets_is_taken_off_or_added_as_the_words_say() -> None:
    # 34.120.298.148 - 2.832.375.900 = 31.287.922.248
    table = ["Uraian | Jumlah (Rp)", "Ditagihkan | 34.120.298.148", "Diterima | (2.832.375.900)"]
    text = "Transaksi antarentitas dengan demikian bernilai bersih Rp{}."
    for printed, verdict in (("31.287.922.248", "consistent"), ("34.287.922.248", "inconsistent")):
        report = section(text.format(printed), table=table, caption="Tabel 1. Transaksi antarentitas")
        assert said(report, "turunan_prosa") == [(f"Rp{printed}", verdict, "31287922248")]
