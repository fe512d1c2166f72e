"""Where the measuring material stands when it is beside the project; tests that use it skip where it is missing."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
SAMPLES = PROJECT / "data" / "raw"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the measuring material is not shipped with the project and is not beside it"
)
