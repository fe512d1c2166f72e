from extractors.content import Box, Sentence
from schemas.claims.recommendations import recommendations


def item(marker: str, text: str, heading: str = "B. Rekomendasi") -> Sentence:
    return Sentence(f"s{marker}{text[:5]}", text, 4, Box(0, 0, 1, 1), (heading,), marker, None, (), ())


def test_the_numbered_items_under_a_heading_of_recommendations_are_listed_with_their_numbers() -> None:
    found = list(recommendations([item("1.", "Menyusun rencana aksi;"), item("2.", "Melakukan analisis.")]))
    assert [(c.subject, c.value.text if c.value else "") for c in found] == [
        ("1", "Menyusun rencana aksi"),
        ("2", "Melakukan analisis"),
    ]


def test_items_under_other_headings_and_numbers_out_of_order_are_not() -> None:
    other = item("1.", "Dasar hukum", heading="A. Dasar Hukum")
    assert list(recommendations([other, item("2.", "Melakukan analisis")])) == []
