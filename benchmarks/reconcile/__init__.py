"""Benchmarks of reconciling."""
