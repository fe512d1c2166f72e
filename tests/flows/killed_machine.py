"""`python -m tests.flows.killed_machine FOLDER STEP`: a machine that is killed in the middle of a change of the store.

The steps: `put`, the first object is to be sent; `journal`, the change is to be decided; `copy`, the last object is to
take its place; `apply`, the ledger is to be told; `remove`, the journal is to go.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from flows.archive.store_objects import Objects
from flows.archive.versions import whole
from flows.files.file_transaction import FileTransaction
from flows.ledger.ledger import Ledger
from flows.settings.configuration import load_settings
from schemas.loading import JOURNAL

KILLED_REPORT = "1" * 64
CHANGED = {"budget/a.csv": b"after", "budget/b.csv": b"new"}
_STEPS = {
    "put": (Objects, "put", ""),
    "journal": (Objects, "put", JOURNAL),
    "copy": (Objects, "copy", "b.csv"),
    "apply": (Ledger, "apply", ""),
    "remove": (Objects, "remove", JOURNAL),
}


def main() -> None:
    """Change two files and the ledger, until killed."""
    settings = load_settings(Path(sys.argv[1]) / "rekon.toml")
    owner, method, named = _STEPS[sys.argv[2]]
    work = getattr(owner, method)

    def killed(self: Any, *arguments: Any) -> Any:
        if not named or str(arguments[0]).endswith(named):
            os.kill(os.getpid(), signal.SIGKILL)
        return work(self, *arguments)

    with Ledger(settings.database) as ledger:
        ledger.receive(KILLED_REPORT, "a.pdf", 1)
        change = FileTransaction(settings.clean)
        for name, content in CHANGED.items():
            change.put(settings.clean / name, content)
        finished = {"rules": "r", "counts": {}, "seconds": {}, "outputs": [f"clean/{name}" for name in CHANGED]}
        change.records.append({"report": KILLED_REPORT, "finished": finished})
        setattr(owner, method, killed)
        with whole(settings, ledger) as commit:
            commit(change)


if __name__ == "__main__":
    main()
