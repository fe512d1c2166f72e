"""The wordings in which two sentences together name an operation, with `|` between them (worded_operation)."""

from __future__ import annotations

from schemas.claims.worded_operation import CHANGE, WordedOperation

OVER_TWO_SENTENCES: tuple[WordedOperation, ...] = (
    # menerima 547 perkara. Ditambah sisa tahun lalu sebanyak 66 perkara, beban seluruhnya berjumlah 613 perkara
    WordedOperation(
        "sum",
        r"<x1:num><w6>\s*\.?\s*\|\s*(?:(?:jika|bila|apabila|dengan)\s+)?(?:ditambah\w*|digabung\w*|tambahan)<w8>\s+<x2:num>"
        r"<w2>\s*,\s*(?:maka\s+)?<w8>\s+(?:berjumlah|menjadi|mencapai|total(?:nya)?|jumlah(?:nya)?|seluruhnya)<by>\s+<value:num>",
        ("x1", "x2"),
        ("tambah|gabung",),
        over_two=True,
    ),
    # beban berjumlah 613 perkara. Dari beban tersebut telah diputus 561 perkara, sehingga sisanya tinggal 52 perkara
    WordedOperation(
        "difference",
        r"<whole:num><w8>\s*\.?\s*\|\s*dari<w4><this><w6>\s*,?\s*<part:num>[^#;.|]{0,90}?(?:#\d+%[^#;.|]{0,20}?)?\s+"
        r"<left><w6><by>\s+(?:tinggal\s+)?<value:num>",
        ("whole", "part"),
        ("dari", "sisa|kurang"),
        last=True,
        over_two=True,
    ),
    # sebanyak 51 perkara. Dari jumlah tersebut, sembilan perkara berhasil (17,65%)
    WordedOperation(
        "ratio",
        r"<whole:num><w8>\s*\.?\s*\|\s*dari<w4><this><w6>\s*,?\s*<part:num><w6><share in><value:pct>",
        ("part", "whole"),
        ("dari",),
        precise=True,
        over_two=True,
    ),
    # tingkat keberhasilannya 17,65%. Angka tersebut meningkat 4,88 poin dari tahun 2022 yang sebesar 12,77%
    WordedOperation(
        "change",
        r"<one:any><w3>\s*\.?\s*\|\s*[^\s#;.,()|]+<w2><this><w4>\s+<changed><by>\s+<value:any><w2><bracket>\s+<than><w12>"
        r"<stated><other:any>(?![^#;.]*\bmenjadi\b)",
        CHANGE,
        ("dari|banding|terhadap",),
        over_two=True,
    ),
)
