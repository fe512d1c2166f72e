"""Runs the benchmarks one after the other and prints their tables: `make bench`.

Each runs as a process of its own. One whose inputs are missing is named and left out; the exit status is 1 when one
that ran failed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.answer_keys import SHARED, keyed_reports

PROJECT = Path(__file__).resolve().parents[1]
# The shipped file that was altered after signing is the same report once more.
SHIPPED = sorted(p for p in (PROJECT / "data" / "raw").glob("*.pdf") if "." not in p.stem)
KEYED = keyed_reports()
ENGINES = "rekon,pdfplumber,camelot-lattice-vector,camelot-lattice,camelot-stream,camelot-network,camelot-auto"
# Name of the module, its arguments, and the folder that it needs (None: what is shipped).
BENCHMARKS: tuple[tuple[str, tuple[str, ...], Path | None], ...] = (
    ("benchmarks.tables.compare", ("--engines", ENGINES), SHARED / "reports"),
    ("benchmarks.tables.layouts", (), SHARED / "reports"),
    ("benchmarks.tables.typeset", ("--findings",), SHARED / "reports"),
    ("benchmarks.tables.icdar2013", (), SHARED / "bench"),
    ("benchmarks.tables.scans", (), SHARED / "reports"),
    *(("benchmarks.prose", (str(k.report), str(k.model)), SHARED / "reports") for k in KEYED),
    *(("benchmarks.charts", (str(k.report), str(k.truth)), SHARED / "reports") for k in KEYED),
    ("benchmarks.hostile", (str(SHARED / "hostile"),), SHARED / "hostile"),
    ("benchmarks.reconcile.aggrecol", (str(SHARED / "bench" / "aggrecol" / "development.jl.gz"),), SHARED / "bench"),
    ("benchmarks.reconcile.mutations", tuple(str(p) for p in SHIPPED), None),
    *(("benchmarks.reconcile.growth", (str(k.report), "--times", "1,2,4"), SHARED / "reports") for k in KEYED),
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
            (str(k.report), str(k.model), str(k.key), str(k.truth), "--part", "1/6", *layout),
            SHARED / "keys",
        )
        for k in KEYED
        for layout in ((), ("--layout", "plain"))
    ),
    ("benchmarks.reconcile.layout_findings", (), SHARED / "keys"),
    ("benchmarks.reconcile.set_anew", (), SHARED / "keys"),
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
