"""Claims whose numbers stand in the sentence as words alone: `delapan indikator mencapai target, tiga belum`."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.claims.complements import complements
from schemas.claims.enumerations import enumerations
from schemas.claims.operation_claims import operation_claims
from schemas.claims.partitions import partitions
from schemas.claims.target_counts import target_counts
from schemas.figures.spelled_out import SpelledOut, in_words
from schemas.published import Claim


def claims_in_words(read: SpelledOut) -> Iterator[Claim]:
    """The claims of a sentence that have a number which stands in it as words alone."""
    several = len(read.figures) > 1
    told = (*partitions(read), *complements(read), *operation_claims(read), *enumerations(read)) if several else ()
    for claim in (*told, *target_counts(read)):
        worded = any(figure is not None and in_words(figure) for figure in (claim.value, *claim.operands.values()))
        if worded and not _adds_up_in_digits(claim):
            yield claim


def _adds_up_in_digits(claim: Claim) -> bool:
    """Whether the parts in digits make up a number: those in words (`28 orang dua kali`) then say something else."""
    if claim.value is None or in_words(claim.value):
        return False
    parts = [figure.value for figure in claim.operands.values() if not in_words(figure)]
    return len(parts) > 1 and sum(value for value in parts if value is not None) == claim.value.value
