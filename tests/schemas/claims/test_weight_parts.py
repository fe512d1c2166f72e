"""Weights that others make up."""

import pytest

from tests.expectations.written_sections import said, section


def summed(text: str) -> list[tuple[str, str, str]]:
    return said(section(text), "rincian_prosa")


def test_a_weight_is_the_sum_of_those_it_is_made_of() -> None:
    # 5 + 12,5 + 7,5 = 25
    text = "Pengukuran kinerja dengan bobot {}%, meliputi pemenuhan (5%), kualitas (12,5%), dan pemanfaatan (7,5%)."
    assert [verdict for _, verdict, _ in summed(text.format("25"))] == ["consistent"]
    assert summed(text.format("35")) == [("35%", "inconsistent", "25")]


@pytest.mark.parametrize(
    "text",
    [
        "Pengukuran dengan bobot 25%, meliputi pemenuhan (5%) dan kualitas 12,5% dari seluruhnya (7,5%).",
        "Pengukuran dengan bobot 25%, meliputi beberapa unsur (terendah 80%).",
    ],
)
def test_where_other_percentages_stand_among_them_nothing_is_added_up(text: str) -> None:
    assert summed(text) == []
