"""The command `rekon`. Libraries load inside the commands, so that help answers at once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands import cli_data, cli_intake, cli_operations, cli_review
from flows.commands.cli_support import (
    AGREES,
    DISAGREES,
    ConfigOption,
    EngineName,
    LanguageOption,
    ReportArgument,
    existing,
    named_register,
    print_rich,
    progress,
    refuse,
    settings_of,
    write_file,
    write_json,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

    from flows.ledger.ledger import Ledger
    from flows.ledger.run_register import RunFile
    from flows.settings.configuration import Settings

app = typer.Typer(
    name="rekon",
    help="Reads BPOM's PDF reports, derives every published figure again, and lists what does not follow.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback(invoke_without_command=True)
def _main(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.", is_eager=True)] = False,
) -> None:
    if version:
        from importlib.metadata import version as version_of

        typer.echo(f"rekon {version_of('bpom-rekon')}")
        raise typer.Exit


@app.command()
def run(
    config: ConfigOption = None,
    engine: Annotated[EngineName | None, typer.Option("--engine", help="What runs the stages.")] = None,
    lang: LanguageOption = None,
    retry: Annotated[bool, typer.Option("--retry", help="Try reports again that failed by the same rules.")] = False,
) -> None:
    """Process every PDF in data/raw: datasets to data/clean, working papers to data/workpapers.

    Reports that are done already are skipped unless the rules changed. Exit status 1 when a file could not be read.
    """
    from extractors.errors import RekonError
    from extractors.processes.confinement import missing_guard
    from flows.archive.overview import overview_file
    from flows.ledger.ledger import Ledger
    from flows.running.whole_run import run as run_all
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang, engine=engine)
        words = wording(settings.language)
        if not settings.raw.is_dir():
            refuse(words.text("screen", "no_reports", folder=settings.raw))
        with Ledger(settings.database) as ledger, progress() as notice:
            result = run_all(settings, ledger, retry, notice)
            lines = _summary(settings, ledger, result.files)
            remarks = _remarks(settings, ledger, result.files)
    except RekonError as problem:
        refuse(str(problem))
    for file in result.files:
        if file.outcome == "failed":
            typer.echo(f"rekon: {file.file}: {file.reason}", err=True)
    if guard := missing_guard():
        typer.echo(words.text("screen", "unguarded", reason=guard), err=True)
    print_rich(lines)
    for remark in remarks:
        typer.echo(remark)
    if not result.files:
        typer.echo(words.text("screen", "no_reports", folder=settings.raw))
    elif not result.did_work:
        typer.echo(words.text("screen", "nothing_to_do", count=sum(f.outcome == "unchanged" for f in result.files)))
    else:
        typer.echo(words.text("screen", "papers", folder=settings.workpapers))
        typer.echo(words.text("screen", "datasets", folder=settings.clean))
        if overview_file(settings).is_file():
            typer.echo(words.text("screen", "overview", file=overview_file(settings)))
    raise typer.Exit(1 if result.has_failed else 0)


@app.command()
def tables(
    report: ReportArgument,
    json_file: Annotated[str, typer.Option("--json", metavar="FILE", help="Where to; - for standard output.")] = "-",
    config: ConfigOption = None,
) -> None:
    """Print every table of a report as JSON: caption, pages, grid, and the box of each cell."""
    from extractors.errors import RekonError
    from extractors.isolation import read_report_isolated
    from workpapers.contract import tables_document

    try:
        settings = settings_of(config)
        with progress() as notice:
            notice(report.name, "read")
            content = read_report_isolated(
                existing(report),
                settings.limits,
                tables_only=True,
                both_ends=(os.cpu_count() or 1) > 1,
                on_page=lambda page: notice(report.name, f"read, page {page}"),
            )
    except RekonError as problem:
        refuse(str(problem))
    write_json(json_file, tables_document(content))


@app.command()
def discover(
    file: Annotated[
        Path, typer.Argument(metavar="TABLES.json|REPORT.pdf", help="Tables as lists of rows, or a report.")
    ],
    json_file: Annotated[str, typer.Option("--json", metavar="FILE", help="Where to; - for standard output.")] = "-",
    config: ConfigOption = None,
) -> None:
    """Print the sums, means, ratios and changes found in tables without being told, as JSON."""
    from extractors.errors import RekonError
    from flows.commands.discovering import discovered_relations

    try:
        found = discovered_relations(existing(file), settings_of(config))
    except RekonError as problem:
        refuse(str(problem))
    write_json(json_file, found)


@app.command()
def check(
    report: ReportArgument,
    json_file: Annotated[
        str | None,
        typer.Option("--json", metavar="FILE", help="Write the findings as JSON; - for standard output."),
    ] = None,
    all_checks: Annotated[bool, typer.Option("--all", help="Write every check made, not the findings only.")] = False,
    html_file: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write the working paper as an HTML page."),
    ] = None,
    pdf_file: Annotated[
        Path | None,
        typer.Option("--pdf", metavar="FILE", help="Write a copy of the report with tick marks."),
    ] = None,
    xlsx_file: Annotated[
        Path | None,
        typer.Option("--xlsx", metavar="FILE", help="Write the working paper as a spreadsheet with formulas."),
    ] = None,
    register_file: Annotated[
        Path | None,
        typer.Option("--register", metavar="FILE", help="Register with what persons decided about findings."),
    ] = None,
    lang: LanguageOption = None,
    config: ConfigOption = None,
) -> None:
    """Check one report and print its findings, without touching data/.

    Exit status: 0 nothing inconsistent, or only what the register calls explained or accepted; 1 something else is
    inconsistent; 2 the report or the register could not be read.
    """
    from extractors.errors import RekonError
    from flows.archive.paper_files import MARKED_COPY, NO_MARKED_COPY, SPREADSHEET, WORKPAPER
    from flows.running.single_report import examine
    from flows.running.stages import make_workpapers

    try:
        settings = settings_of(config, lang=lang)
        register = None if register_file is None else named_register(register_file)
        with progress() as notice:
            known = examine(settings, existing(report), notice)
    except RekonError as problem:
        refuse(str(problem))
    from workpapers.contract import check_document
    from workpapers.paper import build_paper
    from workpapers.terminal import findings_table

    parts, review = known.parts(), known.review(register)
    if json_file is not None:
        write_json(json_file, check_document(*parts, all_checks=all_checks, review=review))
    files = {WORKPAPER: html_file, SPREADSHEET: xlsx_file, MARKED_COPY: pdf_file}
    asked = {name: file for name, file in files.items() if file is not None}
    papers = make_workpapers(report, known, settings.language, review, asked)
    for name, file in asked.items():
        if name not in papers:
            refuse(papers[NO_MARKED_COPY].decode().strip())
        write_file(file, papers[name])
    if json_file != "-":
        print_rich(findings_table(build_paper(*parts, settings.language, review=review)))
    raise typer.Exit(DISAGREES if review.unsettled else AGREES)


@app.command()
def summary(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """Print the summary of the last run again."""
    from extractors.errors import RekonError
    from flows.ledger.ledger import Ledger
    from flows.ledger.run_register import last_run
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        with Ledger(settings.database) as ledger:
            files = last_run(ledger)
            lines = _summary(settings, ledger, files)
    except RekonError as problem:
        refuse(str(problem))
    if not files:
        typer.echo(wording(settings.language).text("screen", "no_run"))
        return
    print_rich(lines)


for _command in (
    *cli_review.COMMANDS,
    *cli_data.COMMANDS,
    *cli_intake.COMMANDS,
    *cli_operations.COMMANDS,
):
    app.command()(_command)


def _summary(settings: Settings, ledger: Ledger, files: Sequence[RunFile]) -> RenderableType:
    from flows.running.whole_run import run_lines
    from workpapers.terminal import run_table
    from workpapers.wording import wording

    words = wording(settings.language)
    return run_table(words, run_lines(words, ledger, files))


def _remarks(settings: Settings, ledger: Ledger, files: Sequence[RunFile]) -> list[str]:
    """What a person should know of the data of the reports that this run processed."""
    from flows.archive.version_report import count_lines, version_lines
    from workpapers.wording import wording

    words = wording(settings.language)
    entries = [ledger.entry(file.sha256) for file in files if file.outcome == "processed"]
    lines = [line for entry in entries for line in version_lines(words, settings, entry)]
    lines += [
        words.text("screen", "reopened", report=entry.description.get("document", entry.name), count=count)
        for entry in entries
        if (count := entry.counts.get("reopened", 0))
    ]
    return [*lines, *count_lines(words, entries)]


def main() -> None:
    """Run the command; the entry point that is installed as `rekon`."""
    app()


if __name__ == "__main__":
    main()
