"""What holds for all tests: a property is tried for as long as it takes, since timings belong to benchmarks."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
