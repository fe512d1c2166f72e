"""An unattended run: put right what was left, take in, process, clear away, tell people. Plain, or each step a task."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from extractors.errors import RekonError
from flows.intake.intake import Intake, IntakeResult, alone, fetch_source
from flows.ledger.ledger import Entry, Ledger, moment
from flows.ledger.run_register import Outcome, RunFile
from flows.running.processing import CallStage, call_plainly
from flows.running.whole_run import RunResult, run
from flows.settings.configuration import Settings
from flows.telling.event_log import tell
from flows.telling.notices import Notice, silence
from flows.unattended.notifying import MaterialFinding, failures, new_material_findings, tell_of_crash, tell_of_run
from flows.unattended.recovery import recover
from flows.unattended.retention import Pruned, prune


@dataclass(frozen=True, slots=True)
class UnattendedResult:
    """What an unattended run did.

    `recovered` are reports that earlier runs had left, `findings` the new material ones, `tried` the files that failed
    when this run tried them, `failed` lines about them and about what failed in sources for the first time; `not_told`
    is why nobody could be told, "" otherwise.
    """

    recovered: tuple[str, ...]
    intake: IntakeResult
    run: RunResult
    processed: tuple[Entry, ...]
    tried: tuple[RunFile, ...]
    findings: tuple[MaterialFinding, ...]
    failed: tuple[str, ...]
    pruned: Pruned
    not_told: str

    @property
    def has_failed(self) -> bool:
        """Whether something could not be fetched, processed or told. What failed in earlier runs does not count."""
        return self.intake.has_failed or bool(self.tried) or bool(self.not_told)

    @property
    def left(self) -> int:
        """How many files failed in earlier runs and were not tried in this one: they are in quarantine."""
        return sum(file.outcome is Outcome.FAILED for file in self.run.files) - len(self.tried)


def run_unattended(
    settings: Settings,
    ledger: Ledger,
    retry_failed: bool = False,
    notice: Notice = silence,
    begun: Callable[[int], None] = lambda _: None,
    call: CallStage = call_plainly,
) -> UnattendedResult:
    """Do one unattended run; `call` runs each step but the processing (an orchestrator's task may).

    What fails in a source or a report is listed in the result. What ends the whole run is told where that is
    configured, and raised.
    """
    try:
        return _run(settings, ledger, retry_failed, notice, begun, call)
    except Exception as problem:
        # Whatever ends a run is told, and raised as it came.
        tell("run.crashed", failed=True, reason=str(problem))
        try:
            tell_of_crash(settings, problem)
        except RekonError as silent:
            problem.add_note(str(silent))
        raise


def _run(
    settings: Settings,
    ledger: Ledger,
    retry_failed: bool,
    notice: Notice,
    begun: Callable[[int], None],
    call: CallStage,
) -> UnattendedResult:
    recovered = call("recover", "", partial(recover, ledger))
    with alone(settings):
        offered = [
            item
            for source in settings.sources
            for item in call("fetch", source.name, partial(fetch_source, settings, ledger, source, notice))
        ]
    intake = IntakeResult(tuple(offered))
    for item in offered:
        if item.outcome != "unchanged":
            bad = item.outcome in (Intake.FAILED, Intake.QUARANTINED)
            outcome = item.outcome.name.lower()
            tell("intake.item", failed=bad, source=item.source, item=item.item, outcome=outcome, file=item.file,
                 reason=item.reason)  # fmt: skip
    for name in recovered:
        tell("report.recovered", report=name)
    began = moment()
    result = run(settings, ledger, retry_failed, notice, begun)
    failed_files = [file for file in result.files if file.outcome is Outcome.FAILED]
    # A file that cannot be opened has no hash, and is tried by every run.
    tried = [file for file in failed_files if not file.sha256 or ledger.entry(file.sha256).finished_at >= began]
    processed = tuple(ledger.entry(file.sha256) for file in result.files if file.outcome is Outcome.PROCESSED)
    findings = new_material_findings(settings, ledger, processed)
    failed = failures(intake, [file for file in tried if file.sha256])
    pruned = call("prune", "", partial(prune, settings, ledger))
    not_told = ""
    try:
        call("notify", "", partial(tell_of_run, settings, ledger, findings, failed))
    except RekonError as problem:
        not_told = str(problem)
        tell("notify.failed", failed=True, reason=not_told)
    return UnattendedResult(
        recovered, intake, result, processed, tuple(tried), tuple(findings), tuple(failed), pruned, not_told
    )
