"""How far a signer can be trusted: chain to a pinned root, time stamps, revocation as embedded evidence shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import x509
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.general import find_unique_cms_attribute
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule

from extractors.content import Chain
from extractors.signing.signed_file import SignedFile

_OUT_OF_TIME = (AdESIndeterminate.OUT_OF_BOUNDS_NO_POE, AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED)
_UNKNOWN_ROOT = "no chain to a pinned root"
_REVOKED = "certificate revoked"
_PROBLEMS: dict[Chain, str] = {
    "unknown root": _UNKNOWN_ROOT,
    "expired": "certificate no longer valid, and no trusted time stamp proves when it was used",
    "not yet valid": "certificate not valid yet",
    "revoked": _REVOKED,
}
_UNFIT = {
    "CHAIN_CONSTRAINTS_FAILURE": "certificate may not be used for signing documents",
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": "signed with a method that is too weak",
}
# Pieces of evidence that are looked at, the latest first: each costs up to five validations.
_EVIDENCE_TRIED = 8
_NEEDED, _IGNORED = RevocationCheckingRule.CRL_OR_OCSP_REQUIRED, RevocationCheckingRule.NO_CHECK
_OF_SIGNER = RevocationCheckingPolicy(_NEEDED, _IGNORED)
_OF_AUTHORITIES = RevocationCheckingPolicy(_IGNORED, _NEEDED)
_OF_ALL = RevocationCheckingPolicy(_NEEDED, _NEEDED)
_OF_NONE = RevocationCheckingPolicy(_IGNORED, _IGNORED)

StampState = Literal["none", "trusted", "untrusted", "broken"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the file holds for validation: certificates, lists and answers about revocation, and their moments."""

    certificates: tuple[x509.Certificate, ...]
    crls: tuple[asn1_crl.CertificateList, ...]
    ocsps: tuple[asn1_ocsp.OCSPResponse, ...]
    moments: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Trust:
    """What is known of the signer; the fields are those of extractors.content.Signature."""

    trusted: bool
    problem: str
    chain: Chain
    revocation: Literal["unknown", "not revoked", "revoked"] = "unknown"
    revocation_known: str = ""
    stamp: StampState = "none"
    stamped_at: str = ""


def embedded_evidence(file: SignedFile, signatures: Iterable[EmbeddedPdfSignature]) -> Evidence:
    """The evidence in a file's security store and in the signatures themselves; what is malformed is left out."""
    try:
        store = DocumentSecurityStore.read_dss(file)
        certificates = tuple(store.load_certs())
        ocsps = [_loaded(asn1_ocsp.OCSPResponse, ref, DecodePurpose.OCSP_RESPONSE) for ref in store.ocsps]
        crls = [_loaded(asn1_crl.CertificateList, ref, DecodePurpose.CRL) for ref in store.crls]
    except (PdfError, ValueError, KeyError, TypeError):
        certificates, ocsps, crls = (), [], []
    for signature in signatures:
        for kind, found in _in_signature(signature):
            (ocsps if kind == "ocsp" else crls).append(found)
    known_crls, known_ocsps, moments = [], [], set()
    for found in crls:
        if times := list(_crl_times(found)):
            known_crls.append(found)
            moments |= set(times)
    for found in ocsps:
        if times := list(_ocsp_times(found)):
            known_ocsps.append(found)
            moments |= set(times)
    return Evidence(certificates, tuple(known_crls), tuple(known_ocsps), tuple(sorted(moments, reverse=True)))


def trust_of(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, roots: Sequence[Any], evidence: Evidence
) -> Trust:
    """Whether a signature's signer leads to a pinned root, and what speaks against it."""
    if not (status.intact and status.valid):
        return Trust(False, "the digest does not match: what was signed is not what is stored", "not evaluated")
    stamp, stamped = _best_stamp(signature, status, roots, evidence)
    stamped_text = stamped.isoformat() if stamped else ""
    chain, problem = _chain(status)
    if chain == "expired" and stamp == "trusted":
        then = _validated(signature, roots, evidence, stamped)
        if then.trusted:
            chain, problem = "trusted", ""
    revocation, known = _revocation(signature, roots, evidence)
    if revocation == "revoked" and not (stamp == "trusted" and stamped and known and stamped < known):
        chain, problem = "revoked", _REVOKED + (f" on {known:%Y-%m-%d}" if known else "")
    return Trust(
        chain == "trusted", problem, chain, revocation, known.isoformat() if known else "", stamp, stamped_text
    )


def _chain(status: PdfSignatureStatus) -> tuple[Chain, str]:
    if status.trusted:
        return "trusted", ""
    indication = status.trust_problem_indic
    name = str(getattr(indication, "name", indication or ""))
    chain: Chain = "unfit"
    if indication == AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND:
        chain = "unknown root"
    elif status.signing_cert.not_valid_before > datetime.now(UTC):
        chain = "not yet valid"
    elif indication in _OUT_OF_TIME:
        chain = "expired"
    elif name.startswith("REVOKED"):
        chain = "revoked"
    return chain, _PROBLEMS.get(chain) or _UNFIT.get(name) or name.lower().replace("_", " ") or "not trusted"


def _revocation(
    signature: EmbeddedPdfSignature, roots: Sequence[Any], evidence: Evidence
) -> tuple[Literal["unknown", "not revoked", "revoked"], datetime | None]:
    """What the embedded evidence says, taken at its own moments: long after, its freshness could not be judged.

    Only evidence whose own chain leads to a pinned root counts. "not revoked" needs it for every certificate between
    the signer and the root, and holds for that moment.
    """
    lists, answers = replace(evidence, ocsps=()), replace(evidence, crls=())
    for moment in evidence.moments[:_EVIDENCE_TRIED]:
        at = moment + timedelta(seconds=1)
        # Each kind and each place by itself: a missing list of the authority must not hide the signer's revocation.
        for kind in (lists, answers):
            for policy in (_OF_SIGNER, _OF_AUTHORITIES) if kind.crls or kind.ocsps else ():
                details = _validated(signature, roots, kind, at, policy).revocation_details
                if details is not None:
                    return "revoked", details.revocation_date
        if _validated(signature, roots, evidence, at, _OF_ALL).trusted:
            return "not revoked", moment
    return "unknown", None


def _best_stamp(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, roots: Sequence[Any], evidence: Evidence
) -> tuple[StampState, datetime | None]:
    """The time stamp in the signature, or the first of the document that covers it; a trusted one before others."""
    found: list[tuple[StampState, datetime | None]] = []
    inner = status.timestamp_validity
    if inner is not None:
        found.append((_stamp_state(inner.intact and inner.valid, inner.trusted), inner.timestamp))
    for stamp in signature.reader.embedded_timestamp_signatures:
        if stamp.signed_revision < signature.signed_revision:
            continue
        try:
            one = validate_pdf_timestamp(stamp, _context(roots, evidence), skip_diff=True)
        except (PdfError, ValueError, KeyError, TypeError):
            found.append(("broken", None))
            continue
        whole = one.coverage is not None and one.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
        found.append((_stamp_state(one.intact and one.valid and whole, one.trusted), one.timestamp))
    order: tuple[StampState, ...] = ("trusted", "untrusted", "broken")
    return min(found, key=lambda one: (order.index(one[0]), str(one[1])), default=("none", None))


def _stamp_state(sound: object, trusted: bool) -> StampState:
    return "broken" if not sound else "trusted" if trusted else "untrusted"


def _context(
    roots: Sequence[Any],
    evidence: Evidence,
    moment: datetime | None = None,
    policy: RevocationCheckingPolicy = _OF_NONE,
) -> ValidationContext:
    """A context that knows the pinned roots only, as of `moment`, or of now.

    An empty list of roots, never None: None would mean the certificates of the operating system.
    """
    return ValidationContext(
        trust_roots=list(roots),
        other_certs=list(evidence.certificates),
        allow_fetching=False,
        moment=moment,
        best_signature_time=moment,
        crls=list(evidence.crls),
        ocsps=list(evidence.ocsps),
        revinfo_policy=CertRevTrustPolicy(policy, retroactive_revinfo=True),
    )


def chain_status(signature: EmbeddedPdfSignature, roots: Sequence[Any], evidence: Evidence) -> PdfSignatureStatus:
    """pyHanko's status of a signature as of now, later changes and revocation left aside."""
    return validate_pdf_signature(signature, _context(roots, evidence), skip_diff=True)


def _validated(
    signature: EmbeddedPdfSignature,
    roots: Sequence[Any],
    evidence: Evidence,
    moment: datetime | None,
    policy: RevocationCheckingPolicy = _OF_NONE,
) -> PdfSignatureStatus:
    return validate_pdf_signature(signature, _context(roots, evidence, moment, policy), skip_diff=True)


def _loaded(kind: Any, reference: Any, purpose: DecodePurpose) -> Any:
    return kind.load(reference.get_object().read_data(purpose))


def _in_signature(signature: EmbeddedPdfSignature) -> Iterator[tuple[str, Any]]:
    """The evidence that a signer put into a signature's own attributes."""
    try:
        archive = find_unique_cms_attribute(signature.signer_info["signed_attrs"], "adobe_revocation_info_archival")
        for kind in ("crl", "ocsp"):
            for found in archive[kind] or ():
                yield kind, found
    except (LookupError, ValueError, TypeError):
        return


def _crl_times(found: Any) -> Iterator[datetime]:
    try:
        yield found["tbs_cert_list"]["this_update"].native
    except (ValueError, KeyError, TypeError):
        return


def _ocsp_times(found: Any) -> Iterator[datetime]:
    try:
        for response in found.response_data["responses"]:
            yield response["this_update"].native
    except (ValueError, KeyError, TypeError, AttributeError):
        return
