"""Where things are published, and what an earlier run left."""

from decimal import Decimal
from pathlib import Path

from extractors.content import Box
from flows.archive.publishing import below_data, publish_datasets, publish_workpapers
from flows.settings.configuration import Settings
from schemas.datasets.dataset import Record
from schemas.figures.figure import Place, PrintedFigure

FIGURE = PrintedFigure("90,12", Decimal("90.12"), 2, "%", False, Place(9, Box(1, 2, 3, 4)))
SCORE = Record("satisfaction_scores", {"unsur": "Persyaratan", "nilai": FIGURE, "peran": "rincian"}, "t001", 9, 1)


def test_each_dataset_of_a_report_is_a_parquet_and_a_csv_file(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    published = publish_datasets(settings, "monev", "ab", {"satisfaction_scores": (SCORE,)})
    assert below_data(settings, published) == [
        "clean/satisfaction_scores/monev.parquet",
        "clean/satisfaction_scores/monev.csv",
    ]
    assert all(file.is_file() for file in published)


def test_publishing_again_replaces_the_rows_of_that_report_only(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "other", "cd", {"satisfaction_scores": (SCORE,)})
    publish_datasets(settings, "monev", "ab", {"satisfaction_scores": (SCORE, SCORE)})
    publish_datasets(settings, "monev", "ab", {"satisfaction_scores": (SCORE,)})
    folder = settings.clean / "satisfaction_scores"
    assert len((folder / "monev.csv").read_text().splitlines()) == 2
    assert (folder / "other.csv").is_file()


def test_a_dataset_that_a_report_no_longer_has_is_taken_away(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "monev", "ab", {"satisfaction_scores": (SCORE,)})
    publish_datasets(settings, "monev", "ab", {})
    assert list((settings.clean / "satisfaction_scores").iterdir()) == []


def test_working_papers_stand_in_the_report_s_own_folder(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_workpapers(settings, "monev", {"temuan.json": b"{}"})
    assert (tmp_path / "data" / "workpapers" / "monev" / "temuan.json").read_bytes() == b"{}"
