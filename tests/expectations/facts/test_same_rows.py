"""Rows that are one indicator under names that differ a little: their figures tell."""

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from tests.expectations.reports import report, table

COLUMNS = "indikator tahun target realisasi capaian_pct lingkup kegiatan"
PLACE = "kegiatan | Kelola arsip"
Said = set[tuple[str, str, str]]


def said(one: str, other: str, *more: str, programme: str = "") -> Said:
    """What is said of the figures of two annexes with these rows; an activity stands behind each."""
    records = [
        *table(
            "indicator_achievement", "t001", COLUMNS, *[f"{line} | kegiatan | Kelola arsip" for line in (one, *more)]
        ),
        *table("indicator_achievement", "t002", COLUMNS, f"{other} | {PLACE}"),
    ]
    if programme:
        records += table("indicator_achievement", "t003", COLUMNS, f"{programme} | program | ")
    formed = BY_NAME["fakta_berulang"].gather(report(*records))
    return {(r.published.text, evaluate(r).verdict, r.operands[0].figure.text) for r in formed}


def test_names_that_differ_by_a_word_are_one_where_target_and_result_are_the_same() -> None:
    # 81,36 / 77 × 100 = 105,66
    found = said(
        "Persentase arsip vital yang diselamatkan | 2020 | 77 | 81,36 | 105,66",
        "Persentase arsip vital yang dipulihkan | 2020 | 77 | 81,36 | 107,66",
    )
    assert ("81,36", "consistent", "81,36") in found
    assert {found for found in found if found[1] == "inconsistent"} <= {
        ("107,66", "inconsistent", "105,66"),
        ("105,66", "inconsistent", "107,66"),
    }
    assert any(verdict == "inconsistent" for _, verdict, _ in found)


def test_names_that_differ_are_two_where_a_figure_does_or_both_are_round() -> None:
    assert (
        said(
            "Persentase arsip vital yang diselamatkan | 2020 | 77 | 81,36 | 105,66",
            "Persentase arsip vital yang dipulihkan | 2020 | 77 | 79,10 | 102,73",
        )
        == set()
    )
    assert (
        said(
            "Persentase arsip vital yang diselamatkan | 2020 | 100 | 100 | 100",
            "Persentase arsip vital yang dipulihkan | 2020 | 100 | 100 | 100",
        )
        == set()
    )


def test_figures_that_stand_in_two_rows_tell_nothing() -> None:
    assert (
        said(
            "Persentase arsip vital yang diselamatkan | 2020 | 77 | 81,36 | 105,66",
            "Persentase arsip vital yang dipulihkan | 2020 | 77 | 81,36 | 105,66",
            "Persentase arsip vital yang disalin | 2020 | 77 | 81,36 | 105,66",
        )
        == set()
    )


def test_names_of_other_things_are_two() -> None:
    assert (
        said(
            "Persentase arsip vital yang diselamatkan | 2020 | 77 | 81,36 | 105,66",
            "Jumlah gudang baru | 2020 | 77 | 81,36 | 105,66",
        )
        == set()
    )


def test_a_name_with_the_agencys_is_the_name_without_where_the_target_is_the_same() -> None:
    found = said(
        "Nilai pengawasan kearsipan | 2020 | 77 | 81,36 | 105,66",
        "Nilai pengawasan kearsipan BPOM | 2020 | 77 | 0 | 0",
        programme="Nilai pengawasan kearsipan | 2020 | 77 | 81,36 | 105,66",
    )
    assert ("0", "inconsistent", "81,36") in found


def test_a_name_that_has_a_third_owner_may_be_anyones() -> None:
    found = said(
        "Nilai pengawasan kearsipan | 2020 | 77 | 81,36 | 105,66",
        "Nilai pengawasan kearsipan BPOM | 2020 | 77 | 0 | 0",
        "Nilai pengawasan kearsipan Balai | 2020 | 77 | 80 | 103,90",
    )
    assert not [verdict for _, verdict, _ in found if verdict == "inconsistent"]
