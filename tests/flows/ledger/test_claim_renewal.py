"""Claims on reports: kept while their process works, given up soon after it is gone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from flows.ledger.claim_renewal import CLAIM_SECONDS, RENEWED_AFTER_SECONDS, kept
from flows.ledger.ledger import Ledger

ONE = "1" * 64
HERE, THERE = "machine-one.example|7|7", "machine-two.example|7|7"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    ledger = Ledger(f"sqlite:///{tmp_path}/ledger.sqlite")
    ledger.receive(ONE, "a.pdf", 1)
    return ledger


def test_a_claim_outlasts_its_time_while_its_process_works_and_no_longer(ledger: Ledger) -> None:
    assert ledger.claim(ledger.entry(ONE), HERE, 0.5)
    with kept(ledger, ONE, HERE, seconds=0.5, every=0.1):
        time.sleep(1.0)
        assert not ledger.claim(ledger.entry(ONE), THERE, 60)
    time.sleep(0.6)
    assert ledger.claim(ledger.entry(ONE), THERE, 60)


def test_a_claim_that_passed_to_another_is_not_taken_back(ledger: Ledger) -> None:
    ledger.claim(ledger.entry(ONE), HERE, -1)
    assert ledger.claim(ledger.entry(ONE), THERE, 60)
    with kept(ledger, ONE, HERE, seconds=60, every=0.05):
        time.sleep(0.3)
    assert not ledger.renew(ONE, HERE, 60)
    assert ledger.renew(ONE, THERE, 60)


def test_a_claim_holds_for_several_renewals_that_fail() -> None:
    assert CLAIM_SECONDS >= 3 * RENEWED_AFTER_SECONDS
