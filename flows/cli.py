"""The command `rekon`. Libraries load inside the commands, so that help answers at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, Optional

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from flows.configuration import Settings
    from flows.ledger import Ledger, RunFile
    from flows.processing import Notice

AGREES, DISAGREES, UNREADABLE = 0, 1, 2
"""Exit statuses of `rekon check`."""

app = typer.Typer(
    name="rekon",
    help="Reads BPOM's PDF reports, derives every published figure again, and lists what does not follow.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class EngineName(StrEnum):
    """What runs the stages: Prefect, or plain calls."""

    prefect = "prefect"
    plain = "plain"


class LanguageName(StrEnum):
    """Language of working papers and screens: Indonesian or English."""

    id = "id"
    en = "en"


# typer reads these annotations while it runs, and needs Optional for an option that may be left out.
ConfigOption = Annotated[
    Optional[Path], typer.Option("--config", help="Settings file; rekon.toml of this folder by default.")  # noqa: UP045
]
ReportArgument = Annotated[Path, typer.Argument(metavar="REPORT.pdf", help="The report to read.", show_default=False)]
LanguageOption = Annotated[Optional[LanguageName], typer.Option("--lang", help="Language of what people read.")]  # noqa: UP045


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
    engine: Annotated[Optional[EngineName], typer.Option("--engine", help="What runs the stages.")] = None,  # noqa: UP045
    lang: LanguageOption = None,
    retry: Annotated[bool, typer.Option("--retry", help="Try reports again that failed by the same rules.")] = False,
) -> None:
    """Process every PDF in data/raw: datasets to data/clean, working papers to data/workpapers.

    Reports that are done already are skipped unless the rules changed. Exit status 1 when a file could not be read.
    """
    from extractors.errors import RekonError
    from flows.ledger import Ledger
    from flows.running import run as run_all
    from workpapers.wording import wording

    try:
        settings = _settings(config, lang=lang, engine=engine)
        words = wording(settings.language)
        if not settings.raw.is_dir():
            _refuse(words.text("screen", "no_reports", folder=settings.raw))
        with Ledger(settings.database) as ledger, _progress() as notice:
            result = run_all(settings, ledger, retry, notice)
            lines = _summary(settings, ledger, result.files)
    except RekonError as problem:
        _refuse(str(problem))
    for file in result.files:
        if file.outcome == "failed":
            typer.echo(f"rekon: {file.file}: {file.reason}", err=True)
    _print(lines)
    if not result.files:
        typer.echo(words.text("screen", "no_reports", folder=settings.raw))
    elif not result.did_work:
        typer.echo(words.text("screen", "nothing_to_do", count=sum(f.outcome == "unchanged" for f in result.files)))
    else:
        typer.echo(words.text("screen", "papers", folder=settings.workpapers))
        typer.echo(words.text("screen", "datasets", folder=settings.clean))
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
        settings = _settings(config)
        content = read_report_isolated(_existing(report), settings.limits)
    except RekonError as problem:
        _refuse(str(problem))
    _write_json(json_file, tables_document(content))


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
    from flows.discovering import discovered_relations

    try:
        found = discovered_relations(_existing(file), _settings(config))
    except RekonError as problem:
        _refuse(str(problem))
    _write_json(json_file, found)


@app.command()
def check(
    report: ReportArgument,
    json_file: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--json", metavar="FILE", help="Write the findings as JSON; - for standard output."),
    ] = None,
    all_checks: Annotated[bool, typer.Option("--all", help="Write every check made, not the findings only.")] = False,
    html_file: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--html", metavar="FILE", help="Write the working paper as an HTML page."),
    ] = None,
    lang: LanguageOption = None,
    config: ConfigOption = None,
) -> None:
    """Check one report and print its findings, without touching data/.

    Exit status: 0 nothing inconsistent, 1 something is, 2 the report could not be read.
    """
    from extractors.errors import RekonError
    from flows.single_report import examine

    try:
        settings = _settings(config, lang=lang)
        with _progress() as notice:
            known = examine(settings, _existing(report), notice)
    except RekonError as problem:
        _refuse(str(problem))
    from workpapers.contract import check_document
    from workpapers.paper import build_paper
    from workpapers.terminal import findings_table

    parts = known.parts()
    if json_file is not None:
        _write_json(json_file, check_document(*parts, all_checks=all_checks))
    if html_file is not None:
        from flows.stages import make_page

        _write(html_file, make_page(report, known, settings.language))
    if json_file != "-":
        _print(findings_table(build_paper(*parts, settings.language)))
    raise typer.Exit(DISAGREES if known.counts()["findings"] else AGREES)


@app.command()
def summary(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """Print the summary of the last run again."""
    from extractors.errors import RekonError
    from flows.ledger import Ledger
    from workpapers.wording import wording

    try:
        settings = _settings(config, lang=lang)
        with Ledger(settings.database) as ledger:
            files = ledger.last_run()
            lines = _summary(settings, ledger, files)
    except RekonError as problem:
        _refuse(str(problem))
    if not files:
        typer.echo(wording(settings.language).text("screen", "no_run"))
        return
    _print(lines)


def main() -> None:
    """Run the command; the entry point that is installed as `rekon`."""
    app()


def _settings(config: Path | None, lang: LanguageName | None = None, engine: EngineName | None = None) -> Settings:
    from flows.configuration import load_settings

    given = {name: choice.value for name, choice in (("language", lang), ("engine", engine)) if choice is not None}
    return load_settings(config).model_copy(update=given)


def _existing(report: Path) -> Path:
    from extractors.errors import UnreadableReport

    try:
        with report.open("rb"):
            return report
    except OSError as problem:
        raise UnreadableReport(report, problem.strerror or str(problem)) from problem


def _refuse(reason: str) -> NoReturn:
    typer.echo(f"rekon: {' '.join(reason.split())}", err=True)
    raise typer.Exit(UNREADABLE)


def _summary(settings: Settings, ledger: Ledger, files: Sequence[RunFile]) -> RenderableType:
    from flows.running import run_lines
    from workpapers.terminal import run_table
    from workpapers.wording import wording

    words = wording(settings.language)
    return run_table(words, run_lines(words, ledger, files))


def _print(renderable: RenderableType) -> None:
    from rich.console import Console

    # Without a terminal there is no width to keep to: whole lines, for pipes and logs.
    Console(highlight=False, width=None if sys.stdout.isatty() else 200).print(renderable)


def _write_json(target: str, document: dict[str, Any]) -> None:
    import json

    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        _write(Path(target), text.encode("utf-8"))


def _write(path: Path, content: bytes) -> None:
    from extractors.errors import PublishingError
    from flows.atomic_files import write_whole

    try:
        write_whole(path, content)
    except PublishingError as problem:
        _refuse(str(problem))


@contextmanager
def _progress() -> Iterator[Notice]:
    """A notice that shows on standard error, where that is a terminal, which stage each file is in."""
    from flows.processing import silence

    if not sys.stderr.isatty():
        yield silence
        return
    from flows.progress import shown_progress

    with shown_progress() as notice:
        yield notice
