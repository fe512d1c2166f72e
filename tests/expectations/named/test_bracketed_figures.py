"""Figures in brackets in tables that no dataset takes: negative where the table bears it out, unknown elsewhere."""

from __future__ import annotations

from expectations.kinds.evaluation import evaluate
from expectations.rules.discovered import table_relations
from schemas.tables.table_view import plain_view
from tests.schemas.grids import table_of

HEAD = "Uraian | 2022 | 2021 | Kenaikan/(Penurunan)"
ASSETS = [
    "Kas | 1.250.300 | 1.110.200 | 140.100",
    "Piutang | 431.050 | 625.400 | (194.350)",
    "Persediaan | 812.340 | 774.110 | 38.230",
    "Akumulasi Penyusutan | (981.245) | (852.109) | (129.136)",
    "Jumlah Aset | 1.512.445 | 1.657.601 | (145.156)",
]


def found(*rows: str) -> list[tuple[str, str, str]]:
    outcomes = [
        (r.kind, r.published.text, evaluate(r).verdict)
        for r in table_relations(plain_view(table_of([HEAD, *rows]), 2022))
    ]
    return sorted(set(outcomes))


def test_accounts_with_negative_figures_in_brackets_hold() -> None:
    # 431.050 - 625.400 = -194.350; 1.250.300 + 431.050 + 812.340 - 981.245 = 1.512.445
    verdicts = found(*ASSETS)
    assert {verdict for _, _, verdict in verdicts} == {"consistent"}
    assert ("difference", "(194.350)", "consistent") in verdicts
    assert ("sum", "1.512.445", "consistent") in verdicts


def test_wrong_figure_in_brackets_is_found() -> None:
    rows = [row.replace("(194.350)", "(184.350)") for row in ASSETS]
    # The row asks for -194.350, and so does the column.
    assert ("sum", "(184.350)", "inconsistent") in found(*rows)


def test_brackets_that_nothing_bears_out_prove_nothing() -> None:
    # Figures of the year before in brackets: neither a negative part nor a part at all.
    rows = ["Obat | 310 | 205 | 105", "Pangan | 421 | (318) | 12", "Kosmetik | 277 | 142 | 135", "OT | 190 | 88 | 102"]
    assert "inconsistent" not in {verdict for _, _, verdict in found(*rows)}


def test_column_all_in_brackets_is_taken_off() -> None:
    # 45.678.912 - 38.765.432 = 6.913.480; printed as if 5.913.480 were left.
    rows = ["Mesin | 45.678.912 | (38.765.432) | 5.913.480", "Gedung | 23.456.789 | (4.567.890) | 18.888.899",
            "Jalan | 1.234.567 | (987.654) | 246.913", "Lain | 981.245 | (129.136) | 852.109"]  # fmt: skip
    table = table_of(["Uraian | Nilai perolehan | Akumulasi penyusutan | Nilai buku", *rows])
    outcomes = {
        r.published.text: evaluate(r) for r in table_relations(plain_view(table, 2022)) if r.kind == "difference"
    }
    assert {text: outcome.verdict for text, outcome in outcomes.items()} == {
        "5.913.480": "inconsistent", "18.888.899": "consistent", "246.913": "consistent", "852.109": "consistent"
    }  # fmt: skip
