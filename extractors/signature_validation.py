"""The child process that verifies the signatures of one PDF with pyHanko; `extractors.signatures` starts it.

Run as `python -m extractors.signature_validation CPU_SECONDS MEMORY_BYTES REPORT.pdf [ROOT.pem ...]`. It answers with
lines of JSON: all signatures without a comparison of later changes, then all signatures again with it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from extractors.child_process import Answer

_COVERS = {
    SignatureCoverageLevel.ENTIRE_FILE: "whole document",
    SignatureCoverageLevel.ENTIRE_REVISION: "whole revision",
    SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START: "part of document",
    SignatureCoverageLevel.UNCLEAR: "unclear",
}
_ALLOWED = {
    ModificationLevel.NONE: "",
    ModificationLevel.LTA_UPDATES: "data for long-term validation was added after signing, which is allowed",
    ModificationLevel.FORM_FILLING: "form fields were filled or signed after signing, which is allowed",
    ModificationLevel.ANNOTATIONS: "annotations were added after signing, which is allowed",
}
_TRUST_PROBLEMS = {
    "NO_CERTIFICATE_CHAIN_FOUND": "no chain to a pinned root",
    "REVOKED_NO_POE": "certificate revoked",
    "REVOKED_CA_NO_POE": "certificate of an issuing authority revoked",
    "OUT_OF_BOUNDS_NO_POE": "certificate no longer valid, and no trusted time stamp proves when it was used",
    "OUT_OF_BOUNDS_NOT_REVOKED": "certificate no longer valid, and no trusted time stamp proves when it was used",
    "CHAIN_CONSTRAINTS_FAILURE": "certificate may not be used for signing documents",
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": "signed with a method that is too weak",
}
HEADER = b"%PDF-"
# Where readers still accept the header (ISO 32000-1, annex H.3).
_HEADER_WITHIN = 1024
# Naming the changed pages walks the page tree once for each.
_PAGES_NAMED = 1000


class IndexedReader(PdfFileReader):
    """pyHanko's reader, with the offsets in each object stream kept.

    pyHanko 0.38 reads the list of offsets of an object stream again for each object in it, which makes comparing the
    revisions of a scan with 40,000 objects take 80 s. If the method is named otherwise in another version, this class
    changes nothing.
    """

    def __init__(self, stream: BytesIO) -> None:
        self._streams: dict[int, tuple[bytes, int, dict[int, tuple[int, int]]]] = {}
        super().__init__(stream, strict=False)

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> Any:
        if stmnum not in self._streams:
            stream: Any = generic.Reference(stmnum, 0, self).get_object()
            data: bytes = stream.read_data(DecodePurpose.OBJECT_STREAM)
            first = int(stream["/First"])
            numbers = data[:first].split()
            offsets: dict[int, tuple[int, int]] = {}
            for index in range(min(int(stream["/N"]), len(numbers) // 2)):
                offsets.setdefault(int(numbers[2 * index]), (index, int(numbers[2 * index + 1])))
            self._streams[stmnum] = data, first, offsets
        data, first, offsets = self._streams[stmnum]
        if idnum not in offsets:
            return super()._get_object_from_stream(idnum, stmnum, idx)  # type: ignore[no-untyped-call]
        held = BytesIO(data)
        held.seek(first + offsets[idnum][1])
        return generic.read_object(held, generic.Reference(idnum, 0, self))


def validate(data: bytes, roots: Sequence[Any], compare: bool) -> dict[str, Any]:
    """The state of every signature in a PDF, as plain values for JSON.

    `roots` are the pinned root certificates, `compare` also asks what changed after signing. The answer has
    `signatures` and `problem`; a list item has the fields of `extractors.content.Signature`, and `pending` where later
    changes have not been compared. Raises what pyHanko raises on files that it cannot follow.
    """
    stray = max(data[: _HEADER_WITHIN + len(HEADER)].find(HEADER), 0)
    reader = IndexedReader(BytesIO(data[stray:]))
    signatures = [_one(signature, roots, compare) for signature in reader.embedded_regular_signatures]
    problem = ""
    if stray and signatures:
        without = "intact" if all(s["intact"] for s in signatures) else "not intact"
        problem = (
            f"{stray} stray byte{'s stand' if stray > 1 else ' stands'} before the PDF header, so the digest of the "
            f"file as it is stored does not match; without {'them' if stray > 1 else 'it'} the signature is {without}"
        )
        signatures = [{**s, "intact": False, "trusted": False, "trust_problem": problem} for s in signatures]
    return {"signatures": signatures, "problem": problem}


def _one(signature: EmbeddedPdfSignature, roots: Sequence[Any], compare: bool) -> dict[str, Any]:
    try:
        return _state(signature, roots, compare)
    except (
        PdfError,
        SigningError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        # pyHanko lets these through on malformed signatures: the state of this one, not the end of the others.
        return {
            "field_name": str(signature.field_name),
            "signer": "",
            "signed_at": "",
            "intact": False,
            "covers": "unclear",
            "modified_after_signing": False,
            "modification": "",
            "trusted": False,
            "trust_problem": f"the signature cannot be evaluated: {_one_line(error)}",
            "pending": False,
        }


def _state(signature: EmbeddedPdfSignature, roots: Sequence[Any], compare: bool) -> dict[str, Any]:
    status = validate_pdf_signature(signature, _context(roots), skip_diff=True)
    intact = bool(status.intact and status.valid)
    covers = status.coverage or SignatureCoverageLevel.UNCLEAR
    pending = covers == SignatureCoverageLevel.ENTIRE_REVISION
    modified, modification = False, ""
    if covers < SignatureCoverageLevel.ENTIRE_REVISION:
        modified, modification = True, "the signature does not cover the document up to the end of a revision"
    elif pending and compare:
        pending = False
        modified, modification = _changes(signature)
    trusted, problem = _trust(signature, status, roots)
    return {
        "field_name": str(signature.field_name),
        "signer": _signer(status),
        "signed_at": _signed_at(status),
        "intact": intact,
        "covers": _COVERS[covers],
        "modified_after_signing": modified,
        "modification": modification,
        "trusted": trusted,
        "trust_problem": problem,
        "pending": pending,
    }


def _context(roots: Sequence[Any], moment: datetime | None = None) -> ValidationContext:
    # An empty list, never None: None would mean the certificates of the operating system.
    return ValidationContext(trust_roots=list(roots), allow_fetching=False, moment=moment, best_signature_time=moment)


def _changes(signature: EmbeddedPdfSignature) -> tuple[bool, str]:
    signature.compute_integrity_info()  # type: ignore[no-untyped-call]
    result = signature.diff_result
    if not isinstance(result, DiffResult):
        pages = _changed_pages(signature)
        where = f"page{'s' if len(pages) > 1 else ''} {', '.join(map(str, pages))}" if pages else _one_line(result)
        return True, f"the document was changed after signing: {where}"
    level = result.modification_level
    permitted = signature.docmdp_level
    if level == ModificationLevel.OTHER or (permitted is not None and level.value > permitted.value):
        return True, "the document was changed after signing in a way that the signature does not permit"
    return False, _ALLOWED[level]


def _changed_pages(signature: EmbeddedPdfSignature) -> list[int]:
    """Numbers of the pages whose own object or content was written again after signing."""
    reader = signature.reader
    later = range(signature.signed_revision + 1, reader.xrefs.total_revisions)
    rewritten = {(ref.idnum, ref.generation) for rev in later for ref in reader.xrefs.explicit_refs_in_revision(rev)}
    count = int(reader.root["/Pages"]["/Count"])
    changed = []
    for index in range(min(count, _PAGES_NAMED)):
        page, _ = reader.find_page_for_modification(index)  # type: ignore[no-untyped-call]
        contents = page.get_object().raw_get("/Contents") if "/Contents" in page.get_object() else []
        parts = [page, *(contents if isinstance(contents, generic.ArrayObject) else [contents])]
        if any((getattr(p, "idnum", None), getattr(p, "generation", None)) in rewritten for p in parts):
            changed.append(index + 1)
    return changed


def _trust(signature: EmbeddedPdfSignature, status: PdfSignatureStatus, roots: Sequence[Any]) -> tuple[bool, str]:
    if not (status.intact and status.valid):
        return False, "the digest does not match: what was signed is not what is stored"
    if status.trusted:
        return True, ""
    indication = status.trust_problem_indic
    if indication is None:
        return False, "not trusted"
    expired = (AdESIndeterminate.OUT_OF_BOUNDS_NO_POE, AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED)
    stamp = status.timestamp_validity
    if indication in expired and stamp is not None and stamp.intact and stamp.valid and stamp.trusted:
        at_that_time = validate_pdf_signature(signature, _context(roots, stamp.timestamp), skip_diff=True)
        if at_that_time.trusted:
            return True, ""
    name = str(getattr(indication, "name", indication))
    return False, _TRUST_PROBLEMS.get(name, name.lower().replace("_", " "))


def _signer(status: PdfSignatureStatus) -> str:
    subject = status.signing_cert.subject
    return str(subject.native.get("common_name") or subject.human_friendly)


def _signed_at(status: PdfSignatureStatus) -> str:
    moment = status.signer_reported_dt
    if moment is None and status.timestamp_validity is not None:
        moment = status.timestamp_validity.timestamp
    return "" if moment is None else moment.isoformat()


def _one_line(error: object) -> str:
    return " ".join(f"{error}".split())[:300] or type(error).__name__


def _roots(paths: Sequence[str]) -> Iterator[Any]:
    for path in paths:
        yield from load_certs_from_pemder([path])  # type: ignore[no-untyped-call]


def main() -> None:
    """Answer for the file and the roots named on the command line."""
    answer = Answer.open()
    logging.disable(logging.CRITICAL)
    report, *root_paths = answer.arguments
    data = Path(report).read_bytes()
    try:
        roots = list(_roots(root_paths))
    except (OSError, ValueError) as error:
        answer.line({"signatures": [], "problem": f"the pinned roots cannot be read: {_one_line(error)}"})
        return
    try:
        first = validate(data, roots, compare=False)
        answer.line(first)
        if any(signature["pending"] for signature in first["signatures"]):
            answer.line(validate(data, roots, compare=True))
    except MemoryError:
        answer.line({"signatures": [], "problem": "the signatures need more memory than the limit allows"})
    except Exception as error:  # noqa: BLE001 - whatever a hostile file makes pyHanko raise is the answer
        answer.line({"signatures": [], "problem": f"the signatures cannot be read: {_one_line(error)}"})


if __name__ == "__main__":
    main()
