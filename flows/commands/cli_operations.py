"""The commands of those who keep it running: `rekon serve`, `deploy`, `doctor`, `rebuild`, `prune`, `metrics`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.cli_support import FAILED, ConfigOption, LanguageOption, print_rich, progress, refuse, settings_of

if TYPE_CHECKING:
    from flows.settings.configuration import Settings
    from flows.unattended.retention import Pruned
    from workpapers.wording import Wording


def serve(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """Run by itself: offer the deployment of Prefect and start it by the schedule of [service], until told to end."""
    from extractors.errors import RekonError
    from flows.unattended.serving import serve as serve_deployment
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        words = wording(settings.language)
        name, schedule = settings.service.name, _schedule(words, settings)
        serve_deployment(
            settings,
            _file(config),
            lambda api: typer.echo(words.text("operations", "served", deployment=name, schedule=schedule, address=api)),
        )
    except RekonError as problem:
        refuse(str(problem))


def deploy(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """Register the deployment with the work pool of [service] on the Prefect server in PREFECT_API_URL."""
    from extractors.errors import RekonError
    from flows.unattended.serving import deploy as register
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        name = register(settings, _file(config))
    except RekonError as problem:
        refuse(str(problem))
    pool = settings.service.work_pool
    typer.echo(wording(settings.language).text("operations", "deployed", deployment=name, pool=pool))


def doctor(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """Look for what is wrong: configuration, libraries, disk, trust, sources, ledger, files; each with what to do.

    Exit status: 0 nothing to do, 1 something to look at, 2 something does not work.
    """
    from extractors.errors import ConfigurationError
    from flows.unattended.doctor import Diagnosis, Level, examine_installation
    from workpapers.operation_screen import rows_table
    from workpapers.wording import wording

    words = wording(lang.value if lang else "id")
    try:
        settings = settings_of(config, lang=lang)
    except ConfigurationError as problem:
        found = [Diagnosis(Level.FAULT, "configuration", {"problem": str(problem)})]
    else:
        words = wording(settings.language)
        found = list(examine_installation(settings))
    rows = [
        (words.text("doctor", one.level.name.lower()), words.text("doctor", one.text, **one.values)) for one in found
    ]
    print_rich(rows_table([], rows))
    worst = max(one.level for one in found)
    count = sum(one.level is worst for one in found)
    attention = sum(one.level is Level.ATTENTION for one in found)
    typer.echo(words.text("doctor", f"verdict_{worst.name.lower()}", count=count, attention=attention))
    raise typer.Exit(int(worst))


def rebuild(
    compare: Annotated[bool, typer.Option("--compare", help="Only compare; what is published stays.")] = False,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Make everything again from data/raw and say which published files changed.

    With --compare nothing is replaced, and the exit status is 1 when a file would change.
    """
    from extractors.errors import RekonError
    from flows.ledger.ledger import Ledger
    from flows.unattended.rebuilding import rebuild as make_again
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        with Ledger(settings.database) as ledger, progress() as notice:
            made = make_again(settings, ledger, compare, notice)
    except RekonError as problem:
        refuse(str(problem))
    words = wording(settings.language)
    for kind, names in (("changed", made.changed), ("added", made.added), ("gone", made.gone)):
        for name in names:
            typer.echo(words.text("operations", f"rebuilt_{kind}", file=name))
    counts = {"changed": len(made.changed), "added": len(made.added), "gone": len(made.gone)}
    typer.echo(words.text("operations", "rebuilt", count=len(made.files), same=made.same, **counts))
    if compare:
        typer.echo(words.text("operations", "compared_only"))
    raise typer.Exit(FAILED if compare and not made.is_the_same else 0)


def prune(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be removed.")] = False,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Remove what [retention] no longer keeps: replaced versions, quarantine, unfinished downloads."""
    from extractors.errors import RekonError
    from flows.ledger.ledger import Ledger
    from flows.unattended.retention import prune as remove
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        with Ledger(settings.database) as ledger:
            pruned = remove(settings, ledger, dry_run)
    except RekonError as problem:
        refuse(str(problem))
    words = wording(settings.language)
    for name in _names(pruned):
        typer.echo(words.text("operations", "would_prune" if dry_run else "removed", file=name))
    if not pruned.count:
        typer.echo(words.text("operations", "nothing_to_prune"))


def metrics(config: ConfigOption = None) -> None:
    """Print what the ledger knows in numbers, in the text form of Prometheus."""
    from extractors.errors import RekonError
    from flows.ledger.ledger import Ledger
    from flows.running.metrics import metrics_text

    try:
        settings = settings_of(config)
        with Ledger(settings.database) as ledger:
            text = metrics_text(settings, ledger)
    except RekonError as problem:
        refuse(str(problem))
    typer.echo(text.decode("utf-8"), nl=False)


COMMANDS = (serve, deploy, doctor, rebuild, prune, metrics)


def _names(pruned: Pruned) -> list[str]:
    return [*pruned.versions, *pruned.originals, *pruned.quarantine, *pruned.downloads]


def _schedule(words: Wording, settings: Settings) -> str:
    service = settings.service
    if service.cron:
        return words.text("operations", "schedule_cron", cron=service.cron, timezone=service.timezone)
    if service.every_seconds:
        return words.text("operations", "schedule_every", seconds=f"{service.every_seconds:g}")
    return words.text("operations", "schedule_none")


def _file(config: Path | None) -> Path:
    """The configuration file, which runs elsewhere read again; leaves with status 2 when there is none."""
    from flows.settings.configuration import DEFAULT_FILE

    file = config or DEFAULT_FILE
    if not file.is_file():
        refuse(f"{file}: a configuration file is needed; see docs/operating.md")
    return file
