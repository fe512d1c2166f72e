"""Words that grade. The bands are those of PermenPANRB 14/2017: B from 76,61 to 88,30."""

from tests.expectations.written_sections import said, section

GRADE = "Indeks Kepuasan Masyarakat tahun 2022 adalah {} dengan mutu pelayanan {} ({})."


def test_letter_and_words_are_those_of_the_index() -> None:
    found = said(section(GRADE.format("88,14", "B", "Baik")), "mutu_pelayanan")
    assert found == [("B", "consistent", "B"), ("Baik", "consistent", "B")]


def test_wrong_letter_and_wrong_words_are_found() -> None:
    found = said(section(GRADE.format("88,14", "A", "Kurang Baik")), "mutu_pelayanan")
    assert found == [("A", "inconsistent", "B"), ("Kurang Baik", "inconsistent", "B")]


def test_score_of_one_to_four_is_no_index() -> None:
    assert said(section(GRADE.format("3,52", "B", "Baik")), "mutu_pelayanan") == []


INDICATORS = [
    "No | Indikator Kinerja | Target | Realisasi | % Capaian",
    "1 | Persentase obat yang memenuhi syarat | 90,00 | 94,50 | 105,00",
    "2 | Indeks kesadaran masyarakat | 80,00 | 72,00 | 90,00",
    "3 | Persentase sarana yang memenuhi ketentuan | 60,00 | 48,00 | 80,00",
    "4 | Tingkat efektivitas KIE | 90,00 | 99,00 | 110,00",
]


def test_best_and_worst_indicator_are_those_of_the_table() -> None:
    text = (
        "Indikator dengan capaian tertinggi adalah {} sebesar {}%, sedangkan capaian terendah adalah Persentase sarana "
        "yang memenuhi ketentuan sebesar 80,00%."
    )
    caption = "Tabel 1. Capaian Indikator Kinerja Tahun 2022"

    def found(name: str, value: str) -> list[tuple[str, str, str]]:
        report = section(text.format(name, value), table=INDICATORS, caption=caption)
        return said(report, "indikator_terbesar", "fakta_berulang")

    right = found("Tingkat efektivitas KIE", "110,00")
    assert [verdict for _, verdict, _ in right] == ["consistent"] * 4
    # 105,00 is the second of the four
    assert ("tertinggi", "inconsistent", "2") in found("Persentase obat yang memenuhi syarat", "105,00")
    assert ("111,00%", "inconsistent", "110.00") in found("Tingkat efektivitas KIE", "111,00")


def test_a_grade_stands_at_its_letter_and_not_at_the_index() -> None:
    letter, words = (c for c in section(GRADE.format("88,14", "A", "Baik")).claims if c.kind == "service_grade")
    assert letter.value is not None
    assert words.value is not None
    assert letter.operands["nilai"].place.box.x1 < letter.value.place.box.x0 < words.value.place.box.x0
