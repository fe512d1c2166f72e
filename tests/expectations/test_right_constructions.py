"""Nothing is found in right sentences, whatever their figures: what is met by chance between two of them is no error.

The figures follow from a number alone, so that what is found once is found again.
"""

import re
from random import Random

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations import right_constructions_of_counts as of_counts
from tests.expectations import right_constructions_of_growth as of_growth
from tests.expectations import right_constructions_of_targets as of_targets
from tests.expectations.drawn_figures import Construction
from tests.expectations.written_sections import section

EXAMPLES = 15
CONSTRUCTIONS = [*of_counts.CONSTRUCTIONS, *of_growth.CONSTRUCTIONS, *of_targets.CONSTRUCTIONS]
_FIGURE = re.compile(r"[1-9][\d.]*(?:,\d+)?")


def accused(*sentences: str) -> list[tuple[str, str, str]]:
    """Rule, printed text and derived value of all that is inconsistent in a text."""
    formed = [r for held in relations_by_suite(section(*sentences)).values() for r in held]
    outcomes = [(r, evaluate(r)) for r in formed]
    return [(r.rule, r.published.text, str(o.derived)) for r, o in outcomes if o.verdict == "inconsistent"]


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda construction: construction.__name__)
def test_nothing_is_found_in_a_right_sentence_whatever_its_figures(construction: Construction) -> None:
    texts = [construction(Random(number)) for number in range(EXAMPLES)]
    assert [(text, found) for text in texts if (found := accused(*text))] == []


def figures_in(sentence: str) -> int:
    """How many figures of a sentence can be changed."""
    return len(_FIGURE.findall(sentence))


def with_one_figure_changed(sentence: str, place: int) -> str:
    """The sentence with another first digit of the figure at a place."""
    at = [figure.start() for figure in _FIGURE.finditer(sentence)][place]
    other = "2" if sentence[at] == "1" else str(int(sentence[at]) - 1)
    return sentence[:at] + other + sentence[at + 1 :]


@pytest.mark.parametrize(
    ("construction", "sentence", "place"),
    [
        (of_counts.some_parts_with_their_shares, 1, 1),
        (of_counts.kinds_with_two_states_each, 0, 0),
        (of_counts.sum_of_three_shares, 1, 0),
        (of_growth.growth_between_its_two_amounts, 0, 1),
        (of_targets.kinds_of_spending_with_their_ceilings, 0, 1),
    ],
    ids=lambda given: getattr(given, "__name__", None),
)
def test_the_same_sentence_with_one_figure_changed_is_accused(
    construction: Construction, sentence: int, place: int
) -> None:
    for number in range(EXAMPLES):
        text = list(construction(Random(number)))
        text[sentence] = with_one_figure_changed(text[sentence], place)
        assert accused(*text), text
