import subprocess
import sys


def test_great_expectations_is_loaded_only_when_something_is_validated() -> None:
    code = "import sys, expectations.reconcile; sys.exit('great_expectations' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
