"""The whole way from a typed report to findings, through Great Expectations."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import read_again, reconcile, relations_by_suite
from expectations.reconciliation import NotChecked
from expectations.relation import Explanation, Finding, Relation
from expectations.rule import Rule
from expectations.rules.catalogue import RULES
from extractors.content import SignatureState
from extractors.rereading.second_reading import Spot
from schemas.typed_report import TypedReport
from tests.expectations.printed import figure, stated
from tests.expectations.reports import report, table

UNSIGNED = SignatureState(False, None, "", ())
COLUMNS = "sasaran_no sasaran indikator target realisasi capaian_pct tahun peran"


def wrong_target_report():
    """91,00 / 88,98 = 102,27; one table prints the target of 2024, 96,32, under 2020."""
    main = table(
        "indicator_achievement",
        "t005",
        COLUMNS,
        "8 | Humas | Indeks KIE | 96,32 | 91,00 | 102,27 | 2020 | rincian",
        page=10,
    )
    detail = table(
        "indicator_achievement",
        "t020",
        COLUMNS,
        "8 | Humas | Indeks KIE | 88,98 | 91,00 | 102,27 | 2020 | rincian",
        page=22,
    )
    plan = table(
        "indicator_targets",
        "t033",
        "indikator target tahun",
        "Indeks KIE | 88,98 | 2020",
        "Indeks KIE | 96,32 | 2024",
        page=33,
    )
    return report(*main, *detail, *plan)


def test_a_target_of_another_year_is_one_finding_with_its_cause_and_what_follows_points_to_it() -> None:
    found = reconcile(wrong_target_report(), UNSIGNED)
    roots = [f for f in found.findings if f.root is None and f.outcome.verdict == "inconsistent"]
    (root,) = roots
    assert root.relation.published.text == "96,32"
    assert root.relation.published.place.page == 10
    assert root.explanation.cause == "wrong_period"
    assert {f.place.page for f in root.explanation.evidence} <= {22, 33}
    assert root.severity == "material"
    (consequence,) = [f for f in found.findings if f.root == root.id]
    assert consequence.relation.published.text == "102,27"
    assert found.not_checked == ()


def test_what_is_reconciled_is_counted() -> None:
    found = reconcile(wrong_target_report(), UNSIGNED)
    assert sum(found.summary.values()) == len(found.checks)
    assert found.summary["inconsistent"] == 2


def test_a_rule_that_raises_is_listed_and_takes_no_other_with_it() -> None:
    def stumbles(typed: TypedReport) -> Iterator[Relation]:
        raise ZeroDivisionError("division by zero")
        yield

    broken = Rule("sisa_pagu", "budget", ("difference",), "", (), "", stumbles)
    failed: list[NotChecked] = []
    suites = relations_by_suite(wrong_target_report(), (broken, *RULES), failed)
    assert suites == relations_by_suite(wrong_target_report())
    assert [(f.what, f.en) for f in failed] == [
        ("sisa_pagu", "the rule stopped midway: ZeroDivisionError: division by zero")
    ]
    with pytest.raises(ZeroDivisionError):
        relations_by_suite(wrong_target_report(), (broken,))


def test_ids_are_the_same_in_a_later_run() -> None:
    first, second = (reconcile(wrong_target_report(), UNSIGNED) for _ in range(2))
    assert [f.id for f in first.findings] == [f.id for f in second.findings]
    assert len({c.relation.id for c in first.checks}) == len(first.checks)


TARGET_COLUMN = 150


def misread(spots):
    return ["88,98" if spot.page == 10 and spot.box.x0 == TARGET_COLUMN else None for spot in spots]


def test_a_figure_that_is_read_differently_a_second_time_is_doubtful_and_not_accused() -> None:
    found = reconcile(wrong_target_report(), UNSIGNED, misread)
    assert "96,32" in [d.figure.text for d in found.doubtful]
    assert not [f for f in found.findings if f.relation.published.text == "96,32"]


def test_a_figure_that_the_third_engine_reads_like_the_first_is_accused() -> None:
    asked = []

    def as_printed(spots):
        asked.extend(spots)
        return ["96,32" for _ in spots]

    found = reconcile(wrong_target_report(), UNSIGNED, misread, as_printed)
    assert "96,32" in [f.relation.published.text for f in found.findings]
    assert found.doubtful == ()
    assert {(spot.page, spot.box.x0) for spot in asked} == {(10, TARGET_COLUMN)}


def test_a_figure_that_all_three_engines_read_otherwise_is_doubtful() -> None:
    found = reconcile(wrong_target_report(), UNSIGNED, misread, lambda spots: ["8 8" for _ in spots])
    assert ("96,32", "88,98") in [(d.figure.text, d.other_reading) for d in found.doubtful]


def test_a_figure_that_is_read_alike_is_confirmed() -> None:
    texts = {TARGET_COLUMN: "96,32", 200: "91,00", 250: "102,27"}
    found = reconcile(
        wrong_target_report(),
        UNSIGNED,
        lambda spots: [texts.get(s.box.x0, "88,98") if s.page == 10 else "88,98" for s in spots],
    )
    assert {f.confirmed_by for f in found.findings if f.relation.published.text == "96,32"} == {"second reading"}


def test_a_file_changed_after_signing_is_a_material_finding() -> None:
    from extractors.content import Signature

    signature = Signature("Sig", "Inspektur", "", True, "whole revision", True, "OTHER", True, "")
    state = SignatureState(True, 5, "Ditandatangani secara elektronik", (signature,))
    (finding,) = reconcile(report(), state).findings
    assert (finding.relation.kind, finding.severity) == ("signature", "material")
    assert (
        reconcile(report(), replace(state, signatures=(replace(signature, modified_after_signing=False),))).findings
        == ()
    )


def test_two_rows_exchanged_are_one_finding() -> None:
    counted = table(
        "headcount",
        "t001",
        "unit jumlah_orang peran tahun",
        "Biro A | 103 | rincian | 2020",
        "Biro B | 63 | rincian | 2020",
    )
    third = table(
        "headcount",
        "t003",
        "unit jumlah_orang peran tahun",
        "Biro A | 103 | rincian | 2020",
        "Biro B | 63 | rincian | 2020",
    )
    swapped = table(
        "headcount",
        "t002",
        "unit existing_orang peran tahun",
        "Biro A | 63 | rincian | 2020",
        "Biro B | 103 | rincian | 2020",
    )
    found = list(reconcile(report(*counted, *third, *swapped), UNSIGNED).findings)
    assert [f.explanation.cause for f in found] == ["swapped_rows", "swapped_rows"]
    assert [f.root is None for f in found] == [True, False]
    assert {f.relation.published.place.table for f in found} == {"t002"}


def test_a_row_that_carries_another_subjects_figures_is_a_copied_row() -> None:
    columns = "sasaran_no sasaran indikator target realisasi capaian_pct tahun peran"
    right = [
        table(
            "indicator_achievement",
            name,
            columns,
            "1 | S | Nilai RB | 41 | 40,35 | 98,41 | 2020 | r",
            "1 | S | Nilai AKIP | 73,25 | 69,88 | 95,40 | 2020 | r",
        )
        for name in ("t005", "t006")
    ]
    copied = table("indicator_achievement", "t011", columns, "1 | S | Nilai RB | 73,25 | 69,88 | 95,40 | 2020 | r")
    found = reconcile(report(*right[0], *right[1], *copied), UNSIGNED).findings
    assert {f.explanation.cause for f in found} == {"copied_row"}
    assert len([f for f in found if f.root is None]) == 1
    assert {f.relation.published.place.table for f in found} == {"t011"}


def test_one_deviating_value_printed_in_two_places_is_one_finding() -> None:
    columns = "sasaran_no sasaran indikator target realisasi tahun peran"
    right = [
        table("indicator_achievement", name, columns, "2 | S | Indeks Media | 73 | 74,02 | 2020 | rincian")
        for name in ("t005", "t006", "t007")
    ]
    other = [
        table("indicator_achievement", name, columns, "2 | S | Indeks Media | 73 | 82,5 | 2020 | rincian")
        for name in ("t033", "t034")
    ]
    found = reconcile(report(*(r for rows in (*right, *other) for r in rows)), UNSIGNED).findings
    assert [f.relation.published.text for f in found] == ["82,5", "82,5"]
    assert [f.root is None for f in found] == [True, False]


def test_the_same_wrong_figures_in_two_annexes_are_one_finding() -> None:
    columns = "sasaran_no sasaran indikator target realisasi capaian_pct tahun peran"
    right = [
        table("indicator_achievement", name, columns, "1 | S | Kepuasan Media | 73 | 74,02 | 101,40 | 2020 | r")
        for name in ("t001", "t002", "t003")
    ]
    annexes = [
        table("indicator_achievement", name, columns, "1 | S | Kepuasan Media | 73 | 82,5 | 113 | 2020 | r")
        for name in ("t008", "t009")
    ]
    found = reconcile(report(*(r for t in (*right, *annexes) for r in t)), UNSIGNED).findings
    wrong = [f for f in found if f.outcome.verdict == "inconsistent"]
    assert {f.relation.published.place.table for f in wrong} == {"t008", "t009"}
    assert sum(f.root is None for f in wrong) == 1
    assert {f.explanation.cause for f in wrong} == {"other_version"}


def test_of_numbers_in_order_only_those_beside_the_break_are_read_again() -> None:
    numbers = [figure(str(n), exact=True, row=row) for row, n in enumerate((1, 2, 3, 4, 4, 6, 7, 8))]
    relation = stated("sequence", numbers[4], *numbers)
    finding = Finding("f", relation, evaluate(relation), "minor", Explanation("", "", None, ()))
    asked: list[Spot] = []

    def reread(spots: Sequence[Spot]) -> list[str | None]:
        asked.extend(spots)
        return [None] * len(spots)

    read_again([finding], reread, report())
    # 4, 4, 6: the second 4 does not follow the first, and 6 does not follow the second.
    assert sorted(spot.box.top for spot in asked) == [3, 4, 5]
