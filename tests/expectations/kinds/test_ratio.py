from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import ambiguous, figure, stated


def test_a_percentage_that_follows_is_consistent_and_says_that_only_this_count_gives_it() -> None:
    # 228/253 = 0,901185...; 227/253 = 89,72% and 229/253 = 90,51%
    outcome = evaluate(stated("ratio", figure("90,12"), figure("228", exact=True), figure("253", exact=True)))
    assert outcome.verdict == "consistent"
    assert outcome.derived == Decimal("90.12")
    assert outcome.formula == "228 / 253 × 100"
    assert outcome.note == "only 228 of 253 gives 90,12"


def test_a_percentage_that_does_not_follow_is_inconsistent() -> None:
    outcome = evaluate(stated("ratio", figure("95,12"), figure("228", exact=True), figure("253", exact=True)))
    assert (outcome.verdict, outcome.derived) == ("inconsistent", Decimal("90.12"))


def test_a_target_of_another_year_shows() -> None:
    # 91,00 / 96,32 = 94,4767...
    outcome = evaluate(stated("ratio", figure("102,27"), figure("91,00"), figure("96.32", exact=True)))
    assert (outcome.verdict, outcome.derived, outcome.formula) == (
        "inconsistent", Decimal("94.48"), "91,00 / 96.32 × 100",
    )  # fmt: skip


def test_a_cut_off_percentage_is_rounding_and_named() -> None:
    # 69,88 / 73,25 = 95,3993...: 95,40 by rounding; 95,39 only when cut
    outcome = evaluate(stated("ratio", figure("95,39"), figure("69,88"), figure("73,25", exact=True)))
    assert (outcome.verdict, outcome.reading) == ("rounding", "truncated")


def test_a_percentage_rounded_to_two_decimals_first_is_rounding_and_named() -> None:
    # 2 / 52 = 3,846...%: 3,85 and from there 3,9; 4,0 no rounding gives.
    outcome = evaluate(stated("ratio", figure("3,9"), figure("2", exact=True), figure("52", exact=True)))
    assert (outcome.verdict, outcome.reading) == ("rounding", "rounded twice")
    wrong = evaluate(stated("ratio", figure("4,0"), figure("2", exact=True), figure("52", exact=True)))
    assert wrong.verdict == "inconsistent"


def test_a_tie_to_the_even_digit_is_rounding_and_named() -> None:
    # 78,66 / 80 = 98,325 exactly
    outcome = evaluate(stated("ratio", figure("98,32"), figure("78,66"), figure("80", exact=True)))
    assert (outcome.verdict, outcome.reading) == ("rounding", "half-even")


def test_an_unrounded_operand_explains_a_last_digit() -> None:
    # 3,80 stands for 3,795 to 3,805; 3,798/3,70 = 102,65 and 3,80/3,70 = 102,70
    outcome = evaluate(stated("ratio", figure("102,65"), figure("3,80"), figure("3,70", exact=True)))
    assert (outcome.verdict, outcome.reading) == ("rounding", "unrounded operands")


def test_words_that_are_equal_are_a_full_achievement() -> None:
    assert evaluate(stated("ratio", figure("100,00"), figure("WTP"), figure("WTP"))).verdict == "consistent"
    assert evaluate(stated("ratio", figure("100,00"), figure("WDP"), figure("WTP"))).verdict == "unverifiable"


def test_a_cap_applies_only_above_it() -> None:
    # 78/65 = 120 exactly; 78/60 = 130
    above, below = figure("78", exact=True), figure("60", exact=True)
    assert evaluate(stated("ratio", figure("120,00"), above, below, cap="120")).verdict == "consistent"
    assert evaluate(stated("ratio", figure("120,00"), above, below)).verdict == "inconsistent"


def test_a_divisor_that_may_be_zero_cannot_be_checked() -> None:
    outcome = evaluate(stated("ratio", figure("100"), figure("5"), figure("0", exact=True)))
    assert outcome.verdict == "unverifiable"


def test_a_spelling_with_two_values_is_settled_by_the_arithmetic_and_said() -> None:
    # 1652/2000 = 82,6%
    outcome = evaluate(
        stated("ratio", figure("82,60"), ambiguous("1.652", "1.652", "1652"), figure("2000", exact=True))
    )
    assert outcome.verdict == "consistent"
    assert "1.652 read as 1652" in outcome.note


def test_a_spelling_with_two_values_of_which_none_fits_is_unverifiable() -> None:
    outcome = evaluate(
        stated("ratio", figure("50,00"), ambiguous("1.652", "1.652", "1652"), figure("2000", exact=True))
    )
    assert outcome.verdict == "unverifiable"


def test_power_is_low_where_hardly_any_figure_could_have_failed() -> None:
    # 1 of a rounded 3 (2,5 to 3,5) is anything from 28,57 to 40
    loose = evaluate(stated("ratio", figure("33,33"), figure("1", exact=True), figure("3")))
    sharp = evaluate(stated("ratio", figure("33,33"), figure("1", exact=True), figure("3", exact=True)))
    assert sharp.power == Decimal(1)
    assert loose.power is not None
    assert loose.power < Decimal("0.6")


def test_a_check_that_could_hardly_have_failed_says_so() -> None:
    # 0,2 (0,15 to 0,25) of 1,51 is anything from 9,93 to 16,56
    outcome = evaluate(stated("ratio", figure("13,25"), figure("0,2"), figure("1,51", exact=True)))
    assert outcome.note.startswith("weak check: ")
    # 2/3 of exact counts: no other figure passes
    assert evaluate(stated("ratio", figure("66,67"), figure("2", exact=True), figure("3", exact=True))).note == ""


def test_the_counts_that_print_a_percentage_are_named() -> None:
    # 228/253 = 90,12, 227/253 = 89,72; of 279, 63 and 64 and 65 to whole per cent are 22,58, 22,94 and 23,30: 23
    one = evaluate(stated("ratio", figure("90,12"), figure("228", exact=True), figure("253", exact=True)))
    assert one.note == "only 228 of 253 gives 90,12"
    several = evaluate(stated("ratio", figure("23"), figure("63", exact=True), figure("279", exact=True)))
    assert several.note == "weak check: 63 to 65 of 279 all give 23"


def test_a_decimal_sign_that_leaves_three_decimals_is_misplaced_where_no_reading_fits() -> None:
    # 80,69 / 100 = 80,69%; 8,069 is eight thousand and sixty-nine or 8,069, and neither fits
    moved = stated("ratio", ambiguous("8,069", "8.069", "8069"), figure("80,69"), figure("100", exact=True))
    assert evaluate(moved).verdict == "inconsistent"
    other = stated("ratio", ambiguous("8,169", "8.169", "8169"), figure("80,69"), figure("100", exact=True))
    assert evaluate(other).verdict == "unverifiable"


def test_where_less_is_better_the_result_counts_as_far_below_the_target_as_it_lies_above() -> None:
    # (2 × 6,00 - 4,80) / 6,00 = 120; (2 × 6,00 - 7,50) / 6,00 = 75
    target = figure("6,00", exact=True)
    better = evaluate(stated("ratio", figure("120,00"), figure("4,80"), target, mirrored="yes"))
    assert (better.verdict, better.formula) == ("consistent", "(2 × 6,00 - 4,80) / 6,00 × 100")
    worse = evaluate(stated("ratio", figure("80,00"), figure("7,50"), target, mirrored="yes"))
    assert (worse.verdict, worse.derived) == ("inconsistent", Decimal("75"))


def test_share_of_two_figures_added_and_of_others_added() -> None:
    # 154 / (154 + 9) = 94,478...; 96 / (60 + 48) = 88,888...
    part, rest = figure("154", exact=True), figure("9", exact=True)
    share = evaluate(stated("ratio", figure("94,48"), part, rest, whole="added"))
    assert (share.verdict, share.formula) == ("consistent", "154 / (154 + 9) × 100")
    counts = figure("96", exact=True), figure("60", exact=True), figure("48", exact=True)
    over = evaluate(stated("ratio", figure("88,89"), *counts, whole="others"))
    assert (over.verdict, over.formula) == ("consistent", "96 / (60 + 48) × 100")


def test_a_change_as_a_share_of_a_negative_figure_may_keep_its_sign() -> None:
    # -613.375.802 / -18.002.525.121 = 3,407...%
    change, base = figure("-613375802", exact=True), figure("-18002525121", exact=True)
    assert evaluate(stated("ratio", figure("-3,41"), change, base)).verdict == "consistent"
    assert evaluate(stated("ratio", figure("3,41"), change, base)).verdict == "consistent"
    assert evaluate(stated("ratio", figure("-3,41"), figure("613375802"), figure("18002525121"))).verdict == (
        "inconsistent"
    )
