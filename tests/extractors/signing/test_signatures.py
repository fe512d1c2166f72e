from pathlib import Path

import pytest

from extractors.content import Box, Sentence, Signature
from extractors.limits import SignatureLimits
from extractors.signing.signature_standing import standing
from extractors.signing.signatures import verify_signatures
from tests.pdf_maker import PageMaker, write_pdf
from tests.shared import PROJECT, SAMPLES, SHARED, needs_shared

ROOT = PROJECT / "data" / "trust" / "demonstration-root.pem"
SIGNED = SHARED / "signed"
BSRE = SIGNED / "public" / "perda-banjarnegara-8-2025.as-stored.pdf"
BSRE_ROOT = SIGNED / "public" / "root-ca-indonesia-ds-g1.der"
BSRE_MENDED = SIGNED / "public" / "perda-banjarnegara-8-2025.leading-newline-removed.pdf"


def only_signature(path: Path, *roots: Path) -> Signature:
    state = verify_signatures(path, [], roots)
    assert len(state.signatures) == 1
    return state.signatures[0]


def test_a_signature_over_the_whole_file_with_its_root_pinned_is_trusted() -> None:
    signature = only_signature(SAMPLES / "skm-monev-2022-s1.pdf", ROOT)
    assert signature.intact
    assert signature.covers == "whole document"
    assert not signature.modified_after_signing
    assert signature.modification == ""
    assert signature.trusted
    assert signature.trust_problem == ""
    assert signature.signer == "Inspektur Utama (test)"
    assert signature.signed_at.startswith("2026-11-22T01:39:28")


def test_without_a_pinned_root_a_signature_is_intact_and_not_trusted() -> None:
    signature = only_signature(SAMPLES / "skm-monev-2022-s1.pdf")
    assert signature.intact
    assert not signature.trusted
    assert signature.trust_problem == "no chain to a pinned root"


def test_a_page_altered_after_signing_is_told_apart_from_a_broken_signature() -> None:
    signature = only_signature(SAMPLES / "skm-monev-2022-s1.tampered.pdf", ROOT)
    assert signature.intact
    assert signature.trusted
    assert signature.covers == "whole revision"
    assert signature.modified_after_signing
    assert signature.modification == "the document was changed after signing: page 9"


def test_a_flipped_byte_breaks_the_signature(tmp_path: Path) -> None:
    data = bytearray((SAMPLES / "skm-monev-2022-s1.pdf").read_bytes())
    at = data.index(b"stream") + 40
    data[at] ^= 1
    path = tmp_path / "flipped.pdf"
    path.write_bytes(data)
    signature = only_signature(path, ROOT)
    assert not signature.intact
    assert not signature.trusted


def test_a_stray_byte_before_the_header_is_told_and_the_stored_file_is_not_intact(tmp_path: Path) -> None:
    path = tmp_path / "stray.pdf"
    path.write_bytes(b"\n" + (SAMPLES / "skm-monev-2022-s1.pdf").read_bytes())
    state = verify_signatures(path, [], [ROOT])
    assert not state.signatures[0].intact
    assert not state.signatures[0].trusted
    assert state.problem == (
        "1 stray byte stands before the PDF header, so the digest of the file as it is stored does not match; "
        "without it the signature is intact"
    )


def test_an_unsigned_report_that_claims_a_signature_keeps_both_facts(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "unsigned.pdf", PageMaker().text(50, 50, "Laporan"))
    claim = Sentence("s0001", "Ditandatangani secara elektronik", 2, Box(0, 0, 1, 1), (), "", None, (), ())
    state = verify_signatures(path, [claim], [ROOT])
    assert state.claimed
    assert state.claim_page == 2
    assert state.claim_text == "Ditandatangani secara elektronik"
    assert state.signatures == ()
    assert state.problem == ""


def test_a_signature_that_cannot_be_parsed_is_a_problem_and_not_an_error(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj <</Type/Sig /ByteRange [0 1 2 3] /Contents <00>>> endobj\n")
    state = verify_signatures(path, [], [ROOT])
    assert state.signatures == ()
    assert state.problem.startswith("the signatures cannot be read: ")


def test_a_root_that_is_no_certificate_is_told(tmp_path: Path) -> None:
    root = tmp_path / "root.pem"
    root.write_text("not a certificate")
    state = verify_signatures(SAMPLES / "skm-monev-2022-s1.pdf", [], [root])
    assert state.problem.startswith("the pinned roots cannot be read: ")


def test_a_limit_reached_while_later_changes_are_compared_is_stated(tmp_path: Path) -> None:
    # Starting and verifying takes some CPU time, comparing the changes the rest: with none allowed nothing is known.
    state = verify_signatures(SAMPLES / "skm-monev-2022-s1.tampered.pdf", [], [ROOT], SignatureLimits(seconds=0))
    assert "did not end within 0 s" in state.problem


@needs_shared
@pytest.mark.parametrize(
    ("name", "intact", "covers", "modified", "trusted", "stands"),
    [
        ("test-signed.pdf", True, "whole document", False, True, "valid"),
        ("test-signed-visible.pdf", True, "whole document", False, True, "valid"),
        ("test-signed-tampered.pdf", True, "whole revision", True, True, "changed"),
        ("test-signed-corrupt.pdf", False, "whole document", False, False, "altered"),
    ],
)
def test_each_signed_file_has_the_state_that_its_maker_gave_it(
    name: str, intact: bool, covers: str, modified: bool, trusted: bool, stands: str
) -> None:
    state = verify_signatures(SIGNED / name, [], [SIGNED / "test-root.pem"])
    (signature,) = state.signatures
    assert standing(state) == stands
    assert (signature.intact, signature.covers, signature.modified_after_signing, signature.trusted) == (
        intact,
        covers,
        modified,
        trusted,
    )


@needs_shared
def test_long_term_validation_data_added_by_the_authority_is_no_change() -> None:
    signature = only_signature(BSRE_MENDED, BSRE_ROOT)
    assert signature.intact
    assert signature.trusted
    assert (signature.revocation, signature.revocation_known[:10]) == ("not revoked", "2026-02-03")
    assert not signature.modified_after_signing
    assert signature.modification == "data for long-term validation was added after signing, which is allowed"
    assert signature.change == "long-term data"
    assert signature.signer == "Jos Pramnungroho"


@needs_shared
def test_the_stored_copy_with_a_leading_newline_does_not_verify() -> None:
    limits = SignatureLimits(seconds=3)
    state = verify_signatures(BSRE, [], [], limits)
    assert not state.signatures[0].intact
    assert "1 stray byte" in state.problem
    assert "did not end within 3 s" in state.signatures[0].modification
