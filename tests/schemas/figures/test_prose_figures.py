"""The figures of sentences."""

import pytest

from schemas.figures.prose_figures import read_sentences
from tests.schemas.sentences import sentence_of


def figures(text: str) -> list[str]:
    (read,) = read_sentences([sentence_of(text)]).values()
    return [figure.text for figure in read.all_figures()]


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan Menteri Nomor 14 Tahun 2017 tentang Pedoman",
        "Lihat Tabel 5 dan Lampiran 11.",
        "Renstra 2020 – 2024",
        "per tanggal 29 Desember 2020",
        "ISO 9001:2015",
        "Covid-19",
        "peringkat ke-5",
        "Surat B-PI.04.2.21.09.20.567",
        "kategori baik (90-<110)",
        "1) Nilai A",
        "SK 6 dan IKU 12 dinilai",
        "nomor 2, 8, 12, dan 14; keempatnya baik",
        "(nomor 3 dan 9), yaitu dua indikator",
        "indikator nomor 2 dan 7 menurun",
        "indikator nomor 2 dan 7 tetap",
        "Tabel 3 dan 4",
        "sasaran kegiatan 3",
    ],
)
def test_references_dates_codes_and_ranges_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_figures_of_a_sentence_in_order() -> None:
    text = "Realisasi Rp284.410.751.968,- (86,57%) bagi 5 kegiatan dengan TE sebesar -0,01."
    assert figures(text) == ["Rp284.410.751.968,-", "86,57%", "5", "-0,01"]


def test_a_figure_is_placed_at_its_own_words() -> None:
    (read,) = read_sentences([sentence_of("Nilainya 94,26 saja")]).values()
    (figure,) = read.all_figures()
    assert (figure.place.box.x0, figure.place.box.x1) == (54.0, 84.0)
    assert figure.place.sentence == "s1"


def test_words_are_placed_where_they_stand_nearest_to_the_figure() -> None:
    (read,) = read_sentences([sentence_of("Sasaran baik tercapai, kategori Sangat Baik (99,18%)")]).values()
    place = read.place_of_words("sangat baik", 0)
    assert place is not None
    # Characters are 6 points wide: "Sangat Baik" begins behind 32 of them and has 11.
    assert (place.box.x0, place.box.x1) == (192.0, 258.0)
    assert read.place_of_words("cukup", 0) is None


def test_what_is_counted_is_exact_and_has_no_decimals() -> None:
    (read,) = read_sentences([sentence_of("Survei menjangkau 6.137 responden")]).values()
    (figure,) = read.all_figures()
    assert figure.value == 6137
    assert figure.exact


def test_a_slip_among_many_figures_is_no_way_of_writing() -> None:
    text = "Nilai 3,798 " + " dan ".join(f"{n},5" for n in range(20)) + " serta indeks 0.88"
    (read,) = read_sentences([sentence_of(text)]).values()
    assert str(read.all_figures()[0].value) == "3.798"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Terbit 348 NIE tahun ini.", "nie"),
        ("Diikuti 265 UMKM di enam provinsi.", "umkm"),
        ("Diuji 83 TMS.", ""),  # a state
        ("Dimulai pukul 10 WIB.", ""),
        ("Selesai pada 12 II.", ""),
    ],
)
def test_acronyms_are_counted_and_states_are_not(text: str, counted: str) -> None:
    (read,) = read_sentences([sentence_of(text)]).values()
    assert [figure.counted for figure in read.figures] == [counted]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Menurut Tabel 5, 12 indikator naik", ["12"]),
        ("Menurut Tabel 5, 12 dari 14 indikator naik", ["12", "14"]),
        ("Dicabut izin nomor 4 dan 7 izin lainnya", ["7"]),
        ("sasaran 3, 97,50% tercapai", ["97,50%"]),
        ("PNS 12 orang dan PPPK 7 orang", ["12", "7"]),
    ],
)
def test_figures_behind_the_number_that_names_a_thing_are_figures(text: str, printed: list[str]) -> None:
    assert figures(text) == printed
