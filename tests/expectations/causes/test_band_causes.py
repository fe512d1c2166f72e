from expectations.causes.band_causes import other_band
from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.repairs import checks_around
from tests.expectations.printed import figure, stated


def beside(*relations: Relation):
    return checks_around([Check(r, evaluate(r)) for r in relations])


def test_a_category_beside_an_achievement_that_follows_is_another_bands() -> None:
    achieved, result, target = figure("98,35"), figure("91,47"), figure("93")
    word = stated("category", figure("Cukup"), achieved)
    derived = stated("ratio", achieved, result, target)  # 91,47 / 93 = 98,35
    cause = other_band(word, beside(derived))
    assert cause is not None
    assert (cause.name, cause.evidence) == ("mislabelled", (achieved, result, target))


def test_a_category_beside_a_figure_that_nothing_derives_or_that_does_not_follow_proves_nothing() -> None:
    achieved = figure("98,35")
    word = stated("category", figure("Cukup"), achieved)
    assert other_band(word, beside()) is None
    assert other_band(word, beside(stated("ratio", achieved, figure("81,47"), figure("93")))) is None
