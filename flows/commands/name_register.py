"""Names of all published reports that may be one, for a person to decide on."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from schemas.datasets.catalogue import DATASETS
from schemas.loading import dataset_files
from schemas.names import NAMED, similarity, uncertain_pairs
from workpapers.data_screen import NameLine


def names_to_decide(clean: Path) -> list[NameLine]:
    """Pairs of names, within and across reports, that are alike but not known to be one; the likeliest first."""
    lines = []
    for kind in NAMED:
        reports = _reports_by_name(clean, kind)
        for one, other in uncertain_pairs(sorted(reports)):
            found = tuple(sorted(reports[one] | reports[other]))
            lines.append(NameLine(kind, one, other, int(similarity(one, other) * 100), found))
    return sorted(lines, key=lambda line: (-line.alike_pct, line.kind, line.one))


def _reports_by_name(clean: Path, kind: str) -> dict[str, set[str]]:
    """Which reports print each name of a kind."""
    import pyarrow.parquet as pq

    found: dict[str, set[str]] = defaultdict(set)
    for dataset, schema in DATASETS.items():
        if kind not in {column.name for column in schema.columns}:
            continue
        for report, file in dataset_files(dataset, clean).items():
            for name in pq.ParquetFile(file).read([kind])[kind].unique().to_pylist():
                if name:
                    found[name].add(report)
    return found
