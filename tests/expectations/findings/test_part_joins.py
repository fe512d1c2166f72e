"""Two values of a whole that are the means with the one and the other value of a part are one fault: the part's."""

from expectations.facts.facts import OF_UNIT, Fact, Printing, by_fact
from expectations.findings.part_joins import of_a_part
from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.repairs.surroundings import surroundings
from expectations.rule import relation
from schemas.figures.figure import PrintedFigure
from tests.expectations.printed import figure

YEAR = "2020"
PARTS = {"bidang-arsip": "70,10", "bidang-taman": "74,20", "bidang-gudang": "66,30"}
PART = Fact("realisasi", OF_UNIT, "indeks-mutu / bidang-dapur", YEAR)
WHOLE = Fact("realisasi", "indikator", "indeks-mutu-balai", YEAR)


def printing(fact: Fact, text: str) -> Printing:
    return Printing(fact, figure(text), fact.subject, "indicator_achievement")


def tie(one: PrintedFigure, other: PrintedFigure) -> Check:
    stated = relation("fakta_berulang", "crossref", one, (("acuan", other),), "perihal")
    return Check(stated, evaluate(stated))


def followers(wrong: str, right: str, *, share: str = "80,50", unit: str = "80,00", fits: str = "68,00") -> list[str]:
    """The texts of the findings that follow from the part's, which prints `unit` where `fits` fits."""
    part, known = printing(PART, unit), printing(PART, fits)
    one, other = printing(WHOLE, wrong), printing(WHOLE, right)
    achieved = Fact("capaian_pct", "indikator", WHOLE.subject, f"{YEAR}/{YEAR}")
    shares = printing(achieved, share), printing(achieved, "99,99")
    target = printing(Fact("target", "indikator", WHOLE.subject, YEAR), "90")
    beside = [printing(Fact("realisasi", OF_UNIT, f"indeks-mutu / {name}", YEAR), text) for name, text in PARTS.items()]
    facts = by_fact([part, known, one, other, *shares, target, *beside])
    checks = [tie(part.figure, known.figure), tie(one.figure, other.figure), tie(shares[0].figure, shares[1].figure)]
    texts = {check.relation.id: check.relation.published.text for check in checks}
    return [texts[i] for _, others, _ in of_a_part(checks, surroundings(facts, ()), {}) for i in others]


def test_both_values_of_the_whole_are_means_of_the_parts() -> None:
    # (70,10 + 74,20 + 66,30 + 80,00) / 4 = 72,65, with 68,00 it is 69,65; 69,65 / 90 = 77,39, 72,65 / 90 = 80,72
    assert followers("69,65", "72,65") == ["69,65"]
    assert followers("72,65", "69,65", share="80,72") == ["72,65", "80,72"]


def test_a_value_that_is_no_mean_is_a_fault_of_its_own() -> None:
    assert followers("69,65", "72,75") == []
    assert followers("69,65", "72,65", unit="81,00") == []
