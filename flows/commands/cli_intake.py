"""The commands that take reports in: `rekon fetch`, `intake`, `quarantine`, `retry`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.cli_support import FAILED, ConfigOption, LanguageOption, print_rich, progress, refuse, settings_of

if TYPE_CHECKING:
    from flows.intake.intake import Taken
    from workpapers.wording import Wording

RetryOption = Annotated[bool, typer.Option("--retry", help="Try reports again that failed by the same rules.")]


def fetch(
    sources: Annotated[list[str] | None, typer.Argument(help="Names of sources; all by default.")] = None,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Take in what the configured sources offer, into data/raw. Exit status 1 when something could not be taken."""
    from extractors.errors import RekonError
    from flows.intake.intake import fetch as take_in
    from flows.ledger.ledger import Ledger
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        with Ledger(settings.database) as ledger, progress() as notice:
            result = take_in(settings, ledger, sources or (), notice)
    except RekonError as problem:
        refuse(str(problem))
    words = wording(settings.language)
    if not settings.sources:
        typer.echo(words.text("intake", "no_sources"))
    _print_taken(words, result.items)
    raise typer.Exit(FAILED if result.has_failed else 0)


def intake(config: ConfigOption = None, lang: LanguageOption = None, retry: RetryOption = False) -> None:
    """Do one unattended run: take in, process, clear away, tell people. Exit status 1 when something failed.

    What failed in an earlier run and is not tried again counts as known: `rekon quarantine` lists it.

    For cron and systemd timers; `rekon serve` does the same by its own schedule.
    """
    from extractors.errors import RekonError
    from flows.ledger.ledger import Ledger
    from flows.unattended.run_headline import run_headline
    from flows.unattended.unattended import run_unattended
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        with Ledger(settings.database) as ledger, progress() as notice:
            result = run_unattended(settings, ledger, retry, notice)
    except RekonError as problem:
        refuse(str(problem))
    words = wording(settings.language)
    if result.recovered:
        names = ", ".join(result.recovered)
        typer.echo(words.text("operations", "recovered", count=len(result.recovered), reports=names))
    _print_taken(words, result.intake.items)
    for line in result.failed:
        typer.echo(f"rekon: {line}", err=True)
    if result.pruned.count:
        typer.echo(words.text("operations", "pruned", count=result.pruned.count))
    if result.not_told:
        typer.echo(f"rekon: {words.text('operations', 'not_told', problem=result.not_told)}", err=True)
    typer.echo(run_headline(words, result))
    raise typer.Exit(FAILED if result.has_failed else 0)


def quarantine(config: ConfigOption = None, lang: LanguageOption = None) -> None:
    """List the reports that could not be processed and the files that could be no reports, each with its reason."""
    from extractors.errors import RekonError
    from flows.intake.quarantine import in_quarantine
    from workpapers.operation_screen import rows_table
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        found = in_quarantine(settings)
    except RekonError as problem:
        refuse(str(problem))
    words = wording(settings.language)
    if not found:
        typer.echo(words.text("operations", "quarantine_empty"))
        return
    headings = [words.text("operations", f"quarantine_{name}") for name in ("report", "since")]
    headings.append(words.text("intake", "reason"))
    print_rich(rows_table(headings, [(held.name, held.since[:10], held.reason) for held in found]))


def retry(
    names: Annotated[
        list[str] | None, typer.Argument(help="Names that rekon quarantine lists; all by default.")
    ] = None,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Try again what is in quarantine. Exit status 1 when something fails again."""
    from extractors.errors import RekonError
    from flows.intake.intake import fetch as take_in
    from flows.intake.quarantine import give_back, in_quarantine
    from flows.ledger.ledger import Ledger
    from flows.running.whole_run import run
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        words = wording(settings.language)
        held = in_quarantine(settings)
        unknown = set(names or ()) - {one.name for one in held}
        if unknown:
            refuse(words.text("operations", "retry_none", asked=min(unknown)))
        chosen = [one for one in held if not names or one.name in names]
        if not chosen:
            typer.echo(words.text("operations", "quarantine_empty"))
            return
        with Ledger(settings.database) as ledger, progress() as notice:
            give_back(settings, ledger, chosen)
            configured = {source.name for source in settings.sources}
            asked = sorted({one.source for one in chosen} & configured)
            if asked:
                take_in(settings, ledger, asked, notice)
            run(settings, ledger, notice=notice)
        again = {one.name: one for one in in_quarantine(settings)}
    except RekonError as problem:
        refuse(str(problem))
    failed = [again[one.name] for one in chosen if one.name in again]
    for one in failed:
        typer.echo(f"rekon: {one.name}: {one.reason}", err=True)
    raise typer.Exit(FAILED if failed else 0)


COMMANDS = (fetch, intake, quarantine, retry)


def _print_taken(words: Wording, items: Sequence[Taken]) -> None:
    from workpapers.operation_screen import rows_table

    unchanged = [item for item in items if item.outcome == "unchanged"]
    rows = [
        (item.source, item.item, words.text("intake", item.outcome.name.lower()), item.file, item.reason)
        for item in items
        if item.outcome != "unchanged"
    ]
    if rows:
        names = ("source", "item", "outcome", "file", "reason")
        print_rich(rows_table([words.text("intake", name) for name in names], rows))
    if unchanged:
        typer.echo(words.text("intake", "all_unchanged", count=len(unchanged)))
