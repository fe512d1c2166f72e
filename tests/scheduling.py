"""Workers that take whole units of tests; the groups of pytest-xdist 3.8 are not seen with pytest 9.2."""

from xdist.scheduler import LoadScopeScheduling

from tests.work_units import unit


class WorkUnits(LoadScopeScheduling):
    """Gives each worker one unit after the other, in the order in which the tests were collected."""

    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)
