"""Two editions of a report side by side: read from their files, or as runs have published them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from expectations.decisions.editions import compare_findings
from expectations.decisions.register import Register
from expectations.decisions.review import Review, review
from extractors.errors import UnknownData
from flows.archive.change_list import ADDED, CHANGED, GONE, change_lines
from flows.archive.data_changes import DatasetChanges, dataset_changes, is_compared, is_corrected_version
from flows.archive.dataset_tables import rows_of
from flows.archive.noted_reports import archived_reports
from flows.commands.reviewing import report_named
from flows.running.single_report import examine
from flows.settings.configuration import Settings
from flows.telling.notices import Notice
from schemas.datasets.catalogue import DATASETS
from schemas.loading import dataset_files, load_table
from schemas.report_records import all_records
from workpapers.edition_paper import ChangedPrint, ChangeKind, EditionPaper
from workpapers.signature_words import signature_words
from workpapers.wording import wording

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
BY_HASH = "@"
SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: its findings with their states, and its rows by dataset."""

    review: Review
    rows: Rows


def compare_editions(settings: Settings, old: str, new: str, register: Register, notice: Notice) -> EditionPaper:
    """What differs between two editions, each named by its PDF file, or by a report of the archive.

    `name` is a report's current version, `name@0123abc` the version whose hash begins so. Raises UnknownData for a name
    that the archive does not have, and the errors of extractors.errors that end a whole file.
    """
    before, after = (_edition(settings, name, register, notice) for name in (old, new))
    if after.review.report.identity != before.review.report.identity:
        # Who compares two files says that they are editions of one report, also where their pages do not.
        carried = register.taken_over(before.review.report.identity, after.review.report.identity)
        after = replace(after, review=review(after.review.report, carried, date.today()))
    compared = [name for name in DATASETS if is_compared(name) and (name in before.rows or name in after.rows)]
    changes = tuple(
        dataset_changes(DATASETS[name], before.rows.get(name, ()), after.rows.get(name, ())) for name in compared
    )
    return EditionPaper(
        wording(settings.language),
        before.review,
        after.review,
        compare_findings(before.review, after.review),
        tuple(_changed_prints(changes)),
        is_corrected_version(changes),
    )


def _changed_prints(changes: Iterable[DatasetChanges]) -> Iterator[ChangedPrint]:
    kinds: dict[str, ChangeKind] = {ADDED: "added", GONE: "gone", CHANGED: "changed"}
    for dataset, kind, what, column, old, new, page_before, page_after in change_lines(changes):
        yield ChangedPrint(
            dataset, kinds[kind], what, column or "", _printed(old), _printed(new), page_before, page_after
        )


def _printed(value: object) -> str:
    return "" if value is None else str(value)


def _edition(settings: Settings, name: str, register: Register, notice: Notice) -> Edition:
    path = Path(name)
    if path.is_file() or path.suffix.lower() == ".pdf":
        return _read_edition(settings, path, register, notice)
    return _published_edition(settings, name, register)


def _read_edition(settings: Settings, path: Path, register: Register, notice: Notice) -> Edition:
    known = examine(settings, path, notice)
    status = signature_words(known.signature, wording("id")).badge
    records = all_records(known.content, known.typed, status, date.today().isoformat())
    rows = {name: rows_of(DATASETS[name], path.stem, held) for name, held in records.items() if held}
    return Edition(known.review(register), rows)


def _published_edition(settings: Settings, name: str, register: Register) -> Edition:
    reports = archived_reports(settings)
    document, _, digest = name.partition(BY_HASH)
    if digest:
        of_document = [one for one in reports if one.name == report_named(reports, document).name]
        found = [one for one in of_document if one.noted.sha256.startswith(digest.lower())]
        if len(found) != 1:
            known = ", ".join(f"{one.name}{BY_HASH}{one.noted.sha256[:SHORT_HASH]}" for one in of_document)
            raise UnknownData(f"{name} is {'no version' if not found else 'more than one version'}; there are: {known}")
        chosen = found[0]
    else:
        chosen = report_named(reports, name)
    folder = settings.clean
    if not chosen.is_current:
        folder = settings.versions / chosen.name / chosen.noted.sha256[:SHORT_HASH]
        if not folder.is_dir():
            raise UnknownData(f"{name}: its rows are not kept in {folder}; compare the PDF files instead")
    rows = {
        dataset: load_table(dataset, chosen.name, folder).to_pylist()
        for dataset in DATASETS
        if chosen.name in dataset_files(dataset, folder)
    }
    return Edition(review(chosen.noted, register, date.today()), rows)
