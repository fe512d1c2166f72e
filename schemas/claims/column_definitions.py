"""Claims of what a measure is by two others: `Indeks efisiensi (IE) adalah NPS dibagi persentase serapan`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_SHORT = r"(?:\s*\((?P<{name}>[A-Za-z]{{1,6}})\))?"
_DEFINITION = re.compile(
    r"(?:^|[.;:,(]\s*|\b(?=sedangkan|sementara|dan|adapun|serta))(?:(?:sedangkan|sementara|dan|adapun|serta)\s+)?"
    r"(?P<name>[A-Za-z][A-Za-z/ -]{0,60}?)"
    + _SHORT.format(name="short")
    + r"\s+(?:adalah|ialah|merupakan|yaitu|yakni|(?:diperoleh|dihitung|didapat(?:kan)?)\s+(?:dari|dengan)|=)\s+"
    r"(?:hasil\s+(?:bagi|kali|perhitungan)\s+)?(?P<first>[A-Za-z][A-Za-z/ -]{0,60}?)"
    + _SHORT.format(name="of_first")
    + r"\s+(?P<by>dibagi|dikurangi|dikali(?:kan)?|ditambah)(?:\s+(?:dengan|oleh))?\s+"
    r"(?:#(?P<number>\d+)(?![%\d])|(?P<second>[A-Za-z][A-Za-z/ -]{0,60}?)" + _SHORT.format(name="of_second") + r")"
    r"(?P<times>,?\s+(?:dan\s+|lalu\s+|kemudian\s+)?dikali(?:kan)?(?:\s+dengan)?\s+#(?P<scale>\d+)%?(?![\d]))?"
    r"(?=\s*[.,;)]|\s+(?:dan|sedangkan|sementara|serta)\b|\s*$)",
    re.IGNORECASE,
)
_OPERATIONS = {
    "dibagi": "ratio", "dikurangi": "difference", "dikali": "product", "dikalikan": "product", "ditambah": "sum"
}  # fmt: skip
_HUNDRED = 100


def column_definitions(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each measure that a sentence defines by two others, or by another and a number (`second`).

    Texts: nama and singkatan (what is defined), operasi (ratio, difference, product, sum), pertama and kedua (by what)
    with pertama_singkatan and kedua_singkatan, kali ("100" where the quotient is multiplied by a hundred, "1"
    otherwise); a definition with another factor is none.
    """
    if not re.search(r"\b(?:dibagi|dikurangi|dikali\w*|ditambah)\b", read.masked):
        return
    for match in _DEFINITION.finditer(read.masked):
        scale = read.figure(int(match["scale"])).value if match["scale"] else None
        if match["times"] and scale != _HUNDRED:
            continue
        texts = {
            "nama": match["name"].strip(),
            "singkatan": match["short"] or "",
            "operasi": _OPERATIONS[match["by"].casefold()],
            "pertama": match["first"].strip(),
            "pertama_singkatan": match["of_first"] or "",
            "kedua": (match["second"] or "").strip(),
            "kedua_singkatan": match["of_second"] or "",
            "kali": "100" if match["times"] else "1",
        }
        operands = {"second": read.figure(int(match["number"]), exact=True)} if match["number"] else {}
        page, id_ = read.sentence.page, read.sentence.id
        yield Claim("", "column_definition", match[0].strip(), "", None, operands, id_, page, None, texts)
