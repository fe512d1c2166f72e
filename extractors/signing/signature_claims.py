"""Where a report says in print that it is signed electronically."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.content import Sentence

# Letters only, lower case: line breaks, lost blanks, hyphens and a stray full stop do not hide a claim.
_CLAIMS = (
    "ditandatangani(?:oleh)?secara(?:elektronik|digital)",
    "ditandatangani(?:dengan)?menggunakan(?:tandatangan|sertifikat)(?:elektronik|digital)",
    "tertandatangani?secara(?:elektronik|digital)",
    "tandatangan(?:elektronik|digital)(?:yang)?(?:ini|sah)",
    "sertifikatelektronikyangditerbitkanoleh",
    "(?:electronically|digitally)signed(?:by|on)?",
    "signed(?:electronically|digitally)",
)
_CLAIM = re.compile("|".join(_CLAIMS))
_DENIAL = re.compile("(?:tidak|belum|bukan|akan|apabila|jika|harus|wajib|dapat|perlu|not)(?:di)?$")
# A stamp is short; a longer sentence must speak of the document itself, for a report also counts "surat yang
# ditandatangani secara elektronik" as a service.
_ITSELF = re.compile(
    "(?:dokumen|laporan|surat|naskah|berkas|lembar)(?:pengesahan)?ini|balaisertifikasielektronik|bsre|bssn|thisdocument"
)
_STAMP_WORDS = 9


def find_claim(sentences: Sequence[Sentence]) -> Sentence | None:
    """The first of `sentences` that claims the report to be signed electronically, None when none does."""
    return next((sentence for sentence in sentences if _claims(sentence.text)), None)


def _claims(text: str) -> bool:
    letters = re.sub(r"[^a-z]", "", text.lower())
    claim = _CLAIM.search(letters)
    if claim is None or _DENIAL.search(letters[: claim.start()]):
        return False
    return len(text.split()) <= _STAMP_WORDS or _ITSELF.search(letters) is not None
