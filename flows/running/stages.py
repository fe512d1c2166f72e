"""The stages that every report goes through, each a plain function from what the stage before gave.

Heavy libraries load inside the stage that needs them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.content import ReportContent, SignatureState
from extractors.isolation import read_report_isolated
from extractors.limits import ReadingLimits
from extractors.processes.memory import without_collecting
from flows.archive.paper_files import (
    FINDINGS_CSV,
    FINDINGS_JSON,
    MARKED_COPY,
    NO_MARKED_COPY,
    NOTED,
    PAPERS,
    SPREADSHEET,
    WORKPAPER,
)
from schemas.typed_report import TypedReport

if TYPE_CHECKING:
    from expectations.decisions.register import Register
    from expectations.decisions.review import Review
    from expectations.reconciliation import Reconciliation
    from flows.archive.versions import Publication
    from flows.files.file_transaction import FileTransaction
    from flows.ledger.ledger import Entry, Finished, Ledger
    from flows.settings.configuration import Settings
    from workpapers.wording import Language


@dataclass(frozen=True, slots=True)
class Examination:
    """Everything that is known of a report when it has been reconciled."""

    content: ReportContent
    typed: TypedReport
    signature: SignatureState
    reconciliation: Reconciliation

    def parts(self) -> tuple[ReportContent, TypedReport, SignatureState, Reconciliation]:
        """What working papers are made of, in the order in which they take it."""
        return self.content, self.typed, self.signature, self.reconciliation

    def review(self, register: Register | None = None) -> Review:
        """The findings with the states that a register gives them today; without one they are all open."""
        from expectations.decisions.noted_report import noted_report
        from expectations.decisions.register import Register
        from expectations.decisions.review import review
        from workpapers.finding_order import finding_numbers

        numbers = finding_numbers(self.reconciliation.findings)
        noted = noted_report(self.content, self.typed, self.reconciliation, numbers)
        return review(noted, register or Register(), date.today())

    def counts(self) -> dict[str, int]:
        """What the run summary says of the report."""
        reconciliation = self.reconciliation
        found = [finding for finding in reconciliation.findings if finding.outcome.verdict == "inconsistent"]
        unread = {part.page for part in self.content.unread if part.kind != "picture"}
        return {
            "pages": self.content.page_count,
            "tables": len(self.content.tables),
            "figures": len(self.typed.figures),
            "checks": len(reconciliation.checks),
            "findings": len(found),
            "material": sum(finding.severity == "material" for finding in found),
            "doubtful": len(reconciliation.doubtful),
            "unread_pages": len(unread),
            "unclaimed_tables": len(self.typed.unclaimed),
            "near_misses": len(self.typed.near_misses),
            "uncertain_names": len(self.typed.uncertain_names),
            "reading_faults": len(reconciliation.reading_faults),
            **{str(verdict): count for verdict, count in reconciliation.summary.items()},
        }


@dataclass(frozen=True, slots=True)
class Published:
    """The published files, relative to the data folder, what became of the report's document, and its findings."""

    outputs: tuple[str, ...]
    publication: Publication
    review: Review

    def described(self) -> dict[str, Any]:
        """What the ledger keeps of it."""
        return {
            **self.publication.described(),
            "identity": self.review.report.identity,
            "review": self.review.digest(),
        }


def read(path: Path, limits: ReadingLimits, on_page: Callable[[int], None] = lambda _: None) -> ReportContent:
    """Read a report in a child process; raises the errors of extractors.errors that end a whole file."""
    return read_report_isolated(path, limits, on_page=on_page)


def verify(path: Path, content: ReportContent, trust_roots: Sequence[Path]) -> SignatureState:
    """Verify a report's electronic signatures offline."""
    from extractors.signing.signatures import verify_signatures

    # The claim often stands alone beside a code to scan, or in the footer of every page.
    printed = (*content.sentences, *content.labels, *content.running)
    return verify_signatures(path, printed, trust_roots)


def normalise(content: ReportContent) -> TypedReport:
    """Turn what was read into typed facts."""
    from schemas.normalise import normalise as normalise_content

    return normalise_content(content)


def reconcile(path: Path, typed: TypedReport, signature: SignatureState, limits: ReadingLimits) -> Reconciliation:
    """Check every relation between the facts; figures about to be called inconsistent are read again."""
    from extractors.rereading.isolated_second_reading import reread_isolated

    load_reconciliation()
    from expectations.reconcile import reconcile as reconcile_facts

    again = partial(reread_isolated, path, limits=limits, recognised=frozenset(typed.recognised_pages))
    return reconcile_facts(typed, signature, again, partial(again, third=True))


@without_collecting()
def make_workpapers(
    path: Path, examination: Examination, language: Language, review: Review, names: Collection[str] = PAPERS
) -> dict[str, bytes]:
    """A report's working papers by file name: page with pictures, spreadsheet, marked copy, findings as JSON and CSV.

    `review` says what persons decided about its findings, `names` which of the papers are made. Where no marked copy
    can be made, a file that says why stands in its place.
    """
    import orjson

    from extractors.errors import MarkedCopyError
    from extractors.pictures.page_process import page_process
    from extractors.pictures.rendered_pages import render_pages
    from workpapers.contract import check_document
    from workpapers.cutouts import cutouts_of, planned_cutouts
    from workpapers.findings_list import findings_csv
    from workpapers.marked_pdf import marked_pdf, planned_marks
    from workpapers.page import page_html
    from workpapers.paper import build_paper
    from workpapers.spreadsheet import spreadsheet

    parts, papers = examination.parts(), {}
    paper = build_paper(*parts, language, review)
    with page_process(path, copies=MARKED_COPY in names) as process:
        pictures = planned_cutouts(examination.content, paper.asserted) if WORKPAPER in names else []
        marks = planned_marks(paper) if MARKED_COPY in names else None
        rendered = render_pages(path, [plan.drawn for plan in pictures], marks.wanted() if marks else None, process)
        if marks is not None:
            try:
                papers[MARKED_COPY] = marked_pdf(path, paper, marks, rendered.room, process)
            except MarkedCopyError as problem:
                papers[NO_MARKED_COPY] = f"{problem}\n".encode()
    if WORKPAPER in names:
        papers[WORKPAPER] = page_html(paper, cutouts_of(pictures, rendered.pictures)).encode("utf-8")
    if SPREADSHEET in names:
        papers[SPREADSHEET] = spreadsheet(paper)
    if FINDINGS_JSON in names:
        document = check_document(*parts, all_checks=True, review=review)
        papers[FINDINGS_JSON] = orjson.dumps(document)
    if FINDINGS_CSV in names:
        papers[FINDINGS_CSV] = findings_csv(paper)
    if NOTED in names:
        papers[NOTED] = review.report.as_json()
    return papers


def publish(
    settings: Settings,
    ledger: Ledger,
    entry: Entry,
    path: Path,
    examination: Examination,
    finished: Callable[[Published], Finished],
) -> Published:
    """Publish a report's datasets and working papers; a corrected version takes the place of the one before.

    All files change together with what the ledger says of them: `finished` gives that of the report itself.
    Its findings have the states that the register of this moment gives them.
    """
    from expectations.findings.finding_records import finding_records
    from flows.archive.publishing import below_data, put_workpapers
    from flows.archive.register_file import load_register
    from flows.archive.versions import publish_version
    from schemas.document_identity import document_identity
    from schemas.report_records import all_records
    from workpapers.signature_words import signature_words
    from workpapers.wording import wording

    status = signature_words(examination.signature, wording("id")).badge
    typed, findings = examination.typed, examination.reconciliation.findings
    records = dict(all_records(examination.content, typed, status, entry.first_seen[:10]))
    records["findings"] = finding_records(findings, (figure.id for figure in typed.figures))
    review = examination.review(load_register(settings.register_of_findings))
    papers = make_workpapers(path, examination, settings.language, review)
    broken = any(not one.intact or one.modified_after_signing for one in examination.signature.signatures)
    published: list[Published] = []

    def also(change: FileTransaction, publication: Publication) -> None:
        files = [*publication.files, *put_workpapers(change, settings, entry.name, papers)]
        published.append(Published(tuple(below_data(settings, files)), publication, review))
        change.records.append({"report": entry.sha256, "finished": asdict(finished(published[0]))})

    publish_version(settings, ledger, entry.sha256, records, document_identity(typed), broken, also)
    return published[0]


def publish_papers(settings: Settings, ledger: Ledger, entry: Entry, path: Path, examination: Examination) -> None:
    """Publish a report's working papers and nothing else, for a report that is kept out of the data."""
    from flows.archive.publishing import put_workpapers
    from flows.archive.register_file import load_register
    from flows.archive.versions import whole
    from flows.files.file_transaction import FileTransaction

    review = examination.review(load_register(settings.register_of_findings))
    papers = make_workpapers(path, examination, settings.language, review)
    change = FileTransaction(settings.clean)
    put_workpapers(change, settings, entry.name, papers)
    with whole(settings, ledger) as commit:
        commit(change)


def load_reconciliation(alone: bool = False) -> None:
    """Load Great Expectations, which takes seconds, while something else goes on.

    `alone` says that no other thread of this process loads libraries of data stores meanwhile, which makes it faster.
    """
    # Warnings of libraries about themselves are for developers. Under Prefect they are logged, and a filter that a
    # library sets for them is lost when another thread imports at the same time.
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    import expectations.reconcile
    from expectations.validation.gx_import import great_expectations

    great_expectations(alone)
    import expectations.validation.gx_expectations  # noqa: F401 - it registers them

    # Prefect's logging has other libraries say more than they do by themselves.
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
