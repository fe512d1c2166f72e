"""Runs the benchmarks one after the other and prints their tables: `make bench`.

Each runs as a process of its own. One whose inputs are missing is named and left out; the exit status is 1 when one
that ran failed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
# The shipped file that was altered after signing is the same report once more.
SHIPPED = sorted(p for p in (PROJECT / "data" / "raw").glob("*.pdf") if "." not in p.stem)
MODELLED = [
    (report, model)
    for model in sorted((SHARED / "keys").glob("*.model.json"))
    if (report := SHARED / "reports" / f"{model.name.removesuffix('.model.json')}.pdf").exists()
]
ENGINES = "rekon,pdfplumber,camelot-lattice-vector,camelot-lattice,camelot-stream,camelot-network,camelot-auto"
# Name of the module, its arguments, and the folder that it needs (None: what is shipped).
BENCHMARKS: tuple[tuple[str, tuple[str, ...], Path | None], ...] = (
    ("benchmarks.tables.compare", ("--engines", ENGINES), SHARED / "reports"),
    ("benchmarks.tables.layouts", (), SHARED / "reports"),
    ("benchmarks.tables.typeset", ("--findings",), SHARED / "reports"),
    ("benchmarks.tables.icdar2013", (), SHARED / "bench"),
    ("benchmarks.tables.scans", (), SHARED / "reports"),
    *(("benchmarks.prose", (str(report), str(model)), SHARED / "reports") for report, model in MODELLED),
    *(
        ("benchmarks.charts", (str(report), str(report.with_suffix(".truth.json"))), SHARED / "reports")
        for report, _ in MODELLED
    ),
    ("benchmarks.hostile", (str(SHARED / "hostile"),), SHARED / "hostile"),
    ("benchmarks.reconcile.aggrecol", (str(SHARED / "bench" / "aggrecol" / "development.jl.gz"),), SHARED / "bench"),
    ("benchmarks.reconcile.mutations", tuple(str(p) for p in SHIPPED), None),
    *(("benchmarks.reconcile.growth", (str(report), "--times", "1,2,4"), SHARED / "reports") for report, _ in MODELLED),
    (
        "benchmarks.reconcile.foreign",
        (str(SHARED / "bench" / "icdar2013"), str(SHARED / "signed" / "public")),
        SHARED / "bench",
    ),
    ("benchmarks.reconcile.made_reports", (), None),
    ("benchmarks.reconcile.made_reports", ("--group", "looked_at"), None),
    ("benchmarks.reconcile.made_reports", ("--group", "held_back"), None),
    ("benchmarks.reconcile.flipped_words", (), None),
    *(
        (
            "benchmarks.reconcile.key_places",
            (str(report), str(model), str(key), str(report.with_suffix(".truth.json")), "--part", "1/6"),
            SHARED / "keys",
        )
        for report, model in MODELLED
        for key in model.parent.glob(f"{model.name.removesuffix('.model.json')}.*json")
        if key != model
    ),
    ("benchmarks.reconcile.small_tables", (), None),
    ("benchmarks.times", (), SHARED / "reports"),
    ("benchmarks.scale", (), None),
    (
        "benchmarks.archive",
        (str(SHIPPED[0]), "--copies", "1,10", "--shares", "10", "--prefect", "10", "--endings", "10,100"),
        None,
    ),
    ("benchmarks.papers", (), SHARED / "reports"),
)


def main() -> None:
    """Runs them all."""
    failed = []
    for module, arguments, needed in BENCHMARKS:
        print(f"\n## {module}\n", flush=True)
        if needed is not None and not needed.is_dir():
            print(f"left out: there is no {needed.name} beside the project")
        elif subprocess.run([sys.executable, "-m", module, *arguments], cwd=PROJECT, check=False).returncode:
            failed.append(module)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
