"""A target with fewer decimals is the same target unless the achievements tell otherwise."""

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from tests.expectations.reports import report, table

COLUMNS = "indikator tahun target realisasi capaian_pct lingkup"


def targets(*lines: str) -> list[tuple[str, str]]:
    """What is said of the targets of one indicator in several tables: target, result, achievement of each."""
    records = [
        record
        for n, line in enumerate(lines)
        for record in table("indicator_achievement", f"t00{n}", COLUMNS, f"Indeks arsip | 2020 | {line} | program")
    ]
    return [(r.published.text, evaluate(r).verdict) for r in BY_NAME["target_berbeda"].gather(report(*records))]


def test_two_achievements_of_one_result_are_of_two_targets() -> None:
    # 15,1 / 15,3 = 98,69; 15,1 / 15,34 = 98,44
    assert targets("15,34 | 15,1 | 98,44", "15,34 | 15,1 | 98,44", "15,3 | 15,1 | 98,69") == [("15,3", "inconsistent")]


def test_one_achievement_of_both_is_of_a_target_that_was_rounded() -> None:
    assert targets("15,34 | 15,1 | 98,44", "15,3 | 15,1 | 98,44") == []
    assert targets("15,34 | 15,1 | 98,4", "15,3 | 15,1 | 98,7") == []


def test_two_results_tell_nothing_of_the_targets() -> None:
    assert targets("15,34 | 15,1 | 98,44", "15,3 | 15,2 | 99,35") == []
