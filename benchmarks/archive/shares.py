"""What of reading and checking reports is Great Expectations': its import, and what it adds to evaluating relations."""

from __future__ import annotations

import importlib
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.archive.copies import make_copies


def cpu() -> float:
    """User and system seconds of this process and of the children that ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def print_shares(report: Path, copies: int) -> None:
    """Reads and checks so many copies here, one after the other, and prints where the CPU went."""
    import expectations.reconcile as reconciling
    from flows.running import stages
    from flows.settings.configuration import Settings

    # What a run has loaded in any case, SQLAlchemy for its ledger among it, is no share of Great Expectations'.
    importlib.import_module("flows.running.whole_run")
    spent = {"datasets": 0.0, "relations": 0.0}

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            began = time.thread_time()
            try:
                return work(*arguments)
            finally:
                spent[name] += time.thread_time() - began

        return call

    began = cpu()
    stages.load_reconciliation(alone=True)
    importing = cpu() - began
    validate = reconciling.validate
    reconciling.check_datasets = timed("datasets", reconciling.check_datasets)
    reconciling.validate = timed("relations", validate)
    from expectations.kinds.evaluation import evaluate

    settings, direct, whole = Settings(), 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for path in make_copies(report, copies, Path(folder)):
            began = cpu()
            content = stages.read(path, settings.limits)
            signature = stages.verify(path, content, ())
            typed = stages.normalise(content)
            stages.reconcile(path, typed, signature, settings.limits)
            whole += cpu() - began
            relations = [one for held in reconciling.relations_by_suite(typed).values() for one in held]
            began = time.thread_time()
            for relation in relations:
                evaluate(relation)
            direct += time.thread_time() - began
    added = spent["datasets"] + spent["relations"] - direct
    rest = whole - added
    print("| what | CPU s, all | CPU s a report | of reading and checking without it |\n|---|---|---|---|")
    for name, seconds in (
        ("reading and checking, without Great Expectations", rest),
        ("Great Expectations, its import, once a process", importing),
        ("Great Expectations, datasets (with the checks themselves)", spent["datasets"]),
        ("Great Expectations, relations, beyond evaluating them", spent["relations"] - direct),
        ("Great Expectations together", importing + added),
    ):
        print(f"| {name} | {seconds:.1f} | {seconds / copies:.2f} | {100 * seconds / rest:.1f}% |", flush=True)
