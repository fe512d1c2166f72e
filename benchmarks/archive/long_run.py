"""A long run, looked at while it goes on: whether a report costs more, or the command holds more, with their number."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.archive.copies import make_copies
from flows.archive.paper_files import NOTED

EVERY = 50
"""A line for so many reports."""
POLL_SECONDS = 2.0
ENDING_SECONDS = 120


def print_long_run(report: Path, copies: int, minutes: float, engine: str) -> None:
    """`rekon run` over so many copies; after so many minutes it is interrupted as by Ctrl-C, and what was done counts.

    CPU is that of the command and of the processes that it started and that have ended.
    """
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        began = time.perf_counter()
        for _ in make_copies(report, copies, data / "raw"):
            pass
        print(f"{copies:,} copies made in {time.perf_counter() - began:.0f} s\n", flush=True)
        (Path(folder) / "rekon.toml").write_text(f'engine = "{engine}"\n')
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "flows.cli", "run"]
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            try:
                _watch(run, data, minutes)
            finally:
                if run.poll() is None:
                    run.send_signal(signal.SIGINT)
                    run.wait(ENDING_SECONDS)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"CPU s in all: {after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.0f}", flush=True)


def _watch(run: subprocess.Popen[bytes], data: Path, minutes: float) -> None:
    print("| reports | CPU s | CPU s a report since the line before | wall s | MB, command | its peak | MB, ledger |")
    print("|---|---|---|---|---|---|---|")
    began, printed, spent = time.perf_counter(), 0, 0.0
    last = (0, 0.0, 0.0, 0.0, 0.0)
    while time.perf_counter() - began < 60 * minutes:
        now = _looked_at(run.pid, data)
        ended = run.poll() is not None
        last = last if ended else now
        if ended or last[0] >= printed + EVERY:
            done, cpu, resident, peak, ledger = last
            a_report = f"{(cpu - spent) / (done - printed):.2f}" if done > printed else ""
            print(
                f"| {done:,} | {cpu:.0f} | {a_report} | {time.perf_counter() - began:.0f} "
                f"| {resident:.0f} | {peak:.0f} | {ledger:.1f} |",
                flush=True,
            )
            printed, spent = done, cpu
        if ended:
            print(f"\nended with status {run.returncode}", flush=True)
            return
        time.sleep(POLL_SECONDS)
    print(f"\ninterrupted after {minutes:.0f} minutes, with {last[0]:,} reports done", flush=True)


def _looked_at(number: int, data: Path) -> tuple[int, float, float, float, float]:
    """Reports done, CPU seconds, memory in MB now and at most, size of the ledger in MB."""
    done = sum(1 for folder in (data / "workpapers").glob("*") if (folder / NOTED).is_file())
    try:
        fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
        status = dict(line.split(":", 1) for line in Path(f"/proc/{number}/status").read_text().splitlines())
        resident, peak = (int(status[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    except (OSError, KeyError):
        return done, 0.0, 0.0, 0.0, 0.0
    ledger = data / "ledger.sqlite"
    size = ledger.stat().st_size / 1e6 if ledger.exists() else 0.0
    return done, sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK"), resident, peak, size
