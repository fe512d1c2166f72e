import subprocess
import sys


def test_great_expectations_is_loaded_only_when_something_is_validated() -> None:
    code = "import sys, expectations.reconcile; sys.exit('great_expectations' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_great_expectations_is_loaded_without_what_no_check_uses_and_that_can_be_loaded_afterwards() -> None:
    code = (
        "import sys\n"
        "from expectations.validation.gx_import import great_expectations\n"
        "assert great_expectations(alone=True).ExpectationSuite\n"
        "assert not {'altair', 'scipy.stats', 'sqlalchemy'} & set(sys.modules)\n"
        "import altair, scipy.stats, sqlalchemy\n"
        "assert altair.Chart and scipy.stats.entropy and sqlalchemy.select\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
