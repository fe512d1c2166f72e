"""What the commands write their output to."""

import os
import stat
import threading
from pathlib import Path

from flows.commands.cli_support import write_file


def test_what_is_no_ordinary_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_file(pipe, b"{}")
    reader.join(timeout=10)
    assert read == [b"{}"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_ordinary_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_bytes(b"old and longer")
    write_file(file, b"{}")
    assert file.read_bytes() == b"{}"
