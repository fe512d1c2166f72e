"""Reports of offices that do not exist, printed for tests and benchmarks, with figures that follow from each other."""
