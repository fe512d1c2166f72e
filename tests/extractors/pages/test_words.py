from extractors.pages.words import Fragment, words_of


def fragment(text: str, x: float, width: float, blank_after: bool = False) -> Fragment:
    step = width / len(text)
    return Fragment(
        list(text),
        [x + step * n for n in range(len(text))],
        [x + step * (n + 1) for n in range(len(text))],
        100.0,
        10.0,
        False,
        blank_after=blank_after,
    )


def test_a_printed_blank_parts_words_even_where_a_glyph_leans_over_it() -> None:
    words = words_of([fragment("aktif", 50, 25, blank_after=True), fragment("berjumlah", 76.2, 45)], ())
    assert [w.text for w in words] == ["aktif", "berjumlah"]


def test_pieces_of_one_word_that_touch_are_one_word() -> None:
    words = words_of([fragment("per", 50, 15), fragment("sen", 65.5, 15)], ())
    assert [w.text for w in words] == ["persen"]


def test_a_gap_without_a_printed_blank_parts_words_too() -> None:
    words = words_of([fragment("Pagu", 50, 20), fragment("akhir", 74, 25)], ())
    assert [w.text for w in words] == ["Pagu", "akhir"]


def test_a_slanted_letter_that_leans_over_the_gap_before_it_begins_a_word() -> None:
    # The gap is 2.4 points wide; the box of the "j" reaches 0.9 points into it.
    jenis = fragment("jenis", 71.5, 20)
    jenis.lean = 0.9
    words = words_of([fragment("menurut", 50, 20), jenis], ())
    assert [w.text for w in words] == ["menurut", "jenis"]


def test_a_slanted_letter_that_leans_over_the_one_before_it_is_of_the_same_word() -> None:
    letters = fragment("juan", 54.1, 20)
    letters.lean = 0.9
    words = words_of([fragment("tu", 50, 5), letters], ())
    assert [w.text for w in words] == ["tujuan"]
