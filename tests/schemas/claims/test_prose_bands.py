"""Scales of bands in the running text."""

from schemas.claims.prose_bands import bands_in_text
from schemas.figures.column_evidence import gather
from tests.schemas.sentences import sentence_of


def bands(*texts: str) -> list[tuple[str, str, str, str]]:
    sentences = [sentence_of(text, f"s{n}") for n, text in enumerate(texts)]
    found = bands_in_text(sentences, gather([]))
    return [tuple(r.text(c) for c in ("kategori", "sebutan", "batas_bawah", "batas_atas")) for r in found]


def test_bands_of_one_sentence() -> None:
    text = "Kategori: Nilai 91 – 100 (Sangat Tinggi), Nilai 81 – 90 (Tinggi), Nilai 0 – 80 (Rendah)."
    assert bands(text) == [
        ("Sangat Tinggi", "", "91", "100"),
        ("Tinggi", "", "81", "90"),
        ("Rendah", "", "0", "80"),
    ]


def test_a_legend_with_one_band_in_each_line() -> None:
    found = bands(
        ": Mutu Pelayanan A (Sangat Baik; 88,31 – 100,00)",
        ": Mutu Pelayanan B (Baik; 76,61 - 88,30)",
        ": Mutu Pelayanan C (Kurang Baik; 65,00 – 76,60)",
    )
    assert found[0] == ("Sangat Baik", "A", "88,31", "100,00")
    assert len(found) == 3


def test_a_lone_range_with_a_remark_is_no_scale() -> None:
    assert bands("Nilainya 91 – 100 (sangat tinggi) pada dua unit.") == []


def test_bands_whose_names_stand_behind_their_ranges() -> None:
    text = "Kategori nilai: di atas 85 Tinggi; di atas 65 s.d. 85 Sedang; 65 ke bawah Rendah."
    assert bands(text) == [("Tinggi", "", "85", ""), ("Sedang", "", "65", "85"), ("Rendah", "", "", "65")]


def test_numbers_of_things_with_names_behind_them_are_no_scale() -> None:
    assert bands("Terdapat di atas 20 Balai; di atas 30 Loka; 50 Biro dan Pusat.") == []
    assert bands("Usia pegawai: di atas 50 tahun 12 orang; di bawah 50 tahun 30 orang; 20 ke bawah tidak ada.") == []


def test_bands_of_which_each_stands_on_a_line_of_its_own_are_one_scale() -> None:
    sentences = [
        sentence_of(text, f"s{n}")
        for n, text in enumerate(
            ("Baik, apabila capaian 100% atau lebih;", "Cukup, apabila capaian 95% sampai kurang dari 100%;",
             "Kurang, apabila capaian di bawah 95%.")
        )
    ]  # fmt: skip
    records = list(bands_in_text(sentences, gather([])))
    assert [(r.text("kategori"), r.text("batas_bawah"), r.text("batas_atas")) for r in records] == [
        ("Baik", "100%", ""), ("Cukup", "95%", "100%"), ("Kurang", "", "95%")
    ]  # fmt: skip
    assert {r.source for r in records} == {"s0"}


def test_bands_in_other_wordings() -> None:
    three = [("Baik", "", "80", "100"), ("Cukup", "", "60", "79"), ("Kurang", "", "0", "59")]
    assert bands("Golongan: Baik: 80 – 100; Cukup: 60 – 79; Kurang: 0 – 59.") == three
    letters = [("Baik", "A", "80", "100"), ("Cukup", "B", "60", "79"), ("Kurang", "C", "0", "59")]
    assert bands("Mutu: A (Baik) 80 – 100; B (Cukup) 60 – 79; dan C (Kurang) 0 – 59.") == letters
    words = (
        "Nilai 80 atau lebih digolongkan Baik, nilai 60 sampai di bawah 80 dinilai Cukup, di bawah 60 adalah Kurang."
    )
    assert bands(words) == [("Baik", "", "80", ""), ("Cukup", "", "60", "80"), ("Kurang", "", "", "60")]
    text = "Kriteria: Baik (capaian 90% atau lebih), Cukup (70% sampai di bawah 90%), Kurang (di bawah 70%)."
    assert bands(text) == [
        ("Baik", "", "90%", ""), ("Cukup", "", "70%", "90%"), ("Kurang", "", "", "70%")
    ]  # fmt: skip


def test_things_with_ranges_behind_them_are_no_scale() -> None:
    assert bands("Pemeriksaan: Obat: 20 – 30 sampel; Kosmetik: 40 – 50 sampel; Pangan: 60 – 70 sampel.") == []


def test_the_last_band_may_be_said_to_lie_below_the_one_before() -> None:
    text = "Kategori Tinggi diberikan untuk nilai 4,00 ke atas, Sedang untuk 3,00 sampai 3,99, dan Rendah di bawah itu."
    assert bands(text) == [("Tinggi", "", "4,00", ""), ("Sedang", "", "3,00", "3,99"), ("Rendah", "", "", "3,00")]


def test_nothing_lies_below_a_band_that_has_no_lower_limit() -> None:
    assert bands("Kategori Rendah untuk nilai 60 ke bawah, Kurang di bawah itu, dan Tinggi untuk 80 ke atas.") == []


def test_what_is_graded_stands_before_the_first_band() -> None:
    text = "Predikat capaian: di atas 90% Sangat Tinggi; di atas 75% sampai dengan 90% Tinggi; dan 75% ke bawah Rendah."
    found = bands_in_text([sentence_of(text, "s1")], gather([]))
    assert {record.text("ukuran").rsplit(" | ", 1)[-1] for record in found} == {"Predikat capaian"}
