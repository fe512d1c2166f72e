"""The register of findings: what is read from its text, what is refused and how that is said."""

from datetime import date

import pytest

from expectations.decisions.noted_report import Basis
from expectations.decisions.register import Register, parse_register
from expectations.decisions.register_text import entry_text
from extractors.errors import RegisterError
from tests.expectations.decided import DECISION

ENTRY = entry_text(DECISION)


def test_an_entry_says_who_decided_what_when_why_and_on_which_figures() -> None:
    register = parse_register(
        """
        [[decision]]
        report = "laporan | biro | 2020 | "
        finding = "capaian-0123456789ab"
        state = "accepted"
        by = "Ani"
        on = 2026-11-28
        until = 2027-06-30
        reason = "Sudah disepakati."
        printed = "102,27"
        expected = "94.48"
        figures = ["91,00", "96.32"]
        """,
        "register.toml",
    )
    (decision,) = register.decisions
    assert (decision.state, decision.by, decision.on, decision.until) == (
        "accepted", "Ani", date(2026, 11, 28), date(2027, 6, 30),
    )  # fmt: skip
    assert decision.basis == Basis("102,27", "94.48", ("91,00", "96.32"))


def test_an_empty_text_is_an_empty_register() -> None:
    assert parse_register("# nothing yet\n", "register.toml") == Register()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('state = "explained"', 'state = "closed"', "state is 'closed'; write one of open, confirmed"),
        ('by = "Ani"', 'by = " "', "by is empty"),
        ('by = "Ani"\n', "", 'by is missing; write by = "..."'),
        ("on = 2026-11-28", 'on = "kemarin"', "on is 'kemarin'; write a day without quotes"),
        ("on = 2026-11-28", "on = 2026-11-28T10:00:00", "write a day without quotes"),
        ("on = 2026-11-28", "on = 2026-11-28\nuntil = 2026-11-27", "until (2026-11-27) lies before on (2026-11-28)"),
        ('figures = ["91,00", "96.32"]', "figures = [91.00]", "figures is a list of texts"),
        ('reason = "Target tahun lain."', 'reason = "a\\u0007b"', "reason holds a control character"),
        ('reason = "', 'why = "x"\nreason = "', "'why' is not known; there are about, by"),
        ("expected = ", "expected = 94 # ", "expected is 94; write expected"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_with_its_number_and_what_to_do(old: str, new: str, said: str) -> None:
    assert old in ENTRY
    with pytest.raises(RegisterError) as refused:
        parse_register(f"{ENTRY}\n{ENTRY.replace(old, new)}", "register.toml")
    assert str(refused.value).startswith("register.toml, entry 2 (capaian-0123456789ab): ")
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[decision]\n", "register.toml is not TOML"),
        ('[decision]\nby = "x"\n', "write each entry under [[decision]], with two brackets"),
        ("decision = [1]\n", "write each entry under [[decision]], with two brackets"),
        ("[[keputusan]]\n", "'keputusan' is no part of a register"),
        (f"a = {'[' * 5000}", "register.toml is "),
    ],
)
def test_a_text_that_is_no_register_is_refused(text: str, said: str) -> None:
    with pytest.raises(RegisterError) as refused:
        parse_register(text, "register.toml")
    assert said in str(refused.value)


def test_a_line_that_is_no_toml_is_named() -> None:
    with pytest.raises(RegisterError, match="line 3"):
        parse_register('# one\n[[decision]]\nby = "Ani\n', "register.toml")
