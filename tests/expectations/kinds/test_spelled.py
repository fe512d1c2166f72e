from decimal import Decimal

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.kinds.spelled import value_of
from tests.expectations.printed import figure, stated


@pytest.mark.parametrize(
    ("digits", "words", "verdict"),
    [
        ("27", "dua puluh tujuh", "consistent"),
        ("89,80", "delapan puluh sembilan koma delapan puluh", "consistent"),
        ("364", "tiga ratus enam puluh empat", "consistent"),
        ("28", "dua puluh tujuh", "inconsistent"),
        ("145", "Seratus Empat Lima", "inconsistent"),
        ("105", "serratus lima", "consistent"),
        ("5", "area", "unverifiable"),
    ],
)
def test_words_beside_a_figure(digits: str, words: str, verdict: str) -> None:
    assert evaluate(stated("spelled_number", figure(digits, exact=True), words=words)).verdict == verdict


def test_a_misspelt_word_is_put_right_and_said() -> None:
    assert value_of("serratus lima") == (Decimal(105), "seratus lima")
    outcome = evaluate(stated("spelled_number", figure("105", exact=True), words="serratus lima"))
    assert outcome.note == "a number word is misspelt"
