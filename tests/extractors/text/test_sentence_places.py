"""Where a part of a sentence stands."""

from hypothesis import given
from hypothesis import strategies as st

from extractors.content import Box, Sentence

BOXES = (Box(0, 0, 10, 10), Box(12, 0, 20, 10), Box(5, 20, 9, 30))


def sentence(confidences: tuple[float, ...] = ()) -> Sentence:
    return Sentence("s1", "capaian 90,12% tercapai", 1, Box(0, 0, 99, 99), (), "", None, BOXES, (1, 1, 2), confidences)


def test_a_part_stands_where_the_words_stand_that_it_touches() -> None:
    said = sentence()
    assert said.place_of(8, 14) == (1, BOXES[1])
    assert said.place_of(3, 10) == (1, Box(0, 0, 20, 10))
    # A blank belongs to no word.
    assert said.place_of(7, 14) == (1, BOXES[1])


def test_a_part_over_a_page_break_stands_on_its_first_page() -> None:
    assert sentence().place_of(10, 20) == (1, BOXES[1])
    assert sentence().place_of(16, 20) == (2, BOXES[2])


def test_an_empty_part_stands_where_the_sentence_stands() -> None:
    assert sentence().place_of(4, 4) == sentence().place_of(7, 8) == (1, Box(0, 0, 99, 99))


def test_the_least_certain_word_of_a_part_says_how_sure_ocr_is() -> None:
    said = sentence((0.9, 0.5, 0.7))
    assert (said.confidence_of(0, 23), said.confidence_of(15, 23), said.confidence_of(7, 8)) == (0.5, 0.7, None)
    assert sentence().confidence_of(0, 23) is None


@given(st.lists(st.text("ab1,", min_size=1, max_size=4), min_size=1, max_size=6), st.data())
def test_each_word_is_found_at_its_own_box(words: list[str], data: st.DataObject) -> None:
    boxes = tuple(Box(n, 0, n + 1, 1) for n in range(len(words)))
    said = Sentence("s1", " ".join(words), 1, Box(0, 0, 9, 9), (), "", None, boxes, (1,) * len(words))
    wanted = data.draw(st.integers(0, len(words) - 1))
    start = sum(len(word) + 1 for word in words[:wanted])
    assert said.place_of(start, start + len(words[wanted])) == (1, boxes[wanted])
