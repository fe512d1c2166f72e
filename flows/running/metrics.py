"""What the ledger knows in numbers, in the text form of Prometheus: runs, reports, pages, findings, failures.

They are counted anew from the ledger each time, so that they outlast processes and are the same on all machines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, generate_latest, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, select

from extractors.errors import OrchestratorError
from flows.files.atomic_files import write_whole
from flows.intake.delivery import quarantined
from flows.ledger.intake_register import intake_records
from flows.ledger.ledger import Ledger, parsed_moment
from flows.ledger.ledger_tables import RunRow
from flows.ledger.run_register import outcomes
from flows.settings.configuration import Settings

_COUNTS = {
    "pages": "Pages of the reports that were read",
    "figures": "Figures that were read",
    "checks": "Relations that were checked",
    "findings": "Findings",
    "material": "Material findings",
    "unsettled": "Findings that nobody has explained or accepted",
    "unread_pages": "Pages that could not be read",
    "reading_faults": "Records that break the schema of their dataset",
}


def metrics_text(settings: Settings, ledger: Ledger) -> bytes:
    """All metrics as text that Prometheus reads; raises LedgerError when the ledger cannot be read."""
    registry = CollectorRegistry()
    registry.register(_LedgerCollector(settings, ledger))
    return generate_latest(registry)


def write_metrics(settings: Settings, ledger: Ledger) -> None:
    """Write them to the configured file, if there is one; raises PublishingError when it cannot be written."""
    if settings.metrics.file is not None:
        write_whole(settings.base / settings.metrics.file, metrics_text(settings, ledger))


@contextmanager
def served_metrics(settings: Settings) -> Iterator[None]:
    """Answers requests for them on the configured port, if there is one, while the block runs.

    Raises OrchestratorError when the port is taken.
    """
    if not settings.metrics.port:
        yield
        return
    with Ledger(settings.database) as ledger:
        registry = CollectorRegistry()
        registry.register(_LedgerCollector(settings, ledger))
        try:
            server, thread = start_http_server(settings.metrics.port, settings.metrics.address, registry)
        except OSError as problem:
            place = f"{settings.metrics.address}, port {settings.metrics.port}"
            raise OrchestratorError(f"metrics cannot be offered at {place}: {problem.strerror or problem}") from problem
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _LedgerCollector(Collector):
    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self._settings, self._ledger = settings, ledger

    def describe(self) -> list[Metric]:
        """Nothing: what there is, is known when it is asked for."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Each metric with its values."""
        yield from self._reports()
        yield from self._runs()
        held = GaugeMetricFamily("rekon_quarantined_files", "Files in quarantine that can be no reports")
        held.add_metric([], len(quarantined(self._settings)))
        yield held
        failing = GaugeMetricFamily("rekon_intake_failing", "What sources offer and could not be taken in",
                                    labels=["source"])  # fmt: skip
        failures = Counter(record.source for record in intake_records(self._ledger) if record.failure)
        for source in sorted({source.name for source in self._settings.sources} | failures.keys()):
            failing.add_metric([source], failures[source])
        yield failing

    def _reports(self) -> Iterator[Metric]:
        entries = self._ledger.entries()
        by_status = GaugeMetricFamily("rekon_reports", "Reports by what became of them", labels=["status"])
        for status, count in sorted(Counter(entry.status for entry in entries).items()):
            by_status.add_metric([status], count)
        yield by_status
        done = [entry for entry in entries if entry.is_done]
        for name, meaning in _COUNTS.items():
            total = GaugeMetricFamily(f"rekon_{name}", f"{meaning}, in the reports that are done")
            total.add_metric([], sum(entry.counts.get(name, 0) for entry in done))
            yield total
        seconds: Counter[str] = Counter()
        for entry in done:
            seconds.update(entry.seconds)
        spent = GaugeMetricFamily("rekon_stage_seconds", "Seconds by the clock that the stages took, in the reports "
                                  "that are done", labels=["stage"])  # fmt: skip
        for stage, took in sorted(seconds.items()):
            spent.add_metric([stage], took)
        yield spent

    def _runs(self) -> Iterator[Metric]:
        with self._ledger.transaction() as session:
            begun = session.scalar(select(func.count()).select_from(RunRow)) or 0
            ended = session.scalar(select(func.count()).select_from(RunRow).where(RunRow.finished_at != "")) or 0
            last_begun = session.scalar(select(func.max(RunRow.started_at))) or ""
            last_ended = session.scalar(select(func.max(RunRow.finished_at))) or ""
        for name, meaning, value in (
            ("rekon_runs_begun", "Runs that began", begun),
            ("rekon_runs_ended", "Runs that came to their end; others were killed or go on", ended),
        ):
            counter = CounterMetricFamily(name, meaning)
            counter.add_metric([], value)
            yield counter
        files = CounterMetricFamily("rekon_run_files", "What runs did with files", labels=["outcome"])
        for outcome, count in sorted(outcomes(self._ledger).items()):
            files.add_metric([outcome], count)
        yield files
        for name, meaning, moment in (
            ("rekon_last_run_begun_timestamp_seconds", "When the last run began", last_begun),
            ("rekon_last_run_ended_timestamp_seconds", "When the last run ended that came to its end", last_ended),
        ):
            if moment:
                gauge = GaugeMetricFamily(name, meaning)
                gauge.add_metric([], parsed_moment(moment).timestamp())
                yield gauge
