"""The whole in one table and in another."""

from expectations.reconcile import reconcile
from extractors.content import SignatureState
from tests.expectations.reports import report, table

UNSIGNED = SignatureState(False, None, "", ())


def programme(overall: str):
    """Two targets in one perspective (mean 90), one in another (60): perspectives 75, targets 80."""
    return table(
        "programme_achievement",
        "t001",
        "tingkat perspektif sasaran_no sasaran nps_pct",
        "perspektif | Satu | | | 90,00",
        "sasaran | Satu | 1 | A | 100,00",
        "sasaran | Satu | 2 | B | 80,00",
        "perspektif | Dua | | | 60,00",
        "sasaran | Dua | 3 | C | 60,00",
        f"keseluruhan | | | | {overall}",
    )


def efficiency(total: str):
    return table(
        "efficiency",
        "t002",
        "sasaran_no sasaran output_pct peran",
        "1 | A | 100,00 | rincian",
        "2 | B | 80,00 | rincian",
        "3 | C | 60,00 | rincian",
        f" | | {total} | total",
        page=2,
    )


def found(overall: str, total: str):
    checks = reconcile(report(*programme(overall), *efficiency(total)), UNSIGNED)
    return [f for f in checks.findings if f.relation.rule == "output_keseluruhan"]


def test_a_whole_that_is_the_mean_of_perspectives_and_of_targets_is_two_wholes() -> None:
    (finding,) = found("75,00", "80,00")
    assert (finding.severity, finding.explanation.cause) == ("minor", "other_mean")
    assert [f.text for f in finding.explanation.evidence] == ["75,00", "90,00", "60,00"]


def test_a_whole_that_is_one_mean_in_both_places_agrees() -> None:
    assert found("80,00", "80,00") == []


def test_a_total_that_is_a_sum_is_no_output_of_the_whole() -> None:
    assert found("75,00", "240,00") == []
