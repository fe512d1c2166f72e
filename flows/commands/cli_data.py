"""The commands that give analysts their data: `rekon datasets`, `show`, `export`, `trace`, `names`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.commands.cli_support import (
    ConfigOption,
    LanguageOption,
    print_rich,
    refuse,
    screen_width,
    settings_of,
    write_file,
)

if TYPE_CHECKING:
    from flows.commands.tracing import TracedFigure
    from workpapers.wording import Wording

DatasetArgument = Annotated[str, typer.Argument(help="Name of the dataset; `rekon datasets` lists them.")]
ReportOption = Annotated[
    str | None,
    typer.Option("--report", metavar="REPORT", help="Name of one report; all by default."),
]


def datasets(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """List the published datasets with the number of their rows and of the reports that have them."""
    from extractors.errors import RekonError
    from flows.archive.database import is_current
    from flows.archive.publishing import publish_catalogue
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        words = wording(settings.language)
        lines = _dataset_lines(settings.clean)
        if not is_current(settings.clean):
            publish_catalogue(settings)
    except RekonError as problem:
        refuse(str(problem))
    from workpapers.data_screen import datasets_table

    print_rich(datasets_table(words, lines))
    typer.echo(words.text("data", "data_folder", folder=settings.clean))


def show(
    dataset: DatasetArgument,
    report: ReportOption = None,
    rows: Annotated[int, typer.Option("--rows", min=0, help="How many rows at most; 0 for all.")] = 20,
    columns: Annotated[str, typer.Option("--columns", help="Only these columns, parted by commas.")] = "",
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Print rows of a dataset, figures as they are printed, and where each row was read."""
    from extractors.errors import RekonError, UnknownData
    from schemas.loading import load_table
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        table = load_table(dataset, report, settings.clean)
        chosen = [name.strip() for name in columns.split(",") if name.strip()]
        for name in chosen:
            if name not in table.column_names:
                raise UnknownData(f"{dataset} has no column {name}; it has: {', '.join(table.column_names)}")
    except RekonError as problem:
        refuse(str(problem))
    from workpapers.data_screen import rows_table

    words = wording(settings.language)
    shown = table.slice(0, rows or table.num_rows).to_pylist()
    if not shown:
        typer.echo(words.text("data", "no_rows", dataset=dataset))
        return
    print_rich(rows_table(words, shown, chosen or table.column_names, screen_width(), bool(chosen)))
    if len(shown) < table.num_rows:
        typer.echo(words.text("data", "more_rows", shown=len(shown), count=words.number(table.num_rows)))


def export(
    dataset: DatasetArgument,
    to: Annotated[str, typer.Option("--to", metavar="csv|xlsx|parquet", help="Kind of file.")] = "csv",
    report: ReportOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; DATASET.csv in this folder by default."),
    ] = None,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write a dataset to one file: CSV, a spreadsheet with a sheet that explains its columns, or Parquet."""
    from extractors.errors import RekonError, UnknownData
    from flows.commands.exporting import ExportFormat, exported
    from schemas.loading import load_table, schema_of
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        if to not in list(ExportFormat):
            raise UnknownData(f"nothing is exported to {to}; it can be: {', '.join(ExportFormat)}")
        table = load_table(dataset, report, settings.clean)
        content = exported(schema_of(dataset), table, ExportFormat(to))
    except RekonError as problem:
        refuse(str(problem))
    file = output or Path(f"{dataset}.{to}")
    write_file(file, content)
    words = wording(settings.language)
    typer.echo(words.text("data", "written", file=file, count=words.number(table.num_rows)))


def trace(
    figure: Annotated[str, typer.Argument(help="Id of a figure, or its place: table/row/column (t006/3/5).")],
    report: ReportOption = None,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", metavar="FILE", help="The picture of the place; FIGURE.png by default."),
    ] = None,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Say where a published figure is printed, and write a picture of that place on the page."""
    from extractors.errors import RekonError
    from flows.commands.tracing import received_file, trace_figure
    from workpapers.data_screen import pairs_table
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        traced = trace_figure(settings, figure, report)
        source = received_file(settings, traced.report)
    except RekonError as problem:
        refuse(str(problem))
    words = wording(settings.language)
    print_rich(pairs_table(_traced(words, traced)))
    if source is None:
        typer.echo(words.text("data", "no_picture", folder=settings.raw), err=True)
        raise typer.Exit(1)
    from workpapers.cutouts import picture_of

    drawn = picture_of(source, traced.page, traced.box)
    if drawn is None:
        typer.echo(words.text("data", "picture_failed", page=traced.page), err=True)
        raise typer.Exit(1)
    file = picture or Path(f"{traced.figure['id']}.png")
    write_file(file, drawn.png)
    typer.echo(f"{words.text('data', 'figure_picture')}: {file}")


def names(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """List names of units, indicators and programme targets that may be one, for a person to decide on."""
    from extractors.errors import RekonError
    from flows.commands.name_register import names_to_decide
    from workpapers.data_screen import names_table
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        lines = names_to_decide(settings.clean)
    except RekonError as problem:
        refuse(str(problem))
    print_rich(names_table(wording(settings.language), lines))


def _dataset_lines(clean: Path) -> list[Any]:
    import pyarrow.parquet as pq

    from schemas.datasets.catalogue import DATASETS
    from schemas.loading import dataset_files
    from workpapers.data_screen import DatasetLine

    lines = []
    for name, schema in DATASETS.items():
        files = dataset_files(name, clean)
        rows = sum(pq.read_metadata(file).num_rows for file in files.values())
        lines.append(DatasetLine(name, rows, len(files), schema.row_is))
    return lines


def _traced(words: Wording, traced: TracedFigure) -> list[tuple[str, str]]:
    figure, report = traced.figure, traced.report
    table = ""
    if figure["tabel"]:
        table = words.text(
            "data", "figure_table_place", table=figure["tabel"], row=figure["baris"], column=figure["kolom"]
        )
    value = "" if figure["angka"] is None else words.number(figure["angka"].normalize())
    measured = f"{figure['dataset']}: {figure['ukuran']}" if figure["dataset"] else figure["ukuran"] or ""
    findings = "; ".join(f"{finding['id']} ({finding['halaman']})" for finding in traced.findings)
    pairs = {
        "figure_printed": figure["angka_teks"],
        "figure_value": value,
        "figure_report": f"{figure['laporan']} ({report['berkas']})",
        "figure_page": str(traced.page),
        "figure_box": figure["kotak"],
        "figure_table": table,
        "figure_row_label": figure["label_baris"] or "",
        "figure_header": figure["kepala_kolom"] or "",
        "figure_sentence": f"{figure['kalimat']}: {figure['teks']}" if figure["kalimat"] else "",
        "figure_dataset": measured,
        "figure_note": figure["catatan"] or "",
        "figure_findings": findings,
    }
    return [(words.text("data", name), text) for name, text in pairs.items()]


COMMANDS = (datasets, show, export, trace, names)
