"""Annexes, tables and pictures that are numbered on have numbers of their own."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractors.content import Box, NumberedTitle, TitleKind
from schemas.figures.title_numbers import title_numbers
from schemas.typed_report import TypedReport
from tests.expectations.reports import report
from tests.expectations.rules.test_performance import outcomes

ANNEXES = ("Rencana Strategis", "Perjanjian Kinerja", "Rencana Aksi", "Pengukuran Triwulanan", "Realisasi Belanja")


def titled(
    *titles: tuple[str, str],
    kind: TitleKind = "annex",
    chapter: str = "",
    first: int = 1,
    empty: frozenset[int] = frozenset(),
) -> TypedReport:
    """A report with a title (number, words) on each page from `first` on, nothing else on those in `empty`."""
    held = [
        NumberedTitle(
            f"n{page}",
            f"Lampiran {chapter}{number}. {words}",
            kind,
            "Lampiran",
            chapter,
            number,
            words,
            page,
            Box(50, 50, 60, 60),
            empty=page in empty,
        )
        for page, (number, words) in enumerate(titles, start=first)
    ]
    return replace(report(), titles=title_numbers(held))


def numbered_on(*words: str) -> list[tuple[str, str]]:
    return [(f"{number}", title) for number, title in enumerate(words, start=1)]


def test_numbers_that_run_on_are_consistent() -> None:
    assert outcomes(titled(*numbered_on(*ANNEXES)), "nomor_judul") == [("5", "consistent", Decimal(5))]


def test_two_annexes_of_one_number_are_found() -> None:
    stated = titled(*numbered_on(*ANNEXES), ("5", "Pengukuran Efisiensi Kegiatan"))
    assert outcomes(stated, "nomor_judul") == [("5", "inconsistent", Decimal(6))]


def test_a_number_that_stands_twice_is_found_though_the_next_goes_on_from_it() -> None:
    twice = [*numbered_on(*ANNEXES)[:3], ("3", "Daftar Sarana"), *numbered_on(*ANNEXES)[3:]]
    assert outcomes(titled(*twice), "nomor_judul") == [("3", "inconsistent", Decimal(4))]


@pytest.mark.parametrize("wrong", [2, 3, 5])
def test_a_number_printed_in_the_place_of_the_next_is_found(wrong: int) -> None:
    titles = numbered_on(*ANNEXES)
    titles[wrong - 1] = (f"{wrong - 1}", titles[wrong - 1][1])
    assert outcomes(titled(*titles), "nomor_judul") == [(f"{wrong - 1}", "inconsistent", Decimal(wrong))]


@pytest.mark.parametrize(("numbers", "first"), [("1233557", 4), ("1234457", 5)])
def test_two_numbers_in_the_places_of_others_are_found(numbers: str, first: int) -> None:
    words = [*ANNEXES, "Capaian Keluaran", "Daftar Hadir"]
    (text, verdict, derived), *_ = outcomes(titled(*zip(numbers, words, strict=True)), "nomor_judul")
    assert (text, verdict, derived) == (f"{first - 1}", "inconsistent", Decimal(first))


def test_numbers_of_which_most_stand_twice_are_numbered_in_another_way() -> None:
    assert outcomes(titled(*zip(["1", "1", "3", "3", "5"], ANNEXES, strict=True)), "nomor_judul") == []


def test_words_that_most_titles_share_do_not_make_two_titles_one() -> None:
    end = " Balai Besar Tahun Anggaran 2021"
    stated = titled(*numbered_on(*(words + end for words in ANNEXES)), ("5", "Efisiensi Kegiatan" + end))
    assert [verdict for _, verdict, _ in outcomes(stated, "nomor_judul")] == ["inconsistent"]


@pytest.mark.parametrize(
    "again", ["Realisasi Belanja (lanjutan)", "Realisasi Belanja", "", "Realisasi Belanja per Sasaran", "Lanjutan"]
)
def test_a_title_that_is_printed_again_is_no_second_annex(again: str) -> None:
    stated = titled(*numbered_on(*ANNEXES), ("5", again))
    assert [verdict for _, verdict, _ in outcomes(stated, "nomor_judul")] == ["consistent"]


def test_a_sheet_before_an_annex_is_no_annex_of_its_own() -> None:
    stated = titled(*numbered_on(*ANNEXES), ("5", "Efisiensi Kegiatan"), empty=frozenset({5}))
    assert [verdict for _, verdict, _ in outcomes(stated, "nomor_judul")] == ["consistent"]


@pytest.mark.parametrize(
    "titles",
    [
        # too short to say that numbers are to differ
        [*numbered_on(*ANNEXES[:3]), ("3", "Daftar Sarana")],
        # a number is left out: it may not have been read
        [*numbered_on(*ANNEXES)[:2], *numbered_on(*ANNEXES)[3:], ("6", "Daftar Sarana"), ("6", "Peta Risiko")],
        # numbers that stand twice throughout: they number something else
        [("1", "Kota Bandung"), *numbered_on(*ANNEXES), ("5", "Peta Risiko"), ("4", "Daftar Sarana")],
        # a chapter with one table, and another that begins anew
        [("1", "Peta Risiko"), *numbered_on(*ANNEXES)],
        # two numbers stand twice
        [*numbered_on(*ANNEXES)[:2], ("2", "Peta Risiko"), ("2", "Daftar Sarana"), *numbered_on(*ANNEXES)[2:]],
        # the series does not begin with 1
        [("4", "Daftar Sarana"), ("5", "Peta Risiko"), ("5", "Rencana Aksi"), ("6", "Hasil Survei"), ("7", "Pagu")],
    ],
)
def test_what_may_be_right_is_not_accused(titles: list[tuple[str, str]]) -> None:
    assert [o for o in outcomes(titled(*titles), "nomor_judul") if o[1] == "inconsistent"] == []


def test_each_chapter_numbers_its_own_tables() -> None:
    first = titled(*numbered_on(*ANNEXES), kind="table", chapter="2.").titles
    second = titled(*numbered_on(*ANNEXES), kind="table", chapter="3.", first=20).titles
    found = outcomes(replace(report(), titles=(*first, *second)), "nomor_judul")
    assert [verdict for _, verdict, _ in found] == ["consistent", "consistent"]


def test_numbers_that_begin_anew_are_two_series() -> None:
    assert [verdict for _, verdict, _ in outcomes(titled(*numbered_on(*ANNEXES) * 2), "nomor_judul")] == [
        "consistent",
        "consistent",
    ]
