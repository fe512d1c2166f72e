"""Words of a column by the one limit that the text states. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

LIMIT = "Kegiatan dinyatakan Efisien apabila indeksnya paling sedikit 1,00."
ROWS = [
    "No | Kegiatan | Capaian | Serapan | Indeks Efisiensi | Kategori",
    "1 | Pemeriksaan sarana | 101,31 | 98,08 | 1,03 | Efisien",
    "2 | Pengujian sampel | 100,30 | 98,53 | 1,02 | Efisien",
    "3 | Penindakan | 85,76 | 94,04 | 0,91 | Tidak Efisien",
    "4 | Penyuluhan | 99,10 | 99,10 | 1,00 | Efisien",
    "5 | Sertifikasi | 101,12 | 98,52 | 1,03 | Efisien",
    "Jumlah | < | - | 98,17 | - | -",
]


def found(text: str, table: list[str]) -> list[Found]:
    held = said(section(text, table=table, caption="Tabel 6. Efisiensi kegiatan tahun 2022"), "syarat_kolom")
    return [one for one in held if one[1] == "inconsistent"]


def with_word(row: int, word: str) -> list[str]:
    return [line.rpartition("|")[0] + f"| {word}" if n == row else line for n, line in enumerate(ROWS)]


def test_word_of_a_row_on_the_other_side_of_the_limit() -> None:
    assert found(LIMIT, ROWS) == []
    assert found(LIMIT, with_word(3, "Efisien")) == [("Efisien", "inconsistent", "Tidak Efisien")]
    assert found(LIMIT, with_word(5, "Tidak Efisien")) == [("Tidak Efisien", "inconsistent", "Efisien")]


@pytest.mark.parametrize(
    "text",
    [
        # A second condition, another measure, a limit that most rows do not keep, no limit at all.
        "Kegiatan dinyatakan Efisien apabila indeksnya paling sedikit 1,00 dan capaiannya paling sedikit 100.",
        "Kegiatan dinyatakan Efisien apabila indeksnya paling sedikit 1,00, kecuali kegiatan baru.",
        "Kegiatan dinyatakan Efisien apabila sisanya paling sedikit 1,00.",
        "Kegiatan dinyatakan Efisien apabila indeksnya paling sedikit 1,03.",
        "Kegiatan dinyatakan Hemat apabila indeksnya paling sedikit 1,00.",
        "Kegiatan dinilai Efisien oleh Inspektorat pada 5 unit.",
    ],
)
def test_words_by_other_conditions_are_not_accused(text: str) -> None:
    assert found(text, with_word(5, "Tidak Efisien")) == []
