"""Every state of a signature, on files made for it: each told apart from the others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pyhanko.keys import load_certs_from_pemder
from pyhanko.sign.fields import MDPPerm

from extractors.content import SignatureState
from extractors.signing.signature_standing import standing
from extractors.signing.signature_validation import validate
from extractors.signing.signatures import signature_of
from tests.signed_pdf import (
    Chain,
    chain,
    identity,
    signed,
    stamped,
    unsigned,
    with_annotation,
    with_changed_page,
    with_evidence,
    with_page_taken_away,
)

PAST = datetime(2020, 6, 1, tzinfo=UTC)


class Desk:
    """Where a test's files are made, and verified with the test chain's root pinned or with none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chain: Chain = chain()
        self.root = self.chain.root_file(folder)
        self.plain = unsigned(folder / "laporan.pdf")

    def state(self, data: bytes, *roots: Path, claimed: bool = False) -> SignatureState:
        """As the child process answers it; the process itself is tested with the other files."""
        pinned = [one for root in roots or (self.root,) for one in load_certs_from_pemder([root])]
        answer = validate(data, pinned, compare=True)
        return SignatureState(
            claimed, 1 if claimed else None, "", tuple(map(signature_of, answer["signatures"])), answer["problem"]
        )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_no_signature_and_none_claimed(desk: Desk) -> None:
    assert standing(desk.state(desk.plain)) == "unsigned"


def test_no_signature_though_a_page_claims_one(desk: Desk) -> None:
    assert standing(desk.state(desk.plain, claimed=True)) == "claimed"


def test_a_signature_that_leads_to_the_pinned_root_is_valid(desk: Desk) -> None:
    state = desk.state(signed(desk.plain, desk.chain.signer()))
    (signature,) = state.signatures
    assert (signature.chain, signature.change, signature.covers) == ("trusted", "none", "whole document")
    assert (signature.revocation, signature.stamp) == ("unknown", "none")
    assert (signature.valid_from[:10], signature.valid_until[:10]) == ("2010-01-01", "2090-01-01")
    assert standing(state) == "valid"


def test_a_signature_that_leads_to_another_root_is_intact_and_untrusted(desk: Desk) -> None:
    (desk.folder / "other").mkdir()
    other = Chain(identity("Akar lain", None), desk.chain.authority, desk.chain.stamper).root_file(
        desk.folder / "other"
    )
    state = desk.state(signed(desk.plain, desk.chain.signer()), other)
    assert (state.signatures[0].intact, state.signatures[0].chain) == (True, "unknown root")
    assert standing(state) == "untrusted"


def test_a_certificate_that_may_not_sign_documents_is_told_apart_from_an_unknown_root(desk: Desk) -> None:
    state = desk.state(signed(desk.plain, desk.chain.stamper))
    assert (state.signatures[0].intact, state.signatures[0].chain) == (True, "unfit")
    assert standing(state) == "untrusted"


def test_an_altered_byte_is_told(desk: Desk) -> None:
    data = bytearray(signed(desk.plain, desk.chain.signer()))
    data[data.index(b"Halaman 1") if b"Halaman 1" in data else data.index(b"stream") + 30] ^= 1
    state = desk.state(bytes(data))
    assert (state.signatures[0].intact, state.signatures[0].chain) == (False, "not evaluated")
    assert standing(state) == "altered"


def test_a_page_changed_after_signing_is_named(desk: Desk) -> None:
    state = desk.state(with_changed_page(signed(desk.plain, desk.chain.signer()), 2))
    (signature,) = state.signatures
    assert (signature.intact, signature.modified_after_signing) == (True, True)
    assert (signature.change, signature.changed_pages) == ("content", (2,))
    assert standing(state) == "changed"


def test_a_page_taken_away_after_signing_is_told(desk: Desk) -> None:
    state = desk.state(with_page_taken_away(signed(desk.plain, desk.chain.signer())))
    assert "it had 2 pages and has 1" in state.signatures[0].modification
    assert standing(state) == "changed"


def test_an_annotation_laid_over_a_signed_page_is_another_kind_of_change(desk: Desk) -> None:
    state = desk.state(with_annotation(signed(desk.plain, desk.chain.signer()), 1))
    (signature,) = state.signatures
    assert (signature.change, signature.changed_pages, signature.modified_after_signing) == ("annotations", (1,), True)
    assert standing(state) == "annotated"


def test_a_second_signature_is_no_change_of_the_first(desk: Desk) -> None:
    once = signed(desk.plain, desk.chain.signer())
    state = desk.state(signed(once, desk.chain.signer(), field="TTE2"))
    first, second = state.signatures
    assert (first.covers, first.change, first.modified_after_signing) == ("whole revision", "form fields", False)
    assert (second.covers, second.change) == ("whole document", "none")
    assert standing(state) == "valid"


def test_the_worst_of_several_signatures_counts(desk: Desk) -> None:
    changed = with_changed_page(signed(desk.plain, desk.chain.signer()), 1)
    state = desk.state(signed(changed, desk.chain.signer(), field="TTE2"))
    assert [one.modified_after_signing for one in state.signatures] == [True, False]
    assert standing(state) == "changed"


def test_a_signature_added_where_the_first_one_forbids_every_change_is_told(desk: Desk) -> None:
    certified = signed(desk.plain, desk.chain.signer(), certify=MDPPerm.NO_CHANGES)
    state = desk.state(with_changed_page(certified, 1))
    assert state.signatures[0].modified_after_signing
    assert standing(state) == "changed"


def test_an_expired_certificate_without_a_time_stamp_is_expired(desk: Desk) -> None:
    brief = desk.chain.signer(PAST, PAST + timedelta(days=365))
    state = desk.state(signed(desk.plain, brief))
    assert (state.signatures[0].intact, state.signatures[0].chain) == (True, "expired")
    assert standing(state) == "expired"


def test_a_certificate_that_begins_later_is_not_valid_yet(desk: Desk) -> None:
    later = datetime(2080, 1, 1, tzinfo=UTC)
    state = desk.state(signed(desk.plain, desk.chain.signer(later, later.replace(year=2085))))
    assert state.signatures[0].chain == "not yet valid"


def test_a_trusted_time_stamp_proves_that_an_expired_certificate_was_used_in_its_time(desk: Desk) -> None:
    brief = desk.chain.signer(PAST, PAST + timedelta(days=365))
    stamper = desk.chain.stamper_at(PAST + timedelta(days=30))
    state = desk.state(signed(desk.plain, brief, stamper=stamper))
    (signature,) = state.signatures
    assert (signature.chain, signature.stamp) == ("trusted", "trusted")
    assert signature.stamped_at.startswith("2020-07-01")
    assert standing(state) == "valid"


def test_a_time_stamp_of_the_document_proves_the_same(desk: Desk) -> None:
    brief = desk.chain.signer(PAST, PAST + timedelta(days=365))
    state = desk.state(stamped(signed(desk.plain, brief), PAST + timedelta(days=30)))
    assert (state.signatures[0].stamp, standing(state)) == ("trusted", "valid")


def test_a_time_stamp_after_the_certificate_ended_proves_nothing(desk: Desk) -> None:
    brief = desk.chain.signer(PAST, PAST + timedelta(days=365))
    state = desk.state(signed(desk.plain, brief, stamper=desk.chain.stamper_at(PAST + timedelta(days=400))))
    assert (state.signatures[0].stamp, standing(state)) == ("trusted", "expired")


def test_embedded_lists_show_that_nothing_was_revoked_at_their_moment(desk: Desk) -> None:
    lists = [desk.chain.revocation_list(issuer, PAST) for issuer in (desk.chain.root, desk.chain.authority)]
    state = desk.state(with_evidence(signed(desk.plain, desk.chain.signer()), *lists))
    (signature,) = state.signatures
    assert (signature.revocation, signature.revocation_known[:10]) == ("not revoked", "2020-06-01")
    assert signature.change == "long-term data"
    assert standing(state) == "valid"


def test_a_list_of_the_authority_alone_does_not_speak_for_the_authority_itself(desk: Desk) -> None:
    only = desk.chain.revocation_list(desk.chain.authority, PAST)
    state = desk.state(with_evidence(signed(desk.plain, desk.chain.signer()), only))
    assert state.signatures[0].revocation == "unknown"


def test_an_embedded_list_with_the_signer_on_it_shows_the_revocation(desk: Desk) -> None:
    signer = desk.chain.signer()
    lists = [
        desk.chain.revocation_list(desk.chain.root, PAST),
        desk.chain.revocation_list(desk.chain.authority, PAST, signer),
    ]
    state = desk.state(with_evidence(signed(desk.plain, signer), *lists))
    (signature,) = state.signatures
    assert (signature.revocation, signature.revocation_known[:10]) == ("revoked", "2020-05-31")
    assert not signature.trusted
    assert standing(state) == "revoked"


def test_a_revoked_authority_is_told_too(desk: Desk) -> None:
    on_list = desk.chain.revocation_list(desk.chain.root, PAST, desk.chain.authority)
    state = desk.state(with_evidence(signed(desk.plain, desk.chain.signer()), on_list))
    assert standing(state) == "revoked"


def test_what_was_stamped_before_the_revocation_stands(desk: Desk) -> None:
    signer = desk.chain.signer()
    on_list = desk.chain.revocation_list(desk.chain.authority, PAST, signer)
    before = signed(desk.plain, signer, stamper=desk.chain.stamper_at(PAST - timedelta(days=30)))
    state = desk.state(with_evidence(before, on_list))
    assert (state.signatures[0].revocation, standing(state)) == ("revoked", "valid")


def test_a_list_that_another_authority_made_revokes_nothing(desk: Desk) -> None:
    signer = desk.chain.signer()
    stranger = identity("Penerbit (uji)", None)
    forged = desk.chain.revocation_list(stranger, PAST, signer)
    state = desk.state(with_evidence(signed(desk.plain, signer), forged))
    assert (state.signatures[0].revocation, standing(state)) == ("unknown", "valid")
