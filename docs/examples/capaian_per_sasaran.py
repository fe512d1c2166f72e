"""A worked example: load published data, join two reports, plot capaian per sasaran, read the findings.

    make run
    .venv/bin/python docs/examples/capaian_per_sasaran.py data/clean capaian-per-sasaran.svg

The plot needs matplotlib (`pip install 'bpom-rekon[analysis]'`); everything else comes with the project.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import shorten

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

from schemas import load


def satisfaction_over_years(folder: Path) -> pd.DataFrame:
    """The score of each service element by year, from every report that prints it: rows are elements."""
    scores = load("satisfaction_scores", folder=folder)
    elements = scores[scores["peran"] == "rincian"].dropna(subset=["unsur_kode"])
    # Reports overlap: the same year stands in several. Keep what the latest report says.
    reports = load("reports", folder=folder)[["laporan", "tahun"]].rename(columns={"tahun": "tahun_laporan"})
    latest = elements.merge(reports, on="laporan").sort_values("tahun_laporan")
    return latest.pivot_table(index="unsur_kode", columns="tahun", values="nilai", aggfunc="last")


def achievement_per_target(folder: Path) -> pd.DataFrame:
    """The achievement (NPS) of each programme target, as printed and as a number."""
    achieved = load("programme_achievement", folder=folder)
    targets = achieved[achieved["tingkat"] == "sasaran"].dropna(subset=["nps_pct"])
    return targets[["laporan", "sasaran_no", "sasaran", "nps_pct", "nps_pct_teks", "kategori", "halaman"]]


def plot(targets: pd.DataFrame, file: Path) -> None:
    """A bar per programme target, with the line at 100 per cent."""
    labels = [shorten(f"{row.sasaran_no}. {row.sasaran}", 60, placeholder=" ...") for row in targets.itertuples()]
    figure, axes = plt.subplots(figsize=(9, 0.4 * len(targets) + 1), layout="constrained")
    bars = axes.barh(labels, targets["nps_pct"].astype(float), color="#4a7a8c")
    axes.bar_label(bars, labels=list(targets["nps_pct_teks"]), padding=3, fontsize=8)
    axes.axvline(100, color="#444444", linewidth=0.8)
    axes.invert_yaxis()
    axes.set_xlabel("capaian (%)")
    axes.margins(x=0.15)
    figure.savefig(file)


def grave_findings(folder: Path) -> pd.DataFrame:
    """Material findings that no other finding explains, with the figure's row of `figures` beside each."""
    findings = load("findings", folder=folder)
    own = findings[(findings["tingkat"] == "material") & findings["akar"].isna()]
    figures = load("figures", folder=folder)[["laporan", "id", "label_baris", "kepala_kolom", "kotak"]]
    return own.merge(figures.rename(columns={"id": "angka_id"}), how="left", on=["laporan", "angka_id"])


def main(folder: Path, file: Path) -> None:
    """Print what was found and write the plot."""
    print("Satisfaction scores by year, joined over reports:")
    print(satisfaction_over_years(folder).to_string(), end="\n\n")
    targets = achievement_per_target(folder)
    plot(targets, file)
    print(f"{len(targets)} programme targets plotted in {file}", end="\n\n")
    print("Material findings:")
    for row in grave_findings(folder).itertuples():
        print(f"- {row.laporan}, p. {row.halaman}: {row.angka_teks} (follows: {row.seharusnya}). {row.penjelasan}")


if __name__ == "__main__":
    folder, file = sys.argv[1:] if len(sys.argv) == 3 else ("data/clean", "capaian-per-sasaran.svg")
    main(Path(folder), Path(file))
