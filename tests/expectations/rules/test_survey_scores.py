"""Survey scores turned into an index: conversion, weights, their sum."""

from __future__ import annotations

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from schemas.claims.claims import find_claims
from schemas.datasets.dataset import Record
from schemas.figures.prose_figures import read_sentences
from schemas.typed_report import TypedReport
from tests.expectations.reports import report, table
from tests.schemas.sentences import sentence_of


def outcomes(columns: str, rows: list[str], rule: str) -> list[tuple[str, str]]:
    typed = report(*table("satisfaction_scores", "t1", columns, *rows), year=2022)
    found = [r for held in relations_by_suite(typed).values() for r in held if r.rule == rule]
    return [(r.published.text, evaluate(r).verdict) for r in found]


def verdicts(typed: TypedReport, rule: str) -> list[tuple[str, str]]:
    found = [r for held in relations_by_suite(typed).values() for r in held if r.rule == rule]
    return [(r.published.text, evaluate(r).verdict) for r in found]


def test_a_converted_score_is_the_score_times_25() -> None:
    # 3,51 × 25 = 87,75; 3,47 × 25 = 86,75
    rows = ["U1 | 3,51 | 87,75 | rincian", "U2 | 3,47 | 87,65 | rincian"]
    assert outcomes("unsur nilai nilai_konversi peran", rows, "konversi_unsur") == [
        ("87,75", "consistent"),
        ("87,65", "inconsistent"),
    ]


def test_scores_of_a_hundred_are_not_converted() -> None:
    assert outcomes("unsur nilai nilai_konversi peran", ["U1 | 87,75 | 87,75 | rincian"], "konversi_unsur") == []


def test_the_weight_of_an_element_may_be_printed_with_two_decimals() -> None:
    # 3,60 / 3 = 1,200; with 0,33 it is 1,188. 3,30 × 0,33 = 1,089. 3,00 × 0,33 = 0,99.
    rows = ["U1 | 3,60 | 1,188 | rincian", "U2 | 3,30 | 1,089 | rincian", "U3 | 3,00 | 0,970 | rincian"]
    assert [v for _, v in outcomes("unsur nilai nilai_tertimbang peran", rows, "nilai_tertimbang")] == [
        "consistent",
        "consistent",
        "inconsistent",
    ]


def test_the_index_is_the_sum_of_the_weighted_scores_times_25() -> None:
    # 1,200 + 1,100 + 1,000 = 3,300; × 25 = 82,50
    rows = [
        "U1 | 1,200 | rincian", "U2 | 1,100 | rincian", "U3 | 1,000 | rincian",
        "Jumlah tertimbang | 3,300 | total", "Nilai SKM | 83,50 | total",
    ]  # fmt: skip
    assert outcomes("unsur nilai_tertimbang peran", rows, "indeks_tertimbang") == [
        ("3,300", "consistent"),
        ("83,50", "inconsistent"),
    ]


def matrix(*lines: str) -> list[Record]:
    return table("satisfaction_scores", "t007", "unit unsur_kode unsur nilai nilai_konversi mutu peran", *lines)


def service(name: str, index: str, grade: str) -> list[str]:
    # (3,60 + 3,70 + 3,80) / 3 × 25 = 92,50
    scores = [f"{name} | U{n} | U{n} | 3,{6 + n}0 | | | rincian" for n in (0, 1, 2)]
    return [*scores, f"{name} | | indeks | | {index} | {grade} | total"]


def test_index_of_a_service_is_the_mean_of_its_elements_times_25_and_has_the_letter_of_its_band() -> None:
    typed = report(*matrix(*service("A", "92,50", "A"), *service("B", "92,50", "A"), *service("C", "95,20", "B")))
    assert verdicts(typed, "indeks_unsur") == [
        ("92,50", "consistent"),
        ("92,50", "consistent"),
        ("95,20", "inconsistent"),
    ]
    assert verdicts(typed, "mutu_unsur") == [("A", "consistent"), ("A", "consistent"), ("B", "inconsistent")]


def test_indices_that_are_weighed_otherwise_are_left_alone() -> None:
    typed = report(*matrix(*service("A", "91,20", "A"), *service("B", "91,20", "A")))
    assert verdicts(typed, "indeks_unsur") == []


def test_scores_are_answers_added_up_by_the_number_of_persons_that_the_report_prints() -> None:
    # Of 200 persons: 720 / 200 = 3,60 ... 752 / 200 = 3,76, printed 3,67.
    rows = [f"U{n} | {700 + 20 * n} | 3,{50 + 10 * n} | rincian" for n in (1, 2, 3, 4)]
    elements = table(
        "satisfaction_scores", "t006", "unsur jumlah_nilai nilai peran", *rows, "U5 | 752 | 3,67 | rincian"
    )
    persons = table("headcount", "t002", "jumlah_orang peran", "200 | total")
    assert verdicts(report(*elements, *persons), "nilai_rata_rata") == [
        ("3,60", "consistent"),
        ("3,70", "consistent"),
        ("3,80", "consistent"),
        ("3,90", "consistent"),
        ("3,67", "inconsistent"),
    ]
    assert verdicts(report(*elements), "nilai_rata_rata") == []


def test_index_of_the_text_is_the_survey_tables_or_a_slip_of_it() -> None:
    elements = table("satisfaction_scores", "t006", "unsur nilai_konversi peran", "IKM | 93,11 | total")
    texts = (
        "Nilai IKM sebesar 93,11.",
        "Secara keseluruhan nilai IKM sebesar 93,71.",
        "Nilai IKM tahun 2019 sebesar 93,71.",
    )
    stated = tuple(sentence_of(text, f"s{n}") for n, text in enumerate(texts))
    claims = find_claims(stated, read_sentences(stated))
    formed = verdicts(report(*elements, claims=claims), "fakta_berulang")
    assert formed == [("93,11", "consistent"), ("93,71", "inconsistent")]


def test_scores_that_are_weighted_already_are_added_up() -> None:
    # 16,28 + 4,25 + 16,03 = 36,56; a mean lies among its elements: (3,40 + 3,60) / 2 = 3,50.
    rows = ["Survei persepsi | 16,28 | rincian", "Capaian kinerja | 4,25 | rincian", "Survei mutu | 16,03 | rincian"]
    assert outcomes("unsur nilai peran", [*rows, "Jumlah | 36,56 | total"], "nilai_skm") == [("36,56", "consistent")]
    assert outcomes("unsur nilai peran", [*rows, "Jumlah | 36,96 | total"], "nilai_skm") == [("36,96", "inconsistent")]
    means = ["U1 | 3,40 | rincian", "U2 | 3,60 | rincian"]
    assert outcomes("unsur nilai peran", [*means, "Nilai | 3,50 | total"], "nilai_skm") == [("3,50", "consistent")]
    assert outcomes("unsur nilai peran", [*means, "Nilai | 3,90 | total"], "nilai_skm") == [("3,90", "inconsistent")]


def test_an_element_that_fewer_were_asked_about_is_the_mean_of_their_answers() -> None:
    # 453 / 131 = 3,458; 453 / 214 would be 2,117. The others: 752 / 214 = 3,514, and so on.
    answers = [(214, 752, "3,514"), (214, 738, "3,449"), (214, 703, "3,285"), (131, 453, "3,458"), (214, 759, "3,547")]
    elements = table(
        "satisfaction_scores", "t006", "unsur jumlah_nilai nilai peran",
        *(f"U{n} | {added} | {mean} | rincian" for n, (_, added, mean) in enumerate(answers, 1)),
    )  # fmt: skip
    persons = table("headcount", "t006", "jumlah_orang peran", *(f"{asked} | rincian" for asked, _, _ in answers))
    assert verdicts(report(*elements, *persons), "nilai_rata_rata") == [(mean, "consistent") for _, _, mean in answers]
