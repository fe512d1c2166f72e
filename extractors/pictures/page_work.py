"""The child process of page_process.py: answers requests for pictures of pages and room on them, and for a copy.

A request is a line of JSON: a list of pages with what is asked of each, or the plan of a copy.
"""

from __future__ import annotations

import gc
import json
import sys

from extractors.processes.child_answer import Answer
from extractors.processes.memory import keep_memory


def _answer_requests() -> None:
    # Pages are many and short-lived, and so is the process; what it holds is in no cycles.
    gc.disable()
    keep_memory()
    _, _, _, path, *libraries = sys.argv
    answer = Answer.open(*libraries)
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        if isinstance(asked, list):
            from extractors.pictures.page_renderer import answer_pages

            answer_pages(answer, path, asked)
        else:
            from extractors.pictures.annotating import answer_copy

            answer_copy(answer, path, asked)
        answer.end()


if __name__ == "__main__":
    _answer_requests()
