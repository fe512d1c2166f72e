from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rules.direction import RULES
from extractors.content import Box, Sentence
from schemas.claims.direction_claims import direction_claims
from schemas.published import Claim
from tests.expectations.reports import report, table

COLUMNS = "indikator target realisasi capaian_pct tahun peran"


def said(text: str, heading: str = "Nilai RB") -> tuple[Claim, ...]:
    boxes = tuple(Box(i * 10, 0, i * 10 + 9, 5) for i in range(len(text.split())))
    sentence = Sentence("s1", text, 1, Box(0, 0, 500, 5), (heading,), "", None, boxes, (1,) * len(boxes))
    return tuple(direction_claims([sentence]))


def verdicts(claims: tuple[Claim, ...], *rows: str) -> list[str]:
    relations: list[Relation] = list(
        RULES[0].gather(report(*table("indicator_achievement", "t001", COLUMNS, *rows), claims=claims))
    )
    return [evaluate(r).verdict for r in relations]


ROSE = ("Nilai RB | 40 | 41,0 | 102,50 | 2020 | r", "Nilai RB | 40 | 39,0 | 97,50 | 2019 | r")


def test_a_result_that_is_said_to_have_risen_has_risen() -> None:
    claims = said("Realisasi tahun 2020 meningkat dibandingkan dengan tahun 2019.")
    assert verdicts(claims, *ROSE) == ["consistent"]


def test_a_result_that_is_said_to_have_fallen_and_rose_is_inconsistent() -> None:
    for text in (
        "Realisasi tahun 2020 menurun dibandingkan dengan tahun 2019.",
        "Dengan demikian terjadi penurunan nilai tahun 2020 dibandingkan tahun 2019.",
    ):
        assert verdicts(said(text), *ROSE) == ["inconsistent"]


def test_an_earlier_year_that_was_higher_is_read_the_right_way_round() -> None:
    claims = said("Realisasi tahun 2019 (39,0) lebih rendah dibandingkan tahun 2020.")
    assert verdicts(claims, *ROSE) == ["consistent"]


def test_where_result_and_achievement_go_different_ways_the_one_that_fits_is_meant() -> None:
    rows = ("Nilai RB | 50 | 41,0 | 82,00 | 2020 | r", "Nilai RB | 40 | 39,0 | 97,50 | 2019 | r")
    for text in (
        "Capaian tahun 2020 menurun dibanding tahun 2019.",
        "Capaian tahun 2020 meningkat dibanding tahun 2019.",
    ):
        assert verdicts(said(text), *rows) == ["consistent"]
    assert verdicts(said("Capaian tahun 2020 sama dengan capaian tahun 2019."), *rows) == []


def test_nothing_is_said_of_a_subject_that_no_table_knows() -> None:
    claims = said("Realisasi tahun 2020 menurun dibandingkan tahun 2019.", heading="Kinerja lain")
    assert verdicts(claims, *ROSE) == []


def test_this_result_is_that_of_the_reports_year() -> None:
    rising = "Capaian ini meningkat dibandingkan dengan capaian tahun 2019 yaitu sebesar 39,0."
    falling = "Realisasi ini menurun dibandingkan dengan realisasi tahun 2019."
    assert (verdicts(said(rising), *ROSE), verdicts(said(falling), *ROSE)) == (["consistent"], ["inconsistent"])


def test_the_same_as_in_another_year_is_the_same() -> None:
    same = said("Realisasi tahun 2019 sama dengan tahun 2020.")
    level = ("Nilai RB | 40 | 39,0 | 97,50 | 2020 | r", "Nilai RB | 40 | 39,0 | 97,50 | 2019 | r")
    assert (verdicts(same, *level), verdicts(same, *ROSE)) == (["consistent"], ["inconsistent"])
