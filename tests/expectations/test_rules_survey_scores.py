"""Survey scores turned into an index: conversion, weights, their sum."""

from __future__ import annotations

from expectations.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.reports import report, table


def outcomes(columns: str, rows: list[str], rule: str) -> list[tuple[str, str]]:
    typed = report(*table("satisfaction_scores", "t1", columns, *rows), year=2022)
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
