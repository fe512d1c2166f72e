"""Texts of both languages, and numbers in their style."""

import re
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

import workpapers
from expectations.findings.explanations import catalogue
from expectations.relation import Kind, Severity, Verdict
from workpapers.wording import Language, wording

TEMPLATE = Path(workpapers.__file__).parent / "templates" / "kertas-kerja.html.j2"


@pytest.mark.parametrize("language", get_args(Language))
def test_every_kind_verdict_and_severity_has_a_name(language: Language) -> None:
    words = wording(language)
    for section, names in (("kind", get_args(Kind)), ("verdict", get_args(Verdict)), ("severity", get_args(Severity))):
        assert [words.text(section, name) for name in names]


def test_every_text_that_the_page_asks_for_is_there() -> None:
    asked = re.findall(r'say\("(\w+)", "(\w+)"', TEMPLATE.read_text())
    assert asked
    for section, name in asked:
        assert name in wording("id")._sections[section]


@pytest.mark.parametrize(
    ("value", "id_text", "en_text"),
    [
        (Decimal("94.48"), "94,48", "94.48"),
        (Decimal("284410751969"), "284.410.751.969", "284,410,751,969"),
        (Decimal("-0.50"), "-0,50", "-0.50"),
        (1658, "1.658", "1,658"),
        ("Baik", "Baik", "Baik"),
        (None, "", ""),
    ],
)
def test_numbers_are_written_in_the_language_s_own_style(
    value: Decimal | int | str | None, id_text: str, en_text: str
) -> None:
    assert (wording("id").number(value), wording("en").number(value)) == (id_text, en_text)


def test_a_note_of_the_rules_is_put_into_the_language_with_its_figures() -> None:
    assert wording("id").phrase("only 228 of 253 gives 90,12%") == "hanya 228 dari 253 yang menghasilkan 90,12%"
    assert wording("id").phrase("twice: 42, 43; missing: 47, 48") == "dua kali: 42, 43; tidak ada: 47, 48"
    assert wording("en").phrase("only 228 of 253 gives 90,12%") == "only 228 of 253 gives 90,12%"


def test_an_unknown_note_is_shown_as_it_is() -> None:
    assert wording("id").phrase("something {new}") == "something {new}"


def test_an_unknown_cause_is_shown_by_its_name() -> None:
    assert wording("id").label("cause", "some_new_cause") == "some new cause"


@pytest.mark.parametrize("language", get_args(Language))
def test_every_cause_that_can_be_proved_has_a_text(language: Language) -> None:
    names = {name.partition(" ")[0] for name in catalogue()["cause"]}
    # Where the catalogue has no text, the label is the name itself.
    assert [name for name in names if wording(language).label("cause", name) == name.replace("_", " ")] == []
