"""What the commands of `rekon` share: options, settings, how they print, write and refuse."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from expectations.decisions.register import Register
    from flows.settings.configuration import Settings
    from flows.telling.notices import Notice

WIDTH_WITHOUT_TERMINAL = 200
AGREES, DISAGREES, UNREADABLE = 0, 1, 2
"""Exit statuses of `rekon check`; the last one is every command's when it cannot do what it is asked."""
FAILED = 1
"""Exit status of a command that did what it was asked, and something of it failed or differs."""


class EngineName(StrEnum):
    """What runs the stages: Prefect, or plain calls."""

    prefect = "prefect"
    plain = "plain"
    dask = "dask"


class LanguageName(StrEnum):
    """Language of working papers and screens: Indonesian or English."""

    id = "id"
    en = "en"


# typer reads these annotations while it runs, and needs Optional for an option that may be left out.
ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="Settings file; rekon.toml of this folder by default.")
]
ReportArgument = Annotated[Path, typer.Argument(metavar="REPORT.pdf", help="The report to read.", show_default=False)]
LanguageOption = Annotated[LanguageName | None, typer.Option("--lang", help="Language of what people read.")]


def settings_of(config: Path | None, lang: LanguageName | None = None, engine: EngineName | None = None) -> Settings:
    """The settings of a file with what the command line says instead; raises ConfigurationError."""
    from flows.settings.configuration import load_settings

    given = {name: choice.value for name, choice in (("language", lang), ("engine", engine)) if choice is not None}
    settings = load_settings(config).model_copy(update=given)
    if settings.log.format:
        from flows.telling.event_log import configure_log

        configure_log(settings.log.format)
    return settings


def existing(report: Path) -> Path:
    """A report that can be opened; raises UnreadableReport when it cannot."""
    from extractors.errors import UnreadableReport

    try:
        with report.open("rb"):
            return report
    except OSError as problem:
        raise UnreadableReport(report, problem.strerror or str(problem)) from problem


def named_register(file: Path) -> Register:
    """The register in a file that a person names; raises RegisterError when it is missing or is none."""
    from expectations.decisions.register import parse_register
    from flows.archive.register_file import read_text

    return parse_register(read_text(file), str(file))


def refuse(reason: str) -> NoReturn:
    """Say on one line of standard error why nothing was done, and leave with status 2."""
    typer.echo(f"rekon: {' '.join(reason.split())}", err=True)
    raise typer.Exit(UNREADABLE)


def print_rich(renderable: RenderableType) -> None:
    """Print a table or text that rich lays out."""
    from rich.console import Console

    Console(highlight=False, width=screen_width()).print(renderable)


def screen_width() -> int:
    """Characters in a line of standard output. Without a terminal there is no width to keep to: whole lines."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH_WITHOUT_TERMINAL


def write_json(target: str, document: dict[str, Any]) -> None:
    """Write a document to a file, or to standard output for "-"."""
    import json

    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        write_file(Path(target), text.encode("utf-8"))


def write_file(path: Path, content: bytes) -> None:
    """Write a file in one step; leaves with status 2 when that fails.

    What is there and no ordinary file (a device, a pipe) is written to and not replaced.
    """
    from extractors.errors import PublishingError
    from flows.files.atomic_files import write_whole

    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            write_whole(path, content)
    except PublishingError as problem:
        refuse(str(problem))
    except OSError as problem:
        refuse(f"{path}: cannot be written: {problem.strerror or problem}")


@contextmanager
def progress() -> Iterator[Notice]:
    """A notice that shows on standard error, where that is a terminal, which stage each file is in."""
    from flows.telling.notices import silence

    if not sys.stderr.isatty():
        yield silence
        return
    from flows.telling.progress import shown_progress

    with shown_progress() as notice:
        yield notice
