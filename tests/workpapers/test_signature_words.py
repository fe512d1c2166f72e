"""Signatures in plain words: each state apart."""

from dataclasses import replace

import pytest

from extractors.content import SignatureState
from tests.workpapers.example import SIGNATURE, SIGNED, UNSIGNED
from workpapers.signature_words import signature_words
from workpapers.wording import wording

ENGLISH = wording("en")


def said(state: SignatureState) -> str:
    return " ".join(signature_words(state, ENGLISH).sentences)


def test_a_sound_signature() -> None:
    words = signature_words(SIGNED, ENGLISH)
    assert (words.state, words.badge) == ("good", "intact")
    assert "What was signed is intact." in words.sentences
    assert "Signer: Inspektur (uji)." in words.sentences
    assert "Time by the signature: 2026-11-22 01:39 UTC." in words.sentences


def test_what_was_changed_after_signing_is_bad_though_what_was_signed_is_intact() -> None:
    changed = replace(SIGNED, signatures=(replace(SIGNATURE, modified_after_signing=True, covers="whole revision"),))
    assert signature_words(changed, ENGLISH).state == "bad"
    assert "What was signed is intact." in said(changed)
    assert "The file was changed after signing." in said(changed)
    assert "does not cover the whole file" in said(changed)


def test_the_changed_pages_are_named() -> None:
    signature = replace(SIGNATURE, modified_after_signing=True, change="content", changed_pages=(4, 9))
    assert "on page(s) 4, 9" in said(replace(SIGNED, signatures=(signature,)))


def test_annotations_over_a_signed_page_are_another_change() -> None:
    signature = replace(SIGNATURE, modified_after_signing=True, change="annotations", changed_pages=(4,))
    assert "annotations were laid over page(s) 4" in said(replace(SIGNED, signatures=(signature,)))


def test_what_was_added_and_is_allowed_is_said() -> None:
    added = replace(SIGNATURE, change="long-term data")
    assert "only data for long-term validation was added" in said(replace(SIGNED, signatures=(added,)))


def test_of_several_signatures_each_is_described_by_itself() -> None:
    second = replace(SIGNATURE, signer="Kepala (uji)", trusted=False, chain="expired", valid_until="2020-01-01")
    told = said(replace(SIGNED, signatures=(SIGNATURE, second)))
    assert "Signature 1: What was signed is intact." in told
    assert "Signature 2: What was signed is intact." in told
    assert "no longer valid (the signer's:  to 2020-01-01)" in told


def test_a_revocation_is_said_with_its_date() -> None:
    revoked = replace(SIGNATURE, trusted=False, chain="revoked", revocation="revoked", revocation_known="2020-05-31")
    assert "was revoked, by evidence embedded in the file (since 2020-05-31" in said(
        replace(SIGNED, signatures=(revoked,))
    )


def test_a_revocation_after_a_trusted_time_stamp_is_said_and_the_signer_stays_trusted() -> None:
    later = replace(
        SIGNATURE,
        chain="trusted",
        revocation="revoked",
        revocation_known="2020-05-31",
        stamp="trusted",
        stamped_at="2020-01-01",
    )
    told = said(replace(SIGNED, signatures=(later,)))
    assert "leads to a root that these settings trust" in told
    assert "a trusted time stamp proves that it was used before" in told


def test_what_no_check_without_a_network_can_prove_is_said() -> None:
    assert "it is not proved that the certificate is not revoked today" in said(SIGNED)


def test_broken_content_is_bad() -> None:
    broken = replace(SIGNED, signatures=(replace(SIGNATURE, intact=False),))
    assert signature_words(broken, ENGLISH).state == "bad"
    assert "not intact" in said(broken)


def test_an_unknown_root_is_said_and_breaks_nothing() -> None:
    untrusted = replace(SIGNED, signatures=(replace(SIGNATURE, trusted=False),))
    assert signature_words(untrusted, ENGLISH).state == "good"
    assert "does not lead to a root" in said(untrusted)


def test_a_signature_that_is_claimed_and_missing_is_bad() -> None:
    claimed = replace(UNSIGNED, claimed=True, claim_page=3)
    assert signature_words(claimed, ENGLISH).state == "bad"
    assert "Page 3 says" in said(claimed)


def test_a_file_that_claims_nothing_and_holds_nothing_is_no_fault() -> None:
    assert signature_words(UNSIGNED, ENGLISH).state == "missing"


@pytest.mark.parametrize("state", [SIGNED, replace(UNSIGNED, problem="x")])
def test_revocation_or_the_problem_is_said(state: SignatureState) -> None:
    assert "revoked is not known" in said(state) or "could not be checked: x" in said(state)
