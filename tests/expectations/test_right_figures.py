"""Figures that are right although something beside them is not: they are not accused, what is wrong is."""

from expectations.causes.part_causes import left_out, repeated_part
from expectations.kinds.evaluation import evaluate
from expectations.kinds.tie_out import agree
from expectations.reconcile import reconcile
from expectations.repairs.surroundings import surroundings
from extractors.content import SignatureState
from tests.expectations.printed import figure, stated
from tests.expectations.reports import report, table

UNSIGNED = SignatureState(False, None, "", ())
COLUMNS = "sasaran_no sasaran indikator target realisasi capaian_pct tahun peran"


def wrong(*tables):
    found = reconcile(report(*(row for rows in tables for row in rows)), UNSIGNED).findings
    return [f for f in found if f.outcome.verdict == "inconsistent"]


def achievements(name: str, *lines: str, page: int = 1):
    return table("indicator_achievement", name, COLUMNS, *lines, page=page)


def test_an_achievement_that_follows_from_a_deviating_result_is_the_one_in_doubt() -> None:
    # 69,03 / 88 = 78,44 and 79,99 / 88 = 90,90; the result 69,03 is printed twice, each achievement once
    deviating = achievements("t001", "9 | S | Indeks RB | 88 | 79,99 | 90,90 | 2020 | rincian")
    right = achievements("t002", "9 | S | Indeks RB | 88 | 69,03 | 78,44 | 2020 | rincian", page=2)
    third = achievements("t003", "9 | S | Indeks RB | 88 | 69,03 | | 2020 | rincian", page=3)
    found = wrong(deviating, right, third)
    assert {f.relation.published.text for f in found} == {"79,99", "90,90"}
    (root,) = [f for f in found if f.root is None]
    assert root.relation.published.text == "79,99"


def test_a_result_printed_with_more_decimals_elsewhere_makes_neither_achievement_wrong() -> None:
    # 3,80 / 3,70 = 102,70 and 3,798 / 3,70 = 102,65
    tables = (
        achievements("t001", "2 | S | Indeks Internal | 3,70 | 3,80 | 102,70 | 2020 | rincian"),
        achievements("t002", "2 | S | Indeks Internal | 3,70 | 3,798 | 102,65 | 2020 | rincian", page=2),
    )
    found = reconcile(report(*(row for rows in tables for row in rows)), UNSIGNED).findings
    assert [(f.outcome.verdict, f.outcome.reading) for f in found] == [
        ("rounding", "result rounded before it was divided")
    ]


def test_an_achievement_that_no_printed_result_gives_stays_wrong() -> None:
    tie = stated("crossref", figure("102,95"), figure("102,65"), shares="3800/37 102649/1000")
    assert evaluate(tie).verdict == "inconsistent"


def test_a_nought_is_no_rounded_quarter() -> None:
    assert not agree(figure("0"), figure("0,25"))
    assert evaluate(stated("crossref", figure("0"), figure("0,25"))).verdict == "inconsistent"
    assert agree(figure("0,0"), figure("0,04"))


def budget(name: str, *lines: str, page: int = 1):
    return table("budget", name, "tingkat sasaran_no sasaran indikator pagu_rp", *lines, page=page)


def test_a_total_that_another_breakdown_bears_out_is_right_and_its_other_parts_differ() -> None:
    # 600 = 350 + 250 by indicators; by activities 350 + 240 = 590
    target = budget("t001", "sasaran | 1 | Satu | | 600")
    indicators = budget("t002", "indikator | 1 | Satu | A | 350", "indikator | 1 | Satu | B | 250", page=2)
    activities = budget("t003", "kegiatan | 1 | Satu | C | 350", "kegiatan | 1 | Satu | D | 240", page=3)
    (found,) = wrong(target, indicators, activities)
    assert found.explanation.cause == "other_parts"
    assert [f.text for f in found.explanation.evidence] == ["350", "250"]
    assert "A reported total changes" not in found.explanation.en


def test_a_total_that_every_breakdown_contradicts_is_not_borne_out() -> None:
    target = budget("t001", "sasaran | 1 | Satu | | 600")
    indicators = budget("t002", "indikator | 1 | Satu | A | 350", "indikator | 1 | Satu | B | 230", page=2)
    activities = budget("t003", "kegiatan | 1 | Satu | C | 350", "kegiatan | 1 | Satu | D | 240", page=3)
    assert "other_parts" not in {f.explanation.cause for f in wrong(target, indicators, activities)}


def test_a_stated_achievement_of_a_deviating_result_follows_from_it() -> None:
    # 71,56 / 85 = 84,19; the other tables print 73,75 / 85 = 86,76
    right = [
        achievements(name, "9 | S | Indeks RB | 85 | 73,75 | 86,76 | 2020 | rincian", page=page)
        for page, name in enumerate(("t001", "t002", "t003"), start=1)
    ]
    other = achievements("t004", "9 | S | Indeks RB | | 71,56 | | 2020 | rincian", page=4)
    summary = achievements("t005", "9 | S | Indeks RB | | | 84,19 | 2020 | rincian", page=5)
    found = wrong(*right, other, summary)
    root = next(f for f in found if f.relation.published.text == "71,56")
    assert [f.root for f in found if f.relation.published.text == "84,19"] == [root.id]
    assert root.explanation.cause == "other_version"


def test_a_mean_that_leaves_out_one_part_says_which() -> None:
    # (98,35 + 75,00) / 2 = 86,68; printed is 98,35, the mean without 75,00
    mean = stated("mean", figure("98,35"), figure("98,35"), left := figure("75,00"))
    cause = left_out(mean)
    assert cause is not None
    assert cause.evidence == (left,)


def test_a_total_of_small_counts_may_lack_any_of_them_by_chance() -> None:
    assert left_out(stated("sum", figure("224"), figure("220"), figure("4"), figure("6"))) is None


def test_two_parts_with_rows_alike_show_which_row_was_copied() -> None:
    rows = [
        (figure("480188000", exact=True, row=n, col=6), figure("478844434", exact=True, row=n, col=7)) for n in (1, 2)
    ]
    third = figure("310200000", exact=True, row=3, col=6), figure("309900100", exact=True, row=3, col=7)
    total = stated("sum", figure("1500000000", exact=True, row=4, col=6), rows[0][0], rows[1][0], third[0])
    around = surroundings({}, [*rows[0], *rows[1], *third])
    cause = repeated_part(total, around)
    assert cause is not None
    assert (cause.name, cause.evidence) == ("copied_row", (rows[0][0], rows[1][0]))
    # Rows that share one amount only may each be right.
    assert repeated_part(total, surroundings({}, [rows[0][0], rows[1][0], *third])) is None
