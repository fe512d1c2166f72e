"""A definition stands in the section of the indicator that it defines."""

from tests.expectations.written_sections import said, written
from tests.schemas.sentences import sentence_of

ARCHIVE, GARDEN, WHOLE = (
    "3. Indeks Mutu Arsip Kantor",
    "4. Persentase Taman yang Terawat",
    "5. Indeks Mutu Arsip Kantor dan Gudang",
)
DEFINITION = (
    "Indeks mutu arsip kantor adalah tingkat kerapian berkas yang dinilai oleh arsiparis setelah membandingkan daftar "
    "dengan isi rak."
)


def definitions(*stated: tuple[str, str]) -> list[tuple[str, str]]:
    """What is said of sentences, each under its heading."""
    sentences = tuple(
        sentence_of(text, f"s{n}", headings=("BAB III", heading)) for n, (heading, text) in enumerate(stated, start=1)
    )
    report = written(sentences=sentences)
    return [(text, verdict) for text, verdict, _ in said(report, "kalimat_bagian")]


def test_definitions_under_their_own_headings_are_right() -> None:
    own = "Persentase taman yang terawat diperoleh dari taman yang terawat dibagi semua taman."
    assert [verdict for _, verdict in definitions((ARCHIVE, DEFINITION), (GARDEN, own))] == ["consistent"] * 2


def test_a_definition_that_stands_under_another_heading_too_is_found() -> None:
    for copy in (
        DEFINITION,
        f"Untuk perhitungan {DEFINITION[0].lower()}{DEFINITION[1:]}".replace("Untuk ", "Untuk cara "),
    ):
        found = definitions((ARCHIVE, DEFINITION), (GARDEN, copy))
        assert [verdict for _, verdict in found] == ["consistent", "inconsistent"]


def test_a_mention_or_a_definition_in_other_words_is_no_copy() -> None:
    for text in (
        "Selain itu indeks mutu arsip kantor adalah salah satu yang dinilai.",
        "Indeks mutu arsip kantor adalah unsur ketiga dari penilaian ini, yang bobotnya lebih kecil dari yang lain.",
    ):
        assert "inconsistent" not in [verdict for _, verdict in definitions((ARCHIVE, DEFINITION), (GARDEN, text))]


def test_a_part_is_defined_again_in_the_section_of_its_whole() -> None:
    assert definitions((ARCHIVE, DEFINITION), (WHOLE, DEFINITION)) == [("Indeks mutu arsip kantor", "consistent")]


def test_a_definition_that_stands_elsewhere_only_may_be_the_sections_own() -> None:
    assert definitions((ARCHIVE, "Uraian lain."), (GARDEN, DEFINITION)) == []
