"""What the end of a run costs in an archive of many reports: what describes all of them is made from all of them."""

from __future__ import annotations

import json
import resource
import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.archive.fingerprint import fingerprint
from flows.archive.overview import publish_overview
from flows.archive.paper_files import NOTED
from flows.archive.publishing import publish_catalogue
from flows.archive.receiving import receive
from flows.archive.register_file import load_register
from flows.ledger.ledger import Ledger
from flows.running.processing import process_all
from flows.running.stages import load_reconciliation
from flows.settings.configuration import Settings


def print_endings(report: Path, sizes: list[int]) -> None:
    """A line for each number of reports: `report` is processed once, then stands there under so many names."""
    print("| reports | hashing and looking up, CPU s | DuckDB file and data package, CPU s | overview, CPU s | "
          "data package, MB | overview, MB | peak MB |\n|---|---|---|---|---|---|---|")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(base=Path(folder), engine="plain")
        settings.raw.mkdir(parents=True)
        shutil.copy(report, settings.raw / "r0.pdf")
        with Ledger(settings.database) as ledger:
            rules = fingerprint(settings)
            load_reconciliation()
            process_all(settings, ledger, rules, receive(settings, ledger, rules).jobs, lambda _f, _s: None)
            there = 1
            for size in sizes:
                for number in range(there, size):
                    _again(settings, number)
                there = max(there, size)
                receive(settings, ledger, rules)  # as earlier runs have received them
                began = time.process_time()
                receive(settings, ledger, rules)
                looked = time.process_time()
                publish_catalogue(settings)
                described = time.process_time()
                overview = publish_overview(settings, load_register(settings.register_of_findings), date(2026, 1, 1))
                ended = time.process_time()
                package = (settings.clean / "datapackage.json").stat().st_size
                page = overview.stat().st_size if overview else 0
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(
                    f"| {size:,} | {looked - began:.1f} | {described - looked:.1f} | {ended - described:.1f} "
                    f"| {package / 1e6:.1f} | {page / 1e6:.1f} | {peak:.0f} |",
                    flush=True,
                )
                sys.stdout.flush()


def _again(settings: Settings, number: int) -> None:
    """The first report once more, under another name, as another document."""
    name, sha256 = f"r{number}", f"{number:064x}"
    received = settings.raw / f"{name}.pdf"
    received.write_bytes((settings.raw / "r0.pdf").read_bytes() + b"%" + name.encode())
    for first in [*settings.clean.rglob("r0.parquet")]:
        table = pq.ParquetFile(first).read()
        names = pa.array([name] * table.num_rows)
        table = table.set_column(table.schema.get_field_index("laporan"), "laporan", names)
        if "sha256" in table.column_names:
            table = table.set_column(
                table.schema.get_field_index("sha256"), "sha256", pa.array([sha256] * table.num_rows)
            )
        pq.write_table(table, first.with_name(f"{name}.parquet"))
    noted = json.loads((settings.workpapers / "r0" / NOTED).read_text(encoding="utf-8"))
    noted["sha256"] = sha256
    (settings.workpapers / name).mkdir()
    (settings.workpapers / name / NOTED).write_text(json.dumps(noted), encoding="utf-8")
