"""The commands about findings: `rekon review` lists them and records decisions, `rekon diff` compares editions."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.cli_support import (
    ConfigOption,
    LanguageOption,
    named_register,
    print_rich,
    refuse,
    settings_of,
    write_json,
)

if TYPE_CHECKING:
    from expectations.decisions.register import State
    from flows.archive.noted_reports import ArchivedReport
    from flows.settings.configuration import Settings
    from workpapers.wording import Wording


class StateName(StrEnum):
    """States that a person can give a finding."""

    open = "open"
    confirmed = "confirmed"
    explained = "explained"
    corrected = "corrected"
    accepted = "accepted"


class ListedState(StrEnum):
    """States to list; `reopened` are those open ones whose decision no longer applies."""

    open = "open"
    confirmed = "confirmed"
    explained = "explained"
    corrected = "corrected"
    accepted = "accepted"
    reopened = "reopened"


class SeverityName(StrEnum):
    """How grave findings are."""

    material = "material"
    minor = "minor"


def review(
    report: Annotated[
        str | None,
        typer.Argument(metavar="[REPORT]", help="Name of one report; all by default.", show_default=False),
    ] = None,
    finding: Annotated[
        str | None,
        typer.Argument(metavar="[FINDING]", help="Its number (T-01), id or key.", show_default=False),
    ] = None,
    new_state: Annotated[StateName | None, typer.Option("--set", help="The state to give it.")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")] = "",
    until: Annotated[str, typer.Option("--until", metavar="DATE", help="Last day on which it applies.")] = "",
    followers: Annotated[
        bool, typer.Option("--followers", help="Give the same state to the findings that only follow from it.")
    ] = False,
    fragment: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Add the decisions in a file that a working paper exported."),
    ] = None,
    state: Annotated[ListedState | None, typer.Option("--state", help="List findings of that state only.")] = None,
    severity: Annotated[SeverityName | None, typer.Option("--severity", help="List such findings only.")] = None,
    json_file: Annotated[
        str | None,
        typer.Option("--json", metavar="FILE", help="Write the list as JSON; - for standard output."),
    ] = None,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """List findings with what was decided about them, or record a decision in the register.

    To decide: rekon review REPORT FINDING --set explained --by NAME --reason "..." [--until 2027-06-30]. A decision
    applies while the finding's figures stay as they are; explained and accepted findings no longer count as open.
    """
    from extractors.errors import RekonError
    from flows.archive.noted_reports import archived_reports
    from workpapers.wording import wording

    try:
        settings = settings_of(config, lang=lang)
        words = wording(settings.language)
        if fragment is not None:
            if report or finding or new_state:
                raise typer.BadParameter("--import stands alone, without a report and without --set")
            _import(settings, words, fragment)
            return
        reports = archived_reports(settings)
        if new_state is None:
            if by or reason or until or followers:
                raise typer.BadParameter("--by, --reason, --until and --followers go with --set")
            _list(settings, words, reports, report, finding, state, severity, json_file)
            return
        if not (report and finding):
            raise typer.BadParameter("--set needs a report and a finding: rekon review REPORT FINDING --set ...")
        if not (by.strip() and reason.strip()):
            raise typer.BadParameter('--set needs --by NAME and --reason "..."')
        _set(settings, words, reports, report, finding, new_state.value, by, reason, _day(until), followers)
    except RekonError as problem:
        refuse(str(problem))


def _list(
    settings: Settings,
    words: Wording,
    reports: tuple[ArchivedReport, ...],
    name: str | None,
    finding: str | None,
    state: ListedState | None,
    severity: SeverityName | None,
    json_file: str | None,
) -> None:
    from expectations.decisions.review import review as reviewed_report
    from flows.archive.register_file import load_register
    from flows.commands.reviewing import Filters, finding_named, listed, report_named
    from workpapers.review_screen import review_list_document, review_table

    register, today = load_register(settings.register_of_findings), date.today()
    chosen = [report_named(reports, name)] if name else [one for one in reports if one.is_current]
    filters = Filters(state and state.value, severity and severity.value)
    documents, shown = [], 0
    for one in chosen:
        held = reviewed_report(one.noted, register, today)
        wanted = listed(held, filters)
        if finding is not None:
            only = finding_named(one.noted, finding).key
            wanted = [entry for entry in held.findings if entry.finding.key == only]
        documents.append(review_list_document(one.name, held, wanted))
        unfiltered = filters == Filters() and finding is None
        shown += len(wanted)
        if json_file != "-" and (wanted or (unfiltered and held.closed)):
            print_rich(review_table(words, one.name, held, wanted, unfiltered))
    if json_file is not None:
        write_json(json_file, {"reports": documents})
    if json_file != "-" and not shown:
        typer.echo(words.text("review", "none"))


def _set(
    settings: Settings,
    words: Wording,
    reports: tuple[ArchivedReport, ...],
    name: str,
    finding: str,
    state: State,
    by: str,
    reason: str,
    until: date | None,
    followers: bool,
) -> None:
    from expectations.decisions.register import parse_register
    from expectations.decisions.register_text import entry_text
    from expectations.decisions.review import decided
    from flows.archive.register_file import add_decisions
    from flows.commands.reviewing import finding_named, report_named, with_followers_of

    noted = report_named(reports, name).noted
    first = finding_named(noted, finding)
    chosen = with_followers_of(noted, first) if followers else [first]
    decisions = [decided(noted, one, state, by, date.today(), reason, until) for one in chosen]
    # What a person gives here passes the same door as what stands in the file.
    checked = parse_register("".join(entry_text(decision) for decision in decisions), "--set").decisions
    path = settings.register_of_findings
    added = add_decisions(path, checked, words.text("review", "header"))
    said = (
        words.text("review", "recorded", count=added, file=path) if added else words.text("review", "known", file=path)
    )
    typer.echo(said)


def _import(settings: Settings, words: Wording, fragment: Path) -> None:
    from extractors.errors import UnknownData
    from flows.archive.noted_reports import archived_reports
    from flows.archive.register_file import add_decisions
    from flows.commands.reviewing import unmatched

    decisions = named_register(fragment).decisions
    try:
        reports = archived_reports(settings)
    except UnknownData:
        reports = ()
    path = settings.register_of_findings
    added = add_decisions(path, decisions, words.text("review", "header"))
    known = len(decisions) - added
    said = words.text(
        "review", "imported", file=path, added=added, known=known, unmatched=unmatched(decisions, reports)
    )
    typer.echo(said)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as problem:
        raise typer.BadParameter(f"--until is {text!r}; write a day as 2026-12-31") from problem


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The older edition: a PDF, or a report's name, or name@hash.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The newer edition, named likewise.")],
    json_file: Annotated[
        str | None,
        typer.Option("--json", metavar="FILE", help="Write the comparison as JSON; - for standard output."),
    ] = None,
    html_file: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write the comparison as an HTML page."),
    ] = None,
    register_file: Annotated[
        Path | None,
        typer.Option("--register", metavar="FILE", help="Register of findings; the archive's by default."),
    ] = None,
    config: ConfigOption = None,
    lang: LanguageOption = None,
) -> None:
    """Compare two editions of a report: figures that were corrected; findings that are closed, new, changed or stay.

    Of a report of the archive, its name means the current version and name@0123abc the one whose hash begins so.
    """
    from extractors.errors import RekonError
    from flows.archive.register_file import load_register
    from flows.commands.cli_support import progress, write_file
    from flows.commands.editions import compare_editions
    from workpapers.edition_paper import edition_document, edition_page, edition_screen

    try:
        settings = settings_of(config, lang=lang)
        path = settings.register_of_findings
        register = named_register(register_file) if register_file is not None else load_register(path)
        with progress() as notice:
            paper = compare_editions(settings, old, new, register, notice)
    except RekonError as problem:
        refuse(str(problem))
    if json_file is not None:
        write_json(json_file, edition_document(paper))
    if html_file is not None:
        write_file(html_file, edition_page(paper).encode("utf-8"))
    if json_file != "-":
        print_rich(edition_screen(paper))


COMMANDS = (review, diff)
