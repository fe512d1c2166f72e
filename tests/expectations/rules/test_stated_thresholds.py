"""Words of a column by the one limit that the text states. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section
from tests.schemas.grids import changed

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


SHARE = (
    "Layanan dinyatakan Tercapai jika paling sedikit 95,00% berkas selesai dalam waktunya; selain itu Tidak Tercapai."
)
SERVICES = [
    "No | Layanan | Selesai | Tepat waktu | % | Keterangan",
    "1 | Registrasi baru | 200 | 188 | 94,00 | Tidak Tercapai",
    "2 | Perubahan data | 300 | 294 | 98,00 | Tercapai",
    "3 | Registrasi ulang | 100 | 92 | 92,00 | Tidak Tercapai",
    "4 | Perpanjangan | 400 | 396 | 99,00 | Tercapai",
    "Jumlah | < | 1.000 | 970 | 97,00 | Tercapai",
]


def test_limit_of_a_share_grades_the_only_column_of_shares_before_the_words() -> None:
    wrong = changed(SERVICES, "94,00 | Tidak", "94,00 |")
    assert found(SHARE, SERVICES) == []
    assert found(SHARE, wrong) == [("Tercapai", "inconsistent", "Tidak Tercapai")]
    # Two columns of shares: it could be the other.
    assert found(SHARE, changed(wrong, "Tepat waktu", "% target")) == []
    # All but the one are called the same: they may be graded by something else.
    same = changed(wrong, "92,00 | Tidak Tercapai", "96,00 | Tercapai")
    assert found(SHARE, same) == []


@pytest.mark.parametrize(
    "text",
    [
        "Layanan dinyatakan Tercapai jika paling sedikit 95,00% berkas dan 90,00% surat selesai dalam waktunya.",
        "Layanan dinyatakan Tercapai jika paling sedikit 95,00% berkas selesai kecuali yang ditunda.",
        "Layanan dinyatakan Tercapai jika paling sedikit 95 berkas selesai dalam waktunya.",
    ],
)
def test_share_with_another_condition_is_no_limit(text: str) -> None:
    assert found(text, changed(SERVICES, "94,00 | Tidak", "94,00 |")) == []


GOALS = [
    "Indikator | Target | Realisasi | Capaian (%) | Keterangan",
    "Sarana | 70,00 | 71,07 | 101,53 | Tercapai",
    "Sampel | 94,00 | 94,50 | 100,53 | Tercapai",
    "Layanan | 96,00 | 96,78 | 100,81 | Tercapai",
    "Perkara | 62,50 | 64,29 | 102,86 | Tercapai",
    "Peserta | 6.500 | 6.285 | 96,69 | Belum",
]


def by_caption(caption: str, table: list[str]) -> list[Found]:
    held = said(section("", table=table, caption=caption), "syarat_kolom")
    return [one for one in held if one[1] == "inconsistent"]


def test_limit_of_the_caption() -> None:
    caption = "Tabel 9. Capaian Indikator (Tercapai apabila capaian sekurang-kurangnya 100,00%)"
    assert by_caption(caption, GOALS) == []
    assert by_caption(caption, changed(GOALS, "Belum", "Tercapai")) == [("Tercapai", "inconsistent", "Tidak Tercapai")]
    assert by_caption(caption, changed(GOALS, "100,53 | Tercapai", "100,53 | Belum")) == [
        ("Belum", "inconsistent", "Tercapai")
    ]
    assert by_caption("Tabel 9. Capaian Indikator", changed(GOALS, "Belum", "Tercapai")) == []
    # By what the caption names no column of the table is called.
    other = "Tabel 9. Capaian Indikator (Tercapai apabila indeks sekurang-kurangnya 100,00)"
    assert by_caption(other, changed(GOALS, "Belum", "Tercapai")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Keterangan: Tercapai apabila capaian ≥ 100%, Belum Tercapai apabila capaian < 100%.",
        "Tercapai: capaian 100% ke atas; Belum Tercapai: capaian di bawah 100%.",
        "Tercapai: ≥ 100%; Belum Tercapai: < 100%.",
    ],
)
def test_limit_between_a_word_and_its_denial(text: str) -> None:
    rows = changed(GOALS, "Belum", "Belum Tercapai")
    assert found(text, rows) == []
    wrong = changed(rows, "100,53 | Tercapai", "100,53 | Belum Tercapai")
    assert found(text, wrong) == [("Belum Tercapai", "inconsistent", "Tercapai")]


@pytest.mark.parametrize(
    "text",
    [
        "Tercapai apabila capaian ≥ 100%, Belum Tercapai apabila capaian < 90%.",
        "Tercapai apabila capaian ≥ 100%, Belum Tercapai apabila sisa < 100%.",
        "Tercapai apabila capaian ≥ 100%, Belum Memenuhi apabila capaian < 100%.",
        "Tercapai apabila indeks ≥ 100, Belum Tercapai apabila indeks < 100.",
    ],
)
def test_two_limits_or_words_of_two_things_are_none(text: str) -> None:
    wrong = changed(changed(GOALS, "Belum", "Belum Tercapai"), "100,53 | Tercapai", "100,53 | Belum Tercapai")
    assert found(text, wrong) == []
