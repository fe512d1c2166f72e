"""Columns of the budget that hold amounts of rupiah, and at which level of the budget a row stands."""

from __future__ import annotations

import re

from schemas.datasets.dataset import Record

CEILINGS = ("pagu_apbn_rp", "pagu_apbnp_rp", "pagu_akhir_rp", "pagu_rp")
AMOUNTS = (*CEILINGS, "realisasi_rp", "sisa_rp")
_CODE = re.compile(r"\d{4}(\.\d{3})*")


def level_of(record: Record) -> str:
    """What a row is about; a budget code says it more surely than the words: 3158 an activity, 3158.001 an output."""
    code = record.text("kode").strip(" .") or record.text("uraian").strip(" .")
    if _CODE.fullmatch(code):
        return "output" if "." in code else "kegiatan"
    return record.text("tingkat")
