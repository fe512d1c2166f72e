from decimal import Decimal

from expectations.facts.achievement_formulas import achievement
from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure

UNREGISTERED = "Persentase produk tidak terdaftar yang masih beredar"


def judged(published: str, result: str, target: str, subject: str) -> tuple[str, object]:
    outcome = evaluate(
        achievement("capaian", figure(published), figure(result), figure(target, exact=True), subject, {})
    )
    return outcome.verdict, outcome.derived


def test_an_achievement_is_the_ratio_of_result_and_target() -> None:
    assert judged("94,48", "91,00", "96,32", "Indeks A") == ("consistent", Decimal("94.48"))


def test_where_less_is_better_it_may_be_mirrored_at_the_target() -> None:
    # (2 × 6,00 - 4,80) / 6,00 = 1,2
    assert judged("120,00", "4,80", "6,00", UNREGISTERED) == ("consistent", Decimal("120.00"))
    # The name need not say so where the figure is exactly that.
    assert judged("120,00", "4,80", "6,00", "Produk di luar ketentuan") == ("consistent", Decimal("120.00"))


def test_target_by_result_is_accepted_only_where_the_name_says_that_less_is_better() -> None:
    # 10 / 8 = 1,25
    assert judged("125,00", "8", "10", "Rata-rata waktu penyelesaian pengaduan (hari)")[0] == "consistent"
    assert judged("125,00", "8", "10", "Jumlah desa pangan aman") == ("inconsistent", Decimal("80.00"))


def test_an_achievement_that_no_formula_gives_is_held_against_the_nearer_where_less_is_better() -> None:
    assert judged("130,00", "4,80", "6,00", UNREGISTERED)[0] == "inconsistent"
    # 4,80 / 6,00 gives 80, mirrored 120
    assert judged("110,00", "4,80", "6,00", UNREGISTERED) == ("inconsistent", Decimal("120.00"))
    assert judged("110,00", "4,80", "6,00", "Jumlah desa pangan aman") == ("inconsistent", Decimal("80.00"))
