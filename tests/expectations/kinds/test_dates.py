import pytest

from expectations.kinds.evaluation import evaluate
from expectations.rule import relation
from tests.expectations.printed import figure, stated


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("14/02/2022", "consistent"),
        ("31-12-2021", "consistent"),
        ("31/12/202", "inconsistent"),
        ("31/11/2021", "inconsistent"),
        ("", "inconsistent"),
    ],
)
def test_a_due_date(text: str, verdict: str) -> None:
    assert evaluate(stated("date", figure(text), empty="missing")).verdict == verdict


def test_a_blank_where_no_date_is_due_says_nothing() -> None:
    assert evaluate(stated("date", figure("-"))).verdict == "unverifiable"


def test_a_date_against_a_cut_off() -> None:
    cut_off = [("batas", figure("12 Agustus 2022"))]
    assert evaluate(relation("r", "date", figure("12/08/2022"), cut_off, "")).verdict == "consistent"
    assert evaluate(relation("r", "date", figure("13/08/2022"), cut_off, "")).verdict == "inconsistent"
    assert (
        evaluate(relation("r", "date", figure("29 Agustus 2022"), cut_off, "", {"order": "after"})).verdict
        == "consistent"
    )
