"""Shares that were adjusted so that they make up 100. Expected values were worked out by hand."""

from collections.abc import Sequence

from expectations.findings.adjusted_shares import ADJUSTED, with_adjusted_shares
from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from expectations.reconciliation import Check
from schemas.typed_report import TypedReport
from tests.expectations.written_sections import section

TEXT = "Dari 311 laporan yang terdiri atas 7 laporan A ({}), 163 laporan B ({}), dan 141 laporan C ({})."
# 7/311 = 2,251%, 163/311 = 52,412%, 141/311 = 45,338%: 2 + 52 + 45 = 99


def shares(report: TypedReport) -> Sequence[tuple[str, str, str]]:
    formed = [r for held in relations_by_suite(report).values() for r in held if r.kind == "ratio"]
    checks = with_adjusted_shares([Check(r, evaluate(r)) for r in formed])
    return [(c.relation.published.text, c.outcome.verdict, c.outcome.reading) for c in checks]


def test_a_share_moved_by_one_so_that_all_make_up_100_is_rounded() -> None:
    assert shares(section(TEXT.format("2%", "53%", "45%"))) == [
        ("2%", "consistent", ""),
        ("53%", "rounding", ADJUSTED),
        ("45%", "consistent", ""),
    ]


def test_a_share_that_leaves_100_or_is_moved_further_is_wrong() -> None:
    assert [v for _, v, _ in shares(section(TEXT.format("2%", "53%", "46%")))] == [
        "consistent",
        "inconsistent",
        "inconsistent",
    ]
    assert [v for _, v, _ in shares(section(TEXT.format("2%", "54%", "44%")))][1:] == ["inconsistent", "inconsistent"]


def test_shares_that_make_up_100_as_rounded_are_not_adjusted() -> None:
    # 8/320 = 2,5%, 163/320 = 50,94%, 149/320 = 46,56%: 2,5 + 50,9 + 46,6 = 100
    text = TEXT.replace("311", "320").replace("7 l", "8 l").replace("141", "149")
    assert [v for _, v, _ in shares(section(text.format("2,5%", "50,8%", "46,7%")))] == [
        "consistent",
        "inconsistent",
        "inconsistent",
    ]


def test_shares_of_all_that_is_listed_may_be_adjusted() -> None:
    text = (
        "Berkas meliputi 7 laporan khusus (2%) pusat, 163 laporan rutin ({}) daerah, serta 141 laporan uji (45%) lain."
    )
    assert [(t, v) for t, v, _ in shares(section(text.format("53%")))] == [
        ("2%", "consistent"),
        ("53%", "rounding"),
        ("45%", "consistent"),
    ]
    assert ("54%", "inconsistent", "") in shares(section(text.format("54%")))
